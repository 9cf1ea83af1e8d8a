//! Our own wording: no run of the manual's text, except what stands on screens.

use super::texts::{all, outside_quotes};
use super::{Problem, problem};
use crate::rules::Rules;

/// So many characters in a row are a copy.
const RUN: usize = 25;

/// Texts that share a long run with the manual. Messages and labels are verbatim on purpose, and so is what stands
/// in 「」.
pub fn copied(rules: &Rules, manual: &str) -> Vec<Problem> {
    let manual = squashed(manual);
    let mut problems = Vec::new();
    for (place, text) in all(rules) {
        let own = outside_quotes(&text.ja);
        let runs = own.iter().filter_map(|part| {
            let letters: Vec<char> = squashed(part).chars().collect();
            letters
                .windows(RUN)
                .map(|run| run.iter().collect::<String>())
                .find(|run| manual.contains(run))
        });
        problems.extend(runs.map(|run| {
            problem(
                format!("{place}, ja"),
                format!("{run:?} is the manual's own"),
            )
        }));
    }
    problems
}

fn squashed(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}
