use super::{Observation, Probe, fact, read, wrong_type};
use crate::host::Host;

pub const PROBE: Probe = Probe {
    id: "secure_context",
    asks: super::doc("Was the page loaded securely, so that WebAuthn exists at all?"),
    spec: super::doc("https://html.spec.whatwg.org/multipage/webappapis.html#dom-issecurecontext"),
    ask: |host| Box::pin(ask(host)),
};

async fn ask(host: &dyn Host) -> Observation {
    let secure = read(host, "isSecureContext")?
        .bool()
        .ok_or_else(wrong_type)?;
    fact(move |facts| facts.secure_context = Some(secure))
}
