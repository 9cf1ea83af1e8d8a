//! An address drawn as a QR code.

use crate::lang::{Lang, UiText};
use crate::qr;
use yew::{Html, html};

/// The drawing with a name for who cannot see it; `None` where the address does not fit into a code.
pub fn drawn(address: &str, name: &'static str) -> Option<Html> {
    let code = qr::code(address)?;
    let side = (code.size() + 2 * qr::QUIET).to_string();
    Some(html! {
        <svg class="qr" role="img" aria-label={name} viewBox={["0 0 ", &side, " ", &side].concat()}>
            <rect width="100%" height="100%" fill="#fff" />
            <path d={qr::path(&code)} fill="#000" shape-rendering="crispEdges" />
        </svg>
    })
}

/// An address as a QR code, where it fits into one, and as text.
pub fn address(lang: Lang, address: &str) -> Html {
    html! {
        <>
            { for drawn(address, lang.t(UiText::QrAlt)) }
            <p class="address">{ address }</p>
        </>
    }
}
