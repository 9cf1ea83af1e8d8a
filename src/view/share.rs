//! Telling support: the code to read out, and, unfolded, exactly what would be sent with the ways of sending it.

use super::{OnTap, Tap, button, qr};
use crate::host::Failure;
use crate::lang::{Lang, LaterUiText};
use crate::report::outgoing::Outgoing;
use crate::state::{Sharing, Via};
use yew::{Html, html};

/// What the card says. Nothing leaves the device before the person has unfolded what it would be.
pub fn share(lang: Lang, sharing: &Sharing, outgoing: &Outgoing, tap: &OnTap) -> Html {
    html! {
        <>
            <p>{ lang.t(LaterUiText::SharePhone) }</p>
            <p class="code" id="report-code" lang="en">{ &outgoing.code }</p>
            <details>
                <summary class="secondary">{ lang.t(LaterUiText::ShareOpen) }</summary>
                { ways(lang, sharing, outgoing, tap) }
                <h3>{ lang.t(LaterUiText::JsonTitle) }</h3>
                <p>{ lang.t(LaterUiText::JsonNote) }</p>
                <pre id="report-json" tabindex="0" role="group" aria-label={lang.t(LaterUiText::JsonTitle)}>{ &outgoing.json }</pre>
                <div class="pair">
                    { button("secondary", lang.t(LaterUiText::Copy), Tap::Share(Via::CopyJson), tap) }
                    { button("secondary", lang.t(LaterUiText::SaveFile), Tap::Share(Via::SaveFile), tap) }
                </div>
                <p class="note"><a id="report-link" class="alone" href={outgoing.link.clone()}>{ lang.t(LaterUiText::ReportLink) }</a></p>
            </details>
        </>
    }
}

/// The result in words, and the ways of sending it.
fn ways(lang: Lang, sharing: &Sharing, outgoing: &Outgoing, tap: &OnTap) -> Html {
    html! {
        <>
            <h3>{ lang.t(LaterUiText::ShareWords) }</h3>
            <pre id="report-words" tabindex="0" role="group" aria-label={lang.t(LaterUiText::ShareWords)}>{ &outgoing.words }</pre>
            if outgoing.can_share {
                { button("primary", lang.t(LaterUiText::ShareNow), Tap::Share(Via::ShareSheet), tap) }
            }
            { button(if outgoing.can_share { "secondary" } else { "primary" }, lang.t(LaterUiText::CopyWords), Tap::Share(Via::CopyWords), tap) }
            <div class="pair">
                { button("secondary", lang.t(LaterUiText::CopyLink), Tap::Share(Via::CopyLink), tap) }
                { button("secondary", lang.t(if sharing.qr_shown { LaterUiText::HideQr } else { LaterUiText::ShowQr }), Tap::ShowQr(!sharing.qr_shown), tap) }
            </div>
            <p role="status">{ outcome(lang, sharing.last.as_ref()) }</p>
            if sharing.qr_shown {
                { for qr::drawn(&outgoing.link, lang.t(LaterUiText::ReportQrAlt)) }
            }
        </>
    }
}

/// How the last attempt ended, read aloud when it changes; a failure with the browser's own words.
pub fn outcome(lang: Lang, last: Option<&(Via, Result<(), Failure>)>) -> String {
    let Some((via, ended)) = last else {
        return String::new();
    };
    let word = match (via, ended) {
        (Via::ShareSheet, Ok(())) => LaterUiText::SheetOpened,
        (Via::SaveFile | Via::SaveTable | Via::SavePeople, Ok(())) => LaterUiText::Saved,
        (_, Ok(())) => LaterUiText::Copied,
        (Via::ShareSheet | Via::SaveFile | Via::SaveTable | Via::SavePeople, Err(_)) => {
            LaterUiText::ShareFailed
        }
        (_, Err(_)) => LaterUiText::CopyFailed,
    };
    match ended {
        Ok(()) => lang.t(word).to_owned(),
        Err(why) => [lang.t(word), " (", &why.to_string(), ")"].concat(),
    }
}
