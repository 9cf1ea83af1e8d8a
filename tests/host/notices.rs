//! Whom to ask and what is said for some time, as `rules.json` has it.

use crate::cases::rules;
use serde_json::{Value as Json, json};
use webauthn_checkup::platform::{Os, Platform};
use webauthn_checkup::rules::lint::check;
use webauthn_checkup::rules::{Notice, Request, Rules};

fn notice(more: Json) -> Notice {
    let mut notice = json!({"id": "n", "until": "2026-12-31", "text": {"ja": "お知らせです。", "en": "A notice."}});
    notice
        .as_object_mut()
        .unwrap()
        .extend(more.as_object().unwrap().clone());
    serde_json::from_value(notice).unwrap()
}

fn shown(more: Json, platform: &Platform, entries: &[&str], today: &str) -> bool {
    let rules = Rules {
        notices: vec![notice(more)],
        ..rules()
    };
    !rules.notices(platform, entries, today).is_empty()
}

#[test]
fn a_notice_is_shown_from_its_first_day_to_its_last() {
    let phone = Platform::of_system(Os::Android, Some(15));
    let span = json!({"from": "2026-12-01"});
    for (today, expected) in [
        ("2026-11-30", false),
        ("2026-12-01", true),
        ("2026-12-31", true),
        ("2026-12-31T23:59:59.000Z", true),
        ("2027-01-01", false),
        ("1970-01-01", false),
        ("", false),
        ("あいうえお", false),
    ] {
        assert_eq!(shown(span.clone(), &phone, &[], today), expected, "{today}");
    }
    assert!(shown(json!({}), &phone, &[], "2020-01-01"), "at once");
}

#[test]
fn a_notice_is_shown_only_where_it_concerns_the_phone() {
    let today = "2026-12-01";
    let at = |more: Json, os, major| shown(more, &Platform::of_system(os, major), &[], today);
    let ios = json!({"systems": ["iOS", "iPadOS"]});
    assert!(at(ios.clone(), Os::Ios, Some(18)) && at(ios.clone(), Os::IpadOs, None));
    assert!(!at(ios.clone(), Os::Android, Some(15)) && !at(ios, Os::Other, None));
    assert!(
        !at(json!({"systems": ["Other"]}), Os::Other, None),
        "nothing is known of it"
    );
    let new = json!({"systems": ["iOS"], "os_major": {"from": 26}});
    assert!(at(new.clone(), Os::Ios, Some(26)) && at(new.clone(), Os::Ios, None));
    assert!(!at(new, Os::Ios, Some(18)));
    let phone = Platform::of_system(Os::Ios, Some(18));
    let about = json!({"entries": ["2.1", "3.4"]});
    assert!(shown(about.clone(), &phone, &["2.15", "3.4"], today));
    assert!(!shown(about.clone(), &phone, &["2.15"], today) && !shown(about, &phone, &[], today));
}

#[test]
fn a_remedy_that_sends_to_somebody_has_a_contact() {
    let rules = rules();
    for entry in &rules.entries {
        let texts = entry.remedies.iter().map(|remedy| &remedy.text);
        let said: String = texts
            .chain(&entry.contact)
            .map(|text| text.ja.as_str())
            .collect();
        let asked = |request| {
            rules
                .contacts(&entry.id)
                .iter()
                .any(|contact| contact.request == Some(request))
        };
        let authority = ["認証局に", "認証局です", "認証局、"]
            .iter()
            .any(|word| said.contains(word));
        assert_eq!(asked(Request::Authority), authority, "{}: {said}", entry.id);
        assert_eq!(
            asked(Request::Network),
            said.contains("ネットワークの管理者"),
            "{}: {said}",
            entry.id
        );
    }
    assert!(rules.notices.is_empty());
    assert!(
        rules
            .contacts
            .iter()
            .all(|contact| contact.channel.is_none()),
        "the manual names no number"
    );
}

