//! Which operating system, and its real major version where it is told.

use super::name::BrowserAndApp;
use super::shape::Shape;
use super::token::{has, leading, version};
use super::{Os, ios, names};
use crate::facts::Facts;

/// What the first parentheses of a user agent name, in the order of asking.
static SYSTEMS: &[(&str, Os)] = &[
    ("Windows Phone", Os::Other), // also says Android and iPhone
    ("Windows", Os::Windows),
    ("iPad", Os::IpadOs), // an iPhone app on it also says iPhone
    ("iPhone", Os::Ios),
    ("iPod", Os::Ios),
    ("Tizen", Os::Other),
    ("Web0S", Os::Other),
    ("OpenHarmony", Os::Other), // Huawei without Android
    ("Android", Os::Android),
    ("CrOS", Os::ChromeOS),
    ("Linux", Os::Linux),
    ("Macintosh", Os::MacOs),
];

/// Sent on iPhones and iPads only, whatever system the rest claims.
static APPLE_MOBILE_ONLY: &[&str] = &[
    "CriOS/", "FxiOS/", "EdgiOS/", "OPiOS/", "OPT/", "OPX/", "GSA/", "Brave/",
];

/// Sent on Android only, whatever system the rest claims.
static ANDROID_ONLY: &[&str] = &["SamsungBrowser/", "EdgA/"];

/// Which system sent `ua`.
pub fn system(facts: &Facts, ua: &str) -> Os {
    let head = head(ua);
    let claimed = SYSTEMS
        .iter()
        .find(|(token, _)| head.contains(token))
        .map_or(Os::Other, |&(_, os)| os);
    let touch = facts.max_touch_points.unwrap_or(0);
    let sends = |tokens: &[&str]| tokens.iter().any(|token| has(ua, token));
    match claimed {
        // The iPad's default since 13 is the desktop page, and its user agent a Mac's; no Mac has a touch screen.
        Os::MacOs if is_webkit(ua) && (touch > 1 || sends(APPLE_MOBILE_ONLY)) => {
            let platform = facts.navigator_platform.as_deref().unwrap_or_default();
            if platform.starts_with("iPhone") {
                Os::Ios
            } else {
                Os::IpadOs
            }
        }
        Os::Linux if has(ua, "OculusBrowser/") => Os::Linux, // also says SamsungBrowser
        // "Desktop site" on Android: a Linux PC in the user agent and in the hints. Android counts at most five
        // fingers, the touch screens of PCs mostly ten. Where a PC counts five, "turn the desktop site off" is the
        // harmless mistake.
        Os::Linux
            if (2..=5).contains(&touch) || sends(ANDROID_ONLY) || hinted(facts) == "Android" =>
        {
            Os::Android
        }
        Os::Other if ua.is_empty() && hinted(facts) == "Android" => Os::Android,
        claimed => claimed,
    }
}

/// The real major version of the system.
pub fn major(facts: &Facts, ua: &str, os: Os, shape: Option<Shape>) -> Option<u16> {
    let head = head(ua);
    match os {
        Os::Ios | Os::IpadOs => ios::major(ua, head, shape),
        Os::Android => hint(facts, "Android").or_else(|| {
            // The same for every phone since the user agent reduction.
            let reduced = head.contains("Android 10; K");
            version(head, "Android").filter(|_| !reduced)
        }),
        Os::Windows => match hint(facts, "Windows") {
            // Windows counts its hints by its own scheme: 13 and more is Windows 11.
            Some(13..) => Some(11),
            Some(_) => Some(10),
            None => match head.split_once("Windows NT ")?.1.get(..3)? {
                "6.1" => Some(7),
                "6.2" | "6.3" => Some(8),
                _ => None, // 10.0 is sent by 10 and 11
            },
        },
        Os::MacOs => hint(facts, "macOS").or_else(|| {
            let version = head.split_once("Mac OS X ")?.1;
            // Frozen by all browsers.
            let frozen = version.starts_with("10_15") || version.starts_with("10.15");
            leading(version).filter(|_| !frozen)
        }),
        _ => None,
    }
}

/// The lowest major version that a hidden one can be.
pub fn at_least(ua: &str, os: Os, named: &BrowserAndApp) -> Option<u16> {
    let head = head(ua);
    match os {
        Os::Ios | Os::IpadOs => ios::at_least(head),
        // Chrome 139 and its relatives of the same version need Android 10
        // (<https://gadgetbond.com/google-chrome-139-android-10-minimum-requirement>).
        Os::Android => {
            let chromium = version(ua, "Chrome/")
                .or(named.major.filter(|_| named.browser == Some(names::CHROME)));
            chromium.filter(|&major| major >= 139).map(|_| 10)
        }
        Os::Windows if head.contains("Windows NT 10.0") => Some(10),
        _ => None,
    }
}

/// Whether it names the system of a PC, which a phone sends to get the pages for a PC.
pub fn names_a_pc(ua: &str) -> bool {
    let head = head(ua);
    head.contains("Macintosh") || head.contains("X11")
}

/// The system's part of a user agent: the first parentheses. Apps state models and systems again further back.
pub(super) fn head(ua: &str) -> &str {
    let inner = ua
        .split_once(" (")
        .filter(|_| ua.starts_with("Mozilla/") || ua.starts_with("Opera/"));
    let Some((_, inner)) = inner else { return ua };
    inner.split_once(") ").map_or(inner, |(head, _)| head)
}

fn is_webkit(ua: &str) -> bool {
    ua.contains("AppleWebKit/") && !ua.contains("Chrome/")
}

fn hinted(facts: &Facts) -> &str {
    facts
        .client_hints
        .as_ref()
        .and_then(|hints| hints.platform.as_deref())
        .unwrap_or_default()
}

/// The major version in the hints, if they are of this system; 0 is not one.
fn hint(facts: &Facts, system: &str) -> Option<u16> {
    let hints = facts.client_hints.as_ref()?;
    let same = hints
        .platform
        .as_deref()
        .is_none_or(|platform| platform == system);
    leading(hints.platform_version.as_deref()?).filter(|&major| same && major > 0)
}
