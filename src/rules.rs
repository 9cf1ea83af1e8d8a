//! `rules.json` as types: everything that the checker knows about the service.
//!
//! The people who run a help desk edit that file. `cargo xtask rules` refuses a field or a name that these types do not
//! have, and an editor completes it by `www/rules.schema.json`, which is generated from them. A browser passes over a
//! field that it does not know.

mod condition;
mod contact;
mod entry;
mod guide;
#[cfg(not(target_arch = "wasm32"))]
pub mod lint;
mod notice;
mod service;
mod trial_options;
mod vocabulary;

pub use condition::{Condition, Felt, Question, Span, TrialIs};
pub use contact::{Contact, ContactChannel, Request};
pub use entry::{Cause, Kind, Moment, Reference};
pub use guide::{Guide, Icon, Maker, Picture, Position, Row, Source, Step, Variant};
pub use notice::Notice;
pub use service::{Chapter, OwnGuides, Service, Sheet, ShownOn, StaticPage, Supported};
pub use trial_options::{Attachment, Requirement, TrialOptions};
pub use vocabulary::{Pick, Shown, Vocabulary};

use crate::checks::CheckId;
use crate::ordered;
use crate::parts::Part;
use serde::{Deserialize, Serialize};

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
    /// Written by the build: there are notices, in the file of [`Part::Found`].
    #[serde(default)]
    pub awaits_notices: bool,
    /// Written by the build: this file has only the rules that can hold before a trial; all others, entries and guides are
    /// in other files ([`Part::rules_file`]).
    #[serde(default)]
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
    /// As in [`Rules`]. With [`Part::Found`] come none: those that can hold before a trial are there already.
    #[serde(default)]
    pub rules: Vec<Rule>,
    /// Read by [`Part::Later`], from the same file; empty with [`Part::Found`].
    #[serde(skip)]
    pub later: LaterRules,
}

/// What of the rules only [`Part::Later`] needs. The fields are as in [`Rules`].
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

/// One text in both languages. `{app}` and `{browser}` stand for the names found.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[cfg_attr(not(target_arch = "wasm32"), serde(deny_unknown_fields))]
pub struct Text {
    /// Japanese.
    pub ja: String,
    /// English.
    pub en: String,
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
        ordered::by_key(&mut entries, |entry| service.place(&entry.id));
        entries
    }

    /// With what came with a part in the place of what is there. `Later` has everything.
    #[must_use]
    pub fn merged(&self, part: Part, more: MoreRules) -> Rules {
        let later = part == Part::Later;
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
            rules: if later {
                more.rules
            } else {
                self.rules.clone()
            },
            picks: more.later.picks,
            screens: more.later.screens,
            search: more.later.search,
            contacts: more.later.contacts,
            parted: self.parted && !later,
        }
    }
}

impl Entry {
    /// Whether it says something else to an iPhone than to an Android phone or a PC.
    pub fn differs_by_device(&self) -> bool {
        let mut remedies = self.remedies.iter();
        remedies.any(|remedy| remedy.when.is_some() || remedy.guide.is_some())
            || self.causes.iter().any(|cause| cause.when.is_some())
    }
}
