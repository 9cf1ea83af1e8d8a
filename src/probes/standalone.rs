use super::{Observation, Probe, fact, read, wrong_type};
use crate::host::Host;

pub const PROBE: Probe = Probe {
    id: "standalone",
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
    fact(move |facts| facts.standalone = Some(standalone))
}
