//! Tells whether this phone and this browser can do the FIDO (WebAuthn) login of a service, and what to change.
//!
//! ```text
//! browser --host--> probes, trial -> facts -> diagnosis -> view   -> the person
//!                                      ^         ^   \--> report -> support
//!                                   platform   rules <- rules.json
//! ```
//!
//! Everything but `browser` is pure and runs on the host; only `browser` touches JavaScript.

mod ordered;
pub mod sorted_map;

// In reading order.
pub mod host;

pub mod probes;

pub mod trial;

pub mod network;

pub mod facts;

pub mod platform;

pub mod rules;

pub mod diagnosis;

pub mod second_trial;

pub mod checks;

pub mod way_out;

pub mod search;

pub mod lookup;

pub mod device;

pub mod report;

pub mod support;

pub mod qr;

pub mod state;

pub mod derived;

pub mod parts;

pub mod focus;

pub mod lang;

pub mod wording;

pub mod view;

#[cfg(target_arch = "wasm32")]
pub mod browser;
