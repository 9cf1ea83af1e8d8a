use super::{Observation, Probe, call_for_bool};
use crate::facts::Fact;
use crate::host::Host;

pub const PROBE: Probe = Probe {
    asks: super::doc("Is it Brave, which otherwise equals Safari or Chrome?"),
    spec: super::doc("https://github.com/brave/brave-browser/wiki/Detecting-Brave-(for-Websites)"),
    ask: |host| Box::pin(ask(host)),
};

async fn ask(host: &dyn Host) -> Observation {
    let brave = match host.get("navigator.brave")?.is_missing() {
        true => false,
        false => call_for_bool(host, "navigator.brave.isBrave", vec![]).await?,
    };
    Ok(Fact::Brave(brave))
}
