//! Parts of the program that come late, broken or not at all: each is said where it was asked for and can be asked for
//! again, and a trial goes on without them.

use crate::built::{self, dist};
use crate::visit::{Page, Visit};
use serde_json::json;
use std::time::{Duration, Instant};
use xtask::chromium::fantoccini::Locator;
use xtask::chromium::{Network, SessionOptions};
use xtask::server::Override;

/// The contract: that a part does not come is said so soon after it failed.
const SAID_WITHIN: Duration = Duration::from_secs(2);

/// Every file that comes after the first.
const PARTS: [&str; 4] = ["found-", "shared-", "later-", "rules-more"];

/// The path of the one file of the page whose name begins so.
fn path(start: &str) -> &'static str {
    let end = match start.starts_with("rules") {
        true => ".json",
        false => ".wasm",
    };
    format!("/{}", built::file(start, end)).leak()
}

fn half(path: &str) -> Override {
    let bytes = std::fs::read(dist().join(path.trim_start_matches('/'))).unwrap();
    Override::body(&bytes[..bytes.len() / 2])
}

fn wrong_type() -> Override {
    Override {
        content_type: Some("text/plain".into()),
        ..Override::default()
    }
}

async fn registers_and_signs_in(page: &Page) {
    page.tap("#trial-start").await;
    page.tap("#trial-next").await;
    page.shows("#verdict[data-verdict=ready]").await;
    assert_eq!(page.credentials().await, 0);
}

async fn type_into_lookup(page: &Page, text: &str) {
    let search = page.find(Locator::Css("#message-search")).await.unwrap();
    search.send_keys(text).await.unwrap();
}

#[test]
fn without_network_after_the_verdict_the_look_up_says_so_and_can_be_tried_again() {
    Visit::phone().look(async |page| {
        page.becomes("done").await;
        let verdict = page.verdict().await;
        page.go_offline().await.unwrap();
        let tapped = Instant::now();
        type_into_lookup(page, "405").await;
        page.shows("#lookup .missing .retry").await;
        assert!(tapped.elapsed() < SAID_WITHIN, "{:?}", tapped.elapsed());
        assert_eq!(
            page.verdict().await,
            verdict,
            "the rest of the page goes on"
        );
        page.screenshot("part-missing-360").await;

        page.go_online().await.unwrap();
        page.tap("#lookup .retry").await;
        page.shows("#message-hits").await;
        assert_eq!(
            page.js("document.querySelectorAll('.missing').length")
                .await,
            0
        );
    });
}

#[test]
fn without_network_after_the_verdict_a_trial_comes_to_its_end() {
    Visit::phone().look(async |page| {
        page.becomes("done").await;
        page.go_offline().await.unwrap();
        registers_and_signs_in(page).await;
    });
}

#[test]
fn a_failed_trial_without_network_says_what_is_missing_and_finds_its_cause_later() {
    Visit::phone().unverified().look(async |page| {
        page.becomes("done").await;
        page.go_offline().await.unwrap();
        page.tap("#trial-start").await;
        page.shows("#trial[data-outcome=failed]").await;
        page.becomes("done").await;
        assert_eq!(page.verdict().await, "fix_needed", "no all-clear");
        page.shows("#share .missing .retry").await;
        page.go_online().await.unwrap();
        page.tap("#share .retry").await;
        page.shows("[data-finding='2.8']").await;
        assert_eq!(page.credentials().await, 0);
    });
}

#[test]
fn a_trial_leaves_no_passkey_whatever_becomes_of_the_parts() {
    for part in PARTS {
        let path = path(part);
        for (fault, answer) in [
            ("kept back", Override::delay(Duration::from_secs(40))),
            ("late", Override::delay(Duration::from_secs(4))),
            ("missing", Override::status(404)),
            ("half", half(path)),
            ("wrong type", wrong_type()),
        ] {
            println!("{path} {fault}");
            Visit::phone().answer(path, answer).look(async |page| {
                page.becomes("done").await;
                registers_and_signs_in(page).await;
            });
        }
    }
}

/// The browser reads every part, although the host does not know what WebAssembly is, or as Safari before 15 does.
#[test]
fn every_part_comes_without_a_type_and_without_streaming() {
    let untyped = Visit::phone().answer("*.wasm", wrong_type());
    let old = Visit::phone().before_load("delete WebAssembly.instantiateStreaming;");
    for visit in [untyped, old] {
        visit.look(async |page| {
            page.becomes("done").await;
            type_into_lookup(page, "405").await;
            page.shows("#message-hits").await;
        });
    }
}

/// The host has a new build: files of this one are gone.
#[test]
fn a_page_that_was_renewed_says_so_and_its_passkey_is_removed_after_the_reload() {
    let other = built::text("index.html");
    let version = "<meta name=\"version\" content=\"";
    let other = other.replace(version, "<meta name=\"version\" content=\"other");
    let (before, after) = other.split_once("content=\"other").unwrap();
    let other = [before, "content=\"", &"f".repeat(16), &after[16..]].concat();
    Visit::phone()
        .answer(path("later-"), Override::status(404))
        .answer("/index.html", Override::body(other))
        .look(async |page| {
            page.becomes("done").await;
            page.tap("#trial-start").await;
            page.shows("#trial-next").await;
            assert_eq!(page.credentials().await, 1);
            page.shows("#share .missing .reload").await;
            page.screenshot("part-renewed-360").await;
            page.tap("#share .missing .reload").await;
            page.shows("#trial [data-cleanup=asked]").await;
            assert_eq!(page.credentials().await, 0);
        });
}

/// On a slow line a tap shows at once that something is coming: in the very next frame.
#[test]
fn what_is_on_its_way_is_said_in_the_frame_after_the_tap() {
    Visit::phone().look(async |page| {
        page.becomes("done").await;
        let slow = Network {
            down: 400_000,
            up: 400_000,
            latency: Duration::from_millis(150),
        };
        page.throttle(1.0, slow).await.unwrap();
        let said = page
            .js("new Promise(done => {
                const list = document.querySelector('#lookup details');
                list.querySelector('summary').click();
                requestAnimationFrame(() => requestAnimationFrame(() => done([list.open, list.innerText])));
            })")
            .await;
        assert_eq!(said[0], json!(true));
        assert!(said[1].as_str().unwrap().contains("読み込んでいます"), "{said}");
        page.shows("#lookup details .screens").await;
    });
}

/// A result that a link opened needs the desk.
#[test]
fn a_desk_that_does_not_come_says_so() {
    Visit::with(SessionOptions::default())
        .answer(path("later-"), Override::status(404))
        .with_query("#support")
        .look(async |page| {
            page.becomes("done").await;
            page.shows("main .missing .retry").await;
        });
}
