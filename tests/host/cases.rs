//! Facts -> expected diagnosis, replayed from `tests/cases/`. A real report dropped there is a new test: only
//! `facts` is read from it, and `expect` says what must come out.
//!
//! `UPDATE_EXPECT=1` is not offered here on purpose: what a case expects is written by hand.

use serde::Deserialize;
use serde_json::Value as Json;
use std::fs;
use std::path::Path;
use webauthn_checkup::diagnosis::diagnose;
use webauthn_checkup::facts::Facts;
use webauthn_checkup::rules::{Rules, lint};

#[derive(Deserialize)]
pub struct Case {
    pub facts: Facts,
    expect: Option<Json>,
    diagnosis: Option<Json>,
}

/// The repository's rules, read once.
pub static RULES: std::sync::LazyLock<Rules> = std::sync::LazyLock::new(rules);

pub fn rules() -> Rules {
    serde_json::from_str(include_str!("../../rules.json")).unwrap()
}

/// Every case with the name of its file.
pub fn cases() -> Vec<(String, Case)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    let mut paths: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    paths.sort();
    let read = |path: &Path| {
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        let case = serde_json::from_str(&fs::read_to_string(path).unwrap())
            .unwrap_or_else(|why| panic!("{name}: {why}"));
        (name, case)
    };
    paths.iter().map(|path| read(path)).collect()
}

/// The facts of the case in this file.
#[track_caller]
pub fn case(name: &str) -> Facts {
    let found = cases().into_iter().find(|(file, _)| file == name);
    found.unwrap_or_else(|| panic!("no case {name}")).1.facts
}

#[test]
fn every_case_gives_what_it_expects() {
    let rules = rules();
    for (name, case) in cases() {
        let found = serde_json::to_value(diagnose(&case.facts, &rules)).unwrap();
        let expected = case
            .expect
            .or(case.diagnosis)
            .unwrap_or_else(|| panic!("{name} expects nothing"));
        for (field, expected) in expected.as_object().unwrap() {
            assert_eq!(&found[field], expected, "{name}, {field}, in {found:#}");
        }
    }
}

#[test]
fn every_rule_fires_in_some_case_and_is_quiet_in_another() {
    let rules = rules();
    let facts: Vec<Facts> = cases().into_iter().map(|(_, case)| case.facts).collect();
    assert_eq!(lint::never_fired(&rules, &facts), []);
    for rule in &rules.rules {
        let alone = Rules {
            rules: vec![rule.clone()],
            ..rules.clone()
        };
        assert!(
            facts
                .iter()
                .any(|facts| diagnose(facts, &alone).findings.is_empty()),
            "{} fires in every case",
            rule.id
        );
    }
}

/// What a person exports, a test replays: the facts survive the round trip.
#[test]
fn facts_survive_json() {
    for (name, case) in cases() {
        let text = serde_json::to_string(&case.facts).unwrap();
        assert_eq!(
            serde_json::from_str::<Facts>(&text).unwrap(),
            case.facts,
            "{name}"
        );
    }
}
