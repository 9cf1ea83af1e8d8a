//! How conditions and findings combine; what facts mean is in `tests/cases/`.

use crate::cases::rules;
use serde_json::{Value as Json, json};
use webauthn_checkup::diagnosis::diagnose;
use webauthn_checkup::facts::{Answer, Facts};
use webauthn_checkup::platform::detect;
use webauthn_checkup::rules::{Condition, Rules};

#[track_caller]
fn check(condition: Json, facts: Json, expected: Answer) {
    let condition: Condition = serde_json::from_value(condition).unwrap();
    let facts: Facts = serde_json::from_value(facts).unwrap();
    assert_eq!(
        condition.holds(&facts, &detect(&facts)),
        expected,
        "{condition:?}"
    );
}

#[test]
fn what_is_not_known_is_neither_yes_nor_no() {
    check(json!({"yes": "cookies"}), json!({}), Answer::Unknown);
    check(json!({"no": "cookies"}), json!({}), Answer::Unknown);
    check(
        json!({"not": {"yes": "cookies"}}),
        json!({}),
        Answer::Unknown,
    );
    check(
        json!({"unless": {"yes": "cookies"}}),
        json!({}),
        Answer::Yes,
    );
    check(
        json!({"unless": {"yes": "cookies"}}),
        json!({"cookies": "works"}),
        Answer::No,
    );
}

#[test]
fn all_and_any_in_three_values() {
    let (yes, no, unknown) = (
        json!({"yes": "online"}),
        json!({"no": "online"}),
        json!({"yes": "cookies"}),
    );
    let online = || json!({"online": true});
    check(json!({"all": [yes, unknown]}), online(), Answer::Unknown);
    check(json!({"all": [unknown, no]}), online(), Answer::No);
    check(json!({"all": []}), online(), Answer::Yes);
    check(json!({"any": [unknown, yes]}), online(), Answer::Yes);
    check(json!({"any": [unknown, no]}), online(), Answer::Unknown);
    check(json!({"any": []}), online(), Answer::No);
}

#[test]
fn versions_and_systems() {
    let safari_17 = || json!({"user_agent": "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1"});
    check(json!({"os": ["iOS", "Android"]}), safari_17(), Answer::Yes);
    check(json!({"os": ["Android"]}), safari_17(), Answer::No);
    check(json!({"os": ["Android"]}), json!({}), Answer::Unknown);
    check(json!({"os_major": {"to": 17}}), safari_17(), Answer::Yes);
    check(json!({"os_major": {"from": 18}}), safari_17(), Answer::No);
    check(
        json!({"os_major": {"from": 18}}),
        json!({}),
        Answer::Unknown,
    );
    check(json!({"browser": ["Safari"]}), safari_17(), Answer::Yes);
    check(json!({"in_app": ["LINE"]}), safari_17(), Answer::No);
    check(
        json!({"standing": ["recommended"]}),
        safari_17(),
        Answer::Yes,
    );
    check(
        json!({"standing": ["recommended"]}),
        json!({}),
        Answer::Unknown,
    );
}

#[test]
fn the_language_of_conditions_is_closed() {
    for wrong in [
        json!({"yes": "cookie"}),
        json!({"run": "code"}),
        json!({"os": ["ios"]}),
        json!({"os_major": {"min": 1}}),
    ] {
        assert!(
            serde_json::from_value::<Condition>(wrong.clone()).is_err(),
            "{wrong}"
        );
    }
}

/// Entry, certainty, guides.
type Given<'a> = (&'a str, &'a str, &'a [&'a str]);

/// Rules over `online: true`, in this order.
fn given(list: &[Given]) -> Rules {
    let rule = |(at, (entry, certainty, guides)): (usize, &Given)| {
        serde_json::from_value(json!({"id": at.to_string(), "when": {"yes": "online"}, "entry": entry, "certainty": certainty, "guides": guides})).unwrap()
    };
    Rules {
        rules: list.iter().enumerate().map(rule).collect(),
        ..rules()
    }
}

#[track_caller]
fn check_findings(list: &[Given], verdict: &str, findings: Json) {
    let facts = Facts {
        online: Some(true),
        ..Facts::default()
    };
    let found = serde_json::to_value(diagnose(&facts, &given(list))).unwrap();
    assert_eq!(
        (&found["verdict"], &found["findings"]),
        (&json!(verdict), &findings)
    );
}

#[test]
fn rules_for_one_entry_become_one_finding() {
    check_findings(
        &[
            ("2.2", "possible", &["os-update"]),
            ("2.2", "certain", &["os-update", "leave-app"]),
        ],
        "fix_needed",
        json!([{"entry": "2.2", "certainty": "certain", "guides": ["os-update", "leave-app"]}]),
    );
}

#[test]
fn the_manual_stands_before_what_explains_beside_it() {
    check_findings(
        &[
            ("A.9", "likely", &[]),
            ("2.16", "possible", &[]),
            ("2.15", "possible", &[]),
        ],
        "fix_needed",
        json!([
            {"entry": "2.16", "certainty": "possible", "guides": []},
            {"entry": "2.15", "certainty": "possible", "guides": []},
            {"entry": "A.9", "certainty": "likely", "guides": []}
        ]),
    );
}

#[test]
fn what_is_only_possible_is_no_obstacle() {
    check_findings(
        &[("2.15", "possible", &[])],
        "no_obstacle",
        json!([{"entry": "2.15", "certainty": "possible", "guides": []}]),
    );
}
