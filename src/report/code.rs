//! The heart of a report as twelve characters that can be read out: four groups of three, such as `4KX 7QM 2RD 9HT`.
//!
//! Ten characters carry one number whose digits are the [`FIELDS`]; two more find a slip
//! ([`reed_solomon`](super::reed_solomon)). The alphabet is Crockford's Base32
//! (<https://www.crockford.com/base32.html>): no I, L, O, U, and what looks like a digit is read as that digit.

mod typed;
mod within;

pub use within::within;

use super::reed_solomon::{LENGTH, with_checks};
use crate::checks::{Check, CheckId, CheckState};
use crate::diagnosis::{Diagnosis, Verdict};
use crate::facts::{Call, Outcome, Trial};
use crate::platform::{Os, Platform, Standing};
use crate::rules::Certainty;

/// What the twelve characters carry.
#[derive(Clone, Debug, PartialEq)]
pub struct Spoken {
    /// Where the page was opened. The browser's version is not carried.
    pub platform: Platform,
    /// The checks in [`CHECKS`], in that order.
    pub checks: [Told; CHECKS.len()],
    /// The last call of the trial and how it ended.
    pub trial: Option<(Call, Outcome)>,
    /// The answer that was given.
    pub verdict: Verdict,
    /// The entry to act on first.
    pub first: Option<(String, Certainty)>,
}

/// How a check stood.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)] // the names are the documentation
pub enum Told {
    NotKnown,
    Fine,
    NotFine,
}

/// What is the matter with a code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Misheard {
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

const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// How many values each field has, in the order in which they are written. Their product is below 2⁵⁰, what ten
/// characters hold. A name keeps its place for ever, and a new one takes a free place: codes have no other version.
mod fields {
    pub const VERSION: u64 = 2;
    pub const OS: u64 = 8;
    pub const OS_MAJOR: u64 = 64;
    pub const BROWSER: u64 = 32;
    pub const IN_APP: u64 = 32;
    pub const RECOMMENDED: u64 = 2;
    pub const CHECK: u64 = 3;
    pub const TRIAL: u64 = 7;
    pub const ENTRY: u64 = 80;
    pub const CERTAINTY: u64 = 3;
    pub const VERDICT: u64 = 4;
}

const SYSTEMS: [Os; 8] = [
    Os::Other,
    Os::Ios,
    Os::IpadOs,
    Os::Android,
    Os::Windows,
    Os::MacOs,
    Os::ChromeOS,
    Os::Linux,
];

/// 0 is no browser known, 31 one that is not in the list.
#[rustfmt::skip]
const BROWSERS: [&str; 29] = [
    "Safari", "Chrome", "Edge", "Firefox", "Samsung Internet", "Brave", "Opera", "Vivaldi", "DuckDuckGo", "Ecosia",
    "Yahoo! JAPAN Browser", "Silk", "Whale", "UC Browser", "QQ Browser", "MIUI Browser", "Vivo Browser",
    "Huawei Browser", "HeyTap Browser", "Yandex Browser", "Opera Mini", "Firefox Focus", "Smooz", "Rakuten Browser",
    "Internet Explorer", "Android Browser", "WKWebView", "Android WebView", "docomo",
];

/// The same for apps.
#[rustfmt::skip]
const APPS: [&str; 29] = [
    "WebView", "LINE", "Yahoo! JAPAN", "Google App", "Instagram", "Facebook", "Messenger", "X", "TikTok", "SmartNews",
    "dmenu", "Rakuten Web Search", "Ameba", "Outlook", "Microsoft Teams", "Slack", "Discord", "LinkedIn", "Threads",
    "WhatsApp", "Telegram", "KakaoTalk", "WeChat", "Snapchat", "Pinterest", "Baidu App", "Weibo", "Zalo", "Bing",
];

const OTHER: u64 = 31;

const TRIALS: [(Call, Outcome); 6] = [
    (Call::Create, Outcome::Failed),
    (Call::Create, Outcome::Silent),
    (Call::Create, Outcome::Passed),
    (Call::Get, Outcome::Failed),
    (Call::Get, Outcome::Silent),
    (Call::Get, Outcome::Passed),
];

const VERDICTS: [Verdict; 4] = [
    Verdict::NoObstacle,
    Verdict::FixNeeded,
    Verdict::Unsupported,
    Verdict::Ready,
];

const CERTAINTIES: [Certainty; 3] = [Certainty::Possible, Certainty::Likely, Certainty::Certain];

/// Chapters of entries, with how many each can have.
const CHAPTERS: [(&str, u64); 3] = [("2.", 24), ("3.", 24), ("A.", 31)];

