//! Results of one inquiry side by side, such as before and after a setting was changed.

use crate::checks::{Check, CheckId, CheckState};
use crate::diagnosis::Diagnosis;
use crate::lang::{Lang, LaterUiText, UiText};
use crate::rules::Rules;
use crate::support::{Desk, Reading};
use crate::view::{DeskTap, OnTap, Tap, asks, verdict};
use crate::wording;
use std::rc::Rc;
use yew::{Html, html};

/// One column of the table.
struct Column {
    place: usize,
    age: String,
    diagnosis: Diagnosis,
    checks: Vec<Check>,
    trial: String,
}

/// A row: its name and what each column says.
type ComparedRow = (String, Vec<String>);

/// The table; nothing where there is only one result.
pub fn compare(lang: Lang, rules: &Rules, desk: &Desk, tap: &OnTap) -> Html {
    let column = |(place, reading): (usize, &Rc<Reading>)| {
        let understood = reading.understood(rules);
        let ended = understood.facts.trial.as_ref();
        Column {
            place,
            age: reading.age(lang),
            trial: ended
                .map_or("", |trial| lang.t(wording::trial(trial)))
                .to_owned(),
            diagnosis: understood.diagnosis,
            checks: understood.checks,
        }
    };
    let beside = desk.beside();
    if beside.len() < 2 {
        return Html::default();
    }
    let columns: Vec<Column> = beside.into_iter().map(column).collect();
    html! {
        <section class="card compare" id="compare" aria-labelledby="compare-title">
            <h2 id="compare-title">{ lang.t(LaterUiText::CompareTitle) }</h2>
            <div class="wide" tabindex="0" role="group" aria-labelledby="compare-title">
                <table>
                    <thead>
                        <tr>
                            <td></td>
                            { for columns.iter().enumerate().map(|(count, column)| heading(desk.shown, count, column, tap)) }
                        </tr>
                    </thead>
                    <tbody>{ for rows(lang, &columns).into_iter().map(|row| self::row(lang, row)) }</tbody>
                </table>
            </div>
        </section>
    }
}

fn heading(shown: usize, count: usize, column: &Column, tap: &OnTap) -> Html {
    let place = column.place;
    let onclick = asks(tap, Tap::Desk(DeskTap::ShowResult(place)));
    let pressed = (place == shown).to_string();
    html! {
        <th scope="col">
            <button type="button" class="choice" aria-pressed={pressed} {onclick}>{ (count + 1).to_string() }{ " ・ " }{ &column.age }</button>
        </th>
    }
}

fn rows(lang: Lang, columns: &[Column]) -> Vec<ComparedRow> {
    let row = |name: &str, cell: &dyn Fn(&Column) -> String| -> ComparedRow {
        (name.to_owned(), columns.iter().map(cell).collect())
    };
    let found = |column: &Column| {
        let findings = column.diagnosis.findings.iter();
        let entries: Vec<&str> = findings.map(|finding| finding.entry.as_str()).collect();
        entries.join(", ")
    };
    let mut rows = vec![
        row(lang.t(UiText::VerdictLine), &|column| {
            lang.t(verdict::meaning(column.diagnosis.verdict))
                .to_owned()
        }),
        row(lang.t(LaterUiText::FoundLine), &found),
        row(lang.t(UiText::TrialLine), &|column| column.trial.clone()),
    ];
    let Some(first) = columns.first() else {
        return rows;
    };
    for (place, check) in first.checks.iter().enumerate() {
        let cell = |column: &Column| {
            let stood = column.checks.get(place);
            stood.map_or_else(String::new, |check| self::stood(lang, check))
        };
        rows.push(row(lang.t(check.id.label()), &cell));
    }
    rows
}

/// As a code, too, can tell it, so that a report and a code do not differ where they say the same.
fn stood(lang: Lang, check: &Check) -> String {
    let word = match (check.id, check.state) {
        (CheckId::Browser | CheckId::OsVersion, _) => return wording::detail(lang, &check.detail),
        (_, CheckState::Pass) => UiText::SignFine,
        (_, CheckState::Attention | CheckState::Fail) => UiText::SignProblem,
        (_, CheckState::Running | CheckState::Unknown) => UiText::SignUnknown,
    };
    lang.t(word).to_owned()
}

/// A row whose cells differ says so in a word, not in colour alone.
fn row(lang: Lang, (name, cells): ComparedRow) -> Html {
    let differs = cells.windows(2).any(|pair| pair[0] != pair[1]);
    html! {
        <tr class={differs.then_some("differs")}>
            <th scope="row">{ name }if differs { <span class="chip here">{ lang.t(LaterUiText::Changed) }</span> }</th>
            { for cells.into_iter().map(|cell| html! { <td>{ cell }</td> }) }
        </tr>
    }
}
