//! The A4 sheets with a card for each person, to be cut and handed out: seen only by the printer.

use crate::lang::LaterUiText;
use crate::rules::Rules;
use crate::support::people::Person;
use crate::support::{Desk, Invitation};
use crate::view::qr;
use yew::{Html, html};

/// A card for each of the people.
pub fn cards(rules: &Rules, desk: &Desk, address: &str) -> Html {
    let like = &desk.invitation;
    let people = desk.roster.people.iter();
    html! {
        <section class="paper cards" lang={like.lang.tag()}>
            { for people.map(|person| card(rules, person, &person.invitation(like), address)) }
        </section>
    }
}

fn card(rules: &Rules, person: &Person, invitation: &Invitation, address: &str) -> Html {
    let lang = invitation.lang;
    let link = invitation.link(address);
    html! {
        <article>
            <p><b>{ &person.name }</b></p>
            <p>{ lang.t(LaterUiText::CaseNumber) }{ &person.number }</p>
            { for qr::drawn(&link, lang.t(LaterUiText::SendQrAlt)) }
            <p class="address">{ link }</p>
            <ol>
                { for [LaterUiText::PosterScan, LaterUiText::PosterTry, LaterUiText::PosterTell].map(|word| html! { <li>{ lang.t(word) }</li> }) }
            </ol>
            <p>{ invitation.never_asked(&rules.service) }</p>
            { for invitation.sender(Some(&*rules.service)).map(|sender| html! {
                <p>{ lang.t(LaterUiText::SentBy) }{ sender }</p>
            }) }
        </article>
    }
}
