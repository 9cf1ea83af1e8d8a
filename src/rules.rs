//! `rules.json` as types: everything that the checker knows about the service.
//!
//! The people who run a help desk edit that file. `cargo xtask rules` refuses a field or a name that these types do not
//! have, and an editor completes it by `www/rules.schema.json`, which is generated from them. A browser passes over a
//! field that it does not know.

mod check;
mod condition;
mod contact;
mod entry;
mod guide;
#[cfg(not(target_arch = "wasm32"))]
pub mod lint;
mod notice;
mod rule;
mod service;
mod trial_options;
mod vocabulary;

pub use check::CheckId;
pub use condition::{Condition, Question, Span, Timing, TrialIs};
pub use contact::{Contact, ContactChannel, Request};
pub use entry::{Cause, Entry, Kind, Moment, Reference, Remedy};
pub use guide::{Guide, Icon, Maker, Picture, Position, SettingsRow, Source, Step, Variant};
pub use notice::Notice;
pub use rule::{Certainty, Remediable, Rule};
pub use service::{Chapter, OwnGuides, Service, Sheet, ShownOn, StaticPage, Supported};
pub use trial_options::{Attachment, Requirement, TrialOptions};
pub use vocabulary::{Pick, Shown, Vocabulary};

pub use crate::lang::Text;

use crate::ordered;
use serde::Deserialize;

/// The whole file. The first file of the program leaves the fields empty that only a part needs (`serde(skip)`); they are
/// read with that part, as [`MoreRules`], also where one file has all.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[cfg_attr(not(target_arch = "wasm32"), serde(deny_unknown_fields))]
pub struct Rules {
    /// Where an editor finds the schema.
    #[serde(rename = "$schema", default)]
    #[cfg_attr(target_arch = "wasm32", serde(skip))]
    pub schema: Option<String>,
    /// Version of this file, named in every report: the manual's version and a number of our own.
    pub version: String,
    /// The service that the phone is checked for.
    pub service: Box<Service>,
    /// Hosts that are asked whether they can be reached, on a tap only. The page's policy lets no other be asked.
    #[serde(default)]
    pub network: Vec<NetworkHost>,
    /// Options of the trial registration and sign-in.
    pub trial: TrialOptions,
    /// What a screen or message means and what to do, one for each number of the manual, or beside it.
    #[cfg_attr(all(target_arch = "wasm32", feature = "split"), serde(skip))]
    pub entries: Vec<Entry>,
    /// What happened, to pick from: above the search.
    #[serde(default)]
    #[cfg_attr(all(target_arch = "wasm32", feature = "split"), serde(skip))]
    pub picks: Vec<Pick>,
    /// Sheets of the system, to pick from after a trial that showed nothing else.
    #[serde(default)]
    #[cfg_attr(all(target_arch = "wasm32", feature = "split"), serde(skip))]
    pub screens: Vec<Sheet>,
    /// Words that the search takes for each other.
    #[serde(default)]
    #[cfg_attr(all(target_arch = "wasm32", feature = "split"), serde(skip))]
    pub search: Box<Vocabulary>,
    /// Settings steps, by task, each with its variants by system.
    #[cfg_attr(all(target_arch = "wasm32", feature = "split"), serde(skip))]
    pub guides: Vec<Guide>,
    /// Facts -> entry. Their order is the order to act in.
    pub rules: Vec<Rule>,
    /// Whom to ask, in the order in which they are offered.
    #[serde(default)]
    #[cfg_attr(all(target_arch = "wasm32", feature = "split"), serde(skip))]
    pub contacts: Vec<Contact>,
    /// What is to be said for some time.
    #[serde(default)]
    #[cfg_attr(all(target_arch = "wasm32", feature = "split"), serde(skip))]
    pub notices: Vec<Notice>,
    /// Written by the build: there are notices, in the file of `Part::Found`.
    #[serde(default)]
    #[cfg_attr(not(target_arch = "wasm32"), schemars(skip))]
    pub awaits_notices: bool,
    /// Written by the build: this file has only the rules that can hold before a trial; all others, entries and guides are
    /// in other files (`Part::rules_file`).
    #[serde(default)]
    #[cfg_attr(not(target_arch = "wasm32"), schemars(skip))]
    pub parted: bool,
}

/// What of the rules comes with a part of the program: from a file that a build splits off, or from the whole one.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct MoreRules {
    /// As in [`Rules`].
    pub entries: Vec<Entry>,
    /// As in [`Rules`].
    pub guides: Vec<Guide>,
    /// As in [`Rules`].
    #[serde(default)]
    pub notices: Vec<Notice>,
    /// As in [`Rules`]. None come with what was found: those that can hold before a trial are there already.
    #[serde(default)]
    pub rules: Vec<Rule>,
    /// Read by the later part, from the same file. Where it is there, everything is.
    #[serde(skip)]
    pub later: Option<LaterRules>,
}

/// What of the rules only the later part needs. The fields are as in [`Rules`].
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(default)]
#[allow(missing_docs)]
pub struct LaterRules {
    pub picks: Vec<Pick>,
    pub screens: Vec<Sheet>,
    pub search: Box<Vocabulary>,
    pub contacts: Vec<Contact>,
}

/// A host of the service's login pages.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[cfg_attr(not(target_arch = "wasm32"), serde(deny_unknown_fields))]
pub struct NetworkHost {
    /// Its origin, such as `https://login.example.jp`.
    pub url: String,
    /// Entries of messages that it can show although it was reached: a refusal is an answer, too.
    #[serde(default)]
    pub see: Vec<String>,
}

impl Rules {
    /// The entry of this number.
    pub fn entry(&self, id: &str) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.id == id)
    }

    /// Whether entries are still to come with a part of the program.
    pub fn awaits_entries(&self) -> bool {
        self.parted || self.entries.is_empty()
    }

    /// The guide of this name.
    pub fn guide(&self, id: &str) -> Option<&Guide> {
        self.guides.iter().find(|guide| guide.id == id)
    }

    /// The entries that the manual has and these devices show, in the manual's order.
    pub fn shown_on(&self, on: &[ShownOn]) -> Vec<&Entry> {
        let service = &self.service;
        let mut entries: Vec<&Entry> = self
            .entries
            .iter()
            .filter(|entry| !service.beside_the_manual(&entry.id))
            .filter(|entry| on.contains(&service.shown_on(&entry.id)))
            .collect();
        ordered::by_key(&mut entries, |entry| service.position(&entry.id));
        entries
    }

    /// With what came with a part in the place of what is there.
    #[must_use]
    pub fn merged(&self, more: MoreRules) -> Rules {
        let whole = more.later.is_some();
        let later = more.later.unwrap_or_default();
        Rules {
            schema: self.schema.clone(),
            version: self.version.clone(),
            service: self.service.clone(),
            network: self.network.clone(),
            trial: self.trial.clone(),
            entries: more.entries,
            guides: more.guides,
            notices: more.notices,
            awaits_notices: false,
            rules: if whole {
                more.rules
            } else {
                self.rules.clone()
            },
            picks: later.picks,
            screens: later.screens,
            search: later.search,
            contacts: later.contacts,
            parted: self.parted && !whole,
        }
    }
}
