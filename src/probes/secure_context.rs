use super::{Observation, Probe, read, wrong_type};
use crate::facts::Fact;
use crate::host::Host;

pub const PROBE: Probe = Probe {
    asks: super::doc("Was the page loaded securely, so that WebAuthn exists at all?"),
    spec: super::doc("https://html.spec.whatwg.org/multipage/webappapis.html#dom-issecurecontext"),
    ask: |host| Box::pin(ask(host)),
};

async fn ask(host: &dyn Host) -> Observation {
    let secure = read(host, "isSecureContext")?
        .bool()
        .ok_or_else(wrong_type)?;
    Ok(Fact::SecureContext(secure))
}
