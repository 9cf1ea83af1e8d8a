use super::{Observation, Probe, fact, read, wrong_type};
use crate::host::Host;

pub const PROBE: Probe = Probe {
    id: "online",
    asks: super::doc("Does the browser know that it is offline?"),
    spec: super::doc("https://html.spec.whatwg.org/multipage/system-state.html#navigator.online"),
    ask: |host| Box::pin(ask(host)),
};

async fn ask(host: &dyn Host) -> Observation {
    let online = read(host, "navigator.onLine")?
        .bool()
        .ok_or_else(wrong_type)?;
    fact(move |facts| facts.online = Some(online))
}
