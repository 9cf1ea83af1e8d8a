//! What a person may send to support: facts and what they mean. `tests/cases/` replays the `facts`.
//!
//! Whole as JSON ([`Report`]) or in a link ([`link`]); the heart of it as twelve characters to be read out ([`code`]).

pub mod base41;
pub mod code;
pub mod dictionary;
pub mod link;
pub mod outgoing;
pub mod reed_solomon;

use crate::diagnosis::Diagnosis;
use crate::facts::Facts;
use serde::{Deserialize, Serialize};

/// The whole report. Nothing in it names a person; `case` is what support put into the link.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Report<'a> {
    /// Version of this program.
    pub app: &'static str,
    /// Version of the rules that it used.
    pub rules: &'a str,
    /// When, in ISO 8601.
    pub time: String,
    /// Support's number for the inquiry.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub case: Option<&'a str>,
    /// What was observed.
    pub facts: &'a Facts,
    /// What it means.
    pub diagnosis: &'a Diagnosis,
}

/// A report as a link carries it. The reader finds the diagnosis anew, by the rules of the page that reads.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Sent {
    /// Version of the program that made it.
    #[serde(default)]
    pub app: String,
    /// Version of the rules that it used.
    #[serde(default)]
    pub rules: String,
    /// When, in ISO 8601, to the minute.
    #[serde(default)]
    pub time: String,
    /// Support's number for the inquiry.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub case: Option<String>,
    /// The entries that it found, in order.
    #[serde(default)]
    pub shown: Vec<String>,
    /// What was observed.
    pub facts: Facts,
}

/// Longest number of an inquiry, in characters. A link may carry anything.
const LONGEST_CASE: usize = 40;

/// The number of an inquiry as an address or a report carries it, without spaces around it and cut to 40 characters;
/// `None` if it is empty.
pub fn case_number(text: &str) -> Option<&str> {
    let number = text.trim();
    let end = number.char_indices().nth(LONGEST_CASE);
    let number = end.map_or(number, |(end, _)| &number[..end]);
    (!number.is_empty()).then_some(number)
}

/// Version of this program.
pub const APP_VERSION: &str = env!("CARGO_PKG_VERSION");

/// Stands where something was cut out.
pub const CUT: char = '…';

impl From<&Report<'_>> for Sent {
    fn from(report: &Report) -> Sent {
        let findings = report.diagnosis.findings.iter();
        // `2026-11-23T22:18:53.000Z`
        let time = report.time.get(..16).map(|minute| [minute, "Z"].concat());
        Sent {
            app: report.app.to_owned(),
            rules: report.rules.to_owned(),
            time: time.unwrap_or_default(),
            case: report.case.map(str::to_owned),
            shown: findings.map(|finding| finding.entry.clone()).collect(),
            facts: report.facts.clone(),
        }
    }
}

impl Sent {
    /// With at most so many characters of user agent and message each. The middle goes: an app names itself at the end.
    fn cut(&self, user_agent: usize, message: usize) -> Sent {
        let mut sent = self.clone();
        if let Some(text) = &mut sent.facts.user_agent {
            cut(text, user_agent);
        }
        let trial = sent.facts.trial.as_mut();
        if let Some(text) = trial.and_then(|trial| trial.message.as_mut()) {
            cut(text, message);
        }
        sent
    }
}

fn cut(text: &mut String, longest: usize) {
    let characters: Vec<char> = text.chars().collect();
    if characters.len() > longest {
        let (head, tail) = (longest / 2, (longest - 1) / 2);
        let tail = &characters[characters.len() - tail..];
        *text = characters[..head]
            .iter()
            .chain([&CUT])
            .chain(tail)
            .collect();
    }
}
