//! Probes: one file a question, one for each fact, and the runner that gives each its deadline.

mod brave;
mod client_capabilities;
mod client_hints;
mod conditional_mediation;
mod cookies;
mod framed;
mod host_kind;
mod indexed_db;
mod javascript;
mod local_storage;
mod max_touch_points;
mod navigator_platform;
mod online;
mod permissions_policy;
mod platform_authenticator;
mod public_key_credential;
mod secure_context;
mod session_storage;
mod standalone;
mod storage;
mod telegram;
mod user_agent;
mod webassembly;

use crate::facts::{Fact, FactId, Facts, Unknown};
use crate::host::{Failure, Host, Value};
use futures_util::future::{Either, LocalBoxFuture, select};

/// How long a probe may take, in milliseconds.
pub const DEADLINE_MS: u32 = 2_000;

/// One question to the browser.
#[derive(Debug)]
pub struct Probe {
    /// What it asks, in a sentence.
    pub asks: &'static str,
    /// Where the API is specified.
    pub spec: &'static str,
    /// Asks it.
    pub ask: for<'a> fn(&'a dyn Host) -> LocalBoxFuture<'a, Observation>,
}

/// What a probe saw, or why it saw nothing.
pub type Observation = Result<Fact, Unknown>;

/// The probe that observes a fact. They start in the order of [`FactId::ALL`].
pub fn probe(fact: FactId) -> &'static Probe {
    match fact {
        FactId::Brave => &brave::PROBE,
        FactId::Capabilities => &client_capabilities::PROBE,
        FactId::ClientHints => &client_hints::PROBE,
        FactId::ConditionalMediation => &conditional_mediation::PROBE,
        FactId::Cookies => &cookies::PROBE,
        FactId::Framed => &framed::PROBE,
        FactId::Host => &host_kind::PROBE,
        FactId::IndexedDb => &indexed_db::PROBE,
        FactId::JavaScript => &javascript::PROBE,
        FactId::LocalStorage => &local_storage::PROBE,
        FactId::MaxTouchPoints => &max_touch_points::PROBE,
        FactId::NavigatorPlatform => &navigator_platform::PROBE,
        FactId::Online => &online::PROBE,
        FactId::Permitted => &permissions_policy::PROBE,
        FactId::PlatformAuthenticator => &platform_authenticator::PROBE,
        FactId::SecureContext => &secure_context::PROBE,
        FactId::SessionStorage => &session_storage::PROBE,
        FactId::Standalone => &standalone::PROBE,
        FactId::Telegram => &telegram::PROBE,
        FactId::UserAgent => &user_agent::PROBE,
        FactId::WebAssembly => &webassembly::PROBE,
        FactId::WebauthnApi => &public_key_credential::PROBE,
    }
}

/// Asks for one fact. It always ends: what has not answered by the deadline has timed out.
pub async fn run(fact: FactId, host: &dyn Host) -> Observation {
    match select((probe(fact).ask)(host), host.sleep(DEADLINE_MS)).await {
        Either::Left((observation, _)) => observation,
        Either::Right(_) => Err(Unknown::TimedOut),
    }
}

/// Adds what was observed to the facts.
pub fn record(facts: &mut Facts, fact: FactId, observation: Observation) {
    match observation {
        Ok(value) => {
            value.record(facts);
            facts.unknown.remove(fact.path());
        }
        Err(reason) => {
            facts.unknown.insert(fact.path().to_owned(), reason);
        }
    }
}

/// The value at a path, where there is one.
fn read(host: &dyn Host, path: &str) -> Result<Value, Unknown> {
    match host.get(path)? {
        Value::Undefined => Err(Unknown::NotExposed),
        value => Ok(value),
    }
}

/// What the method at a path answers, where there is such a method.
async fn call(host: &dyn Host, path: &str, arguments: Vec<Value>) -> Result<Value, Unknown> {
    match host.get(path)? {
        Value::Function => Ok(host.call(path, arguments).await?),
        _ => Err(Unknown::NotExposed),
    }
}

/// The answer of a method that promises a boolean.
async fn call_for_bool(
    host: &dyn Host,
    path: &str,
    arguments: Vec<Value>,
) -> Result<bool, Unknown> {
    call(host, path, arguments)
        .await?
        .bool()
        .ok_or_else(wrong_type)
}

/// What is written for people who read the table or test it: the page shows none of it and goes without.
const fn doc(text: &'static str) -> &'static str {
    if cfg!(target_arch = "wasm32") {
        ""
    } else {
        text
    }
}

/// A name that no other tab uses at the same time: one would delete what the other is about to read back.
fn own_name(host: &dyn Host, start: &str) -> String {
    let digits = host.random(4).into_iter().map(|byte| byte.to_string());
    digits.fold(start.to_owned(), |name, digit| name + "-" + &digit)
}

/// The reason for an answer that is not of the specified type.
fn wrong_type() -> Unknown {
    Unknown::Threw("TypeError".into())
}

impl From<Failure> for Unknown {
    fn from(failure: Failure) -> Unknown {
        match failure.name.as_str() {
            "SecurityError" | "NotAllowedError" => Unknown::Blocked,
            "" => Unknown::Threw("plain value".into()),
            _ => Unknown::Threw(failure.name),
        }
    }
}
