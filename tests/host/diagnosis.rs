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
    check(json!({"in_app": ["LINE"]}), json!({}), Answer::Unknown);
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
fn the_surer_stands_first_and_of_the_equally_sure_the_manual() {
    check_findings(
        &[
            ("A.9", "possible", &[]),
            ("2.16", "possible", &[]),
            ("A.3", "likely", &[]),
            ("2.15", "possible", &[]),
            ("A.4", "certain", &[]),
            ("2.8", "likely", &[]),
        ],
        "fix_needed",
        json!([
            {"entry": "A.4", "certainty": "certain", "guides": []},
            {"entry": "2.8", "certainty": "likely", "guides": []},
            {"entry": "A.3", "certainty": "likely", "guides": []},
            {"entry": "2.16", "certainty": "possible", "guides": []},
            {"entry": "2.15", "certainty": "possible", "guides": []},
            {"entry": "A.9", "certainty": "possible", "guides": []}
        ]),
    );
}

#[test]
fn what_the_trial_has_shown_stands_before_what_the_platform_shows() {
    let rule = |id: &str, when: Json, entry: &str| {
        serde_json::from_value(
            json!({"id": id, "when": when, "entry": entry, "certainty": "likely"}),
        )
        .unwrap()
    };
    let rules = Rules {
        rules: vec![
            rule("platform", json!({"yes": "online"}), "2.2"),
            rule("trial", json!({"trial": {"outcome": "failed"}}), "2.8"),
        ],
        ..rules()
    };
    let facts = serde_json::from_value(
        json!({"online": true, "trial": {"call": "create", "outcome": "failed"}}),
    );
    let found = diagnose(&facts.unwrap(), &rules).findings;
    let order: Vec<&str> = found.iter().map(|finding| finding.entry.as_str()).collect();
    assert_eq!(order, ["2.8", "2.2"]);
}

#[test]
fn a_rule_that_stands_alone_is_all_that_is_said() {
    let rules: Rules = {
        let mut rules = given(&[
            ("2.8", "certain", &[]),
            ("A.17", "likely", &[]),
            ("A.17", "possible", &["versions"]),
        ]);
        rules.rules[1].alone = true;
        rules
    };
    let facts = Facts {
        online: Some(true),
        ..Facts::default()
    };
    assert_eq!(
        serde_json::to_value(diagnose(&facts, &rules).findings).unwrap(),
        json!([{"entry": "A.17", "certainty": "likely", "guides": ["versions"]}])
    );
}

#[test]
fn both_trials_can_be_asked_for() {
    let passed = || json!({"second_trial": {"outcome": "passed", "differs": "discoverable"}});
    let pair = |differs: &str| {
        json!({
            "trial": {"call": "create", "outcome": "failed"},
            "second_trial": {"call": "create", "outcome": "passed", "differs": differs},
        })
    };
    check(passed(), pair("discoverable"), Answer::Yes);
    check(passed(), pair("any_attachment"), Answer::No);
    check(
        passed(),
        json!({"trial": {"call": "create", "outcome": "passed"}}),
        Answer::Unknown,
    );
    let condition: Condition = serde_json::from_value(passed()).unwrap();
    assert!(condition.awaits_trial());
}

#[test]
fn how_long_a_call_took_without_a_word_on_the_focus() {
    let felt = |felt: &str| json!({"trial": {"felt": [felt]}});
    let took = |elapsed: f64| json!({"trial": {"call": "create", "outcome": "failed", "elapsed_ms": elapsed, "timeout_ms": 60000}});
    check(felt("immediate"), took(400.0), Answer::Yes);
    check(felt("immediate"), took(1500.0), Answer::Unknown);
    check(felt("after_user"), took(2500.0), Answer::Yes);
    check(felt("timeout"), took(59_000.0), Answer::Yes);
    check(
        felt("immediate"),
        json!({"trial": {"call": "create", "outcome": "failed", "elapsed_ms": 400, "lost_focus": true}}),
        Answer::No,
    );
}

#[test]
fn a_call_that_tells_no_name_and_one_that_blames_the_page() {
    let failed = |more: Json| {
        let mut trial = json!({"call": "create", "outcome": "failed"});
        trial
            .as_object_mut()
            .unwrap()
            .extend(more.as_object().unwrap().clone());
        json!({"trial": trial})
    };
    let nameless = || json!({"trial": {"name": [""]}});
    check(nameless(), failed(json!({})), Answer::Yes);
    check(nameless(), failed(json!({"name": ""})), Answer::Yes);
    check(
        nameless(),
        failed(json!({"name": "NotAllowedError"})),
        Answer::No,
    );
    let blaming = || json!({"trial": {"blames_page": true}});
    check(
        blaming(),
        failed(json!({"message": "The `allowCredentials` list is too long."})),
        Answer::Yes,
    );
    check(
        blaming(),
        failed(json!({"message": "Permissions Policy forbids it"})),
        Answer::Yes,
    );
    check(
        blaming(),
        failed(json!({"message": "The operation either timed out or was not allowed."})),
        Answer::No,
    );
}

#[test]
fn the_device_the_desktop_site_and_what_was_seen() {
    let ipad = || json!({"user_agent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Safari/605.1.15", "max_touch_points": 5});
    check(json!({"desktop_site": true}), ipad(), Answer::Yes);
    check(json!({"desktop_site": false}), ipad(), Answer::No);
    check(json!({"desktop_site": true}), json!({}), Answer::Unknown);
    check(json!({"device": ["fire"]}), ipad(), Answer::No);
    check(json!({"device": ["fire"]}), json!({}), Answer::Unknown);
    check(
        json!({"seen": ["2.23"]}),
        json!({"seen": "2.23"}),
        Answer::Yes,
    );
    check(json!({"seen": ["2.23"]}), json!({}), Answer::Unknown);
}

#[test]
fn what_is_only_possible_is_no_obstacle() {
    check_findings(
        &[("2.15", "possible", &[])],
        "no_obstacle",
        json!([{"entry": "2.15", "certainty": "possible", "guides": []}]),
    );
}
