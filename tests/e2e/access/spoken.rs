//! What a screen reader says by itself: each change of state once, and nothing else.

use super::states::type_into;
use crate::visit::{Page, Visit};

/// Notes what stands in a live region whenever something in it changes; one that comes together with its text says nothing.
const LISTEN: &str = "window.__said = [];
    const live = '[role=status], [role=alert]', known = new WeakSet();
    const text = region => region.textContent.replace(/\\s+/g, ' ').trim();
    new MutationObserver(changes => {
        const regions = changes.map(({ target }) => (target.closest ? target : target.parentElement)?.closest(live));
        for (const region of new Set(regions)) {
            if (known.has(region) && region.checkVisibility() && text(region)) window.__said.push(text(region));
        }
        document.querySelectorAll(live).forEach(region => known.add(region));
    }).observe(document, { subtree: true, childList: true, characterData: true });";

/// What was said since the last call.
async fn said(page: &Page) -> Vec<String> {
    serde_json::from_value(page.js("window.__said.splice(0)").await).unwrap()
}

#[track_caller]
fn each_once(said: &[String], parts: &[&str]) {
    let fits = said.len() == parts.len()
        && said
            .iter()
            .zip(parts)
            .all(|(said, part)| said.contains(part));
    assert!(fits, "{said:#?} is not {parts:?}");
}

#[test]
fn the_verdict_once_and_each_step_of_the_trial_once() {
    Visit::phone().before_load(LISTEN).look(async |page| {
        page.becomes("done").await;
        each_once(&said(page).await, &["ここまで問題はありません"]);
        page.tap("#trial-start").await;
        page.shows("#trial-next").await;
        let told = said(page).await;
        each_once(&told, &["指紋や顔で認証してください", "登録できました"]);
        page.tap("#trial-next").await;
        page.shows("#verdict[data-verdict=ready]").await;
        let told = said(page).await;
        each_once(&told, &["指紋や顔で認証してください", "この端末で使えます"]);
        page.tap(".evidence > .card:last-child > button").await;
        page.until("window.__said.length > 1").await;
        let told = said(page).await;
        each_once(&told, &["この端末を調べています", "結果は同じです"]);
    });
}

#[test]
fn what_the_look_up_finds_and_what_the_desk_reads() {
    Visit::phone().before_load(LISTEN).look(async |page| {
        page.becomes("done").await;
        page.shows("#report-json").await;
        let code = page
            .js("document.querySelector('#report-code').textContent")
            .await;
        said(page).await;
        type_into(page, "#message-search", "405").await;
        page.shows("#message-hits").await;
        let told = said(page).await;
        assert!(
            told.last().unwrap().contains("件見つかりました"),
            "{told:?}"
        );
        page.js("location.hash = '#support'").await;
        page.shows("#report-code-input").await;
        said(page).await;
        type_into(page, "#report-code-input", code.as_str().unwrap()).await;
        page.shows("#verdict[data-verdict]").await;
        let told = said(page).await;
        assert_eq!(told.last().unwrap(), "ここまで問題はありません");
        assert_eq!(
            told.iter().filter(|told| told.contains("ここまで")).count(),
            1,
            "{told:?}"
        );
    });
}
