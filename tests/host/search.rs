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
    index
        .search(query)
        .into_iter()
        .next()
        .map(|hit| hit.entry)
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
    println!("{name}: {right} of {all} come first, {:.1} %{missed}", rate * 100.0);
    assert!(rate >= least, "{name}: {:.1} %{missed}", rate * 100.0);
}

#[test]
fn typed_queries_find_their_entry_first() {
    let queries = queries();
    let asked = || {
        queries
            .found
            .iter()
            .flat_map(|(entry, typed)| typed.iter().map(move |query| (entry.as_str(), query.clone())))
    };
    assert!(asked().count() >= 150);
    for entry in rules().entries.iter().filter(|entry| !entry.beside_the_manual()) {
        assert!(queries.found.contains_key(&entry.id), "nobody asks for {}", entry.id);
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
