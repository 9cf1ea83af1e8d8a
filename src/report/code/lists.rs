//! The names that a code carries by their place. A name keeps its place for ever, and a new one takes a free place.

use crate::diagnosis::Verdict;
use crate::facts::{Call, Outcome};
use crate::platform::Os;
use crate::rules::Certainty;

pub const SYSTEMS: [Os; 8] = [
    Os::Other,
    Os::Ios,
    Os::IpadOs,
    Os::Android,
    Os::Windows,
    Os::MacOs,
    Os::ChromeOS,
    Os::Linux,
];

/// 0 is no browser known, 31 one that is not in the list.
#[rustfmt::skip]
pub const BROWSERS: [&str; 29] = [
    "Safari", "Chrome", "Edge", "Firefox", "Samsung Internet", "Brave", "Opera", "Vivaldi", "DuckDuckGo", "Ecosia",
    "Yahoo! JAPAN Browser", "Silk", "Whale", "UC Browser", "QQ Browser", "MIUI Browser", "Vivo Browser",
    "Huawei Browser", "HeyTap Browser", "Yandex Browser", "Opera Mini", "Firefox Focus", "Smooz", "Rakuten Browser",
    "Internet Explorer", "Android Browser", "WKWebView", "Android WebView", "docomo",
];

/// The same for apps.
#[rustfmt::skip]
pub const APPS: [&str; 29] = [
    "WebView", "LINE", "Yahoo! JAPAN", "Google App", "Instagram", "Facebook", "Messenger", "X", "TikTok", "SmartNews",
    "dmenu", "Rakuten Web Search", "Ameba", "Outlook", "Microsoft Teams", "Slack", "Discord", "LinkedIn", "Threads",
    "WhatsApp", "Telegram", "KakaoTalk", "WeChat", "Snapchat", "Pinterest", "Baidu App", "Weibo", "Zalo", "Bing",
];

pub const OTHER: u64 = 31;

pub const TRIALS: [(Call, Outcome); 6] = [
    (Call::Create, Outcome::Failed),
    (Call::Create, Outcome::Silent),
    (Call::Create, Outcome::Passed),
    (Call::Get, Outcome::Failed),
    (Call::Get, Outcome::Silent),
    (Call::Get, Outcome::Passed),
];

pub const VERDICTS: [Verdict; 4] = [
    Verdict::NoObstacle,
    Verdict::FixNeeded,
    Verdict::Unsupported,
    Verdict::Ready,
];

pub const CERTAINTIES: [Certainty; 3] =
    [Certainty::Possible, Certainty::Likely, Certainty::Certain];

pub fn index_of<T: PartialEq>(all: &[T], one: &T) -> Option<u64> {
    all.iter()
        .position(|known| known == one)
        .map(|place| place as u64)
}

pub fn name_number(names: &[&'static str], name: Option<&'static str>) -> u64 {
    name.map_or(0, |name| {
        index_of(names, &name).map_or(OTHER, |place| place + 1)
    })
}

/// `None` for a name that a later version has added.
pub fn name(names: &[&'static str], number: usize) -> Option<Option<&'static str>> {
    match number {
        0 => Some(None),
        _ if number as u64 == OTHER => Some(Some("?")),
        _ => names.get(number - 1).map(|name| Some(*name)),
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use crate::platform::known;

    #[test]
    fn every_name_is_one_that_a_platform_can_have() {
        let (browsers, apps) = (known::browsers(), known::apps());
        for name in BROWSERS {
            assert!(browsers.contains(&name), "{name}");
        }
        for name in APPS {
            assert!(apps.contains(&name), "{name}");
        }
    }
}
