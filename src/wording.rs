//! What is known, in words of the page's language: for the page itself and for what a person sends.

use crate::checks::Seen;
use crate::diagnosis::{Diagnosis, Verdict};
use crate::facts::{Call, Facts, Outcome, Trial};
use crate::lang::{Lang, Say, Word};
use crate::platform::{Os, Platform, Standing, detect, names};
use crate::rules::{Certainty, Rules, Text};

/// A text of the rules with the names found put in. Japanese puts a space beside Latin names only.
pub fn fill(lang: Lang, text: &Text, platform: &Platform) -> String {
    let app = platform.in_app.filter(|app| *app != names::SOME_APP);
    let put = |text: String, placeholder: &str, name: Option<&str>, else_say: Word| match name {
        Some(name) => text.replace(placeholder, name),
        None if lang == Lang::Ja => text.replace(&[placeholder, " "].concat(), lang.say(else_say)),
        None => text.replace(placeholder, lang.say(else_say)),
    };
    let text = put(lang.of(text).to_owned(), "{app}", app, Word::SomeApp);
    put(text, "{browser}", platform.browser, Word::SomeBrowser)
}

/// The same where it is not known whose names to put in.
pub fn fill_unknown(lang: Lang, text: &Text) -> String {
    fill(lang, text, &detect(&Facts::default()))
}

/// A text of the page's own with a value put in.
pub fn with(lang: Lang, word: impl Say, value: &str) -> String {
    lang.say(word).replace("{}", value)
}

/// The verdict in one line and one sentence. `missing` says that a part did not come that it needs.
pub fn verdict(
    lang: Lang,
    rules: &Rules,
    diagnosis: &Diagnosis,
    missing: bool,
) -> (String, String) {
    let own = |title: Word, note: Word| (lang.say(title).to_owned(), lang.say(note).to_owned());
    match diagnosis.verdict {
        Verdict::Ready => own(Word::ReadyTitle, Word::ReadyNote),
        Verdict::NoObstacle if diagnosis.platform.standing == Some(Standing::NotPhone) => {
            own(Word::NoObstacleTitle, Word::NoObstaclePcNote)
        }
        Verdict::NoObstacle => own(Word::NoObstacleTitle, Word::NoObstacleNote),
        Verdict::FixNeeded | Verdict::Unsupported => {
            let first = diagnosis.findings.first();
            match first.and_then(|finding| Some((finding, rules.entry(&finding.entry)?))) {
                Some((finding, entry)) => {
                    let headline = finding.headline.as_ref().unwrap_or(&entry.headline);
                    (
                        fill(lang, headline, &diagnosis.platform),
                        fill(lang, &entry.summary, &diagnosis.platform),
                    )
                }
                // A code of other rules tells the verdict and nothing of what was found.
                None if first.is_none() => (lang.say(Word::SignFix).to_owned(), String::new()),
                None if missing => own(Word::SignFix, Word::PartFailed),
                None => own(Word::SignFix, Word::LookupLoading),
            }
        }
    }
}

/// How well the evidence carries a finding.
pub fn certainty(certainty: Certainty) -> Word {
    match certainty {
        Certainty::Certain => Word::Certain,
        Certainty::Likely => Word::Likely,
        Certainty::Possible => Word::Possible,
    }
}

/// Such as 「iPhone ・ iOS 18」.
pub fn system(platform: &Platform) -> String {
    let mut text = match platform.os {
        Os::Ios => "iPhone ・ ",
        Os::IpadOs => "iPad ・ ",
        _ => "",
    }
    .to_owned();
    text.push_str(platform.os.name());
    if let Some(major) = platform.os_major {
        text.push(' ');
        text.push_str(&major.to_string());
    }
    text
}

/// Such as 「iPhone ・ iOS 18 ・ LINE」 or 「Android 15 ・ Chrome 141」.
pub fn place(platform: &Platform) -> String {
    let mut text = system(platform);
    if let Some(name) = platform.in_app.or(platform.browser) {
        text = [&text, " ・ ", name].concat();
    }
    if let (None, Some(major)) = (platform.in_app, platform.browser_major) {
        text = [&text, " ", &major.to_string()].concat();
    }
    text
}

/// What a check saw.
pub fn seen(lang: Lang, seen: &Seen) -> String {
    match seen {
        Seen::Word(word) => lang.say(*word).to_owned(),
        Seen::Text(text) => text.clone(),
        Seen::WordAndText(word, text) => [text, " ・ ", lang.say(*word)].concat(),
    }
}

/// How far the trial came, in a few words.
pub fn trial(trial: &Trial) -> Word {
    match (trial.call, trial.outcome) {
        (Call::Create, Outcome::Passed) => Word::OnlyRegistered,
        (Call::Get, Outcome::Passed) => Word::BothPassed,
        (Call::Create, Outcome::Failed) => Word::RegistrationFailed,
        (Call::Get, Outcome::Failed) => Word::SignInFailed,
        (_, Outcome::Silent) => Word::NoReply,
    }
}

/// What the call threw, verbatim, such as `NotAllowedError: Operation failed.`
pub fn thrown(trial: &Trial) -> Option<String> {
    let thrown = [trial.name.as_deref(), trial.message.as_deref()];
    let thrown = thrown.into_iter().flatten();
    let thrown: Vec<&str> = thrown.filter(|part| !part.is_empty()).collect();
    (!thrown.is_empty()).then(|| thrown.join(": "))
}

/// Such as 「3.1 秒」.
pub fn seconds(lang: Lang, elapsed_ms: f64) -> String {
    let tenths = (elapsed_ms / 100.0) as u32;
    let (whole, part) = ((tenths / 10).to_string(), (tenths % 10).to_string());
    [&whole, ".", &part, " ", lang.say(Word::Seconds)].concat()
}

/// How old something is, such as 「3 分前」.
pub fn age(lang: Lang, seconds: Option<f64>) -> String {
    const MINUTE: f64 = 60.0;
    const HOUR: f64 = 60.0 * MINUTE;
    const DAY: f64 = 24.0 * HOUR;
    let Some(seconds) = seconds.filter(|seconds| seconds.is_finite()) else {
        return lang.say(Word::AgeUnknown).to_owned();
    };
    let count = |unit: f64, word| with(lang, word, &((seconds / unit) as u32).to_string());
    match seconds {
        // A link tells the minute, not the second, and clocks differ a little.
        _ if seconds < -5.0 * MINUTE => lang.say(Word::ClocksDiffer).to_owned(),
        _ if seconds < 2.0 * MINUTE => lang.say(Word::JustNow).to_owned(),
        _ if seconds < HOUR => count(MINUTE, Word::MinutesAgo),
        _ if seconds < DAY => count(HOUR, Word::HoursAgo),
        _ => count(DAY, Word::DaysAgo),
    }
}
