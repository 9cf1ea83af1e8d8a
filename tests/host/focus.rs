//! Where the focus goes.

use crate::cases::rules;
use serde_json::json;
use webauthn_checkup::facts::{Call, Trial};
use webauthn_checkup::focus::{FocusState, FocusTarget};
use webauthn_checkup::lang::Lang;
use webauthn_checkup::lookup::LookupAction;
use webauthn_checkup::state::{Action, State, TrialAction};
use webauthn_checkup::trial::Passkey;

fn opened() -> State {
    let state = State::opened(Lang::Ja, None, "https://check.example.jp/".into());
    state.after(Action::RulesRead(Ok(rules())))
}

/// What happens, one after the other, and where each leads.
#[track_caller]
fn leads(happened: Vec<(Action, Option<FocusTarget>)>) {
    let mut state = opened();
    for (at, (action, place)) in happened.into_iter().enumerate() {
        let before = FocusState::of(&state);
        state = state.after(action);
        assert_eq!(
            FocusState::of(&state).since(Some(before)),
            place,
            "step {at}"
        );
    }
}

fn entry(id: Option<&str>) -> Action {
    Action::Lookup(LookupAction::Opened(id.map(str::to_owned)))
}

#[test]
fn a_page_that_opens_leaves_the_focus_alone_unless_it_opens_an_entry() {
    assert_eq!(FocusState::of(&opened()).since(None), None);
    let state = opened().after(entry(Some("2.15")));
    assert_eq!(FocusState::of(&state).since(None), Some(FocusTarget::Entry));
}

#[test]
fn through_a_trial_and_another_check() {
    let passkey = Passkey {
        id: "a".into(),
        raw_id: vec![0],
        provider: None,
    };
    let ended = |call: &str| -> Trial {
        serde_json::from_value(json!({ "call": call, "outcome": "passed" })).unwrap()
    };
    leads(vec![
        (
            Action::Trial(TrialAction::Begun(Call::Create)),
            Some(FocusTarget::Trial),
        ),
        (
            Action::Trial(TrialAction::Ended(ended("create"), Some(passkey))),
            Some(FocusTarget::Next),
        ),
        (
            Action::Trial(TrialAction::Begun(Call::Get)),
            Some(FocusTarget::Trial),
        ),
        (
            Action::Trial(TrialAction::Ended(ended("get"), None)),
            Some(FocusTarget::Verdict),
        ),
        (
            Action::Trial(TrialAction::Saw(Some("2.13".into()))),
            Some(FocusTarget::Verdict),
        ),
        (
            Action::Trial(TrialAction::Saw(None)),
            Some(FocusTarget::Trial),
        ),
        (Action::Recheck("21:40".into()), Some(FocusTarget::Verdict)),
        (Action::Speak(Lang::En), None),
    ]);
}

#[test]
fn a_call_that_fails_before_its_beginning_was_drawn() {
    let failed = |elapsed: f64| -> Trial {
        let trial = json!({ "call": "create", "outcome": "failed", "elapsed_ms": elapsed });
        serde_json::from_value(trial).unwrap()
    };
    leads(vec![
        (
            Action::Trial(TrialAction::Ended(failed(1.0), None)),
            Some(FocusTarget::Verdict),
        ),
        (
            Action::Trial(TrialAction::Ended(failed(2.0), None)),
            Some(FocusTarget::Verdict),
        ),
    ]);
}

#[test]
fn into_entries_and_back_and_to_the_desk() {
    leads(vec![
        (entry(Some("2.15")), Some(FocusTarget::Entry)),
        (entry(Some("2.19")), Some(FocusTarget::Entry)),
        (entry(None), Some(FocusTarget::LinkTo("2.19".into()))),
        (Action::Lookup(LookupAction::Typed("405".into())), None),
        (Action::DeskOpened(true), Some(FocusTarget::Title)),
    ]);
}
