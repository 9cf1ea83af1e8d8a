//! From what a person saw to the entry: a search that forgives what thumbs, voices and copying do to a text.
//!
//! Texts are cut into overlapping grams (two characters of Japanese, three of Latin letters). A gram that few entries
//! have says much, one that all have says nothing. A text fits as far as it explains what was typed, or as far as
//! what was typed holds the whole of it: a piece of a message and a page pasted around it are both found.

mod fold;
mod slips;

use crate::ordered;
use crate::rules::{Entry, Rules};

/// Below this nothing is said to fit.
const ENOUGH: f32 = 0.5;
/// Below this share of the best one a hit only distracts.
const NEAR_THE_BEST: f32 = 0.6;
/// What says less than this, taken together, is too common to be a query.
const LITTLE: f32 = 1.0;
/// Where grams find less than this, letters are compared one by one, which costs more.
const DOUBTFUL: f32 = 0.62;
/// How like a text has to be then.
const LIKE: f32 = 0.68;
/// Most hits.
const MOST: usize = 8;
/// Longest text that is looked at, in characters: the message is at the beginning of what people paste, or near it.
const LONGEST: usize = 600;

/// What is searched, folded and cut once.
pub struct Index {
    entries: Vec<Indexed>,
    /// Every gram with the entries that have it, as (gram, how many).
    spread: Vec<(Gram, u32)>,
}

struct Indexed {
    id: String,
    texts: Vec<Cut>,
    /// Every gram of the entry, explanations included.
    all: Vec<Gram>,
}

/// A text by its grams.
struct Cut {
    letters: Vec<char>,
    grams: Vec<Gram>,
    /// How much a hit in it counts.
    weight: f32,
}

/// Up to three characters in one number: 21 bits each.
type Gram = u64;

/// An entry that fits.
#[derive(Clone, Debug, PartialEq)]
pub struct Hit {
    /// Its number.
    pub entry: String,
    /// How well it fits; 1 is the whole message.
    pub score: f32,
}

impl Index {
    /// Of all entries of these rules.
    pub fn of(rules: &Rules) -> Index {
        let entries: Vec<_> = rules.entries.iter().map(Indexed::of).collect();
        let mut all: Vec<Gram> = entries
            .iter()
            .flat_map(|entry| entry.all.iter().copied())
            .collect();
        all.sort_unstable();
        let mut spread: Vec<(Gram, u32)> = Vec::new();
        for gram in all {
            match spread.last_mut() {
                Some((last, count)) if *last == gram => *count += 1,
                _ => spread.push((gram, 1)),
            }
        }
        Index { entries, spread }
    }

    /// The entries that fit, the best first; none where nothing does.
    pub fn search(&self, query: &str) -> Vec<Hit> {
        let query: String = query.chars().take(LONGEST).collect();
        let typed = fold::typed(&query);
        let words = words(&query);
        if typed.iter().all(|letter| *letter == typed[0]) {
            return Vec::new();
        }
        // Alone, an ending of hiragana says nothing; a word that the messages of a few entries have names their topic.
        let ending = query.chars().all(|c| ('ぁ'..='ゖ').contains(&c));
        let word = typed.len() >= 3 || typed.len() == 2 && typed[0] >= '\u{3400}';
        let little = if !ending && word && self.messages_with(&typed) <= MOST {
            0.0
        } else {
            LITTLE
        };
        let mut hits: Vec<Hit> = self
            .entries
            .iter()
            .map(|entry| Hit {
                entry: entry.id.clone(),
                score: self.score(entry, &query, &typed, &words, little),
            })
            .collect();
        if hits.iter().all(|hit| hit.score < DOUBTFUL) {
            for (entry, hit) in self.entries.iter().zip(&mut hits) {
                hit.score = hit.score.max(entry.alike(&typed));
            }
        }
        hits.retain(|hit| hit.score >= ENOUGH);
        // Stable: what fits alike stands in the order of the file.
        ordered::by_key(&mut hits, |hit| -hit.score);
        let floor = hits.first().map_or(0.0, |best| best.score * NEAR_THE_BEST);
        hits.retain(|hit| hit.score >= floor);
        hits.truncate(MOST);
        hits
    }

