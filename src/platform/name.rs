//! What a place is called: Brave's and Telegram's own signs, then the exact shapes, the tables, the brands, the generic rules.

use super::brand::{self, Brand};
use super::shape::Shape;
use super::token::{self, TokenKind};
use super::{Os, browser, in_app, names};
use crate::facts::Facts;

/// Browser and app, as far as they can be told.
#[derive(Default)]
pub struct BrowserAndApp {
    /// The browser, or the engine inside an app.
    pub browser: Option<&'static str>,
    /// Its major version.
    pub major: Option<u16>,
    /// The app around it.
    pub in_app: Option<&'static str>,
    /// Real Safari or real Chrome on a phone.
    pub genuine: bool,
}

/// The browsers and engines that no row of a table stands for.
#[cfg(not(target_arch = "wasm32"))]
pub const BROWSERS: [&str; 6] = [
    names::SAFARI,
    names::CHROME,
    names::BRAVE,
    names::ANDROID_BROWSER,
    names::WK_WEB_VIEW,
    names::ELECTRON,
];

/// The apps that no row of a table stands for.
#[cfg(not(target_arch = "wasm32"))]
pub const APPS: [&str; 2] = [names::SOME_APP, names::TELEGRAM];

/// Names the place that sent `ua`.
pub fn of(facts: &Facts, ua: &str, os: Os, shape: Option<Shape>) -> BrowserAndApp {
    let brand = brand::of(facts);
    if facts.brave == Some(true) {
        // On many sites Brave sends Safari's or Chrome's user agent; `navigator.brave` is then the only sign.
        let chromium = token::version(ua, "Chrome/");
        return in_browser(names::BRAVE, chromium.filter(|_| !os.is_apple_mobile()));
    }
    if facts.telegram == Some(true) {
        return inside(names::TELEGRAM, ua, os);
    }
    let safari = shape.is_some_and(|shape| shape.browser == names::SAFARI);
    if let Some(shape) = shape
        && (safari || matches!(brand, Brand::Absent | Brand::Named(names::CHROME, _)))
    {
        return BrowserAndApp {
            genuine: shape.phone,
            ..in_browser(shape.browser, Some(shape.major))
        };
    }
    let mut tables = in_app::TABLE.iter().chain(browser::TABLE);
    if let Some((row, rest)) = tables.find_map(|row| Some((row, token::after(ua, row.token)?))) {
        return match row.kind {
            TokenKind::App => inside(row.name, ua, os),
            // Opera GX sends Opera's token on a PC.
            TokenKind::Browser => match brand {
                Brand::Named(names::OPERA_GX, major) => in_browser(names::OPERA_GX, major),
                _ => in_browser(row.name, token::leading(rest)),
            },
            TokenKind::Carrier => in_browser(row.name, None),
        };
    }
    match brand {
        Brand::Named(names::ANDROID_WEB_VIEW, _) => inside(names::SOME_APP, ua, os),
        Brand::Named(name, major) => in_browser(name, major),
        _ => generic(facts, ua, os),
    }
}

/// No table knows it: web view, or a browser without a name.
fn generic(facts: &Facts, ua: &str, os: Os) -> BrowserAndApp {
    let has = |token| ua.contains(token);
    let webkit = has("AppleWebKit/") && !has("Chrome/");
    if webkit && (os.is_apple_mobile() || os == Os::MacOs) {
        let (_, tail) = ua.split_once("(KHTML, like Gecko)").unwrap_or_default();
        // A web app on the home screen sends what a bare web view sends, but runs on Safari's engine, with its
        // passkeys, and no app is around it. It has no address bar and cookies of its own, so it is Safari by
        // name and yet not the place that the service supports.
        if facts.standalone == Some(true) && tail.trim_start().split(' ').count() == 1 {
            return in_browser(names::SAFARI, None);
        }
        // Browsers put their name in front of `Mobile/` as Chrome and Firefox do, or call themselves browsers.
        let (front, _) = tail.split_once(" Mobile/").unwrap_or_default();
        let own_name = front
            .split(' ')
            .any(|word| word.contains('/') && !word.starts_with("Version/"));
        let browser = has("Browser/") || has("browser/") || (own_name && has(" Safari/"));
        // On a Mac whatever calls itself Safari without its shape may be a browser of its own.
        return if browser || (os == Os::MacOs && has("Safari/")) {
            BrowserAndApp::default()
        } else {
            inside(names::SOME_APP, ua, os)
        };
    }
    if os == Os::Android {
        // `wv` since Android 5, `Version/4.0` beside Chrome since 4.4; some makers drop one of the two
        // (<https://developer.chrome.com/docs/webview/user-agent>). A reduced model beside a full version is neither
        // Chrome nor one of its relatives but a web view that an app has disguised, Telegram for one.
        let disguised = has("; K)") && has("Chrome/") && !has(".0.0.0 ");
        if has("; wv)") || (has("Version/") && has("Chrome/")) || disguised {
            return inside(names::SOME_APP, ua, os);
        }
        if webkit && has("Version/") {
            return in_browser(names::ANDROID_BROWSER, token::version(ua, "Version/"));
        }
    }
    BrowserAndApp::default()
}

fn in_browser(name: &'static str, major: Option<u16>) -> BrowserAndApp {
    BrowserAndApp {
        browser: Some(name),
        major,
        ..BrowserAndApp::default()
    }
}

fn inside(app: &'static str, ua: &str, os: Os) -> BrowserAndApp {
    let chrome = token::version(ua, "Chrome/");
    let (browser, major) = match os {
        Os::Ios | Os::IpadOs => (Some(names::WK_WEB_VIEW), None),
        Os::Android => (Some(names::ANDROID_WEB_VIEW), chrome),
        _ if ua.contains("Electron/") => (Some(names::ELECTRON), token::version(ua, "Electron/")),
        Os::MacOs if chrome.is_none() => (Some(names::WK_WEB_VIEW), None),
        _ => (None, None),
    };
    BrowserAndApp {
        browser,
        major,
        in_app: Some(app),
        genuine: false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_can_fire() {
        let rows = || in_app::TABLE.iter().chain(browser::TABLE);
        for row in rows() {
            let wants_digit = !row.token.ends_with(|c: char| c.is_ascii_alphabetic());
            let sent = [" ", row.token, if wants_digit { "1" } else { "" }].concat();
            let first = rows().find(|row| token::has(&sent, row.token));
            let name = first.map(|first| first.name);
            assert_eq!(name, Some(row.name), "{}", row.token);
        }
    }
}
