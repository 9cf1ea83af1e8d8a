//! The results of many phones as one table, in this tab only.

use super::{Reading, in_time};
use crate::diagnosis::Verdict;
use crate::lang::LaterWord;
use crate::platform::Os;
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
    /// It works.
    Ready,
}

impl Status {
    /// In a few words.
    pub fn word(self) -> LaterWord {
        match self {
            Status::FixNeeded => LaterWord::StatusFixNeeded,
            Status::Unsupported => LaterWord::StatusUnsupported,
            Status::NoObstacle => LaterWord::StatusNoObstacle,
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

/// One phone. What is not known is empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The number of the inquiry.
    pub number: String,
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
    /// Its index among the desk's results.
    pub reading: usize,
}

/// The table: of each number the newest result, and every result without a number.
pub fn rows(readings: &[Rc<Reading>], rules: &Rules) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    for (place, reading) in in_time(readings.iter().enumerate().collect()) {
        newest(row(place, reading, rules), &mut rows);
    }
    rows
}

/// Puts a row in the place of an older one of its number. Rows come oldest first.
fn newest(row: Row, rows: &mut Vec<Row>) {
    let mut same = rows.iter_mut();
    let same = same.find(|other| !row.number.is_empty() && other.number == row.number);
    match same {
        Some(older) => *older = row,
        None => rows.push(row),
    }
}

fn row(place: usize, reading: &Reading, rules: &Rules) -> Row {
    let understood = reading.understood(rules);
    let (facts, diagnosis) = (&understood.facts, &understood.diagnosis);
    let hints = facts.client_hints.as_ref();
    let model = hints.and_then(|hints| hints.model.clone());
    let phone = match diagnosis.platform.os {
        Os::Ios => "iPhone".to_owned(),
        Os::IpadOs => "iPad".to_owned(),
        _ => model.unwrap_or_default(),
    };
    let named = wording::place(&diagnosis.platform);
    let system = named
        .strip_prefix(&phone)
        .and_then(|rest| rest.strip_prefix(" ・ "))
        .unwrap_or(&named)
        .to_owned();
    let first = diagnosis.findings.first();
    Row {
        number: reading.case.clone().unwrap_or_default(),
        phone,
        system,
        status: diagnosis.verdict.into(),
        entry: first.map_or_else(String::new, |first| first.entry.clone()),
        time: reading.told.time().unwrap_or_default().to_owned(),
        code: reading.code(rules, &understood),
        reading: place,
    }
}
