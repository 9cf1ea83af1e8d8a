//! The list of checks: what was looked at, how it stands, and why, folded.

use super::{OnTap, Scene, Tap, button, part};
use crate::checks::{Check, CheckId, CheckState};
use crate::lang::{Lang, UiText};
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
            <h2 id="checks-title">{ lang.t(UiText::ChecksTitle) }</h2>
            { drawn(lang, checks, &network.unwrap_or_default()) }
            if scene.is_some() {
                { button("secondary", lang.t(UiText::Recheck), Tap::Recheck, tap) }
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
    let (meaning, seen) = (lang.t(meaning), wording::detail(lang, &check.detail));
    html! {
        <li data-check={check.id.name()} data-state={name}>
            <details>
                <summary>
                    <span class={["sign ", name].concat()} aria-hidden="true">{ sign }</span>
                    // A spoken code tells nothing more than that: once is enough.
                    if seen != meaning {
                        <span class="unseen">{ meaning }</span>
                    }
                    <span class="label">{ lang.t(check.id.label()) }</span>
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
            { for check.hint.map(|hint| html! { <p class="hint">{ lang.t(hint) }</p> }) }
            <p>{ lang.t(check.id.why()) }</p>
        </>
    }
}

/// As in `data-state`, with the sign and the word for it.
fn look(state: CheckState) -> (&'static str, &'static str, UiText) {
    match state {
        CheckState::Running => ("running", "…", UiText::SignRunning),
        CheckState::Pass => ("pass", "✓", UiText::SignFine),
        CheckState::Attention => ("attention", "!", UiText::SignAttention),
        CheckState::Fail => ("fail", "✕", UiText::SignNo),
        CheckState::Unknown => ("unknown", "?", UiText::SignUnknown),
    }
}
