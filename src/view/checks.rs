//! The list of checks: what was looked at, how it stands, and why, folded.

use super::{OnTap, Scene, Tap, button, part};
use crate::checks::{Check, CheckId, CheckState};
use crate::lang::{Lang, Word};
use crate::wording;
use yew::{Html, html};

/// Every check, one line each. Once they are through (`scene`), with a button to run them again.
pub fn list(
    lang: Lang,
    checks: &[Check],
    scene: Option<&Scene>,
    asking_network: bool,
    tap: &OnTap,
) -> Html {
    let network = scene.map(|scene| {
        part::later(lang, scene.parts, tap, |later| {
            (later.network)(scene, asking_network, tap)
        })
    });
    html! {
        <section class="card" aria-labelledby="checks-title">
            <h2 id="checks-title">{ lang.say(Word::ChecksTitle) }</h2>
            { drawn(lang, checks, &network.unwrap_or_default()) }
            if scene.is_some() {
                { button("secondary", lang.say(Word::Recheck), Tap::Recheck, tap) }
            }
        </section>
    }
}

/// Every check, one line each.
#[cfg(feature = "desk")]
pub fn lines(lang: Lang, checks: &[Check]) -> Html {
    drawn(lang, checks, &Html::default())
}

fn drawn(lang: Lang, checks: &[Check], network: &Html) -> Html {
    html! { <ul class="checks">{ for checks.iter().map(|check| line(lang, check, network)) }</ul> }
}

fn line(lang: Lang, check: &Check, network: &Html) -> Html {
    let (name, sign, meaning) = look(check.state);
    let (meaning, seen) = (lang.say(meaning), wording::seen(lang, &check.seen));
    html! {
        <li data-check={check.id.name()} data-state={name}>
            <details>
                <summary>
                    <span class={["sign ", name].concat()} aria-hidden="true">{ sign }</span>
                    // A spoken code tells nothing more than that: once is enough.
                    if seen != meaning {
                        <span class="unseen">{ meaning }</span>
                    }
                    <span class="label">{ lang.say(check.id.label()) }</span>
                    <span class="seen">{ seen }</span>
                </summary>
                { why(lang, check) }
            </details>
            if check.id == CheckId::Network {
                { network.clone() }
            }
        </li>
    }
}

fn why(lang: Lang, check: &Check) -> Html {
    html! {
        <>
            { for check.hint.map(|hint| html! { <p class="hint">{ lang.say(hint) }</p> }) }
            <p>{ lang.say(check.id.why()) }</p>
        </>
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
