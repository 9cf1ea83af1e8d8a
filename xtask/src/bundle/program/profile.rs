//! What a first verdict runs, as a text that can be kept: a line a function, `shape blocks then name`.
//!
//! `shape` is that of the function's code when it was watched: if the code has changed since, nothing is known of its
//! blocks, and it is taken for running as a whole. `blocks` says of each block whether it ran, four in a hexadecimal
//! digit, the first block in the lowest bit; `then` whether it ran once something was found and the entries had come.
//! `name` is the function's, types and all.

use super::blocks::Code;
use std::collections::BTreeMap;

/// What runs in these depends on lengths, addresses, hashes and what happens first, which are others at each visit; or on
/// what a call to the browser comes to, of which nothing may be lost: they stay whole where anything of them runs.
const WHOLE: [&str; 17] = [
    "&",
    "[",
    "__r",
    "alloc::",
    "core::",
    "dlmalloc::",
    "hashbrown::",
    "indexmap::",
    "js_sys::",
    "rlsf::",
    "std::",
    "str>::",
    "webauthn_checkup::browser::host::",
    "webauthn_checkup::browser::js::",
    "webauthn_checkup::browser::trial::",
    "webauthn_checkup::trial::",
    "yew::scheduler::",
];

/// What runs in these, or for them, depends on the phone, the browser and the network, of which there are more than
/// anybody can open the page with: they stay, whether anything ran or not.
const ALWAYS: [&str; 14] = [
    "::lifecycle::CreateRunner<webauthn_checkup::",
    "::lifecycle::RenderRunner>",
    "webauthn_checkup::browser::credential::",
    "webauthn_checkup::browser::indexed_db::",
    "webauthn_checkup::browser::language::",
    "webauthn_checkup::browser::lookup::fetch",
    "webauthn_checkup::browser::opened::",
    "webauthn_checkup::checks::",
    "webauthn_checkup::diagnosis::",
    "webauthn_checkup::facts::",
    "webauthn_checkup::lang::Lang>::from_tag",
    "webauthn_checkup::platform::",
    "webauthn_checkup::probes::",
    "webauthn_checkup::rules::condition::",
];

/// These, and what was made for them, run only at the end of a trial or for its rules, which wait for all of the program.
const LATER: [&str; 2] = [
    "webauthn_checkup::rules::condition::trial::",
    "webauthn_checkup::trial::providers::",
];

/// Whether what runs in the function of this name is another at each visit.
fn varies(name: &str) -> bool {
    let whole = name.trim_start_matches('<');
    WHOLE.iter().any(|place| whole.starts_with(place)) && !comes_later(name)
}

/// Whether the function of this name is one of those that always stay, or was made for one of them.
fn stays(name: &str) -> bool {
    ALWAYS.iter().any(|place| name.contains(place)) && !comes_later(name)
}

/// Whether it copies or removes a part of the rules: that does not vary, as nothing does so but what is found.
fn of_rules(name: &str) -> bool {
    let kinds = ["drop_in_place::<", "::clone::Clone>", "::drop::Drop>"];
    name.contains("webauthn_checkup::rules::") && kinds.iter().any(|kind| name.contains(kind))
}

fn comes_later(name: &str) -> bool {
    LATER.iter().any(|place| name.contains(place))
}

/// What is known of the functions that run.
#[derive(Default)]
pub struct Profile {
    functions: BTreeMap<String, Seen>,
}

struct Seen {
    shape: String,
    ran: [Vec<bool>; 2],
}

impl Seen {
    /// Blocks that ran, at whatever time.
    fn blocks(&self) -> Vec<bool> {
        let [before, then] = &self.ran;
        before.iter().zip(then).map(|(a, b)| *a || *b).collect()
    }
}

impl Profile {
    /// Reads a list.
    pub fn parse(list: &str) -> Self {
        let line = |line: &str| {
            let mut parts = line.splitn(4, ' ');
            let (shape, before, then) = (parts.next()?, parts.next()?, parts.next()?);
            let name = parts.next()?;
            let bits = |digit: char| {
                let digit = digit.to_digit(16).unwrap_or_default();
                (0..4).map(move |bit| digit >> bit & 1 == 1)
            };
            let seen = Seen {
                shape: shape.to_owned(),
                ran: [before, then].map(|blocks| blocks.chars().flat_map(bits).collect()),
            };
            Some((name.to_owned(), seen))
        };
        Self {
            functions: list.lines().filter_map(line).collect(),
        }
    }

    /// Notes what ran of a function, before and after something was found. Where two have one name, nothing is known of
    /// their blocks.
    pub fn add(&mut self, name: String, code: &Code, ran: [Vec<bool>; 2]) {
        let seen = Seen {
            shape: code.shape.clone(),
            ran: ran.clone(),
        };
        let known = self.functions.entry(name).or_insert(seen);
        if known.shape != code.shape || known.ran != ran {
            known.shape = "?".to_owned();
            for (known, ran) in known.ran.iter_mut().zip(ran) {
                known.resize(known.len().max(ran.len()), false);
                for (known, ran) in known.iter_mut().zip(ran) {
                    *known |= ran;
                }
            }
        }
    }

    /// Whether anything of the function of this name runs.
    pub fn runs(&self, name: &str) -> bool {
        self.functions.contains_key(name) || stays(name)
    }

    /// Whether it runs only once something was found.
    pub fn runs_then(&self, name: &str) -> bool {
        let only_then = |seen: &Seen| {
            let [before, _] = &seen.ran;
            !before.contains(&true)
        };
        let sure = !varies(name) && !stays(name) || of_rules(name);
        self.functions.get(name).is_some_and(only_then) && sure
    }

    /// Which blocks of it run; `None` where that is not known.
    pub fn blocks(&self, name: &str, code: &Code) -> Option<Vec<bool>> {
        if varies(name) || stays(name) {
            return None;
        }
        let seen = self.functions.get(name)?;
        let blocks = seen.blocks();
        (seen.shape == code.shape && blocks.len() >= code.leaders.len()).then_some(blocks)
    }

    /// As a list.
    pub fn list(&self) -> String {
        let line = |(name, seen): (&String, &Seen)| {
            let digit = |bits: &[bool]| {
                let bits = bits.iter().enumerate();
                let digit = bits.fold(0, |digit, (bit, ran)| digit | u32::from(*ran) << bit);
                char::from_digit(digit, 16).unwrap_or('0')
            };
            let [before, then] =
                (seen.ran.each_ref()).map(|ran| ran.chunks(4).map(digit).collect::<String>());
            format!("{} {before} {then} {name}\n", seen.shape)
        };
        self.functions.iter().map(line).collect()
    }
}
