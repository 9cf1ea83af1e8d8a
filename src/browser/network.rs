//! Carries the asking for the service's hosts from the tap to the state.

use super::host::BrowserHost;
use super::store::Happens;
use crate::lookup::Looked;
use crate::network::ask;
use crate::state::{Action, State};
use wasm_bindgen_futures::spawn_local;

/// Asks for all of them, unless that is going on.
pub fn start(state: &State, happens: &Happens) {
    let Some(rules) = state.known_rules().filter(|_| !state.asking_network) else {
        return;
    };
    let urls: Vec<String> = rules.network.iter().map(|host| host.url.clone()).collect();
    let happens = happens.clone();
    happens.emit(Action::NetworkAsked);
    // What an answer can lead to comes with the later part.
    happens.emit(Action::Looked(Looked::Turned));
    spawn_local(async move {
        let survey = ask(&BrowserHost, &urls).await;
        happens.emit(Action::NetworkAnswered(survey));
    });
}
