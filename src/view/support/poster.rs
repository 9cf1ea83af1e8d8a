//! The sheet of paper for a ward or a registration desk: seen only by the printer.

use crate::lang::LaterWord;
use crate::rules::Rules;
use crate::support::Invitation;
use crate::view::qr;
use yew::{Html, html};

/// One A4 page: what it is for, the QR code, the address, three lines of instruction.
pub fn poster(rules: &Rules, invitation: &Invitation, address: &str) -> Html {
    let lang = invitation.lang;
    let link = invitation.link(address);
    let case = invitation.case.trim();
    let service = Some(&*rules.service);
    html! {
        <section class="paper poster" id="poster" lang={lang.tag()}>
            <p class="title">{ lang.of(&rules.service.title) }</p>
            <p class="subtitle">{ lang.of(&rules.service.subtitle) }</p>
            <p>{ invitation.naming(LaterWord::PosterFor, service) }</p>
            { for qr::drawn(&link, lang.say(LaterWord::SendQrAlt)) }
            <p class="address">{ &link }</p>
            <ol>
                { for [LaterWord::PosterScan, LaterWord::PosterTry, LaterWord::PosterTell].map(|word| html! { <li>{ lang.say(word) }</li> }) }
            </ol>
            <p>{ invitation.never_asked(&rules.service) }</p>
            { for invitation.sender(service).map(|sender| html! {
                <p class="sender">{ lang.say(LaterWord::SentBy) }{ sender }</p>
            }) }
            if !case.is_empty() {
                <p class="case">{ lang.say(LaterWord::CaseNumber) }{ case }</p>
            }
        </section>
    }
}
