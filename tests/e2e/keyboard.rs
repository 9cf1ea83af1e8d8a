//! The page without a pointer.

use crate::visit::{PATIENCE, Page, Visit};
use serde_json::json;
use std::time::Instant;

const STATES: &str = "window.__states = []; new MutationObserver(() => window.__states.push(document.body.dataset.app))
    .observe(document, { subtree: true, attributes: true, attributeFilter: ['data-app'] });";

#[test]
fn tab_reaches_the_button_that_checks_again_and_enter_presses_it() {
    Visit::default().before_load(STATES).look(async |page| {
        page.becomes("done").await;
        reach(page, "もう一度調べる").await;
        page.js("window.__states.length = 0").await;
        press(page, "Enter", "\r").await;
        let start = Instant::now();
        while page.js("window.__states").await != json!(["running", "done"]) {
            assert!(
                start.elapsed() < PATIENCE,
                "{}",
                page.js("window.__states").await
            );
        }
        assert_eq!(page.verdict().await, "no_obstacle");
    });
}

/// Presses Tab until the button with this text has the focus.
pub async fn reach(page: &Page, text: &str) {
    for _ in 0..60 {
        press(page, "Tab", "").await;
        if page
            .js("document.activeElement.innerText")
            .await
            .as_str()
            .is_some_and(|label| label.contains(text))
        {
            let outline = page
                .js("getComputedStyle(document.activeElement).outlineStyle")
                .await;
            assert_ne!(outline, "none", "the focus cannot be seen");
            return;
        }
    }
    panic!("Tab does not reach {text:?}");
}

/// Presses and releases a key.
pub async fn press(page: &Page, key: &str, text: &str) {
    let code = if key == "Tab" { 9 } else { 13 };
    for kind in ["keyDown", "keyUp"] {
        let text = if kind == "keyDown" { text } else { "" };
        let event = json!({ "type": kind, "key": key, "code": key, "text": text, "windowsVirtualKeyCode": code });
        page.cdp("Input.dispatchKeyEvent", event).await.unwrap();
    }
}
