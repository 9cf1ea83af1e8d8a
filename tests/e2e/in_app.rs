//! A link that was opened inside an app, or in another browser: the first card, and what its links would open.
//! Links are read, never followed to another host.

use crate::visit::{Page, Visit};
use serde_json::{Value, json};
use xtask::chromium::{Agent, SessionOptions, Viewport};

/// The link says that the person saw 2.13, which is a finding beside what is found here.
const QUERY: &str = "/?case=A-1&seen=2.13";

fn ios(device: &str, user_agent: &str) -> Agent {
    Agent {
        user_agent: user_agent.to_owned(),
        platform: device.to_owned(),
        client_hints: None,
    }
}

fn iphone(user_agent: &str) -> Visit {
    let phone = SessionOptions::default().viewport(Viewport::phone(390, 844));
    Visit::with(phone.agent(ios("iPhone", user_agent)))
}

/// An Android phone; in a web view there are no client hints for the page.
fn android(user_agent: &str, hints: Option<Value>) -> Visit {
    let phone = SessionOptions::default().viewport(Viewport::phone(360, 740));
    Visit::with(phone.agent(Agent {
        user_agent: user_agent.to_owned(),
        platform: "Linux armv81".to_owned(),
        client_hints: hints,
    }))
}

fn hints(brand: &str, version: &str, model: &str) -> Option<Value> {
    let brands = json!([{ "brand": brand, "version": version }, { "brand": "Chromium", "version": version }]);
    Some(json!({
        "brands": brands,
        "fullVersionList": brands,
        "platform": "Android",
        "platformVersion": "16.0.0",
        "architecture": "",
        "model": model,
        "mobile": true,
    }))
}

/// Opens the page as a support link does and answers its address, without the scheme.
async fn open(page: &Page) -> String {
    let address = format!("{}{QUERY}", page.server.url().trim_end_matches('/'));
    page.goto(&address).await.unwrap();
    page.becomes("done").await;
    address.split_once("://").unwrap().1.to_owned()
}

/// The first card below the verdict, and the links on the page, as the browser resolved them.
async fn first_card_and_links(page: &Page) -> (String, Vec<String>) {
    let card = page
        .js("document.querySelector('main .card').innerText")
        .await;
    let links = page
        .js("[...document.querySelectorAll('a.door')].map(link => link.href)")
        .await;
    (
        card.as_str().unwrap().to_owned(),
        serde_json::from_value(links).unwrap(),
    )
}

/// What an Android phone makes of an intent address (`Intent.parseUri`): the address, the package, the fallback.
fn parsed(intent: &str) -> (String, String, String) {
    let (data, extras) = intent
        .strip_prefix("intent://")
        .unwrap()
        .rsplit_once("#Intent;")
        .unwrap();
    let extras = extras.strip_suffix(";end").unwrap();
    let extra = |name: &str| {
        extras
            .split(';')
            .find_map(|extra| extra.strip_prefix(name))
            .unwrap()
            .to_owned()
    };
    (
        format!("{}://{data}", extra("scheme=")),
        extra("package="),
        extra("S.browser_fallback_url="),
    )
}

/// The one link leads to Chrome with this very page, and back to it where there is no Chrome.
async fn leads_to_chrome(page: &Page, link: &str, address: &str) {
    let (data, package, fallback) = parsed(link);
    assert_eq!(
        (data.as_str(), package.as_str()),
        (format!("http://{address}").as_str(), "com.android.chrome")
    );
    let fallback = page
        .js(&format!("decodeURIComponent({})", json!(fallback)))
        .await;
    assert_eq!(fallback, format!("http://{address}"));
}

