use super::{Observation, Probe};
use crate::facts::Fact;
use crate::host::Host;

pub const PROBE: Probe = Probe {
    asks: super::doc("Does the page stand inside another page?"),
    spec: super::doc("https://html.spec.whatwg.org/multipage/nav-history-apis.html#dom-top"),
    ask: |host| Box::pin(ask(host)),
};

async fn ask(host: &dyn Host) -> Observation {
    let alone = host.same("self", "top")?;
    Ok(Fact::Framed(!alone))
}
