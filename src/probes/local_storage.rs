use super::storage::{round_trip, settle};
use super::{Observation, Probe};
use crate::facts::Fact;
use crate::host::Host;

pub const PROBE: Probe = Probe {
    asks: super::doc("Is what was written to localStorage there when read back?"),
    spec: super::doc("https://html.spec.whatwg.org/multipage/webstorage.html#dom-localstorage"),
    ask: |host| Box::pin(ask(host)),
};

const CALLS: [&str; 4] = [
    "localStorage",
    "localStorage.setItem",
    "localStorage.getItem",
    "localStorage.removeItem",
];

async fn ask(host: &dyn Host) -> Observation {
    let store = settle(round_trip(host, CALLS).await)?;
    Ok(Fact::LocalStorage(store))
}
