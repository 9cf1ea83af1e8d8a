//! All results that were read in this tab, as a table that can be saved.

use crate::lang::{Lang, LaterWord};
use crate::rules::Rules;
use crate::state::{Sharing, Via};
use crate::support::Desk;
use crate::support::roster::{self, Row};
use crate::support::table::Column;
use crate::view::{DeskTap, OnTap, Tap, button, button_named, share};
use yew::{Html, html};

/// The columns that are shown; the file has more.
const SHOWN: [Column; 4] = [
    Column::Number,
    Column::System,
    Column::Status,
    Column::Entry,
];

/// The table, of each number the newest result; nothing before there is a result.
pub fn results(lang: Lang, rules: &Rules, desk: &Desk, sharing: &Sharing, tap: &OnTap) -> Html {
    if desk.readings.is_empty() {
        return Html::default();
    }
    let rows = roster::rows(&desk.readings, rules);
    let save = Tap::Desk(DeskTap::SaveTable);
    let last = sharing.last.as_ref();
    let last = last.filter(|(via, _)| *via == Via::SaveTable);
    html! {
        <section class="card" id="results" aria-labelledby="results-title">
            <h2 id="results-title">{ lang.say(LaterWord::ResultsTitle) }</h2>
            <div class="wide" tabindex="0" role="group" aria-labelledby="results-title">
                <table>
                    <thead><tr>{ for SHOWN.map(|column| html! { <th scope="col">{ lang.say(column.word()) }</th> }) }</tr></thead>
                    <tbody>{ for rows.iter().map(|row| self::row(lang, desk, row, tap)) }</tbody>
                </table>
            </div>
            { button_named(Some("results-csv"), "secondary", lang.say(LaterWord::SaveTable), save, tap) }
            <p role="status">{ share::outcome(lang, last) }</p>
        </section>
    }
}

/// A row; its number opens the result.
fn row(lang: Lang, desk: &Desk, row: &Row, tap: &OnTap) -> Html {
    let name = match row.number.as_str() {
        "" => lang.say(LaterWord::NoNumber),
        number => number,
    };
    let opens = Tap::Desk(DeskTap::ShowResult(row.reading));
    let current = (row.reading == desk.shown).then_some("true");
    html! {
        <tr aria-current={current}>
            <th scope="row">{ button("choice", name, opens, tap) }</th>
            <td>{ &row.system }</td>
            <td>{ lang.say(row.status.word()) }</td>
            <td>{ &row.entry }</td>
        </tr>
    }
}
