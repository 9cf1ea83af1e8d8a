//! Host tests: everything that is pure.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod cases;
mod clinic;
mod contacts;
mod diagnosis;
mod docs;
mod exceptions;
mod fake;
mod focus;
mod follows;
mod fuzz;
mod lang;
mod lookup;
mod network;
mod notices;
mod pasted;
mod platform;
mod probes;
mod report;
mod reports;
mod request;
mod roster;
mod rules;
mod search;
mod second_trial;
mod service;
mod state;
mod structure;
mod support;
mod terms;
mod trial;
mod user_agent_data;
mod user_agents;
mod view;
mod way_out;
mod way_out_view;
