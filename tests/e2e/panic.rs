//! The program breaks: the fallback takes over, with what was measured so far.

use crate::visit::{Page, Visit};
use serde_json::{Value, json};

async fn broke(page: &Page) -> Value {
    page.shows("body[data-app=fallback]").await;
    let words = page.words().await;
    assert!(
        words.contains("チェックが途中で止まりました") && words.contains("読み込み直す"),
        "{words}"
    );
    let detail = page
        .js("document.querySelector('#fallback-detail').textContent")
        .await;
    assert!(detail.as_str().unwrap().starts_with("panic / "), "{detail}");
    let console = page.console().await.unwrap();
    assert!(
        !console.iter().any(|(_, text)| text.contains("Uncaught")),
        "{console:?}"
    );
    let report = page
        .js("document.querySelector('#fallback-report').textContent")
        .await;
    serde_json::from_str(report.as_str().unwrap()).unwrap()
}

/// As translators and extensions do: parts that Yew owns are moved, and its next change does not find them.
#[test]
fn somebody_takes_parts_out_of_the_page() {
    Visit::phone().look(async |page| {
        page.becomes("done").await;
        // What breaks before is started over.
        page.becomes_whole().await;
        page.shows("#report-json").await;
        let whole = page
            .js("document.querySelector('#report-json').textContent")
            .await;
        page.js("(document.querySelector('#verdict').remove(), location.hash = '#entry=2.15')")
            .await;
        let report = broke(page).await;
        let detail = page
            .js("document.querySelector('#fallback-detail').textContent")
            .await;
        assert!(detail.as_str().unwrap().contains("panicked at"), "{detail}");
        assert_eq!(report["facts"]["cookies"], "works");
        let whole: Value = serde_json::from_str(whole.as_str().unwrap()).unwrap();
        assert_eq!(report["facts"]["user_agent"], whole["facts"]["user_agent"]);
        page.screenshot("panic-360").await;
    });
}

/// The program itself runs into a wall: it traps and can say nothing any more.
#[test]
fn a_trap_is_no_end_either() {
    let script = "const waiting = setInterval(() => {
        // The record has the diagnosis once all parts are here.
        if (document.body?.dataset.parts !== 'all') return;
        clearInterval(waiting);
        // A module with one function, and that is `unreachable`.
        const bytes = [0,97,115,109,1,0,0,0,1,4,1,96,0,0,3,2,1,0,7,5,1,1,97,0,0,10,5,1,3,0,0,11];
        const trap = new WebAssembly.Instance(new WebAssembly.Module(new Uint8Array(bytes))).exports.a;
        setTimeout(() => trap(), 500);
    }, 100)";
    Visit::phone().before_load(script).look(async |page| {
        page.becomes("done").await;
        let report = broke(page).await;
        assert_eq!(report["diagnosis"]["verdict"], json!("no_obstacle"));
    });
}
