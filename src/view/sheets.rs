//! "Which screen did you see?" Some failures show nothing but a sheet of the system: plain drawings of ours to pick from.

use super::{OnTap, Scene, Tap, asks, button};
use crate::facts::{Outcome, Trial};
use crate::lang::LaterUiText;
use crate::rules::Sheet;
use crate::state::{Stage, TrialProgress};
use yew::{Html, html};

/// The sheets that this system shows, after a trial that did not pass and until one is picked.
pub fn sheets(scene: &Scene, progress: &TrialProgress, tap: &OnTap) -> Html {
    let lang = scene.lang;
    // Where the page kept its focus no sheet was shown.
    let open_question =
        |trial: &Trial| trial.outcome != Outcome::Passed && trial.lost_focus != Some(false);
    let answered = progress.saw_none || scene.facts.seen.is_some();
    if answered
        || progress.stage != Stage::Idle
        || !scene.facts.trial.as_ref().is_some_and(open_question)
    {
        return Html::default();
    }
    let screens = scene.rules.screens.iter().enumerate();
    let offered: Vec<Html> = screens
        .filter(|(_, sheet)| sheet.on.contains(&scene.platform.os))
        .filter_map(|(place, sheet)| {
            let label = scene.rules.entry(&sheet.entry)?.messages.first()?;
            Some(choice(place, sheet, label, tap))
        })
        .collect();
    if offered.is_empty() {
        return Html::default();
    }
    html! {
        <section class="card" aria-labelledby="sheets-title">
            <h2 id="sheets-title">{ lang.t(LaterUiText::SheetsTitle) }</h2>
            <p>{ lang.t(LaterUiText::SheetsNote) }</p>
            <div class="sheets">{ for offered }</div>
            { button("secondary", lang.t(LaterUiText::SheetsNone), Tap::SawNone, tap) }
        </section>
    }
}

fn choice(place: usize, sheet: &Sheet, label: &str, tap: &OnTap) -> Html {
    let onclick = asks(tap, Tap::Saw(place));
    html! {
        <button type="button" class="sheet" data-sheet={sheet.entry.clone()} {onclick}>
            <span class="sketch" aria-hidden="true">{ for sheet.sketch.iter().map(|line| html! { <span>{ line }</span> }) }</span>
            <span lang="ja">{ label.to_owned() }</span>
        </button>
    }
}
