//! What the project needs beside cargo: its tools, the built page, a server for it and a browser to look at it.
//!
//! `cargo xtask` (`main.rs`, `commands/`) is made of these parts, and so are the tests in `tests/e2e/`.

pub mod bundle;
pub mod chromium;
pub mod headers;
pub mod process;
pub mod server;
pub mod tools;
pub mod webdriver;
pub mod workspace;
