//! Firefox, with its soft token where a test adds one.

use super::is_sound;
use crate::built;
use crate::faults::walk::{chosen_cells, whole_walk};
use crate::offline::opens_without_network;
use crate::plain::{OF_ANY_BROWSER, checks_all_the_same};
use crate::visit::{Page, Visit};
use serde_json::{Value, json};
use xtask::server::Override;

#[test]
fn a_pc_without_an_authenticator_has_no_obstacle() {
    Visit::firefox().watched().look(async |page| {
        is_sound(page).await;
        assert_eq!(
            (page.verdict().await.as_str(), page.findings().await),
            ("no_obstacle", vec![])
        );
        let checks = page.checks().await;
        for id in OF_ANY_BROWSER.into_iter().chain(["webassembly"]) {
            assert_eq!(checks[id], "pass", "{id}");
        }
        assert_eq!(checks["platform-authenticator"], "attention");
        page.screenshot("firefox").await;
    });
}

/// Firefox has no `signalUnknownCredential`, so the passkey stays and the page says where it can be deleted.
#[test]
fn two_taps_make_it_ready_and_the_page_says_where_the_passkey_is() {
    Visit::firefox()
        .authenticated()
        .watched()
        .answer("/rules.json", any_attachment())
        .look(async |page| {
            is_sound(page).await;
            assert_eq!(page.checks().await["platform-authenticator"], "pass");
            page.tap("#trial-start").await;
            page.tap("#trial-next").await;
            page.shows("#verdict[data-verdict=ready]").await;
            page.shows("#trial[data-outcome=passed] [data-cleanup=not_supported]")
                .await;
            assert_eq!(page.credentials().await, 1);
            let trial = trial(page).await;
            assert_eq!(
                (&trial["user_verified"], &trial["cleanup"]),
                (&json!(true), &json!("not_supported"))
            );
            let place = page
                .js("document.querySelector('[data-cleanup] details li')?.textContent")
                .await;
            assert!(place.is_string(), "no place is named");
            assert_eq!(page.errors().await, [""; 0]);
            page.screenshot("firefox-ready").await;
        });
}

/// What the rules ask for, Firefox has on no Linux: it refuses at once, as a user would.
#[test]
fn without_a_platform_authenticator_the_trial_is_refused_at_once() {
    Visit::firefox().watched().look(async |page| {
        is_sound(page).await;
        page.tap("#trial-start").await;
        page.shows("#trial[data-outcome=failed]").await;
        assert_eq!(
            (page.verdict().await.as_str(), page.findings().await),
            ("fix_needed", vec!["2.8".into(), "A.7".into()])
        );
        let trial = trial(page).await;
        assert_eq!(
            (&trial["name"], &trial["dom_exception"]),
            (&json!("NotAllowedError"), &json!(true))
        );
        assert!(trial["elapsed_ms"].as_f64().unwrap() < 5000.0, "{trial}");
        let (words, message) = (
            page.words().await,
            trial["message"].as_str().unwrap().to_owned(),
        );
        assert!(
            !message.is_empty() && words.contains(&format!("NotAllowedError: {message}")),
            "{words}"
        );
        page.shows("#trial-start").await;
        assert_eq!(page.errors().await, [""; 0]);
        page.screenshot("firefox-refused").await;
    });
}

#[test]
fn blocked_cookies_are_the_first_thing_to_change() {
    // "Reject all".
    Visit::firefox()
        .pref("network.cookie.cookieBehavior", 2)
        .watched()
        .look(async |page| {
            is_sound(page).await;
            assert_eq!(page.verdict().await, "fix_needed");
            assert_eq!(
                page.findings().await.first().map(String::as_str),
                Some("2.15")
            );
            assert_eq!(page.checks().await["cookies"], "fail");
            page.screenshot("firefox-cookies-blocked").await;
        });
}

/// For real: Firefox without WebAssembly, as in its hardened set-ups.
#[test]
fn without_webassembly_it_checks_all_the_same() {
    Visit::firefox()
        .pref("javascript.options.wasm", false)
        .watched()
        .look(async |page| {
            is_sound(page).await;
            checks_all_the_same(page).await;
            page.screenshot("firefox-plain").await;
        });
}

#[test]
fn the_page_opens_and_gives_its_verdict_without_network() {
    Visit::firefox().look(async |page| opens_without_network(page, "no_obstacle").await);
}

#[test]
fn the_whole_walk_from_the_verdict_to_an_entry() {
    Visit::firefox().watched().look(async |page| {
        whole_walk(page, "no_obstacle").await;
        assert_eq!(page.errors().await, [""; 0]);
    });
}

#[test]
fn some_cells_of_the_fault_matrix() {
    chosen_cells("Firefox", Visit::firefox().watched());
}

/// The rules of the built page, but any authenticator may register.
fn any_attachment() -> Override {
    built::rules_with(|rules| {
        let trial = rules["trial"].as_object_mut().unwrap();
        trial
            .remove("attachment")
            .expect("the attachment has moved");
    })
}

async fn trial(page: &Page) -> Value {
    page.shows("#report-json").await;
    page.js("JSON.parse(document.querySelector('#report-json').textContent).facts.trial")
        .await
}
