//! Texts as overlapping grams: two characters of Japanese, three of Latin letters. A gram that few entries have says
//! much, one that all have says nothing.

/// Up to three characters in one number: 21 bits each.
pub type Gram = u64;

/// What the most common gram says.
const LEAST: f32 = 0.02;

/// Every gram with how many entries have it.
pub struct Spread {
    grams: Vec<(Gram, u32)>,
    entries: usize,
    /// Grams that say hardly anything, sorted.
    common: Vec<Gram>,
}

impl Spread {
    /// Of the grams of each entry, each gram once an entry, and of those that are common whatever their spread.
    pub fn of(entries: &[Vec<Gram>], common: Vec<Gram>) -> Spread {
        let mut all: Vec<Gram> = entries.iter().flatten().copied().collect();
        all.sort_unstable();
        let mut grams: Vec<(Gram, u32)> = Vec::new();
        for gram in all {
            match grams.last_mut() {
                Some((last, count)) if *last == gram => *count += 1,
                _ => grams.push((gram, 1)),
            }
        }
        let entries = entries.len();
        Spread {
            grams,
            entries,
            common,
        }
    }

    /// How much grams say together.
    pub fn sum(&self, grams: &[Gram]) -> f32 {
        grams.iter().map(|&gram| self.says(gram)).sum()
    }

    /// How much those say that both have.
    pub fn common(&self, a: &[Gram], b: &[Gram]) -> f32 {
        a.iter()
            .filter(|gram| b.binary_search(gram).is_ok())
            .map(|&gram| self.says(gram))
            .sum()
    }

    /// How much a gram says: the fewer entries have it, the more. One that none has is a slip of the thumb, as a rule.
    fn says(&self, gram: Gram) -> f32 {
        if self.common.binary_search(&gram).is_ok() {
            return LEAST;
        }
        match self.grams.binary_search_by_key(&gram, |&(gram, _)| gram) {
            Ok(at) => {
                let share = self.grams[at].1 as f32 / self.entries as f32;
                (1.0 - share).powi(4).max(LEAST)
            }
            Err(_) => 0.45,
        }
    }
}

/// The grams of a text, sorted, each once.
pub fn cut(letters: &[char]) -> Vec<Gram> {
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
