//! Carries the asking for the service's hosts from the tap to the state.

use super::host::BrowserHost;
use super::store::Dispatch;
use crate::network::ask;
use crate::state::{Action, ProbingAction, State};
use wasm_bindgen_futures::spawn_local;

/// Asks for all of them, unless that is going on.
pub fn start(state: &State, dispatch: &Dispatch) {
    let Some(rules) = state
        .known_rules()
        .filter(|_| !state.probing.asking_network)
    else {
        return;
    };
    let urls: Vec<String> = rules.network.iter().map(|host| host.url.clone()).collect();
    let dispatch = dispatch.clone();
    dispatch.emit(Action::Probing(ProbingAction::NetworkAsked));
    spawn_local(async move {
        let survey = ask(&BrowserHost, &urls).await;
        dispatch.emit(Action::Probing(ProbingAction::NetworkAnswered(survey)));
    });
}
