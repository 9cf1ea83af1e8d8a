//! Whether the service's hosts can be reached: asked on a tap only, each once, all at the same time.
//!
//! An answer proves that something answered, not what: `no-cors` hides the status, so a 403 counts as reached. No
//! answer proves nothing about its cause: a filter, a weak signal and a host that is down look alike.

use crate::facts::{Facts, Reach, Unknown};
use crate::host::{Host, Ping, Value};
use futures_util::future::{Either, join_all, select};

/// How long a host may take to answer, in milliseconds. Then the request is aborted.
pub const DEADLINE_MS: u32 = 8_000;

/// Where the reason for a host that is not known stands in `unknown`, before its address.
const PATH: &str = "network.";

/// What the asking came to.
#[derive(Clone, Debug, PartialEq)]
pub struct Survey {
    /// `navigator.onLine`, where the browser has it.
    online: Option<bool>,
    /// Each address and whether it answered; none where the device is offline, which explains it all.
    hosts: Vec<(String, Result<bool, Unknown>)>,
}

/// Asks for all of them. Nothing is asked where the browser knows that it is offline.
pub async fn ask(host: &dyn Host, urls: &[String]) -> Survey {
    let mut survey = Survey {
        online: online(host),
        hosts: Vec::new(),
    };
    if survey.online == Some(false) {
        return survey;
    }
    let hosts = join_all(urls.iter().map(|url| reach(host, url))).await;
    survey.online = online(host);
    if survey.online != Some(false) {
        survey.hosts = hosts;
    }
    survey
}

/// Why it is not known whether this address can be reached, if it was asked for.
pub fn reason<'a>(facts: &'a Facts, url: &str) -> Option<&'a Unknown> {
    facts.unknown.get(&[PATH, url].concat())
}

/// The first such reason of any address.
pub fn any_reason(facts: &Facts) -> Option<&Unknown> {
    let mut reasons = facts.unknown.iter();
    reasons.find_map(|(path, reason)| path.starts_with(PATH).then_some(reason))
}

/// Whether the person has let the page ask for the hosts, and it came to something.
pub fn asked(facts: &Facts) -> bool {
    !facts.network.is_empty() || any_reason(facts).is_some()
}

impl Survey {
    /// Puts it into the facts, in the place of an earlier one.
    pub fn record(self, facts: &mut Facts) {
        facts.online = self.online.or(facts.online);
        facts.network.clear();
        facts.unknown.retain(|path| !path.starts_with(PATH));
        for (url, reachable) in self.hosts {
            match reachable {
                Ok(reachable) => facts.network.push(Reach { url, reachable }),
                Err(reason) => {
                    facts.unknown.insert([PATH, &url].concat(), reason);
                }
            }
        }
    }
}

async fn reach(host: &dyn Host, url: &str) -> (String, Result<bool, Unknown>) {
    let reachable = match select(host.ping(url), host.sleep(DEADLINE_MS)).await {
        Either::Left((Ok(Ping::Answered), _)) => Ok(true),
        Either::Left((Ok(Ping::Unanswered), _)) => Ok(false),
        Either::Left((Ok(Ping::StoppedByPolicy), _)) => Err(Unknown::Blocked),
        Either::Left((Err(failure), _)) => Err(failure.into()),
        Either::Right(_) => Err(Unknown::TimedOut),
    };
    (url.to_owned(), reachable)
}

fn online(host: &dyn Host) -> Option<bool> {
    host.get("navigator.onLine")
        .ok()
        .as_ref()
        .and_then(Value::bool)
}
