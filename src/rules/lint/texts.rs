//! What people read: there in both languages, with known placeholders, short enough.

use super::{Problem, problem};
use crate::rules::{Rules, Step, Text};

/// Longest text of a step, in characters.
const LONGEST_STEP: usize = 60;

const PLACEHOLDERS: [&str; 2] = ["{app}", "{browser}"];

pub fn both_languages(rules: &Rules) -> Vec<Problem> {
    let mut problems = Vec::new();
    for (place, text) in all(rules) {
        for (lang, text) in [("ja", &text.ja), ("en", &text.en)] {
            if text.trim().is_empty() {
                problems.push(problem(format!("{place}, {lang}"), "is empty"));
            }
        }
    }
    problems
}

pub fn placeholders(rules: &Rules) -> Vec<Problem> {
    let mut problems = Vec::new();
    for (place, text) in all(rules) {
        for (lang, text) in [("ja", &text.ja), ("en", &text.en)] {
            let rest = PLACEHOLDERS
                .iter()
                .fold(text.clone(), |text, known| text.replace(known, ""));
            if rest.contains(['{', '}']) {
                problems.push(problem(
                    format!("{place}, {lang}"),
                    format!("only {} may stand in braces", PLACEHOLDERS.join(" and ")),
                ));
            }
        }
    }
    problems
}

pub fn short_steps(rules: &Rules) -> Vec<Problem> {
    let steps = all(rules)
        .into_iter()
        .filter(|(place, _)| place.contains(", steps "));
    let long = steps.filter(|(_, text)| text.ja.chars().count() > LONGEST_STEP);
    long.map(|(place, text)| {
        problem(
            format!("{place}, ja"),
            format!(
                "{} characters, at most {LONGEST_STEP} fit a phone",
                text.ja.chars().count()
            ),
        )
    })
    .collect()
}

/// Every text that people read, with its place.
fn all(rules: &Rules) -> Vec<(String, &Text)> {
    let mut texts = vec![
        ("service, name".to_owned(), &rules.service.name),
        ("service, manual".to_owned(), &rules.service.manual),
    ];
    for entry in &rules.entries {
        let place = |field: &str| format!("entry {}, {field}", entry.id);
        texts.extend([
            (place("headline"), &entry.headline),
            (place("summary"), &entry.summary),
            (place("action"), &entry.action),
            (place("meaning"), &entry.meaning),
        ]);
        texts.extend(
            entry
                .remedies
                .iter()
                .enumerate()
                .map(|(at, remedy)| (place(&format!("remedies {}, text", at + 1)), &remedy.text)),
        );
        texts.extend(
            entry
                .contact
                .iter()
                .map(|contact| (place("contact"), contact)),
        );
    }
    for rule in &rules.rules {
        let place = || format!("rule {}, reason", rule.id);
        texts.extend(rule.reason.iter().map(|reason| (place(), reason)));
    }
    for guide in &rules.guides {
        texts.push((format!("guide {}, title", guide.id), &guide.title));
        for (at, variant) in guide.variants.iter().enumerate() {
            let place = format!("guide {}, variants {}", guide.id, at + 1);
            texts.push((format!("{place}, name"), &variant.name));
            texts.extend(variant.steps.iter().enumerate().filter_map(|(at, step)| {
                Some((format!("{place}, steps {}", at + 1), words(step)?))
            }));
        }
    }
    texts
}

/// The words of a step that are ours, not the phone's.
fn words(step: &Step) -> Option<&Text> {
    match step {
        Step::Say(text) => Some(text),
        Step::Tap(row) | Step::Check(row) => row.note.as_ref(),
        Step::Switch { note, .. } | Step::Choose { note, .. } | Step::Type { note, .. } => {
            note.as_ref()
        }
    }
}
