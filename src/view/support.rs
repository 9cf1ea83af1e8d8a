//! The support desk: first a result is read, beside or below a check is sent.

mod cards;
mod compare;
mod contacts;
mod people;
mod poster;
mod read;
mod result;
mod results;
mod send;

use super::{OnTap, Scene, entry, lookup};
use crate::lang::LaterUiText;
use crate::platform::Platform;
use crate::rules::Rules;
use crate::state::State;
use crate::support::table::Local;
use crate::support::{Desk, Paper};
use yew::{Html, html};

/// The whole desk. `platform` is what it is open on.
pub fn desk(state: &State, platform: &Platform, local: Local, tap: &OnTap) -> Html {
    let Some(rules) = state.known_rules() else {
        return Html::default();
    };
    let (lang, desk) = (state.lang, &state.desk);
    let own = Scene {
        lang,
        rules,
        facts: &state.facts,
        platform,
        device: state.lookup.device,
        opened: &state.opened,
        parts: &state.parts,
        remote: false,
    };
    let main = match state.lookup.open {
        Some(_) => "desk reading",
        None => "desk",
    };
    let sending = html! {
        <div class="evidence">
            { send::send(lang, rules, desk, &state.opened.address, &state.sharing, tap) }
            { people::people(lang, desk, &state.sharing, tap) }
            { lookup::lookup(lang, rules, &state.lookup, &state.parts, tap) }
        </div>
    };
    let told = html! {
        <div class="told">
            { read::read(lang, rules, desk, tap) }
            { result::result(&own, desk, &state.sharing, tap) }
            { compare::compare(lang, rules, desk, tap) }
            { results::results(lang, rules, desk, &state.sharing, local, tap) }
        </div>
    };
    html! {
        <>
            <main class={main}>
                { for state.lookup.open.as_ref().map(|id| entry::page(&own, id, "#support", tap)) }
                { told }
                { sending }
            </main>
            <footer><p><a class="alone" href="#">{ lang.t(LaterUiText::CheckThisDevice) }</a></p></footer>
            { paper(rules, desk, &state.opened.address) }
        </>
    }
}

/// What only the printer gets. A result is printed as it is on the screen.
fn paper(rules: &Rules, desk: &Desk, address: &str) -> Html {
    match desk.paper {
        Paper::Cards => cards::cards(rules, desk, address),
        Paper::Result if desk.reading().is_some() => Html::default(),
        Paper::Result | Paper::Poster => poster::poster(rules, &desk.invitation, address),
    }
}
