//! The technical report, folded at the end, exactly as it would be sent.

use super::{Tap, button};
use crate::lang::{Lang, Word};
use yew::prelude::*;

/// The report's text with a button that copies it.
pub fn report(lang: Lang, text: &AttrValue, copied: Option<bool>, tap: &Callback<Tap>) -> Html {
    let outcome = match copied {
        None => "",
        Some(true) => lang.say(Word::Copied),
        Some(false) => lang.say(Word::CopyFailed),
    };
    html! {
        <section class="card">
            <details>
                <summary><h2>{ lang.say(Word::ReportTitle) }</h2></summary>
                <p>{ lang.say(Word::ReportNote) }</p>
                { button("secondary", lang.say(Word::Copy), Tap::CopyReport, tap) }
                <p role="status">{ outcome }</p>
                <pre id="report-json" tabindex="0">{ text }</pre>
            </details>
        </section>
    }
}
