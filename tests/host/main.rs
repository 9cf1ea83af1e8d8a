//! Host tests: everything that is pure.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod cases;
mod diagnosis;
mod exceptions;
mod fake;
mod platform;
mod probes;
mod rules;
mod search;
mod state;
mod structure;
mod trial;
mod user_agents;
mod view;
mod way_out;
mod way_out_view;
