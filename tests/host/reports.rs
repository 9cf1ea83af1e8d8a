//! Public reports of people in trouble (`shared/data/reports.jsonl`, where that lies beside the repository): what the
//! phone told there, as facts, and what has to come out first. Those that are only words are the search's.

use crate::cases::rules;
use serde_json::{Value as Json, json};
use std::collections::HashMap;
use std::fs;
use std::path::Path;
use webauthn_checkup::diagnosis::{Diagnosis, diagnose};
use webauthn_checkup::facts::Facts;
use webauthn_checkup::rules::Certainty;

const ANDROID: &str = "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Mobile Safari/537.36";
const IPHONE: &str = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_7 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.1 Mobile/15E148 Safari/604.1";
const CHROME_IOS: &str = "Mozilla/5.0 (iPhone; CPU iPhone OS 26_1_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/142.0.7444.77 Mobile/15E148 Safari/604.1";
const IPAD: &str = "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.1 Safari/605.1.15";
const FIREFOX: &str = "Mozilla/5.0 (Android 14; Mobile; rv:143.0) Gecko/143.0 Firefox/143.0";
const ANDROID_11: &str = "Mozilla/5.0 (Linux; Android 11) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/90.0.4430.93 Mobile Safari/537.36";
const KIWI: &str = "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/124.0.0.0 Mobile Safari/537.36 KiwiBrowser/124.0";
const APP_IOS: &str = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_7 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148";
const GENERIC: &str = "The request is not allowed by the user agent or the platform in the current context, possibly because the user denied permission.";

/// What is to be made of a report.
struct Expected {
    id: &'static str,
    /// What was sent where the report has only words for the device.
    user_agent: &'static str,
    /// Facts beside the report's own fields, such as what a page gets where the report has only what was seen.
    more: fn() -> Json,
    /// The first finding is one of these.
    first: &'static [&'static str],
    /// Its first guide is one of these; any if empty.
    guide: &'static [&'static str],
    /// A guide that some finding has; any if empty.
    somewhere: &'static str,
}

const fn expected(
    id: &'static str,
    user_agent: &'static str,
    first: &'static [&'static str],
) -> Expected {
    Expected {
        id,
        user_agent,
        more: || json!({}),
        first,
        guide: &[],
        somewhere: "",
    }
}

impl Expected {
    const fn guide(self, guide: &'static [&'static str]) -> Expected {
        Expected { guide, ..self }
    }

    const fn somewhere(self, somewhere: &'static str) -> Expected {
        Expected { somewhere, ..self }
    }

    const fn with(self, more: fn() -> Json) -> Expected {
        Expected { more, ..self }
    }
}

const KEEPER: &[&str] = &["passkey-keeper"];
const TO_SUPPORTED: &[&str] = &["default-browser", "leave-app"];

#[rustfmt::skip] // a report a line
static EXPECTED: &[Expected] = &[
    expected("r01", ANDROID, &["2.4"]).guide(KEEPER),
    expected("r02", ANDROID, &["2.4"]).guide(KEEPER)
        .with(|| json!({"trial": {"message": "An unkown error occurred while talking to the credential manager"}})),
    expected("r04", ANDROID, &["2.4"]).guide(KEEPER).with(|| json!({"trial": {"message": "android-no-create-option"}})),
    expected("r05", ANDROID, &["A.16"]),
    expected("r06", ANDROID, &["A.16"]),
    expected("r07", ANDROID, &["2.8"]).guide(TO_SUPPORTED).with(|| json!({"brave": true})),
    expected("r08", ANDROID, &["2.8"]).guide(TO_SUPPORTED)
        .with(|| json!({"client_hints": {"platform": "Android", "brands": [{"brand": "Chromium", "version": "141"}, {"brand": "Vivaldi", "version": "7.6"}]}})),
    expected("r11", ANDROID_11, &["2.8"]).guide(TO_SUPPORTED).with(|| json!({"trial": {"name": "NotAllowedError"}})),
    expected("r12", FIREFOX, &["A.3"]).guide(TO_SUPPORTED).with(|| json!({"trial": {"outcome": "silent"}})),
    expected("r14", FIREFOX, &["2.8", "2.6"]).somewhere("default-browser").with(|| json!({"trial": {"name": "NotAllowedError"}})),
    expected("r16", IPHONE, &["2.8", "2.6"]).somewhere("passkey-keeper").with(|| json!({"trial": {"name": "NotAllowedError", "message": GENERIC}})),
    expected("r18", CHROME_IOS, &["2.8"]).guide(TO_SUPPORTED).with(|| json!({"trial": {"name": "NotAllowedError", "message": GENERIC}})),
    expected("r20", ANDROID, &["A.19", "2.6", "2.8"]).with(|| json!({"trial": {"call": "get", "name": "NotAllowedError", "message": "no passkey found"}})),
    expected("r24", KIWI, &["2.8"]).guide(TO_SUPPORTED).with(|| json!({"trial": {"message": "device not supported"}})),
    expected("r29", IPAD, &["2.8", "2.6"]).somewhere("icloud-keychain")
        .with(|| json!({"max_touch_points": 5, "trial": {"name": "NotAllowedError", "message": GENERIC}})),
    expected("r30", "", &["2.7"]),
    expected("r31", "", &["2.2"]),
    expected("r32", "", &["2.7"]),
    expected("r33", "", &["2.7"]).guide(&["leave-app"]),
    expected("r34", "", &["2.7"]),
    expected("r35", "", &["2.7"]),
    expected("r36", "", &["A.17"]),
    expected("r37", "", &["A.17"]),
    expected("r38", "", &["A.9", "2.2"]).somewhere("default-browser"),
    expected("r39", "", &["2.7"]),
    expected("r42", "", &["A.9"]).guide(TO_SUPPORTED),
    expected("r43", "", &[]),
    expected("r49", IPAD, &["A.18"]).guide(&["safari-desktop-site"]).with(|| json!({"max_touch_points": 5, "trial": null})),
    expected("r60", APP_IOS, &["2.7", "2.5"]).somewhere("leave-app").with(|| json!({"trial": {"name": "NotAllowedError", "message": GENERIC}})),
];

