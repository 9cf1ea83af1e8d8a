//! What people paste: one link or code, a mail with a link somewhere in it, or the results of a whole hospital.

use super::{Told, Unread};
use crate::lang::{Lang, LaterWord};
use crate::platform::detect;
use crate::report::Sent;
use crate::report::code::{Misheard, Spoken, within};
use crate::report::link::{self, Unreadable};
use crate::report::reed_solomon::LENGTH;

/// A text up to this length, in characters, may be a code that is being typed.
const TYPED: usize = 30;

/// All results in a text, in order and without repeats, and an error for each part that looks like a result but is none.
/// Never empty: with neither, it holds one error for the whole text. `parse` reads a report's JSON.
pub fn pasted(text: &str, parse: impl Fn(&str) -> Option<Sent>) -> Vec<Result<Told, Unread>> {
    let plain = link::plain(text);
    let links = link::find(&plain);
    let alone = Spoken::read(text);
    if let (true, Ok(spoken)) = (links.is_empty(), &alone) {
        return vec![Ok(Told::Spoken(spoken.clone()))];
    }
    let (mut all, mut at) = (Vec::new(), 0);
    for found in links {
        let before = &plain[at..found.place.start];
        at = found.place.end;
        let sent = found.json.map_err(Unread::Link).and_then(|json| {
            let sent = parse(&json).ok_or(Unread::Link(Unreadable::Damaged))?;
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
        add(sent.map(Told::Report), &mut all);
    }
    add_codes(codes(&plain[at..]), &mut all);
    if all.is_empty() {
        all.push(Err(nothing(&plain, alone)));
    }
    all
}

/// What is the matter with a text in which nothing even looks like a result.
fn nothing(plain: &str, alone: Result<Spoken, Misheard>) -> Unread {
    let typed = plain.trim().chars().count() <= TYPED;
    let digit = plain.contains(|letter: char| letter.is_ascii_digit());
    match alone {
        _ if plain.contains("://") => Unread::NoResult,
        Err(Misheard::Character(_)) if !typed || !digit => Unread::Nothing,
        // English words have no letter that a code could not have.
        Err(Misheard::Length(length)) if length > LENGTH && !digit => Unread::Nothing,
        Err(why) => Unread::Code(why),
        Ok(_) => Unread::Nothing,
    }
}

fn add(told: Result<Told, Unread>, all: &mut Vec<Result<Told, Unread>>) {
    if !all.contains(&told) {
        all.push(told);
    }
}

/// A code in a text: where it ends, and what it says.
type Code = (usize, Result<Spoken, Misheard>);

fn add_codes(codes: Vec<Code>, all: &mut Vec<Result<Told, Unread>>) {
    for (_, said) in codes {
        add(said.map(Told::Spoken).map_err(Unread::Code), all);
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
            .any(|lang| lang.say(LaterWord::WordsLink).trim_matches(nothing) == words)
}

/// Whether a code is that of this report, as far as both tell.
fn same(spoken: &Spoken, sent: &Sent) -> bool {
    let (told, platform) = (&spoken.platform, detect(&sent.facts));
    let trial = sent.facts.trial.as_ref();
    let named = |told: Option<&str>, name: Option<&str>| told == Some("?") || told == name;
    told.os == platform.os
        && (told.os_major.is_none() || told.os_major == platform.os_major)
        && named(told.browser, platform.browser)
        && named(told.in_app, platform.in_app)
        && spoken.trial == trial.map(|trial| (trial.call, trial.outcome))
}
