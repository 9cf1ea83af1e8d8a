//! Conditions over the last call of the trial: by name, beginning of the message, time and focus, never by a whole list
//! of texts, because browsers reword them.

use crate::facts::{Answer, Call, Differs, Outcome, Trial};
use serde::Deserialize;

/// What a call of the trial has to be like. A missing field asks for nothing.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(default)]
#[cfg_attr(not(target_arch = "wasm32"), serde(deny_unknown_fields))]
pub struct TrialIs {
    /// Which call.
    pub call: Option<Call>,
    /// How it ended.
    pub outcome: Option<Outcome>,
    /// One of these exception names; `""` is a call that tells none.
    pub name: Vec<String>,
    /// The message begins with one of these, quotes, spaces, case and a trailing full stop aside.
    pub message: Vec<String>,
    /// The message has one of these somewhere, compared in the same way.
    pub mentions: Vec<String>,
    /// Whether the message blames the page, its place or what it asked for, not the phone.
    pub blames_page: Option<bool>,
    /// How long it took.
    pub felt: Vec<Timing>,
    /// Whether it was a `DOMException`.
    pub dom_exception: Option<bool>,
    /// The UV flag.
    pub user_verified: Option<bool>,
    /// Of a second trial: in what it differed from the first.
    pub differs: Option<Differs>,
}

/// What the time and the focus say about a call.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Timing {
    /// Nobody was asked: under a second, and the page is not known to have lost its focus.
    Immediate,
    /// A sheet was shown: the page lost its focus, or it took more than two seconds.
    AfterUser,
    /// It ended with its own timeout.
    Timeout,
}

/// Under this nobody can have answered, in milliseconds (webauthn-exceptions.md, section 0).
const IMMEDIATE_MS: f64 = 1_000.0;
/// Over this somebody was asked.
const ASKED_MS: f64 = 2_000.0;
/// So near to the timeout it was the timeout.
const NEAR_MS: f64 = 2_000.0;

/// Pieces of the messages that blame the page: a frame, a policy, a certificate, an option that is not understood.
static BLAMES_PAGE: &[&str] = &[
    "iframe",
    "fenced frame",
    "ancestors",
    "permissions policy",
    "feature is not enabled",
    "opaque origin",
    "tls certificate",
    "extension",
    "not fully active",
    "detached",
    "an invalid message",
    "immediate discoverable",
    "allowcredentials",
    "pubkeycredparams",
    "request parameters",
    "parameters missing",
];

impl TrialIs {
    /// Whether the trial is like that; `Unknown` where it does not say.
    pub fn holds(&self, trial: Option<&Trial>) -> Answer {
        let Some(trial) = trial else {
            return Answer::Unknown;
        };
        let message = trial.message.as_deref().map(normal);
        let starts = |text: &String| {
            message
                .as_ref()
                .is_some_and(|message| message.starts_with(&normal(text)))
        };
        let mentions = |text: &str| {
            message
                .as_ref()
                .is_some_and(|message| message.contains(&normal(text)))
        };
        let thrown = plain_name(trial.name.as_deref().unwrap_or_default());
        let named = |name: &String| thrown == name;
        let blames_page = || BLAMES_PAGE.iter().any(|text| mentions(text));
        let felt = felt(trial);
        // A failed call that tells no name or no message is known not to have this one.
        let known = [
            self.call.map(|call| Some(call == trial.call)),
            self.outcome.map(|outcome| Some(outcome == trial.outcome)),
            asked(&self.name).map(|names| Some(names.iter().any(named))),
            asked(&self.message).map(|texts| Some(texts.iter().any(starts))),
            asked(&self.mentions).map(|texts| Some(texts.iter().any(|text| mentions(text)))),
            self.blames_page.map(|wanted| Some(blames_page() == wanted)),
            asked(&self.felt).map(|list| felt.map(|felt| list.contains(&felt))),
            self.dom_exception
                .map(|wanted| trial.dom_exception.map(|found| found == wanted)),
            self.user_verified
                .map(|wanted| trial.user_verified.map(|found| found == wanted)),
            self.differs
                .map(|wanted| trial.differs.map(|found| found == wanted)),
        ];
        super::all(known.into_iter().flatten().map(Answer::from))
    }
}

fn asked<T>(list: &[T]) -> Option<&[T]> {
    (!list.is_empty()).then_some(list)
}

/// The time and the focus around a call; `None` where they do not decide.
fn felt(trial: &Trial) -> Option<Timing> {
    let elapsed = trial.elapsed_ms?;
    if trial
        .timeout_ms
        .is_some_and(|timeout| elapsed > timeout - NEAR_MS)
    {
        return Some(Timing::Timeout);
    }
    match trial.lost_focus {
        Some(true) => Some(Timing::AfterUser),
        _ if elapsed > ASKED_MS => Some(Timing::AfterUser),
        _ if elapsed < IMMEDIATE_MS => Some(Timing::Immediate),
        _ => None,
    }
}

/// `AbortError` of `AbortError (plain Error object)`.
fn plain_name(name: &str) -> &str {
    name.split(" (").next().unwrap_or_default()
}

/// One form for all wordings: quotes unified, white space collapsed, lower case, without the ` See: ...` tail and the
/// full stop at the end.
fn normal(text: &str) -> String {
    let text = text.split_once(" See: ").map_or(text, |(said, _)| said);
    let mut normal = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !normal.is_empty() {
            normal.push(' ');
        }
        normal.extend(word.chars().map(|letter| match letter {
            '`' | '’' | '‘' | '"' | '“' | '”' | '´' => '\'',
            other => other.to_ascii_lowercase(),
        }));
    }
    normal.trim_end_matches('.').to_owned()
}

#[cfg(test)]
mod tests {
    use super::normal;

    #[test]
    fn wordings_that_mean_the_same_become_the_same() {
        let manual = "The specified 'userVerification' requirement cannot be fulfilled";
        for text in [
            "The specified `userVerification` requirement cannot be fulfilled.",
            "  The  specified ’userVerification‘ requirement\ncannot be fulfilled",
            "The specified 'userVerification' requirement cannot be fulfilled. See: https://www.w3.org/TR/webauthn-2/",
        ] {
            assert_eq!(normal(text), normal(manual));
        }
        assert_eq!(normal(""), "");
    }
}
