//! What taps come to.

use super::store::{Happens, Store};
use super::{desk, hand, language, lookup, more, network, trial};
use crate::lookup::Looked;
use crate::qr;
use crate::report::outgoing::Outgoing;
use crate::state::{Action, Handed, State};
use crate::view::Tap;
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;
use yew::Callback;

/// What a record is called as a file.
const RECORD_FILE: &str = "checkup.json";

/// Those of the trial, and the one that copies the address inside an app, are carried out at once, as the browser allows
/// their calls only within them; whatever else somebody wants may need all of the program.
pub fn taps(store: Rc<Store>, happens: Happens) -> Callback<Tap> {
    Callback::from(move |tap| {
        if tap == Tap::StartTrial {
            return trial::start(&store, &happens);
        }
        if store.state().whole || matches!(tap, Tap::NextTrial | Tap::CopyAddress) {
            return tapped(tap, &store, &happens);
        }
        let (store, happens) = (store.clone(), happens.clone());
        spawn_local(async move {
            if more::arrived().await {
                tapped(tap, &store, &happens);
            } else {
                // The page stays as it is and says so.
                happens.emit(more::missing());
            }
        });
    })
}

fn tapped(tap: Tap, store: &Rc<Store>, happens: &Happens) {
    let shown = store.state();
    match tap {
        Tap::CopyAddress => {
            let happens = happens.clone();
            let address = shown.way_out().map(|way| way.address).unwrap_or_default();
            spawn_local(
                async move { happens.emit(Action::AddressCopied(hand::copy(&address).await)) },
            );
        }
        Tap::TurnToLookup => happens.emit(Action::Looked(Looked::Turned)),
        Tap::TypedMessage => happens.emit(Action::Looked(Looked::Typed(lookup::typed()))),
        Tap::For(device) => happens.emit(Action::Looked(Looked::For(device))),
        Tap::Print => lookup::print(),
        Tap::AskNetwork => network::start(&shown, happens),
        Tap::Recheck => {
            // What the person had the page ask for is part of "everything".
            let asked = shown.network_known();
            happens.emit(Action::Recheck);
            if asked {
                network::start(&shown, happens);
            }
        }
        Tap::Speak(lang) => {
            language::keep(lang);
            happens.emit(Action::Speak(lang));
        }
        Tap::StartTrial => trial::start(store, happens),
        Tap::NextTrial => trial::next(store, happens),
        Tap::Saw(entry) => happens.emit(Action::Saw(Some(entry.into()))),
        Tap::SawNone => happens.emit(Action::Saw(None)),
        Tap::Hand(what) => hand_on(what, &shown, store.outgoing(), happens.clone()),
        Tap::SaveSvg | Tap::SavePng => {
            let saved = save_code(&shown, tap == Tap::SavePng);
            happens.emit(Action::Handed(Handed::File, saved));
        }
        Tap::ShowQr(shown) => happens.emit(Action::QrShown(shown)),
        Tap::TypedCase
        | Tap::PickedScreen
        | Tap::PickedLang
        | Tap::PickedChannel
        | Tap::TypedResult
        | Tap::ShowResult(_) => {
            if let Some(action) = desk::happened(tap) {
                happens.emit(action);
            }
        }
    }
}

/// Copies, shares or saves what the person wants to hand on, and says whether that worked.
fn hand_on(what: Handed, state: &State, outgoing: Option<Rc<Outgoing>>, happens: Happens) {
    let text = match (what, outgoing) {
        (Handed::Message, _) => {
            let service = state.known_rules().map(|rules| &rules.service);
            state.desk.invitation.message(&state.address, service)
        }
        (_, None) => return,
        (Handed::Link, Some(outgoing)) => outgoing.link.clone(),
        (Handed::Words | Handed::Shared, Some(outgoing)) => outgoing.words(state),
        (Handed::Record | Handed::File, Some(outgoing)) => outgoing.record.clone(),
    };
    spawn_local(async move {
        let worked = match what {
            Handed::Shared => hand::share(&text).await,
            Handed::File => Some(hand::save(RECORD_FILE, "application/json", &text)),
            _ => Some(hand::copy(&text).await),
        };
        if let Some(worked) = worked {
            happens.emit(Action::Handed(what, worked));
        }
    });
}

/// Saves the QR code of the check to be sent.
fn save_code(state: &State, as_png: bool) -> bool {
    let link = state.desk.invitation.link(&state.address);
    qr::code(&link).is_some_and(|code| {
        if as_png {
            hand::save_png("checkup-qr.png", &code)
        } else {
            hand::save("checkup-qr.svg", "image/svg+xml", &qr::svg(&code))
        }
    })
}
