//! The results as a file that Excel opens.

use super::csv;
use super::roster::Row;
use crate::lang::{Lang, LaterWord};
use crate::rules::Rules;

/// A column of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)] // as the fields of `Row`
pub enum Column {
    Number,
    Phone,
    System,
    Status,
    Entry,
    Time,
    Code,
}

impl Column {
    /// All of them, in the order of the file.
    pub const ALL: [Column; 7] = [
        Column::Number,
        Column::Phone,
        Column::System,
        Column::Status,
        Column::Entry,
        Column::Time,
        Column::Code,
    ];

    /// What it is called.
    pub fn word(self) -> LaterWord {
        match self {
            Column::Number => LaterWord::ColumnNumber,
            Column::Phone => LaterWord::ColumnPhone,
            Column::System => LaterWord::ColumnSystem,
            Column::Status => LaterWord::ColumnVerdict,
            Column::Entry => LaterWord::FoundLine,
            Column::Time => LaterWord::ColumnTime,
            Column::Code => LaterWord::ColumnCode,
        }
    }

    fn of(self, row: &Row) -> &str {
        match self {
            Column::Number => &row.number,
            Column::Phone => &row.phone,
            Column::System => &row.system,
            Column::Status => "",
            Column::Entry => &row.entry,
            Column::Time => &row.time,
            Column::Code => &row.code,
        }
    }
}

/// The rows as a file. `local` says a time of [`Row::time`] as the clock here has it.
pub fn write(rows: &[Row], rules: &Rules, lang: Lang, local: impl Fn(&str) -> String) -> String {
    let head = Column::ALL.map(|column| lang.say(column.word()).to_owned());
    let body = rows.iter().map(|row| {
        Column::ALL.map(|column| match column {
            Column::Status => lang.say(row.status.word()).to_owned(),
            Column::Time => local(&row.time),
            // A number alone would become another one in Excel: 2.10 is 2.1 there.
            Column::Entry if !row.entry.is_empty() => {
                let action = rules.entry(&row.entry).map(|entry| lang.of(&entry.action));
                [row.entry.as_str(), " ", action.unwrap_or("-")].concat()
            }
            other => other.of(row).to_owned(),
        })
    });
    csv::write(std::iter::once(head).chain(body))
}
