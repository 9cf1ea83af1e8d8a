use super::{Observation, Probe};
use crate::facts::Fact;
use crate::host::{Host, Value};

pub const PROBE: Probe = Probe {
    asks: super::doc(
        "Are the functions there that Keycloak's registration page calls around `create()` (webauthnRegister.js)?",
    ),
    spec: super::doc(
        "https://github.com/keycloak/keycloak/blob/main/themes/src/main/resources/theme/base/login/resources/js/webauthnRegister.js",
    ),
    ask: |host| Box::pin(ask(host)),
};

const FEATURES: [&str; 4] = ["Promise", "Uint8Array", "Array.isArray", "prompt"];

async fn ask(host: &dyn Host) -> Observation {
    let mut found = Vec::new();
    for feature in FEATURES {
        found.push((feature.to_owned(), host.get(feature)? == Value::Function));
    }
    Ok(Fact::JavaScript(found.into_iter().collect()))
}
