//! The heart of a report as twelve characters that can be read out: four groups of three, such as `4KX 7QM 2RD 9HT`.
//!
//! Ten characters carry one number whose digits are the [`FIELDS`]; two more find a slip
//! ([`reed_solomon`](super::reed_solomon)). The alphabet is Crockford's Base32
//! (<https://www.crockford.com/base32.html>): no I, L, O, U, and what looks like a digit is read as that digit.

mod lists;
mod typed;
mod within;

pub use within::within;

use super::reed_solomon::{LENGTH, with_checks};
use crate::checks::{Check, CheckId, CheckState};
use crate::diagnosis::{Diagnosis, Verdict};
use crate::facts::{Call, Outcome, Trial};
use crate::platform::{Os, Platform, Standing, names};
use crate::rules::{Certainty, Service};
use lists::{APPS, BROWSERS, CERTAINTIES, SYSTEMS, TRIALS, VERDICTS, index_of, name, name_number};

/// What the twelve characters carry.
#[derive(Clone, Debug, PartialEq)]
pub struct Spoken {
    /// Where the page was opened. The browser's version is not carried.
    pub platform: Platform,
    /// The checks in [`CHECKS`], in that order.
    pub checks: [SpokenState; CHECKS.len()],
    /// The last call of the trial and how it ended.
    pub trial: Option<(Call, Outcome)>,
    /// The answer that was given.
    pub verdict: Verdict,
    /// The entry to act on first, by its place in the service's chapters.
    pub first: Option<(usize, Certainty)>,
    /// What tells these chapters from others; `None` where a service's codes have none.
    pub mark: Option<u64>,
}

/// The state of a check, as far as a code carries it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)] // the names are the documentation
pub enum SpokenState {
    NotKnown,
    Fine,
    NotFine,
}

/// What is the matter with a code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CodeError {
    /// So many characters instead of twelve.
    Length(usize),
    /// No code has this character.
    Character(char),
    /// This group, counted from 1, was heard as the first; if nothing else is wrong it is the second.
    Group(usize, String, String),
    /// More than one character is wrong.
    Several,
    /// The characters belong together, but say nothing that this version understands.
    Newer,
}

/// The checks that a code carries: browser and system it carries by name.
pub const CHECKS: [CheckId; 10] = [
    CheckId::SecureContext,
    CheckId::WebauthnApi,
    CheckId::PlatformAuthenticator,
    CheckId::Cookies,
    CheckId::LocalStorage,
    CheckId::SessionStorage,
    CheckId::IndexedDb,
    CheckId::JavaScript,
    CheckId::WebAssembly,
    CheckId::Network,
];

/// Crockford's Base32.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// How many values each field has, in the order in which they are written. Their product is below 2⁵⁰, what ten
/// characters hold. A name keeps its place for ever, and a new one takes a free place.
///
/// Version 0 tells browser and app. Version 1 tells one of them, as inside an app the browser is the system's own, and
/// in the room of the other the mark of the service's chapters.
mod fields {
    pub const VERSION: u64 = 2;
    pub const OS: u64 = 8;
    pub const OS_MAJOR: u64 = 64;
    pub const BROWSER: u64 = 32;
    pub const IN_APP: u64 = 32;
    pub const PLACE: u64 = 64;
    pub const MARK: u64 = 16;
    pub const RECOMMENDED: u64 = 2;
    pub const CHECK: u64 = 3;
    pub const TRIAL: u64 = 7;
    pub const ENTRY: u64 = 80;
    pub const CERTAINTY: u64 = 3;
    pub const VERDICT: u64 = 4;
}

/// So many entries of a service can be carried, by their places from 1.
pub const ENTRIES: usize = fields::ENTRY as usize - 1;

impl Spoken {
    /// What a page knows, as far as twelve characters carry it.
    pub fn of(
        service: &Service,
        checks: &[Check],
        trial: Option<&Trial>,
        diagnosis: &Diagnosis,
    ) -> Spoken {
        let told = |id: CheckId| match checks.iter().find(|check| check.id == id) {
            Some(check) => match check.state {
                CheckState::Pass => SpokenState::Fine,
                CheckState::Attention | CheckState::Fail => SpokenState::NotFine,
                CheckState::Running | CheckState::Unknown => SpokenState::NotKnown,
            },
            None => SpokenState::NotKnown,
        };
        let first = diagnosis.findings.first();
        Spoken {
            platform: diagnosis.platform.clone(),
            checks: CHECKS.map(told),
            trial: trial.map(|trial| (trial.call, trial.outcome)),
            verdict: diagnosis.verdict,
            // Nothing is said of an entry that has no place.
            first: first.and_then(|finding| {
                let place = service.position(&finding.entry)?;
                (place <= ENTRIES).then_some((place, finding.certainty))
            }),
            mark: mark(service),
        }
    }

    /// Whether it was made by rules with the same chapters. Marks are few: one in 16 other services has the same.
    pub fn is_of(&self, service: &Service) -> bool {
        let known = self
            .first
            .is_none_or(|(place, _)| place <= service.positions());
        self.mark == mark(service) && known
    }

    /// The entry to act on first, by these chapters; `None` where it was made by others.
    pub fn entry(&self, service: &Service) -> Option<(String, Certainty)> {
        let (place, certainty) = self.first.filter(|_| self.is_of(service))?;
        Some((service.id_at(place)?, certainty))
    }

