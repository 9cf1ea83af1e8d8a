//! What people paste: one link or code, a mail with a link somewhere in it, or the results of a whole hospital.

use super::{ReadError, Received};
use crate::lang::{Lang, LaterUiText};
use crate::platform::detect;
use crate::report::Sent;
use crate::report::code::{CodeError, Spoken, within};
use crate::report::link::{self, LinkError};
use crate::report::reed_solomon::LENGTH;

/// A text up to this length, in characters, may be a code that is being typed.
const TYPED: usize = 30;

/// All results in a text, in order and without repeats, and an error for each part that looks like a result but is none.
/// Never empty: with neither, it holds one error for the whole text. `parse` reads a report's JSON.
pub fn pasted(
    text: &str,
    parse: impl Fn(&str) -> Option<Sent>,
) -> Vec<Result<Received, ReadError>> {
    let plain = link::plain(text);
    let links = link::find(&plain);
    let alone = Spoken::read(text);
    if let (true, Ok(spoken)) = (links.is_empty(), &alone) {
        return vec![Ok(Received::Spoken(spoken.clone()))];
    }
    let (mut all, mut at) = (Vec::new(), 0);
    for found in links {
        let before = &plain[at..found.place.start];
        at = found.place.end;
        let sent = found.json.map_err(ReadError::Link).and_then(|json| {
            let sent = parse(&json).ok_or(ReadError::Link(LinkError::Damaged))?;
            Ok(Box::new(sent))
        });
        let mut codes = codes(before);
        // A message of the page has both; the link says more.
        if let (Some((end, Ok(spoken))), Ok(sent)) = (codes.last(), &sent)
            && introduces_link(&before[*end..])
            && same(spoken, sent)
        {
            codes.pop();
        }
        add_codes(codes, &mut all);
        add(sent.map(Received::Report), &mut all);
    }
    add_codes(codes(&plain[at..]), &mut all);
    if all.is_empty() {
        all.push(Err(nothing(&plain, alone)));
    }
    all
}

/// What is the matter with a text in which nothing even looks like a result.
fn nothing(plain: &str, alone: Result<Spoken, CodeError>) -> ReadError {
    let typed = plain.trim().chars().count() <= TYPED;
    let digit = plain.contains(|letter: char| letter.is_ascii_digit());
    match alone {
        _ if plain.contains("://") => ReadError::NoResult,
        Err(CodeError::Character(_)) if !typed || !digit => ReadError::Nothing,
        // English words have no letter that a code could not have.
        Err(CodeError::Length(length)) if length > LENGTH && !digit => ReadError::Nothing,
        Err(why) => ReadError::Code(why),
        Ok(_) => ReadError::Nothing,
    }
}

fn add(received: Result<Received, ReadError>, all: &mut Vec<Result<Received, ReadError>>) {
    if !all.contains(&received) {
        all.push(received);
    }
}

/// A code in a text: where it ends, and what it says.
type Code = (usize, Result<Spoken, CodeError>);

fn add_codes(codes: Vec<Code>, all: &mut Vec<Result<Received, ReadError>>) {
    for (_, said) in codes {
        add(said.map(Received::Spoken).map_err(ReadError::Code), all);
    }
}

/// The codes in a text without result links. What stands in another address is none.
fn codes(text: &str) -> Vec<Code> {
    let (mut all, mut at) = (Vec::new(), 0);
    while let Some((before, address)) = text[at..].split_once("://") {
        let words = before.trim_end_matches(|letter: char| letter.is_ascii_alphanumeric());
        add_within(words, at, &mut all);
        let end = address.find(|letter: char| !letter.is_ascii_graphic());
        at = text.len() - address.len() + end.unwrap_or(address.len());
    }
    add_within(&text[at..], at, &mut all);
    all
}

/// The codes in `text`, which starts at `at`.
fn add_within(text: &str, at: usize, all: &mut Vec<Code>) {
    let found = within(text).into_iter();
    all.extend(found.map(|(place, said)| (at + place.end, said)));
}

/// Whether this text, between a code and the `#` of a link, holds only what the page's own message has there.
fn introduces_link(between: &str) -> bool {
    let words = between.split_once("://").map_or(between, |(words, _)| {
        words.trim_end_matches(|letter: char| letter.is_ascii_alphanumeric())
    });
    let nothing = |letter: char| letter.is_whitespace() || ">＞|<\"(:：".contains(letter);
    // The source of an HTML mail has `<br>` there.
    let words = words.replace("<br>", "");
    let words = words.trim_matches(nothing);
    words.is_empty()
        || Lang::ALL
            .into_iter()
            .any(|lang| lang.t(LaterUiText::WordsLink).trim_matches(nothing) == words)
}

/// Whether a code is that of this report, as far as both tell.
fn same(spoken: &Spoken, sent: &Sent) -> bool {
    let (received, platform) = (&spoken.platform, detect(&sent.facts));
    let trial = sent.facts.trial.as_ref();
    let named =
        |received: Option<&str>, name: Option<&str>| received == Some("?") || received == name;
    received.os == platform.os
        && (received.os_major.is_none() || received.os_major == platform.os_major)
        && named(received.browser, platform.browser)
        && named(received.in_app, platform.in_app)
        && spoken.trial == trial.map(|trial| (trial.call, trial.outcome))
}
