use super::{Observation, Probe};
use crate::facts::Fact;
use crate::host::Host;

pub const PROBE: Probe = Probe {
    asks: super::doc("Is it Telegram's built-in browser, which otherwise equals Safari or Chrome?"),
    spec: super::doc("https://github.com/shalanah/inapp-spy"),
    ask: |host| Box::pin(ask(host)),
};

/// What the app puts into the page on Android, and on iOS.
const OBJECTS: [&str; 2] = ["TelegramWebview", "TelegramWebviewProxy"];

async fn ask(host: &dyn Host) -> Observation {
    let mut telegram = false;
    for object in OBJECTS {
        telegram |= !host.get(object)?.is_missing();
    }
    Ok(Fact::Telegram(telegram))
}
