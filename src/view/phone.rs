//! For a visitor on a PC: the page's own address as a QR code, to open it on the phone.

use crate::lang::{Lang, Word};
use qrcodegen::{QrCode, QrCodeEcc};
use yew::prelude::*;

/// The code and what to do with it; nothing where the address does not fit into one.
pub fn phone(lang: Lang, address: &str) -> Html {
    let Some(code) = code(lang, address) else {
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

/// An address as a QR code, if it fits into one.
pub fn code(lang: Lang, address: &str) -> Option<Html> {
    let code = QrCode::encode_text(address, QrCodeEcc::Medium).ok()?;
    Some(drawn(&code, lang.say(Word::QrAlt)))
}

/// Dark modules as one path in module units, with the quiet zone of four modules that ISO/IEC 18004 asks for.
fn drawn(code: &QrCode, title: &str) -> Html {
    const QUIET: i32 = 4;
    let size = code.size();
    let mut path = String::new();
    for y in 0..size {
        for x in (0..size).filter(|&x| code.get_module(x, y)) {
            for part in [
                "M",
                &(x + QUIET).to_string(),
                " ",
                &(y + QUIET).to_string(),
                "h1v1h-1z",
            ] {
                path.push_str(part);
            }
        }
    }
    let side = (size + 2 * QUIET).to_string();
    html! {
        <svg class="qr" role="img" aria-label={title.to_owned()} viewBox={["0 0 ", &side, " ", &side].concat()}>
            <rect width="100%" height="100%" fill="#fff" />
            <path d={path} fill="#000" shape-rendering="crispEdges" />
        </svg>
    }
}
