//! All results that were read in this tab, as a table that can be saved.

use crate::lang::{Lang, LaterWord};
use crate::rules::Rules;
use crate::support::Desk;
use crate::support::roster::{Roster, Row};
use crate::view::{DeskTap, OnTap, Tap, button, button_named};
use yew::{Html, html};

/// The columns that are shown; the file has more.
const SHOWN: [LaterWord; 4] = [
    LaterWord::ColumnNumber,
    LaterWord::ColumnSystem,
    LaterWord::ColumnVerdict,
    LaterWord::FoundLine,
];

/// The table, of each number the newest result; nothing before there is a result.
pub fn results(lang: Lang, rules: &Rules, desk: &Desk, tap: &OnTap) -> Html {
    if desk.readings.is_empty() {
        return Html::default();
    }
    let rows = Roster::default().rows(&desk.readings, rules);
    let save = Tap::Desk(DeskTap::SaveTable);
    html! {
        <section class="card table" id="results" aria-labelledby="results-title">
            <h2 id="results-title">{ lang.say(LaterWord::ResultsTitle) }</h2>
            <div class="wide" tabindex="0" role="group" aria-labelledby="results-title">
                <table>
                    <thead><tr>{ for SHOWN.map(|word| html! { <th scope="col">{ lang.say(word) }</th> }) }</tr></thead>
                    <tbody>{ for rows.iter().map(|row| self::row(lang, desk, row, tap)) }</tbody>
                </table>
            </div>
            { button_named(Some("results-csv"), "secondary", lang.say(LaterWord::SaveTable), save, tap) }
        </section>
    }
}

/// A row; its number opens the result.
fn row(lang: Lang, desk: &Desk, row: &Row, tap: &OnTap) -> Html {
    let name = match row.number.as_str() {
        "" => lang.say(LaterWord::NoNumber),
        number => number,
    };
    let opens = |place| button("choice", name, Tap::Desk(DeskTap::ShowResult(place)), tap);
    let current = (row.reading == Some(desk.shown)).then_some("true");
    html! {
        <tr aria-current={current}>
            <th scope="row">{ row.reading.map_or_else(|| html! { name }, opens) }</th>
            <td>{ &row.system }</td>
            <td>{ lang.say(row.status.word()) }</td>
            <td>{ &row.entry }</td>
        </tr>
    }
}