#[track_caller]
fn broken(contacts: Json, notices: Json, problem: &str) {
    let rules = Rules {
        contacts: serde_json::from_value(contacts).unwrap(),
        notices: serde_json::from_value(notices).unwrap(),
        ..rules()
    };
    let found: Vec<String> = check(&rules).iter().map(ToString::to_string).collect();
    match problem {
        "" => assert_eq!(found, [""; 0]),
        problem => assert!(found.iter().any(|found| found == problem), "{found:#?}"),
    }
}

#[test]
fn each_lint_of_contacts_and_notices_says_where_and_what() {
    let text = || json!({"ja": "窓口", "en": "Desk"});
    let by = |channel: Json| json!([{"id": "c", "name": text(), "entries": ["2.1"], "channel": channel}]);
    for channel in [
        json!({"telephone": "03-1234-5678"}),
        json!({"telephone": "+81-3-1234-5678"}),
        json!({"mail": "desk@example.jp"}),
        json!({"form": "https://example.jp/form?x=1"}),
        json!(null),
    ] {
        broken(by(channel), json!([]), "");
    }
    let telephone = "contact c, channel: should be like 03-1234-5678";
    for number in ["", "-", "0312345678（代表）", "javascript:1"] {
        broken(by(json!({"telephone": number})), json!([]), telephone);
    }
    for address in ["desk", "@", "a@b@c", "a@b?subject=x", "a b@c"] {
        broken(
            by(json!({"mail": address})),
            json!([]),
            "contact c, channel: should be like desk@example.jp",
        );
    }
    for address in [
        "http://example.jp/",
        "https://",
        "javascript:alert(1)",
        "https://a b",
    ] {
        broken(
            by(json!({"form": address})),
            json!([]),
            "contact c, channel: should be like https://example.jp/form",
        );
    }
    let contact = |more: Json| {
        let mut contact = json!({"id": "c", "name": text(), "entries": ["2.1"]});
        contact
            .as_object_mut()
            .unwrap()
            .extend(more.as_object().unwrap().clone());
        json!([contact])
    };
    broken(
        contact(json!({"entries": []})),
        json!([]),
        "contact c, entries: is empty: where is it shown?",
    );
    broken(
        contact(json!({"entries": ["9.9"]})),
        json!([]),
        "contact c, entries: there is no entry \"9.9\"",
    );
    broken(
        contact(json!({"when": {"ja": "平日", "en": ""}})),
        json!([]),
        "contact c, when, en: is empty",
    );
    let twice = json!([contact(json!({}))[0], contact(json!({}))[0]]);
    broken(twice, json!([]), "contact c: stands there twice");

    let notice = |more: Json| {
        let mut notice = json!({"id": "n", "until": "2026-12-31", "text": text()});
        notice
            .as_object_mut()
            .unwrap()
            .extend(more.as_object().unwrap().clone());
        json!([notice])
    };
    broken(
        json!([]),
        notice(json!({"from": "2026-12-31", "systems": ["iOS"], "entries": ["2.1"]})),
        "",
    );
    for (more, problem) in [
        (
            json!({"until": "2026-02-30"}),
            "notice n, until: \"2026-02-30\" should be a day like 2026-12-31",
        ),
        (
            json!({"from": "12/1"}),
            "notice n, from: \"12/1\" should be a day like 2026-12-31",
        ),
        (
            json!({"from": "2027-01-01"}),
            "notice n, from: is later than its end",
        ),
        (
            json!({"os_major": {"from": 2, "to": 1}}),
            "notice n, os_major: begins after its end",
        ),
        (
            json!({"entries": ["9.9"]}),
            "notice n, entries: there is no entry \"9.9\"",
        ),
        (
            json!({"text": {"ja": "無効です", "en": "x"}}),
            "notice n, text, ja: \"無効\" blames a person who did nothing wrong",
        ),
    ] {
        broken(json!([]), notice(more), problem);
    }
}
