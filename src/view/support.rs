//! The support desk: on the left a check is sent, on the right a result is read.

mod compare;
mod contacts;
mod poster;
mod read;
mod result;
mod results;
mod send;

use super::{OnTap, Scene, entry, lookup};
use crate::lang::LaterWord;
use crate::platform::Platform;
use crate::report::link;
use crate::state::State;
use yew::{Html, html};

/// The whole desk. `platform` is what it is open on.
pub fn desk(state: &State, platform: &Platform, tap: &OnTap) -> Html {
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
            { lookup::lookup(lang, rules, &state.lookup, &state.parts, tap) }
        </div>
    };
    let told = html! {
        <div class="told">
            { read::read(lang, rules, desk, tap) }
            { result::result(&own, desk, &state.sharing, tap) }
            { compare::compare(lang, rules, desk, tap) }
            { results::results(lang, rules, desk, &state.sharing, tap) }
        </div>
    };
    // Who opened a link to a result asked for that. As long as the desk is open neither takes the other's place.
    let (first, second) = if state.opened.fragment.starts_with(link::FRAGMENT) {
        (told, sending)
    } else {
        (sending, told)
    };
    html! {
        <>
            <main class={main}>
                { for state.lookup.open.as_ref().map(|id| entry::page(&own, id, "#support", tap)) }
                { first }
                { second }
            </main>
            <footer><p><a class="alone" href="#">{ lang.say(LaterWord::CheckThisDevice) }</a></p></footer>
            { poster::poster(rules, &desk.invitation, &state.opened.address) }
        </>
    }
}
