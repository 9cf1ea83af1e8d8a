//! For a visitor on a PC: the page's own address as a QR code, to open it on the phone.

use super::qr;
use crate::lang::Word;
use crate::state::State;
use yew::{Html, html};

/// The code, where the address fits into one, and the address.
pub fn phone(state: &State) -> Html {
    let (lang, address) = (state.lang, &state.address);
    html! {
        <>
            { for qr::drawn(address, lang.say(Word::QrAlt)) }
            <p class="address">{ address }</p>
        </>
    }
}
