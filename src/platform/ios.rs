//! The real major version of iOS behind a number that may be frozen.

use super::shape::Shape;
use super::token::{after, has, leading, version};

/// Sent by apps that fill in the true number themselves instead of taking it from WebKit.
static TRUTHFUL: &[&str] = &[
    "CriOS/",
    "GSA/",
    "EdgiOS/",
    "Twitter for",
    "BytedanceWebview",
    "musical_ly",
    "trill",
];

/// The major version of iOS or iPadOS.
pub fn major(ua: &str, head: &str, shape: Option<Shape>) -> Option<u16> {
    let major = match claimed(head) {
        // Desktop mode names a Mac. Safari's own version is the system's; others freeze theirs.
        None => shape?.major,
        Some(number) if is_frozen(number) => thawed(ua)?,
        Some(number) => leading(number)?,
    };
    // Apple went from 18 to 26: whatever lies between is made up.
    (!(19..=25).contains(&major)).then_some(major)
}

/// Behind the frozen number there is 18 or whatever came after it.
pub fn at_least(head: &str) -> Option<u16> {
    claimed(head).filter(|number| is_frozen(number)).map(|_| 18)
}

/// The number as sent; none where a Mac is named.
fn claimed(head: &str) -> Option<&str> {
    let (_, behind) = head.split_once("OS ")?;
    (!head.starts_with("Macintosh")).then_some(behind)
}

/// WebKit writes 18_6 or 18_7 for everything since 26 (<https://webkit.org/blog/17333/>); with a third number it is
/// what an app has filled in.
fn is_frozen(number: &str) -> bool {
    ["18_6", "18_7"].iter().any(|frozen| {
        number
            .strip_prefix(frozen)
            .is_some_and(|rest| !rest.starts_with('_'))
    })
}

/// What else in the user agent tells a real 18.6 or 18.7 from a newer one.
fn thawed(ua: &str) -> Option<u16> {
    let safari = version(ua, "Version/");
    safari
        .filter(|&version| version >= 26)
        .or_else(|| version(ua, "FBSV/")) // Facebook
        .or_else(|| {
            ua.split_once("; iOS ")
                .and_then(|(_, stated)| leading(stated))
        }) // Instagram, Snapchat
        .or_else(|| after(ua, "Mobile/").and_then(from_build))
        .or_else(|| TRUTHFUL.iter().any(|token| has(ua, token)).then_some(18))
        // Firefox freezes its own `Version/` with the rest.
        .or_else(|| safari.filter(|_| !has(ua, "FxiOS/")))
}

/// A real build says which system it is of: 22H20 of 18, 23A341 of 26. The frozen 15E148 says nothing here.
fn from_build(build: &str) -> Option<u16> {
    match build.get(..2)? {
        "22" => Some(18),
        "23" => Some(26),
        "24" => Some(27),
        _ => None,
    }
}
