use super::{Observation, Probe, call, wrong_type};
use crate::facts::Fact;
use crate::host::{Host, Value};

pub const PROBE: Probe = Probe {
    asks: super::doc("What does the browser list as its WebAuthn capabilities?"),
    spec: super::doc("https://www.w3.org/TR/webauthn-3/#sctn-getClientCapabilities"),
    ask: |host| Box::pin(ask(host)),
};

async fn ask(host: &dyn Host) -> Observation {
    let answer = call(host, "PublicKeyCredential.getClientCapabilities", vec![]).await?;
    if !matches!(answer, Value::Object(_)) {
        return Err(wrong_type());
    }
    let known = |(name, value): &(String, Value)| Some((name.clone(), value.bool()?));
    let capabilities = answer.properties().iter().filter_map(known).collect();
    Ok(Fact::Capabilities(capabilities))
}
