//! Carries the trial from the taps to the state, and remembers its passkey across a reload, so that it can be removed.

use super::host::BrowserHost;
use super::js;
use super::store::{Dispatch, Store};
use crate::facts::Call;
use crate::rules::TrialOptions;
use crate::state::{Action, Loading, Stage, State, TrialAction};
use crate::trial::{Ended, Passkey, clean_up, register, sign_in};
use js_sys::Array;
use wasm_bindgen_futures::spawn_local;

/// Where the passkey's id waits for a sign-in, in this tab only.
const KEPT: &str = "webauthn-checkup-trial";

/// Registers. Called within the tap, and so is the browser.
pub fn start(store: &Store, dispatch: &Dispatch) {
    let state = store.state();
    let Some(options) = options(&state).filter(|_| state.trial.stage == Stage::Idle) else {
        return;
    };
    let ending = register(&BrowserHost, options, state.lang);
    let dispatch = dispatch.clone();
    dispatch.emit(Action::Trial(TrialAction::Begun(Call::Create)));
    spawn_local(async move {
        match ending.await {
            Ended::Settled(trial, passkey) => {
                // Before anything else: the page can be reloaded at any time.
                if let Some(passkey) = &passkey {
                    remember(passkey);
                }
                dispatch.emit(Action::Trial(TrialAction::Ended(trial, passkey)));
            }
            Ended::Silent(trial, late) => {
                dispatch.emit(Action::Trial(TrialAction::Ended(trial, None)));
                if let Some(cleanup) = late.await {
                    dispatch.emit(Action::Trial(TrialAction::LeftoverRemoved(cleanup)));
                }
            }
        }
    });
}

/// Signs in with what was registered, and has it removed. Called within the tap, and so is the browser.
pub fn next(store: &Store, dispatch: &Dispatch) {
    let state = store.state();
    let (Some(options), Stage::Registered(passkey)) = (options(&state), &state.trial.stage) else {
        return;
    };
    let ending = sign_in(&BrowserHost, options, passkey.clone());
    let dispatch = dispatch.clone();
    dispatch.emit(Action::Trial(TrialAction::Begun(Call::Get)));
    spawn_local(async move {
        let trial = ending.await;
        forget();
        dispatch.emit(Action::Trial(TrialAction::Ended(trial, None)));
    });
}

/// Registers once more with one thing changed, and has what that made removed. Called within the tap, and so is the browser.
pub fn second(store: &Store, dispatch: &Dispatch) {
    let (state, derived) = (store.state(), store.derived());
    let (Some(options), Some(differs)) = (options(&state), derived.second_trial) else {
        return;
    };
    let ending = register(&BrowserHost, &options.differing(differs), state.lang);
    let dispatch = dispatch.clone();
    dispatch.emit(Action::Trial(TrialAction::SecondBegun));
    spawn_local(async move {
        let (mut trial, late) = match ending.await {
            Ended::Settled(mut trial, passkey) => {
                if let Some(passkey) = passkey {
                    remember(&passkey);
                    trial.cleanup = Some(clean_up(&BrowserHost, &passkey.id).await);
                    forget();
                }
                (trial, None)
            }
            Ended::Silent(trial, late) => (trial, Some(late)),
        };
        trial.differs = Some(differs);
        dispatch.emit(Action::Trial(TrialAction::SecondEnded(trial)));
        if let Some(late) = late
            && let Some(cleanup) = late.await
        {
            dispatch.emit(Action::Trial(TrialAction::LeftoverRemoved(cleanup)));
        }
    });
}

/// Has the passkey removed that a reload in the middle of a trial has left behind.
pub fn remove_leftover(dispatch: Dispatch) {
    let kept = storage("getItem", &Array::of1(&KEPT.into())).and_then(|kept| kept.as_string());
    if let Some(id) = kept {
        spawn_local(async move {
            let cleanup = clean_up(&BrowserHost, &id).await;
            forget();
            dispatch.emit(Action::Trial(TrialAction::LeftoverRemoved(cleanup)));
        });
    }
}

fn options(state: &State) -> Option<&TrialOptions> {
    match &state.rules {
        Loading::Ready(rules) => Some(&rules.trial),
        _ => None,
    }
}

fn remember(passkey: &Passkey) {
    storage(
        "setItem",
        &Array::of2(&KEPT.into(), &passkey.id.as_str().into()),
    );
}

fn forget() {
    storage("removeItem", &Array::of1(&KEPT.into()));
}

/// Where session storage is blocked, a reload in the middle leaves the passkey behind: nothing more can be done.
fn storage(method: &str, arguments: &Array) -> Option<wasm_bindgen::JsValue> {
    js::get("sessionStorage")
        .and_then(|storage| js::call(&storage, method, arguments))
        .ok()
}
