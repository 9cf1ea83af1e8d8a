//! Looking up a screen: by its words, from the list, by a link, for another device, on paper.

use crate::visit::{Page, Visit};
use serde_json::{Value, json};
use xtask::chromium::fantoccini::Locator;

const BODY: &str = "document.querySelector('.entry-body').innerText";

async fn click(page: &Page, selector: &str) {
    page.find(Locator::Css(selector))
        .await
        .unwrap()
        .click()
        .await
        .unwrap();
}

/// Types into the search box and answers the hits.
async fn search(page: &Page, text: &str) -> Vec<String> {
    let field = page.find(Locator::Css("#message-search")).await.unwrap();
    field.clear().await.unwrap();
    field.send_keys(text).await.unwrap();
    page.until("!!document.querySelector('.lookup [role=status]').innerText && !document.querySelector('.lookup [role=status]').innerText.includes('読み込んで')").await;
    let hits = "[...document.querySelectorAll('#message-hits a')].map(link => link.hash)";
    serde_json::from_value(page.js(hits).await).unwrap()
}

fn asked_for_more(page: &Page) -> bool {
    page.server
        .requests()
        .iter()
        .any(|path| path.ends_with("rules-more.json"))
}

#[test]
fn a_fragment_finds_its_entry_and_back_leads_to_the_search() {
    Visit::phone().look(async |page| {
        page.becomes("done").await;
        assert!(
            !asked_for_more(page),
            "the first verdict waited for all entries"
        );
        assert_eq!(
            search(page, "有効期限きれ")
                .await
                .first()
                .map(String::as_str),
            Some("#entry=2.19")
        );
        assert!(asked_for_more(page));
        assert_eq!(page.findings().await, [""; 0], "a hit is no finding");
        page.screenshot("search-360").await;

        click(page, "#message-hits a").await;
        page.until("document.activeElement.id === 'entry-title'")
            .await;
        assert!(page.js(BODY).await.as_str().unwrap().contains("10分"));
        page.until("document.title.startsWith('2.19 ' + document.querySelector('#entry-title').textContent)")
            .await;
        page.screenshot("entry-2.19-360").await;

        page.back().await.unwrap();
        page.until("!document.querySelector('#entry')").await;
        assert_eq!(
            page.js("document.querySelector('#message-search').value")
                .await,
            "有効期限きれ"
        );
        assert_eq!(page.verdict().await, "no_obstacle");
    });
}

/// Looks an entry up, reads it and takes the link back.
async fn read_and_leave(page: &Page) {
    search(page, "有効期限きれ").await;
    click(page, "#message-hits a").await;
    page.until("!!document.querySelector('#entry')").await;
    click(page, ".back a").await;
}

#[test]
fn after_the_link_back_the_browser_s_back_does_not_lead_to_the_entry_again() {
    Visit::phone().look(async |page| {
        page.becomes("done").await;
        read_and_leave(page).await;
        page.until("location.hash === '#lookup' && !document.querySelector('#entry')")
            .await;
        page.back().await.unwrap();
        page.until("location.hash === ''").await;
        assert_eq!(
            page.js("document.querySelector('#entry')").await,
            Value::Null
        );
    });
}

#[test]
fn from_the_desk_the_browser_s_back_leads_to_the_check() {
    Visit::phone().look(async |page| {
        page.becomes("done").await;
        read_and_leave(page).await;
        page.until("!document.querySelector('#entry')").await;
        click(page, "footer a").await;
        page.until("!!document.querySelector('main.desk')").await;
        let typed = "document.querySelector('#message-search').value";
        assert_eq!(page.js(typed).await, "有効期限きれ");
        page.back().await.unwrap();
        page.until("!document.querySelector('main.desk')").await;
        page.becomes("done").await;
        assert_eq!(page.verdict().await, "no_obstacle");
        assert_eq!(page.js(typed).await, "有効期限きれ");
    });
}

#[test]
fn nonsense_says_so_and_the_lists_offer_every_screen() {
    Visit::phone().look(async |page| {
        page.becomes("done").await;
        assert_eq!(search(page, "今日の天気").await, [""; 0]);
        click(page, ".lookup details:last-of-type summary").await;
        let links = "document.querySelectorAll('.lookup details[open] a').length";
        assert_eq!(page.js(links).await, 24);
    });
}

#[test]
fn an_entry_is_read_for_another_device() {
    Visit::phone().look(async |page| {
        page.becomes("done").await;
        search(page, "Cookie が見つかりません").await;
        click(page, "#message-hits a").await;
        page.until("!!document.querySelector('.entry-body')").await;
        assert!(
            page.js(BODY)
                .await
                .as_str()
                .unwrap()
                .contains("デバイス上のサイトデータ")
        );
        click(page, ".devices button:first-child").await;
        page.until(&format!("{BODY}.includes('すべてのCookieをブロック')"))
            .await;
        assert_eq!(
            page.js("document.querySelector('[aria-pressed=true]').innerText.includes('18')")
                .await,
            true
        );
        page.screenshot("entry-2.15-iphone-360").await;
    });
}

#[test]
fn a_link_shows_the_screen_that_was_seen_and_the_report_carries_it() {
    Visit::phone().look(async |page| {
        let address = format!("{}/?seen=2.19", page.server.url().trim_end_matches('/'));
        page.goto(&address).await.unwrap();
        page.becomes("done").await;
        assert_eq!(
            page.findings().await.first().map(String::as_str),
            Some("2.19")
        );
        assert!(
            page.js(BODY)
                .await
                .as_str()
                .unwrap()
                .contains("無効なアクセス")
        );
        page.shows("#report-json").await;
        let seen = "JSON.parse(document.querySelector('#report-json').textContent).facts.seen";
        assert_eq!(page.js(seen).await, "2.19");
        page.screenshot("seen-2.19-360").await;
    });
}

#[test]
fn an_unknown_number_in_a_link_does_no_harm() {
    Visit::phone().look(async |page| {
        let address = format!(
            "{}/?seen=9.99%3Cb%3E",
            page.server.url().trim_end_matches('/')
        );
        page.goto(&address).await.unwrap();
        page.becomes("done").await;
        assert_eq!(page.findings().await, [""; 0]);
    });
}

#[test]
fn one_entry_goes_on_paper_with_its_steps_unfolded() {
    Visit::phone().look(async |page| {
        let address = format!("{}/#entry=2.21", page.server.url().trim_end_matches('/'));
        page.goto(&address).await.unwrap();
        page.js("location.reload()").await;
        page.becomes("done").await;
        page.until("!!document.querySelector('.entry-body')").await;
        page.js("window.print = () => { window.printed = true; }")
            .await;
        click(page, ".foot button").await;
        assert_eq!(page.js("window.printed").await, true);
        page.cdp("Emulation.setEmulatedMedia", json!({ "media": "print" }))
            .await
            .unwrap();
        let words = page.words().await;
        assert!(
            words.contains("パスワードとパスキーを自動入力") && words.contains("考えられる原因"),
            "{words}"
        );
        for other in [
            "自動で調べた結果",
            "この案内を印刷",
            "画面に出た言葉から調べる",
        ] {
            assert!(!words.contains(other), "{other} is on the paper: {words}");
        }
        page.screenshot("print-2.21").await;
    });
}
