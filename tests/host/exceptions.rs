//! What browsers throw -> the manual's entry: the manual's own five texts in every wording known, and all that
//! `shared/knowledge/webauthn-exceptions.json` has, where that lies beside the repository.

use crate::cases::rules;
use serde_json::{Value as Json, json};
use std::fs;
use std::path::Path;
use webauthn_checkup::diagnosis::{Diagnosis, diagnose};
use webauthn_checkup::rules::Certainty;

const ANDROID: &str = "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Mobile Safari/537.36";
const IPHONE: &str = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_7 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.1 Mobile/15E148 Safari/604.1";
const WEB_VIEW_IOS: &str = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_7 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148";
const WEB_VIEW_ANDROID: &str = "Mozilla/5.0 (Linux; Android 14; Pixel 8 Build/UQ1A.240105.004; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/140.0.7339.51 Mobile Safari/537.36";
const FIREFOX_ANDROID: &str =
    "Mozilla/5.0 (Android 14; Mobile; rv:143.0) Gecko/143.0 Firefox/143.0";
const MAC: &str = "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.4 Safari/605.1.15";

fn diagnosed(user_agent: &str, name: &str, message: &str, call: &str, timing: &str) -> Diagnosis {
    let mut trial = json!({"call": call, "outcome": "failed", "name": name, "message": message, "timeout_ms": 60000});
    let around = match timing {
        "immediate" => json!({"elapsed_ms": 120, "lost_focus": false}),
        "after_user" => json!({"elapsed_ms": 9000, "lost_focus": true}),
        _ => json!({"elapsed_ms": 1500}),
    };
    trial
        .as_object_mut()
        .unwrap()
        .extend(around.as_object().unwrap().clone());
    let facts = serde_json::from_value(json!({"user_agent": user_agent, "trial": trial})).unwrap();
    diagnose(&facts, &rules())
}

#[test]
fn the_manual_s_five_texts_in_every_wording() {
    let texts = [
        (
            "2.4",
            ANDROID,
            "NotReadableError",
            "An unknown error occurred while talking to the credential manager.",
        ),
        ("2.5", IPHONE, "NotAllowedError", "Operation failed."),
        (
            "2.7",
            IPHONE,
            "NotAllowedError",
            "The 'navigator.credentials.create' API is only permitted in applications with the 'com.apple.developer.web-browser' entitlement.",
        ),
        (
            "2.8",
            ANDROID,
            "NotAllowedError",
            "The operation either timed out or was not allowed.",
        ),
        (
            "2.9",
            ANDROID,
            "NotSupportedError",
            "The specified 'userVerification' requirement cannot be fulfilled by this device unless the device is secured with a screen lock.",
        ),
    ];
    for (entry, user_agent, name, text) in texts {
        let bare = text.trim_end_matches('.');
        let wordings = [
            text.to_owned(),
            bare.to_owned(),
            text.replace('\'', "`"),
            text.replace('\'', "’"),
            format!("  {}  ", text.replace(' ', "  ")),
            format!(
                "{text} See: https://www.w3.org/TR/webauthn-2/#sctn-privacy-considerations-client."
            ),
        ];
        for wording in wordings {
            let found = diagnosed(user_agent, name, &wording, "create", "unknown");
            let first = &found.findings[0];
            assert_eq!(
                (first.entry.as_str(), first.certainty >= Certainty::Likely),
                (entry, true),
                "{wording}"
            );
        }
    }
}

/// A user agent that fits a row's engine and platform.
fn user_agent(row: &Json) -> &'static str {
    let (engine, platform) = (
        row["engine"].as_str().unwrap(),
        row["platform"].as_str().unwrap(),
    );
    match (engine, platform) {
        (_, platform) if platform.contains("WebView") && platform.contains("Android") => {
            WEB_VIEW_ANDROID
        }
        (_, platform) if platform.contains("WKWebView") => WEB_VIEW_IOS,
        (_, platform) if platform.starts_with("macOS") => MAC,
        ("WebKit", _) => IPHONE,
        ("Gecko", _) => FIREFOX_ANDROID,
        _ => ANDROID,
    }
}

#[test]
fn the_known_exceptions_lead_to_their_entries() {
    let file =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/knowledge/webauthn-exceptions.json");
    let Ok(text) = fs::read_to_string(file) else {
        println!("skipped: no shared/knowledge beside the repository");
        return;
    };
    let rows: Vec<Json> = serde_json::from_str(&text).unwrap();
    let (mut with_entry, mut right, mut wrong) = (0, 0, Vec::new());
    for row in &rows {
        let field = |name: &str| row[name].as_str().unwrap_or_default();
        let call = if field("api") == "get" {
            "get"
        } else {
            "create"
        };
        let found = diagnosed(
            user_agent(row),
            field("name"),
            field("message"),
            call,
            field("timing"),
        );
        match row["manual_entry"].as_str() {
            Some(entry) => {
                with_entry += 1;
                let first = found.findings.first().map(|first| first.entry.as_str());
                right += usize::from(first == Some(entry));
                wrong.extend(
                    (first != Some(entry))
                        .then(|| format!("{}: {entry}, not {first:?}", field("id"))),
                );
            }
            None => {
                let claimed = found.findings.iter().find(|finding| {
                    finding.certainty == Certainty::Certain && !finding.entry.starts_with('A')
                });
                assert!(claimed.is_none(), "{}: {claimed:?} is claimed", field("id"));
            }
        }
    }
    println!("{right} of {with_entry} rows lead to their entry first; not: {wrong:?}");
    // A fork of Firefox throws what Firefox throws: nothing tells that one row from the one beside it.
    assert!(
        right + 1 >= with_entry,
        "{right} of {with_entry}: {wrong:?}"
    );
}
