use super::{Observation, Probe, read, wrong_type};
use crate::facts::Fact;
use crate::host::Host;

pub const PROBE: Probe = Probe {
    asks: super::doc("Was it opened from the home screen? Safari on iOS only."),
    spec: super::doc(
        "https://developer.apple.com/library/archive/documentation/AppleApplications/Reference/SafariWebContent/ConfiguringWebApplications/ConfiguringWebApplications.html",
    ),
    ask: |host| Box::pin(ask(host)),
};

async fn ask(host: &dyn Host) -> Observation {
    let standalone = read(host, "navigator.standalone")?
        .bool()
        .ok_or_else(wrong_type)?;
    Ok(Fact::Standalone(standalone))
}
