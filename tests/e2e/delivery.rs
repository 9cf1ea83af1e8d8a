//! Broken delivery: each file of the page, with each fault, in one table.

use crate::built::{self, dist, file};
use crate::network::page_with;
use crate::visit::{Page, Visit};
use serde_json::{Value, json};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Mutex;
use std::thread;
use std::time::Duration;
use xtask::chromium::SessionOptions;
use xtask::server::Override;
use xtask::workspace;

/// What a host or a network does to a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fault {
    Missing,
    Truncated,
    WrongType,
    Altered,
    Delayed,
}

/// What the person gets.
#[derive(Clone, Copy, Debug)]
enum Expected {
    /// The verdict, as if nothing were wrong.
    Verdict,
    /// The verdict, drawn without waiting for the file.
    VerdictUnstyled,
    /// The fallback at once, with this cause; it names the file.
    Fallback(&'static str),
    /// The notice, then the fallback that names the file, then the verdict: nothing stays in the way of what comes late.
    Late,
}

use Expected::{Fallback, Late, Verdict, VerdictUnstyled};

const FAULTS: [Fault; 5] = [
    Fault::Missing,
    Fault::Truncated,
    Fault::WrongType,
    Fault::Altered,
    Fault::Delayed,
];

/// A file, by how its name begins and ends, the query of the visit, and what each of `FAULTS` leads to.
type Row = (&'static str, &'static str, &'static str, [Expected; 5]);

const STOPS: Expected = Fallback("file");
const RULES: Expected = Fallback("rules");

#[rustfmt::skip]
const TABLE: [Row; 13] = [
    // file                    query          missing  truncated  wrong type  altered  delayed
    ("style-", ".css",         "",           [Verdict, Verdict,   Verdict,    Verdict, VerdictUnstyled]),
    ("boot-", ".js",           "",           [STOPS,   STOPS,     STOPS,      STOPS,   Late]),
    ("main-", ".wasm",         "",           [STOPS,   STOPS,     Verdict,    STOPS,   Late]),
    ("found-", ".wasm",        "",           [Verdict, Verdict,   Verdict,    Verdict, Verdict]),
    ("shared-", ".wasm",       "",           [Verdict, Verdict,   Verdict,    Verdict, Verdict]),
    ("later-", ".wasm",        "",           [Verdict, Verdict,   Verdict,    Verdict, Verdict]),
    ("later-", ".wasm",        "#entry=2.15", [Verdict, Verdict,   Verdict,    Verdict, Verdict]),
    ("rules", ".json",         "",           [RULES,   RULES,     Verdict,    RULES,   Late]),
    ("rules-found-ja", ".json", "",          [Verdict, Verdict,   Verdict,    Verdict, Verdict]),
    ("rules-more", ".json",    "?seen=2.13", [Verdict, Verdict,   Verdict,    Verdict, Verdict]),
    ("rules-more", ".json",    "",           [Verdict, Verdict,   Verdict,    Verdict, Verdict]),
    ("icon-", ".svg",          "",           [Verdict, Verdict,   Verdict,    Verdict, Verdict]),
    ("no-js", ".css",          "",           [Verdict, Verdict,   Verdict,    Verdict, Verdict]),
];

/// Longer than the page waits.
const DELAY: Duration = Duration::from_secs(30);

#[test]
fn every_file_with_every_fault() {
    let results = Mutex::new(Vec::new());
    thread::scope(|scope| {
        for (row, (start, end, query, expected)) in TABLE.iter().enumerate() {
            let name = file(start, end);
            for (fault, expected) in FAULTS.into_iter().zip(*expected) {
                let (results, name) = (&results, name.clone());
                let visit = move || {
                    let seen =
                        catch_unwind(AssertUnwindSafe(|| cell(&name, query, fault, expected)));
                    let line = format!(
                        "{:6} {:41} {:10} {:9} {:17} {}",
                        if seen.is_ok() { "ok" } else { "FAILED" },
                        name,
                        query,
                        format!("{fault:?}"),
                        format!("{expected:?}"),
                        seen.as_deref().unwrap_or_default(),
                    );
                    let place = (row, fault as usize);
                    results.lock().unwrap().push((place, seen.is_ok(), line));
                };
                let named = format!("delivery-{row}-{fault:?}");
                thread::Builder::new()
                    .name(named)
                    .spawn_scoped(scope, visit)
                    .unwrap();
            }
        }
    });
    let mut results = results.into_inner().unwrap();
    results.sort();
    for (_, _, line) in &results {
        println!("{line}");
    }
    let failed = results.iter().filter(|(_, fine, _)| !fine).count();
    assert_eq!(failed, 0, "of {}", results.len());
}

/// One visit; answers when what was to be seen.
fn cell(name: &str, query: &str, fault: Fault, expected: Expected) -> String {
    let mut times = Vec::new();
    let end = name.rsplit('.').next().unwrap_or_default();
    let path: &'static str = format!("/{name}").leak();
    let visit = Visit::with(SessionOptions::phone().early()).answer(path, answer(name, fault));
    let visit = if query.is_empty() {
        visit
    } else {
        visit.with_query(query)
    };
    visit.look(async |page| {
        match expected {
            Verdict => verdict(page).await,
            VerdictUnstyled => {
                verdict(page).await;
                page.until("performance.getEntriesByName('first-contentful-paint').length > 0")
                    .await;
                assert_eq!(
                    page.js("getComputedStyle(document.body).maxWidth").await,
                    "none"
                );
                page.screenshot("style-late-360").await;
            }
            Fallback(cause) => {
                page.becomes("fallback").await;
                let detail = page
                    .js("document.querySelector('#fallback-detail').textContent")
                    .await;
                let detail = detail.as_str().unwrap().to_owned();
                assert!(
                    detail.starts_with(cause) && detail.contains(name),
                    "{detail}"
                );
                shown(page, &format!("#fallback [role=alert] [data-only={cause}]")).await;
                shown(page, "#fallback a.primary:not([target])").await;
                assert!(page.words().await.contains("読み込み直す"));
            }
            Late => {
                shown(page, "#slow a[href='']").await;
                times.push(format!("notice {}", now(page).await));
                page.screenshot(&format!("late-{end}-notice-360")).await;
                assert_ne!(page.js("document.body.dataset.app").await, "fallback");
                page.becomes("fallback").await;
                times.push(format!("fallback {}", now(page).await));
                page.screenshot(&format!("late-{end}-fallback-360")).await;
                let detail = page
                    .js("document.querySelector('#fallback-detail').textContent")
                    .await;
                assert!(detail.as_str().unwrap().contains(name), "{detail}");
                page.wait_for_app(&["done"], DELAY).await.unwrap();
                verdict(page).await;
            }
        }
        times.push(format!("end {}", now(page).await));
        let uncaught = |(_, text): &(String, String)| text.contains("Uncaught");
        let console = page.console().await.unwrap();
        assert!(!console.iter().any(uncaught), "{console:?}");
    });
    times.join(", ")
}

/// Since the navigation began, at most.
async fn now(page: &Page) -> String {
    let ms = page.js("performance.now()").await;
    format!("{:.1} s", ms.as_f64().unwrap() / 1000.0)
}

async fn verdict(page: &Page) {
    page.becomes("done").await;
    assert_ne!(page.verdict().await, "");
    page.until(
        "document.querySelector('#fallback').hidden && document.querySelector('#slow').hidden",
    )
    .await;
}

async fn shown(page: &Page, selector: &str) {
    let script = format!(
        "[...document.querySelectorAll({selector:?})].some(part => part.checkVisibility())"
    );
    page.until(&script).await;
}

fn answer(name: &str, fault: Fault) -> Override {
    let bytes = std::fs::read(dist().join(name)).unwrap();
    match fault {
        Fault::Missing => Override::status(404),
        Fault::Truncated => Override::body(&bytes[..bytes.len() / 2]),
        Fault::WrongType => Override {
            content_type: Some("text/html; charset=utf-8".into()),
            ..Override::default()
        },
        Fault::Altered => Override::body(altered(name, bytes)),
        Fault::Delayed => Override::delay(DELAY),
    }
}

/// One character is another: of the rules the name of a field, of WebAssembly the version of the format.
fn altered(name: &str, mut bytes: Vec<u8>) -> Vec<u8> {
    if name.ends_with(".json") {
        let text = String::from_utf8(bytes).unwrap();
        // What only the rules have, and what all of them name.
        let field = ["\"certainty\"", "\"headline\""];
        let field = field.iter().find(|field| text.contains(**field)).unwrap();
        let other = field.replace('n', "m");
        return text.replacen(field, &other, 1).into_bytes();
    }
    bytes[4] ^= 1;
    bytes
}

/// Somebody edits the file by hand: what the first file of the program reads ends in the fallback, which names the file.
/// `cargo xtask rules` names the place.
#[test]
fn broken_rules_end_in_the_fallback() {
    let rules = whole_rules();
    let half = Override::body(&rules.as_bytes()[..rules.len() / 2]);
    let comma = Override::body(rules.replacen("\"id\":", "\"id\"", 1));
    let mut empty: Value = serde_json::from_str(&rules).unwrap();
    empty["rules"][0]["when"] = "all".into();
    let empty = Override::body(empty.to_string());
    for (body, words) in [(half, "JSON"), (comma, "position "), (empty, "")] {
        Visit::phone()
            .answer("/rules.json", body)
            .look(async |page| {
                page.becomes("fallback").await;
                let detail = page
                    .js("document.querySelector('#fallback-detail').textContent")
                    .await;
                let detail = detail.as_str().unwrap();
                println!("{detail}");
                assert!(
                    detail.contains("rules.json") && detail.contains(words),
                    "{detail}"
                );
                shown(page, "#fallback [role=alert] [data-only=rules]").await;
            });
    }
}

/// A file that has everything, in the place of the first of those that the build writes.
#[test]
fn a_whole_rules_file_does_for_all_parts() {
    let cookies = "profile.default_content_setting_values.cookies";
    Visit::phone()
        .pref(cookies, 2)
        .answer("/rules.json", Override::body(whole_rules()))
        .look(async |page| {
            page.becomes("done").await;
            page.shows("[data-finding='2.15'] .steps").await;
            page.becomes_whole().await;
            let asked = page.server.requests();
            // What boot.js sends for on a guess is not used.
            assert!(
                !asked.iter().any(|path| path.starts_with("/rules-more")),
                "{asked:?}"
            );
        });
}

/// It is there with the verdict, and nothing moves later.
#[test]
fn a_notice_is_shown_on_its_days_only() {
    let page_with_notice = |until: &str| {
        page_with(&format!("notice-{until}"), |rules| {
            let text = json!({"ja": "点検のため、登録できません。", "en": "Closed."});
            rules["notices"] = json!([{"id": "closed", "until": until, "text": text}]);
        })
    };
    let text = "document.querySelector('[data-notice=closed]')?.textContent ?? ''";
    for (until, expected) in [
        ("2099-12-31", "お知らせ点検のため、登録できません。"),
        ("2026-01-01", ""),
    ] {
        let visit = Visit::phone().of(page_with_notice(until));
        visit.look(async |page| {
            page.becomes("done").await;
            assert_eq!(page.js(text).await, expected);
            page.becomes_whole().await;
            assert_eq!(page.js(text).await, expected);
        });
    }
}

/// An entry that cannot be read costs what shows entries, not the verdict.
#[test]
fn a_broken_entry_is_a_part_that_does_not_come() {
    let broken = whole_rules().replacen("\"headline\":", "\"headlime\":", 1);
    Visit::phone()
        .answer("/rules.json", Override::body(broken))
        .look(async |page| {
            page.becomes("done").await;
            page.shows("#share .missing .retry").await;
            page.shows("#lookup .missing .retry").await;
        });
}

fn whole_rules() -> String {
    let rules = std::fs::read_to_string(workspace::root().join("rules.json")).unwrap();
    serde_json::from_str::<Value>(&rules).unwrap().to_string()
}

/// The document itself breaks off: whatever has arrived, the page is not blank.
#[test]
fn half_a_document() {
    let html = built::text("index.html");
    let before = |mark: &str| html.split_once(mark).unwrap().0.to_owned();
    for (half, app) in [
        (before("<div id=\"app\">"), "fallback"),
        (before("<section class=\"card\">"), "done"),
        (before("<ul class=\"checks\">"), "done"),
    ] {
        Visit::phone()
            .answer("/", Override::body(half))
            .look(async |page| {
                page.becomes(app).await;
                assert!(page.words().await.chars().count() > 15);
                shown(
                    page,
                    if app == "done" {
                        "#verdict"
                    } else {
                        "body > a[href='']"
                    },
                )
                .await;
            });
    }
}
