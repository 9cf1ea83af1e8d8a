//! The answer on top: one sign, one line, one sentence. Announced once when it changes; how far the checks are is not.

use super::Scene;
use crate::diagnosis::{Diagnosis, Verdict};
use crate::facts::FactId;
use crate::lang::{Lang, UiText};
use crate::state::Probing;
use crate::wording;
use yew::{Html, html};

/// The verdict, or how far the probes are.
///
/// `rechecked` is when everything was checked again, and whether that found the same as before.
pub fn verdict(
    lang: Lang,
    diagnosed: Option<(&Scene, &Diagnosis)>,
    probing: &Probing,
    rechecked: Option<&(String, bool)>,
) -> Html {
    let (verdict, title, note) = match diagnosed {
        None => (
            None,
            lang.t(UiText::CheckingTitle).to_owned(),
            lang.t(UiText::CheckingNote).to_owned(),
        ),
        Some((scene, diagnosis)) => {
            let missing = scene.parts.later.failed() || scene.parts.found.failed();
            let (title, note) = wording::verdict(lang, scene.rules, diagnosis, missing);
            (Some(diagnosis.verdict), title, note)
        }
    };
    let (class, sign, word) = look(verdict);
    // What support reads is announced where it was typed.
    let remote = diagnosed.is_some_and(|(scene, _)| scene.remote);
    let announced = (!remote).then_some("status");
    let all = FactId::ALL.len();
    html! {
        <section id="verdict" tabindex="-1" aria-label={lang.t(UiText::VerdictLine)} class={["verdict ", class].concat()} data-verdict={verdict.map(name)}>
            <span class="sign" aria-hidden="true">{ sign }</span>
            <div>
                <div role={announced}>
                    <p class="unseen">{ lang.t(word) }</p>
                    <h2 id="verdict-title">{ title }</h2>
                    <p>{ note }</p>
                    { for rechecked.map(|(at, same)| {
                        let word = if *same { UiText::RecheckedSame } else { UiText::Rechecked };
                        html! { <p class="note">{ wording::with(lang, word, at) }</p> }
                    }) }
                </div>
                if verdict.is_none() {
                    <progress max={all.to_string()} value={(all - probing.pending.len()).to_string()} aria-label={lang.t(UiText::CheckingTitle)} />
                }
            </div>
        </section>
    }
}

/// What a verdict says in a word.
#[cfg(feature = "desk")]
pub fn meaning(verdict: Verdict) -> UiText {
    look(Some(verdict)).2
}

/// State is never colour alone: class, sign and word say the same.
fn look(verdict: Option<Verdict>) -> (&'static str, &'static str, UiText) {
    match verdict {
        None => ("running", "…", UiText::SignRunning),
        Some(Verdict::Ready) => ("pass", "✓", UiText::SignFine),
        Some(Verdict::NoObstacle) => ("clear", "✓", UiText::SignFine),
        Some(Verdict::FixNeeded) => ("attention", "!", UiText::SignFix),
        Some(Verdict::Unsupported) => ("fail", "✕", UiText::SignNo),
    }
}

/// As in `data-verdict`.
fn name(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Ready => "ready",
        Verdict::NoObstacle => "no_obstacle",
        Verdict::FixNeeded => "fix_needed",
        Verdict::Unsupported => "unsupported",
    }
}
