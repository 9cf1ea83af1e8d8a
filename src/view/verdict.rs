//! The answer on top: one sign, one line, one sentence. Announced once when it changes.

use super::fill;
use crate::diagnosis::{Diagnosis, Verdict};
use crate::lang::Word;
use crate::platform::Standing;
use crate::probes::PROBES;
use crate::rules::Rules;
use crate::state::State;
use yew::prelude::*;

/// The verdict, or how far the checks are.
pub fn verdict(state: &State, diagnosed: Option<&(&Rules, Diagnosis)>) -> Html {
    let lang = state.lang;
    let (verdict, title, note) = match diagnosed {
        None => (
            None,
            lang.say(Word::CheckingTitle).to_owned(),
            lang.say(Word::CheckingNote).to_owned(),
        ),
        Some((rules, diagnosis)) => {
            let (title, note) = words(state, rules, diagnosis);
            (Some(diagnosis.verdict), title, note)
        }
    };
    let (class, sign, meaning) = look(verdict);
    html! {
        <section id="verdict" class={classes!("verdict", class)} role="status" data-verdict={verdict.map(name)}>
            <span class="sign" aria-hidden="true">{ sign }</span>
            <div>
                <p class="unseen">{ lang.say(meaning) }</p>
                <h2>{ title }</h2>
                <p>{ note }</p>
                if verdict.is_none() {
                    <progress max={PROBES.len().to_string()} value={(PROBES.len() - state.pending.len()).to_string()} aria-label={lang.say(Word::CheckingTitle)} />
                }
            </div>
        </section>
    }
}

fn words(state: &State, rules: &Rules, diagnosis: &Diagnosis) -> (String, String) {
    let lang = state.lang;
    let own = |title: Word, note: Word| (lang.say(title).to_owned(), lang.say(note).to_owned());
    match diagnosis.verdict {
        Verdict::Ready => own(Word::ReadyTitle, Word::ReadyNote),
        Verdict::NoObstacle if diagnosis.platform.standing == Some(Standing::NotPhone) => {
            own(Word::NoObstacleTitle, Word::NoObstaclePcNote)
        }
        Verdict::NoObstacle => own(Word::NoObstacleTitle, Word::NoObstacleNote),
        Verdict::FixNeeded | Verdict::Unsupported => {
            let first = diagnosis
                .findings
                .first()
                .and_then(|finding| Some((finding, rules.entry(&finding.entry)?)));
            match first {
                Some((finding, entry)) => (
                    fill(
                        lang,
                        finding.headline.as_ref().unwrap_or(&entry.headline),
                        &diagnosis.platform,
                    ),
                    fill(lang, &entry.summary, &diagnosis.platform),
                ),
                None if state.lookup.failed.is_some() => own(Word::SignFix, Word::LookupFailed),
                None => own(Word::SignFix, Word::LookupLoading),
            }
        }
    }
}

/// State is never colour alone: class, sign and word say the same.
fn look(verdict: Option<Verdict>) -> (&'static str, &'static str, Word) {
    match verdict {
        None => ("running", "…", Word::SignRunning),
        Some(Verdict::Ready) => ("pass", "✓", Word::SignFine),
        Some(Verdict::NoObstacle) => ("clear", "✓", Word::SignFine),
        Some(Verdict::FixNeeded) => ("attention", "!", Word::SignFix),
        Some(Verdict::Unsupported) => ("fail", "✕", Word::SignNo),
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
