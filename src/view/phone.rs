//! For a visitor on a PC: the page's own address as a QR code, to open it on the phone.

use super::markup::html;
use super::qr;
use crate::lang::Word;
use crate::state::State;
use yew::Html;

/// The code and what to do with it; nothing where the address does not fit into one.
pub fn phone(state: &State) -> Html {
    let (lang, address) = (state.lang, &state.address);
    let Some(code) = qr::soon(state.whole, address, lang.say(Word::QrAlt)) else {
        return Html::default();
    };
    html! {
        <section class="card phone" aria-labelledby="phone-title">
            <h2 id="phone-title">{ lang.say(Word::PhoneTitle) }</h2>
            <p>{ lang.say(Word::PhoneNote) }</p>
            { code }
            <p class="address">{ address }</p>
        </section>
    }
}
