//! What taps come to.

use super::store::{Dispatch, Store};
use super::{address, desk, dom, language, network, report, share, trial};
use crate::host::Failure;
use crate::lookup::LookupAction;
use crate::network::asked;
use crate::parts::{PartsAction, later};
use crate::report::outgoing::Outgoing;
use crate::state::{Action, SharingAction, State, TrialAction, Via};
use crate::view::{OnTap, Tap};
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;
use yew::Callback;

/// What a record is called as a file.
const JSON_FILE: &str = "checkup.json";

/// Carries out a tap.
pub type Tapped = fn(Tap, &Rc<Store>, &Dispatch);

/// What the first file can do is done at once, within the tap, as the browser allows some calls only there. The rest is
/// drawn by the later part, and carried out by it.
pub fn on_tap(store: Rc<Store>, dispatch: Dispatch) -> OnTap {
    Callback::from(move |tap| match tap {
        Tap::StartTrial => trial::start(&store, &dispatch),
        Tap::NextTrial => trial::next(&store, &dispatch),
        Tap::SecondTrial => trial::second(&store, &dispatch),
        Tap::CopyAddress => copy_address(&store, &dispatch),
        Tap::FocusLookup => dispatch.emit(Action::Lookup(LookupAction::Focused)),
        Tap::TypeMessage => dispatch.emit(Action::Lookup(LookupAction::Typed(dom::value(
            "message-search",
        )))),
        Tap::Recheck => {
            // What the person had the page ask for is part of "everything".
            let again = later().filter(|_| asked(&store.state().facts));
            dispatch.emit(Action::Recheck(report::time_of_day()));
            if let Some(later) = again {
                (later.tapped)(Tap::AskNetwork, &store, &dispatch);
            }
        }
        Tap::Speak(lang) => {
            language::keep(lang);
            dispatch.emit(Action::Speak(lang));
        }
        Tap::Pick(place) => dispatch.emit(Action::Lookup(LookupAction::Picked(place))),
        Tap::Retry => dispatch.emit(Action::Parts(PartsAction::Retried)),
        Tap::Saw(place) => {
            let state = store.state();
            let screen = state
                .known_rules()
                .and_then(|rules| rules.screens.get(place));
            if let Some(screen) = screen {
                let entry = Some(screen.entry.clone());
                dispatch.emit(Action::Trial(TrialAction::Saw(entry)));
            }
        }
        Tap::SawNone => dispatch.emit(Action::Trial(TrialAction::Saw(None))),
        Tap::AskNetwork
        | Tap::Share(_)
        | Tap::ShowQr(_)
        | Tap::For(_)
        | Tap::Leave(_)
        | Tap::Print
        | Tap::Desk(_) => {
            if let Some(later) = later() {
                (later.tapped)(tap, &store, &dispatch);
            }
        }
    })
}

fn copy_address(store: &Store, dispatch: &Dispatch) {
    let (state, derived) = (store.state(), store.derived());
    let seen = state.facts.seen.as_deref();
    let way = state.known_rules().and_then(|rules| {
        let opened = &state.opened;
        opened.way_out(&rules.service, state.lang, seen, &derived.platform)
    });
    let address = way.map(|way| way.address).unwrap_or_default();
    let dispatch = dispatch.clone();
    spawn_local(async move {
        let copied = share::copy(&address).await;
        dispatch.emit(Action::Sharing(SharingAction::AddressCopied(copied)));
    });
}

/// Carries out what only the later part draws.
pub fn tapped(tap: Tap, store: &Rc<Store>, dispatch: &Dispatch) {
    let state = store.state();
    match tap {
        Tap::For(device) => dispatch.emit(Action::Lookup(LookupAction::For(device))),
        Tap::Leave(fragment) => address::replace(fragment),
        Tap::Print => dom::print(),
        Tap::AskNetwork => network::start(&state, dispatch),
        Tap::Share(via) => share_via(via, &state, store.outgoing(), dispatch.clone()),
        Tap::ShowQr(shown) => dispatch.emit(Action::Sharing(SharingAction::QrShown(shown))),
        Tap::Desk(tap) if cfg!(feature = "desk") => {
            if let Some(action) = desk::tapped(tap, &state, dispatch) {
                dispatch.emit(action);
            }
        }
        // These the first file carries out.
        Tap::Desk(_)
        | Tap::StartTrial
        | Tap::NextTrial
        | Tap::SecondTrial
        | Tap::CopyAddress
        | Tap::FocusLookup
        | Tap::TypeMessage
        | Tap::Pick(_)
        | Tap::Recheck
        | Tap::Speak(_)
        | Tap::Retry
        | Tap::Saw(_)
        | Tap::SawNone => {}
    }
}

/// Copies, sends or saves, and notes how that ended.
fn share_via(via: Via, state: &State, outgoing: Option<Rc<Outgoing>>, dispatch: Dispatch) {
    let text = match (via, outgoing) {
        (Via::CopyMessage, _) => {
            let service = state.known_rules().map(|rules| &*rules.service);
            state
                .desk
                .invitation
                .message(&state.opened.address, service)
        }
        (Via::CopyInvitation(place), _) => match desk::invitation(place, state) {
            Some(text) => text,
            None => return,
        },
        (Via::CopyRequest(request), _) => match desk::request(request, state) {
            Some(text) => text,
            None => return,
        },
        // The desk saves it.
        (Via::SaveTable | Via::SavePeople, _) | (_, None) => return,
        (Via::CopyLink, Some(outgoing)) => outgoing.link.clone(),
        (Via::CopyWords | Via::ShareSheet, Some(outgoing)) => outgoing.words.clone(),
        (Via::CopyJson | Via::SaveFile, Some(outgoing)) => outgoing.json.clone(),
    };
    spawn_local(async move {
        let ended: Option<Result<(), Failure>> = match via {
            Via::ShareSheet => share::share(&text).await,
            Via::SaveFile => Some(share::save(JSON_FILE, "application/json", &text)),
            _ => Some(share::copy(&text).await),
        };
        if let Some(ended) = ended {
            dispatch.emit(Action::Sharing(SharingAction::Tried(via, ended)));
        }
    });
}
