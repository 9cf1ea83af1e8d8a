//! A visitor with nothing wrong.

use crate::visit::{Page, Visit};
use webauthn_checkup::checks::CheckId;
use xtask::chromium::{SessionOptions, Viewport};

/// Every check but the one that waits for a tap.
fn at_once() -> impl Iterator<Item = &'static str> {
    let all = CheckId::ALL.iter().filter(|id| **id != CheckId::Network);
    all.map(|id| id.name())
}

#[test]
fn a_phone_with_nothing_wrong_has_no_obstacle_without_a_tap() {
    Visit::phone().look(async |page| {
        no_obstacle(page).await;
        let checks = page.checks().await;
        assert!(at_once().all(|id| checks[id] == "pass"), "{checks:?}");
        page.screenshot("normal-360").await;
    });
}

#[test]
fn a_pc_with_nothing_wrong_has_no_obstacle_and_the_way_to_the_phone() {
    let window = SessionOptions::default().viewport(Viewport::desktop(1280, 800));
    Visit::with(window).look(async |page| {
        no_obstacle(page).await;
        // The page's own QR code.
        page.shows(".phone svg.qr[role=img]").await;
        page.screenshot("normal-1280").await;
    });
}

#[test]
fn the_report_is_the_facts_and_the_diagnosis() {
    Visit::default().look(async |page| {
        page.becomes("done").await;
        page.shows("#report-json").await;
        let report = page
            .js("JSON.parse(document.querySelector('#report-json').textContent)")
            .await;
        assert_eq!(report["diagnosis"]["verdict"], "no_obstacle");
        assert_eq!(report["facts"]["cookies"], "works");
        assert_eq!(report["facts"]["webauthn"]["api"], true);
        assert!(
            report["facts"]["user_agent"]
                .as_str()
                .unwrap()
                .contains("Chrome/")
        );
    });
}

#[test]
fn no_other_host_is_asked_and_nothing_after_the_verdict_and_the_console_is_empty() {
    Visit::default().look(async |page| {
        page.becomes("done").await;
        let asked = page.server.requests();
        page.quiet_time().await;
        assert_eq!(page.server.requests(), asked);
        let elsewhere =
            |url: &String| url.starts_with("http") && !url.starts_with(page.server.url());
        let requested = page.requested().await.unwrap();
        assert!(
            requested.iter().any(|url| url.ends_with(".wasm")),
            "{requested:?}"
        );
        assert_eq!(
            requested.into_iter().filter(elsewhere).collect::<Vec<_>>(),
            [""; 0]
        );
        assert_eq!(page.console().await.unwrap(), []);
    });
}

#[test]
fn it_works_under_a_path_of_its_host() {
    Visit::default().under("/some/checkup").look(async |page| {
        page.becomes("done").await;
        assert_eq!(page.verdict().await, "no_obstacle");
    });
}

async fn no_obstacle(page: &Page) {
    page.becomes("done").await;
    assert_eq!(page.verdict().await, "no_obstacle");
    assert_eq!(page.findings().await, [""; 0]);
    let checks = page.checks().await;
    for id in at_once() {
        let state = checks
            .get(id)
            .unwrap_or_else(|| panic!("no check {id} in {checks:?}"));
        assert_ne!(state, "running", "{id}");
    }
}
