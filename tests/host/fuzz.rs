//! What comes from outside, against texts that nobody sends. One [`Target`] a file says what holds for every text;
//! the fuzzer here finds the texts.
//!
//! It starts from the saved corpus (`tests/corpus/`, one text a line) and from what the repository has, changes those,
//! and keeps each text whose answer was not seen before as a seed for the next: a stand-in for coverage that needs no
//! nightly compiler. In the tests it runs shortly and always the same.
//! `CHECKUP_FUZZ=60 cargo test --release --test host fuzz -- --nocapture` runs each target for 60 seconds with another
//! start and prints how many texts that were. A text that breaks a property is printed, to be added to the corpus;
//! with `CHECKUP_FUZZ_KEEP=1` the shortest texts with a new answer are added to it.

mod code;
mod facts;
mod link;
mod rules;
mod user_agent;

use serde_json::{Value as Json, json};
use std::collections::HashSet;
use std::panic::catch_unwind;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant, SystemTime};
use std::{env, fs};

/// Something that reads text from outside.
struct Target {
    /// Name of its corpus in `tests/corpus/`.
    corpus: &'static str,
    /// More texts to start from. One that is a JSON object is also changed value by value.
    seeds: fn() -> Vec<String>,
    /// Pieces to put in.
    odd: &'static [&'static str],
    /// How many texts the short run tries.
    short: u64,
    /// A longer text, in bytes, is tried but not changed any further.
    longest: usize,
    /// The answer to a text, in short, or the property that this text breaks.
    look: fn(&str) -> Result<String, &'static str>,
}

/// How many texts are added to a corpus at once.
const KEPT: usize = 20;

/// The repository's own, read once: a debug build takes long for that.
use crate::cases::RULES;

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
    fn path(&self) -> PathBuf {
        Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("tests/corpus")
            .join(self.corpus)
    }

    fn answer(&self, text: &str) -> String {
        match catch_unwind(|| (self.look)(text)) {
            Ok(Ok(answer)) => answer,
            Ok(Err(property)) => panic!("{}: {property}: {text:?}", self.corpus),
            Err(_) => panic!("{}: a panic: {text:?}", self.corpus),
        }
    }

    /// Every seed, then what becomes of them.
    fn run(&self) {
        let longer = env::var("CHECKUP_FUZZ")
            .ok()
            .and_then(|seconds| seconds.parse().ok())
            .map(Duration::from_secs);
        let saved = fs::read_to_string(self.path()).unwrap();
        let mut seeds: Vec<String> = saved.lines().map(str::to_owned).collect();
        seeds.extend((self.seeds)());
        let mut answers: HashSet<String> = seeds.iter().map(|seed| self.answer(seed)).collect();
        let mut random = Random::new(longer.is_some());
        let (mut texts, mut kept) = (0u64, Vec::new());
        let (start, mut slowest) = (Instant::now(), Duration::ZERO);
        while longer.map_or(texts < self.short, |limit| start.elapsed() < limit) {
            let text = random.mutant(&seeds, self.odd);
            let begun = Instant::now();
            let answer = self.answer(&text);
            slowest = slowest.max(begun.elapsed());
            texts += 1;
            if answers.insert(answer) && text.len() <= self.longest {
                kept.push(text.clone());
                seeds.push(text);
            }
        }
        println!(
            "{}: {texts} texts in {:.1} s, {} with a new answer, {} answers, the slowest {:.1} ms",
            self.corpus,
            start.elapsed().as_secs_f64(),
            kept.len(),
            answers.len(),
            slowest.as_secs_f64() * 1000.0
        );
        if env::var("CHECKUP_FUZZ_KEEP").is_ok() {
            kept.retain(|text| !text.contains(['\n', '\r']) && !saved.contains(text));
            kept.sort_by_key(String::len);
            kept.truncate(KEPT);
            let lines = kept.iter().flat_map(|text| [text, "\n"]);
            fs::write(
                self.path(),
                [saved.as_str()]
                    .into_iter()
                    .chain(lines)
                    .collect::<String>(),
            )
            .unwrap();
        }
    }
}

/// xorshift64: the same texts on every short run.
struct Random(u64);

