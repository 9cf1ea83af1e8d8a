//! How well the message search answers a list of phrases: the table behind `cargo xtask search --score`.

use anyhow::{Context, Result};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::fmt;
use webauthn_checkup::rules::{Rules, Service};
use webauthn_checkup::search::Index;

/// Something that people type, and what should be found.
#[derive(Clone, Debug, Deserialize)]
pub struct Phrase {
    /// A name of it, such as `p003`.
    pub id: String,
    /// `system`: an exact text of a phone, browser or server. `person`: typed or said.
    pub kind: String,
    /// What is typed.
    pub text: String,
    /// The right entries; empty where there is none.
    pub expect: Vec<String>,
    /// Entries that help as well.
    #[serde(default)]
    pub accept: Vec<String>,
}

/// What was found for a phrase, the best case first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// A right entry is first.
    First,
    /// An acceptable one is first.
    Acceptable,
    /// Neither is first.
    Wrong,
    /// Nothing is found, though there is a right entry.
    Nothing,
    /// There is no right entry, and none is claimed: nothing is found, an acceptable one, or one beside the manual.
    Honest,
    /// There is no right entry, but one of the manual is claimed.
    Claimed,
}

/// How many phrases of a kind ended how.
#[derive(Clone, Copy, Debug, Default)]
pub struct Row {
    /// Phrases with a right entry.
    pub answered: u32,
    /// A right entry is first.
    pub first: u32,
    /// A right entry is among the first three.
    pub three: u32,
    /// A right or acceptable entry is first.
    pub acceptable: u32,
    /// Another entry is first.
    pub wrong: u32,
    /// Nothing is found.
    pub nothing: u32,
    /// Phrases without a right entry.
    pub unanswered: u32,
    /// None is claimed for them.
    pub honest: u32,
}

/// The rows by kind, and every phrase that missed.
#[derive(Debug, Default)]
pub struct Score {
    /// By kind; `all` has every phrase.
    pub rows: BTreeMap<String, Row>,
    /// A line each.
    pub missed: Vec<String>,
}

/// Reads JSON Lines of phrases, or a list such as `tests/queries.json`: entry -> queries, and queries for nothing.
pub fn read(text: &str) -> Result<Vec<Phrase>> {
    #[derive(Deserialize)]
    struct Queries {
        found: BTreeMap<String, Vec<String>>,
        nothing: Vec<String>,
    }
    if let Ok(queries) = serde_json::from_str::<Queries>(text) {
        let phrase = |entry: Option<&String>, text: String| Phrase {
            id: entry.map_or("nothing", String::as_str).to_owned(),
            kind: "query".to_owned(),
            text,
            expect: entry.cloned().into_iter().collect(),
            accept: Vec::new(),
        };
        let found = queries.found.iter().flat_map(|(entry, texts)| {
            texts
                .iter()
                .map(move |text| phrase(Some(entry), text.clone()))
        });
        let nothing = queries.nothing.into_iter().map(|text| phrase(None, text));
        return Ok(found.chain(nothing).collect());
    }
    let lines = text.lines().enumerate();
    lines
        .filter(|(_, line)| !line.trim().is_empty())
        .map(|(at, line)| {
            serde_json::from_str(line).with_context(|| format!("line {} is not a phrase", at + 1))
        })
        .collect()
}

/// Asks for every phrase.
pub fn score(rules: &Rules, phrases: &[Phrase]) -> Score {
    let index = Index::of(rules);
    let mut score = Score::default();
    for phrase in phrases {
        let found: Vec<String> = index
            .search(&phrase.text)
            .into_iter()
            .map(|hit| hit.entry)
            .collect();
        let outcome = phrase.outcome(&rules.service, &found);
        let three = found.iter().take(3).any(|id| phrase.expect.contains(id));
        for kind in [phrase.kind.as_str(), "all"] {
            let row = score.rows.entry(kind.to_owned()).or_default();
            row.count(outcome, three);
        }
        if !matches!(outcome, Outcome::First | Outcome::Honest) {
            let top = found.iter().take(4).map(String::as_str);
            score.missed.push(format!(
                "{outcome:?} {} {:?}: {} expected, {} found",
                phrase.id,
                phrase.text,
                phrase.expect.join(" "),
                top.collect::<Vec<_>>().join(" ")
            ));
        }
    }
    score
}

impl Phrase {
    /// Of what was found for it.
    pub fn outcome(&self, service: &Service, found: &[String]) -> Outcome {
        let first = found.first();
        let is = |list: &[String]| first.is_some_and(|id| list.contains(id));
        match (self.expect.is_empty(), first) {
            (true, None) => Outcome::Honest,
            (true, Some(id)) if is(&self.accept) || service.beside_the_manual(id) => {
                Outcome::Honest
            }
            (true, Some(_)) => Outcome::Claimed,
            (false, None) => Outcome::Nothing,
            (false, _) if is(&self.expect) => Outcome::First,
            (false, _) if is(&self.accept) => Outcome::Acceptable,
            (false, _) => Outcome::Wrong,
        }
    }
}

