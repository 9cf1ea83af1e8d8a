use super::{Observation, Probe, fact};
use crate::host::Host;

pub const PROBE: Probe = Probe {
    id: "framed",
    asks: super::doc("Does the page stand inside another page?"),
    spec: super::doc("https://html.spec.whatwg.org/multipage/nav-history-apis.html#dom-top"),
    ask: |host| Box::pin(ask(host)),
};

async fn ask(host: &dyn Host) -> Observation {
    let alone = host.same("self", "top")?;
    fact(move |facts| facts.framed = Some(!alone))
}
