//! WebKitGTK: a browser of today that has no WebAuthn at all.

use super::is_sound;
use crate::faults::walk::{chosen_cells, whole_walk};
use crate::offline::opens_without_network;
use crate::visit::{Page, Visit};

#[test]
fn without_webauthn_this_device_cannot_and_a_trial_blames_nothing_else() {
    Visit::webkit().watched().look(async |page| {
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
        assert_eq!(page.errors().await, [""; 0]);
    });
}

/// The engine of Safari as in Lockdown Mode. It has no switch for it that a test could turn.
#[test]
fn without_webassembly_it_checks_all_the_same() {
    let visit = Visit::webkit()
        .watched()
        .with_query("?fault=absent&at=WebAssembly");
    visit.look(async |page| {
        is_sound(page).await;
        assert_eq!(page.js("typeof WebAssembly").await, "undefined");
        cannot(page).await;
        assert_eq!(page.checks().await["webassembly"], "attention");
        page.screenshot("webkit-plain").await;
    });
}

#[test]
fn the_page_opens_and_gives_its_verdict_without_network() {
    Visit::webkit().look(async |page| opens_without_network(page, "unsupported").await);
}

#[test]
fn the_whole_walk_from_the_verdict_to_an_entry() {
    Visit::webkit().watched().look(async |page| {
        whole_walk(page, "unsupported").await;
        assert_eq!(page.errors().await, [""; 0]);
    });
}

#[test]
fn some_cells_of_the_fault_matrix() {
    chosen_cells("WebKitGTK", Visit::webkit().watched());
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