impl Row {
    fn count(&mut self, outcome: Outcome, three: bool) {
        match outcome {
            Outcome::Honest | Outcome::Claimed => self.unanswered += 1,
            _ => self.answered += 1,
        }
        self.three += u32::from(three);
        match outcome {
            Outcome::First => {
                self.first += 1;
                self.acceptable += 1;
            }
            Outcome::Acceptable => self.acceptable += 1,
            Outcome::Wrong => self.wrong += 1,
            Outcome::Nothing => self.nothing += 1,
            Outcome::Honest => self.honest += 1,
            Outcome::Claimed => {}
        }
    }
}

/// A part of a whole, from 0 to 1; 1 of nothing.
pub fn share(part: u32, whole: u32) -> f64 {
    match whole {
        0 => 1.0,
        _ => f64::from(part) / f64::from(whole),
    }
}

impl fmt::Display for Score {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let head = [
            "first",
            "among three",
            "acceptable",
            "wrong",
            "nothing",
            "honest",
        ];
        write!(f, "{:8}", "kind")?;
        for name in head {
            write!(f, " {name:>16}")?;
        }
        for (kind, row) in &self.rows {
            write!(f, "\n{kind:8}")?;
            let answered = [row.first, row.three, row.acceptable, row.wrong, row.nothing];
            let cells = answered.map(|part| (part, row.answered));
            for (part, whole) in cells.into_iter().chain([(row.honest, row.unanswered)]) {
                let percent = 100.0 * share(part, whole);
                write!(f, " {:>16}", format!("{part}/{whole} {percent:.1} %"))?;
            }
        }
        Ok(())
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn rules() -> Rules {
        serde_json::from_str(include_str!("../../../../rules.json")).unwrap()
    }

    #[test]
    fn what_is_found_first_decides() {
        let lines = r#"{"id": "a", "kind": "person", "text": "x", "expect": ["2.1"], "accept": ["2.2"]}

            {"id": "b", "kind": "person", "text": "x", "expect": [], "accept": ["2.2"]}"#;
        let phrases = read(lines).unwrap();
        let (answered, unanswered) = (&phrases[0], &phrases[1]);
        let of = |phrase: &Phrase, found: &[&str]| {
            let service = rules().service;
            phrase.outcome(
                &service,
                &found.iter().map(ToString::to_string).collect::<Vec<_>>(),
            )
        };
        assert_eq!(of(answered, &["2.1", "2.2"]), Outcome::First);
        assert_eq!(of(answered, &["2.2", "2.1"]), Outcome::Acceptable);
        assert_eq!(of(answered, &["2.3", "2.1"]), Outcome::Wrong);
        assert_eq!(of(answered, &[]), Outcome::Nothing);
        assert_eq!(of(unanswered, &[]), Outcome::Honest);
        assert_eq!(of(unanswered, &["2.2"]), Outcome::Honest);
        assert_eq!(of(unanswered, &["A.22"]), Outcome::Honest);
        assert_eq!(of(unanswered, &["2.1"]), Outcome::Claimed);
    }

    #[test]
    fn a_line_that_is_no_phrase_is_named() {
        let why = read("{}").unwrap_err().to_string();
        assert_eq!(why, "line 1 is not a phrase");
    }

    #[test]
    fn queries_are_phrases_with_one_entry_or_none() {
        let phrases = read(r#"{"found": {"2.1": ["x", "y"]}, "nothing": ["z"]}"#).unwrap();
        let expect: Vec<_> = phrases.iter().map(|phrase| &phrase.expect[..]).collect();
        assert_eq!(expect, [&["2.1".to_owned()][..], &["2.1".to_owned()], &[]]);
    }

    /// The least share of each list that a change of the search may not fall below.
    struct Least {
        first: f64,
        acceptable: f64,
        nothing: f64,
        honest: f64,
    }

    #[track_caller]
    fn holds(name: &str, phrases: &str, least: &Least) {
        let score = score(&rules(), &read(phrases).unwrap());
        println!("{name}\n{score}\n{}", score.missed.join("\n"));
        let all = score.rows["all"];
        let of_all = |part| share(part, all.answered);
        assert!(of_all(all.first) >= least.first, "{name}: first");
        assert!(
            of_all(all.acceptable) >= least.acceptable,
            "{name}: acceptable"
        );
        assert!(of_all(all.nothing) <= least.nothing, "{name}: nothing");
        let honest = share(all.honest, all.unanswered);
        assert!(honest >= least.honest, "{name}: honest");
    }

    #[test]
    fn what_phones_show_and_people_say_finds_its_entry_first() {
        holds(
            "phrases",
            include_str!("../../../../tests/phrases.jsonl"),
            &Least {
                first: 0.97,
                acceptable: 0.98,
                nothing: 0.01,
                honest: 0.95,
            },
        );
        holds(
            "our own phrases",
            include_str!("../../../../tests/phrases_own.jsonl"),
            &Least {
                first: 0.95,
                acceptable: 0.97,
                nothing: 0.02,
                honest: 0.95,
            },
        );
    }
}
