//! Facts -> the list of checks, a line each: what was looked at, its state, what was seen. A check needs no rule; a rule
//! that names it can lower its state.

use crate::facts::{Answer, FactId, Facts, Store, Unknown};
use crate::lang::Word;
use crate::network::any_reason;
use crate::platform::{Os, Platform, Standing};
use crate::rules::{Certainty, Rules};

pub use crate::rules::CheckId;

/// One line of the list.
#[derive(Clone, Debug, PartialEq)]
pub struct Check {
    /// Which check.
    pub id: CheckId,
    /// How it stands.
    pub state: CheckState,
    /// What was seen.
    pub seen: Seen,
    /// How the person can see more than the page can.
    pub hint: Option<Word>,
}

/// What a check saw: a word of the page's own, or a name as observed.
#[derive(Clone, Debug, PartialEq)]
pub enum Seen {
    /// Said in the page's language.
    Word(Word),
    /// A name or version, the same in every language.
    Text(String),
    /// Both, such as the name of what is missing.
    WordAndText(Word, String),
}

/// How a check stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CheckState {
    /// Not answered yet.
    Running,
    /// Fine.
    Pass,
    /// Works perhaps; worth knowing.
    Attention,
    /// Stands in the way.
    Fail,
    /// Not known.
    Unknown,
}

/// Every check, from facts of which none is awaited any more.
pub fn checks(facts: &Facts, platform: &Platform) -> Vec<Check> {
    let check = |&id: &CheckId| {
        let (state, seen) = judge(id, facts, platform);
        let hidden = id == CheckId::OsVersion && state == CheckState::Unknown;
        Check {
            id,
            state,
            seen,
            hint: hidden.then(|| version_hint(platform)).flatten(),
        }
    };
    CheckId::ALL.iter().map(check).collect()
}

/// The same checks, running where a fact that they need is still awaited.
#[must_use]
pub fn awaiting(mut checks: Vec<Check>, pending: &[FactId], asking_network: bool) -> Vec<Check> {
    for check in &mut checks {
        let asking = check.id == CheckId::Network && asking_network;
        if asking || check.id.needs().iter().any(|fact| pending.contains(fact)) {
            check.state = CheckState::Running;
            check.seen = Seen::Word(Word::Checking);
            check.hint = None;
        }
    }
    checks
}

/// The same checks, lowered by the rules that fire and name them: `possible` to attention, surer ones to fail.
#[must_use]
pub fn marked(
    mut checks: Vec<Check>,
    rules: &Rules,
    facts: &Facts,
    platform: &Platform,
) -> Vec<Check> {
    let worst = |id: CheckId| {
        let named = rules.rules.iter().filter(|rule| rule.check == Some(id));
        let fires = named.filter(|rule| rule.when.holds(facts, platform) == Answer::Yes);
        fires.map(|rule| rule.certainty).max()
    };
    for check in &mut checks {
        check.state = match (check.state, worst(check.id)) {
            (CheckState::Running | CheckState::Fail, _) | (_, None) => check.state,
            (_, Some(Certainty::Possible)) => CheckState::Attention,
            (_, Some(Certainty::Likely | Certainty::Certain)) => CheckState::Fail,
        };
    }
    checks
}

fn judge(id: CheckId, facts: &Facts, platform: &Platform) -> (CheckState, Seen) {
    let known = |id: FactId, fact: Option<bool>, no: CheckState| match fact {
        Some(true) => (CheckState::Pass, Seen::Word(Word::Usable)),
        Some(false) => (no, Seen::Word(Word::NotUsable)),
        None => not_known(facts, id),
    };
    let stored = |id: FactId, fact: Option<Store>, no: CheckState| match fact {
        Some(Store::Works) => (CheckState::Pass, Seen::Word(Word::Usable)),
        Some(Store::Blocked) => (no, Seen::Word(Word::StoreBlocked)),
        Some(Store::Full) => (no, Seen::Word(Word::StoreFull)),
        None => not_known(facts, id),
    };
    match id {
        CheckId::Browser => browser(platform),
        CheckId::OsVersion => os_version(facts, platform),
        CheckId::WebauthnApi if facts.webauthn.permitted == Some(false) => {
            (CheckState::Fail, Seen::Word(Word::NotPermitted))
        }
        CheckId::WebauthnApi => known(FactId::WebauthnApi, facts.webauthn.api, CheckState::Fail),
        CheckId::PlatformAuthenticator => {
            // A PC signs in with the phone, so its own authenticator is not needed.
            let no = if platform.standing == Some(Standing::NotPhone) {
                CheckState::Attention
            } else {
                CheckState::Fail
            };
            known(
                FactId::PlatformAuthenticator,
                facts.webauthn.platform_authenticator,
                no,
            )
        }
        CheckId::Cookies => stored(FactId::Cookies, facts.cookies, CheckState::Fail),
        CheckId::LocalStorage => stored(
            FactId::LocalStorage,
            facts.storage.local,
            CheckState::Attention,
        ),
        CheckId::SessionStorage => stored(
            FactId::SessionStorage,
            facts.storage.session,
            CheckState::Attention,
        ),
        CheckId::IndexedDb => stored(
            FactId::IndexedDb,
            facts.storage.indexed_db,
            CheckState::Attention,
        ),
        CheckId::JavaScript => javascript(facts),
        CheckId::WebAssembly => known(
            FactId::WebAssembly,
            facts.webassembly,
            CheckState::Attention,
        ),
        CheckId::SecureContext if facts.framed == Some(true) => {
            (CheckState::Attention, Seen::Word(Word::Framed))
        }
        CheckId::SecureContext => match facts.secure_context {
            Some(true) => (CheckState::Pass, Seen::Word(Word::Secure)),
            Some(false) => (CheckState::Fail, Seen::Word(Word::NotSecure)),
            None => not_known(facts, FactId::SecureContext),
        },
        CheckId::Network if facts.online == Some(false) => {
            (CheckState::Attention, Seen::Word(Word::Offline))
        }
        CheckId::Network => network(facts),
    }
}

