//! A second service from its data alone: `tests/services/clinic/rules.json`, a booking site behind Keycloak.

use crate::report::{opened, outgoing};
use crate::support::typed;
use crate::view::{html, shown_in};
use serde_json::{Value as Json, json};
use webauthn_checkup::diagnosis::{Diagnosis, Verdict, diagnose};
use webauthn_checkup::facts::Facts;
use webauthn_checkup::lang::Lang;
use webauthn_checkup::platform::Standing;
use webauthn_checkup::rules::{Rules, lint};
use webauthn_checkup::search::Index;
use webauthn_checkup::state::{Action, State};

/// Words of the repository's own service. None may be anywhere in another's page.
const NOT_OURS: [&str; 5] = ["HPKI", "KAGURA", "認証局", "medis", "本人 ID"];

const IPHONE: &str = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_7 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)";

fn clinic() -> Rules {
    serde_json::from_str(include_str!("../services/clinic/rules.json")).unwrap()
}

fn facts(user_agent: &str, more: Json) -> Facts {
    let mut facts = json!({
        "user_agent": user_agent, "secure_context": true, "framed": false, "host": "domain",
        "webauthn": {"api": true, "platform_authenticator": true}, "cookies": "works",
    });
    let more = more.as_object().unwrap().clone();
    facts.as_object_mut().unwrap().extend(more);
    serde_json::from_value(facts).unwrap()
}

fn safari() -> String {
    format!("{IPHONE} Version/26.1 Mobile/15E148 Safari/604.1")
}

/// Each with the entry that comes first and a text of the page.
fn devices() -> Vec<(Facts, Option<&'static str>, &'static str)> {
    let threw = json!({"trial": {"call": "create", "outcome": "failed", "name": "NotAllowedError",
        "message": "The operation either timed out or was not allowed.", "lost_focus": true, "elapsed_ms": 9000, "timeout_ms": 60000}});
    vec![
        (
            facts(&safari(), json!({})),
            None,
            "data-verdict=\"no_obstacle\"",
        ),
        (
            facts(&safari(), json!({"cookies": "blocked"})),
            Some("E-106"),
            "マニュアル E-106",
        ),
        (
            facts(&safari(), threw),
            Some("E-108"),
            "data-sheet=\"E-112\"",
        ),
        (
            facts(
                &format!("{IPHONE} Mobile/15E148 Safari Line/26.4.0"),
                json!({}),
            ),
            Some("in-app"),
            "LINE の中で開いています",
        ),
        (
            facts(&safari(), json!({"seen": "E-110"})),
            Some("E-110"),
            "E-110",
        ),
    ]
}

#[test]
fn the_file_is_in_order() {
    assert_eq!(lint::check(&clinic()), []);
}

#[test]
fn it_is_diagnosed_and_drawn_without_a_word_of_the_other_service() {
    let rules = clinic();
    for (facts, entry, part) in devices() {
        let diagnosis: Diagnosis = diagnose(&facts, &rules);
        let first = diagnosis.findings.first();
        assert_eq!(first.map(|first| first.entry.as_str()), entry);
        for lang in Lang::ALL {
            let html = shown_in(lang, facts.clone(), |state| {
                *state = state.clone().after(Action::RulesRead(Ok(clinic())));
            });
            let named = ["あおぞらクリニック", "Aozora Clinic"];
            assert!(named.iter().any(|name| html.contains(name)), "{html}");
            for word in NOT_OURS {
                assert!(!html.contains(word), "{word} in {html}");
            }
            assert!(
                lang != Lang::Ja || html.contains(part),
                "{part} not in {html}"
            );
        }
    }
    assert!(!include_str!("../services/clinic/rules.json").contains("HPKI"));
}

#[test]
fn its_browsers_are_the_supported_ones() {
    let rules = clinic();
    let edge = "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Mobile Safari/537.36 EdgA/141.0.0.0";
    let firefox = "Mozilla/5.0 (Android 15; Mobile; rv:145.0) Gecko/145.0 Firefox/145.0";
    let crios = format!("{IPHONE} CriOS/141.0.7390.41 Mobile/15E148 Safari/604.1");
    let shaped_like_safari = format!("{IPHONE} Version/26.1 Mobile/16F203 Safari/604.1");
    for (user_agent, standing) in [
        (safari().as_str(), Standing::Recommended),
        (edge, Standing::Recommended),
        (&crios, Standing::Recommended),
        (firefox, Standing::OtherBrowser),
    ] {
        let found = diagnose(&facts(user_agent, json!({})), &rules);
        assert_eq!(found.platform.standing, Some(standing), "{user_agent}");
        assert_eq!(found.verdict, Verdict::NoObstacle);
    }
    let found = diagnose(&facts(&shaped_like_safari, json!({})), &rules);
    assert_ne!(found.platform.standing, Some(Standing::Recommended));
}

#[test]
fn its_messages_are_found() {
    let index = Index::of(&clinic());
    for (typed, entry) in [
        ("Invalid username or password", "E-101"),
        ("Cookie not found", "E-106"),
        ("画面が真っ白になる", "E-107"),
    ] {
        let hits = index.search(typed);
        assert_eq!(
            hits.first().map(|hit| hit.entry.as_str()),
            Some(entry),
            "{typed}"
        );
    }
}

#[test]
fn its_desk_reads_its_own_codes_and_names_no_entry_for_those_of_others() {
    let phone = |happened: &dyn Fn(State) -> State| {
        happened(opened(facts(&safari(), json!({"cookies": "blocked"}))))
    };
    let as_clinic = |state: State| state.after(Action::RulesRead(Ok(clinic())));
    let own = outgoing(&phone(&as_clinic)).unwrap();
    let other = outgoing(&phone(&|state| state)).unwrap();
    assert!(
        own.words.starts_with("パスキーの動作チェック"),
        "{}",
        own.words
    );
    let desk = as_clinic(opened(Facts::default())).after(Action::DeskOpened(true));
    for result in [&own.code, &own.link] {
        let html = html(desk.clone().after(typed(result, None)));
        assert!(html.contains("data-finding=\"E-106\""), "{html}");
        assert!(!html.contains("id=\"other-rules\""), "{html}");
        for word in NOT_OURS {
            assert!(!html.contains(word), "{word} in {html}");
        }
    }
    let html = html(desk.after(typed(&other.code, None)));
    assert!(html.contains("id=\"other-rules\""), "{html}");
    assert!(!html.contains("data-finding"), "{html}");
}
