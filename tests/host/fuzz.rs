//! What comes from outside, against texts that nobody sends. One [`Target`] a file says what holds for every text;
//! proptest changes those of the corpus (`tests/corpus/`, one text a line) and of the repository, in other ways each
//! time.
//!
//! `PROPTEST_CASES=100000 cargo test --release --test host fuzz` tries more of them. A text that breaks a property is
//! printed, to be added to the corpus, and with it the seed that makes it again: `PROPTEST_RNG_SEED`.

mod change;
mod code;
mod facts;
mod link;
mod rules;
mod user_agent;

/// The repository's own, read once: a debug build takes long for that.
use crate::cases::RULES;
use proptest::prelude::*;
use proptest::test_runner::{RngSeed, TestError, TestRunner};
use std::hash::{BuildHasher, RandomState};
use std::path::Path;
use std::{env, fs};

/// Something that reads text from outside.
struct Target {
    /// Name of its corpus in `tests/corpus/`.
    corpus: &'static str,
    /// More texts to start from. One that is a JSON object is also changed value by value.
    seeds: fn() -> Vec<String>,
    /// Pieces to put in.
    odd: &'static [&'static str],
    /// How many texts are tried where nobody asks for more.
    cases: u32,
    /// The property that a text breaks.
    look: fn(&str) -> Result<(), &'static str>,
}

/// The first property that does not hold.
fn first_broken(properties: &[(&'static str, bool)]) -> Result<(), &'static str> {
    let broken = properties.iter().find(|(_, holds)| !holds);
    broken.map_or(Ok(()), |(name, _)| Err(name))
}

/// One in so many texts, always the same ones: for what costs more than the rest.
fn sampled(text: &str, one_in: u32) -> bool {
    let sum = text
        .bytes()
        .fold(0u32, |sum, byte| sum.wrapping_mul(31) + u32::from(byte));
    (sum >> 4).is_multiple_of(one_in)
}

impl Target {
    /// Every seed, then what becomes of them.
    fn run(&self) {
        let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus");
        let saved = fs::read_to_string(corpus.join(self.corpus)).unwrap();
        let mut seeds: Vec<String> = saved.lines().map(str::to_owned).collect();
        seeds.extend((self.seeds)());
        for seed in &seeds {
            assert_eq!((self.look)(seed), Ok(()), "{}: {seed:?}", self.corpus);
        }
        // A seed would mean another text once the corpus has one more, so the text is kept, not the seed.
        let mut config = ProptestConfig {
            failure_persistence: None,
            ..ProptestConfig::default()
        };
        if env::var_os("PROPTEST_CASES").is_none() {
            config.cases = self.cases;
        }
        let seed = match config.rng_seed {
            RngSeed::Fixed(seed) => seed,
            RngSeed::Random => RandomState::new().hash_one(()),
        };
        config.rng_seed = RngSeed::Fixed(seed);
        let outcome = TestRunner::new(config).run(&change::changed(seeds, self.odd), |text| {
            (self.look)(&text).map_err(TestCaseError::fail)
        });
        match outcome {
            Ok(()) => {}
            Err(TestError::Fail(why, text)) => {
                panic!("{}: {why}: {text:?}\nPROPTEST_RNG_SEED={seed}", self.corpus)
            }
            Err(why) => panic!("{}: {why}", self.corpus),
        }
    }
}