impl Spoken {
    /// What a page knows, as far as twelve characters carry it.
    pub fn of(checks: &[Check], trial: Option<&Trial>, diagnosis: &Diagnosis) -> Spoken {
        let told = |id: CheckId| match checks.iter().find(|check| check.id == id) {
            Some(check) => match check.state {
                CheckState::Pass => Told::Fine,
                CheckState::Attention | CheckState::Fail => Told::NotFine,
                CheckState::Running | CheckState::Unknown => Told::NotKnown,
            },
            None => Told::NotKnown,
        };
        let first = diagnosis.findings.first();
        Spoken {
            platform: diagnosis.platform.clone(),
            checks: CHECKS.map(told),
            trial: trial.map(|trial| (trial.call, trial.outcome)),
            verdict: diagnosis.verdict,
            first: first.map(|finding| (finding.entry.clone(), finding.certainty)),
        }
    }

    /// The twelve characters, in groups parted by spaces.
    pub fn code(&self) -> String {
        let mut number = Number(0);
        let first = self.first.as_ref();
        let first = first.map(|(entry, certainty)| (entry_number(entry), *certainty));
        // Nothing is said of an entry that has no number.
        let first = first.filter(|(entry, _)| *entry != 0);
        let (entry, certainty) = first.unwrap_or((0, Certainty::Possible));
        let platform = &self.platform;
        let major = platform.os_major.map_or(0, u64::from);
        let recommended = platform.standing == Some(Standing::Recommended);
        let trial = self.trial.and_then(|trial| place(&TRIALS, &trial));
        number.write(fields::VERSION, 0);
        number.write(fields::OS, place(&SYSTEMS, &platform.os).unwrap_or(0));
        number.write(
            fields::OS_MAJOR,
            if major < fields::OS_MAJOR { major } else { 0 },
        );
        number.write(fields::BROWSER, name_number(&BROWSERS, platform.browser));
        number.write(fields::IN_APP, name_number(&APPS, platform.in_app));
        number.write(fields::RECOMMENDED, u64::from(recommended));
        for told in self.checks {
            number.write(fields::CHECK, told as u64);
        }
        number.write(fields::TRIAL, trial.map_or(0, |place| place + 1));
        number.write(fields::ENTRY, entry);
        number.write(
            fields::CERTAINTY,
            place(&CERTAINTIES, &certainty).unwrap_or(0),
        );
        number.write(
            fields::VERDICT,
            place(&VERDICTS, &self.verdict).unwrap_or(0),
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
    let entry = entry_name(number.read(fields::ENTRY) as u64);
    let trial = match number.read(fields::TRIAL) {
        0 => None,
        place => Some(TRIALS[place - 1]),
    };
    let mut checks = [Told::NotKnown; CHECKS.len()];
    for told in checks.iter_mut().rev() {
        *told = [Told::NotKnown, Told::Fine, Told::NotFine][number.read(fields::CHECK)];
    }
    let recommended = number.read(fields::RECOMMENDED) == 1;
    let in_app = name(&APPS, number.read(fields::IN_APP))?;
    let browser = name(&BROWSERS, number.read(fields::BROWSER))?;
    let os_major = number.read(fields::OS_MAJOR) as u16;
    let os = SYSTEMS[number.read(fields::OS)];
    let (version, rest) = (number.read(fields::VERSION), number.0);
    (version == 0 && rest == 0).then(|| Spoken {
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
    })
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

fn place<T: PartialEq>(all: &[T], one: &T) -> Option<u64> {
    all.iter()
        .position(|known| known == one)
        .map(|place| place as u64)
}

fn name_number(names: &[&'static str], name: Option<&'static str>) -> u64 {
    name.map_or(0, |name| {
        place(names, &name).map_or(OTHER, |place| place + 1)
    })
}

/// `None` for a name that a later version has added.
fn name(names: &[&'static str], number: usize) -> Option<Option<&'static str>> {
    match number {
        0 => Some(None),
        _ if number as u64 == OTHER => Some(Some("?")),
        _ => names.get(number - 1).map(|name| Some(*name)),
    }
}

/// 0 for one that has no number here.
fn entry_number(entry: &str) -> u64 {
    let mut before = 0;
    for (chapter, most) in CHAPTERS {
        let number = entry
            .strip_prefix(chapter)
            .and_then(|number| number.parse::<u64>().ok());
        if let Some(number) = number.filter(|number| (1..=most).contains(number)) {
            return before + number;
        }
        before += most;
    }
    0
}

fn entry_name(mut number: u64) -> Option<String> {
    for (chapter, most) in CHAPTERS {
        if (1..=most).contains(&number) {
            return Some([chapter, &number.to_string()].concat());
        }
        number = number.checked_sub(most)?;
    }
    None
}
