//! Sayings: words that all have to be in what was typed, in any order and in any synonym.

use super::words::{Meaning, Meant, Words};
use crate::rules::Rules;

/// How well a saying fits that explains all that was typed: less than a whole message.
const SAID: f32 = 0.9;
/// How much is taken from a saying of one word that explains next to nothing.
const UNEXPLAINED: f32 = 0.4;
/// How much a letter of no known word weighs; a rare word weighs 1.
const LETTER: f32 = 0.08;

/// The sayings of all entries, by their meanings.
pub struct Sayings {
    entries: Vec<Vec<Saying>>,
    unanswered: Vec<Saying>,
    /// How much each meaning says, by number.
    says: Vec<f32>,
}

type Saying = Vec<Meaning>;

impl Sayings {
    /// Of all entries, in their order.
    pub fn of(rules: &Rules, words: &Words) -> Sayings {
        let entries = rules.entries.iter();
        let entries: Vec<_> = entries.map(|entry| words.sayings(&entry.sayings)).collect();
        Sayings {
            unanswered: words.sayings(&rules.search.unanswered),
            says: says(&entries, words.count()),
            entries,
        }
    }

    /// How well the best saying of each entry fits, from 0 to 1.
    pub fn fit(&self, meant: &Meant) -> Vec<f32> {
        let entries = self.entries.iter();
        entries.map(|sayings| self.best(sayings, meant)).collect()
    }

    /// The same for what no entry answers.
    pub fn unanswered(&self, meant: &Meant) -> f32 {
        self.best(&self.unanswered, meant)
    }

    /// What was typed beside the words of a saying takes from it: the less, the more words it has.
    fn best(&self, sayings: &[Saying], meant: &Meant) -> f32 {
        let all = self.weigh(&meant.meanings) + LETTER * meant.rest as f32;
        let there = |meaning: &Meaning| meant.meanings.binary_search(meaning).is_ok();
        let said = sayings.iter().filter(|saying| saying.iter().all(there));
        said.map(|saying| {
            let unexplained = 1.0 - self.weigh(saying) / all;
            SAID - UNEXPLAINED * unexplained / saying.len() as f32
        })
        .fold(0.0, f32::max)
    }

    fn weigh(&self, meanings: &[Meaning]) -> f32 {
        meanings.iter().map(|&meaning| self.says[meaning]).sum()
    }
}

/// How much each meaning says: the fewer entries have it in a saying, the more.
fn says(entries: &[Vec<Saying>], meanings: usize) -> Vec<f32> {
    let mut says = vec![0.0; meanings];
    for sayings in entries {
        let mut meanings = sayings.concat();
        meanings.sort_unstable();
        meanings.dedup();
        for meaning in meanings {
            says[meaning] += 1.0;
        }
    }
    let all = entries.len() as f32;
    says.iter()
        .map(|count| (1.0 - count / all).powi(4).max(0.1))
        .collect()
}
