//! Our words: the table of terms in CONTRIBUTING.md, which people read and this holds.

use super::texts::{all, outside_quotes};
use super::{Problem, problem};
use crate::rules::Rules;
use std::sync::LazyLock;

/// A row of the table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Term {
    /// What we call it.
    pub say: &'static str,
    /// What we do not call it.
    pub not: Vec<&'static str>,
    /// Where such a word may stand all the same.
    pub but_in: Vec<&'static str>,
}

/// The table.
pub static TERMS: LazyLock<Vec<Term>> =
    LazyLock::new(|| table(include_str!("../../../CONTRIBUTING.md")));

/// The rows under the heading `### Terms`: concept, our word, words we do not use, but in. Only what is in backticks
/// is held; the rest of the last two columns is for people.
fn table(contributing: &'static str) -> Vec<Term> {
    let terms = contributing.split("### Terms\n").nth(1);
    let terms = terms.and_then(|terms| terms.split("\n#").next());
    let rows = terms
        .unwrap_or_default()
        .lines()
        .filter(|line| line.starts_with("| "));
    rows.skip(2)
        .map(|row| {
            let mut cells = row.split(" | ").skip(1);
            let mut next = || cells.next().unwrap_or_default();
            Term {
                say: next(),
                not: in_backticks(next()),
                but_in: in_backticks(next()),
            }
        })
        .collect()
}

fn in_backticks(cell: &'static str) -> Vec<&'static str> {
    cell.split('`').skip(1).step_by(2).collect()
}

/// The first word of the text that we do not use, and what we say. What stands in 「」 is quoted from a screen.
pub fn unused(text: &str) -> Option<(&'static str, &'static str)> {
    let own = outside_quotes(text).concat();
    TERMS.iter().find_map(|term| {
        let but_in = term.but_in.iter();
        let own = but_in.fold(own.clone(), |own, allowed| own.replace(allowed, ""));
        let word = term.not.iter().find(|word| stands_in(&own, word))?;
        Some((*word, term.say))
    })
}

/// An English word stands alone; Japanese has no spaces.
fn stands_in(text: &str, word: &str) -> bool {
    if !word.is_ascii() {
        return text.contains(word);
    }
    let words = |text: &str| {
        let letters = |c: char| !c.is_ascii_alphanumeric();
        let words: Vec<_> = text
            .split(letters)
            .filter(|word| !word.is_empty())
            .collect();
        [" ", &words.join(" ").to_ascii_lowercase(), " "].concat()
    };
    words(text).contains(&words(word))
}

pub(super) fn our_words(rules: &Rules) -> Vec<Problem> {
    let mut problems = Vec::new();
    for (place, text) in all(rules) {
        for (lang, text) in [("ja", &text.ja), ("en", &text.en)] {
            problems.extend(unused(text).map(|(word, say)| {
                problem(
                    format!("{place}, {lang}"),
                    format!("{word:?} is not our word: {say} (CONTRIBUTING.md, Terms)"),
                )
            }));
        }
    }
    problems
}
