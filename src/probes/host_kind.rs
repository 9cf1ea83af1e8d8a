use super::{Observation, Probe, read, wrong_type};
use crate::facts::{Fact, HostKind};
use crate::host::Host;

pub const PROBE: Probe = Probe {
    asks: super::doc(
        "What kind of name does the page's host have? An IP address cannot be an rp.id.",
    ),
    spec: super::doc("https://www.w3.org/TR/webauthn-3/#rp-id"),
    ask: |host| Box::pin(ask(host)),
};

async fn ask(host: &dyn Host) -> Observation {
    let name = read(host, "location.hostname")?;
    let kind = kind(name.text().ok_or_else(wrong_type)?);
    Ok(Fact::Host(kind))
}

/// The URL parser has already brought every notation of an IPv4 address into four decimal numbers.
fn kind(hostname: &str) -> HostKind {
    let last_label = hostname
        .rsplit_once(".")
        .map_or(hostname, |(_, label)| label);
    if hostname == "localhost" || last_label == "localhost" {
        HostKind::Localhost
    } else if hostname.starts_with('[')
        || last_label.starts_with(|first: char| first.is_ascii_digit())
    {
        HostKind::Ip
    } else {
        HostKind::Domain
    }
}