/// The facts of a report: its call as a trial that failed, unless more is told of it.
fn facts(report: &Json, expected: &Expected) -> Facts {
    let sent = report["user_agent"].as_str().unwrap_or(expected.user_agent);
    let mut facts = json!({"user_agent": sent});
    if let Some(call) = report["call"].as_str() {
        let mut trial = json!({"call": call, "outcome": "failed", "timeout_ms": 60000});
        let around = match report["elapsed_hint"].as_str() {
            Some("immediate") => json!({"elapsed_ms": 120, "lost_focus": false}),
            Some("after_user") => json!({"elapsed_ms": 9000, "lost_focus": true}),
            _ => json!({}),
        };
        merge(&mut trial, &around);
        for field in ["name", "message"] {
            merge(&mut trial, &json!({field: report[field]}));
        }
        merge(&mut facts, &json!({"trial": trial}));
    }
    merge(&mut facts, &(expected.more)());
    serde_json::from_value(facts).unwrap()
}

fn merge(into: &mut Json, from: &Json) {
    match (into, from) {
        (Json::Object(into), Json::Object(from)) => {
            for (name, value) in from {
                merge(into.entry(name).or_insert(Json::Null), value);
            }
        }
        (into, from) => *into = from.clone(),
    }
}

/// What of it is not as expected.
fn wrong(expected: &Expected, found: &Diagnosis) -> Option<String> {
    let first = found.findings.first();
    let id = first.map(|first| first.entry.as_str());
    let guide = first.and_then(|first| first.guides.first().map(String::as_str));
    let mut guides = found.findings.iter().flat_map(|finding| &finding.guides);
    let claimed = found
        .findings
        .iter()
        .find(|finding| finding.certainty == Certainty::Certain && !finding.entry.starts_with('A'));
    let as_listed = |list: &[&str], found: Option<&str>| match found {
        Some(found) => list.contains(&found),
        None => list.is_empty(),
    };
    let right = as_listed(expected.first, id)
        && (expected.guide.is_empty() || as_listed(expected.guide, guide))
        && (expected.somewhere.is_empty() || guides.any(|guide| guide == expected.somewhere))
        && claimed.is_none();
    (!right).then(|| format!("{}: {id:?} by {guide:?}, claimed {claimed:?}", expected.id))
}

#[test]
fn the_shared_reports_lead_to_their_entries() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data/reports.jsonl");
    let Ok(text) = fs::read_to_string(file) else {
        println!("skipped: no shared/data beside the repository");
        return;
    };
    let reports: HashMap<String, Json> = text
        .lines()
        .map(|line| serde_json::from_str::<Json>(line).unwrap())
        .map(|report| (report["id"].as_str().unwrap().to_owned(), report))
        .collect();
    let rules = rules();
    let wrong: Vec<String> = EXPECTED
        .iter()
        .filter_map(|expected| {
            let facts = facts(&reports[expected.id], expected);
            wrong(expected, &diagnose(&facts, &rules))
        })
        .collect();
    println!(
        "{} of {} reports are right; not: {wrong:#?}",
        EXPECTED.len() - wrong.len(),
        EXPECTED.len()
    );
    assert_eq!(wrong, Vec::<String>::new());
}
