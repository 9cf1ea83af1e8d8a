use super::{Observation, Probe};
use crate::facts::Fact;
use crate::host::{Host, Value};

pub const PROBE: Probe = Probe {
    asks: super::doc("Is the Web Authentication API there? Android's web views hide it."),
    spec: super::doc("https://www.w3.org/TR/webauthn-3/#iface-pkcredential"),
    ask: |host| Box::pin(ask(host)),
};

async fn ask(host: &dyn Host) -> Observation {
    let there = !host.get("PublicKeyCredential")?.is_missing()
        && host.get("navigator.credentials.create")? == Value::Function
        && host.get("navigator.credentials.get")? == Value::Function;
    Ok(Fact::WebauthnApi(there))
}
