//! What is said for some time, as `rules.json` has it.

use crate::cases::{case, rules};
use crate::report::opened;
use crate::view::html;
use serde_json::{Value as Json, json};
use webauthn_checkup::platform::detect;
use webauthn_checkup::rules::lint::check;
use webauthn_checkup::rules::{Notice, Rules};
use webauthn_checkup::state::Loading;

fn notice(more: Json) -> Notice {
    let mut notice = json!({"id": "n", "until": "2026-12-31", "text": {"ja": "お知らせです。", "en": "A notice."}});
    let fields = notice.as_object_mut().unwrap();
    fields.extend(more.as_object().unwrap().clone());
    serde_json::from_value(notice).unwrap()
}

fn with(notices: Vec<Notice>) -> Rules {
    Rules { notices, ..rules() }
}

fn shown(more: Json, name: &str, found: &[&str], today: &str) -> bool {
    let (rules, facts) = (with(vec![notice(more)]), case(name));
    let platform = detect(&facts);
    !rules.notices(&facts, &platform, found, today).is_empty()
}

#[test]
fn a_notice_is_shown_from_its_first_day_to_its_last() {
    for (today, expected) in [
        ("2026-11-30", false),
        ("2026-12-01", true),
        ("2026-12-31", true),
        ("2027-01-01", false),
        ("1970-01-01", false),
    ] {
        let span = json!({"from": "2026-12-01"});
        assert_eq!(
            shown(span, "iphone_safari_fine", &[], today),
            expected,
            "{today}"
        );
    }
    assert!(
        shown(json!({}), "iphone_safari_fine", &[], "2020-01-01"),
        "at once"
    );
}

#[test]
fn a_notice_is_shown_only_where_it_concerns_the_phone() {
    let at = |more: Json, name: &str| shown(more, name, &[], "2026-12-01");
    let ios = json!({"when": {"os": ["iOS"]}});
    assert!(at(ios.clone(), "iphone_safari_fine"));
    assert!(!at(ios, "android_chrome_fine"));
    let about = |found: &[&str]| {
        let about = json!({"entries": ["2.1", "2.15"]});
        shown(about, "iphone_safari_fine", found, "2026-12-01")
    };
    assert!(about(&["2.15", "2.3"]));
    assert!(!about(&["2.3"]) && !about(&[]));
}

#[test]
fn the_page_shows_it_above_what_is_to_be_done() {
    let mut state = opened(case("iphone_safari_cookies_blocked"));
    let rules = with(vec![
        notice(json!({"entries": ["2.15"]})),
        notice(json!({"entries": ["2.3"]})),
    ]);
    state.rules = Loading::Ready(rules.into());
    state.opened.at = "2026-12-31 21:40".into();
    let html = html(state);
    assert_eq!(html.matches("data-notice").count(), 1);
    let place = |text: &str| html.find(text).unwrap();
    assert!(place("お知らせです。") < place("data-finding"));
}

#[test]
fn each_lint_of_notices_says_where_and_what() {
    let broken = |more: Json| -> Vec<String> {
        let found = check(&with(vec![notice(more)]));
        found.iter().map(ToString::to_string).collect()
    };
    assert_eq!(
        broken(json!({"from": "2026-12-01", "entries": ["2.1"]})),
        [""; 0]
    );
    for (more, place) in [
        (json!({"until": "2026-12-1"}), "notice n, until"),
        (json!({"until": "2026/12/01"}), "notice n, until"),
        (json!({"from": "2026-13-01"}), "notice n, from"),
        (json!({"from": "2027-01-01"}), "notice n, until"),
        (json!({"entries": ["9.9"]}), "notice n, entries"),
        (
            json!({"when": {"in_app": ["Instgram"]}}),
            "notice n, when, in_app",
        ),
        (
            json!({"text": {"ja": "", "en": "A notice."}}),
            "notice n, text",
        ),
    ] {
        let found = broken(more);
        assert!(
            found.iter().any(|found| found.starts_with(place)),
            "{place}: {found:#?}"
        );
    }
    let twice = check(&with(vec![notice(json!({})), notice(json!({}))]));
    assert_eq!(twice.len(), 1);
    assert_eq!(twice[0].to_string(), "notice n: stands there twice");
}
