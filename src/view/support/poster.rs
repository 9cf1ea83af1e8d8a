//! The sheet of paper for a ward or a registration desk: seen only by the printer.

use crate::lang::Word;
use crate::state::State;
use crate::view::qr;
use yew::{Html, html};

/// One A4 page: what it is for, the QR code, the address, three lines of instruction.
pub fn poster(state: &State) -> Html {
    let lang = state.desk.invitation.lang;
    let link = state.desk.invitation.link(&state.address);
    let case = state.desk.invitation.case.trim();
    html! {
        <section class="poster" id="poster" lang={lang.tag()}>
            <p class="title">{ lang.say(Word::PageTitle) }</p>
            <p class="subtitle">{ lang.say(Word::PageSubtitle) }</p>
            <p>{ lang.say(Word::PosterFor) }</p>
            { for qr::drawn(&link, lang.say(Word::SendQrAlt)) }
            <p class="address">{ &link }</p>
            <ol>
                { for [Word::PosterScan, Word::PosterTry, Word::PosterTell].map(|word| html! { <li>{ lang.say(word) }</li> }) }
            </ol>
            if !case.is_empty() {
                <p class="case">{ lang.say(Word::CaseNumber) }{ case }</p>
            }
        </section>
    }
}
