//! Telling support: the code to read out, and, unfolded, exactly what would be sent with the ways of sending it.

use super::{OnTap, Tap, button, qr};
use crate::host::Failure;
use crate::lang::{Lang, LaterWord};
use crate::report::outgoing::Outgoing;
use crate::state::{Sharing, Via};
use yew::{Html, html};

/// What the card says. Nothing leaves the device before the person has unfolded what it would be.
pub fn share(lang: Lang, sharing: &Sharing, outgoing: &Outgoing, tap: &OnTap) -> Html {
    html! {
        <>
            <p>{ lang.say(LaterWord::SharePhone) }</p>
            <p class="code" id="report-code" lang="en">{ &outgoing.code }</p>
            <details>
                <summary class="secondary">{ lang.say(LaterWord::ShareOpen) }</summary>
                { ways(lang, sharing, outgoing, tap) }
                <h3>{ lang.say(LaterWord::RecordTitle) }</h3>
                <p>{ lang.say(LaterWord::RecordNote) }</p>
                <pre id="report-json" tabindex="0" role="group" aria-label={lang.say(LaterWord::RecordTitle)}>{ &outgoing.record }</pre>
                <div class="pair">
                    { button("secondary", lang.say(LaterWord::Copy), Tap::Share(Via::CopyRecord), tap) }
                    { button("secondary", lang.say(LaterWord::SaveFile), Tap::Share(Via::SaveFile), tap) }
                </div>
                <p class="note"><a id="report-link" class="alone" href={outgoing.link.clone()}>{ lang.say(LaterWord::ReportLink) }</a></p>
            </details>
        </>
    }
}

/// The result in words, and the ways of sending it.
fn ways(lang: Lang, sharing: &Sharing, outgoing: &Outgoing, tap: &OnTap) -> Html {
    html! {
        <>
            <h3>{ lang.say(LaterWord::ShareWords) }</h3>
            <pre id="report-words" tabindex="0" role="group" aria-label={lang.say(LaterWord::ShareWords)}>{ &outgoing.words }</pre>
            if outgoing.can_share {
                { button("primary", lang.say(LaterWord::ShareNow), Tap::Share(Via::ShareSheet), tap) }
            }
            { button(if outgoing.can_share { "secondary" } else { "primary" }, lang.say(LaterWord::CopyWords), Tap::Share(Via::CopyWords), tap) }
            <div class="pair">
                { button("secondary", lang.say(LaterWord::CopyLink), Tap::Share(Via::CopyLink), tap) }
                { button("secondary", lang.say(if sharing.qr_shown { LaterWord::HideQr } else { LaterWord::ShowQr }), Tap::ShowQr(!sharing.qr_shown), tap) }
            </div>
            <p role="status">{ outcome(lang, sharing.last.as_ref()) }</p>
            if sharing.qr_shown {
                { for qr::drawn(&outgoing.link, lang.say(LaterWord::ReportQrAlt)) }
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
        (Via::ShareSheet, Ok(())) => LaterWord::HandedToSheet,
        (Via::SaveFile | Via::SaveTable | Via::SavePeople, Ok(())) => LaterWord::Saved,
        (_, Ok(())) => LaterWord::Copied,
        (Via::ShareSheet | Via::SaveFile | Via::SaveTable | Via::SavePeople, Err(_)) => {
            LaterWord::NotHanded
        }
        (_, Err(_)) => LaterWord::CopyFailed,
    };
    match ended {
        Ok(()) => lang.say(word).to_owned(),
        Err(why) => [lang.say(word), " (", &why.to_string(), ")"].concat(),
    }
}
