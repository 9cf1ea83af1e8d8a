//! The texts of entries (messages, what systems show, keywords), compared with what was typed by their grams, and letter
//! by letter where grams find little.

use super::grams::{Gram, Spread, cut};
use super::words::Words;
use super::{fold, slips};
use crate::platform::Os;
use crate::rules::{Entry, Rules};

/// What says less than this, taken together, is too common to be a query.
const LITTLE: f32 = 1.0;
/// Where grams find less than this, letters are compared one by one, which costs more.
const DOUBTFUL: f32 = 0.8;
/// How like a text has to be then.
const LIKE: f32 = 0.68;
/// A word that the texts of at most so many entries have names their topic.
const FEW: usize = 8;

/// The texts of all entries, folded and cut once.
pub struct Texts {
    entries: Vec<Vec<Cut>>,
    spread: Spread,
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

/// What was typed, or a run of it, by its grams.
struct Query<'a> {
    letters: &'a [char],
    grams: Vec<Gram>,
    /// How much they say, taken together.
    sum: f32,
}

/// How well an entry fits, and the system that shows the text, where only one does.
#[derive(Clone, Copy, Default)]
pub struct Fit {
    /// 1 is a whole message.
    pub score: f32,
    /// Of the text that fits best.
    pub system: Option<Os>,
}

impl Fit {
    /// The better one; this one if they are equal.
    pub fn or(self, other: Fit) -> Fit {
        if other.score > self.score {
            other
        } else {
            self
        }
    }
}

impl Texts {
    /// Of all entries, in their order.
    pub fn of(rules: &Rules, words: &Words) -> Texts {
        let entries = rules.entries.iter();
        let entries: Vec<Vec<Cut>> = entries.map(|entry| cuts(entry, words)).collect();
        let grams: Vec<Vec<Gram>> = entries
            .iter()
            .map(|texts| sorted(texts.iter().flat_map(|text| text.grams.iter().copied())))
            .collect();
        let common = rules.search.common.iter();
        let common = sorted(common.flat_map(|part| cut(&fold::plain(&words.letters(part)))));
        Texts {
            spread: Spread::of(&grams, common),
            entries,
        }
    }

    /// How well each entry fits a text, of which `typed` are the letters.
    pub fn fit(&self, text: &str, typed: &[char]) -> Vec<Fit> {
        let query = self.query(typed);
        let runs = runs(text);
        let runs = runs.iter().map(|run| {
            // A number is the name of an error; a word may stand in any.
            let number = typed.len() < 24 && run.iter().all(char::is_ascii_digit);
            (self.query(run), if number { 1.0 } else { 0.75 })
        });
        let runs: Vec<(Query, f32)> = runs.collect();
        // Alone, an ending of hiragana says nothing.
        let ending = text.chars().all(|c| ('ぁ'..='ゖ').contains(&c));
        let word = typed.len() >= 3 || typed.len() == 2 && typed[0] >= '\u{3400}';
        let topic = !ending && word && self.entries_with(typed) <= FEW;
        let little = if topic { 0.0 } else { LITTLE };
        let entries = self.entries.iter();
        let mut fits: Vec<Fit> = entries
            .map(|texts| self.best(texts, &query, &runs, little))
            .collect();
        if fits.iter().all(|fit| fit.score < DOUBTFUL) {
            for (texts, fit) in self.entries.iter().zip(&mut fits) {
                *fit = fit.or(self.alike(texts, &query));
            }
        }
        fits
    }

    fn query<'a>(&self, letters: &'a [char]) -> Query<'a> {
        let grams = cut(letters);
        Query {
            sum: self.spread.sum(&grams),
            grams,
            letters,
        }
    }

    /// How well the best text fits, and the system that shows it.
    fn best(&self, texts: &[Cut], query: &Query, runs: &[(Query, f32)], little: f32) -> Fit {
        let Fit {
            score: whole,
            system,
        } = self.whole(texts, query, little);
        let part = runs
            .iter()
            .map(|(run, counts)| self.whole(texts, run, LITTLE).score * counts)
            .fold(0.0, f32::max);
        Fit {
            score: whole.max(part) + 0.2 * whole.min(part),
            system,
        }
    }

    fn whole(&self, texts: &[Cut], query: &Query, little: f32) -> Fit {
        let mut best = Fit::default();
        for text in texts {
            let score = if text.letters == query.letters {
                text.weight
            } else if query.sum <= 0.0 || self.spread.common(&query.grams, &text.grams) < little {
                0.0
            } else {
                text.weight * self.text(text, query)
            };
            best = best.or(Fit {
                score,
                system: text.system,
            });
        }
        best
    }

    /// How well one text fits, from 0 to 1.
    fn text(&self, text: &Cut, query: &Query) -> f32 {
        let typed = query.letters;
        let common = self.spread.common(&query.grams, &text.grams);
        if common <= 0.0 {
            return 0.0;
        }
        let explained = common / query.sum;
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

    /// How like the most alike text is, letter by letter; nothing below [`LIKE`].
    fn alike(&self, texts: &[Cut], query: &Query) -> Fit {
        let typed = query.letters;
        let mut best = Fit::default();
        for text in texts {
            let long = typed.len() >= 5 && 2 * text.letters.len() >= typed.len();
            // Letters that are alike in common parts only are chance.
            if !long || self.spread.common(&query.grams, &text.grams) < LITTLE {
                continue;
            }
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

    /// How many entries have it in a text.
    fn entries_with(&self, typed: &[char]) -> usize {
        let has = |texts: &&Vec<Cut>| texts.iter().any(|text| contains(&text.letters, typed));
        match self.entries.iter().filter(has).count() {
            0 => usize::MAX,
            count => count,
        }
    }
}

/// Every text of an entry; one that holds a name is there with and without it.
fn cuts(entry: &Entry, words: &Words) -> Vec<Cut> {
    let own = entry.messages.iter().map(|text| (text, 1.0, None));
    let shown = entry.shown.iter().flat_map(|shown| {
        // Of a text that several show, none is told; an iPhone and an iPad are one here.
        let first = shown.on.first().copied();
        let system = first.filter(|first| {
            let apple = |os: Os| os.is_apple_mobile();
            let mut all = shown.on.iter();
            all.all(|os| os == first || apple(*os) && apple(*first))
        });
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
    texts
}

fn sorted(grams: impl Iterator<Item = Gram>) -> Vec<Gram> {
    let mut grams: Vec<Gram> = grams.collect();
    grams.sort_unstable();
    grams.dedup();
    grams
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
