use super::{Observation, Probe, read, wrong_type};
use crate::facts::Fact;
use crate::host::Host;

pub const PROBE: Probe = Probe {
    asks: super::doc("Does the browser know that it is offline?"),
    spec: super::doc("https://html.spec.whatwg.org/multipage/system-state.html#navigator.online"),
    ask: |host| Box::pin(ask(host)),
};

async fn ask(host: &dyn Host) -> Observation {
    let online = read(host, "navigator.onLine")?
        .bool()
        .ok_or_else(wrong_type)?;
    Ok(Fact::Online(online))
}
