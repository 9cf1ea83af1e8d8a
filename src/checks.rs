//! Facts -> the list of checks, a line each: what was looked at, its state, what was seen. A check needs no rule; a rule
//! that names it can lower its state.

use crate::facts::{Answer, FactId, Facts, StorageState, Unknown};
use crate::lang::UiText;
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
    pub detail: CheckDetail,
    /// How the person can see more than the page can.
    pub hint: Option<UiText>,
}

/// What a check saw: a word of the page's own, or a name as observed.
#[derive(Clone, Debug, PartialEq)]
pub enum CheckDetail {
    /// Said in the page's language.
    Ui(UiText),
    /// A name or version, the same in every language.
    Name(String),
    /// Both, such as the name of what is missing.
    UiAndName(UiText, String),
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
        let (state, detail) = judge(id, facts, platform);
        let hidden = id == CheckId::OsVersion && state == CheckState::Unknown;
        Check {
            id,
            state,
            detail,
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
            check.detail = CheckDetail::Ui(UiText::Checking);
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

fn judge(id: CheckId, facts: &Facts, platform: &Platform) -> (CheckState, CheckDetail) {
    let known = |id: FactId, fact: Option<bool>, no: CheckState| match fact {
        Some(true) => (CheckState::Pass, CheckDetail::Ui(UiText::Usable)),
        Some(false) => (no, CheckDetail::Ui(UiText::NotUsable)),
        None => not_known(facts, id),
    };
    let stored = |id: FactId, fact: Option<StorageState>, no: CheckState| match fact {
        Some(StorageState::Works) => (CheckState::Pass, CheckDetail::Ui(UiText::Usable)),
        Some(StorageState::Blocked) => (no, CheckDetail::Ui(UiText::StoreBlocked)),
        Some(StorageState::Full) => (no, CheckDetail::Ui(UiText::StoreFull)),
        None => not_known(facts, id),
    };
    match id {
        CheckId::Browser => browser(platform),
        CheckId::OsVersion => os_version(facts, platform),
        CheckId::WebauthnApi if facts.webauthn.permitted == Some(false) => {
            (CheckState::Fail, CheckDetail::Ui(UiText::NotPermitted))
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
            (CheckState::Attention, CheckDetail::Ui(UiText::Framed))
        }
        CheckId::SecureContext => match facts.secure_context {
            Some(true) => (CheckState::Pass, CheckDetail::Ui(UiText::Secure)),
            Some(false) => (CheckState::Fail, CheckDetail::Ui(UiText::NotSecure)),
            None => not_known(facts, FactId::SecureContext),
        },
        CheckId::Network if facts.online == Some(false) => {
            (CheckState::Attention, CheckDetail::Ui(UiText::Offline))
        }
        CheckId::Network => network(facts),
    }
}

fn browser(platform: &Platform) -> (CheckState, CheckDetail) {
    let Some(name) = platform.in_app.or(platform.browser) else {
        return (CheckState::Unknown, CheckDetail::Ui(UiText::NotExposed));
    };
    let mut text = name.to_owned();
    if let (None, Some(major)) = (platform.in_app, platform.browser_major) {
        text = text + " " + &major.to_string();
    }
    match platform.standing {
        Some(Standing::Recommended) => (CheckState::Pass, CheckDetail::Name(text)),
        Some(Standing::InApp) => (
            CheckState::Fail,
            CheckDetail::UiAndName(UiText::InsideApp, text),
        ),
        Some(Standing::OtherBrowser) | Some(Standing::NotPhone) => {
            (CheckState::Attention, CheckDetail::Name(text))
        }
        None => (CheckState::Unknown, CheckDetail::Name(text)),
    }
}

fn os_version(facts: &Facts, platform: &Platform) -> (CheckState, CheckDetail) {
    if platform.os == Os::Other {
        return (CheckState::Unknown, CheckDetail::Ui(UiText::NotExposed));
    }
    let mut text = platform.os.name().to_owned();
    let Some(major) = platform.os_major else {
        let word = version_at_least(platform).unwrap_or(UiText::VersionHidden);
        return (CheckState::Unknown, CheckDetail::UiAndName(word, text));
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
    (CheckState::Pass, CheckDetail::Name(text))
}

/// What a hidden version can be, in words: no number is claimed that the browser does not tell.
fn version_at_least(platform: &Platform) -> Option<UiText> {
    match (platform.os, platform.os_at_least?) {
        (Os::Ios | Os::IpadOs, _) => Some(UiText::VersionIos18Or26),
        (Os::Windows, _) => Some(UiText::VersionWindows10Or11),
        (Os::Android, _) => Some(UiText::VersionAndroid10),
        _ => None,
    }
}

/// Where the person can see a version that the page cannot.
pub fn version_hint(platform: &Platform) -> Option<UiText> {
    if platform.os_major.is_some() {
        return None;
    }
    match platform.os {
        Os::Ios | Os::IpadOs if platform.os_at_least.is_some() => Some(UiText::SeeVersionIos18Or26),
        Os::Ios | Os::IpadOs => Some(UiText::SeeVersionIos),
        Os::Android => Some(UiText::SeeVersionAndroid),
        _ => None,
    }
}

fn javascript(facts: &Facts) -> (CheckState, CheckDetail) {
    let Some(features) = &facts.javascript else {
        return not_known(facts, FactId::JavaScript);
    };
    match features.iter().find(|(_, there)| !**there) {
        None => (CheckState::Pass, CheckDetail::Ui(UiText::Usable)),
        Some((name, _)) => (
            CheckState::Fail,
            CheckDetail::UiAndName(UiText::Lacks, name.to_owned()),
        ),
    }
}

/// What the person let the page ask for: one host that was not reached counts more than one of which nothing is known.
fn network(facts: &Facts) -> (CheckState, CheckDetail) {
    let state_and_word = match any_reason(facts) {
        _ if facts.network.iter().any(|host| !host.reachable) => {
            (CheckState::Attention, UiText::NotReached)
        }
        Some(Unknown::TimedOut) => (CheckState::Attention, UiText::TimedOut),
        Some(Unknown::Blocked) => (CheckState::Unknown, UiText::StoppedByPolicy),
        Some(_) => (CheckState::Unknown, UiText::Threw),
        None if facts.network.is_empty() => (CheckState::Unknown, UiText::NotAsked),
        None => (CheckState::Pass, UiText::Reached),
    };
    (state_and_word.0, CheckDetail::Ui(state_and_word.1))
}

fn not_known(facts: &Facts, id: FactId) -> (CheckState, CheckDetail) {
    let detail = match facts.unknown.get(id.path()) {
        Some(Unknown::TimedOut) => CheckDetail::Ui(UiText::TimedOut),
        Some(Unknown::Blocked) => CheckDetail::Ui(UiText::AskingBlocked),
        Some(Unknown::Threw(_)) => CheckDetail::Ui(UiText::Threw),
        Some(Unknown::NotExposed) | None => CheckDetail::Ui(UiText::NotExposed),
    };
    (CheckState::Unknown, detail)
}