fn browser(platform: &Platform) -> (CheckState, Seen) {
    let Some(name) = platform.in_app.or(platform.browser) else {
        return (CheckState::Unknown, Seen::Word(Word::NotExposed));
    };
    let mut text = name.to_owned();
    if let (None, Some(major)) = (platform.in_app, platform.browser_major) {
        text = text + " " + &major.to_string();
    }
    match platform.standing {
        Some(Standing::Recommended) => (CheckState::Pass, Seen::Text(text)),
        Some(Standing::InApp) => (CheckState::Fail, Seen::WordAndText(Word::InsideApp, text)),
        Some(Standing::OtherBrowser) | Some(Standing::NotPhone) => {
            (CheckState::Attention, Seen::Text(text))
        }
        None => (CheckState::Unknown, Seen::Text(text)),
    }
}

fn os_version(facts: &Facts, platform: &Platform) -> (CheckState, Seen) {
    if platform.os == Os::Other {
        return (CheckState::Unknown, Seen::Word(Word::NotExposed));
    }
    let mut text = platform.os.name().to_owned();
    let Some(major) = platform.os_major else {
        let word = version_at_least(platform).unwrap_or(Word::VersionHidden);
        return (CheckState::Unknown, Seen::WordAndText(word, text));
    };
    text = text + " " + &major.to_string();
    if let Some(model) = facts
        .client_hints
        .as_ref()
        .and_then(|hints| hints.model.as_deref())
        .filter(|model| !model.is_empty())
    {
        text = text + " ・ " + model;
    }
    (CheckState::Pass, Seen::Text(text))
}

/// What a hidden version can be, in words: no number is claimed that the browser does not tell.
fn version_at_least(platform: &Platform) -> Option<Word> {
    match (platform.os, platform.os_at_least?) {
        (Os::Ios | Os::IpadOs, _) => Some(Word::VersionIos18Or26),
        (Os::Windows, _) => Some(Word::VersionWindows10Or11),
        (Os::Android, _) => Some(Word::VersionAndroid10),
        _ => None,
    }
}

/// Where the person can see a version that the page cannot.
pub fn version_hint(platform: &Platform) -> Option<Word> {
    if platform.os_major.is_some() {
        return None;
    }
    match platform.os {
        Os::Ios | Os::IpadOs if platform.os_at_least.is_some() => Some(Word::SeeVersionIos18Or26),
        Os::Ios | Os::IpadOs => Some(Word::SeeVersionIos),
        Os::Android => Some(Word::SeeVersionAndroid),
        _ => None,
    }
}

fn javascript(facts: &Facts) -> (CheckState, Seen) {
    let Some(features) = &facts.javascript else {
        return not_known(facts, FactId::JavaScript);
    };
    match features.iter().find(|(_, there)| !**there) {
        None => (CheckState::Pass, Seen::Word(Word::Usable)),
        Some((name, _)) => (
            CheckState::Fail,
            Seen::WordAndText(Word::Lacks, name.to_owned()),
        ),
    }
}

/// What the person let the page ask for: one host that was not reached counts more than one of which nothing is known.
fn network(facts: &Facts) -> (CheckState, Seen) {
    let state_and_word = match any_reason(facts) {
        _ if facts.network.iter().any(|host| !host.reachable) => {
            (CheckState::Attention, Word::NotReached)
        }
        Some(Unknown::TimedOut) => (CheckState::Attention, Word::TimedOut),
        Some(Unknown::Blocked) => (CheckState::Unknown, Word::StoppedByPolicy),
        Some(_) => (CheckState::Unknown, Word::Threw),
        None if facts.network.is_empty() => (CheckState::Unknown, Word::NotAsked),
        None => (CheckState::Pass, Word::Reached),
    };
    (state_and_word.0, Seen::Word(state_and_word.1))
}

fn not_known(facts: &Facts, id: FactId) -> (CheckState, Seen) {
    let seen = match facts.unknown.get(id.path()) {
        Some(Unknown::TimedOut) => Seen::Word(Word::TimedOut),
        Some(Unknown::Blocked) => Seen::Word(Word::AskingBlocked),
        Some(Unknown::Threw(_)) => Seen::Word(Word::Threw),
        Some(Unknown::NotExposed) | None => Seen::Word(Word::NotExposed),
    };
    (CheckState::Unknown, seen)
}
