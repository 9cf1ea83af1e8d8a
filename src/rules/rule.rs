//! A rule: which facts name which entry, how surely, and what to show with it.

use super::{CheckId, Condition, Text};
use serde::{Deserialize, Serialize};

/// Facts -> entry.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[cfg_attr(not(target_arch = "wasm32"), serde(deny_unknown_fields))]
pub struct Rule {
    /// A name for messages about this rule.
    pub id: String,
    /// It fires only where this is known to hold.
    pub when: Condition,
    /// The entry that it names.
    pub entry: String,
    /// How well the evidence carries it.
    pub certainty: Certainty,
    /// Whether the person can change it.
    #[serde(default)]
    pub outcome: Remediable,
    /// Guides to show with it, the one to follow first.
    #[serde(default)]
    pub guides: Vec<String>,
    /// The verdict in one line, where the entry's own headline would not say where the person is.
    #[serde(default)]
    pub headline: Option<Text>,
    /// The title of what to do, where the entry's own would send elsewhere.
    #[serde(default)]
    pub action: Option<Text>,
    /// What exactly was found, shown above the entry's own text: which version, and which one is needed.
    #[serde(default)]
    pub reason: Option<Text>,
    /// Where that is known from; for whoever edits this file.
    #[serde(default)]
    #[cfg_attr(target_arch = "wasm32", serde(skip))]
    pub source: Option<String>,
    /// Where it holds, it is all that is to be said: nothing else could be done here.
    #[serde(default)]
    pub alone: bool,
    /// The line in the list of checks that shows it: `fail`, or `attention` where it is only possible.
    #[serde(default)]
    pub check: Option<CheckId>,
}

/// How well the evidence carries a finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Certainty {
    /// One of several causes.
    Possible,
    /// Nearly sure.
    Likely,
    /// Seen.
    Certain,
}

/// Whether the person can change what a rule found.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Remediable {
    /// A setting, another browser, an update.
    #[default]
    FixNeeded,
    /// This device or browser cannot; use another.
    Unsupported,
}
