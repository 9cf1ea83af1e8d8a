//! From what a person saw or says to the entry: a search that forgives what thumbs, voices and copying do to a text.
//!
//! Two ways lead to an entry. Its texts (`messages`, `shown`, `keywords`) are compared by overlapping grams
//! ([`grams`]): a piece of a message and a page pasted around it are both found. Its `sayings` are words that all have
//! to be in what was typed, in any order and in any synonym ([`words`]). The better of the two counts.

mod fold;
mod grams;
mod slips;
mod words;

use crate::ordered;
use crate::platform::Os;
use crate::rules::{Entry, Rules, Vocabulary};
use grams::{Gram, Spread, cut};
use words::{Meaning, Words};

/// Below this nothing is said to fit.
const ENOUGH: f32 = 0.5;
/// Below this share of the best one a hit only distracts.
const NEAR_THE_BEST: f32 = 0.6;
/// What says less than this, taken together, is too common to be a query.
const LITTLE: f32 = 1.0;
/// Where grams find less than this, letters are compared one by one, which costs more.
const DOUBTFUL: f32 = 0.8;
/// How like a text has to be then.
const LIKE: f32 = 0.68;
/// Most hits.
const MOST: usize = 8;
/// Longest text that is looked at, in characters: the message is at the beginning of what people paste, or near it.
const LONGEST: usize = 600;
/// How well a saying fits that explains all that was typed: less than a whole message.
const SAID: f32 = 0.9;
/// How much a letter takes from a saying that does not explain it, in words.
const LETTER: f32 = 0.08;

/// What is searched, folded and cut once.
pub struct Index {
    entries: Vec<Indexed>,
    spread: Spread,
    words: Words,
    /// Sayings that no entry answers.
    unanswered: Vec<Vec<Meaning>>,
    /// How much each meaning says, by number.
    says: Vec<f32>,
}

struct Indexed {
    id: String,
    texts: Vec<Cut>,
    sayings: Vec<Vec<Meaning>>,
}

/// A text by its grams.
struct Cut {
    letters: Vec<char>,
    grams: Vec<Gram>,
    /// How much a hit in it counts.
    weight: f32,
    /// The system that shows it, where only one does.
    system: Option<Os>,
}

/// How well something fits, and the system that shows it, where only one does.
#[derive(Clone, Copy, Default)]
struct Fit {
    score: f32,
    system: Option<Os>,
}

impl Fit {
    /// The better one; this one if they are equal.
    fn or(self, other: Fit) -> Fit {
        if other.score > self.score { other } else { self }
    }
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

/// Whether too little was typed to say that nothing fits: below two letters, or one kana and its voicing mark.
pub fn too_short(query: &str) -> bool {
    fold::letters(query).chars().nth(1).is_none()
}

impl Index {
    /// Of all entries of these rules.
    pub fn of(rules: &Rules) -> Index {
        let vocabulary = &rules.search;
        let sayings = rules.entries.iter().flat_map(|entry| &entry.sayings);
        let words = Words::of(vocabulary, sayings.chain(&vocabulary.unanswered));
        let indexed = rules.entries.iter().map(|entry| Indexed::of(entry, &words));
        let entries: Vec<Indexed> = indexed.collect();
        let grams: Vec<Vec<Gram>> = entries.iter().map(Indexed::grams).collect();
        Index {
            spread: Spread::of(&grams, common(vocabulary, &words)),
            unanswered: words.sayings(&vocabulary.unanswered),
            says: says(&entries, words.count()),
            entries,
            words,
        }
    }

