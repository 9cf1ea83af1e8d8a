//! The message search: typed queries from `tests/queries.json`, and what slips of the thumb make of every message.

use crate::cases::rules;
use serde::Deserialize;
use std::collections::BTreeMap;
use webauthn_checkup::search::Index;

#[derive(Deserialize)]
struct Queries {
    /// Entry -> what people type who saw it.
    found: BTreeMap<String, Vec<String>>,
    /// What has nothing to do with any entry.
    nothing: Vec<String>,
}

fn queries() -> Queries {
    serde_json::from_str(include_str!("../queries.json")).unwrap()
}

fn first(index: &Index, query: &str) -> Option<String> {
    index.search(query).into_iter().next().map(|hit| hit.entry)
}

/// Prints the rate and what was missed, and asserts the rate.
#[track_caller]
fn rate<'a>(name: &str, least: f64, asked: impl Iterator<Item = (&'a str, String)>) {
    let index = Index::of(&rules());
    let (mut right, mut all, mut missed) = (0, 0, String::new());
    for (entry, query) in asked {
        all += 1;
        let found = first(&index, &query);
        if found.as_deref() == Some(entry) {
            right += 1;
        } else {
            missed += &format!("\n  {entry}: {query:?} finds {found:?}");
        }
    }
    let rate = f64::from(right) / f64::from(all);
    println!(
        "{name}: {right} of {all} come first, {:.1} %{missed}",
        rate * 100.0
    );
    assert!(rate >= least, "{name}: {:.1} %{missed}", rate * 100.0);
}

#[test]
fn typed_queries_find_their_entry_first() {
    let queries = queries();
    let asked = || {
        queries.found.iter().flat_map(|(entry, typed)| {
            typed
                .iter()
                .map(move |query| (entry.as_str(), query.clone()))
        })
    };
    assert!(asked().count() >= 150);
    for entry in rules()
        .entries
        .iter()
        .filter(|entry| !entry.beside_the_manual())
    {
        assert!(
            queries.found.contains_key(&entry.id),
            "nobody asks for {}",
            entry.id
        );
    }
    rate("typed queries", 0.95, asked());
}

#[test]
fn nonsense_finds_nothing() {
    let index = Index::of(&rules());
    for query in queries().nothing {
        assert_eq!(index.search(&query), [], "{query:?}");
    }
}

/// What hands, voices and keyboards do to a text.
/// What people do to a text, by name.
type Slip = (&'static str, fn(&str) -> String);

const SLIPS: &[Slip] = &[
    ("the first half", |text| part(text, 0.0, 0.5)),
    ("the second half", |text| part(text, 0.5, 1.0)),
    ("the middle", |text| part(text, 0.25, 0.75)),
    ("full width", |text| each(text, full_width)),
    ("hiragana", |text| each(text, hiragana)),
    ("capitals", |text| text.to_uppercase()),
    ("no punctuation", |text| {
        text.chars().filter(|c| c.is_alphanumeric()).collect()
    }),
    ("a letter lost in eight", |text| {
        let keep = |&(at, _): &(usize, char)| at % 8 != 5;
        text.chars()
            .enumerate()
            .filter(keep)
            .map(|(_, c)| c)
            .collect()
    }),
    ("a letter doubled in seven", |text| {
        let twice = |(at, c)| if at % 7 == 3 { vec![c, c] } else { vec![c] };
        text.chars().enumerate().flat_map(twice).collect()
    }),
    ("two letters swapped in nine", |text| {
        let mut letters: Vec<char> = text.chars().collect();
        (4..letters.len().saturating_sub(1))
            .step_by(9)
            .for_each(|at| letters.swap(at, at + 1));
        letters.into_iter().collect()
    }),
    ("a wrong letter in ten", |text| {
        let wrong = |(at, c)| if at % 10 == 6 { 'の' } else { c };
        text.chars().enumerate().map(wrong).collect()
    }),
    ("pasted with more around it", |text| {
        format!(
            "外来の合間にスマートフォンで操作していました。{text} という画面が出て先に進めません。どうしたらよいでしょうか。"
        )
    }),
];

fn part(text: &str, from: f64, to: f64) -> String {
    let letters: Vec<char> = text.chars().collect();
    let at = |share: f64| (letters.len() as f64 * share) as usize;
    letters[at(from)..at(to)].iter().collect()
}

fn each(text: &str, letter: fn(char) -> char) -> String {
    text.chars().map(letter).collect()
}

fn full_width(c: char) -> char {
    match c {
        '!'..='~' => char::from_u32(c as u32 + 0xfee0).unwrap(),
        _ => c,
    }
}

fn hiragana(c: char) -> char {
    match c {
        'ァ'..='ヶ' => char::from_u32(c as u32 - 0x60).unwrap(),
        _ => c,
    }
}

#[test]
fn slips_of_the_thumb_find_their_entry_first() {
    let rules = rules();
    let index = Index::of(&rules);
    let (mut right, mut all, mut missed) = (0, 0, String::new());
    for entry in rules
        .entries
        .iter()
        .filter(|entry| !entry.beside_the_manual())
    {
        for message in &entry.messages {
            for (name, slip) in SLIPS {
                let query = slip(message);
                if query.chars().filter(|c| c.is_alphanumeric()).count() < 6 {
                    continue;
                }
                all += 1;
                // Some texts stand in two entries: then either is right.
                let found = first(&index, &query);
                let same = |id: &String| {
                    rules
                        .entry(id)
                        .unwrap()
                        .messages
                        .iter()
                        .any(|other| other.contains(message))
                };
                if found.as_ref().is_some_and(|id| *id == entry.id || same(id)) {
                    right += 1;
                } else {
                    missed += &format!("\n  {}, {name}: {query:?} finds {found:?}", entry.id);
                }
            }
        }
    }
    let rate = f64::from(right) / f64::from(all);
    println!(
        "slips: {right} of {all} come first, {:.1} %{missed}",
        rate * 100.0
    );
    assert!(rate >= 0.95, "{:.1} %{missed}", rate * 100.0);
}
