//! User agent and hints -> [`Platform`]: which system, which browser, inside which app.
//!
//! What cannot be known is `None`, never a guess. Safari, and Chrome on Android, count as genuine only in the exact shape
//! that they send (`platform/shape.rs`), never by the absence of other names; the tables of names
//! (`platform/browser.rs`, `platform/in_app.rs`) say what all others are called. `Service::judged` says which are
//! supported.

mod brand;
mod browser;
mod device;
mod in_app;
mod ios;
#[cfg(not(target_arch = "wasm32"))]
pub mod known;
mod name;
#[allow(missing_docs)] // the names are the documentation
pub mod names;
mod os;
mod shape;
mod token;

pub use device::DeviceKind;

use crate::facts::{Answer, Facts};
use serde::{Deserialize, Serialize};

/// Where the page was opened, as far as the browser lets it be known.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Platform {
    /// Operating system.
    pub os: Os,
    /// Its real major version; `None` where the browser freezes or hides it.
    pub os_major: Option<u16>,
    /// The lowest that it can be, where it is not known but cannot be any.
    #[serde(skip)]
    pub os_at_least: Option<u16>,
    /// Browser name; inside an app its engine (`WKWebView`, `Android WebView`).
    pub browser: Option<&'static str>,
    /// Its major version.
    pub browser_major: Option<u16>,
    /// The app whose built-in browser this is; `WebView` where only that much is known.
    pub in_app: Option<&'static str>,
    /// Whether the service supports this place. Until [`Service::judged`](crate::rules::Service::judged) has said so,
    /// the system's own browser counts as supported.
    pub standing: Option<Standing>,
    /// What kind of device it is, if one for which there is no Chrome.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub device: Option<DeviceKind>,
    /// A phone or tablet whose browser asks for pages as a PC does: the default of iPads.
    #[serde(skip)]
    pub desktop_site: bool,
    /// It is exactly what real Safari on an iPhone or real Chrome on an Android phone sends.
    #[serde(skip)]
    pub genuine: bool,
}

/// Operating systems told apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[allow(missing_docs)] // the names are the documentation
pub enum Os {
    #[serde(rename = "iOS")]
    Ios,
    #[serde(rename = "iPadOS")]
    IpadOs,
    Android,
    Windows,
    #[serde(rename = "macOS")]
    MacOs,
    ChromeOS,
    Linux,
    Other,
}

/// How the service stands to a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// A browser of a phone that the service supports.
    Recommended,
    /// Another browser on a phone: may work, not supported.
    OtherBrowser,
    /// An app's built-in browser.
    InApp,
    /// A PC.
    NotPhone,
}

impl Os {
    /// As people know it, and as in the JSON form.
    pub fn name(self) -> &'static str {
        match self {
            Os::Ios => "iOS",
            Os::IpadOs => "iPadOS",
            Os::Android => "Android",
            Os::Windows => "Windows",
            Os::MacOs => "macOS",
            Os::ChromeOS => "ChromeOS",
            Os::Linux => "Linux",
            Os::Other => "Other",
        }
    }

    /// An iPhone or an iPad, in desktop mode too.
    pub fn is_apple_mobile(self) -> bool {
        matches!(self, Os::Ios | Os::IpadOs)
    }

    /// A system of phones and tablets.
    pub fn is_phone(self) -> bool {
        self == Os::Android || self.is_apple_mobile()
    }
}

impl Platform {
    /// A place of which nothing but the system is known.
    pub fn of_system(os: Os, os_major: Option<u16>) -> Platform {
        Platform {
            os,
            os_major,
            os_at_least: None,
            browser: None,
            browser_major: None,
            in_app: None,
            standing: None,
            device: None,
            desktop_site: false,
            genuine: false,
        }
    }

    /// Without a user agent nothing is known; `Other` with one is a system that is none of the others.
    pub fn os_known(&self) -> bool {
        self.os != Os::Other || self.standing.is_some()
    }

    /// Whether anything is known of the browser: without a user agent it can be any, in any app and on any device.
    pub fn browser_known(&self) -> bool {
        self.browser.is_some() || self.standing.is_some()
    }

    /// Whether the system's major version lies from `from` to `to`; a missing end is open.
    pub fn os_major_within(&self, from: Option<u16>, to: Option<u16>) -> Answer {
        let (lowest, highest) = match (self.os_major, self.os_at_least) {
            (Some(major), _) => (major, major),
            (None, Some(lowest)) => (lowest, u16::MAX),
            (None, None) => return Answer::Unknown,
        };
        let (from, to) = (from.unwrap_or(0), to.unwrap_or(u16::MAX));
        if from <= lowest && highest <= to {
            Answer::Yes
        } else if highest < from || to < lowest {
            Answer::No
        } else {
            Answer::Unknown
        }
    }
}

/// Longer than any real user agent (the longest seen, of shopping apps, stay below 1,500 bytes). What lies behind is
/// not read, so that a hostile one costs no more than a real one.
const READ_AT_MOST: usize = 2048;

/// Says where the page was opened.
pub fn detect(facts: &Facts) -> Platform {
    let sent = facts.user_agent.as_deref().unwrap_or_default();
    let ua = sent
        .get(..sent.floor_char_boundary(READ_AT_MOST))
        .unwrap_or_default();
    let os = os::system(facts, ua);
    // A cut one could be taken for a shape that ends exactly there.
    let shape = if ua.len() == sent.len() {
        shape::of(ua, os)
    } else {
        None
    };
    let named = name::of(facts, ua, os, shape);
    let os_major = os::major(facts, ua, os, shape);
    Platform {
        os,
        os_major,
        os_at_least: os::at_least(ua, os, &named).filter(|_| os_major.is_none()),
        browser: named.browser,
        browser_major: named.major,
        in_app: named.in_app,
        standing: standing(ua, os, &named),
        device: device::kind(facts, ua, os).filter(|_| !named.genuine),
        desktop_site: os.is_phone() && os::names_a_pc(ua),
        genuine: named.genuine,
    }
}

fn standing(ua: &str, os: Os, named: &name::BrowserAndApp) -> Option<Standing> {
    if ua.is_empty() {
        return None;
    }
    Some(match os {
        Os::Windows | Os::MacOs | Os::ChromeOS | Os::Linux => Standing::NotPhone,
        // The BSDs and their like. The rest of `Other` are feature phones and dead phone systems.
        Os::Other if ua.contains("X11") => Standing::NotPhone,
        _ if named.in_app.is_some() => Standing::InApp,
        _ if named.genuine => Standing::Recommended,
        _ => Standing::OtherBrowser,
    })
}
