//! Who has checked, and how it came out: the results of many phones as one table, in this tab only.

use super::people::{Person, people};
use super::{Reading, Told, in_time, table};
use crate::diagnosis::Verdict;
use crate::lang::LaterWord;
use crate::report::code::Spoken;
use crate::rules::Rules;
use crate::wording;
use std::rc::Rc;

/// How somebody's phone stands, the one to act on first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Status {
    /// Something is to be changed.
    FixNeeded,
    /// Another phone is needed.
    Unsupported,
    /// Nothing found, but no registration was tried.
    NoObstacle,
    /// No result has come yet.
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
    pub fn word(self) -> LaterWord {
        match self {
            Status::FixNeeded => LaterWord::StatusFixNeeded,
            Status::Unsupported => LaterWord::StatusUnsupported,
            Status::NoObstacle => LaterWord::StatusNoObstacle,
            Status::NotHeard => LaterWord::StatusNotHeard,
            Status::Ready => LaterWord::StatusReady,
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
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
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
    /// Its place among the desk's results; `None` for one that came by a table.
    pub reading: Option<usize>,
}

/// What the table is made of, beside the desk's results.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Roster {
    /// Who was sent a check.
    pub people: Vec<Person>,
    /// Rows of tables that were saved before.
    pub loaded: Vec<Row>,
}

impl Roster {
    /// Gives a number to everybody in a pasted list or CSV. Says how many are new.
    pub fn invite(&mut self, list: &str, prefix: &str, readings: &[Rc<Reading>]) -> usize {
        let heard = readings
            .iter()
            .filter_map(|reading| reading.case.as_deref());
        let loaded = self.loaded.iter().map(|row| row.number.as_str());
        let invited = self.people.iter().map(|person| person.number.as_str());
        let taken: Vec<&str> = invited.chain(loaded).chain(heard).collect();
        let new = people(list, prefix, &self.people, &taken);
        let count = new.len();
        self.people.extend(new);
        count
    }

    /// Takes a saved table in, `offset` minutes east of UTC. Says how many rows it has; `None` if it is none of ours.
    pub fn load(&mut self, file: &str, offset: i32) -> Option<usize> {
        let rows = table::read(file, offset)?;
        let count = rows.len();
        for row in rows {
            let known = self.people.iter().any(|person| person.number == row.number);
            if !row.name.is_empty() && !row.number.is_empty() && !known {
                self.people.push(Person {
                    number: row.number.clone(),
                    name: row.name.clone(),
                });
            }
            if !self.loaded.contains(&row) {
                self.loaded.push(row);
            }
        }
        Some(count)
    }

    /// The table: of each number the newest result, every result without a number, and who has not answered yet.
    pub fn rows(&self, readings: &[Rc<Reading>], rules: &Rules) -> Vec<Row> {
        let mut rows: Vec<Row> = Vec::new();
        for row in &self.loaded {
            newest(row.clone(), &mut rows);
        }
        for (place, reading) in in_time(readings.iter().enumerate().collect()) {
            newest(row(place, reading, rules), &mut rows);
        }
        for person in &self.people {
            let mut own = rows.iter_mut().filter(|row| row.number == person.number);
            match own.next() {
                Some(row) => row.name.clone_from(&person.name),
                None => rows.push(not_heard(person)),
            }
        }
        rows
    }
}

/// How many of each, in the order of [`Status::ALL`].
pub fn counts(rows: &[Row]) -> [(Status, usize); Status::ALL.len()] {
    Status::ALL.map(|status| {
        let same = rows.iter().filter(|row| row.status == status);
        (status, same.count())
    })
}

/// Puts a row in the place of an older one of its number. A result that does not tell its time was told just now.
/// Its name stays.
fn newest(row: Row, rows: &mut Vec<Row>) {
    let same = |other: &Row| match row.number.is_empty() {
        true => (&other.number, &other.time, &other.code) == (&row.number, &row.time, &row.code),
        false => other.number == row.number,
    };
    match rows.iter_mut().find(|other| same(other)) {
        Some(older) => {
            let heard = row.status != Status::NotHeard;
            if heard && (row.time.is_empty() || row.time >= older.time) {
                let name = std::mem::take(&mut older.name);
                *older = Row { name, ..row };
            }
        }
        None => rows.push(row),
    }
}

fn row(place: usize, reading: &Reading, rules: &Rules) -> Row {
    let understood = reading.understood(rules);
    let (facts, diagnosis) = (&understood.facts, &understood.diagnosis);
    let code = match &reading.told {
        Told::Report(_) => Spoken::of(
            &rules.service,
            &understood.checks,
            facts.trial.as_ref(),
            diagnosis,
        )
        .code(),
        Told::Spoken(spoken) => spoken.code(),
    };
    let hints = facts.client_hints.as_ref();
    let model = hints.and_then(|hints| hints.model.clone());
    let system = wording::place(&diagnosis.platform);
    let (phone, system) = match system.split_once(" ・ ") {
        Some((phone @ ("iPhone" | "iPad"), system)) => (phone.to_owned(), system.to_owned()),
        _ => (model.unwrap_or_default(), system),
    };
    let first = diagnosis.findings.first();
    Row {
        number: reading.case.clone().unwrap_or_default(),
        name: String::new(),
        phone,
        system,
        status: diagnosis.verdict.into(),
        entry: first.map_or_else(String::new, |first| first.entry.clone()),
        time: reading.told.time().unwrap_or_default().to_owned(),
        code,
        reading: Some(place),
    }
}

fn not_heard(person: &Person) -> Row {
    Row {
        number: person.number.clone(),
        name: person.name.clone(),
        phone: String::new(),
        system: String::new(),
        status: Status::NotHeard,
        entry: String::new(),
        time: String::new(),
        code: String::new(),
        reading: None,
    }
}
