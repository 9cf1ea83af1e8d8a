//! The list of checks: what was looked at, how it stands, and why, folded.

use super::{Tap, button};
use crate::checks::{Check, CheckState};
use crate::lang::{Lang, Word};
use crate::wording;
use yew::prelude::*;

/// Every check, one line each; with a button to run them again once they are through.
pub fn list(lang: Lang, checks: &[Check], through: bool, tap: &Callback<Tap>) -> Html {
    html! {
        <section class="card" aria-labelledby="checks-title">
            <h2 id="checks-title">{ lang.say(Word::ChecksTitle) }</h2>
            { lines(lang, checks) }
            if through {
                { button("secondary", lang.say(Word::Recheck), Tap::Recheck, tap) }
            }
        </section>
    }
}

/// Every check, one line each.
pub fn lines(lang: Lang, checks: &[Check]) -> Html {
    html! { <ul class="checks">{ for checks.iter().map(|check| line(lang, check)) }</ul> }
}

fn line(lang: Lang, check: &Check) -> Html {
    let (state, sign, meaning) = look(check.state);
    html! {
        <li data-check={check.id.name()} data-state={state}>
            <details>
                <summary>
                    <span class={classes!("sign", state)} aria-hidden="true">{ sign }</span>
                    <span class="unseen">{ lang.say(meaning) }</span>
                    <span class="label">{ lang.say(check.id.label()) }</span>
                    <span class="seen">{ wording::seen(lang, &check.seen) }</span>
                </summary>
                { for check.hint.map(|hint| html! { <p class="hint">{ lang.say(hint) }</p> }) }
                <p>{ lang.say(check.id.why()) }</p>
            </details>
        </li>
    }
}

/// As in `data-state`, with the sign and the word for it.
fn look(state: CheckState) -> (&'static str, &'static str, Word) {
    match state {
        CheckState::Running => ("running", "…", Word::SignRunning),
        CheckState::Pass => ("pass", "✓", Word::SignFine),
        CheckState::Attention => ("attention", "!", Word::SignAttention),
        CheckState::Fail => ("fail", "✕", Word::SignNo),
        CheckState::Unknown => ("unknown", "?", Word::SignUnknown),
    }
}
