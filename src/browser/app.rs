//! The running page: starts the probes, fetches the rules, and carries what happens to the state.

use super::{
    clipboard, guard, host::BrowserHost, js, lookup, network, opened, report, rules, trial,
};
use crate::lookup::Looked;
use crate::probes::{PROBES, run};
use crate::state::{Action, Loading, Phase, State};
use crate::view::{Tap, page};
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

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
    use_effect_with(state.run, {
        let happens = state.dispatcher();
        move |&run| start_probes(run, &happens)
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
    let opened = (state.lookup.open.clone(), state.known_rules().is_some());
    let before = use_mut_ref(|| None::<String>);
    use_effect_with(opened, move |(open, _)| {
        let was_open = before.replace(open.clone()).is_some();
        match open {
            Some(_) => lookup::show("entry-title"),
            None if was_open => lookup::show("lookup"),
            None => {}
        }
    });
    use_effect_with(state.phase(), {
        let state = state.clone();
        move |&phase| show_phase(phase, &state)
    });
    let report = use_memo((state.facts.clone(), state.phase()), |_| {
        report::text(&state).map(AttrValue::from)
    });
    use_effect_with((state.facts.clone(), state.phase()), {
        let (state, report) = (state.clone(), report.clone());
        move |_| {
            let whole = report.as_ref().as_ref().map(|text| text.to_string());
            if let Some(text) = whole.or_else(|| report::so_far(&state)) {
                guard::keep(&text);
            }
        }
    });
    let tap = Callback::from({
        let happens = state.dispatcher();
        let (report, shown) = (report.clone(), state.clone());
        move |tap| match tap {
            Tap::CopyAddress => {
                let happens = happens.clone();
                let address = shown.way_out().map(|way| way.address).unwrap_or_default();
                spawn_local(async move {
                    happens.dispatch(Action::AddressCopied(clipboard::copy(&address).await))
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
            Tap::StartTrial => trial::start(&shown, &happens),
            Tap::NextTrial => trial::next(&shown, &happens),
            Tap::Saw(entry) => happens.dispatch(Action::Saw(Some(entry.into()))),
            Tap::SawNone => happens.dispatch(Action::Saw(None)),
            Tap::CopyReport => {
                let (happens, text) =
                    (happens.clone(), report.as_ref().clone().unwrap_or_default());
                spawn_local(async move {
                    happens.dispatch(Action::Copied(clipboard::copy(&text).await))
                });
            }
        }
    });
    page(&state, report.as_ref().as_ref(), &tap)
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
