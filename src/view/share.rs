//! Telling support: the code to read out, and, unfolded, exactly what would be sent with the ways of sending it.

use super::{OnTap, Tap, button, qr};
use crate::lang::{Lang, Word};
use crate::report::outgoing::Outgoing;
use crate::state::{Handed, State};
use yew::{Html, html};

/// What the card says. Nothing leaves the device before the person has unfolded what it would be.
pub fn share(state: &State, outgoing: &Outgoing, tap: &OnTap) -> Html {
    let lang = state.lang;
    html! {
        <>
            <p>{ lang.say(Word::SharePhone) }</p>
            <p class="code" id="report-code" lang="en">{ &outgoing.code }</p>
            <details>
                <summary class="secondary">{ lang.say(Word::ShareOpen) }</summary>
                { ways(state, outgoing, tap) }
                <h3>{ lang.say(Word::RecordTitle) }</h3>
                <p>{ lang.say(Word::RecordNote) }</p>
                <pre id="report-json" tabindex="0" role="group" aria-label={lang.say(Word::RecordTitle)}>{ &outgoing.record }</pre>
                <div class="pair">
                    { button("secondary", lang.say(Word::Copy), Tap::Hand(Handed::Record), tap) }
                    { button("secondary", lang.say(Word::SaveFile), Tap::Hand(Handed::File), tap) }
                </div>
                <p class="note"><a id="report-link" class="alone" href={outgoing.link.clone()}>{ lang.say(Word::ReportLink) }</a></p>
            </details>
        </>
    }
}

/// The result in words, and the ways of sending it.
fn ways(state: &State, outgoing: &Outgoing, tap: &OnTap) -> Html {
    let lang = state.lang;
    html! {
        <>
            <h3>{ lang.say(Word::ShareWords) }</h3>
            <pre id="report-words" tabindex="0" role="group" aria-label={lang.say(Word::ShareWords)}>{ outgoing.words(state) }</pre>
            if outgoing.can_share {
                { button("primary", lang.say(Word::ShareNow), Tap::Hand(Handed::Shared), tap) }
            }
            { button(if outgoing.can_share { "secondary" } else { "primary" }, lang.say(Word::CopyWords), Tap::Hand(Handed::Words), tap) }
            <div class="pair">
                { button("secondary", lang.say(Word::CopyLink), Tap::Hand(Handed::Link), tap) }
                { button("secondary", lang.say(if state.qr_shown { Word::HideQr } else { Word::ShowQr }), Tap::ShowQr(!state.qr_shown), tap) }
            </div>
            <p role="status">{ outcome(lang, state.handed) }</p>
            if state.qr_shown {
                { for qr::drawn(&outgoing.link, lang.say(Word::ReportQrAlt)) }
            }
        </>
    }
}

/// How the last attempt ended, read aloud when it changes.
pub fn outcome(lang: Lang, handed: Option<(Handed, bool)>) -> &'static str {
    let word = match handed {
        None => return "",
        Some((Handed::Shared, true)) => Word::HandedToSheet,
        Some((Handed::File, true)) => Word::Saved,
        Some((_, true)) => Word::Copied,
        Some((Handed::Shared | Handed::File, false)) => Word::NotHanded,
        Some((_, false)) => Word::CopyFailed,
    };
    lang.say(word)
}
