//! "Which screen did you see?" Some failures show nothing but a sheet of the system: plain drawings of ours to pick from.

use super::{OnTap, Scene, Tap, asks, button};
use crate::facts::{Outcome, Trial};
use crate::lang::LaterWord;
use crate::platform::Os;
use crate::state::{Stage, TrialProgress};
use yew::{Html, html};

/// A sheet of the system: the entry that it belongs to, who shows it, and what stands on it in a few strokes.
struct Sheet {
    entry: &'static str,
    ios: bool,
    android: bool,
    sketch: &'static [&'static str],
}

/// Manual 2.11 to 2.14, 2.17, 2.21 to 2.23.
const SHEETS: &[Sheet] = &[
    Sheet {
        entry: "2.17",
        ios: true,
        android: true,
        sketch: &["▚▞▚", "▞▚▞"],
    },
    Sheet {
        entry: "2.11",
        ios: true,
        android: true,
        sketch: &["▭─┤", "USB / NFC"],
    },
    Sheet {
        entry: "2.12",
        ios: true,
        android: false,
        sketch: &["◯ ――――", "◯ ――――"],
    },
    Sheet {
        entry: "2.13",
        ios: false,
        android: true,
        sketch: &["1 2 3", "4 5 6"],
    },
    Sheet {
        entry: "2.14",
        ios: true,
        android: false,
        sketch: &["○○○○○○"],
    },
    Sheet {
        entry: "2.21",
        ios: true,
        android: false,
        sketch: &["● ――――", "○ ――――"],
    },
    Sheet {
        entry: "2.22",
        ios: true,
        android: false,
        sketch: &["▢ ✕"],
    },
    Sheet {
        entry: "2.23",
        ios: false,
        android: true,
        sketch: &["○─┯ ✕"],
    },
];

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
    let os = scene.platform.os;
    let shown = |sheet: &&Sheet| {
        (sheet.ios && os.is_apple_mobile()) || (sheet.android && os == Os::Android)
    };
    let offered = SHEETS
        .iter()
        .filter(shown)
        .filter_map(|sheet| Some((sheet, scene.rules.entry(sheet.entry)?.messages.first()?)));
    let offered: Vec<Html> = offered
        .map(|(sheet, label)| choice(sheet, label, tap))
        .collect();
    if offered.is_empty() {
        return Html::default();
    }
    html! {
        <section class="card" aria-labelledby="sheets-title">
            <h2 id="sheets-title">{ lang.say(LaterWord::SheetsTitle) }</h2>
            <p>{ lang.say(LaterWord::SheetsNote) }</p>
            <div class="sheets">{ for offered }</div>
            { button("secondary", lang.say(LaterWord::SheetsNone), Tap::SawNone, tap) }
        </section>
    }
}

fn choice(sheet: &Sheet, label: &str, tap: &OnTap) -> Html {
    let saw = Tap::Saw(sheet.entry);
    let onclick = asks(tap, saw);
    html! {
        <button type="button" class="sheet" data-sheet={sheet.entry} {onclick}>
            <span class="sketch" aria-hidden="true">{ for sheet.sketch.iter().map(|line| html! { <span>{ *line }</span> }) }</span>
            <span lang="ja">{ label.to_owned() }</span>
        </button>
    }
}
