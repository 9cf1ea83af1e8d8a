//! Sending a check to many people at once: a number each, which comes back with the result.

use crate::lang::{Lang, LaterUiText};
use crate::state::{Sharing, Via};
use crate::support::{Desk, Paper};
use crate::view::{DeskTap, OnTap, Tap, button, button_named, share};
use crate::wording::with;
use yew::{Html, html};

/// The box for a list of names, and who has a number.
pub fn people(lang: Lang, desk: &Desk, sharing: &Sharing, tap: &OnTap) -> Html {
    let people = &desk.roster.people;
    let status = match desk.invited {
        None => String::new(),
        Some(0) => lang.t(LaterUiText::PeopleNone).to_owned(),
        Some(count) => with(lang, LaterUiText::PeopleAdded, &count.to_string()),
    };
    let last = sharing.last.as_ref();
    let last = last.filter(|(via, _)| matches!(via, Via::CopyInvitation(_) | Via::SavePeople));
    let print = with(lang, LaterUiText::PeoplePrint, &people.len().to_string());
    html! {
        <section class="card send" id="people" aria-labelledby="people-title">
            <details>
                <summary><h2 id="people-title">{ lang.t(LaterUiText::PeopleTitle) }</h2></summary>
                <p>{ lang.t(LaterUiText::PeopleNote) }</p>
                <label for="people-list">{ lang.t(LaterUiText::PeopleLabel) }</label>
                <textarea id="people-list" rows="4" autocomplete="off" spellcheck="false" />
                { button_named(Some("people-add"), "primary", lang.t(LaterUiText::PeopleAdd), Tap::Desk(DeskTap::Invite), tap) }
                <p id="people-status" role="status">{ status }</p>
                if !people.is_empty() {
                    <ul class="screens" aria-label={lang.t(LaterUiText::PeopleList)}>
                        { for people.iter().enumerate().map(|(place, person)| html! {
                            <li>
                                { &person.number }{ " " }{ &person.name }
                                { button("choice", &with(lang, LaterUiText::CopyMessageFor, &person.number), Tap::Share(Via::CopyInvitation(place)), tap) }
                            </li>
                        }) }
                    </ul>
                    { button_named(Some("people-print"), "secondary", &print, Tap::Desk(DeskTap::Print(Paper::Cards)), tap) }
                    { button_named(Some("people-csv"), "secondary", lang.t(LaterUiText::PeopleSave), Tap::Desk(DeskTap::SavePeople), tap) }
                    <p role="status">{ share::outcome(lang, last) }</p>
                }
            </details>
        </section>
    }
}
