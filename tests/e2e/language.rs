//! English as the second language: by the browser's setting, by the address, and by the switch.

use crate::keyboard::{press, reach};
use crate::visit::{Page, Visit};
use serde_json::json;
use xtask::chromium::fantoccini::Locator;
use xtask::chromium::{SessionOptions, Viewport};

/// What is Japanese on the page, folded or not, but neither marked as that nor a quotation.
const LEFT: &str = "(() => {
    const left = [], texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
        const text = texts.currentNode;
        if (text.parentElement.closest('[lang=ja], script, noscript')) continue;
        const own = text.data.replace(/「[^」]*」/g, '');
        if (/[\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Han}]/u.test(own)) left.push(text.data);
    }
    return left;
})()";

/// Language and title of the page, and its address from the query on.
async fn is(page: &Page, lang: &str, title: &str, behind: &str) {
    page.until(&format!("document.documentElement.lang === '{lang}'"))
        .await;
    let found = page
        .js("[document.title.split(' | ')[0], location.search + location.hash]")
        .await;
    assert_eq!(found, json!([title, behind]));
    if lang == "en" {
        assert_eq!(page.js(LEFT).await, json!([]));
    }
}

fn english(visit: Visit) -> Visit {
    visit.pref("intl.accept_languages", "fr,en-GB,ja")
}

#[test]
fn an_english_browser_gets_english_and_the_switch_is_kept() {
    let visit = english(Visit::phone().unverified()).with_query("?case=K-1");
    visit.look(async |page| {
        page.becomes("done").await;
        is(page, "en", "Phone check", "?case=K-1").await;
        page.screenshot("english-360").await;
        let before = (page.verdict().await, page.checks().await);

        reach(page, "日本語").await;
        press(page, "Enter", "\r").await;
        let title = "スマートフォン動作チェック";
        is(page, "ja", title, "?case=K-1&lang=ja").await;
        assert_eq!((page.verdict().await, page.checks().await), before);
        // The focus stays where the next press undoes it.
        assert_eq!(page.js("document.activeElement.id").await, "lang");

        page.refresh().await.unwrap();
        page.becomes("done").await;
        is(page, "ja", title, "?case=K-1&lang=ja").await;
        page.shows("#report-json").await;
        let case = "JSON.parse(document.querySelector('#report-json').textContent).case";
        assert_eq!(page.js(case).await, "K-1");
    });
}

/// `boot.js` sends for the steps in the language that the program then opens in: it guesses as `Lang::at_opening` does.
#[test]
fn the_steps_that_are_sent_for_early_are_in_the_language_of_the_page() {
    for (setting, query, steps) in [
        ("ja,en", "", "/rules-found-ja.json"),
        ("fr,en-GB,ja", "", "/rules-found-en.json"),
        ("fr", "", "/rules-found-ja.json"),
        ("ja", "?lang=en", "/rules-found-en.json"),
        ("en", "?case=1&lang=JA-jp", "/rules-found-ja.json"),
        ("en", "?lang=jam", "/rules-found-en.json"),
    ] {
        let without_lock = Visit::with(SessionOptions::phone());
        let visit = without_lock.pref("intl.accept_languages", setting);
        let visit = match query {
            "" => visit,
            _ => visit.with_query(query),
        };
        visit.look(async |page| {
            page.becomes("done").await;
            let asked = page.server.requests();
            let asked: Vec<_> = asked
                .iter()
                .filter(|it| it.starts_with("/rules-found-"))
                .collect();
            assert_eq!(asked, [steps], "{setting} {query}");
        });
    }
}

#[test]
fn the_switch_loses_neither_a_failed_trial_nor_what_is_typed() {
    Visit::phone().unverified().look(async |page| {
        page.becomes("done").await;
        page.tap("#trial-start").await;
        page.shows("#trial[data-outcome=failed]").await;
        let search = page.find(Locator::Css("#message-search")).await.unwrap();
        search.send_keys("405").await.unwrap();
        page.shows("#message-hits").await;
        let before = (page.verdict().await, page.findings().await);
        page.js("window.__stayed = true").await;

        page.tap("#lang").await;
        is(page, "en", "Phone check", "?lang=en").await;
        assert_eq!((page.verdict().await, page.findings().await), before);
        let stays = "[document.querySelector('#message-search').value, window.__stayed]";
        assert_eq!(page.js(stays).await, json!(["405", true]));
        page.shows("#trial[data-outcome=failed]").await;
        page.shows("#message-hits").await;
        page.shows("#report-json").await;
        let words = "document.querySelector('#report-words').textContent.split('\\n')[0]";
        assert_eq!(page.js(words).await, "Phone check");
        let link = "document.querySelector('#report-link').href.includes('lang=')";
        assert_eq!(
            page.js(link).await,
            false,
            "its reader has a language of his own"
        );
        page.screenshot("english-failed-360").await;
    });
}

#[test]
fn the_address_asks_for_english_and_keeps_its_fragment() {
    let visit = Visit::phone().with_query("?lang=en#entry=2.15");
    visit.look(async |page| {
        page.becomes("done").await;
        page.shows("#entry[data-entry='2.15'] h2").await;
        let title = "2.15 Change one setting and it works";
        is(page, "en", title, "?lang=en#entry=2.15").await;
        page.screenshot("english-entry-360").await;
        page.tap("#lang").await;
        let title = "2.15 設定を1つ変えると使えます";
        is(page, "ja", title, "?lang=ja#entry=2.15").await;
        page.shows("#entry[data-entry='2.15'] h2").await;
    });
}

#[test]
fn the_desk_speaks_english_too_and_keeps_its_boxes() {
    let viewport = Viewport::desktop(1280, 800);
    let desk = Visit::with(SessionOptions::default().viewport(viewport));
    english(desk).with_query("#support").look(async |page| {
        page.becomes("done").await;
        page.find(Locator::Css("#send-lang"))
            .await
            .unwrap()
            .select_by_value("en")
            .await
            .unwrap();
        let boxes = [("#send-case", "K-7"), ("#report-code-input", "000")];
        for (selector, text) in boxes {
            let field = page.find(Locator::Css(selector)).await.unwrap();
            field.send_keys(text).await.unwrap();
        }
        is(page, "en", "Support desk", "#support").await;
        page.screenshot("english-desk-1280").await;
        page.tap("#lang").await;
        is(page, "ja", "サポート窓口", "?lang=ja#support").await;
        for (selector, text) in boxes {
            let value = format!("document.querySelector('{selector}').value");
            assert_eq!(page.js(&value).await, text);
        }
    });
}
