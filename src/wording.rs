//! What is known, in words of the page's language: for the page itself and for what a person sends.

use crate::checks::CheckDetail;
use crate::diagnosis::{Diagnosis, Verdict};
use crate::facts::{Call, Facts, Outcome, Trial};
use crate::lang::{Lang, Localized, UiText};
use crate::platform::{Os, Platform, Standing, detect, names};
use crate::rules::{Certainty, Rules, Text};

/// A text of the rules with the names found put in. Japanese puts a space beside Latin names only.
pub fn fill(lang: Lang, text: &Text, platform: &Platform) -> String {
    let app = platform.in_app.filter(|app| *app != names::SOME_APP);
    let put = |text: String, placeholder: &str, name: Option<&str>, else_say: UiText| match name {
        Some(name) => text.replace(placeholder, name),
        None if lang == Lang::Ja => text.replace(&[placeholder, " "].concat(), lang.t(else_say)),
        None => text.replace(placeholder, lang.t(else_say)),
    };
    let text = put(lang.choose(text).to_owned(), "{app}", app, UiText::SomeApp);
    put(text, "{browser}", platform.browser, UiText::SomeBrowser)
}

/// The same where it is not known whose names to put in.
pub fn fill_unknown(lang: Lang, text: &Text) -> String {
    fill(lang, text, &detect(&Facts::default()))
}

/// A text of the page's own with a value put in.
pub fn with(lang: Lang, word: impl Localized, value: &str) -> String {
    lang.t(word).replace("{}", value)
}

/// The verdict in one line and one sentence. `missing` says that a part did not come that it needs.
pub fn verdict(
    lang: Lang,
    rules: &Rules,
    diagnosis: &Diagnosis,
    missing: bool,
) -> (String, String) {
    let own = |title: UiText, note: UiText| (lang.t(title).to_owned(), lang.t(note).to_owned());
    match diagnosis.verdict {
        Verdict::Ready => own(UiText::ReadyTitle, UiText::ReadyNote),
        Verdict::NoObstacle if diagnosis.platform.standing == Some(Standing::NotPhone) => {
            own(UiText::NoObstacleTitle, UiText::NoObstaclePcNote)
        }
        Verdict::NoObstacle => own(UiText::NoObstacleTitle, UiText::NoObstacleNote),
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
                None if first.is_none() => (lang.t(UiText::SignFix).to_owned(), String::new()),
                None if missing => own(UiText::SignFix, UiText::PartFailed),
                None => own(UiText::SignFix, UiText::LookupLoading),
            }
        }
    }
}

/// How well the evidence carries a finding.
pub fn certainty(certainty: Certainty) -> UiText {
    match certainty {
        Certainty::Certain => UiText::Certain,
        Certainty::Likely => UiText::Likely,
        Certainty::Possible => UiText::Possible,
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
pub fn platform(platform: &Platform) -> String {
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
pub fn detail(lang: Lang, detail: &CheckDetail) -> String {
    match detail {
        CheckDetail::Ui(word) => lang.t(*word).to_owned(),
        CheckDetail::Name(text) => text.clone(),
        CheckDetail::UiAndName(word, text) => [text, " ・ ", lang.t(*word)].concat(),
    }
}

/// How far the trial came, in a few words.
pub fn trial(trial: &Trial) -> UiText {
    match (trial.call, trial.outcome) {
        (Call::Create, Outcome::Passed) => UiText::OnlyRegistered,
        (Call::Get, Outcome::Passed) => UiText::BothPassed,
        (Call::Create, Outcome::Failed) => UiText::RegistrationFailed,
        (Call::Get, Outcome::Failed) => UiText::SignInFailed,
        (_, Outcome::Silent) => UiText::NoReply,
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
    [&whole, ".", &part, " ", lang.t(UiText::Seconds)].concat()
}

/// How old something is, such as 「3 分前」.
pub fn age(lang: Lang, seconds: Option<f64>) -> String {
    const MINUTE: f64 = 60.0;
    const HOUR: f64 = 60.0 * MINUTE;
    const DAY: f64 = 24.0 * HOUR;
    let Some(seconds) = seconds.filter(|seconds| seconds.is_finite()) else {
        return lang.t(UiText::AgeUnknown).to_owned();
    };
    let count = |unit: f64, word| with(lang, word, &((seconds / unit) as u32).to_string());
    match seconds {
        // A link tells the minute, not the second, and clocks differ a little.
        _ if seconds < -5.0 * MINUTE => lang.t(UiText::ClocksDiffer).to_owned(),
        _ if seconds < 2.0 * MINUTE => lang.t(UiText::JustNow).to_owned(),
        _ if seconds < HOUR => count(MINUTE, UiText::MinutesAgo),
        _ if seconds < DAY => count(HOUR, UiText::HoursAgo),
        _ => count(DAY, UiText::DaysAgo),
    }
}
