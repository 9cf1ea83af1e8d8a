//! The reducer, without a browser.

use crate::cases::rules;
use crate::follows::Follows;
use webauthn_checkup::derived::{Derived, Phase};
use webauthn_checkup::facts::{Call, Cleanup, Fact, FactId, Outcome, StorageState, Trial, Unknown};
use webauthn_checkup::lang::Lang;
use webauthn_checkup::probes::Observation;
use webauthn_checkup::state::{Action, ProbingAction, State, TrialAction};

fn opened() -> State {
    State::opened(Lang::Ja, None, "https://check.example.jp/".into())
}

fn observed(run: u32, fact: FactId, observation: Observation) -> Action {
    Action::Probing(ProbingAction::Observed {
        run,
        fact,
        observation,
    })
}

fn silent(run: u32, fact: FactId) -> Action {
    observed(run, fact, Err(Unknown::NotExposed))
}

fn all_answered(state: State) -> State {
    let run = state.probing.run;
    FactId::ALL
        .iter()
        .fold(state, |state, fact| state.after(silent(run, *fact)))
}

#[test]
fn done_needs_every_probe_and_the_rules_in_either_order() {
    let first_probes = all_answered(opened());
    assert_eq!(first_probes.phase(), Phase::Running);
    assert_eq!(
        first_probes.after(Action::RulesRead(Ok(rules()))).phase(),
        Phase::Done
    );
    let first_rules = opened().after(Action::RulesRead(Ok(rules())));
    assert_eq!(first_rules.phase(), Phase::Running);
    assert_eq!(all_answered(first_rules).phase(), Phase::Done);
}

#[test]
fn without_rules_the_static_guidance_takes_over() {
    let state = all_answered(opened()).after(Action::RulesRead(Err("rules.json: HTTP 404".into())));
    assert_eq!(state.phase(), Phase::Fallback);
    assert!(state.diagnosed().is_none());
}

#[test]
fn that_a_passkey_is_to_be_deleted_by_hand_is_said_until_it_is_asked_for() {
    let ended = |cleanup| {
        let trial = Trial {
            cleanup: Some(cleanup),
            ..Trial::ended(Call::Get, Outcome::Failed)
        };
        all_answered(opened().after(Action::RulesRead(Ok(rules()))))
            .after(Action::Trial(TrialAction::Ended(trial, None)))
    };
    for (cleanup, said) in [
        (Cleanup::NotSupported, Some(Cleanup::NotSupported)),
        (Cleanup::Failed, Some(Cleanup::Failed)),
        (Cleanup::Asked, None),
    ] {
        let again = ended(cleanup).after(Action::Trial(TrialAction::Begun(Call::Create)));
        assert_eq!(again.trial.leftover, said, "another trial");
        let state = ended(cleanup).after(Action::Recheck("21:40".into()));
        assert_eq!(state.trial.leftover, said, "checked again");
        let again = state.after(Action::Recheck("21:40".into()));
        let again = again.after(Action::Trial(TrialAction::Begun(Call::Create)));
        assert_eq!(again.trial.leftover, said, "and again");
    }
}

#[test]
fn what_the_desk_was_opened_by_is_not_carried_out_of_an_app() {
    let left = opened()
        .after(Action::AddressChanged("#support".into()))
        .after(Action::DeskOpened(true))
        .after(Action::DeskOpened(false));
    assert_eq!(left.opened.fragment, "");
}

#[test]
fn checking_again_starts_from_nothing_and_drops_late_answers() {
    let blocked = observed(0, FactId::Cookies, Ok(Fact::Cookies(StorageState::Blocked)));
    let state = all_answered(opened().after(Action::RulesRead(Ok(rules())))).after(blocked);
    assert_eq!(state.facts.cookies, Some(StorageState::Blocked));

    let again = state.after(Action::Recheck("21:40".into()));
    assert_eq!((again.phase(), again.facts.cookies), (Phase::Running, None));
    let late = again.after(silent(0, FactId::Cookies));
    assert!(late.facts.unknown.is_empty() && late.probing.pending.contains(&FactId::Cookies));
    assert_eq!(all_answered(late).phase(), Phase::Done);
}

#[test]
fn checking_again_keeps_a_trial_that_passed_and_says_since_when() {
    let passed = Trial::ended(Call::Get, Outcome::Passed);
    let again = |state: State, at: &str| all_answered(state.after(Action::Recheck(at.into())));
    let opened = || all_answered(opened().after(Action::RulesRead(Ok(rules()))));
    let ended = opened().after(Action::Trial(TrialAction::Ended(passed.clone(), None)));
    let state = again(again(ended, "21:40"), "21:45");
    assert_eq!(state.facts.trial, Some(passed));
    assert_eq!(state.trial.passed_before.as_deref(), Some("21:40"));

    let failed = Trial::ended(Call::Create, Outcome::Failed);
    let ended = opened().after(Action::Trial(TrialAction::Ended(failed, None)));
    assert_eq!(
        again(ended, "21:40").facts.trial,
        None,
        "its cause may be mended"
    );
}

#[test]
fn checking_again_says_when_and_whether_it_found_the_same() {
    let opened = all_answered(opened().after(Action::RulesRead(Ok(rules()))));
    let again = opened.after(Action::Recheck("21:40".into()));
    assert_eq!(Derived::of(&again).rechecked, None, "while it runs");
    let same = all_answered(again.clone());
    assert_eq!(Derived::of(&same).rechecked, Some(("21:40".into(), true)));
    let blocked = observed(1, FactId::Cookies, Ok(Fact::Cookies(StorageState::Blocked)));
    let other = all_answered(again).after(blocked);
    assert_eq!(Derived::of(&other).rechecked, Some(("21:40".into(), false)));
}
