//! Browsers by the token that they put beside Safari's or Chrome's, their versions behind it. Adding one is a line
//! here and a case in `tests/host/user_agents.rs`.

use super::token::{TokenRow, browser, carrier};

/// Asked after the apps, in this order: a browser's own token before those of the browser that it is built from.
#[rustfmt::skip] // one idea a line
pub static TABLE: &[TokenRow] = &[
    // iOS; all of them WebKit.
    browser("CriOS/", "Chrome"),
    browser("Focus/", "Firefox Focus"),
    browser("Klar/", "Firefox Focus"), // its German name
    browser("FxiOS/", "Firefox"),
    browser("EdgiOS/", "Edge"),
    browser("OPiOS/", "Opera Mini"),
    browser("OPT/", "Opera"), // Touch, Android too
    browser("OPX/", "Opera GX"),
    browser("Coast/", "Opera Coast"),
    browser("Ddg/", "DuckDuckGo"), // Mac too
    browser("DuckDuckGo/", "DuckDuckGo"), // older, Android too
    browser("Ecosia ios@", "Ecosia"),
    browser("Ecosia android@", "Ecosia"),
    browser("Brave/", "Brave"), // not to all sites
    browser("Brave", "Brave"),
    browser("Smooz/", "Smooz"), // Japan
    browser("iLunascapeLite/", "Lunascape"), // Japan
    browser("AlohaBrowser/", "Aloha Browser"), // Android too
    browser("Aloha/", "Aloha Browser"),
    browser("Startpage/", "Startpage"), // Android too
    browser("MXiOS/", "Maxthon"),
    browser("Mercury/", "Mercury"),

    // Makers of phones and headsets.
    browser("OculusBrowser/", "Oculus Browser"), // also says SamsungBrowser
    browser("SamsungBrowser/", "Samsung Internet"),
    browser("MiuiBrowser/", "MIUI Browser"),
    browser("Mint Browser/", "Mint Browser"), // Xiaomi
    browser("HuaweiBrowser/", "Huawei Browser"),
    browser("HonorBrowser/", "Honor Browser"),
    browser("bdhonorbrowser/", "Honor Browser"),
    browser("HeyTapBrowser/", "HeyTap Browser"), // OPPO, realme, OnePlus
    browser("OppoBrowser/", "HeyTap Browser"),
    browser("RealmeBrowser/", "HeyTap Browser"),
    browser("VivoBrowser/", "Vivo Browser"),
    browser("MZBrowser/", "Meizu Browser"),
    browser("SLBrowser/", "Smart Lenovo Browser"),
    browser("Silk/", "Silk"), // Amazon
    browser("PHX/", "Phoenix Browser"), // Transsion
    browser("HiBrowser/v", "Hi Browser"), // Transsion

    // Android, iOS or both.
    browser("RakutenBrowser/", "Rakuten Browser"),
    browser("YaBrowser/", "Yandex Browser"),
    browser("YaSearchBrowser/", "Yandex Browser"), // inside Yandex's search app
    browser("UCBrowser/", "UC Browser"),
    browser("UBrowser/", "UC Browser"),
    browser("MQQBrowser/", "QQ Browser"), // inside WeChat too
    browser("QQBrowser/", "QQ Browser"),
    browser("baidubrowser/", "Baidu Browser"),
    browser("SogouMobileBrowser/", "Sogou Browser"),
    browser("Quark/", "Quark"),
    browser("QuarkPC/", "Quark"),
    browser("Whale/", "Whale"),
    browser("coc_coc_browser/", "Coc Coc"),
    browser("SznProhlizec/", "Seznam Browser"),
    browser("Opera Mini/", "Opera Mini"),
    browser("Puffin/", "Puffin"),
    browser("Dolphin/", "Dolphin"),
    browser("MxBrowser/", "Maxthon"),
    browser("Maxthon/", "Maxthon"),
    browser("Sleipnir/", "Sleipnir"), // Japan
    browser("Lunascape/", "Lunascape"), // Japan
    browser("Kinza/", "Kinza"), // Japan
    browser("KiwiBrowser/", "Kiwi Browser"),
    browser("JioPages/", "JioSphere"),
    browser("JioSphere/", "JioSphere"),
    browser("Instabridge/", "Instabridge"),
    browser("Stargon/", "Stargon"),
    browser("AvastSecureBrowser/", "Avast Secure Browser"),
    browser("Avast/", "Avast Secure Browser"),
    browser("AVG/", "AVG Secure Browser"),
    browser("Norton/", "Norton Private Browser"),
    browser("CCleaner/", "CCleaner Browser"),
    browser("Ghostery", "Ghostery"),
    browser("QwantMobile/", "Qwant"),
    browser("Vivaldi/", "Vivaldi"),
    browser("OPR/", "Opera"), // Mini too
    browser("Opera/", "Opera"), // before it was Chromium

    // Microsoft.
    browser("EdgA/", "Edge"), // Android
    browser("Edg/", "Edge"),
    browser("Edge/", "Edge"), // before it was Chromium
    browser("IEMobile/", "Internet Explorer"),
    browser("Trident/7.0; rv:", "Internet Explorer"),
    browser("MSIE ", "Internet Explorer"),

    // PCs.
    browser("SeaMonkey/", "SeaMonkey"),
    browser("PaleMoon/", "Pale Moon"),
    browser("Waterfox/", "Waterfox"),
    browser("Firefox/", "Firefox"), // Android too
    browser("HeadlessChrome/", "Headless Chrome"),
    browser("Chromium/", "Chromium"),

    // Feature phones of Japan.
    carrier("DoCoMo", "docomo"),
    carrier("KDDI", "au"),
    carrier("UP.Browser", "au"),
    carrier("SoftBank", "SoftBank"),
    carrier("Vodafone", "SoftBank"), // its names before
    carrier("J-PHONE", "SoftBank"),
    carrier("WILLCOM", "WILLCOM"),
];
