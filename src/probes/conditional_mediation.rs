use super::{Observation, Probe, call_for_bool};
use crate::facts::Fact;
use crate::host::Host;

pub const PROBE: Probe = Probe {
    asks: super::doc("Can passkeys be offered in a form's autofill?"),
    spec: super::doc(
        "https://www.w3.org/TR/webauthn-3/#dom-publickeycredential-isconditionalmediationavailable",
    ),
    ask: |host| Box::pin(ask(host)),
};

async fn ask(host: &dyn Host) -> Observation {
    let available = call_for_bool(
        host,
        "PublicKeyCredential.isConditionalMediationAvailable",
        vec![],
    )
    .await?;
    Ok(Fact::ConditionalMediation(available))
}
