//! Another service: numbers of any look, its own codes, its own page.

use crate::cases::rules;
use serde_json::json;
use webauthn_checkup::checks::checks;
use webauthn_checkup::diagnosis::{Diagnosis, Finding, Verdict};
use webauthn_checkup::facts::Facts;
use webauthn_checkup::platform::detect;
use webauthn_checkup::report::code::Spoken;
use webauthn_checkup::rules::{Certainty, Service, ShownOn};

/// The repository's service with these chapters and codes that name their rules.
fn with(chapters: serde_json::Value) -> Service {
    Service {
        chapters: serde_json::from_value(chapters).unwrap(),
        unmarked_codes: false,
        ..*rules().service
    }
}

#[test]
fn entries_are_numbered_as_the_service_likes() {
    let service = with(json!([
        {"prefix": "E-", "first": 101, "last": 112},
        {"prefix": "3.", "last": 2, "on": "pc"},
        {"prefix": "login-", "ids": ["expired", "7"], "manual": false},
    ]));
    assert_eq!(service.positions(), 16);
    let all: Vec<String> = (1..=17).filter_map(|place| service.id_at(place)).collect();
    assert_eq!(
        [&all[0], &all[11], &all[12], &all[14], &all[15]],
        ["E-101", "E-112", "3.1", "login-expired", "login-7"]
    );
    for (at, id) in all.iter().enumerate() {
        assert_eq!(service.position(id), Some(at + 1), "{id}");
    }
    for none in [
        "E-113", "E-100", "E-0101", "E-+101", "3.3", "3.", "", "login-8", "2.1",
    ] {
        assert_eq!(service.position(none), None, "{none}");
        assert!(service.beside_the_manual(none));
    }
    assert_eq!(service.shown_on("3.2"), ShownOn::Pc);
    assert_eq!(service.shown_on("E-101"), ShownOn::Any);
    assert!(service.beside_the_manual("login-7") && !service.beside_the_manual("3.1"));
}

/// What a phone with this finding says.
fn said(service: &Service, entry: &str) -> String {
    let facts = Facts {
        user_agent: Some("Mozilla/5.0 (iPhone; CPU iPhone OS 18_7 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 Safari Line/15.0.1/IAB".into()),
        ..Facts::default()
    };
    let platform = detect(&facts);
    let list = checks(&facts, &platform);
    let diagnosis = Diagnosis {
        platform,
        verdict: Verdict::FixNeeded,
        findings: vec![Finding::named(entry, Certainty::Likely, Vec::new())],
    };
    Spoken::of(service, &list, None, &diagnosis).code()
}

#[test]
fn a_code_of_other_rules_shows_no_entry() {
    let own = *rules().service;
    let clinic = with(json!([{"prefix": "E-", "first": 101, "last": 112}]));
    let next = with(json!([{"prefix": "E-", "first": 101, "last": 113}]));
    for (service, entry) in [(&own, "2.8"), (&clinic, "E-108"), (&next, "E-108")] {
        let code = said(service, entry);
        let spoken = Spoken::read(&code).unwrap();
        assert_eq!(spoken.platform.in_app, Some("LINE"), "{code}");
        assert_eq!(spoken.platform.browser, Some("WKWebView"), "{code}");
        assert_eq!(spoken.code(), code);
        let entry = Some((entry.to_owned(), Certainty::Likely));
        for reader in [&own, &clinic, &next] {
            let same = reader == service;
            assert_eq!(spoken.is_of(reader), same);
            let shown = spoken.entry(reader);
            assert_eq!(shown, entry.clone().filter(|_| same));
        }
    }
}

/// Codes as they were before they named their rules. They must stay readable for ever.
#[test]
fn the_first_codes_are_still_read() {
    let own = *rules().service;
    for (entry, code) in FIRST_CODES {
        assert_eq!(said(&own, entry), *code);
        let (read, _) = Spoken::read(code).unwrap().entry(&own).unwrap();
        assert_eq!(read, *entry);
    }
}

const FIRST_CODES: &[(&str, &str)] = &[
    ("2.1", "1FX PPK 808 HWD"),
    ("2.24", "1FX PPK 80H 5AP"),
    ("3.1", "1FX PPK 80H HMW"),
    ("3.24", "1FX PPK 80T 5FR"),
    ("A.1", "1FX PPK 80T HHJ"),
    ("A.31", "1FX PPK 815 SFT"),
];
