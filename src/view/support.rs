//! The support desk: on the left a check is sent, on the right a result is read.

mod compare;
mod poster;
mod read;
mod result;
mod send;

use super::markup::html;
use super::{Taps, entry, lookup};
use crate::lang::Word;
use crate::state::State;
use yew::Html;

/// The whole desk.
pub fn desk(state: &State, tap: &Taps) -> Html {
    let lang = state.lang;
    let reading = state.desk.reading().map_or("", |_| " has-result");
    let main = match state.lookup.open {
        Some(_) => ["desk", reading, " reading"].concat(),
        None => ["desk", reading].concat(),
    };
    html! {
        <>
            { super::masthead(lang, Word::DeskTitle, Word::DeskSubtitle, tap) }
            <main class={main}>
                { entry::page(state, tap) }
                <div class="evidence">
                    { send::send(state, tap) }
                    { lookup::lookup(state, tap) }
                </div>
                <div class="told">
                    { read::read(state, tap) }
                    { result::result(state, tap) }
                    { compare::compare(state, tap) }
                </div>
            </main>
            <footer><p><a class="alone" href="#">{ lang.say(Word::CheckThisDevice) }</a></p></footer>
            { poster::poster(state) }
        </>
    }
}