    /// The entries that fit, the best first; none where nothing does.
    pub fn search(&self, query: &str) -> Vec<Hit> {
        let query: String = query.chars().take(LONGEST).collect();
        let letters = self.words.letters(&query);
        let typed = fold::plain(&self.words.bare(&letters, true));
        let runs = runs(&query);
        if typed.iter().all(|letter| *letter == typed[0]) {
            return Vec::new();
        }
        // Alone, an ending of hiragana says nothing; a word that the messages of a few entries have names their topic.
        let ending = query.chars().all(|c| ('ぁ'..='ゖ').contains(&c));
        let word = typed.len() >= 3 || typed.len() == 2 && typed[0] >= '\u{3400}';
        let grams = cut(&typed);
        let little = if !ending && word && self.messages_with(&typed) <= MOST {
            0.0
        } else {
            LITTLE
        };
        let meant = self.words.meant(&letters);
        let number: String = query.chars().map(fold::narrow).collect();
        let shown = |entry| self.shown(entry, &typed, &runs, little);
        let mut shown: Vec<Fit> = self.entries.iter().map(shown).collect();
        if shown.iter().all(|fit| fit.score < DOUBTFUL) {
            for (entry, fit) in self.entries.iter().zip(&mut shown) {
                // Letters that are alike in common parts only are chance.
                let worth = |text: &Cut| self.spread.common(&grams, &text.grams) >= LITTLE;
                *fit = fit.or(entry.alike(&typed, worth));
            }
        }
        let mut hits: Vec<Hit> = Vec::new();
        for (entry, shown) in self.entries.iter().zip(shown) {
            let named = if names(&number, &entry.id) { 2.0 } else { 0.0 };
            let said = self.said(&entry.sayings, &meant).max(named);
            let fit = shown.or(Fit {
                score: said,
                system: None,
            });
            hits.push(Hit {
                entry: entry.id.clone(),
                score: fit.score,
                system: fit.system,
            });
        }
        let unanswered = self.said(&self.unanswered, &meant);
        hits.retain(|hit| hit.score >= ENOUGH && hit.score > unanswered);
        // Stable: what fits alike stands in the order of the file.
        ordered::by_key(&mut hits, |hit| -hit.score);
        let floor = hits.first().map_or(0.0, |best| best.score * NEAR_THE_BEST);
        hits.retain(|hit| hit.score >= floor);
        hits.truncate(MOST);
        hits
    }

    /// How well the best saying fits. What was typed beside its words takes from it: the less, the more words it has.
    fn said(&self, sayings: &[Vec<Meaning>], meant: &words::Meant) -> f32 {
        let weigh = |meanings: &[Meaning]| -> f32 {
            meanings.iter().map(|&meaning| self.says[meaning]).sum()
        };
        let all = weigh(&meant.meanings) + LETTER * meant.rest as f32;
        let there = |saying: &&Vec<Meaning>| {
            saying
                .iter()
                .all(|meaning| meant.meanings.binary_search(meaning).is_ok())
        };
        let said = sayings.iter().filter(there);
        said.map(|saying| {
            let unexplained = 1.0 - weigh(saying) / all;
            SAID - 0.4 * unexplained / saying.len() as f32
        })
        .fold(0.0, f32::max)
    }

    /// How well the best text fits, and the system that shows it.
    fn shown(
        &self,
        entry: &Indexed,
        typed: &[char],
        runs: &[Vec<char>],
        little: f32,
    ) -> Fit {
        let Fit {
            score: whole,
            system,
        } = self.fit(entry, typed, little);
        let part = runs
            .iter()
            .map(|run| {
                // A number is the name of an error; a word may stand in any.
                let number = typed.len() < 24 && run.iter().all(char::is_ascii_digit);
                self.fit(entry, run, LITTLE).score * if number { 1.0 } else { 0.75 }
            })
            .fold(0.0, f32::max);
        Fit {
            score: whole.max(part) + 0.2 * whole.min(part),
            system,
        }
    }

    fn fit(&self, entry: &Indexed, typed: &[char], little: f32) -> Fit {
        let grams = cut(typed);
        let sum = self.spread.sum(&grams);
        let mut best = Fit::default();
        for text in &entry.texts {
            let score = if text.letters == typed {
                text.weight
            } else if sum <= 0.0 || self.spread.common(&grams, &text.grams) < little {
                0.0
            } else {
                text.weight * self.text(text, typed, &grams, sum)
            };
            best = best.or(Fit {
                score,
                system: text.system,
            });
        }
        best
    }