impl Random {
    fn new(by_the_clock: bool) -> Random {
        let now = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH);
        let clock = now.map_or(1, |now| now.as_nanos() as u64);
        Random(if by_the_clock {
            clock | 1
        } else {
            0x9e37_79b9_7f4a_7c15
        })
    }

    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % end.max(1) as u64).unwrap()
    }

    fn one<'a, T>(&mut self, of: &'a [T]) -> &'a T {
        &of[self.below(of.len())]
    }

    fn place(&mut self, text: &str) -> usize {
        let at = self.below(text.len() + 1);
        text.floor_char_boundary(at)
    }

    /// One to four changes to one of the seeds.
    fn mutant(&mut self, seeds: &[String], odd: &[&str]) -> String {
        let mut text = self.one(seeds).clone();
        for _ in 0..=self.below(4) {
            text = match object(&text) {
                Some(json) if self.below(3) > 0 => self.other_value(json, seeds, odd),
                _ => self.other_text(text, seeds, odd),
            };
        }
        text
    }

    fn other_text(&mut self, mut text: String, seeds: &[String], odd: &[&str]) -> String {
        let (one, other) = (self.place(&text), self.place(&text));
        let (from, to) = (one.min(other), one.max(other));
        match self.below(7) {
            0 => text.replace_range(from..to, ""),
            1 => {
                let part = text[from..to].to_owned();
                text.insert_str(from, &part);
            }
            2 => text.insert_str(from, self.one::<&str>(odd)),
            3 => {
                let another = self.one(seeds);
                text = [&text[..from], &another[self.place(another)..]].concat();
            }
            4 => {
                let words: Vec<&str> = self.one(seeds).split_inclusive(' ').collect();
                text.insert_str(from, words.get(self.below(words.len())).unwrap_or(&""));
            }
            5 => {
                let digit = char::from(b'0' + self.below(10) as u8);
                text = text.replacen(digit, &self.below(200).to_string(), 1);
            }
            _ => {
                let other = char::from(b' ' + self.below(95) as u8);
                let letter = text[from..].chars().next().map_or(0, char::len_utf8);
                text.replace_range(from..from + letter, other.encode_utf8(&mut [0]));
            }
        }
        text
    }

    fn other_value(&mut self, mut json: Json, seeds: &[String], odd: &[&str]) -> String {
        let new = match self.below(3) {
            0 => self.one(&odd_values()).clone(),
            1 => json!(self.one(odd)),
            _ => match object(self.one::<String>(seeds)) {
                Some(another) => self.part(&another).clone(),
                None => Json::Null,
            },
        };
        self.change(&mut json, new);
        json.to_string()
    }

    /// One value within it: away, twice, or the new one in its place.
    fn change(&mut self, json: &mut Json, new: Json) {
        // Most values lie deep.
        let what = self.below(12);
        match json {
            Json::Array(list) if !list.is_empty() => {
                let at = self.below(list.len());
                match what {
                    0 => drop(list.remove(at)),
                    1 => list.insert(at, list[at].clone()),
                    2 => list[at] = new,
                    _ => self.change(&mut list[at], new),
                }
            }
            Json::Object(map) if !map.is_empty() => {
                let keys: Vec<String> = map.keys().cloned().collect();
                let (key, another) = (self.one(&keys).clone(), self.one(&keys).clone());
                match what {
                    0 => drop(map.remove(&key)),
                    1 => drop(map.insert(another, map[&key].clone())),
                    2 => drop(map.insert(key, new)),
                    _ => self.change(&mut map[&key], new),
                }
            }
            // A file of other types is refused at once, so most texts stay texts.
            Json::String(text) if !new.is_string() && self.below(4) > 0 => text.clear(),
            other => *other = new,
        }
    }

    /// Itself or something in it.
    fn part<'a>(&mut self, json: &'a Json) -> &'a Json {
        let parts: Vec<&Json> = match json {
            Json::Array(list) => list.iter().collect(),
            Json::Object(map) => map.values().collect(),
            _ => Vec::new(),
        };
        if parts.is_empty() || self.below(4) == 0 {
            return json;
        }
        let part = *self.one(&parts);
        self.part(part)
    }
}

fn object(text: &str) -> Option<Json> {
    text.starts_with('{')
        .then(|| serde_json::from_str(text).ok())
        .flatten()
}

fn odd_values() -> [Json; 12] {
    [
        json!(null),
        json!(true),
        json!(false),
        json!(0),
        json!(-1),
        json!(u64::MAX),
        json!(1.5e300),
        json!(-0.1),
        json!(""),
        json!([]),
        json!({}),
        json!("あ".repeat(700)),
    ]
}
