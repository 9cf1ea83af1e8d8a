use super::{Observation, Probe, call, call_for_bool};
use crate::facts::{Fact, Unknown};
use crate::host::{Host, Value};

pub const PROBE: Probe = Probe {
    asks: super::doc("Does the Permissions Policy allow both WebAuthn calls here?"),
    spec: super::doc("https://www.w3.org/TR/webauthn-3/#sctn-permissions-policy"),
    ask: |host| Box::pin(ask(host)),
};

const FEATURES: [&str; 2] = ["publickey-credentials-create", "publickey-credentials-get"];

async fn ask(host: &dyn Host) -> Observation {
    let newer = !host.get("document.permissionsPolicy")?.is_missing();
    let (list, allows) = match newer {
        true => (
            "document.permissionsPolicy.features",
            "document.permissionsPolicy.allowsFeature",
        ),
        false => (
            "document.featurePolicy.features",
            "document.featurePolicy.allowsFeature",
        ),
    };
    let features = call(host, list, vec![]).await?;
    let mut permitted = true;
    for feature in FEATURES.map(|name| Value::Text(name.into())) {
        // A feature that the browser does not know is answered "not allowed", which would be a wrong "no".
        if !features.elements().contains(&feature) {
            return Err(Unknown::NotExposed);
        }
        permitted &= call_for_bool(host, allows, vec![feature]).await?;
    }
    Ok(Fact::Permitted(permitted))
}
