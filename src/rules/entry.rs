//! An entry: what a screen or message means, and what to do about it.

use super::{Condition, Shown, Text};
use serde::Deserialize;

/// What a screen or message means and what to do about it.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[cfg_attr(not(target_arch = "wasm32"), serde(deny_unknown_fields))]
pub struct Entry {
    /// The manual's number, or that of a condition that the manual lacks, as `service.chapters` has them.
    pub id: String,
    /// Message texts as screens show them, verbatim, the manual's first.
    #[serde(default)]
    pub messages: Vec<String>,
    /// The verdict in one line, such as 「設定を変えると使えます」.
    pub headline: Text,
    /// What is the matter, in one sentence.
    pub summary: Text,
    /// The title of what to do, such as 「Cookie を使えるようにする」.
    pub action: Text,
    /// What it means and why it matters, for a person who has never read the manual.
    pub meaning: Text,
    /// What to do, in the order to try.
    pub remedies: Vec<Remedy>,
    /// Whom to ask and with what, when nothing helped.
    #[serde(default)]
    pub contact: Option<Text>,
    /// During what it comes up; unknown if empty.
    #[serde(default)]
    pub at: Vec<Moment>,
    /// What kind of thing the person saw.
    #[serde(default)]
    pub kind: Kind,
    /// What may have brought it up, the manual's order.
    #[serde(default)]
    pub causes: Vec<Cause>,
    /// When this screen needs no action at all. Said before the remedies: it saves a needless new registration.
    #[serde(default)]
    pub nothing_to_do: Option<Text>,
    /// Seeing this screen says nothing against this device: `nothing_to_do` holds always.
    #[serde(default)]
    pub harmless: bool,
    /// What else there is to know.
    #[serde(default)]
    pub notes: Vec<Text>,
    /// Chapters of the user manual that the remedies send to.
    #[serde(default)]
    pub references: Vec<Reference>,
    /// Entries that are easily taken for this one.
    #[serde(default)]
    pub see: Vec<String>,
    /// Other texts that people type for it: parts of its messages, readings, descriptions. Never shown.
    #[serde(default)]
    pub keywords: Vec<String>,
    /// What people say: words, parted by spaces, that all have to be in what is typed, in any order and each in any
    /// synonym (`search`). Never shown.
    #[serde(default)]
    pub sayings: Vec<String>,
    /// Texts of phones, browsers and servers that lead here, beside the manual's `messages`.
    #[serde(default)]
    pub shown: Vec<Shown>,
    /// Where it is known from, if not from the manual; for whoever edits this file.
    #[serde(default)]
    #[cfg_attr(target_arch = "wasm32", serde(skip))]
    pub source: Option<String>,
}

/// One thing to try.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[cfg_attr(not(target_arch = "wasm32"), serde(deny_unknown_fields))]
pub struct Remedy {
    /// Where it applies; everywhere if missing. Shown unless known not to apply.
    #[serde(default)]
    pub when: Option<Condition>,
    /// What to do, in one sentence.
    pub text: Text,
    /// The guide whose steps do it.
    #[serde(default)]
    pub guide: Option<String>,
}

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

impl Entry {
    /// Whether it says something else to an iPhone than to an Android phone or a PC.
    pub fn differs_by_device(&self) -> bool {
        let mut remedies = self.remedies.iter();
        remedies.any(|remedy| remedy.when.is_some() || remedy.guide.is_some())
            || self.causes.iter().any(|cause| cause.when.is_some())
    }
}
