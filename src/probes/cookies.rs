use super::{Observation, Probe, own_name, read, wrong_type};
use crate::facts::{Fact, StorageState, Unknown};
use crate::host::Host;

pub const PROBE: Probe = Probe {
    asks: super::doc(
        "Is a cookie that was written there when read back? `navigator.cookieEnabled` lies.",
    ),
    spec: super::doc("https://html.spec.whatwg.org/multipage/dom.html#dom-document-cookie"),
    ask: |host| Box::pin(ask(host)),
};

const NAME: &str = "webauthn-checkup";

async fn ask(host: &dyn Host) -> Observation {
    let store = match write_and_read(host) {
        // An opaque origin (a sandboxed frame) may not touch cookies at all.
        Err(Unknown::Blocked) => StorageState::Blocked,
        kept => match kept? {
            true => StorageState::Works,
            false => StorageState::Blocked,
        },
    };
    Ok(Fact::Cookies(store))
}

fn write_and_read(host: &dyn Host) -> Result<bool, Unknown> {
    let cookie = own_name(host, NAME) + "=1";
    let text = [&cookie, "; SameSite=Lax"].concat();
    host.set("document.cookie", &text)?;
    let cookies = read(host, "document.cookie")?;
    host.set("document.cookie", &[&text, "; Max-Age=0"].concat())?;
    let kept = cookies.text().ok_or_else(wrong_type)?;
    Ok(kept.split(';').any(|kept| kept.trim_matches(' ') == cookie))
}
