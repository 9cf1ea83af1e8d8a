use super::{Observation, Probe, read, wrong_type};
use crate::facts::Fact;
use crate::host::Host;

pub const PROBE: Probe = Probe {
    asks: super::doc("Which platform does it say it is? An iPad in desktop mode says MacIntel."),
    spec: super::doc(
        "https://html.spec.whatwg.org/multipage/system-state.html#dom-navigator-platform",
    ),
    ask: |host| Box::pin(ask(host)),
};

async fn ask(host: &dyn Host) -> Observation {
    let text = read(host, "navigator.platform")?
        .text()
        .ok_or_else(wrong_type)?
        .to_owned();
    Ok(Fact::NavigatorPlatform(text))
}
