//! Drawing with a part of the program, or what stands in its place while it is on its way or where it did not come.

use super::{OnTap, Scene, Tap, button};
use crate::lang::{Lang, UiText};
use crate::parts::{self, Arrival, Found, Later, Missing, Parts};
use yew::{Html, html};

/// Draws with what reads entries and draws findings.
pub fn found(scene: &Scene, tap: &OnTap, draw: impl FnOnce(&Found) -> Html) -> Html {
    match (&scene.parts.found, parts::found()) {
        (Arrival::Here, Some(found)) => draw(found),
        (arrival, _) => in_its_place(scene.lang, arrival, tap),
    }
}

/// Draws with what a verdict does not need.
pub fn later(lang: Lang, parts: &Parts, tap: &OnTap, draw: impl FnOnce(&Later) -> Html) -> Html {
    match (&parts.later, parts::later()) {
        (Arrival::Here, Some(later)) => draw(later),
        (arrival, _) => in_its_place(lang, arrival, tap),
    }
}

/// That a part is on its way; or that it did not come, with a button to try again.
pub fn in_its_place(lang: Lang, arrival: &Arrival, tap: &OnTap) -> Html {
    match arrival {
        Arrival::NotAsked | Arrival::Coming => {
            html! { <p class="note" role="status">{ lang.t(UiText::LookupLoading) }</p> }
        }
        // It is here and does not have what is asked for: a number that the rules lack.
        Arrival::Here => html! { <p class="note">{ lang.t(UiText::LookupNoEntry) }</p> },
        Arrival::Failed(Missing::Unreachable(_)) => html! {
            <div class="missing" role="status">
                <p>{ lang.t(UiText::PartFailed) }</p>
                { button("secondary retry", lang.t(UiText::Retry), Tap::Retry, tap) }
            </div>
        },
        Arrival::Failed(Missing::Renewed) => html! {
            <div class="missing" role="status">
                <p>{ lang.t(UiText::PageRenewed) }</p>
                <a class="primary reload" href="">{ lang.t(UiText::Reload) }</a>
            </div>
        },
    }
}