    fn score(
        &self,
        entry: &Indexed,
        query: &str,
        typed: &[char],
        words: &[Vec<char>],
        little: f32,
    ) -> f32 {
        if names(query, &entry.id) {
            return 2.0;
        }
        let whole = self.fit(entry, typed, little);
        let part = words
            .iter()
            .map(|word| {
                // A number is the name of an error; a word may stand in any.
                let number = typed.len() < 24 && word.iter().all(char::is_ascii_digit);
                self.fit(entry, word, LITTLE) * if number { 1.0 } else { 0.75 }
            })
            .fold(0.0, f32::max);
        whole.max(part) + 0.2 * whole.min(part)
    }

    fn fit(&self, entry: &Indexed, typed: &[char], little: f32) -> f32 {
        let grams = cut(typed);
        let sum = self.sum(&grams);
        if sum <= 0.0 {
            return entry.holds(typed);
        }
        let best = entry
            .texts
            .iter()
            .map(|text| text.weight * self.text(text, typed, &grams, sum))
            .fold(0.0, f32::max);
        let explained = self.common(&grams, &entry.all);
        if explained < little && entry.holds(typed) == 0.0 {
            return 0.0;
        }
        let explained = explained / sum;
        0.85 * best + 0.15 * explained
    }

    /// How well one text fits, from 0 to 1.
    fn text(&self, text: &Cut, typed: &[char], grams: &[Gram], sum: f32) -> f32 {
        let common = self.common(grams, &text.grams);
        if common <= 0.0 {
            return 0.0;
        }
        let explained = common / sum;
        let there = common / self.sum(&text.grams);
        let piece = explained * (0.75 + 0.25 * there);
        // What was typed may hold the text and more around it, as long as the text is one that says something.
        let length = text.letters.len() as f32;
        let around = if length >= 3.0 && contains(typed, &text.letters) {
            // A long text can hardly stand there by chance; of a short one the letters must say something.
            let says = match length {
                8.0.. => 1.0,
                _ => (self.sum(&text.grams) / text.grams.len() as f32)
                    .sqrt()
                    .min(1.0),
            };
            says * (0.6 + 0.05 * length).min(0.94 + 0.001 * length.min(60.0))
        } else if text.grams.len() >= 8 {
            there * there * 0.9
        } else {
            0.0
        };
        piece.max(around)
    }

    /// How many entries have it in a message.
    fn messages_with(&self, typed: &[char]) -> usize {
        let has = |entry: &&Indexed| {
            let mut texts = entry.texts.iter();
            texts.any(|text| text.weight > 0.9 && contains(&text.letters, typed))
        };
        match self.entries.iter().filter(has).count() {
            0 => usize::MAX,
            count => count,
        }
    }

    fn common(&self, a: &[Gram], b: &[Gram]) -> f32 {
        a.iter()
            .filter(|gram| b.binary_search(gram).is_ok())
            .map(|&gram| self.says(gram))
            .sum()
    }

    fn sum(&self, grams: &[Gram]) -> f32 {
        grams.iter().map(|&gram| self.says(gram)).sum()
    }

    /// How much a gram says: the fewer entries have it, the more. One that none has is a slip of the thumb, as a rule.
    fn says(&self, gram: Gram) -> f32 {
        match self.spread.binary_search_by_key(&gram, |&(gram, _)| gram) {
            Ok(at) => {
                let share = self.spread[at].1 as f32 / self.entries.len() as f32;
                (1.0 - share).powi(4).max(0.02)
            }
            Err(_) => 0.45,
        }
    }
}

