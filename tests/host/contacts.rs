//! Whom to ask, as `rules.json` has it.

use crate::cases::{case, rules};
use crate::report::{opened, outgoing};
use crate::view::html;
use serde_json::{Value as Json, json};
use webauthn_checkup::facts::Facts;
use webauthn_checkup::rules::lint::check;
use webauthn_checkup::rules::{Request, Rules};
use webauthn_checkup::state::{Action, Loading};

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
    assert!(
        rules
            .contacts
            .iter()
            .all(|contact| contact.channel.is_none()),
        "the manual names no number"
    );
}

#[track_caller]
fn broken(contacts: Json, problem: &str) {
    let rules = Rules {
        contacts: serde_json::from_value(contacts).unwrap(),
        ..rules()
    };
    let found: Vec<String> = check(&rules).iter().map(ToString::to_string).collect();
    match problem {
        "" => assert_eq!(found, [""; 0]),
        problem => assert!(found.iter().any(|found| found == problem), "{found:#?}"),
    }
}

#[test]
fn each_lint_of_contacts_says_where_and_what() {
    let text = || json!({"ja": "窓口", "en": "Desk"});
    let by = |channel: Json| json!([{"id": "c", "name": text(), "entries": ["2.1"], "channel": channel}]);
    for channel in [
        json!({"telephone": "03-1234-5678"}),
        json!({"telephone": "+81-3-1234-5678"}),
        json!({"mail": "desk@example.jp"}),
        json!({"form": "https://example.jp/form?x=1"}),
        json!(null),
    ] {
        broken(by(channel), "");
    }
    let telephone = "contact c, channel: should be like 03-1234-5678";
    for number in ["", "-", "0312345678（代表）", "javascript:1"] {
        broken(by(json!({"telephone": number})), telephone);
    }
    for address in ["desk", "@", "a@b@c", "a@b?subject=x", "a b@c"] {
        broken(
            by(json!({"mail": address})),
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
        "contact c, entries: is empty: where is it shown?",
    );
    broken(
        contact(json!({"entries": ["9.9"]})),
        "contact c, entries: there is no entry \"9.9\"",
    );
    broken(
        contact(json!({"when": {"ja": "平日", "en": ""}})),
        "contact c, when, en: is empty",
    );
    let twice = json!([contact(json!({}))[0], contact(json!({}))[0]]);
    broken(twice, "contact c: stands there twice");
}

#[test]
fn a_contact_that_can_be_reached_is_a_link_on_the_phone_and_a_code_to_read_out_at_the_desk() {
    let with = |channel: Json| {
        let contact = json!([{"id": "it", "name": {"ja": "情報システム課", "en": "IT"}, "entries": ["2.19"], "channel": channel}]);
        Rules {
            contacts: serde_json::from_value(contact).unwrap(),
            ..rules()
        }
    };
    let seen = Facts {
        seen: Some("2.19".into()),
        ..case("iphone_safari_fine")
    };
    let code = outgoing(&opened(seen.clone())).unwrap().code;
    let mut phone = opened(seen.clone());
    phone.rules = Loading::Ready(with(json!({"telephone": "03-1234-5678"})).into());
    let shown = html(phone);
    assert!(shown.contains(r#"href="tel:03-1234-5678""#) && shown.contains("情報システム課"));
    let desk = |channel: Json| {
        let mut desk = opened(Facts::default());
        desk.rules = Loading::Ready(with(channel).into());
        let typed = crate::support::typed(&code, None);
        html(desk.after(Action::DeskOpened(true)).after(typed))
    };
    let spoken = format!(r#"<b lang="en">{code}</b>"#);
    let by_telephone = desk(json!({"telephone": "03-1234-5678"}));
    assert!(by_telephone.contains(&spoken));
    assert_eq!(by_telephone.matches("tel:").count(), 1);
    let by_mail = desk(json!({"mail": "it@example.jp"}));
    assert!(by_mail.contains(r#"href="mailto:it@example.jp""#) && !by_mail.contains(&spoken));
}
