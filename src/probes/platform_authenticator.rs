use super::{Observation, Probe, call_for_bool};
use crate::facts::Fact;
use crate::host::Host;

pub const PROBE: Probe = Probe {
    asks: super::doc(
        "Does the device say that it can check its user itself, by fingerprint, face or PIN?",
    ),
    spec: super::doc(
        "https://www.w3.org/TR/webauthn-3/#sctn-isUserVerifyingPlatformAuthenticatorAvailable",
    ),
    ask: |host| Box::pin(ask(host)),
};

async fn ask(host: &dyn Host) -> Observation {
    let path = "PublicKeyCredential.isUserVerifyingPlatformAuthenticatorAvailable";
    let available = call_for_bool(host, path, vec![]).await?;
    Ok(Fact::PlatformAuthenticator(available))
}
