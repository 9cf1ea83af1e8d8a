//! A text that asks somebody else for help with a result: whoever runs the network, or the certificate authority.

use crate::diagnosis::Diagnosis;
use crate::facts::{Facts, Unknown};
use crate::lang::{Lang, LaterUiText, UiText};
use crate::network::reason;
use crate::rules::{Request, Rules};
use crate::wording;

/// The result that the text is about.
#[derive(Clone, Copy, Debug)]
pub struct About<'a> {
    /// Support's number for the inquiry.
    pub case: Option<&'a str>,
    /// When the phone was checked, in local time.
    pub when: Option<&'a str>,
    /// The twelve characters.
    pub code: Option<&'a str>,
    /// What was observed.
    pub facts: &'a Facts,
    /// What it means.
    pub diagnosis: &'a Diagnosis,
}

/// What is filled in by hand. The page never asks for it.
const BLANK: &str = "＿＿＿＿＿＿＿＿";

/// The text, ready to be sent, with blanks for what only the person knows.
pub fn text(request: Request, lang: Lang, rules: &Rules, about: &About) -> String {
    let name = lang.choose(&rules.service.name);
    let t = |word: LaterUiText| wording::with(lang, word, name);
    let blank = |word: LaterUiText| [lang.t(word), BLANK].concat();
    let mut lines = match request {
        Request::Network => vec![
            t(LaterUiText::RequestNetworkTitle),
            String::new(),
            t(LaterUiText::RequestNetworkAsk),
            String::new(),
            t(LaterUiText::RequestHosts),
        ],
        Request::Authority => vec![
            t(LaterUiText::RequestAuthorityTitle),
            String::new(),
            t(LaterUiText::RequestAuthorityAsk),
            String::new(),
            blank(LaterUiText::RequestId),
            blank(LaterUiText::RequestName),
        ],
    };
    if request == Request::Network {
        lines.extend(
            rules
                .network
                .iter()
                .map(|host| self::host(lang, &host.url, about.facts)),
        );
        lines.extend([
            t(LaterUiText::RequestReached),
            String::new(),
            t(LaterUiText::RequestAllow),
        ]);
    }
    lines.extend([blank(LaterUiText::RequestReply), String::new()]);
    lines.extend(seen(lang, rules, about));
    lines.join("\n")
}

/// Such as 「・https://login.example.jp（TCP 443）：応答あり」.
fn host(lang: Lang, url: &str, facts: &Facts) -> String {
    let reached = facts.network.iter().find(|reach| reach.url == url);
    let word = match (reached.map(|reach| reach.reachable), reason(facts, url)) {
        (Some(true), _) => UiText::Reached,
        (Some(false), _) | (None, Some(Unknown::TimedOut)) => UiText::NotReached,
        (None, Some(_)) => UiText::AskingBlocked,
        (None, None) => UiText::NotAsked,
    };
    let line = wording::with(lang, LaterUiText::RequestHost, url);
    line.replace("{port}", port(url)) + lang.t(word)
}

/// That of https where the address names none.
fn port(url: &str) -> &str {
    let named = url
        .rsplit_once(':')
        .map(|(_, port)| port.trim_end_matches('/'));
    let number = |port: &&str| !port.is_empty() && port.chars().all(|digit| digit.is_ascii_digit());
    named.filter(number).unwrap_or("443")
}

/// The result in a few lines; the message verbatim, as far as it is known.
fn seen(lang: Lang, rules: &Rules, about: &About) -> Vec<String> {
    let line = |word: LaterUiText, text: &str| [lang.t(word), text].concat();
    let seen = about.facts.seen.as_deref().and_then(|id| rules.entry(id));
    let message = seen.and_then(|entry| entry.messages.first());
    let thrown = about.facts.trial.as_ref().and_then(wording::thrown);
    let mut lines = vec![match message {
        Some(message) => line(LaterUiText::RequestMessage, message),
        None => line(
            LaterUiText::RequestMessage,
            thrown.as_deref().unwrap_or(BLANK),
        ),
    }];
    let found = about
        .diagnosis
        .findings
        .first()
        .map(|first| first.entry.as_str());
    let entry = seen.map(|entry| entry.id.as_str()).or(found);
    lines.extend(entry.map(|id| {
        let parts = [lang.choose(&rules.service.manual), id];
        line(LaterUiText::WordsFound, &parts.join(" "))
    }));
    lines.push(line(
        LaterUiText::WordsDevice,
        &wording::platform(&about.diagnosis.platform),
    ));
    lines.extend(about.facts.trial.as_ref().map(|trial| {
        let ended = lang.t(wording::trial(trial));
        let parts = [Some(ended), thrown.as_deref()].into_iter().flatten();
        line(
            LaterUiText::WordsTrial,
            &parts.collect::<Vec<_>>().join(" "),
        )
    }));
    let known = [
        (LaterUiText::WordsWhen, about.when),
        (LaterUiText::CaseNumber, about.case),
        (LaterUiText::WordsCode, about.code),
    ];
    let known = known
        .into_iter()
        .filter_map(|(word, text)| Some(line(word, text?)));
    lines.extend(known);
    lines
}
