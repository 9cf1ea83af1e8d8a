//! Tells whether this phone and this browser can do the FIDO (WebAuthn) login of a service, and what to change.
//!
//! ```text
//! browser --host--> probes -> facts -> diagnosis -> view   -> the person
//!                                ^         ^   \--> report -> support
//!                             platform   rules <- rules.json
//! ```
//!
//! Everything but `browser` is pure and runs on the host; only `browser` touches JavaScript.

pub mod checks;
pub mod diagnosis;
pub mod facts;
pub mod host;
pub mod lang;
pub mod platform;
pub mod probes;
pub mod report;
pub mod rules;
pub mod search;
pub mod state;
pub mod trial;
pub mod view;
pub mod way_out;

#[cfg(target_arch = "wasm32")]
pub mod browser;