    /// How well one text fits, from 0 to 1.
    fn text(&self, text: &Cut, typed: &[char], grams: &[Gram], sum: f32) -> f32 {
        let common = self.spread.common(grams, &text.grams);
        if common <= 0.0 {
            return 0.0;
        }
        let explained = common / sum;
        let there = common / self.spread.sum(&text.grams);
        let length = text.letters.len() as f32;
        let share = typed.len() as f32 / length;
        let whole = if typed.len() >= 6 && contains(&text.letters, typed) {
            0.84 + 0.15 * share
        } else {
            0.0
        };
        let piece = whole.max(explained * (0.75 + 0.25 * there));
        // What was typed may hold the text and more around it, as long as the text is one that says something.
        let around = if length >= 3.0 && contains(typed, &text.letters) {
            // A long text can hardly stand there by chance; of a short one the letters must say something.
            let says = match length {
                8.0.. => 1.0,
                _ => (self.spread.sum(&text.grams) / text.grams.len() as f32)
                    .sqrt()
                    .min(1.0),
            };
            says * (0.6 + 0.05 * length).min(0.94 + 0.001 * length.min(60.0)) * (0.9 + 0.1 / share)
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
            texts.any(|text| contains(&text.letters, typed))
        };
        match self.entries.iter().filter(has).count() {
            0 => usize::MAX,
            count => count,
        }
    }
}

/// The grams of the parts that say hardly anything.
fn common(vocabulary: &Vocabulary, words: &Words) -> Vec<Gram> {
    let parts = vocabulary.common.iter();
    let mut grams: Vec<Gram> = parts
        .flat_map(|part| cut(&fold::plain(&words.letters(part))))
        .collect();
    grams.sort_unstable();
    grams
}

/// How much each meaning says: the fewer entries have it in a saying, the more.
fn says(entries: &[Indexed], meanings: usize) -> Vec<f32> {
    let mut says = vec![0.0; meanings];
    for entry in entries {
        let mut meanings: Vec<Meaning> = entry.sayings.concat();
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

impl Indexed {
    fn of(entry: &Entry, words: &Words) -> Indexed {
        let own = entry.messages.iter().map(|text| (text, 1.0, None));
        let shown = entry.shown.iter().flat_map(|shown| {
            let system = shown.on.first().copied();
            let texts = shown.messages.iter();
            texts.map(move |text| (text, 1.0, system))
        });
        let keywords = entry.keywords.iter().map(|text| (text, 0.97, None));
        let mut texts = Vec::new();
        for (text, weight, system) in own.chain(shown).chain(keywords) {
            let letters = words.letters(text);
            let bare = words.bare(&letters, false);
            let without = (bare != letters).then_some(bare);
            let forms = [Some(letters), without];
            texts.extend(
                forms
                    .iter()
                    .flatten()
                    .filter(|letters| !letters.is_empty())
                    .map(|letters| Cut::of(fold::plain(letters), weight, system)),
            );
        }
        Indexed {
            id: entry.id.clone(),
            texts,
            sayings: words.sayings(&entry.sayings),
        }
    }

    /// Every gram of its texts, each once.
    fn grams(&self) -> Vec<Gram> {
        let mut grams: Vec<Gram> = self
            .texts
            .iter()
            .flat_map(|text| text.grams.iter().copied())
            .collect();
        grams.sort_unstable();
        grams.dedup();
        grams
    }

    /// How like the most alike of its texts is, letter by letter; nothing below [`LIKE`].
    fn alike(&self, typed: &[char], worth: impl Fn(&Cut) -> bool) -> Fit {
        let long = |text: &&Cut| typed.len() >= 5 && 2 * text.letters.len() >= typed.len();
        let mut best = Fit::default();
        for text in self.texts.iter().filter(long).filter(|text| worth(text)) {
            let like = slips::likeness(typed, &text.letters);
            // What is long is hardly alike by chance.
            let counts = if typed.len() < 12 { 0.8 } else { 0.95 };
            if like >= LIKE {
                best = best.or(Fit {
                    score: counts * like * text.weight,
                    system: text.system,
                });
            }
        }
        best
    }
}

impl Cut {
    fn of(letters: Vec<char>, weight: f32, system: Option<Os>) -> Cut {
        Cut {
            grams: cut(&letters),
            letters,
            weight,
            system,
        }
    }
}

/// Runs of Latin letters and digits that can stand for a message alone: `405`, `NotReadableError`.
fn runs(query: &str) -> Vec<Vec<char>> {
    let apart = |c: char| !(c.is_alphanumeric() && c < '\u{2e80}' || ('０'..='ｚ').contains(&c));
    query
        .split(apart)
        .map(|run| fold::plain(&fold::letters(run)))
        .filter(|run| run.len() >= 8 || run.len() >= 3 && run.iter().all(char::is_ascii_digit))
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
