//! When a rule fires: a small closed language over facts, in three values.

mod trial;

pub use trial::{Timing, TrialIs};

use crate::facts::{Answer, Facts, HostKind, StorageState};
use crate::network::any_reason;
use crate::platform::{DeviceKind, Os, Platform, Standing};
use crate::trial::provider_name;
use serde::Deserialize;

/// A condition. What is not known makes it `Unknown`, and `Unknown` fires nothing.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Condition {
    /// Every one holds.
    All(Vec<Condition>),
    /// At least one holds.
    Any(Vec<Condition>),
    /// It is known not to hold.
    Not(Box<Condition>),
    /// It is not known to hold: `Unknown` counts as not holding.
    Unless(Box<Condition>),
    /// A fact is known to be so.
    Yes(Question),
    /// A fact is known not to be so.
    No(Question),
    /// The operating system is one of these.
    Os(Vec<Os>),
    /// The operating system's major version lies in this span.
    OsMajor(Span),
    /// The browser's major version lies in this span.
    BrowserMajor(Span),
    /// The browser is one of these.
    Browser(Vec<String>),
    /// The app around the page is one of these.
    InApp(Vec<String>),
    /// How the service stands to this place.
    Standing(Vec<Standing>),
    /// The device is one of these, for which there is no Chrome.
    Device(Vec<DeviceKind>),
    /// Whether the browser asks for pages as a PC does.
    DesktopSite(bool),
    /// The last call of the trial was like this.
    Trial(TrialIs),
    /// The second trial was like this; with `trial`, the pair of them.
    SecondTrial(TrialIs),
    /// The person says that they saw the screen of one of these entries.
    Seen(Vec<String>),
    /// The passkey's keeper is a known provider that is none of these.
    ProviderOtherThan(Vec<String>),
    /// What kind of name the page's host has.
    Host(Vec<HostKind>),
}

/// A span of versions, both ends included; a missing end is open.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(default)]
#[cfg_attr(not(target_arch = "wasm32"), serde(deny_unknown_fields))]
pub struct Span {
    /// The first that belongs to it.
    pub from: Option<u16>,
    /// The last that belongs to it.
    pub to: Option<u16>,
}

/// The facts that can be asked for with `yes` and `no`, by their paths in the facts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[allow(missing_docs)] // see the fields of `Facts` with these paths
pub enum Question {
    #[serde(rename = "secure_context")]
    SecureContext,
    #[serde(rename = "framed")]
    Framed,
    #[serde(rename = "webauthn.api")]
    Api,
    #[serde(rename = "webauthn.platform_authenticator")]
    PlatformAuthenticator,
    #[serde(rename = "webauthn.permitted")]
    Permitted,
    #[serde(rename = "cookies")]
    Cookies,
    #[serde(rename = "storage.local")]
    LocalStorage,
    #[serde(rename = "storage.session")]
    SessionStorage,
    #[serde(rename = "storage.indexed_db")]
    IndexedDb,
    #[serde(rename = "javascript")]
    JavaScript,
    #[serde(rename = "webassembly")]
    WebAssembly,
    #[serde(rename = "online")]
    Online,
    #[serde(rename = "standalone")]
    Standalone,
    /// Every host that was asked for was reached; known only after the person has let the page ask.
    #[serde(rename = "network")]
    Network,
}

impl Condition {
    /// Whether it can hold only after a trial. The build leaves such rules out of the first file.
    pub fn awaits_trial(&self) -> bool {
        match self {
            Condition::All(parts) => parts.iter().any(Condition::awaits_trial),
            Condition::Any(parts) => parts.iter().all(Condition::awaits_trial),
            Condition::Trial(_) | Condition::SecondTrial(_) | Condition::ProviderOtherThan(_) => {
                true
            }
            _ => false,
        }
    }

