//! The running page: draws the state, and starts what it asks for.

use super::store::{Dispatch, Store};
use super::{
    dom, events, focus, guard, host::BrowserHost, js, language, parts, report, rules, taps, trial,
};
use crate::derived::Phase;
use crate::facts::FactId;
use crate::focus::FocusState;
use crate::lang::Lang;
use crate::parts::{Part, PartsAction, later};
use crate::probes;
use crate::report::link;
use crate::report::outgoing::Outgoing;
use crate::state::{Action, Loading, ProbingAction, State};
use crate::view::{OnTap, page, title};
use gloo::timers::future::TimeoutFuture;
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

/// How long after a verdict what it did not need is fetched, in milliseconds.
const LATER: u32 = 3_000;

/// The page: draws the state, and does what it asks for.
pub struct App {
    store: Rc<Store>,
    dispatch: Dispatch,
    tap: OnTap,
    drawn: Drawn,
}

impl Component for App {
    /// Something has changed.
    type Message = ();
    type Properties = ();

    fn create(context: &Context<Self>) -> Self {
        let store = Rc::new(Store::opened());
        let dispatch = Callback::from({
            let (store, link) = (store.clone(), context.link().clone());
            move |action| {
                store.reduce(action);
                link.send_message(());
            }
        });
        spawn_local({
            let dispatch = dispatch.clone();
            async move { dispatch.emit(Action::RulesRead(rules::fetch().await)) }
        });
        trial::remove_leftover(dispatch.clone());
        events::follow_address(dispatch.clone());
        events::watch_composing(&dispatch);
        let mut app = App {
            tap: taps::on_tap(store.clone(), dispatch.clone()),
            store,
            dispatch,
            drawn: Drawn::default(),
        };
        app.start_probes();
        app
    }

    fn update(&mut self, _: &Context<Self>, (): ()) -> bool {
        true
    }

    fn view(&self, _: &Context<Self>) -> Html {
        let (state, derived) = (self.store.state(), self.store.derived());
        page(
            &state,
            &derived,
            self.store.outgoing().as_deref(),
            &self.tap,
        )
    }

    fn rendered(&mut self, _: &Context<Self>, _: bool) {
        self.start_probes();
        let (state, derived) = (self.store.state(), self.store.derived());
        let now = Drawn {
            run: self.drawn.run,
            later: state.parts.all_here(),
            result: result_in_address(&state),
            focus: Some(FocusState::of(&state)),
            phase: Some(derived.phase),
            title: Some((state.lang, title(&state))),
            outgoing: self.store.outgoing(),
        };
        let before = std::mem::replace(&mut self.drawn, now);
        let now = &self.drawn;
        for part in Part::ALL {
            if derived.wants(part) {
                parts::fetch(part, &state, &self.dispatch);
            }
        }
        if now.result != before.result {
            self.read_result(now.result.as_deref());
        }
        if state.opened.at_desk != before.focus.as_ref().is_some_and(|focus| focus.desk) {
            dom::fill(&state);
        }
        let place = now.focus.as_ref().and_then(|now| now.since(before.focus));
        if let Some(place) = place {
            focus::bring_to(&place);
        }
        if let Some((lang, title)) = now.title.as_ref().filter(|_| now.title != before.title) {
            language::show(*lang, title);
        }
        let phase = now.phase != before.phase;
        let learning = !state.probing.pending.is_empty();
        if phase || learning || now.outgoing != before.outgoing {
            let whole = now.outgoing.as_ref().map(|made| made.json.clone());
            if let Some(text) = whole.or_else(|| report::so_far(&state)) {
                guard::keep(&text);
            }
        }
        if phase || now.later != before.later {
            show_phase(derived.phase, &state);
        }
        if phase && derived.phase == Phase::Done && !state.parts.due {
            let dispatch = self.dispatch.clone();
            spawn_local(async move {
                TimeoutFuture::new(LATER).await;
                dispatch.emit(Action::Parts(PartsAction::Due));
            });
        }
    }
}

impl App {
    /// Reads the result in the address at the desk.
    fn read_result(&self, fragment: Option<&str>) {
        if let (Some(fragment), Some(later)) = (fragment, later()) {
            self.dispatch
                .emit(Action::Desk((later.read_address)(fragment)));
        }
    }

    fn start_probes(&mut self) {
        let state = self.store.state();
        // The desk does not check the device that it is open on.
        let waits = !state.opened.at_desk && !state.probing.pending.is_empty();
        let due = waits.then_some(state.probing.run);
        if let Some(run) = due.filter(|run| self.drawn.run != Some(*run)) {
            self.drawn.run = Some(run);
            start_probes(run, &self.dispatch);
        }
    }
}

/// What was drawn last, as far as something is done when it changes.
#[derive(Default)]
struct Drawn {
    run: Option<u32>,
    later: bool,
    result: Option<String>,
    focus: Option<FocusState>,
    phase: Option<Phase>,
    title: Option<(Lang, String)>,
    outgoing: Option<Rc<Outgoing>>,
}

fn start_probes(run: u32, dispatch: &Dispatch) {
    for &fact in FactId::ALL {
        let dispatch = dispatch.clone();
        spawn_local(async move {
            let observation = probes::run(fact, &BrowserHost).await;
            dispatch.emit(Action::Probing(ProbingAction::Observed {
                run,
                fact,
                observation,
            }));
        });
    }
}

/// The result that the address carries, once the desk has come that reads it.
fn result_in_address(state: &State) -> Option<String> {
    let ready = state.opened.at_desk && state.parts.all_here();
    (ready && state.opened.fragment.starts_with(link::FRAGMENT))
        .then(|| state.opened.fragment.clone())
}

/// Tells the guard and everybody else how far the page is.
fn show_phase(phase: Phase, state: &State) {
    if let Loading::Failed(why) = &state.rules {
        return guard::fall_back("rules", why);
    }
    if let Ok(body) = js::get("document.body.dataset") {
        // It fails only where there is no body any more.
        let _ = js::set(&body, "app", &phase.name().into());
        // www/boot.js waits for this.
        let parts = if state.parts.all_here() {
            "all"
        } else {
            "first"
        };
        let _ = js::set(&body, "parts", &parts.into());
    }
}
