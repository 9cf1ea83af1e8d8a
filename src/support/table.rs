//! The roster as a table: its columns, the order in which it is shown, and as a file that Excel opens and that is loaded
//! again.

use super::csv;
use super::roster::{RosterRow, Status};
use crate::lang::{Lang, LaterUiText};
use crate::rules::Rules;
use alphanumeric_sort::compare_str;

/// Says a time of [`RosterRow::time`] as the clock here has it, such as `2026-11-24 07:18`.
pub type Local = fn(&str) -> String;

/// A column of the table.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs)] // as the fields of `RosterRow`
pub enum Column {
    #[default]
    Number,
    Name,
    Phone,
    System,
    Status,
    Entry,
    Time,
    Code,
}

/// What of the table is shown, and in what order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Shown {
    /// The column that it is sorted by.
    pub by: Column,
    /// The largest first.
    pub descending: bool,
    /// Only rows that stand so; all if missing.
    pub only: Option<Status>,
}

impl Column {
    /// All of them, in the order of the file.
    pub const ALL: [Column; 8] = [
        Column::Number,
        Column::Name,
        Column::Phone,
        Column::System,
        Column::Status,
        Column::Entry,
        Column::Time,
        Column::Code,
    ];

    /// What it is called.
    pub fn label(self) -> LaterUiText {
        match self {
            Column::Number => LaterUiText::ColumnNumber,
            Column::Name => LaterUiText::ColumnName,
            Column::Phone => LaterUiText::ColumnPhone,
            Column::System => LaterUiText::ColumnSystem,
            Column::Status => LaterUiText::ColumnVerdict,
            Column::Entry => LaterUiText::FoundLine,
            Column::Time => LaterUiText::ColumnTime,
            Column::Code => LaterUiText::ColumnCode,
        }
    }

    fn of(self, row: &RosterRow) -> &str {
        match self {
            Column::Number => &row.number,
            Column::Name => &row.name,
            Column::Phone => &row.phone,
            Column::System => &row.system,
            Column::Status => "",
            Column::Entry => &row.entry,
            Column::Time => &row.time,
            Column::Code => &row.code,
        }
    }
}

impl Shown {
    /// After a tap on the head of a column: by that one; at the second tap the other way round.
    pub fn by(self, column: Column) -> Shown {
        Shown {
            by: column,
            descending: self.by == column && !self.descending,
            ..self
        }
    }

    /// The rows that are shown, in their order. `K2` comes before `K10`; what is empty comes last.
    pub fn of(self, rows: Vec<RosterRow>) -> Vec<RosterRow> {
        let fitting = rows.into_iter();
        let fitting = fitting.filter(|row| self.only.is_none_or(|only| only == row.status));
        let mut rows: Vec<RosterRow> = fitting.collect();
        rows.sort_by(|one, other| {
            let (cell, beside) = (self.by.of(one), self.by.of(other));
            let order = match self.by {
                Column::Status => one.status.cmp(&other.status),
                _ => compare_str(cell, beside),
            };
            let order = if self.descending {
                order.reverse()
            } else {
                order
            };
            cell.is_empty().cmp(&beside.is_empty()).then(order)
        });
        rows
    }
}

/// The rows as a file.
pub fn write(rows: &[RosterRow], rules: &Rules, lang: Lang, local: Local) -> String {
    let head = Column::ALL.map(|column| lang.t(column.label()).to_owned());
    let body = rows.iter().map(|row| {
        Column::ALL.map(|column| match column {
            Column::Status => lang.t(row.status.label()).to_owned(),
            Column::Time => local(&row.time),
            // A number alone would become another one in Excel: 2.10 is 2.1 there.
            Column::Entry if !row.entry.is_empty() => {
                let action = rules
                    .entry(&row.entry)
                    .map(|entry| lang.choose(&entry.action));
                [row.entry.as_str(), " ", action.unwrap_or("-")].concat()
            }
            other => other.of(row).to_owned(),
        })
    });
    csv::write(std::iter::once(head).chain(body))
}

/// The rows of such a file, also with columns moved or missing, in either language, and how many more cannot be read, as
/// they have no verdict of ours; `None` if it is another table. `utc`
/// says a time of the clock here as [`RosterRow::time`] has it.
pub fn read(file: &str, utc: fn(&str) -> String) -> Option<(Vec<RosterRow>, usize)> {
    let mut rows = csv::read(file).into_iter();
    let head = rows.next()?;
    let places = Column::ALL.map(|column| head.iter().position(|cell| says(cell, column.label())));
    let place = |column: Column| places[column as usize];
    place(Column::Number)?;
    place(Column::Status)?;
    let row = |cells: Vec<String>| {
        let cell = |column: Column| {
            let cell = place(column).and_then(|place| cells.get(place));
            cell.map(|cell| cell.trim()).unwrap_or_default()
        };
        let status = cell(Column::Status);
        let mut all = Status::ALL.into_iter();
        let entry = cell(Column::Entry).split(' ').next();
        Some(RosterRow {
            number: cell(Column::Number).to_owned(),
            name: cell(Column::Name).to_owned(),
            phone: cell(Column::Phone).to_owned(),
            system: cell(Column::System).to_owned(),
            status: all.find(|known| says(status, known.label()))?,
            entry: entry.unwrap_or_default().to_owned(),
            time: utc(cell(Column::Time)),
            code: cell(Column::Code).to_owned(),
            reading: None,
        })
    };
    let rows: Vec<Option<RosterRow>> = rows.map(row).collect();
    let unread = rows.iter().filter(|row| row.is_none()).count();
    Some((rows.into_iter().flatten().collect(), unread))
}

fn says(cell: &str, word: LaterUiText) -> bool {
    let cell = cell.trim();
    Lang::ALL.iter().any(|lang| lang.t(word) == cell)
}
