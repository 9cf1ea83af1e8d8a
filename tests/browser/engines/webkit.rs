//! WebKitGTK: a browser of today that has no WebAuthn at all.

use super::{is_sound, watched};
use crate::visit::{Page, Visit};
use serde_json::json;

#[test]
fn without_webauthn_this_device_cannot_and_a_trial_blames_nothing_else() {
    Visit::webkit().answer("/", watched()).look(async |page| {
        is_sound(page).await;
        cannot(page).await;
        page.screenshot("webkit").await;
        // It is offered here, too, and ends at once.
        page.tap("#trial-start").await;
        page.shows("#trial[data-outcome=failed]").await;
        cannot(page).await;
        let words = page.words().await;
        assert!(
            words.contains("TypeError: create is not a function"),
            "{words}"
        );
        assert_eq!(page.js("window.errorsSeen").await, json!([]));
    });
}

async fn cannot(page: &Page) {
    assert_eq!(page.verdict().await, "unsupported");
    assert_eq!(page.findings().await, ["2.2"]);
    let checks = page.checks().await;
    assert_eq!(
        (checks["webauthn-api"].as_str(), checks["cookies"].as_str()),
        ("fail", "pass")
    );
}
