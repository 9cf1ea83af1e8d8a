//! The brands of the client hints: the only sign of a browser that sends Chrome's user agent word for word.
//!
//! They come shuffled and with invented ones among them (GREASE, <https://wicg.github.io/ua-client-hints/#grease>):
//! searched, never indexed.

use super::names::ANDROID_WEB_VIEW;
use super::token::leading;
use crate::facts::Facts;

/// Our names for the brands, `Chromium` and the invented ones left out.
static NAMES: &[(&str, &str)] = &[
    ("Google Chrome", "Chrome"),
    ("Microsoft Edge", "Edge"),
    ("Brave", "Brave"),
    ("Brave Browser", "Brave"), // until 2022
    ("Opera", "Opera"),
    ("Opera GX", "Opera GX"),
    ("Opera Mini", "Opera Mini"),
    ("Samsung Internet", "Samsung Internet"),
    ("DuckDuckGo", "DuckDuckGo"),
    ("Vivaldi", "Vivaldi"),
    ("Ecosia", "Ecosia"),
    ("YaBrowser", "Yandex Browser"),
    ("Yandex", "Yandex Browser"),
    ("Whale", "Whale"),
    ("Naver Whale", "Whale"),
    ("CocCoc", "Coc Coc"),
    ("Coc Coc", "Coc Coc"),
    ("HuaweiBrowser", "Huawei Browser"),
    ("Huawei Browser", "Huawei Browser"),
    ("MiuiBrowser", "MIUI Browser"),
    ("Amazon Silk", "Silk"),
    ("Silk", "Silk"),
    ("Oculus Browser", "Oculus Browser"),
    ("Avast Secure Browser", "Avast Secure Browser"),
    ("AVG Secure Browser", "AVG Secure Browser"),
    ("Norton Private Browser", "Norton Private Browser"),
    ("Kiwi Browser", "Kiwi Browser"),
    ("HeadlessChrome", "Headless Chrome"),
    (ANDROID_WEB_VIEW, ANDROID_WEB_VIEW),
];

/// Our names for them.
#[cfg(not(target_arch = "wasm32"))]
pub fn names() -> impl Iterator<Item = &'static str> {
    NAMES.iter().map(|(_, name)| *name)
}

/// What the brands say.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Brand {
    /// No brands: not Chromium, not a secure page, or a report without them.
    Absent,
    /// A known one, and its major version.
    Named(&'static str, Option<u16>),
    /// Brands, but none that the table knows; or none at all because the app overrides its user agent.
    Unknown,
}

/// What the brands in `facts` say.
pub fn of(facts: &Facts) -> Brand {
    let Some(hints) = &facts.client_hints else {
        return Brand::Absent;
    };
    let brands = || hints.brands.iter().chain(&hints.full_version_list);
    // A web view's own brand may stand beside the browser that is built on it: last row, lowest rank.
    let known = NAMES.iter().find_map(|(brand, name)| {
        let found = brands().find(|listed| listed.brand == *brand)?;
        Some(Brand::Named(name, leading(&found.version)))
    });
    // Chromium empties both where an app sets a user agent of its own. A report that only lacks brands still has a
    // platform.
    let overridden = hints.platform.as_deref() == Some("");
    let without = if overridden {
        Brand::Unknown
    } else {
        Brand::Absent
    };
    known.unwrap_or(if brands().next().is_none() {
        without
    } else {
        Brand::Unknown
    })
}
