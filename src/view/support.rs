//! The support desk: on the left a check is sent, on the right a result is read.

mod compare;
mod poster;
mod read;
mod result;
mod send;

use super::{OnTap, entry, lookup};
use crate::lang::Word;
use crate::report::link;
use crate::state::State;
use yew::{Html, html};

/// The whole desk.
pub fn desk(state: &State, tap: &OnTap) -> Html {
    let lang = state.lang;
    let main = match state.lookup.open {
        Some(_) => "desk reading",
        None => "desk",
    };
    let sending = html! {
        <div class="evidence">
            { send::send(state, tap) }
            { lookup::lookup(state, tap) }
        </div>
    };
    let told = html! {
        <div class="told">
            { read::read(state, tap) }
            { result::result(state, tap) }
            { compare::compare(state, tap) }
        </div>
    };
    // Who opened a link to a result asked for that. As long as the desk is open neither takes the other's place.
    let (first, second) = if state.fragment.starts_with(link::FRAGMENT) {
        (told, sending)
    } else {
        (sending, told)
    };
    html! {
        <>
            { super::masthead(lang, Word::DeskTitle, Word::DeskSubtitle, tap) }
            <main class={main}>
                { entry::page(state, tap) }
                { first }
                { second }
            </main>
            <footer><p><a class="alone" href="#">{ lang.say(Word::CheckThisDevice) }</a></p></footer>
            { poster::poster(state) }
        </>
    }
}
