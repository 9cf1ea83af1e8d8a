//! The words in a text: how one word is written in many ways, and which words mean the same. All of it is data
//! (`search` in `rules.json`).

use super::fold::letters;
use crate::rules::Vocabulary;
use std::cmp::Reverse;

/// The vocabulary, folded once.
pub struct Words {
    names: Vec<String>,
    spellings: Vec<(String, String)>,
    around: Vec<String>,
    /// Every word with its meaning, the longest first.
    meanings: Vec<(Vec<char>, Meaning)>,
    count: usize,
}

/// What a word means: words of one list of synonyms have one number.
pub type Meaning = usize;

/// The meanings in a text.
#[derive(Default)]
pub struct Meant {
    /// Sorted, each once.
    pub meanings: Vec<Meaning>,
    /// Letters that belong to no known word.
    pub rest: usize,
}

impl Words {
    /// Of a vocabulary, and of the words that sayings add to it.
    pub fn of<'a>(vocabulary: &Vocabulary, sayings: impl Iterator<Item = &'a String>) -> Words {
        let mut words = Words {
            names: vocabulary.names.iter().map(|name| letters(name)).collect(),
            spellings: Vec::new(),
            around: Vec::new(),
            meanings: Vec::new(),
            count: vocabulary.synonyms.len(),
        };
        for list in &vocabulary.spellings {
            let mut list = list.iter().map(|word| letters(word));
            if let Some(one) = list.next() {
                words.spellings.extend(list.map(|way| (way, one.clone())));
            }
        }
        words.names.retain(|name| !name.is_empty());
        words.spellings.retain(|(way, _)| !way.is_empty());
        words.around = words.written(&vocabulary.around);
        for (meaning, list) in vocabulary.synonyms.iter().enumerate() {
            let list = words.written(list);
            words
                .meanings
                .extend(list.iter().map(|word| (word.chars().collect(), meaning)));
        }
        for word in sayings.flat_map(|saying| saying.split_whitespace()) {
            let word: Vec<char> = words.letters(word).chars().collect();
            if !word.is_empty() && words.meanings.iter().all(|(known, _)| *known != word) {
                words.meanings.push((word, words.count));
                words.count += 1;
            }
        }
        words.meanings.sort_by_key(|(word, _)| Reverse(word.len()));
        words
    }

    /// How many meanings there are; their numbers are below it.
    pub fn count(&self) -> usize {
        self.count
    }

    /// The meaning of a word that is known.
    pub fn meaning(&self, word: &str) -> Option<Meaning> {
        let word: Vec<char> = self.letters(word).chars().collect();
        let mut known = self.meanings.iter();
        known.find(|(known, _)| *known == word).map(|known| known.1)
    }

    /// Sayings by the meanings of their words.
    pub fn sayings(&self, sayings: &[String]) -> Vec<Vec<Meaning>> {
        let words = |saying: &String| -> Vec<Meaning> {
            let words = saying.split_whitespace();
            words.filter_map(|word| self.meaning(word)).collect()
        };
        let sayings = sayings.iter().map(words);
        sayings.filter(|saying| !saying.is_empty()).collect()
    }

    /// The letters of a text, each word in the spelling that stands for all.
    pub fn letters(&self, text: &str) -> String {
        let text = letters(text);
        let spelled = self.spellings.iter();
        spelled.fold(text, |text, (way, one)| text.replace(way, one))
    }

    /// Letters without names and, in what was typed, without what people put around a message.
    pub fn bare(&self, letters: &str, typed: bool) -> String {
        let around = self.around.iter().filter(|_| typed);
        let mut bare = letters.to_owned();
        for part in self.names.iter().chain(around) {
            if bare.len() > part.len() {
                bare = bare.replace(part, "");
            }
        }
        bare
    }

    /// The meanings in letters, read from the left, the longest word at each place.
    pub fn meant(&self, letters: &str) -> Meant {
        let letters: Vec<char> = letters.chars().collect();
        let mut meant = Meant::default();
        let mut at = 0;
        while let Some(left) = letters.get(at..).filter(|left| !left.is_empty()) {
            let mut known = self.meanings.iter();
            match known.find(|(word, _)| left.starts_with(word)) {
                Some((word, meaning)) => {
                    meant.meanings.push(*meaning);
                    at += word.len();
                }
                None => {
                    meant.rest += 1;
                    at += 1;
                }
            }
        }
        meant.meanings.sort_unstable();
        meant.meanings.dedup();
        meant
    }

    fn written(&self, list: &[String]) -> Vec<String> {
        let written = list.iter().map(|word| self.letters(word));
        written.filter(|word| !word.is_empty()).collect()
    }
}
