//! The second trial: where it is offered, and what comes of it.

use crate::cases::{case, cases, rules};
use crate::follows::Follows;
use crate::view::{check, shown};
use webauthn_checkup::derived::Derived;
use webauthn_checkup::diagnosis::diagnose;
use webauthn_checkup::facts::{Call, Cleanup, Differs, Facts, Outcome, Trial};
use webauthn_checkup::lang::Lang;
use webauthn_checkup::second_trial::worthwhile;
use webauthn_checkup::state::{Action, Probing, Stage, State, TrialAction};

fn offered(facts: &Facts) -> Option<Differs> {
    let rules = rules();
    worthwhile(facts, &rules, &diagnose(facts, &rules))
}

#[test]
fn it_is_offered_where_the_first_says_too_little_and_the_second_can_decide() {
    let offered: Vec<String> = cases()
        .into_iter()
        .filter(|(_, case)| self::offered(&case.facts).is_some())
        .map(|(name, _)| name)
        .collect();
    for name in &offered {
        let facts = case(name);
        let trial = facts.trial.as_ref().unwrap();
        assert_eq!(
            (trial.call, trial.outcome),
            (Call::Create, Outcome::Failed),
            "{name}"
        );
    }
    assert!(
        offered.contains(&"trial_android_unknown_error".to_owned()),
        "{offered:?}"
    );
    // What the first trial says for certain, or likely, needs no second; nor does one that passed.
    for name in [
        "android_chrome_fine",
        "trial_android_second_way_passed",
        "trial_iphone_line_generic",
    ] {
        assert!(!offered.contains(&name.to_owned()), "{name}");
    }
}

fn failed() -> State {
    let opened = State::opened(Lang::Ja, None, "https://check.example.jp/".into());
    State {
        facts: case("trial_android_unknown_error"),
        probing: Probing::settled(),
        ..opened.after(Action::RulesRead(Ok(rules())))
    }
}

fn second(outcome: Outcome) -> Trial {
    Trial {
        differs: Some(Differs::Discoverable),
        cleanup: (outcome == Outcome::Passed).then_some(Cleanup::Asked),
        ..Trial::ended(Call::Create, outcome)
    }
}

#[test]
fn it_keeps_the_first_and_is_offered_once() {
    let state = failed();
    assert_eq!(
        Derived::of(&state).second_trial,
        Some(Differs::Discoverable)
    );
    let first = state.facts.trial.clone();
    let open = state.after(Action::Trial(TrialAction::SecondBegun));
    assert_eq!(open.trial.stage, Stage::Open(Call::Create));
    assert_eq!(
        (&open.facts.trial, Derived::of(&open).second_trial),
        (&first, None)
    );
    for outcome in [Outcome::Passed, Outcome::Failed] {
        let ended = open
            .clone()
            .after(Action::Trial(TrialAction::SecondEnded(second(outcome))));
        assert_eq!(ended.facts.trial, first);
        assert_eq!(
            (&ended.trial.stage, Derived::of(&ended).second_trial),
            (&Stage::Idle, None)
        );
        let again = ended.after(Action::Trial(TrialAction::Begun(Call::Create)));
        assert_eq!(again.facts.second_trial, None, "a new first one");
    }
}

#[test]
fn a_second_one_that_passes_blames_the_keeper() {
    let ended = failed().after(Action::Trial(TrialAction::SecondEnded(second(
        Outcome::Passed,
    ))));
    let (_, diagnosis) = ended.diagnosed().unwrap();
    assert_eq!(diagnosis.findings[0].entry, "A.29");
}

#[test]
fn the_card_says_beforehand_what_it_will_tell_apart() {
    let facts = failed().facts;
    check(
        &shown(Lang::Ja, facts.clone()),
        &[
            "id=\"trial-second\"",
            "保存先のアプリが原因です",
            "id=\"trial-start\"",
        ],
    );
    let tried = Facts {
        second_trial: Some(second(Outcome::Passed)),
        ..facts
    };
    let html = shown(Lang::Ja, tried);
    check(
        &html,
        &[
            "id=\"second-trial\" data-outcome=\"passed\"",
            "別の方法では登録できました",
        ],
    );
    assert!(!html.contains("id=\"trial-second\""));
}