    /// The twelve characters, in groups parted by spaces.
    pub fn code(&self) -> String {
        let mut number = Number(0);
        let (entry, certainty) = self.first.unwrap_or((0, Certainty::Possible));
        let platform = &self.platform;
        let major = platform.os_major.map_or(0, u64::from);
        let recommended = platform.standing == Some(Standing::Recommended);
        let trial = self.trial.and_then(|trial| index_of(&TRIALS, &trial));
        number.write(fields::VERSION, u64::from(self.mark.is_some()));
        number.write(fields::OS, index_of(&SYSTEMS, &platform.os).unwrap_or(0));
        number.write(
            fields::OS_MAJOR,
            if major < fields::OS_MAJOR { major } else { 0 },
        );
        let browser = name_number(&BROWSERS, platform.browser);
        let app = name_number(&APPS, platform.in_app);
        match self.mark {
            None => {
                number.write(fields::BROWSER, browser);
                number.write(fields::IN_APP, app);
            }
            Some(mark) => {
                let in_app = fields::BROWSER + app;
                number.write(fields::PLACE, if app == 0 { browser } else { in_app });
                number.write(fields::MARK, mark);
            }
        }
        number.write(fields::RECOMMENDED, u64::from(recommended));
        for told in self.checks {
            number.write(fields::CHECK, told as u64);
        }
        number.write(fields::TRIAL, trial.map_or(0, |place| place + 1));
        number.write(fields::ENTRY, entry as u64);
        number.write(
            fields::CERTAINTY,
            index_of(&CERTAINTIES, &certainty).unwrap_or(0),
        );
        number.write(
            fields::VERDICT,
            index_of(&VERDICTS, &self.verdict).unwrap_or(0),
        );
        let mut data = [0; LENGTH - 2];
        for (place, symbol) in data.iter_mut().rev().enumerate() {
            *symbol = (number.0 >> (5 * place) & 31) as u8;
        }
        grouped(&with_checks(data))
    }
}

/// A number that is written and read field by field, the last one first.
struct Number(u64);

impl Number {
    fn write(&mut self, values: u64, value: u64) {
        self.0 = self.0 * values + value;
    }

    fn read(&mut self, values: u64) -> usize {
        let value = self.0 % values;
        self.0 /= values;
        value as usize
    }
}

fn meaning(mut number: Number) -> Option<Spoken> {
    let verdict = VERDICTS[number.read(fields::VERDICT)];
    let certainty = CERTAINTIES[number.read(fields::CERTAINTY)];
    let entry = Some(number.read(fields::ENTRY)).filter(|entry| *entry != 0);
    let trial = match number.read(fields::TRIAL) {
        0 => None,
        place => Some(TRIALS[place - 1]),
    };
    let mut checks = [SpokenState::NotKnown; CHECKS.len()];
    for told in checks.iter_mut().rev() {
        *told = [
            SpokenState::NotKnown,
            SpokenState::Fine,
            SpokenState::NotFine,
        ][number.read(fields::CHECK)];
    }
    let recommended = number.read(fields::RECOMMENDED) == 1;
    // Both versions have as much room here.
    let place = number.read(fields::BROWSER * fields::IN_APP);
    let os_major = number.read(fields::OS_MAJOR) as u16;
    let os = SYSTEMS[number.read(fields::OS)];
    let (version, rest) = (number.read(fields::VERSION), number.0);
    let (browser, in_app, mark) = match version {
        0 => {
            let (browser, app) = (place / APP_ROOM, place % APP_ROOM);
            (name(&BROWSERS, browser)?, name(&APPS, app)?, None)
        }
        _ => {
            let (place, mark) = (place / MARK_ROOM, place % MARK_ROOM);
            let (browser, in_app) = match place.checked_sub(fields::BROWSER as usize) {
                None => (name(&BROWSERS, place)?, None),
                Some(app) => (engine(os), name(&APPS, app)?),
            };
            (browser, in_app, Some(mark as u64))
        }
    };
    (rest == 0).then(|| Spoken {
        platform: Platform {
            os_major: Some(os_major).filter(|major| *major != 0),
            browser,
            in_app,
            standing: Some(standing(os, in_app, recommended)),
            ..Platform::of_system(os, None)
        },
        checks,
        trial,
        verdict,
        first: entry.map(|entry| (entry, certainty)),
        mark,
    })
}

const APP_ROOM: usize = fields::IN_APP as usize;
const MARK_ROOM: usize = fields::MARK as usize;
const _: () = assert!(fields::PLACE * fields::MARK == fields::BROWSER * fields::IN_APP);

/// What draws pages inside an app.
fn engine(os: Os) -> Option<&'static str> {
    match os {
        Os::Ios | Os::IpadOs => Some(names::WK_WEB_VIEW),
        Os::Android => Some(names::ANDROID_WEB_VIEW),
        _ => None,
    }
}

/// Tells the chapters of one service from those of another, and those of one manual from those of the next (FNV-1a).
fn mark(service: &Service) -> Option<u64> {
    let all = service.chapters.iter().flat_map(|chapter| chapter.all());
    let bytes = all.flat_map(|id| [id.as_bytes(), b" "].concat());
    let hash = bytes.fold(0x811C_9DC5_u32, |hash, byte| {
        (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    });
    (!service.unmarked_codes).then(|| u64::from(hash ^ hash >> 16) % fields::MARK)
}

fn standing(os: Os, in_app: Option<&str>, recommended: bool) -> Standing {
    match os {
        Os::Windows | Os::MacOs | Os::ChromeOS | Os::Linux => Standing::NotPhone,
        _ if in_app.is_some() => Standing::InApp,
        _ if recommended => Standing::Recommended,
        _ => Standing::OtherBrowser,
    }
}

fn grouped(word: &[u8; LENGTH]) -> String {
    let mut text = String::new();
    for (place, &symbol) in word.iter().enumerate() {
        if place > 0 && place % 3 == 0 {
            text.push(' ');
        }
        text.push(char::from(ALPHABET[usize::from(symbol & 31)]));
    }
    text
}
