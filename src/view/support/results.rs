//! All results that were read in this tab, and who has not answered yet, as a table that can be saved.

use crate::lang::{Lang, LaterUiText};
use crate::rules::Rules;
use crate::state::{Sharing, Via};
use crate::support::Desk;
use crate::support::roster::{RosterRow, Status, counts};
use crate::support::table::{Column, Local, Shown};
use crate::view::{DeskTap, OnTap, Tap, asks, button, button_named, share};
use crate::wording::with;
use yew::{Html, html};

/// The columns that are shown; the file has more.
const COLUMNS: [Column; 5] = [
    Column::Number,
    Column::System,
    Column::Status,
    Column::Entry,
    Column::Time,
];

/// The table; nothing before there is a row. `local` says a time of [`RosterRow::time`] as the clock here has it.
pub fn results(
    lang: Lang,
    rules: &Rules,
    desk: &Desk,
    sharing: &Sharing,
    local: Local,
    tap: &OnTap,
) -> Html {
    let all = desk.roster.rows(&desk.readings, rules);
    if all.is_empty() {
        return Html::default();
    }
    let counts = counts(&all);
    let count = all.len();
    let rows = desk.table.of(all);
    let save = Tap::Desk(DeskTap::SaveTable);
    let last = sharing.last.as_ref();
    let last = last.filter(|(via, _)| *via == Via::SaveTable);
    html! {
        <section class="card" id="results" aria-labelledby="results-title">
            <h2 id="results-title">{ lang.t(LaterUiText::ResultsTitle) }</h2>
            <div class="picks" role="group" aria-label={lang.t(LaterUiText::OnlyLabel)}>
                { only(desk, None, with(lang, LaterUiText::OnlyAll, &count.to_string()), tap) }
                { for counts.into_iter().filter(|(_, count)| *count > 0).map(|(status, count)| {
                    only(desk, Some(status), [lang.t(status.label()), " ", &count.to_string()].concat(), tap)
                }) }
            </div>
            <div class="wide" tabindex="0" role="group" aria-labelledby="results-title">
                <table>
                    <thead><tr>{ for COLUMNS.map(|column| head(lang, desk.table, column, tap)) }</tr></thead>
                    <tbody>{ for rows.iter().enumerate().map(|(place, row)| self::row(lang, desk, place, row, local, tap)) }</tbody>
                </table>
            </div>
            { button_named(Some("results-csv"), "secondary", lang.t(LaterUiText::SaveTable), save, tap) }
            <p role="status">{ share::outcome(lang, last) }</p>
        </section>
    }
}

/// Shows only rows of this status, or all.
fn only(desk: &Desk, status: Option<Status>, label: String, tap: &OnTap) -> Html {
    let pressed = (desk.table.only == status).to_string();
    let onclick = asks(tap, Tap::Desk(DeskTap::Only(status)));
    html! { <button type="button" class="choice" aria-pressed={pressed} {onclick}>{ label }</button> }
}

/// The head of a column, which sorts by it.
fn head(lang: Lang, table: Shown, column: Column, tap: &OnTap) -> Html {
    let sorted = (table.by == column).then_some(match table.descending {
        true => "descending",
        false => "ascending",
    });
    let sort = Tap::Desk(DeskTap::SortBy(column));
    html! { <th scope="col" aria-sort={sorted}>{ button("choice", lang.t(column.label()), sort, tap) }</th> }
}

/// A row; its number opens the result, or what its code tells.
fn row(lang: Lang, desk: &Desk, place: usize, row: &RosterRow, local: Local, tap: &OnTap) -> Html {
    let number = match row.number.as_str() {
        "" => lang.t(LaterUiText::NoNumber),
        number => number,
    };
    let opens = Tap::Desk(DeskTap::ShowRow(place));
    let current = row.reading == Some(desk.shown) && desk.reading().is_some();
    let device = [row.phone.as_str(), row.system.as_str()];
    let device: Vec<&str> = device.into_iter().filter(|text| !text.is_empty()).collect();
    html! {
        <tr aria-current={current.then_some("true")}>
            <th scope="row">
                if row.reading.is_some() || !row.code.is_empty() {
                    { button("choice", number, opens, tap) }
                } else {
                    { number }
                }
                if !row.name.is_empty() {
                    <span class="gloss">{ &row.name }</span>
                }
            </th>
            <td>{ device.join(" ・ ") }</td>
            <td>{ lang.t(row.status.label()) }</td>
            <td>{ &row.entry }</td>
            <td>{ local(&row.time) }</td>
        </tr>
    }
}
