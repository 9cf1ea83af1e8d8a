//! What an entry says beside its remedies: where its screen comes up, why, and when nothing needs doing.

use super::{Condition, Text};
use serde::Deserialize;

/// What kind of thing the person saw.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// A text on the service's page or in it.
    #[default]
    Message,
    /// A sheet that the phone itself draws.
    Sheet,
    /// A whole error page of a server or browser.
    Page,
    /// No text to read: `messages` describes it.
    Symptom,
}

/// During what it comes up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Moment {
    /// Registering the phone.
    Registration,
    /// Signing in with the phone (FIDO).
    SignIn,
    /// Signing in with an IC card on a PC.
    Card,
    /// Adding a My Number card on a PC.
    CardRegistration,
}

/// One thing that may have brought it up.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[cfg_attr(not(target_arch = "wasm32"), serde(deny_unknown_fields))]
pub struct Cause {
    /// Where it can be the cause; everywhere if missing. Shown unless known not to apply.
    #[serde(default)]
    pub when: Option<Condition>,
    /// What happened, in one sentence.
    pub text: Text,
}

/// A chapter of the service's user manual.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[cfg_attr(not(target_arch = "wasm32"), serde(deny_unknown_fields))]
pub struct Reference {
    /// Its number, such as `5.2 (b)`.
    pub chapter: String,
    /// Its title, verbatim.
    pub label: String,
    /// For whom it is.
    pub text: Text,
}
