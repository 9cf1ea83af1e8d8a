//! Platform and address -> the ways out of an app, or of another browser, to the browser that the service supports.
//!
//! A way out is a link that the person taps; nothing is followed by itself, so no way out can become a loop.

use crate::facts::{Facts, HostKind};
use crate::platform::{Os, Platform, Standing, names};
use crate::rules::Service;

/// How to get from here to the right browser.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WayOut {
    /// The browser that it leads to.
    pub to: String,
    /// Whether an app is around the page; otherwise it is another browser, which may work.
    pub in_app: bool,
    /// Links that open the page there, the surest first. None where only copying the address is left.
    pub links: Vec<String>,
    /// The page's address, to be copied or shown as a QR code.
    pub address: String,
}

/// One kind of link and where it works.
struct Exit {
    /// Only in this app; in any app and browser if missing.
    app: Option<&'static str>,
    /// Only to this browser; to the one that opens links if missing.
    to: Option<&'static str>,
    /// Only there.
    os: fn(Os) -> bool,
    /// Not known to be older than this.
    os_from: u16,
    /// The link for an address.
    link: fn(&str) -> Option<String>,
}

/// The surest first: what an app itself offers, then what the system offers.
static EXITS: &[Exit] = &[
    // LINE opens such an address in the system's browser
    // (<https://developers.line.biz/en/docs/line-login/using-line-url-scheme/#opening-url-in-external-browser>).
    Exit {
        app: Some(names::LINE),
        to: None,
        os: Os::is_phone,
        os_from: 0,
        link: line,
    },
    // Instagram swallows the system's links since 424; its own was seen to work on iOS 27 and Android 16
    // (<https://github.com/shalanah/inapp-debugger/pull/23>).
    Exit {
        app: Some(names::INSTAGRAM),
        to: None,
        os: Os::is_phone,
        os_from: 0,
        link: instagram,
    },
    // Apple documents none; this one opens Safari since iOS 17 (<https://github.com/shalanah/inapp-debugger/pull/5>).
    Exit {
        app: None,
        to: Some(names::SAFARI),
        os: Os::is_apple_mobile,
        os_from: 17,
        link: safari,
    },
    // <https://developer.chrome.com/docs/android/intents>
    Exit {
        app: None,
        to: Some(names::CHROME),
        os: |os| os == Os::Android,
        os_from: 0,
        link: |address| intent(address, "com.android.chrome"),
    },
    Exit {
        app: None,
        to: Some(names::EDGE),
        os: |os| os == Os::Android,
        os_from: 0,
        link: |address| intent(address, "com.microsoft.emmx"),
    },
    Exit {
        app: None,
        to: Some(names::FIREFOX),
        os: |os| os == Os::Android,
        os_from: 0,
        link: |address| intent(address, "org.mozilla.firefox"),
    },
];

/// The way out of this place; `None` where the browser is the right one, or where there is no right one to go to.
pub fn way_out(service: &Service, platform: &Platform, address: &str) -> Option<WayOut> {
    if platform.device.is_some() {
        return None;
    }
    let in_app = match platform.standing? {
        Standing::InApp => true,
        Standing::OtherBrowser => false,
        Standing::Recommended | Standing::NotPhone => return None,
    };
    let mut supported = service.browsers_on(platform.os);
    let to = supported.next()?;
    // It is one already, with another page asked for (「PC 版サイト」).
    let asks_otherwise = platform.os == Os::Android && !in_app;
    if asks_otherwise
        && [to]
            .into_iter()
            .chain(supported)
            .any(|it| platform.browser == Some(it))
    {
        return None;
    }
    let fits = |exit: &&Exit| {
        (exit.os)(platform.os)
            && exit.app.is_none_or(|app| platform.in_app == Some(app))
            && exit.to.is_none_or(|browser| browser == to)
            && platform.os_major.is_none_or(|major| major >= exit.os_from)
    };
    let mut links: Vec<_> = EXITS
        .iter()
        .filter(fits)
        .filter_map(|exit| (exit.link)(address))
        .collect();
    // LINE has been asked once and the page is still in it: another link first.
    if links.first().is_some_and(|first| first == address) {
        links.rotate_left(1);
    }
    Some(WayOut {
        to: to.to_owned(),
        in_app,
        links,
        address: address.to_owned(),
    })
}

/// The same page over https, where it was opened without.
pub fn over_https(facts: &Facts, address: &str) -> Option<String> {
    let rest = address.strip_prefix("http://")?;
    let by_name = facts.host == Some(HostKind::Domain);
    (by_name && facts.secure_context == Some(false)).then(|| ["https://", rest].concat())
}

fn line(address: &str) -> Option<String> {
    Some(with_query(address, "openExternalBrowser", "1"))
}

fn instagram(address: &str) -> Option<String> {
    Some(["instagram://extbrowser/?url=", &encoded(address)].concat())
}

fn safari(address: &str) -> Option<String> {
    address
        .starts_with("http")
        .then(|| ["x-safari-", address].concat())
}

/// Android reads the part behind the *last* `#`, so that the address keeps its own.
fn intent(address: &str, package: &str) -> Option<String> {
    let (scheme, rest) = address.split_once("://")?;
    let fallback = encoded(address);
    let parts = [
        "intent://",
        rest,
        "#Intent;scheme=",
        scheme,
        ";package=",
        package,
        ";S.browser_fallback_url=",
        &fallback,
        ";end",
    ];
    scheme.starts_with("http").then(|| parts.concat())
}

/// The address with this parameter, in the place of an earlier one of the same name.
pub fn with_query(address: &str, name: &str, value: &str) -> String {
    let (page, fragment) = match address.find('#') {
        Some(at) => address.split_at(at),
        None => (address, ""),
    };
    let (path, query) = page.split_once('?').unwrap_or((page, ""));
    let pair = [name, "=", &encoded(value)].concat();
    let named = |part: &str| part.split('=').next() == Some(name);
    let mut pairs: Vec<&str> = query.split('&').filter(|part| !part.is_empty()).collect();
    match pairs.iter().position(|part| named(part)) {
        Some(at) => pairs[at] = &pair,
        None => pairs.push(&pair),
    }
    [path, "?", &pairs.join("&"), fragment].concat()
}

/// Percent-encoded but for the unreserved characters (RFC 3986, 2.3): it can stand in any part of any address.
fn encoded(text: &str) -> String {
    const HEX: &[u8; 16] = b"0123456789ABCDEF";
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            out.push(byte.into());
        } else {
            let digit = |four: u8| char::from(HEX[usize::from(four & 15)]);
            out.extend(['%', digit(byte >> 4), digit(byte)]);
        }
    }
    out
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use crate::platform::known;

    #[test]
    fn every_exit_leads_from_and_to_what_the_tables_know() {
        for exit in EXITS {
            let app = exit.app.is_none_or(|app| known::apps().contains(&app));
            let mut browsers = known::supportable();
            let to = exit.to.is_none_or(|to| browsers.any(|known| known == to));
            assert!(app && to, "{:?} {:?}", exit.app, exit.to);
        }
    }
}
