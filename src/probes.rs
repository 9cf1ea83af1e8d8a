//! Probes: one file a question, all in one table, and the runner that gives each its deadline.

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

use crate::facts::{Facts, Unknown};
use crate::host::{Failure, Host, Value};
use futures_util::future::{Either, LocalBoxFuture, select};

/// How long a probe may take, in milliseconds.
pub const DEADLINE_MS: u32 = 2_000;

/// One question to the browser.
pub struct Probe {
    /// Path of the fact that it answers, such as `webauthn.api`.
    pub id: &'static str,
    /// What it asks, in a sentence.
    pub asks: &'static str,
    /// Where the API is specified.
    pub spec: &'static str,
    /// Asks it.
    pub ask: for<'a> fn(&'a dyn Host) -> LocalBoxFuture<'a, Observation>,
}

/// What a probe saw, as the change that it makes to the facts; or why it saw nothing.
pub type Observation = Result<Record, Unknown>;

/// Writes one fact.
pub type Record = Box<dyn FnOnce(&mut Facts)>;

/// Every probe, in the order in which they start.
pub static PROBES: &[&Probe] = &[
    &user_agent::PROBE,
    &client_hints::PROBE,
    &navigator_platform::PROBE,
    &max_touch_points::PROBE,
    &brave::PROBE,
    &telegram::PROBE,
    &standalone::PROBE,
    &secure_context::PROBE,
    &framed::PROBE,
    &host_kind::PROBE,
    &public_key_credential::PROBE,
    &platform_authenticator::PROBE,
    &conditional_mediation::PROBE,
    &client_capabilities::PROBE,
    &permissions_policy::PROBE,
    &cookies::PROBE,
    &local_storage::PROBE,
    &session_storage::PROBE,
    &indexed_db::PROBE,
    &javascript::PROBE,
    &webassembly::PROBE,
    &online::PROBE,
];

/// Runs one probe. It always ends: what has not answered by the deadline has timed out.
pub async fn run(probe: &Probe, host: &dyn Host) -> Observation {
    match select((probe.ask)(host), host.sleep(DEADLINE_MS)).await {
        Either::Left((observation, _)) => observation,
        Either::Right(_) => Err(Unknown::TimedOut),
    }
}

/// Adds what a probe saw to the facts.
pub fn record(facts: &mut Facts, probe: &Probe, observation: Observation) {
    match observation {
        Ok(record) => {
            record(facts);
            facts.unknown.remove(probe.id);
        }
        Err(reason) => {
            facts.unknown.insert(probe.id.to_owned(), reason);
        }
    }
}

/// For a probe's result: the change that it makes to the facts.
fn fact(record: impl FnOnce(&mut Facts) + 'static) -> Observation {
    Ok(Box::new(record))
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
