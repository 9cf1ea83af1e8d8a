//! Taking a result in: one box for a pasted link and for a code that is read out.

use crate::lang::{Lang, Word};
use crate::report::code::Misheard;
use crate::report::link::Unreadable;
use crate::report::reed_solomon::LENGTH;
use crate::state::State;
use crate::support::Unread;
use crate::view::{OnTap, Tap, asks};
use crate::wording::{verdict, with};
use yew::{Html, html};

/// The box, and what is the matter with what stands in it.
pub fn read(state: &State, tap: &OnTap) -> Html {
    let lang = state.lang;
    let status = match (&state.desk.unread, state.desk.reading()) {
        (Some(why), _) => said(lang, why),
        (None, Some(reading)) => {
            let told = state.as_told(reading);
            let found = told.diagnosed();
            found.map_or_else(String::new, |(rules, diagnosis)| {
                verdict(&told, rules, &diagnosis).0
            })
        }
        (None, None) => String::new(),
    };
    // What was read stands beside; below the box it would look like an error of the box.
    let class = if state.desk.unread.is_none() {
        "unseen"
    } else {
        "note"
    };
    html! {
        <section class="card" id="read" aria-labelledby="read-title">
            <h2 id="read-title">{ lang.say(Word::ReadTitle) }</h2>
            <label for="report-code-input">{ lang.say(Word::ReadLabel) }</label>
            <input id="report-code-input" class="code" autocomplete="off" autocapitalize="characters" spellcheck="false" maxlength="5000"
                aria-describedby="read-status" oninput={asks(tap, Tap::TypedResult)} />
            <p id="read-status" role="status" {class}>{ status }</p>
        </section>
    }
}

/// What to do about it, in one sentence.
pub fn said(lang: Lang, why: &Unread) -> String {
    match why {
        Unread::Code(Misheard::Length(0)) => String::new(),
        Unread::Code(Misheard::Length(length)) if *length < LENGTH => {
            with(lang, Word::CodeGoesOn, &(LENGTH - length).to_string())
        }
        Unread::Code(Misheard::Length(_)) => lang.say(Word::CodeTooLong).to_owned(),
        Unread::Code(Misheard::Character(character)) => {
            with(lang, Word::CodeCharacter, &character.to_string())
        }
        Unread::Code(Misheard::Group(place, heard, meant)) => lang
            .say(Word::CodeGroup)
            .replace("{place}", &place.to_string())
            .replace("{heard}", heard)
            .replace("{meant}", meant),
        Unread::Code(Misheard::Several) => lang.say(Word::CodeSeveral).to_owned(),
        Unread::Code(Misheard::Newer) | Unread::Link(Unreadable::Newer) => {
            lang.say(Word::ResultNewer).to_owned()
        }
        Unread::Link(Unreadable::TooLong) => lang.say(Word::LinkTooLong).to_owned(),
        Unread::Link(Unreadable::Damaged) => lang.say(Word::LinkDamaged).to_owned(),
        Unread::NoResult => lang.say(Word::AddressWithoutResult).to_owned(),
        Unread::Nothing => lang.say(Word::NothingToRead).to_owned(),
    }
}
