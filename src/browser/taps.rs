//! What taps come to.

use super::store::{Happens, Store};
use super::{desk, hand, language, lookup, network, trial};
use crate::lookup::Looked;
use crate::parts::later;
use crate::qr;
use crate::report::outgoing::Outgoing;
use crate::state::{Action, Handed, State};
use crate::view::Tap;
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;
use yew::Callback;

/// What a record is called as a file.
const RECORD_FILE: &str = "checkup.json";

/// Carries out a tap.
pub type Tapped = fn(Tap, &Rc<Store>, &Happens);

/// What the first file can do is done at once, within the tap, as the browser allows some calls only there. The rest is
/// drawn by the later part, and carried out by it.
pub fn taps(store: Rc<Store>, happens: Happens) -> Callback<Tap> {
    Callback::from(move |tap| match tap {
        Tap::StartTrial => trial::start(&store, &happens),
        Tap::NextTrial => trial::next(&store, &happens),
        Tap::CopyAddress => {
            let happens = happens.clone();
            let address = store.state().way_out().map(|way| way.address);
            spawn_local(async move {
                let copied = hand::copy(&address.unwrap_or_default()).await;
                happens.emit(Action::AddressCopied(copied));
            });
        }
        Tap::TurnToLookup => happens.emit(Action::Looked(Looked::Turned)),
        Tap::TypedMessage => happens.emit(Action::Looked(Looked::Typed(lookup::typed()))),
        Tap::AskNetwork => network::start(&store.state(), &happens),
        Tap::Recheck => {
            // What the person had the page ask for is part of "everything".
            let asked = store.state().network_known();
            happens.emit(Action::Recheck);
            if asked {
                network::start(&store.state(), &happens);
            }
        }
        Tap::Speak(lang) => {
            language::keep(lang);
            happens.emit(Action::Speak(lang));
        }
        Tap::Retry => happens.emit(Action::PartsRetried),
        Tap::Saw(entry) => happens.emit(Action::Saw(Some(entry.into()))),
        Tap::SawNone => happens.emit(Action::Saw(None)),
        tap => {
            if let Some(later) = later() {
                (later.tapped)(tap, &store, &happens);
            }
        }
    })
}

/// Carries out what only the later part draws.
pub fn tapped(tap: Tap, store: &Rc<Store>, happens: &Happens) {
    let shown = store.state();
    match tap {
        Tap::For(device) => happens.emit(Action::Looked(Looked::For(device))),
        Tap::Print => lookup::print(),
        Tap::Hand(what) => hand_on(what, &shown, store.outgoing(), happens.clone()),
        Tap::SaveSvg | Tap::SavePng => {
            let saved = save_code(&shown, tap == Tap::SavePng);
            happens.emit(Action::Handed(Handed::File, saved));
        }
        Tap::ShowQr(shown) => happens.emit(Action::QrShown(shown)),
        tap => {
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
