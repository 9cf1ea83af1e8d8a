//! What browsers and apps send, each a fact with a word on who sends it, and what is to be made of it.
//!
//! Expected: `system major | browser major | app | standing`, `?` for what cannot be known, `-` for no app.
//! Sources of the shapes: <https://webkit.org/blog/17333/> (frozen iOS number), <https://www.chromium.org/updates/ua-reduction/>
//! (`Android 10; K`), <https://developer.chrome.com/docs/webview/user-agent> (`wv`), and what the named apps add.

/// One place: what it sends and hints, and what it is.
pub struct Case {
    pub sent_by: &'static str,
    pub ua: &'static str,
    pub expect: &'static str,
    pub touch: Option<u32>,
    pub brave: bool,
    pub home_screen: bool,
    /// Client hints: system, its version, brands as `name major`.
    pub hints: Option<(&'static str, &'static str, &'static [&'static str])>,
}

const fn case(sent_by: &'static str, ua: &'static str, expect: &'static str) -> Case {
    Case {
        sent_by,
        ua,
        expect,
        touch: None,
        brave: false,
        home_screen: false,
        hints: None,
    }
}

impl Case {
    const fn touch(self, points: u32) -> Case {
        Case {
            touch: Some(points),
            ..self
        }
    }

    const fn brave(self) -> Case {
        Case {
            brave: true,
            ..self
        }
    }

    const fn home_screen(self) -> Case {
        Case {
            home_screen: true,
            ..self
        }
    }

    const fn hints(
        self,
        system: &'static str,
        version: &'static str,
        brands: &'static [&'static str],
    ) -> Case {
        Case {
            hints: Some((system, version, brands)),
            ..self
        }
    }
}

/// An iPhone: the OS number, and what follows the engine.
macro_rules! iphone {
    ($os:literal, $tail:literal) => {
        concat!(
            "Mozilla/5.0 (iPhone; CPU iPhone OS ",
            $os,
            " like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)",
            $tail
        )
    };
}

/// An iPad that asks for mobile pages.
macro_rules! ipad {
    ($os:literal, $tail:literal) => {
        concat!(
            "Mozilla/5.0 (iPad; CPU OS ",
            $os,
            " like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)",
            $tail
        )
    };
}

/// A Mac, or an iPad in its default desktop mode.
macro_rules! mac {
    ($tail:literal) => {
        concat!(
            "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/",
            $tail
        )
    };
}

/// Anything built on Chromium: the system in parentheses, and what follows the engine.
macro_rules! chromium {
    ($system:literal, $tail:literal) => {
        concat!(
            "Mozilla/5.0 (",
            $system,
            ") AppleWebKit/537.36 (KHTML, like Gecko) ",
            $tail
        )
    };
}

