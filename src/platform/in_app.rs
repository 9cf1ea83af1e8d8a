//! Apps with a built-in browser, by the token that they add. Adding one is a line here and a case in
//! `tests/host/user_agents.rs`.

use super::token::{TokenRow, app, browser};

/// Asked in this order: a token that several apps share stands below those that only one of them sends.
#[rustfmt::skip] // one idea a line
pub static TABLE: &[TokenRow] = &[
    // Meta. Messenger on Android often sends Facebook's tokens alone and is then not told apart.
    app("FBAN/MessengerForiOS", "Messenger"),
    app("FBAN/MessengerLiteForiOS", "Messenger"),
    app("FB_IAB/MESSENGER", "Messenger"),
    app("FB_IAB/Orca-Android", "Messenger"),
    app("FBAN/Orca-Android", "Messenger"),
    app("MetaIAB Messenger", "Messenger"),
    app("Barcelona", "Threads"), // its code name
    app("Instagram", "Instagram"),
    app("FBAN", "Facebook"),
    app("FB_IAB", "Facebook"),
    app("FBAV", "Facebook"),
    app("MetaIAB", "Facebook"),
    app("WAiOS/", "WhatsApp"),
    app("WA4A/", "WhatsApp"),
    app("WhatsApp/", "WhatsApp"),

    // Japan. `ybrowser` is Yahoo! JAPAN's browser, in the app's own shape.
    app("Line/", "LINE"), // iOS: `Safari Line/15.0.1`, Android: `Line/15.0.1/IAB`
    app("LINE/", "LINE"),
    app("LIFF", "LINE"),
    browser("ybrowser/", "Yahoo! JAPAN Browser"),
    browser("YBrowser/", "Yahoo! JAPAN Browser"),
    app("YJApp-IOS", "Yahoo! JAPAN"), // its weather, mail and sports apps too
    app("YJApp-ANDROID", "Yahoo! JAPAN"),
    app("dmenubrowser", "dmenu"), // docomo
    app("RakutenWebSearch/", "Rakuten Web Search"),
    app("RakutenWebsearch/", "Rakuten Web Search"),
    app("SmartNews", "SmartNews"),
    app("jpameblo", "Ameba"),

    // Elsewhere.
    app("Twitter for", "X"), // `Twitter for iPhone/11.2`
    app("TwitterAndroid", "X"),
    app("Twitter/", "X"),
    app("BytedanceWebview", "TikTok"),
    app("musical_ly", "TikTok"), // its first name
    app("trill", "TikTok"), // its name in East Asia
    app("aweme", "TikTok"), // in China
    app("TikTok", "TikTok"),
    app("Snapchat", "Snapchat"),
    app("Telegram-Android/", "Telegram"), // iOS and most of Android: nothing
    app("KAKAOTALK", "KakaoTalk"),
    app("KakaoTalk", "KakaoTalk"),
    app("KAKAOSTORY", "KakaoStory"),
    app("NAVER(", "NAVER"), // `NAVER(inapp; search; 1210; 12.5.2; 15)`
    app("NAVER/", "NAVER"),
    app("DaumApps/", "Daum"),
    app("BAND/", "BAND"),
    app("wxwork/", "WeCom"), // beside MicroMessenger
    app("MicroMessenger/", "WeChat"),
    app("DingTalk", "DingTalk"),
    app("QQ/", "QQ"),
    app("Weibo", "Weibo"),
    app("WeiboliteiOS", "Weibo"),
    app("baiduboxapp/", "Baidu App"),
    app("AlipayClient", "Alipay"),
    app("AliApp(AP/", "Alipay"),
    app("AliApp(TB/", "Taobao"),
    app("AliApp(LA/", "Lazada"),
    app("xhsdiscover/", "Xiaohongshu"),
    app("NewsArticle/", "Toutiao"),
    app("BiliApp/", "bilibili"),
    app("ZhihuHybrid", "Zhihu"),
    app("Lark/", "Lark"),
    app("Feishu/", "Lark"),
    app("Zalo", "Zalo"),
    app("Viber", "Viber"),
    app("VKAndroidApp/", "VK"),
    app("com.vk.vkclient/", "VK"),
    app("LinkedInApp", "LinkedIn"),
    app("Pinterest", "Pinterest"),
    app("Reddit", "Reddit"),
    app("Discord", "Discord"),
    app("discord", "Discord"),
    app("Slack", "Slack"),
    app("Slack_SSB/", "Slack"),
    app("com.tinyspeck", "Slack"),
    app("Teams/", "Microsoft Teams"),
    app("TeamsMobile-Android", "Microsoft Teams"),
    app("TeamsMobile-iOS", "Microsoft Teams"),
    app("Outlook-iOS", "Outlook"),
    app("Outlook-Android", "Outlook"),
    app("CopilotSapphire/", "Microsoft Copilot"),
    app("NewsSapphire/", "Microsoft Start"),
    app("BingSapphire/", "Bing"),
    app("BingWeb", "Bing"),
    app("GSA/", "Google App"),
    app("GoogleApp/", "Google App"),
    app("Grok", "Grok"),
    app("ChatGPT/", "ChatGPT"),
    app("Flipboard", "Flipboard"),
    app("AppleNews/", "Apple News"),
    app("Quora", "Quora"),
    app("Electron/", "WebView"), // an app on a PC that says no more
];
