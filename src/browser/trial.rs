//! Carries the trial from the taps to the state, and remembers its passkey across a reload, so that it can be removed.

use super::host::BrowserHost;
use super::store::{Happens, Store};
use super::{js, more};
use crate::facts::Call;
use crate::rules::{Part, TrialOptions};
use crate::state::{Action, Loading, Stage, State};
use crate::trial::{Ended, Passkey, clean_up, register, sign_in};
use futures_util::future::join;
use gloo::timers::future::TimeoutFuture;
use js_sys::Array;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;

/// Where the passkey's id waits for a sign-in, in this tab only.
const KEPT: &str = "webauthn-checkup-trial";

/// How soon it is looked again whether the rules are there, in milliseconds.
const SOON: u32 = 50;

thread_local! {
    /// A registration is asked for, and the state does not say so yet.
    static ASKED: Cell<bool> = const { Cell::new(false) };
}

/// Registers. Called within the tap, and so is the browser. What draws a trial, and the rules for its end, may still have
/// to be brought; meanwhile the person looks at the phone's own sheet.
pub fn start(store: &Rc<Store>, happens: &Happens) {
    let (store, state) = (store.clone(), store.state());
    let Some(options) = options(&state).filter(|_| state.trial == Stage::Idle) else {
        return;
    };
    if ASKED.replace(true) {
        return;
    }
    let ending = register(&BrowserHost, options);
    let happens = happens.clone();
    spawn_local(async move {
        let begins = async {
            if !more::arrived().await {
                happens.emit(more::missing());
                more::arrived_at_last().await;
            }
            ASKED.set(false);
            happens.emit(Action::TrialBegun(Call::Create));
            // It has been said before the end is.
            TimeoutFuture::new(0).await;
        };
        let ends = async {
            let ended = ending.await;
            // Before anything is waited for: the page can be reloaded meanwhile.
            if let Ended::Settled(_, Some(passkey)) = &ended {
                remember(passkey);
            }
            ended
        };
        let ended = join(begins, ends).await.1;
        rules_have_come(&store).await;
        match ended {
            Ended::Settled(trial, passkey) => {
                happens.emit(Action::TrialEnded(trial, passkey));
            }
            Ended::Silent(trial, late) => {
                happens.emit(Action::TrialEnded(trial, None));
                if let Some(cleanup) = late.await {
                    happens.emit(Action::LeftoverRemoved(cleanup));
                }
            }
        }
    });
}

/// Signs in with what was registered, and has it removed. Called within the tap, and so is the browser.
pub fn next(store: &Rc<Store>, happens: &Happens) {
    let (store, state) = (store.clone(), store.state());
    let (Some(options), Stage::Registered(passkey)) = (options(&state), &state.trial) else {
        return;
    };
    let ending = sign_in(&BrowserHost, options, passkey.clone());
    let happens = happens.clone();
    happens.emit(Action::TrialBegun(Call::Get));
    spawn_local(async move {
        let trial = ending.await;
        forget();
        rules_have_come(&store).await;
        happens.emit(Action::TrialEnded(trial, None));
    });
}

/// Waits until the rules for a trial's end are there, or have failed to come.
async fn rules_have_come(store: &Store) {
    while store.state().wants(Part::More) {
        TimeoutFuture::new(SOON).await;
    }
}

/// Has the passkey removed that a reload in the middle of a trial has left behind.
pub fn remove_leftover(happens: Happens) {
    let kept = storage("getItem", &Array::of1(&KEPT.into())).and_then(|kept| kept.as_string());
    if let Some(id) = kept {
        spawn_local(async move {
            more::arrived_at_last().await;
            let cleanup = clean_up(&BrowserHost, &id).await;
            forget();
            happens.emit(Action::LeftoverRemoved(cleanup));
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
