use super::{Observation, Probe, read, wrong_type};
use crate::facts::Fact;
use crate::host::Host;

pub const PROBE: Probe = Probe {
    asks: super::doc(
        "How many fingers does the screen tell apart? 0 on a Mac, 5 on an iPad that calls itself one.",
    ),
    spec: super::doc("https://w3c.github.io/pointerevents/#dom-navigator-maxtouchpoints"),
    ask: |host| Box::pin(ask(host)),
};

async fn ask(host: &dyn Host) -> Observation {
    let points = read(host, "navigator.maxTouchPoints")?
        .whole()
        .ok_or_else(wrong_type)?;
    Ok(Fact::MaxTouchPoints(points))
}
