//! Asking for the service's hosts, against a fake; what the page then says of them.

use crate::cases::rules;
use crate::fake::Behaviour::{GetterThrows, Is};
use crate::fake::{Fake, sound};
use crate::follows::Follows;
use crate::view::{check, shown_in};
use futures::executor::block_on;
use serde_json::{Value as Json, json};
use webauthn_checkup::checks::{CheckId, CheckState};
use webauthn_checkup::diagnosis::diagnose;
use webauthn_checkup::facts::{Facts, Unknown};
use webauthn_checkup::host::{Failure, Ping, Value};
use webauthn_checkup::lang::Lang;
use webauthn_checkup::network::{Survey, ask};
use webauthn_checkup::state::{Action, Probing, ProbingAction, State};

/// The hosts of `rules.json`.
const HOSTS: [&str; 2] = [
    "https://mahpki-auth.2nds.medis.or.jp",
    "https://maadc-auth.2nds.medis.or.jp",
];

/// Asks both hosts, of which the first behaves and the second answers.
fn survey(browser: Fake) -> Survey {
    let browser = browser.pinging(HOSTS[1], Ok(Ping::Answered));
    block_on(ask(&browser, &HOSTS.map(str::to_owned)))
}

fn heard(browser: Fake) -> Json {
    let mut facts = Facts::default();
    survey(browser).record(&mut facts);
    serde_json::to_value(facts).unwrap()
}

fn with(answer: Result<Ping, Failure>) -> Fake {
    sound().pinging(HOSTS[0], answer)
}

fn threw(name: &str) -> Result<Ping, Failure> {
    Err(Failure {
        name: name.into(),
        message: String::new(),
    })
}

#[test]
fn answered_and_not_answered_are_known_and_the_rest_has_its_reason() {
    for (browser, reachable, reason) in [
        (with(Ok(Ping::Answered)), json!(true), Json::Null),
        (with(Ok(Ping::Unanswered)), json!(false), Json::Null),
        (
            with(Ok(Ping::StoppedByPolicy)),
            Json::Null,
            json!("blocked"),
        ),
        (
            with(threw("InvalidStateError")),
            Json::Null,
            json!("threw InvalidStateError"),
        ),
        (sound(), Json::Null, json!("timed_out")),
    ] {
        let facts = heard(browser);
        let mut known = facts["network"].as_array().unwrap().iter();
        let first = known.find(|reach| reach["url"] == HOSTS[0]);
        let first = first.map_or(Json::Null, |reach| reach["reachable"].clone());
        let path = format!("network.{}", HOSTS[0]);
        assert_eq!(
            (first, facts["unknown"][path].clone()),
            (reachable, reason),
            "{facts}"
        );
        assert_eq!(facts["online"], true);
    }
}

#[test]
fn offline_explains_it_all_and_nothing_is_asked() {
    let offline = with(Ok(Ping::Unanswered)).but("navigator.onLine", Is(Value::Bool(false)));
    assert_eq!(heard(offline), json!({"online": false}));
}

#[test]
fn a_browser_that_does_not_say_whether_it_is_online_is_asked_all_the_same() {
    let silent = with(Ok(Ping::Unanswered)).but("navigator.onLine", GetterThrows("SecurityError"));
    let facts = heard(silent);
    assert_eq!(
        (&facts["network"][0]["reachable"], &facts["online"]),
        (&json!(false), &Json::Null)
    );
}

#[test]
fn a_later_survey_takes_the_place_of_an_earlier_one() {
    let mut facts = Facts::default();
    survey(sound()).record(&mut facts);
    survey(with(Ok(Ping::Unanswered))).record(&mut facts);
    assert!(facts.unknown.is_empty());
    assert_eq!(facts.network.len(), 2);
    survey(with(Ok(Ping::Answered)).but("navigator.onLine", Is(Value::Bool(false))))
        .record(&mut facts);
    assert_eq!((facts.network.len(), facts.online), (0, Some(false)));
}

#[track_caller]
fn line(happened: impl FnOnce(State) -> State) -> CheckState {
    let opened = State::opened(Lang::Ja, None, String::new()).after(Action::RulesRead(Ok(rules())));
    let state = happened(State {
        probing: Probing::settled(),
        ..opened
    });
    let checks = state.checks();
    checks
        .iter()
        .find(|check| check.id == CheckId::Network)
        .unwrap()
        .state
}

#[test]
fn the_line_is_unknown_then_running_then_what_was_heard() {
    assert_eq!(line(|state| state), CheckState::Unknown);
    assert_eq!(
        line(|state| state.after(Action::Probing(ProbingAction::NetworkAsked))),
        CheckState::Running
    );
    for (browser, expected) in [
        (with(Ok(Ping::Answered)), CheckState::Pass),
        (with(Ok(Ping::Unanswered)), CheckState::Attention),
        (sound(), CheckState::Attention),
        (with(Ok(Ping::StoppedByPolicy)), CheckState::Unknown),
        (with(threw("")), CheckState::Unknown),
    ] {
        let answered = |state: State| {
            state
                .after(Action::Probing(ProbingAction::NetworkAsked))
                .after(Action::Probing(ProbingAction::NetworkAnswered(survey(
                    browser,
                ))))
        };
        assert_eq!(line(answered), expected);
    }
}

#[test]
fn only_a_host_that_was_not_reached_is_a_finding_and_a_possible_one() {
    let findings = |browser: Fake| {
        let mut facts = Facts::default();
        survey(browser).record(&mut facts);
        serde_json::to_value(diagnose(&facts, &rules()).findings).unwrap()
    };
    let found = findings(with(Ok(Ping::Unanswered)));
    assert_eq!(
        (&found[0]["entry"], &found[0]["certainty"]),
        (&json!("2.16"), &json!("possible"))
    );
    for browser in [
        with(Ok(Ping::Answered)),
        sound(),
        with(Ok(Ping::StoppedByPolicy)),
    ] {
        assert_eq!(findings(browser), json!([]));
    }
}

/// The line of the list, up to the end of its card.
fn drawn(happened: impl FnOnce(&mut State)) -> String {
    let html = shown_in(Lang::Ja, Facts::default(), happened);
    assert!(!html.contains("data-finding"), "{html}");
    let (_, line) = html.split_once("data-check=\"network\"").unwrap();
    line.split_once("</section>").unwrap().0.to_owned()
}

#[test]
fn a_refusal_that_hides_behind_an_answer_is_offered_to_look_up_and_not_found() {
    let line = drawn(|state| survey(with(Ok(Ping::Answered))).record(&mut state.facts));
    check(
        &line,
        &[
            "data-state=\"pass\"",
            "href=\"#entry=2.10\"",
            "href=\"#entry=3.17\"",
            "id=\"network-start\"",
        ],
    );
}

#[test]
fn before_the_tap_the_page_says_who_is_asked_and_nothing_of_an_answer() {
    let line = drawn(|_| ());
    check(&line, &HOSTS);
    assert!(
        !line.contains("#entry=") && !line.contains("応答あり"),
        "{line}"
    );
    let asking = drawn(|state| state.probing.asking_network = true);
    check(
        &asking,
        &["data-state=\"running\"", " aria-disabled=\"true\""],
    );
}

#[test]
fn a_reason_names_the_address_that_it_stands_for() {
    let mut facts = Facts::default();
    survey(sound()).record(&mut facts);
    assert_eq!(
        webauthn_checkup::network::reason(&facts, HOSTS[0]),
        Some(&Unknown::TimedOut)
    );
    assert_eq!(webauthn_checkup::network::reason(&facts, HOSTS[1]), None);
}
