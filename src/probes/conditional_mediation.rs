use super::{Observation, Probe, call_for_bool, fact};
use crate::host::Host;

pub const PROBE: Probe = Probe {
    id: "webauthn.conditional_mediation",
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
    fact(move |facts| facts.webauthn.conditional_mediation = Some(available))
}
