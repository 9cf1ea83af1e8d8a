//! From what a person saw or says to the entry: a search that forgives what thumbs, voices and copying do to a text.
//!
//! Two ways lead to an entry. Its texts (`messages`, `shown`, `keywords`) are compared by overlapping grams
//! (`search/texts.rs`): a piece of a message and a page pasted around it are both found. Its `sayings` are words that all
//! have to be in what was typed, in any order and in any synonym (`search/sayings.rs`). The better of the two counts.

mod fold;
mod grams;
mod sayings;
mod slips;
mod texts;
mod words;

use crate::ordered;
use crate::platform::Os;
use crate::rules::Rules;
use sayings::Sayings;
use texts::{Fit, Texts};
use words::Words;

/// Below this nothing is said to fit.
const ENOUGH: f32 = 0.5;
/// Below this share of the best one a hit only distracts.
const NEAR_THE_BEST: f32 = 0.6;
/// Most hits.
const MOST: usize = 8;
/// Longest text that is looked at, in characters: the message is at the beginning of what people paste, or near it.
const LONGEST: usize = 600;
/// The number of the entry itself was typed.
const NAMED: f32 = 2.0;

/// What is searched, folded and cut once.
pub struct Index {
    ids: Vec<String>,
    words: Words,
    texts: Texts,
    sayings: Sayings,
}

/// An entry that fits.
#[derive(Clone, Debug, PartialEq)]
pub struct Hit {
    /// Its number.
    pub entry: String,
    /// How well it fits; 1 is the whole message.
    pub score: f32,
    /// The system that shows what was typed, where only one does: its steps are the ones to show. An iPad is an iPhone.
    pub system: Option<Os>,
}

/// Whether fewer than two letters were typed: too little to say that nothing fits. A voicing mark alone is no letter.
pub fn too_short(query: &str) -> bool {
    fold::letters(query).chars().nth(1).is_none()
}

impl Index {
    /// Of all entries of these rules.
    pub fn of(rules: &Rules) -> Index {
        let sayings = rules.entries.iter().flat_map(|entry| &entry.sayings);
        let words = Words::of(&rules.search, sayings.chain(&rules.search.unanswered));
        let ids = rules.entries.iter().map(|entry| entry.id.clone());
        Index {
            ids: ids.collect(),
            texts: Texts::of(rules, &words),
            sayings: Sayings::of(rules, &words),
            words,
        }
    }

    /// The entries that fit, the best first; none where nothing does.
    pub fn search(&self, query: &str) -> Vec<Hit> {
        let query: String = query.chars().take(LONGEST).collect();
        let letters = self.words.letters(&query);
        let typed = fold::plain(&self.words.bare(&letters, true));
        let meant = self.words.meant(&self.words.bare(&letters, false));
        if typed.iter().all(|letter| *letter == typed[0]) {
            return Vec::new();
        }
        let number: String = query.chars().map(fold::narrow).collect();
        let shown = self.texts.fit(&query, &typed);
        let said = self.sayings.fit(&meant);
        let mut hits: Vec<Hit> = Vec::new();
        for ((id, shown), said) in self.ids.iter().zip(shown).zip(said) {
            let named = if names(&number, id) { NAMED } else { 0.0 };
            let fit = shown.or(Fit {
                score: said.max(named),
                system: None,
            });
            hits.push(Hit {
                entry: id.clone(),
                score: fit.score,
                system: fit.system,
            });
        }
        let unanswered = self.sayings.unanswered(&meant);
        hits.retain(|hit| hit.score >= ENOUGH && hit.score > unanswered);
        // Stable: what fits alike stands in the order of the file.
        ordered::by_key(&mut hits, |hit| -hit.score);
        let floor = hits.first().map_or(0.0, |best| best.score * NEAR_THE_BEST);
        hits.retain(|hit| hit.score >= floor);
        hits.truncate(MOST);
        hits
    }
}

/// The number of an entry itself, perhaps with a word before it.
fn names(query: &str, id: &str) -> bool {
    query
        .rsplit(|c: char| c.is_whitespace() || c >= '\u{2e80}')
        .next()
        .is_some_and(|last| last.eq_ignore_ascii_case(id))
        && query.chars().count() <= 16
}