#[test]
fn line_on_an_iphone_is_told_the_way_out() {
    let phone = SessionOptions::default().viewport(Viewport::phone(390, 844));
    Visit::with(phone.agent(Agent::line_on_iphone())).look(async |page| {
        let address = open(page).await;
        assert_eq!(page.findings().await, ["2.7", "2.13"]);
        assert_eq!(page.verdict().await, "fix_needed");
        assert_ne!(page.checks().await["browser"], "pass");
        let (card, links) = first_card_and_links(page).await;
        assert!(
            card.contains("Safari で開く") && card.contains("アドレスをコピー"),
            "{card}"
        );
        assert_eq!(
            links,
            [
                format!("http://{address}&openExternalBrowser=1"),
                format!("x-safari-http://{address}")
            ]
        );
        page.screenshot("line-iphone-390").await;
        // LINE opens this outside; a browser that does not know it stays on the same page, which loses nothing and
        // offers another door first.
        page.goto(&links[0]).await.unwrap();
        page.becomes("done").await;
        let (_, again) = first_card_and_links(page).await;
        assert_eq!(
            again[0],
            format!("x-safari-http://{address}&openExternalBrowser=1")
        );
        page.shows("#report-json").await;
        assert_eq!(
            page.js("JSON.parse(document.querySelector('#report-json').textContent).case")
                .await,
            "A-1"
        );
    });
}

#[test]
fn line_on_android_is_told_the_way_out() {
    let agent = "Mozilla/5.0 (Linux; Android 15; Pixel 8 Build/AP4A.250205.002; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/141.0.7390.97 Mobile Safari/537.36 Line/15.14.0/IAB";
    android(agent, None).look(async |page| {
        let address = open(page).await;
        assert_eq!(
            page.findings().await.first().map(String::as_str),
            Some("2.2")
        );
        let (card, links) = first_card_and_links(page).await;
        assert!(card.contains("Chrome で開く"), "{card}");
        assert_eq!(links[0], format!("http://{address}&openExternalBrowser=1"));
        leads_to_chrome(page, &links[1], &address).await;
        page.screenshot("line-android-360").await;
    });
}

#[test]
fn the_yahoo_japan_app_on_both_systems() {
    iphone("Mozilla/5.0 (iPhone; CPU iPhone OS 18_7 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.5.2 YJApp-IOS jp.co.yahoo.ipn.appli/4.190.0").look(async |page| {
        let address = open(page).await;
        let (card, links) = first_card_and_links(page).await;
        assert!(card.contains("Safari で開く"), "{card}");
        assert_eq!(links, [format!("x-safari-http://{address}")]);
    });
    let agent = "Mozilla/5.0 (Linux; Android 14; SO-51D Build/67.2.A.2.118; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/140.0.7339.207 Mobile Safari/537.36 YJApp-ANDROID jp.co.yahoo.android.yjtop/3.180.1";
    android(agent, None).look(async |page| {
        let address = open(page).await;
        let (_, links) = first_card_and_links(page).await;
        assert_eq!(links.len(), 1);
        leads_to_chrome(page, &links[0], &address).await;
        page.screenshot("yahoo-android-360").await;
    });
}

#[test]
fn instagram_is_left_by_its_own_door_first() {
    iphone("Mozilla/5.0 (iPhone; CPU iPhone OS 26_4_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/23E254 Instagram 445.0.0.31.54 (iPhone18,4; iOS 26_4_1; ja_JP; ja; scale=3.00; 1260x2736; IABMV/1; 933996394) NW/3 Safari/604.1").look(async |page| {
        let address = open(page).await;
        let (card, links) = first_card_and_links(page).await;
        assert!(card.contains("Safari で開く"), "{card}");
        let inner = page.js(&format!("new URL({}).searchParams.get('url')", json!(links[0]))).await;
        assert_eq!(inner, format!("http://{address}"));
        assert_eq!(links[1], format!("x-safari-http://{address}"));
        page.screenshot("instagram-iphone-390").await;
    });
}

