//! The built page, end to end, in real browsers: Chromium, and in `engines` Firefox and WebKitGTK. `cargo xtask test`
//! builds it and runs these.
//!
//! Each test is a visitor: a new profile with its settings, and a server with its faults. Tests look at the hooks of
//! the page's contract (`body[data-app]`, `#verdict`, `[data-check]`, `[data-finding]`), hardly at words.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod built;
mod visit;

mod access;
mod delivery;
mod engines;
#[path = "../host/fake.rs"]
#[allow(dead_code)] // the host tests use the rest
mod fake;
mod fallback;
mod faults;
mod framed;
mod in_app;
mod keyboard;
mod language;
mod layout;
mod lookup;
mod network;
mod nginx;
mod normal;
mod offline;
mod old;
mod panic;
mod parts;
mod pictures;
mod plain;
mod proxy;
mod settings;
mod support;
mod trial;
mod weight;
