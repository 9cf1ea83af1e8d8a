//! The sheet of paper for a ward or a registration desk: seen only by the printer.

use crate::lang::LaterUiText;
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
            <p class="title">{ lang.choose(&rules.service.title) }</p>
            <p class="subtitle">{ lang.choose(&rules.service.subtitle) }</p>
            <p>{ invitation.naming(LaterUiText::PosterFor, service) }</p>
            { for qr::drawn(&link, lang.t(LaterUiText::SendQrAlt)) }
            <p class="address">{ &link }</p>
            <ol>
                { for [LaterUiText::PosterScan, LaterUiText::PosterTry, LaterUiText::PosterTell].map(|word| html! { <li>{ lang.t(word) }</li> }) }
            </ol>
            <p>{ invitation.never_asked(&rules.service) }</p>
            { for invitation.sender(service).map(|sender| html! {
                <p class="sender">{ lang.t(LaterUiText::SentBy) }{ sender }</p>
            }) }
            if !case.is_empty() {
                <p class="case">{ lang.t(LaterUiText::CaseNumber) }{ case }</p>
            }
        </section>
    }
}