#[test]
fn an_ipad_in_desktop_mode_is_an_ipad() {
    let tablet = || SessionOptions::default().viewport(Viewport::phone(820, 1180));
    let mac =
        "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko)";
    Visit::with(tablet().agent(ios(
        "MacIntel",
        &format!("{mac} Version/26.1 Safari/605.1.15"),
    )))
    .look(async |page| {
        open(page).await;
        assert_eq!(page.checks().await["browser"], "pass");
        assert_eq!(first_card_and_links(page).await.1, [""; 0]);
    });
    Visit::with(tablet().agent(ios(
        "MacIntel",
        &format!("{mac} Mobile/15E148 Safari Line/26.4.0"),
    )))
    .look(async |page| {
        let address = open(page).await;
        assert_eq!(page.findings().await, ["2.7", "2.13"]);
        assert_eq!(
            first_card_and_links(page).await.1[0],
            format!("http://{address}&openExternalBrowser=1")
        );
        page.screenshot("line-ipad-820").await;
    });
}

#[test]
fn samsung_internet_may_work_and_chrome_is_one_tap_away() {
    let agent = "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36";
    android(agent, hints("Samsung Internet", "28", "SM-S931Q"))
        .authenticated()
        .look(async |page| {
            let address = open(page).await;
            assert_eq!(page.findings().await, ["2.13", "A.9"]);
            assert_eq!(page.checks().await["browser"], "attention");
            let (_, links) = first_card_and_links(page).await;
            assert_eq!(links.len(), 1);
            leads_to_chrome(page, &links[0], &address).await;
            page.screenshot("samsung-360").await;
        });
}

#[test]
fn chrome_on_a_pixel_has_nothing_to_leave() {
    Visit::phone().look(async |page| {
        open(page).await;
        assert_eq!(page.findings().await, ["2.13"]);
        assert_eq!(first_card_and_links(page).await.1, [""; 0]);
        assert_eq!(page.checks().await["browser"], "pass");
    });
}

/// Within the tap, as the browser allows it then: the later part may be a slow network away.
#[test]
fn the_address_is_copied_with_what_the_link_brought() {
    let phone = SessionOptions::default().viewport(Viewport::phone(390, 844));
    let keep = "navigator.clipboard.writeText = async text => { window.__copied = text; };
        const ask = window.fetch;
        window.fetch = (url, ...more) => /later-/.test(url) ? new Promise(() => {}) : ask(url, ...more);";
    Visit::with(phone.agent(Agent::line_on_iphone()))
        .before_load(keep)
        .look(async |page| {
            let url = [page.server.url(), "?case=A-1"].concat();
            page.goto(&url).await.unwrap();
            page.becomes("done").await;
            page.js("document.querySelector('#way-out button').click()")
                .await;
            let start = std::time::Instant::now();
            while !page.words().await.contains("コピーしました") {
                assert!(start.elapsed() < crate::visit::PATIENCE);
            }
            assert_eq!(page.js("window.__copied").await, url);
        });
}

/// The drawings, the QR code and the longest address of all, at the narrowest width and with the largest letters.
#[test]
fn nothing_of_the_way_out_is_cut_off_at_the_side() {
    let phone = SessionOptions::default().viewport(Viewport::phone(320, 568));
    Visit::with(phone.agent(Agent::line_on_iphone())).look(async |page| {
        open(page).await;
        page.js("document.querySelectorAll('details').forEach(details => details.open = true)").await;
        for size in ["100%", "200%"] {
            page.js(&format!("document.documentElement.style.fontSize = '{size}'")).await;
            let room = page.js("[document.documentElement.scrollWidth, innerWidth]").await;
            assert!(room[0].as_u64() <= room[1].as_u64(), "at {size} the page is {} wide", room[0]);
        }
        let small = "[...document.querySelectorAll('#way-out a, #way-out button')].filter(target => target.getBoundingClientRect().height < 44).length";
        assert_eq!(page.js(small).await, 0);
        page.screenshot("line-200-320").await;
    });
}
