//! English that is English: translated, and with the labels of a Japanese phone explained.

use super::texts::{all, outside_quotes};
use super::{Problem, problem};
use crate::rules::{Rules, Step};

/// What stands in 「」 is quoted from a screen.
pub fn translated(rules: &Rules) -> Vec<Problem> {
    let mut problems = Vec::new();
    for (place, text) in all(rules) {
        let own = outside_quotes(&text.en).concat();
        let left = own.chars().find(|c| is_japanese(*c));
        problems.extend(left.map(|left| {
            problem(
                format!("{place}, en"),
                format!("{left:?} is Japanese, and not a quotation in 「」"),
            )
        }));
    }
    problems
}

/// Whoever reads English cannot read the label of a Japanese phone.
pub fn labels(rules: &Rules) -> Vec<Problem> {
    let mut problems = Vec::new();
    for guide in &rules.guides {
        for (variant, one) in guide.variants.iter().enumerate() {
            for (step, drawn) in one.steps.iter().enumerate() {
                let (label, gloss) = match drawn {
                    Step::Say(_) => continue,
                    Step::Tap(row) | Step::Check(row) | Step::Choose(row) | Step::Type(row) => {
                        (&row.label, &row.gloss)
                    }
                    Step::Switch { label, gloss, .. } => (label, gloss),
                };
                let what = match gloss {
                    None if label.contains(is_japanese) => "is missing: what does the label say?",
                    Some(gloss) if gloss.trim().is_empty() => "is empty",
                    Some(gloss) if gloss.contains(is_japanese) => "is not English",
                    _ => continue,
                };
                let at = (variant + 1, step + 1);
                let place = format!(
                    "guide {}, variants {}, steps {}, gloss",
                    guide.id, at.0, at.1
                );
                problems.push(problem(place, what));
            }
        }
    }
    problems
}

fn is_japanese(c: char) -> bool {
    matches!(c, '\u{3001}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{ff01}'..='\u{ff9f}')
}
