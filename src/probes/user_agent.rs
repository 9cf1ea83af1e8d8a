use super::{Observation, Probe, read, wrong_type};
use crate::facts::Fact;
use crate::host::Host;

pub const PROBE: Probe = Probe {
    asks: super::doc("Which browser does it say it is?"),
    spec: super::doc(
        "https://html.spec.whatwg.org/multipage/system-state.html#dom-navigator-useragent",
    ),
    ask: |host| Box::pin(ask(host)),
};

async fn ask(host: &dyn Host) -> Observation {
    let text = read(host, "navigator.userAgent")?
        .text()
        .ok_or_else(wrong_type)?
        .to_owned();
    Ok(Fact::UserAgent(text))
}
