//! The running page: starts the probes, fetches the rules, and carries what happens to the state.

use super::{
    desk, focus, guard, hand, host::BrowserHost, js, language, lookup, network, opened, report,
    rules, trial,
};
use crate::focus::Seen;
use crate::lookup::Looked;
use crate::probes::{PROBES, run};
use crate::qr;
use crate::report::outgoing::Outgoing;
use crate::state::{Action, Handed, Loading, Phase, State};
use crate::view::{Tap, page, title};
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

/// What a record is called as a file.
const RECORD_FILE: &str = "checkup.json";

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        Rc::new(Rc::unwrap_or_clone(self).after(action))
    }
}

/// The page.
#[component]
pub fn App() -> Html {
    let state = use_reducer(opened::state);
    use_effect_with((), {
        let happens = state.dispatcher();
        move |()| {
            spawn_local(async move { happens.dispatch(Action::RulesRead(rules::fetch().await)) })
        }
    });
    use_effect_with(state.probing().map(|_| state.run), {
        let happens = state.dispatcher();
        move |&due| {
            if let Some(run) = due {
                start_probes(run, &happens);
            }
        }
    });
    use_effect_with((), {
        let happens = state.dispatcher();
        move |()| trial::remove_leftover(happens)
    });
    use_effect_with((), {
        let happens = state.dispatcher();
        move |()| lookup::follow_address(happens)
    });
    use_effect_with(state.wants_more(), {
        let happens = state.dispatcher();
        move |&wanted| {
            if wanted {
                lookup::fetch_more(happens);
            }
        }
    });
    let before = use_mut_ref(|| None::<Seen>);
    use_effect_with(Seen::of(&state), move |now| {
        let before = before.replace(Some(now.clone()));
        if let Some(place) = now.since(before) {
            focus::bring_to(&place);
        }
    });
    use_effect_with(state.phase(), {
        let state = state.clone();
        move |&phase| show_phase(phase, &state)
    });
    use_effect_with((state.lang, title(&state)), |(lang, title)| {
        language::show(*lang, title);
    });
    let made_of = (
        state.lang,
        state.facts.clone(),
        state.phase(),
        state.known_rules().map(|rules| rules.parted),
    );
    let outgoing = use_memo(made_of, |_| {
        let made = (!state.desk.open).then(|| report::outgoing(&state));
        made.flatten()
    });
    use_effect_with((state.facts.clone(), state.phase()), {
        let (state, outgoing) = (state.clone(), outgoing.clone());
        move |_| {
            let whole = outgoing.as_ref().as_ref().map(|made| made.record.clone());
            if let Some(text) = whole.or_else(|| report::so_far(&state)) {
                guard::keep(&text);
            }
        }
    });
    let tap = Callback::from({
        let happens = state.dispatcher();
        let (outgoing, shown) = (outgoing.clone(), state.clone());
        move |tap| match tap {
            Tap::CopyAddress => {
                let happens = happens.clone();
                let address = shown.way_out().map(|way| way.address).unwrap_or_default();
                spawn_local(async move {
                    happens.dispatch(Action::AddressCopied(hand::copy(&address).await))
                });
            }
            Tap::TurnToLookup => happens.dispatch(Action::Looked(Looked::Turned)),
            Tap::TypedMessage => happens.dispatch(Action::Looked(Looked::Typed(lookup::typed()))),
            Tap::For(device) => happens.dispatch(Action::Looked(Looked::For(device))),
            Tap::Print => lookup::print(),
            Tap::AskNetwork => network::start(&shown, &happens),
            Tap::Recheck => {
                // What the person had the page ask for is part of "everything".
                let asked = shown.network_known();
                happens.dispatch(Action::Recheck);
                if asked {
                    network::start(&shown, &happens);
                }
            }
            Tap::Speak(lang) => {
                language::keep(lang);
                happens.dispatch(Action::Speak(lang));
            }
            Tap::StartTrial => trial::start(&shown, &happens),
            Tap::NextTrial => trial::next(&shown, &happens),
            Tap::Saw(entry) => happens.dispatch(Action::Saw(Some(entry.into()))),
            Tap::SawNone => happens.dispatch(Action::Saw(None)),
            Tap::Hand(what) => hand_on(what, &shown, outgoing.as_ref().as_ref(), happens.clone()),
            Tap::SaveSvg | Tap::SavePng => {
                let saved = save_code(&shown, tap == Tap::SavePng);
                happens.dispatch(Action::Handed(Handed::File, saved));
            }
            Tap::ShowQr(shown) => happens.dispatch(Action::QrShown(shown)),
            Tap::TypedCase
            | Tap::PickedScreen
            | Tap::PickedLang
            | Tap::PickedChannel
            | Tap::TypedResult
            | Tap::ShowResult(_) => {
                if let Some(action) = desk::happened(tap) {
                    happens.dispatch(action);
                }
            }
        }
    });
    page(&state, outgoing.as_ref().as_ref(), &tap)
}

fn start_probes(run_number: u32, happens: &UseReducerDispatcher<State>) {
    for &probe in PROBES {
        let happens = happens.clone();
        spawn_local(async move {
            let observation = run(probe, &BrowserHost).await;
            happens.dispatch(Action::Observed {
                run: run_number,
                probe,
                observation,
            });
        });
    }
}

/// Copies, shares or saves what the person wants to hand on, and says whether that worked.
fn hand_on(
    what: Handed,
    state: &State,
    outgoing: Option<&Outgoing>,
    happens: UseReducerDispatcher<State>,
) {
    let text = match (what, outgoing) {
        (Handed::Message, _) => state.desk.invitation.message(&state.address),
        (_, None) => return,
        (Handed::Link, Some(outgoing)) => outgoing.link.clone(),
        (Handed::Words | Handed::Shared, Some(outgoing)) => outgoing.words.clone(),
        (Handed::Record | Handed::File, Some(outgoing)) => outgoing.record.clone(),
    };
    spawn_local(async move {
        let worked = match what {
            Handed::Shared => hand::share(&text).await,
            Handed::File => Some(hand::save(RECORD_FILE, "application/json", &text)),
            _ => Some(hand::copy(&text).await),
        };
        if let Some(worked) = worked {
            happens.dispatch(Action::Handed(what, worked));
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

/// Tells the guard and everybody else how far the page is.
fn show_phase(phase: Phase, state: &State) {
    if let Loading::Failed(why) = &state.rules {
        return guard::fall_back("rules", why);
    }
    if let Ok(body) = js::get("document.body.dataset") {
        // It fails only where there is no body any more.
        let _ = js::set(&body, "app", &phase.name().into());
    }
}