    /// Its value for these facts on this platform.
    pub fn holds(&self, facts: &Facts, platform: &Platform) -> Answer {
        match self {
            Condition::All(parts) => all(parts.iter().map(|part| part.holds(facts, platform))),
            Condition::Any(parts) => not(all(parts
                .iter()
                .map(|part| not(part.holds(facts, platform))))),
            Condition::Not(part) => not(part.holds(facts, platform)),
            Condition::Unless(part) => Some(part.holds(facts, platform) != Answer::Yes).into(),
            Condition::Yes(question) => question.answer(facts),
            Condition::No(question) => not(question.answer(facts)),
            Condition::Os(list) => platform
                .os_known()
                .then(|| list.contains(&platform.os))
                .into(),
            Condition::OsMajor(span) => platform.os_major_within(span.from, span.to),
            Condition::BrowserMajor(span) => platform
                .browser_major
                .map(|major| span.contains(major))
                .into(),
            Condition::Browser(names) => named(names, platform.browser),
            Condition::InApp(names) => platform
                .browser_known()
                .then(|| {
                    let mut names = names.iter();
                    platform
                        .in_app
                        .is_some_and(|app| names.any(|name| name == app))
                })
                .into(),
            Condition::Standing(list) => platform
                .standing
                .map(|standing| list.contains(&standing))
                .into(),
            Condition::Device(kinds) => platform
                .browser_known()
                .then(|| {
                    platform
                        .device
                        .is_some_and(|device| kinds.contains(&device))
                })
                .into(),
            Condition::DesktopSite(asked) => platform
                .standing
                .map(|_| platform.desktop_site == *asked)
                .into(),
            Condition::Trial(is) => is.holds(facts.trial.as_ref()),
            Condition::SecondTrial(is) => is.holds(facts.second_trial.as_ref()),
            Condition::Seen(entries) => named(entries, facts.seen.as_deref()),
            Condition::ProviderOtherThan(names) => {
                let aaguid = facts
                    .trial
                    .as_ref()
                    .and_then(|trial| trial.provider.as_deref());
                let other = |name: &str| names.iter().all(|known| known != name);
                aaguid.and_then(provider_name).map(other).into()
            }
            Condition::Host(kinds) => facts.host.map(|kind| kinds.contains(&kind)).into(),
        }
    }
}

impl Span {
    /// Whether it ends before it begins.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn is_reversed(&self) -> bool {
        self.from.zip(self.to).is_some_and(|(from, to)| from > to)
    }

    /// Whether this version lies in it.
    pub fn contains(&self, version: u16) -> bool {
        self.from.is_none_or(|from| from <= version) && self.to.is_none_or(|to| version <= to)
    }
}

impl Question {
    /// The fact's value.
    pub fn answer(self, facts: &Facts) -> Answer {
        let known = match self {
            Question::SecureContext => facts.secure_context,
            Question::Framed => facts.framed,
            Question::Api => facts.webauthn.api,
            Question::PlatformAuthenticator => facts.webauthn.platform_authenticator,
            Question::Permitted => facts.webauthn.permitted,
            Question::Cookies => facts.cookies.map(works),
            Question::LocalStorage => facts.storage.local.map(works),
            Question::SessionStorage => facts.storage.session.map(works),
            Question::IndexedDb => facts.storage.indexed_db.map(works),
            Question::JavaScript => facts
                .javascript
                .as_ref()
                .map(|features| features.iter().all(|(_, there)| *there)),
            Question::WebAssembly => facts.webassembly,
            Question::Online => facts.online,
            Question::Standalone => facts.standalone,
            Question::Network if facts.network.iter().any(|host| !host.reachable) => Some(false),
            Question::Network => {
                (!facts.network.is_empty() && any_reason(facts).is_none()).then_some(true)
            }
        };
        known.into()
    }
}

fn works(store: StorageState) -> bool {
    store == StorageState::Works
}

fn named(names: &[String], found: Option<&str>) -> Answer {
    found
        .map(|found| names.iter().any(|name| name == found))
        .into()
}

fn not(answer: Answer) -> Answer {
    match answer {
        Answer::Yes => Answer::No,
        Answer::No => Answer::Yes,
        Answer::Unknown => Answer::Unknown,
    }
}

fn all(answers: impl Iterator<Item = Answer>) -> Answer {
    let mut result = Answer::Yes;
    for answer in answers {
        match answer {
            Answer::No => return Answer::No,
            Answer::Unknown => result = Answer::Unknown,
            Answer::Yes => {}
        }
    }
    result
}
