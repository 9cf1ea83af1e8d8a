//! Devices that the steps of a service do not fit: TVs, headsets, readers, Amazon's, and Huawei's without Google's
//! services.

use super::Os;
use super::os::head;
use super::token::has;
use crate::facts::Facts;
use serde::{Deserialize, Serialize};

/// What kind of device.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum DeviceKind {
    /// Amazon's tablets and screens.
    Fire,
    /// Worn before the eyes.
    Headset,
    /// A TV, what is plugged into one, or a game console.
    Tv,
    /// A reader of electronic books.
    EReader,
    /// Huawei without Google's services.
    HarmonyOs,
}

/// Tokens as words of their own, the more telling first.
#[rustfmt::skip] // one idea a line
static TOKENS: &[(&str, DeviceKind)] = &[
    ("OculusBrowser/", DeviceKind::Headset), // Meta Quest; also says Linux and SamsungBrowser
    ("Quest", DeviceKind::Headset),
    ("PicoBrowser/", DeviceKind::Headset),
    ("Wolvic/", DeviceKind::Headset),
    ("Mobile VR", DeviceKind::Headset),
    ("SmartTV", DeviceKind::Tv),
    ("Smart TV", DeviceKind::Tv),
    ("SMART-TV", DeviceKind::Tv), // Samsung
    ("Smart-TV", DeviceKind::Tv),
    ("Web0S", DeviceKind::Tv), // LG
    ("BRAVIA", DeviceKind::Tv), // Sony
    ("AndroidTV", DeviceKind::Tv),
    ("Android TV", DeviceKind::Tv),
    ("GoogleTV", DeviceKind::Tv),
    ("Google TV", DeviceKind::Tv),
    ("CrKey/", DeviceKind::Tv), // Chromecast
    ("HbbTV/", DeviceKind::Tv),
    ("VIDAA/", DeviceKind::Tv), // Hisense
    ("PlayStation", DeviceKind::Tv),
    ("Nintendo", DeviceKind::Tv),
    ("Xbox", DeviceKind::Tv),
    ("Kindle Fire", DeviceKind::Fire),
    ("Kindle/", DeviceKind::EReader),
    ("Kobo Touch", DeviceKind::EReader), // all of them
    ("PocketBook", DeviceKind::EReader),
    ("Silk/", DeviceKind::Fire), // Amazon's browser is for its own devices only
    ("OpenHarmony", DeviceKind::HarmonyOs),
];

/// The kind, where it is one of these.
pub fn kind(facts: &Facts, ua: &str, os: Os) -> Option<DeviceKind> {
    // An app on an iPhone may be named like one of them.
    if os.is_apple_mobile() {
        return None;
    }
    let model = facts
        .client_hints
        .as_ref()
        .and_then(|hints| hints.model.as_deref());
    // Models stand between semicolons.
    let models = || head(ua).split("; ").chain(model);
    let amazon = |start: &str| models().any(|model| is_amazon(model, start));
    // Huawei's browser names Google's services where they are.
    let harmony = || ua.contains("HarmonyOS") && !ua.contains("GMSCore");
    amazon("AFT")
        .then_some(DeviceKind::Tv)
        .or_else(|| amazon("KF").then_some(DeviceKind::Fire))
        .or_else(|| {
            let row = TOKENS.iter().find(|(token, _)| has(ua, token));
            row.map(|(_, kind)| *kind)
        })
        .or_else(|| harmony().then_some(DeviceKind::HarmonyOs))
}

/// `KFTRWI`, `AFTMM Build/NS6265`: all letters of Amazon's models are capital
/// (<https://developer.amazon.com/docs/fire-tablets/ft-identifying-tablet-devices.html>).
fn is_amazon(model: &str, start: &str) -> bool {
    let name = model.split(' ').next().unwrap_or_default();
    let plain = |c: char| c.is_ascii_uppercase() || c.is_ascii_digit();
    (start.len() + 1..=9).contains(&name.len())
        && name.starts_with(start)
        && name.chars().all(plain)
}
