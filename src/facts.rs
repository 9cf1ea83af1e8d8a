//! What was observed, and why the rest was not: no opinion about either.
//!
//! The JSON form is a contract: it is what a report carries, what `cargo xtask diagnose` reads and what
//! `tests/cases/` replays. Every field may be missing, and missing means "not known".

mod fact;
mod trial;

pub use fact::{Fact, FactId};
pub use trial::{Call, Cleanup, Differs, Outcome, Trial};

use crate::sorted_map::SortedMap;
use serde::{Deserialize, Serialize};

/// Everything that the probes and the trial saw on one device at one time.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Facts {
    /// `navigator.userAgent`, as sent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_agent: Option<String>,
    /// `navigator.userAgentData` with its high entropy values (UA Client Hints); Chromium only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_hints: Option<ClientHints>,
    /// `navigator.platform`: tells an iPad that calls itself a Macintosh together with the touch points.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub navigator_platform: Option<String>,
    /// `navigator.maxTouchPoints`: 0 on a real Mac, 5 on an iPad.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_touch_points: Option<u32>,
    /// `navigator.brave.isBrave()`: the only sign of Brave on many sites.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub brave: Option<bool>,
    /// Telegram's built-in browser has put its own object into the page: the only sign of that app.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub telegram: Option<bool>,
    /// `navigator.standalone`: opened from the home screen of iOS.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub standalone: Option<bool>,
    /// `isSecureContext`: WebAuthn exists only there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub secure_context: Option<bool>,
    /// The page stands inside another page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub framed: Option<bool>,
    /// What kind of name the page's host has; an IP address cannot be an rp.id.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub host: Option<HostKind>,
    /// What the Web Authentication API says of itself.
    #[serde(skip_serializing_if = "is_default")]
    pub webauthn: WebAuthn,
    /// A cookie was written, read back and deleted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cookies: Option<StorageState>,
    /// The same for what a page may store.
    #[serde(skip_serializing_if = "is_default")]
    pub storage: Storage,
    /// Each JavaScript feature that the service's pages call, and whether it is there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub javascript: Option<SortedMap<bool>>,
    /// WebAssembly can be instantiated; not in the Lockdown Mode of iOS.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub webassembly: Option<bool>,
    /// `navigator.onLine`: `false` is sure, `true` only says that there is some network.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub online: Option<bool>,
    /// Hosts that the person let the page ask for. Why one is not known stands at `network.URL` in `unknown`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub network: Vec<Reach>,
    /// The last call of the trial and how it ended.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub trial: Option<Trial>,
    /// The one further registration after a failed trial, which differed from it in one thing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub second_trial: Option<Trial>,
    /// The entry whose screen the person says they saw.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub seen: Option<String>,
    /// Why a missing fact is missing, by its path, such as `webauthn.platform_authenticator`.
    #[serde(skip_serializing_if = "SortedMap::is_empty")]
    pub unknown: SortedMap<Unknown>,
}

/// User agent client hints (<https://wicg.github.io/ua-client-hints/>).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ClientHints {
    /// Operating system, such as `Android`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub platform: Option<String>,
    /// Its version, such as `15.0.0`; Windows counts here by its own scheme (13 and more is Windows 11).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub platform_version: Option<String>,
    /// Device model, such as `Pixel 8`; empty on a desktop.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub model: Option<String>,
    /// The browser asks for a mobile page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mobile: Option<bool>,
    /// Brands with major versions, shuffled and with invented ones among them: to be searched, never indexed.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub brands: Vec<Brand>,
    /// The same with full versions.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub full_version_list: Vec<Brand>,
}

/// One brand of the client hints.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Brand {
    /// Such as `Google Chrome`.
    pub brand: String,
    /// Such as `141` or `141.0.7390.55`.
    pub version: String,
}

/// What kind of name the page's host has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum HostKind {
    /// A domain name.
    Domain,
    /// An IPv4 or IPv6 address.
    Ip,
    /// `localhost` or a name below it.
    Localhost,
}

/// What the Web Authentication API says of itself, before any call.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct WebAuthn {
    /// `PublicKeyCredential` and `navigator.credentials` are there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub api: Option<bool>,
    /// `isUserVerifyingPlatformAuthenticatorAvailable()`. Lies both ways; only a trial can tell.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub platform_authenticator: Option<bool>,
    /// `isConditionalMediationAvailable()`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub conditional_mediation: Option<bool>,
    /// The Permissions Policy allows both `publickey-credentials-create` and `-get` here.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub permitted: Option<bool>,
    /// `getClientCapabilities()`, as answered.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub capabilities: Option<SortedMap<bool>>,
}

/// The three places where a page may store something.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Storage {
    /// `localStorage`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub local: Option<StorageState>,
    /// `sessionStorage`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub session: Option<StorageState>,
    /// `indexedDB`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub indexed_db: Option<StorageState>,
}

/// What became of something that was written, read back and deleted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StorageState {
    /// It was read back as written.
    Works,
    /// The browser refused, or forgot it at once.
    Blocked,
    /// There is no room left (`QuotaExceededError`).
    Full,
}

/// Whether a host answered.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Reach {
    /// The address that was asked.
    pub url: String,
    /// Something answered; a `no-cors` answer hides its status.
    pub reachable: bool,
}

/// Why a fact is not known.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(into = "String", from = "String")]
pub enum Unknown {
    /// No answer within the probe's deadline.
    TimedOut,
    /// This browser has nothing to ask.
    NotExposed,
    /// The browser refused to be asked (`SecurityError`, `NotAllowedError`).
    Blocked,
    /// It threw something else, by its name; an answer of the wrong type counts as a `TypeError`.
    Threw(String),
}

impl From<Unknown> for String {
    fn from(reason: Unknown) -> String {
        match reason {
            Unknown::TimedOut => "timed_out".into(),
            Unknown::NotExposed => "not_exposed".into(),
            Unknown::Blocked => "blocked".into(),
            Unknown::Threw(name) => "threw ".to_owned() + &name,
        }
    }
}

impl From<String> for Unknown {
    fn from(text: String) -> Unknown {
        match text.as_str() {
            "timed_out" => Unknown::TimedOut,
            "not_exposed" => Unknown::NotExposed,
            "blocked" => Unknown::Blocked,
            other => Unknown::Threw(other.strip_prefix("threw ").unwrap_or(other).to_owned()),
        }
    }
}

/// A question's answer in three values: "not yes" is not "no".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Known to be so.
    Yes,
    /// Known not to be so.
    No,
    /// Not known.
    Unknown,
}

impl From<Option<bool>> for Answer {
    fn from(known: Option<bool>) -> Answer {
        match known {
            Some(true) => Answer::Yes,
            Some(false) => Answer::No,
            None => Answer::Unknown,
        }
    }
}

fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}