impl Indexed {
    fn of(entry: &Entry) -> Indexed {
        let own = [&entry.headline, &entry.summary, &entry.action];
        let titles = own.iter().flat_map(|text| [&text.ja, &text.en]);
        let texts: Vec<Cut> = entry
            .messages
            .iter()
            .map(|text| Cut::of(text, 1.0))
            .chain(entry.keywords.iter().map(|text| Cut::of(text, 0.97)))
            .chain(titles.map(|text| Cut::of(text, 0.8)))
            .filter(|text| !text.letters.is_empty())
            .collect();
        let mut all: Vec<Gram> = texts.iter().flat_map(|text| text.grams.clone()).collect();
        let explained = [&entry.meaning]
            .into_iter()
            .chain(entry.causes.iter().map(|cause| &cause.text))
            .chain(entry.nothing_to_do.iter());
        all.extend(explained.flat_map(|text| cut(&fold::message(&text.ja))));
        all.sort_unstable();
        all.dedup();
        Indexed {
            id: entry.id.clone(),
            texts,
            all,
        }
    }

    /// How like the most alike of its messages is, letter by letter; nothing below [`LIKE`].
    fn alike(&self, typed: &[char]) -> f32 {
        let texts = self.texts.iter().filter(|text| {
            typed.len() >= 5 && text.weight > 0.9 && 2 * text.letters.len() >= typed.len()
        });
        texts
            .map(|text| (slips::likeness(typed, &text.letters), text.weight))
            .filter(|(like, _)| *like >= LIKE)
            .map(|(like, weight)| 0.8 * like * weight)
            .fold(0.0, f32::max)
    }

    /// For what is too short to be cut.
    fn holds(&self, typed: &[char]) -> f32 {
        let exact = self.texts.iter().any(|text| text.letters == typed);
        if exact { 1.0 } else { 0.0 }
    }
}

impl Cut {
    fn of(text: &str, weight: f32) -> Cut {
        let letters = fold::message(text);
        Cut {
            grams: cut(&letters),
            letters,
            weight,
        }
    }
}

/// The grams of a text, sorted, each once.
fn cut(letters: &[char]) -> Vec<Gram> {
    let mut grams: Vec<Gram> = Vec::new();
    for at in 0..letters.len() {
        let Some(&[a, b]) = letters.get(at..at + 2) else {
            break;
        };
        let next = letters.get(at + 2).filter(|c| c.is_ascii());
        match (a.is_ascii() && b.is_ascii(), next) {
            (true, Some(&c)) => grams.push(gram(&[a, b, c])),
            // The last two letters of a Latin word stand in its last gram already.
            (true, None) if at > 0 && letters[at - 1].is_ascii() => {}
            _ => grams.push(gram(&[a, b])),
        }
    }
    grams.sort_unstable();
    grams.dedup();
    grams
}

fn gram(letters: &[char]) -> Gram {
    letters.iter().fold(0, |gram, &letter| {
        gram << 21 | Gram::from(u32::from(letter))
    })
}

/// Runs of Latin letters and digits that can stand for a message alone: `405`, `NotReadableError`.
fn words(query: &str) -> Vec<Vec<char>> {
    let apart = |c: char| !(c.is_alphanumeric() && c < '\u{2e80}' || ('０'..='ｚ').contains(&c));
    query
        .split(apart)
        .map(fold::message)
        .filter(|word| word.len() >= 8 || word.len() >= 3 && word.iter().all(char::is_ascii_digit))
        .collect()
}

fn contains(whole: &[char], part: &[char]) -> bool {
    whole.windows(part.len()).any(|window| window == part)
}

/// The number of an entry itself, perhaps with a word before it.
fn names(query: &str, id: &str) -> bool {
    query
        .rsplit(|c: char| c.is_whitespace() || c >= '\u{2e80}')
        .next()
        .is_some_and(|last| last.eq_ignore_ascii_case(id))
        && query.chars().count() <= 16
}
