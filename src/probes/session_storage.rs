use super::storage::{round_trip, settle};
use super::{Observation, Probe};
use crate::facts::Fact;
use crate::host::Host;

pub const PROBE: Probe = Probe {
    asks: super::doc("Is what was written to sessionStorage there when read back?"),
    spec: super::doc("https://html.spec.whatwg.org/multipage/webstorage.html#dom-sessionstorage"),
    ask: |host| Box::pin(ask(host)),
};

const CALLS: [&str; 4] = [
    "sessionStorage",
    "sessionStorage.setItem",
    "sessionStorage.getItem",
    "sessionStorage.removeItem",
];

async fn ask(host: &dyn Host) -> Observation {
    let store = settle(round_trip(host, CALLS).await)?;
    Ok(Fact::SessionStorage(store))
}