/// The cases, by what they have in common.
#[rustfmt::skip] // a case a line where it fits
pub static CASES: &[Case] = &[
    // Safari, the real one.
    case("Safari on an iPhone, 26.3", iphone!("18_7", " Version/26.3 Mobile/15E148 Safari/604.1"), "iOS 26 | Safari 26 | - | recommended"),
    case("Safari on an iPhone, the first 26", iphone!("18_6", " Version/26.0 Mobile/15E148 Safari/604.1"), "iOS 26 | Safari 26 | - | recommended"),
    case("Safari on an iPhone, 27.1", iphone!("18_7", " Version/27.1 Mobile/15E148 Safari/604.1"), "iOS 27 | Safari 27 | - | recommended"),
    case("Safari on an iPhone, a real 18.7", iphone!("18_7", " Version/18.7 Mobile/15E148 Safari/604.1"), "iOS 18 | Safari 18 | - | recommended"),
    case("Safari on an iPhone, a real 18.6.2", iphone!("18_6_2", " Version/18.6 Mobile/15E148 Safari/604.1"), "iOS 18 | Safari 18 | - | recommended"),
    case("Safari on an iPhone, should Apple thaw the number", iphone!("28_1", " Version/28.1 Mobile/15E148 Safari/604.1"), "iOS 28 | Safari 28 | - | recommended"),
    case("Safari on an iPhone, 17.5.1", iphone!("17_5_1", " Version/17.5 Mobile/15E148 Safari/604.1"), "iOS 17 | Safari 17 | - | recommended"),
    case("Safari on an iPhone, 16.7.11", iphone!("16_7_11", " Version/16.6.1 Mobile/15E148 Safari/604.1"), "iOS 16 | Safari 16 | - | recommended"),
    case("Safari on an iPhone, 15.8.4", iphone!("15_8_4", " Version/15.6.7 Mobile/15E148 Safari/604.1"), "iOS 15 | Safari 15 | - | recommended"),
    case("Safari on an iPhone, 13.3", iphone!("13_3", " Version/13.0.4 Mobile/15E148 Safari/604.1"), "iOS 13 | Safari 13 | - | recommended"),
    case("Safari on an iPhone, 12.5.7", iphone!("12_5_7", " Version/12.1.2 Mobile/15E148 Safari/604.1"), "iOS 12 | Safari 12 | - | recommended"),
    case("Safari on an iPhone before the build was frozen", "Mozilla/5.0 (iPhone; CPU iPhone OS 10_3_3 like Mac OS X) AppleWebKit/603.3.8 (KHTML, like Gecko) Version/10.0 Mobile/14G60 Safari/602.1", "iOS 10 | Safari 10 | - | recommended"),
    case("Safari on an iPod touch", "Mozilla/5.0 (iPod touch; CPU iPhone OS 15_7_9 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/15.6.4 Mobile/15E148 Safari/604.1", "iOS 15 | Safari 15 | - | recommended"),
    case("Safari on an iPad that asks for mobile pages, 26", ipad!("18_7", " Version/26.2 Mobile/15E148 Safari/604.1"), "iPadOS 26 | Safari 26 | - | recommended"),
    case("Safari on an iPad that asks for mobile pages, 17", ipad!("17_6_1", " Version/17.6 Mobile/15E148 Safari/604.1"), "iPadOS 17 | Safari 17 | - | recommended"),
    case("Safari on an iPad, as it comes, 26", mac!("605.1.15 (KHTML, like Gecko) Version/26.3 Safari/605.1.15"), "iPadOS 26 | Safari 26 | - | recommended").touch(5),
    case("Safari on an iPad, as it comes, 15", mac!("605.1.15 (KHTML, like Gecko) Version/15.5 Safari/605.1.15"), "iPadOS 15 | Safari 15 | - | recommended").touch(5),

    // Chrome, the real one.
    case("Chrome on a phone", chromium!("Linux; Android 10; K", "Chrome/145.0.0.0 Mobile Safari/537.36"), "Android ? | Chrome 145 | - | recommended"),
    case("Chrome on a tablet", chromium!("Linux; Android 10; K", "Chrome/143.0.0.0 Safari/537.36"), "Android ? | Chrome 143 | - | recommended"),
    case("Chrome on a phone, with its hints", chromium!("Linux; Android 10; K", "Chrome/146.0.0.0 Mobile Safari/537.36"), "Android 16 | Chrome 146 | - | recommended")
        .touch(5).hints("Android", "16.0.0", &["Not:A-Brand 99", "Chromium 146", "Google Chrome 146"]),
    case("Chrome on a phone that is really at 10", chromium!("Linux; Android 10; K", "Chrome/139.0.0.0 Mobile Safari/537.36"), "Android 10 | Chrome 139 | - | recommended")
        .hints("Android", "10.0.0", &["Google Chrome 139", "Not;A=Brand 99", "Chromium 139"]),
    case("a report that keeps the version and no brands", chromium!("Linux; Android 10; K", "Chrome/141.0.0.0 Mobile Safari/537.36"), "Android 15 | Chrome 141 | - | recommended")
        .hints("Android", "15.0.0", &[]),
    case("Chrome before the reduction", chromium!("Linux; Android 13; Pixel 6a", "Chrome/109.0.5414.85 Mobile Safari/537.36"), "Android 13 | Chrome 109 | - | recommended"),
    case("Chrome half way into the reduction", chromium!("Linux; Android 12; SO-51B", "Chrome/107.0.0.0 Mobile Safari/537.36"), "Android 12 | Chrome 107 | - | recommended"),
    case("Chrome that still says the build", chromium!("Linux; Android 7.1.1; SO-04J Build/45.0.A.1.229", "Chrome/61.0.3163.98 Mobile Safari/537.36"), "Android 7 | Chrome 61 | - | recommended"),
    case("Chrome on a phone with parentheses in its name", chromium!("Linux; Android 9; moto g(6) plus", "Chrome/92.0.4515.131 Mobile Safari/537.36"), "Android 9 | Chrome 92 | - | recommended"),

    // Other browsers of iOS.
    case("Brave on an iPhone, where it hides", iphone!("18_7", " Version/26.3 Mobile/15E148 Safari/604.1"), "iOS 26 | Brave ? | - | other_browser").brave(),
    case("Brave on an iPhone, where it does not", iphone!("18_7", " Version/26.2 Brave/1 Mobile/15E148 Safari/604.1"), "iOS 26 | Brave 1 | - | other_browser"),
    case("Chrome on an iPhone says the true number", iphone!("26_3_1", " CriOS/145.0.7632.55 Mobile/15E148 Safari/604.1"), "iOS 26 | Chrome 145 | - | other_browser"),
    case("Chrome on an iPhone at 18.7", iphone!("18_7", " CriOS/141.0.7390.41 Mobile/15E148 Safari/604.1"), "iOS 18 | Chrome 141 | - | other_browser"),
    case("Chrome on an iPad", ipad!("17_7", " CriOS/138.0.7204.156 Mobile/15E148 Safari/604.1"), "iPadOS 17 | Chrome 138 | - | other_browser"),
    case("Chrome on an iPad in desktop mode", mac!("605.1.15 (KHTML, like Gecko) CriOS/146 Version/11.1.1 Safari/605.1.15"), "iPadOS ? | Chrome 146 | - | other_browser"),
    case("Firefox on an iPhone before it froze", iphone!("17_7", " FxiOS/140.0  Mobile/15E148 Safari/605.1.15"), "iOS 17 | Firefox 140 | - | other_browser"),
    case("Firefox on an iPhone since", iphone!("18_7", " FxiOS/150.1 Mobile/15E148 Safari/604.1"), "iOS ? | Firefox 150 | - | other_browser"),
    case("Firefox on an iPhone in its shape without Safari", iphone!("18_6", " FxiOS/146 Mobile/15E148 Version/18.6"), "iOS ? | Firefox 146 | - | other_browser"),
    case("Firefox on an iPad in desktop mode", mac!("605.1.15 (KHTML, like Gecko) FxiOS/144.0 Safari/605.1.15"), "iPadOS ? | Firefox 144 | - | other_browser").touch(5),
    case("Firefox Focus", iphone!("16_5", " Focus/115.0 Mobile/15E148 Version/16.0"), "iOS 16 | Firefox Focus 115 | - | other_browser"),
    case("Edge on an iPhone", iphone!("26_4_0", " EdgiOS/146.0.3856.62 Version/26.0 Mobile/15E148 Safari/604.1"), "iOS 26 | Edge 146 | - | other_browser"),
    case("Edge on an iPad in desktop mode", mac!("605.1.15 (KHTML, like Gecko) EdgiOS/140 Version/13.0.3 Safari/605.1.15"), "iPadOS ? | Edge 140 | - | other_browser"),
    case("DuckDuckGo on an iPhone", iphone!("18_7", " Version/26.1 Mobile/15E148 Safari/604.1 Ddg/26.1"), "iOS 26 | DuckDuckGo 26 | - | other_browser"),
    case("DuckDuckGo on an iPad", mac!("605.1.15 (KHTML, like Gecko) Version/18.6 Safari/605.1.15 Ddg/18.6"), "iPadOS ? | DuckDuckGo 18 | - | other_browser").touch(5),
    case("Ecosia on an iPhone", iphone!("18_5", " Version/18.5 Mobile/15E148 Safari/604.1 (Ecosia ios@11.4.0.2690)"), "iOS 18 | Ecosia 11 | - | other_browser"),
    case("Opera on an iPhone", iphone!("18_7", " Version/26.4 Mobile/15E148 Safari/604.1 OPT/6.4.0"), "iOS 26 | Opera 6 | - | other_browser"),
    case("Opera GX on an iPhone", iphone!("17_5", " Version/17.5 Mobile/15E148 Safari/604.1 OPX/2.4.7"), "iOS 17 | Opera GX 2 | - | other_browser"),
    case("Opera Mini on an iPhone", iphone!("14_8", " OPiOS/16.0.15.124050 Mobile/15E148 Safari/9537.53"), "iOS 14 | Opera Mini 16 | - | other_browser"),
    case("Yandex Browser on an iPhone", iphone!("18_3", " Version/18.0 YaBrowser/25.2.4.388.10 SA/3 Mobile/15E148 Safari/604.1"), "iOS 18 | Yandex Browser 25 | - | other_browser"),
    case("Whale on an iPhone", iphone!("17_4", " Whale/3.4.2.2386 Mobile/15E148 Safari/604.1"), "iOS 17 | Whale 3 | - | other_browser"),
    case("UC Browser on an iPhone", "Mozilla/5.0 (iPhone; CPU iPhone OS 13_5_1 like Mac OS X; zh-CN) AppleWebKit/537.51.1 (KHTML, like Gecko) Mobile/17F80 UCBrowser/13.0.2.1317 Mobile  AliApp(TUnionSDK/0.1.20.3)", "iOS 13 | UC Browser 13 | - | other_browser"),
    case("Smooz, which joins its name on", iphone!("12_1", " Version/12.0 Mobile/15E148 Safari/605.1/Smooz/1.30.2"), "iOS 12 | Smooz 1 | - | other_browser"),
    case("a browser that nobody listed, its name where Chrome has it", iphone!("18_2", " Zippy/4.1 Mobile/15E148 Safari/604.1"), "iOS 18 | ? ? | - | other_browser"),
    case("a browser that nobody listed, its name at the end", iphone!("18_7", " Version/26.1 Mobile/15E148 Safari/604.1 ZippyBrowser/2.0"), "iOS 26 | ? ? | - | other_browser"),
    case("Safari's shape with a version that Apple never had", iphone!("22_1", " Version/22.1 Mobile/15E148 Safari/604.1"), "iOS ? | WKWebView ? | WebView | in_app"),
    case("a web app on the home screen", iphone!("17_5_1", " Mobile/15E148"), "iOS 17 | Safari ? | - | other_browser").home_screen(),
    case("a web app on the home screen of an iPad", mac!("605.1.15 (KHTML, like Gecko)"), "iPadOS ? | Safari ? | - | other_browser").touch(5).home_screen(),

    // Apps on iOS.
    case("LINE on an iPhone", iphone!("26_3", " Mobile/15E148 Safari Line/26.2.0"), "iOS 26 | WKWebView ? | LINE | in_app"),
    case("LINE on an iPhone, the number frozen", iphone!("18_7", " Mobile/15E148 Safari Line/26.1.0"), "iOS ? | WKWebView ? | LINE | in_app"),
    case("LIFF inside LINE", iphone!("18_5", " Mobile/15E148 Safari Line/15.9.2 LIFF"), "iOS 18 | WKWebView ? | LINE | in_app"),
    case("LINE as tests invent it", iphone!("17_2", " Mobile/15E148 Safari/604.1 Line/14.0.0"), "iOS 17 | WKWebView ? | LINE | in_app"),
    case("LINE on an iPad", ipad!("16_6", " Mobile/15E148 Safari Line/13.20.0"), "iPadOS 16 | WKWebView ? | LINE | in_app"),
    case("Yahoo! JAPAN on an iPhone", iphone!("17_6_1", " Mobile/15E148 YJApp-IOS jp.co.yahoo.ipn.appli/4.121.0"), "iOS 17 | WKWebView ? | Yahoo! JAPAN | in_app"),
    case("Yahoo! JAPAN in its new form", iphone!("18_7", " Version/26.4 YJApp-IOS jp.co.yahoo.ipn.appli/4.160.1"), "iOS 26 | WKWebView ? | Yahoo! JAPAN | in_app"),
    case("Yahoo! JAPAN weather", ipad!("16_7_2", " Mobile/15E148 YJApp-IOS jp.co.yahoo.YWeatherApp/8.2.0"), "iPadOS 16 | WKWebView ? | Yahoo! JAPAN | in_app"),
    case("docomo's dmenu", iphone!("17_1", " Mobile/15E148 iPhone15,2 dmenubrowser(1.05.12)/iPhone/bioauth/1"), "iOS 17 | WKWebView ? | dmenu | in_app"),
    case("SmartNews on an iPhone", iphone!("16_3_1", " Mobile/15E148 SmartNews/23.5.0"), "iOS 16 | WKWebView ? | SmartNews | in_app"),
    case("Instagram, which says the true number at the end", iphone!("18_7", " Mobile/15E148 Instagram 412.0.0.31.86 (iPhone16,1; iOS 26_2; ja_JP; ja; scale=3.00; 1179x2556; 815217442)"), "iOS 26 | WKWebView ? | Instagram | in_app"),
    case("Instagram with a Safari at the end", iphone!("18_4", " Mobile/22E240 Instagram 388.0.0.20.92 (iPhone14,2; iOS 18_4; ja_JP; ja; scale=3.00; 1170x2532; IABMV/1; 741908321) Safari/604.1)"), "iOS 18 | WKWebView ? | Instagram | in_app"),
    case("Threads on an iPhone", iphone!("17_4", " Mobile/15E148 Barcelona 344.0.0.30.108 (iPhone15,3; iOS 17_4; ja_JP; ja; scale=3.00; 1290x2796; 625201334)"), "iOS 17 | WKWebView ? | Threads | in_app"),
    case("Facebook, which says the true number at the end", iphone!("18_7", " Mobile/15E148 [FBAN/FBIOS;FBAV/540.0.0.41.63;FBBV/820122451;FBDV/iPhone17,3;FBMD/iPhone;FBSN/iOS;FBSV/26.2;FBSS/3;FBCR/;FBID/phone;FBLC/ja_JP;FBOP/80]"), "iOS 26 | WKWebView ? | Facebook | in_app"),
    case("Facebook in its short form, with a real build", iphone!("18_7", " Mobile/23C55 Safari/604.1 MetaIAB Facebook"), "iOS 26 | WKWebView ? | Facebook | in_app"),
    case("Messenger on an iPhone", iphone!("15_1", " Mobile/19B74 [FBAN/MessengerForiOS;FBAV/340.0.0.30.114;FBBV/331418832;FBDV/iPhone13,2;FBMD/iPhone;FBSN/iOS;FBSV/15.1;FBSS/3;FBID/phone;FBLC/ja_JP;FBOP/5]"), "iOS 15 | WKWebView ? | Messenger | in_app"),
    case("WhatsApp in the whole of Safari's shape", iphone!("26_1", " Version/26.1 Mobile/15E148 Safari/604.1 [WAiOS/2.25.40]"), "iOS 26 | WKWebView ? | WhatsApp | in_app"),
    case("X on an iPhone", iphone!("26_4", " Mobile/23E246 Twitter for iPhone/11.90"), "iOS 26 | WKWebView ? | X | in_app"),
    case("X on an iPad at a real 18.7", ipad!("18_7", " Mobile/22H20 Twitter for iPad/11.40"), "iPadOS 18 | WKWebView ? | X | in_app"),
    case("TikTok on an iPhone", iphone!("26_1", " Mobile/15E148 Safari/604.1 musical_ly_42.6.0 BytedanceWebview/d8a21c6"), "iOS 26 | WKWebView ? | TikTok | in_app"),
    case("TikTok of East Asia", iphone!("17_2_1", " Mobile/15E148 BytedanceWebview/d8a21c6 trill_32.8.0 JsSdk/2.0 NetType/WIFI Channel/App Store ByteLocale/ja Region/JP"), "iOS 17 | WKWebView ? | TikTok | in_app"),
    case("Snapchat on an iPhone", iphone!("18_4", " Version/18.4 Mobile/15E148 Snapchat/13.30.0.41 (like Safari/8621.1.15.10.7, panda)"), "iOS 18 | WKWebView ? | Snapchat | in_app"),
    case("KakaoTalk on an iPhone", iphone!("26_0", " Mobile/15E148 Safari/604.1 KAKAOTALK/25.9.1 (INAPP)"), "iOS 26 | WKWebView ? | KakaoTalk | in_app"),
    case("NAVER in the whole of Safari's shape", iphone!("17_0", " Version/17.0 Mobile/15E148 Safari/604.1 NAVER(inapp; search; 1190; 12.3.1; 13)"), "iOS 17 | WKWebView ? | NAVER | in_app"),
    case("WeChat on an iPhone", iphone!("16_1", " Mobile/15E148 MicroMessenger/8.0.42(0x18002a2e) NetType/4G Language/ja"), "iOS 16 | WKWebView ? | WeChat | in_app"),
    case("LinkedIn on an iPhone", iphone!("18_2", " Mobile/15E148 [LinkedInApp]/9.30.2150"), "iOS 18 | WKWebView ? | LinkedIn | in_app"),
    case("Slack on an iPhone", iphone!("17_5", " Mobile/15E148 Safari/604.1 Slack/24.06.10"), "iOS 17 | WKWebView ? | Slack | in_app"),
    case("Bing in the whole of Safari's shape", iphone!("18_3", " Version/18.3 Mobile/15E148 Safari/604.1 BingSapphire/31.4.430612001"), "iOS 18 | WKWebView ? | Bing | in_app"),
    case("the Google app", iphone!("26_2_0", " GSA/405.0.845221087 Mobile/15E148 Safari/604.1"), "iOS 26 | WKWebView ? | Google App | in_app"),
    case("the Google app at a real 18.7.2", ipad!("18_7_2", " GSA/399.1.828123452 Mobile/15E148 Safari/604.1"), "iPadOS 18 | WKWebView ? | Google App | in_app"),
    case("an app that adds nothing", iphone!("17_6_1", " Mobile/15E148"), "iOS 17 | WKWebView ? | WebView | in_app"),
    case("an app that adds nothing, the number frozen", iphone!("18_6", " Mobile/15E148"), "iOS ? | WKWebView ? | WebView | in_app"),
    case("an app that adds nothing, on an iPad in desktop mode", mac!("605.1.15 (KHTML, like Gecko)"), "iPadOS ? | WKWebView ? | WebView | in_app").touch(5),
    case("an app that nobody listed", iphone!("18_1", " Mobile/15E148 KonbiniPoint/7.2.0"), "iOS 18 | WKWebView ? | WebView | in_app"),
    case("an app that nobody listed, in the whole of Safari's shape", iphone!("18_7", " Version/26.2 Mobile/15E148 Safari/604.1 KonbiniPoint/7.2.0"), "iOS 26 | WKWebView ? | WebView | in_app"),
    case("an app that composes Safari's user agent and puts a real build in, as Telegram does", iphone!("17_4", " Version/17.4 Mobile/21E219 Safari/604.1"), "iOS 17 | WKWebView ? | WebView | in_app"),

    // Other browsers of Android.
    case("Brave on Android", chromium!("Linux; Android 10; K", "Chrome/144.0.0.0 Mobile Safari/537.36"), "Android 15 | Brave 144 | - | other_browser")
        .brave().hints("Android", "15.0.0", &["Brave 144", "Chromium 144", "Not A(Brand 24"]),
    case("Brave on Android by its brand alone", chromium!("Linux; Android 10; K", "Chrome/142.0.0.0 Mobile Safari/537.36"), "Android 14 | Brave 142 | - | other_browser")
        .hints("Android", "14.0.0", &["Chromium 142", "Brave 142", "Not_A Brand 99"]),
    case("DuckDuckGo by its brand alone", chromium!("Linux; Android 10; K", "Chrome/143.0.0.0 Mobile Safari/537.36"), "Android 16 | DuckDuckGo 143 | - | other_browser")
        .hints("Android", "16.0.0", &["DuckDuckGo 143", "Chromium 143", "Not A(Brand 24"]),
    case("DuckDuckGo in its older form", chromium!("Linux; Android 13", "Version/4.0 Chrome/115.0.5790.166 Mobile DuckDuckGo/5 Safari/537.36"), "Android 13 | DuckDuckGo 5 | - | other_browser"),
    case("a fork without a name of its own", chromium!("Linux; Android 10; K", "Chrome/145.0.0.0 Mobile Safari/537.36"), "Android 15 | ? ? | - | other_browser")
        .hints("Android", "15.0.0", &["Chromium 145", "Not:A-Brand 99"]),
    case("a web view under Chrome's user agent: Chromium empties the hints", chromium!("Linux; Android 10; K", "Chrome/145.0.0.0 Mobile Safari/537.36"), "Android ? | ? ? | - | other_browser")
        .hints("", "", &[]),
    case("a web view under Chrome's user agent, its brand left", chromium!("Linux; Android 10; K", "Chrome/140.0.0.0 Mobile Safari/537.36"), "Android 14 | Android WebView 140 | WebView | in_app")
        .hints("Android", "14.0.0", &["Chromium 140", "Android WebView 140", "Not=A?Brand 24"]),
    case("Firefox on Android", "Mozilla/5.0 (Android 15; Mobile; rv:146.0) Gecko/146.0 Firefox/146.0", "Android 15 | Firefox 146 | - | other_browser"),
    case("Firefox on a tablet", "Mozilla/5.0 (Android 13; Tablet; rv:138.0) Gecko/138.0 Firefox/138.0", "Android 13 | Firefox 138 | - | other_browser"),
    case("Edge on Android", chromium!("Linux; Android 10; K", "Chrome/146.0.0.0 Mobile Safari/537.36 EdgA/146.0.0.0"), "Android 14 | Edge 146 | - | other_browser")
        .hints("Android", "14.0.0", &["Microsoft Edge 146", "Chromium 146", "Not)A;Brand 8"]),
    case("Samsung Internet", chromium!("Linux; Android 10; K", "SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36"), "Android ? | Samsung Internet 28 | - | other_browser"),
    case("Samsung Internet before the reduction", chromium!("Linux; Android 9; SAMSUNG SC-02J", "SamsungBrowser/13.2 Chrome/83.0.4103.106 Mobile Safari/537.36"), "Android 9 | Samsung Internet 13 | - | other_browser"),
    case("Samsung Internet in desktop mode", chromium!("X11; Linux x86_64", "SamsungBrowser/30.0 Chrome/143.0.0.0 Safari/537.36"), "Android ? | Samsung Internet 30 | - | other_browser"),
    case("Opera on Android", chromium!("Linux; Android 10; K", "Chrome/145.0.0.0 Mobile Safari/537.36 OPR/96.0.0.0"), "Android ? | Opera 96 | - | other_browser"),
    case("Opera Mini on Android", chromium!("Linux; U; Android 12; A101OP Build/SKQ1.211103.001; wv", "Version/4.0 Chrome/118.0.5993.111 Mobile Safari/537.36 OPR/74.0.2254.69421"), "Android 12 | Opera 74 | - | other_browser"),
    case("Opera Mini that lets a server render", "Opera/9.80 (Android; Opera Mini/36.2.2254/119.132; U; ja) Presto/2.12.423 Version/12.16", "Android ? | Opera Mini 36 | - | other_browser"),
    case("Mi Browser", chromium!("Linux; U; Android 12; ja-jp; 2201117TY Build/SKQ1.211006.001", "Version/4.0 Chrome/100.0.4896.127 Mobile Safari/537.36 XiaoMi/MiuiBrowser/13.20.0-gn"), "Android 12 | MIUI Browser 13 | - | other_browser"),
    case("Huawei Browser", chromium!("Linux; Android 10; ANE-LX2J; HMSCore 6.11.0.302", "Chrome/99.0.4844.88 HuaweiBrowser/13.0.5.303 Mobile Safari/537.36"), "Android 10 | Huawei Browser 13 | - | other_browser"),
    case("Huawei without Android", chromium!("Phone; OpenHarmony 5.0", "Chrome/114.0.0.0 Safari/537.36 ArkWeb/4.1.6.1 Mobile HuaweiBrowser/5.0.4.300"), "Other ? | Huawei Browser 5 | - | other_browser"),
    case("OPPO's browser", chromium!("Linux; U; Android 13; ja-jp; CPH2523 Build/TP1A.220905.001", "Version/4.0 Chrome/115.0.5790.168 Mobile Safari/537.36 HeyTapBrowser/45.10.2.1"), "Android 13 | HeyTap Browser 45 | - | other_browser"),
    case("vivo's browser", chromium!("Linux; Android 11; vivo 2007 Build/RP1A.200720.012; wv", "Version/4.0 Chrome/87.0.4280.141 Mobile Safari/537.36 VivoBrowser/10.4.1.0"), "Android 11 | Vivo Browser 10 | - | other_browser"),
    case("Silk on a Fire tablet", chromium!("Linux; Android 11; KFRAPWI", "Silk/138.3.7 like Chrome/138.0.7204.168 Safari/537.36"), "Android 11 | Silk 138 | - | other_browser"),
    case("Ecosia on Android", chromium!("Linux; Android 10; K", "Chrome/136.0.0.0 Mobile Safari/537.36 (Ecosia android@136.0.7103.60)"), "Android ? | Ecosia 136 | - | other_browser"),
    case("Yandex Browser on Android", chromium!("Linux; arm_64; Android 14; Pixel 7", "Chrome/130.0.6723.152 YaBrowser/24.12.4.98.00 SA/3 Mobile Safari/537.36"), "Android 14 | Yandex Browser 24 | - | other_browser"),
    case("QQ Browser", chromium!("Linux; U; Android 12; zh-cn; M2012K11AC Build/SKQ1.220303.001", "Version/4.0 Chrome/98.0.4758.102 MQQBrowser/13.6 Mobile Safari/537.36 COVC/046811"), "Android 12 | QQ Browser 13 | - | other_browser"),
    case("Yahoo! JAPAN's browser, which has the app's shape", chromium!("Linux; Android 10; SH-02M Build/S3114; wv", "Version/4.0 Chrome/96.0.4664.45 Mobile Safari/537.36 YJApp-ANDROID jp.co.yahoo.android.ybrowser/3.18.0"), "Android 10 | Yahoo! JAPAN Browser 3 | - | other_browser"),
    case("Rakuten's browser", chromium!("Linux; Android 9; C330 Build/PKQ1", "Chrome/90.0.4430.91 Mobile Safari/537.36 RakutenBrowser/2.1.0"), "Android 9 | Rakuten Browser 2 | - | other_browser"),
    case("the browser of Android before Chrome", "Mozilla/5.0 (Linux; U; Android 4.0.4; ja-jp; SO-05D Build/7.0.D.1.137) AppleWebKit/534.30 (KHTML, like Gecko) Version/4.0 Mobile Safari/534.30", "Android 4 | Android Browser 4 | - | other_browser"),
    case("a browser that nobody listed", chromium!("Linux; Android 10; K", "Chrome/141.0.0.0 Mobile Safari/537.36 Zippy/4.1"), "Android ? | ? ? | - | other_browser"),
    case("a model beside a new version: an embedder", chromium!("Linux; Android 14; Pixel 8", "Chrome/131.0.0.0 Mobile Safari/537.36"), "Android 14 | ? ? | - | other_browser"),
    case("Chrome's own developer tools, emulating a phone", chromium!("Linux; Android 13; Pixel 7", "Chrome/140.0.0.0 Mobile Safari/537.36"), "Android 13 | Chrome 140 | - | other_browser")
        .touch(1).hints("Android", "13", &["Google Chrome 140", "Chromium 140", "Not=A?Brand 24"]),
    case("Chrome on Android that asks for desktop pages", chromium!("X11; Linux x86_64", "Chrome/145.0.0.0 Safari/537.36"), "Android ? | Chrome 145 | - | other_browser")
        .touch(5).hints("Linux", "", &["Google Chrome 145", "Chromium 145", "Not:A-Brand 99"]),
    case("Firefox on Android that asks for desktop pages", "Mozilla/5.0 (X11; Linux x86_64; rv:146.0) Gecko/20100101 Firefox/146.0", "Android ? | Firefox 146 | - | other_browser").touch(5),

    case("Opera GX on Android", chromium!("Linux; Android 10; K", "Chrome/144.0.0.0 Mobile Safari/537.36 OPX/2.9"), "Android ? | Opera GX 2 | - | other_browser"),
    case("Brave before 2022, by its older brand", chromium!("Linux; Android 10; K", "Chrome/106.0.0.0 Mobile Safari/537.36"), "Android 12 | Brave 106 | - | other_browser")
        .hints("Android", "12.0.0", &["Chromium 106", "Brave Browser 106", "Not;A=Brand 99"]),
    case("Aloha, built on a web view", chromium!("Linux; Android 10; M2006C3MG Build/QP1A.190711.020; wv", "Version/4.0 Chrome/102.0.5005.125 Mobile Safari/537.36 AlohaLite/1.7.1 AlohaBrowser/3.5.0"), "Android 10 | Aloha Browser 3 | - | other_browser"),
    case("Startpage's browser", chromium!("Linux; Android 10; K", "Chrome/137.0.0.0 Mobile Safari/537.36 Startpage/2.4"), "Android ? | Startpage 2 | - | other_browser"),
    case("a headset that names Linux and Samsung's browser", chromium!("X11; Linux x86_64; Quest 3S", "OculusBrowser/40.4.0.12.31 SamsungBrowser/4.0 Chrome/136.0.7103.177 VR Safari/537.36"), "Linux ? | Oculus Browser 40 | - | not_phone").touch(5),
    case("an older headset", chromium!("Linux; Android 12; Quest Pro", "OculusBrowser/31.2.0.12.56 SamsungBrowser/4.0 Chrome/120.0.6099.231 VR Safari/537.36"), "Android 12 | Oculus Browser 31 | - | other_browser"),
    case("an app that keeps what a maker's phone is called", chromium!("Linux; Android 15; 2409BRN2CA Build/AP3A.240905.015.A2", "Chrome/146.0.0.0 Mobile Safari/537.36"), "Android 15 | ? ? | - | other_browser"),

    // Apps on Android.
    case("LINE on Android", chromium!("Linux; Android 14; SO-52D Build/67.2.A.2.118; wv", "Version/4.0 Chrome/133.0.6943.121 Mobile Safari/537.36 Line/15.2.1/IAB"), "Android 14 | Android WebView 133 | LINE | in_app"),
    case("Yahoo! JAPAN on Android", chromium!("Linux; Android 13; A202SH Build/S5010; wv", "Version/4.0 Chrome/128.0.6613.127 Mobile Safari/537.36 YJApp-ANDROID jp.co.yahoo.android.yjtop/3.170.0"), "Android 13 | Android WebView 128 | Yahoo! JAPAN | in_app"),
    case("Instagram on Android", chromium!("Linux; Android 15; Pixel 8a Build/AP4A.250205.002; wv", "Version/4.0 Chrome/134.0.6998.39 Mobile Safari/537.36 Instagram 370.1.0.43.96 Android (35/15; 420dpi; 1080x2201; Google/google; Pixel 8a; akita; akita; ja_JP; 703402950)"), "Android 15 | Android WebView 134 | Instagram | in_app"),
    case("Facebook on Android", chromium!("Linux; Android 12; FCG01 Build/SKQ1.211113.001; wv", "Version/4.0 Chrome/120.0.6099.144 Mobile Safari/537.36 [FB_IAB/FB4A;FBAV/446.0.0.34.117;]"), "Android 12 | Android WebView 120 | Facebook | in_app"),
    case("Messenger on Android", chromium!("Linux; Android 11; A001SH Build/S1037; wv", "Version/4.0 Chrome/114.0.5735.196 Mobile Safari/537.36 [FB_IAB/Orca-Android;FBAV/415.0.0.17.61;]"), "Android 11 | Android WebView 114 | Messenger | in_app"),
    case("X on Android", chromium!("Linux; Android 14; SCG22 Build/UP1A.231005.007; wv", "Version/4.0 Chrome/127.0.6533.103 Mobile Safari/537.36 TwitterAndroid"), "Android 14 | Android WebView 127 | X | in_app"),
    case("TikTok on Android", chromium!("Linux; Android 13; OPG04 Build/TP1A.220905.001; wv", "Version/4.0 Chrome/119.0.6045.193 Mobile Safari/537.36 trill_2023203030 JsSdk/1.0 NetType/WIFI AppName/trill app_version/32.3.3 ByteLocale/ja-JP Region/JP BytedanceWebview/d8a21c6"), "Android 13 | Android WebView 119 | TikTok | in_app"),
    case("KakaoTalk on Android, reduced", chromium!("Linux; Android 10; K", "Version/4.0 Chrome/138.0.0.0 Mobile Safari/537.36 KAKAOTALK/25.6.0 (INAPP)"), "Android ? | Android WebView 138 | KakaoTalk | in_app"),
    case("WhatsApp on Android, without a sign of the web view", chromium!("Linux; Android 10; K", "Chrome/143.0.7499.34 Mobile Safari/537.36 [WA4A/2.25.37.70;]"), "Android ? | Android WebView 143 | WhatsApp | in_app"),
    case("WeChat on Android, on QQ's engine", chromium!("Linux; Android 12; V2118A Build/SP1A.210812.003; wv", "Version/4.0 Chrome/107.0.5304.141 Mobile Safari/537.36 XWEB/5169 MMWEBSDK/20230805 MQQBrowser/6.2 MicroMessenger/8.0.41.2441(0x28002951) WeChat/arm64 Weixin NetType/WIFI Language/zh_CN ABI/arm64"), "Android 12 | Android WebView 107 | WeChat | in_app"),
    case("the Google app on Android", chromium!("Linux; Android 11; Pixel 4a Build/RQ3A.211001.001; wv", "Version/4.0 Chrome/94.0.4606.85 Mobile Safari/537.36 GSA/12.40.17.23.arm64"), "Android 11 | Android WebView 94 | Google App | in_app"),
    case("an app that adds nothing on Android", chromium!("Linux; Android 16; Pixel 9 Build/BP3A.250905.014; wv", "Version/4.0 Chrome/144.0.7559.76 Mobile Safari/537.36"), "Android 16 | Android WebView 144 | WebView | in_app"),
    case("an app that took `wv` out", chromium!("Linux; Android 14; KYV48", "Version/4.0 Chrome/126.0.6478.122 Mobile Safari/537.36"), "Android 14 | Android WebView 126 | WebView | in_app"),
    case("an app that left `wv` in", chromium!("Linux; Android 13; SH-53C Build/S2098; wv", "Chrome/122.0.6261.64 Mobile Safari/537.36"), "Android 13 | Android WebView 122 | WebView | in_app"),
    case("an app that took both out and the model with them, as Telegram does", chromium!("Linux; Android 15; K", "Chrome/135.0.7049.79 Mobile Safari/537.36"), "Android 15 | Android WebView 135 | WebView | in_app"),
    case("an app that nobody listed, on Android", chromium!("Linux; Android 12; F-51B Build/V38RK73A; wv", "Version/4.0 Chrome/118.0.5993.80 Mobile Safari/537.36 KonbiniPoint/7.2.0"), "Android 12 | Android WebView 118 | WebView | in_app"),
    case("a phone named like LINE, in an app that adds nothing", chromium!("Linux; Android 9; Smart_LINE/2 Build/PPR1; wv", "Version/4.0 Chrome/81.0.4044.138 Mobile Safari/537.36"), "Android 9 | Android WebView 81 | WebView | in_app"),

    // PCs.
    case("Chrome on Windows 10 or 11", chromium!("Windows NT 10.0; Win64; x64", "Chrome/145.0.0.0 Safari/537.36"), "Windows ? | Chrome 145 | - | not_phone"),
    case("Chrome on Windows 11", chromium!("Windows NT 10.0; Win64; x64", "Chrome/144.0.0.0 Safari/537.36"), "Windows 11 | Chrome 144 | - | not_phone")
        .touch(10).hints("Windows", "15.0.0", &["Google Chrome 144", "Chromium 144", "Not(A:Brand 8"]),
    case("Edge on Windows 10", chromium!("Windows NT 10.0; Win64; x64", "Chrome/143.0.0.0 Safari/537.36 Edg/143.0.0.0"), "Windows 10 | Edge 143 | - | not_phone")
        .hints("Windows", "10.0.0", &["Microsoft Edge 143", "Chromium 143", "Not A(Brand 24"]),
    case("Firefox on Windows 7", "Mozilla/5.0 (Windows NT 6.1; Win64; x64; rv:115.0) Gecko/20100101 Firefox/115.0", "Windows 7 | Firefox 115 | - | not_phone"),
    case("Internet Explorer 11 on Windows 8.1", "Mozilla/5.0 (Windows NT 6.3; WOW64; Trident/7.0; rv:11.0) like Gecko", "Windows 8 | Internet Explorer 11 | - | not_phone"),
    case("Safari on a Mac", mac!("605.1.15 (KHTML, like Gecko) Version/26.2 Safari/605.1.15"), "macOS ? | Safari 26 | - | not_phone").touch(0),
    case("Safari on a Mac before the number froze", "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_13_6) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/13.1.2 Safari/605.1.15", "macOS 10 | Safari 13 | - | not_phone"),
    case("Chrome on a Mac", mac!("537.36 (KHTML, like Gecko) Chrome/146.0.0.0 Safari/537.36"), "macOS 26 | Chrome 146 | - | not_phone")
        .touch(0).hints("macOS", "26.2.0", &["Google Chrome 146", "Chromium 146", "Not)A;Brand 8"]),
    case("DuckDuckGo on a Mac", mac!("605.1.15 (KHTML, like Gecko) Version/26.0 Safari/605.1.15 Ddg/26.0"), "macOS ? | DuckDuckGo 26 | - | not_phone").touch(0),
    case("Slack on a Mac", mac!("537.36 (KHTML, like Gecko) Slack/4.41.97 Chrome/130.0.6723.118 Electron/33.2.0 Safari/537.36"), "macOS ? | Electron 33 | Slack | not_phone"),
    case("Teams on Windows", chromium!("Windows NT 10.0; Win64; x64", "Teams/1.6.00.4472 Chrome/102.0.5005.167 Electron/19.1.8 Safari/537.36"), "Windows ? | Electron 19 | Microsoft Teams | not_phone"),
    case("Discord on Windows", chromium!("Windows NT 10.0; WOW64", "discord/1.0.9163 Chrome/124.0.6367.243 Electron/30.2.0 Safari/537.36"), "Windows ? | Electron 30 | Discord | not_phone"),
    case("Opera GX on Windows, by its brand", chromium!("Windows NT 10.0; Win64; x64", "Chrome/144.0.0.0 Safari/537.36 OPR/131.0.0.0"), "Windows 11 | Opera GX 131 | - | not_phone")
        .hints("Windows", "15.0.0", &["Chromium 144", "Opera GX 131", "Not?A_Brand 99"]),
    case("Chrome on a Chromebook", chromium!("X11; CrOS x86_64 14541.0.0", "Chrome/142.0.0.0 Safari/537.36"), "ChromeOS ? | Chrome 142 | - | not_phone").touch(10),
    case("Chrome on Linux", chromium!("X11; Linux x86_64", "Chrome/141.0.0.0 Safari/537.36"), "Linux ? | Chrome 141 | - | not_phone").touch(0),
    case("Chrome on a Linux laptop with a touch screen", chromium!("X11; Linux x86_64", "Chrome/140.0.0.0 Safari/537.36"), "Linux ? | Chrome 140 | - | not_phone").touch(10),
    case("Firefox on Ubuntu", "Mozilla/5.0 (X11; Ubuntu; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "Linux ? | Firefox 140 | - | not_phone"),
    case("Firefox on FreeBSD", "Mozilla/5.0 (X11; FreeBSD amd64; rv:139.0) Gecko/20100101 Firefox/139.0", "Other ? | Firefox 139 | - | not_phone"),

    // Neither.
    case("Edge on a Windows phone, which calls itself Android", chromium!("Windows Phone 10.0; Android 6.0.1; Microsoft; Lumia 950", "Chrome/52.0.2743.116 Mobile Safari/537.36 Edge/15.15254"), "Other ? | Edge 15 | - | other_browser"),
    case("a feature phone of docomo", "DoCoMo/2.0 F07B(c500;TB;W24H16)", "Other ? | docomo ? | - | other_browser"),
    case("a feature phone of au", "KDDI-SH3M UP.Browser/6.2_7.2.7.1.K.8.160 (GUI) MMP/2.0", "Other ? | au ? | - | other_browser"),
    case("a feature phone of SoftBank", "SoftBank/1.0/940SH/SHJ001 Browser/NetFront/3.5 Profile/MIDP-2.0 Configuration/CLDC-1.1", "Other ? | SoftBank ? | - | other_browser"),
    case("a script", "curl/8.5.0", "Other ? | ? ? | - | other_browser"),
    case("nothing: not known", "", "Other ? | ? ? | - | ?"),
];
