//! The results of many phones as one table, in this tab only.

use super::people::{Person, people};
use super::{Reading, in_time};
use crate::diagnosis::Verdict;
use crate::lang::LaterUiText;
use crate::platform::Os;
use crate::rules::Rules;
use crate::wording;
use std::rc::Rc;

/// How somebody's phone stands, the one to act on first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Status {
    /// Something is to be changed.
    FixNeeded,
    /// Another phone is needed.
    Unsupported,
    /// Nothing found, but no registration was tried.
    NoObstacle,
    /// No result has come yet.
    #[default]
    NotHeard,
    /// It works.
    Ready,
}

impl Status {
    /// All of them, as counted.
    pub const ALL: [Status; 5] = [
        Status::Ready,
        Status::NoObstacle,
        Status::FixNeeded,
        Status::Unsupported,
        Status::NotHeard,
    ];

    /// In a few words.
    pub fn label(self) -> LaterUiText {
        match self {
            Status::FixNeeded => LaterUiText::StatusFixNeeded,
            Status::Unsupported => LaterUiText::StatusUnsupported,
            Status::NoObstacle => LaterUiText::StatusNoObstacle,
            Status::NotHeard => LaterUiText::StatusNotHeard,
            Status::Ready => LaterUiText::StatusReady,
        }
    }
}

impl From<Verdict> for Status {
    fn from(verdict: Verdict) -> Status {
        match verdict {
            Verdict::Ready => Status::Ready,
            Verdict::NoObstacle => Status::NoObstacle,
            Verdict::FixNeeded => Status::FixNeeded,
            Verdict::Unsupported => Status::Unsupported,
        }
    }
}

/// One phone, or somebody who has not answered yet. What is not known is empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RosterRow {
    /// The number of the inquiry.
    pub number: String,
    /// As the desk has it.
    pub name: String,
    /// Such as `Pixel 8` or `iPhone`.
    pub phone: String,
    /// System and browser, such as 「Android 15 ・ Chrome 141」.
    pub system: String,
    /// How it stands.
    pub status: Status,
    /// The entry to act on first, such as `2.15`.
    pub entry: String,
    /// When it was made: [`Sent::time`](crate::report::Sent::time).
    pub time: String,
    /// The twelve characters: what opens the result where only the table is left.
    pub code: String,
    /// Its index among the desk's results; `None` for one that came by a table.
    pub reading: Option<usize>,
}

/// What the table is made of, beside the desk's results.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Roster {
    /// Who was sent a check.
    pub people: Vec<Person>,
    /// Rows of tables that were saved before.
    pub loaded: Vec<RosterRow>,
}

impl Roster {
    /// Gives a number to everybody in a pasted list or CSV. Says how many are new.
    pub fn invite(&mut self, list: &str, prefix: &str, readings: &[Rc<Reading>]) -> usize {
        let cases = readings.iter().filter_map(|known| known.case.as_deref());
        let loaded = self.loaded.iter().map(|row| row.number.as_str());
        let invited = self.people.iter().map(|person| person.number.as_str());
        let taken: Vec<&str> = invited.chain(loaded).chain(cases).collect();
        let new = people(list, prefix, &self.people, &taken);
        let count = new.len();
        self.people.extend(new);
        count
    }

    /// Takes in the rows of a saved table, and the people in it. A table that was loaded before brings nothing new.
    pub fn load(&mut self, rows: Vec<RosterRow>) {
        let before = self.loaded.len();
        for row in rows {
            let known = self.people.iter().any(|person| person.number == row.number);
            if !row.name.is_empty() && !row.number.is_empty() && !known {
                self.people.push(Person {
                    number: row.number.clone(),
                    name: row.name.clone(),
                });
            }
            if !self.loaded[..before].contains(&row) {
                self.loaded.push(row);
            }
        }
    }

    /// The table: of each number the newest result, every result without a number, and who has not answered yet.
    pub fn rows(&self, readings: &[Rc<Reading>], rules: &Rules) -> Vec<RosterRow> {
        let mut rows: Vec<RosterRow> = Vec::new();
        for row in self.loaded.iter().cloned() {
            if row.number.is_empty() {
                rows.push(row);
            } else {
                put(row, &mut rows);
            }
        }
        for (place, reading) in in_time(readings.iter().enumerate().collect()) {
            put(row(place, reading, rules), &mut rows);
        }
        for person in &self.people {
            let mut own = rows.iter_mut().filter(|row| row.number == person.number);
            match own.next() {
                Some(row) => row.name.clone_from(&person.name),
                None => rows.push(RosterRow {
                    number: person.number.clone(),
                    name: person.name.clone(),
                    ..RosterRow::default()
                }),
            }
        }
        rows
    }
}

/// How many of each, in the order of [`Status::ALL`].
pub fn counts(rows: &[RosterRow]) -> [(Status, usize); Status::ALL.len()] {
    Status::ALL.map(|status| {
        let same = rows.iter().filter(|row| row.status == status);
        (status, same.count())
    })
}

/// Puts a row in the place of an older one of its number. A result that does not tell its time was told just now.
/// A code says less than the result or the saved row that has it: it only opens a saved row.
fn put(row: RosterRow, rows: &mut Vec<RosterRow>) {
    let timeless = row.time.is_empty();
    let same = |other: &&mut RosterRow| match row.number.as_str() {
        // Anybody's: the same only if it was saved from this very result.
        "" => {
            let saved = other.number.is_empty() && other.reading.is_none();
            saved && other.code == row.code && (timeless || other.time == row.time)
        }
        number => other.number == number,
    };
    let Some(older) = rows.iter_mut().find(same) else {
        rows.push(row);
        return;
    };
    if timeless && row.code == older.code {
        older.reading = older.reading.or(row.reading);
    } else if row.status != Status::NotHeard && (timeless || row.time >= older.time) {
        let name = std::mem::take(&mut older.name);
        *older = RosterRow { name, ..row };
    }
}

fn row(place: usize, reading: &Reading, rules: &Rules) -> RosterRow {
    let understood = reading.understood(rules);
    let (facts, diagnosis) = (&understood.facts, &understood.diagnosis);
    let hints = facts.client_hints.as_ref();
    let model = hints.and_then(|hints| hints.model.clone());
    let phone = match diagnosis.platform.os {
        Os::Ios => "iPhone".to_owned(),
        Os::IpadOs => "iPad".to_owned(),
        _ => model.unwrap_or_default(),
    };
    let named = wording::platform(&diagnosis.platform);
    let system = named
        .strip_prefix(&phone)
        .and_then(|rest| rest.strip_prefix(" ・ "))
        .unwrap_or(&named)
        .to_owned();
    let first = diagnosis.findings.first();
    RosterRow {
        number: reading.case.clone().unwrap_or_default(),
        name: String::new(),
        phone,
        system,
        status: diagnosis.verdict.into(),
        entry: first.map_or_else(String::new, |first| first.entry.clone()),
        time: reading.received.time().unwrap_or_default().to_owned(),
        code: reading.code(rules, &understood),
        reading: Some(place),
    }
}
