//! The exact shapes of real Safari and real Chrome: an allow-list.
//!
//! Every other way (looking for the names of other browsers) takes an app that nobody listed for Safari. Whatever
//! is inserted, appended or cut off, the string no longer fits and the place is "other".

use super::{Os, names};

/// A user agent that is, to the last character, what the browser of this name sends.
#[derive(Clone, Copy)]
pub struct Shape {
    /// `Safari` or `Chrome`.
    pub browser: &'static str,
    /// Its major version.
    pub major: u16,
    /// Sent by a phone or tablet as it is, not by a PC and not in Android's desktop mode.
    pub phone: bool,
}

/// The shape that `ua` fits, for the system it runs on.
pub fn of(ua: &str, os: Os) -> Option<Shape> {
    let (browser, major, phone) = match os {
        Os::Ios | Os::IpadOs => {
            let major =
                safari_mobile(ua).or_else(|| safari_desktop(ua).filter(|&version| version >= 13));
            (names::SAFARI, major, true)
        }
        Os::Android => match chrome_android(ua) {
            None => (names::CHROME, chrome_desktop(ua), false),
            major => (names::CHROME, major, true),
        },
        Os::MacOs if !ua.contains("Chrome/") => (names::SAFARI, safari_desktop(ua), false),
        _ => (names::CHROME, chrome_desktop(ua), false),
    };
    major.map(|major| Shape {
        browser,
        major,
        phone,
    })
}

/// Safari on iPhone, iPod and, where it asks for mobile pages, iPad.
///
/// WebKit froze the build in 11.3 and the OS number in 26 (18_6, then 18_7: <https://webkit.org/blog/17333/>);
/// `Version/` goes on. A real build beside a newer version is an app that composes its own user agent, Telegram
/// for one.
fn safari_mobile(ua: &str) -> Option<u16> {
    let (device, rest) = ua.strip_prefix("Mozilla/5.0 (")?.split_once("; CPU ")?;
    let rest = match device {
        "iPhone" | "iPod touch" => rest.strip_prefix("iPhone OS ")?,
        "iPad" => rest.strip_prefix("OS ")?,
        _ => return None,
    };
    let (os, rest) = number(rest, '_')?;
    let rest = rest.strip_prefix(" like Mac OS X) AppleWebKit/")?;
    let (webkit, rest) = rest.split_once(" (KHTML, like Gecko) Version/")?;
    let (version, rest) = number(rest, '.')?;
    let (build, safari) = rest.strip_prefix(" Mobile/")?.split_once(" Safari/")?;
    let genuine = match version {
        8 => webkit.starts_with("600.") && safari == "600.1.4",
        9 => webkit.starts_with("601.") && safari == "601.1",
        10 => webkit.starts_with("60") && safari == "602.1",
        11 => webkit.starts_with("60") && safari == "604.1",
        12 => webkit == "605.1.15" && safari == "604.1",
        // Apple went from 18 to 26.
        13..=18 | 26.. => webkit == "605.1.15" && safari == "604.1" && build == "15E148",
        _ => false,
    };
    let same_os = os == version || (os == 18 && version >= 26);
    let plain = |text: &str| {
        text.len() <= 10 && text.chars().all(|c| c.is_ascii_alphanumeric() || c == '.')
    };
    (genuine && same_os && plain(webkit) && plain(build)).then_some(version)
}

/// Safari on a Mac, and on an iPad (since 13) or an iPhone that asks for desktop pages: the same string.
fn safari_desktop(ua: &str) -> Option<u16> {
    let rest = ua.strip_prefix("Mozilla/5.0 (Macintosh; Intel Mac OS X ")?;
    let (_, rest) = number(rest, '_')?;
    let rest = rest.strip_prefix(") AppleWebKit/")?;
    let (webkit, rest) = rest.split_once(" (KHTML, like Gecko) Version/")?;
    let (version, rest) = number(rest, '.')?;
    let genuine = rest.strip_prefix(" Safari/")? == webkit && number(webkit, '.')?.1.is_empty();
    (genuine && !(19..=25).contains(&version)).then_some(version)
}

/// Chrome on Android.
///
/// Since 110, all of them since 2023-05, `Android 10; K` and `N.0.0.0` whatever the phone
/// (<https://www.chromium.org/updates/ua-reduction/>): a model beside a newer version is no real Chrome, and neither
/// is a `K` beside a full version.
fn chrome_android(ua: &str) -> Option<u16> {
    let rest = ua.strip_prefix("Mozilla/5.0 (Linux; Android ")?;
    let (system, rest) = rest.split_once(") AppleWebKit/537.36 (KHTML, like Gecko) Chrome/")?;
    let (major, reduced, tail) = chrome_version(rest)?;
    let (android, model) = system.split_once("; ")?;
    let genuine = match (android, model) {
        ("10", "K") => major >= 95 && reduced,
        (_, "K") => false,
        _ => (27..114).contains(&major) && number(android, '.')?.1.is_empty() && is_model(model),
    };
    (genuine && matches!(tail, "Mobile Safari/537.36" | "Safari/537.36")).then_some(major)
}

/// Chrome on a PC, and on Android in desktop mode, which is where it hides.
fn chrome_desktop(ua: &str) -> Option<u16> {
    let (system, rest) = ua
        .strip_prefix("Mozilla/5.0 (")?
        .split_once(") AppleWebKit/537.36 (KHTML, like Gecko) Chrome/")?;
    let (major, _, tail) = chrome_version(rest)?;
    (tail == "Safari/537.36" && !system.contains("Android")).then_some(major)
}

/// The major of a version of four numbers, whether the rest of it is zeros, and the text behind it.
fn chrome_version(text: &str) -> Option<(u16, bool, &str)> {
    let (version, tail) = text.split_once(' ')?;
    let (major, left) = number(version, '.')?;
    let whole = left.is_empty() && version.split('.').count() == 4;
    whole.then_some((major, version.ends_with(".0.0.0"), tail))
}

/// `moto g(7)` or `SM-G960F Build/R16NW`: letters as phones have them, no `;` (which brings `wv`, or a locale) and
/// no `/` but that one.
fn is_model(text: &str) -> bool {
    let (model, build) = text.split_once(" Build/").unwrap_or((text, ""));
    let plain = |c: char| c.is_ascii_alphanumeric() || " -_.,+&'()".contains(c);
    let closed = model.split(')').count() == model.split('(').count();
    closed
        && model.starts_with(|c: char| c.is_ascii_alphanumeric())
        && model.chars().all(plain)
        && !build.contains(' ')
        && build.chars().all(plain)
}

/// The first of some numbers with `separator` between them, and the text behind the last.
fn number(text: &str, separator: char) -> Option<(u16, &str)> {
    let end = text
        .find(|c: char| !c.is_ascii_digit() && c != separator)
        .unwrap_or(text.len());
    let (numbers, rest) = text.split_at_checked(end)?;
    let mut parts = numbers.split(separator);
    let first = parts.next()?.parse().ok()?;
    let sound = numbers.len() <= 20 && parts.all(|part| !part.is_empty());
    sound.then_some((first, rest))
}
