//! The roster as a table: its columns, in what order it is shown, and as a file that Excel opens and that is loaded again.

use super::roster::{Row, Status};
use super::{csv, time};
use crate::lang::{Lang, LaterWord};
use crate::rules::Rules;

/// A column of the table.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs)] // as the fields of `Row`
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
    pub fn word(self) -> LaterWord {
        match self {
            Column::Number => LaterWord::ColumnNumber,
            Column::Name => LaterWord::ColumnName,
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

    /// The rows that are shown, in their order. `K2` stands before `K10`; what is empty stands last.
    pub fn of(self, rows: Vec<Row>) -> Vec<Row> {
        let fitting = rows
            .into_iter()
            .filter(|row| self.only.is_none_or(|only| only == row.status));
        let mut rows: Vec<Row> = fitting.collect();
        rows.sort_by_cached_key(|row| {
            let cell = self.by.of(row);
            let status = (self.by == Column::Status).then_some(row.status);
            (status, cell.is_empty(), natural(cell))
        });
        if self.descending {
            rows.reverse();
        }
        rows
    }
}

/// Runs of digits as numbers, and what stands between.
fn natural(text: &str) -> Vec<(String, u64)> {
    let mut parts: Vec<(String, u64)> = vec![(String::new(), 0)];
    let mut counting = false;
    for letter in text.chars() {
        let digit = letter.to_digit(10);
        if counting && digit.is_none() {
            parts.push((String::new(), 0));
        }
        counting = digit.is_some();
        if let Some((text, number)) = parts.last_mut() {
            match digit {
                Some(digit) => *number = number.saturating_mul(10).saturating_add(digit.into()),
                None => text.push(letter),
            }
        }
    }
    parts
}

/// The rows as a file, with times in local time, `offset` minutes east of UTC.
pub fn write(rows: &[Row], rules: &Rules, lang: Lang, offset: i32) -> String {
    let head = Column::ALL.map(|column| lang.say(column.word()).to_owned());
    let body = rows.iter().map(|row| {
        Column::ALL.map(|column| match column {
            Column::Status => lang.say(row.status.word()).to_owned(),
            Column::Time => time::local(&row.time, offset),
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

/// The rows of such a file, also with columns moved or missing, in either language; `None` if it is another table.
pub fn read(file: &str, offset: i32) -> Option<Vec<Row>> {
    let mut rows = csv::read(file).into_iter();
    let head = rows.next()?;
    let places = Column::ALL.map(|column| head.iter().position(|cell| says(cell, column.word())));
    let place = |column: Column| places[column as usize];
    place(Column::Number)?;
    place(Column::Status)?;
    let row = |cells: Vec<String>| {
        let cell = |column: Column| {
            let cell = place(column).and_then(|place| cells.get(place));
            cell.cloned().unwrap_or_default()
        };
        let status = cell(Column::Status);
        let mut all = Status::ALL.into_iter();
        Some(Row {
            number: cell(Column::Number),
            name: cell(Column::Name),
            phone: cell(Column::Phone),
            system: cell(Column::System),
            status: all.find(|known| says(&status, known.word()))?,
            entry: cell(Column::Entry)
                .split(' ')
                .next()
                .unwrap_or_default()
                .to_owned(),
            time: time::utc(&cell(Column::Time), offset),
            code: cell(Column::Code),
            reading: None,
        })
    };
    Some(rows.filter_map(row).collect())
}

fn says(cell: &str, word: LaterWord) -> bool {
    Lang::ALL.iter().any(|lang| lang.say(word) == cell.trim())
}
