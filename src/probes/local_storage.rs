use super::storage::{round_trip, settle};
use super::{Observation, Probe, fact};
use crate::host::Host;

pub const PROBE: Probe = Probe {
    id: "storage.local",
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
    fact(move |facts| facts.storage.local = Some(store))
}
