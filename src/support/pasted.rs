//! What people paste: one link or code, a mail with a link somewhere in it, or the results of a whole hospital.

use super::{Told, Unread};
use crate::platform::detect;
use crate::report::Sent;
use crate::report::code::{Misheard, Spoken, within};
use crate::report::link::{self, Unreadable};
use crate::rules::Service;

/// A text up to this length, in characters, may be a code that is being typed.
const TYPED: usize = 30;

/// All results in a text, in their order and each once, and what is the matter with whatever looks like one. Where
/// there is neither, the one reason why; so there is always at least one. By `service` a code's entry is known;
/// `parse` reads a report's JSON.
pub fn pasted(
    text: &str,
    service: Option<&Service>,
    parse: impl Fn(&str) -> Option<Sent>,
) -> Vec<Result<Told, Unread>> {
    let plain = link::plain(text);
    let links = link::find(&plain);
    let alone = Spoken::read(text);
    if let (true, Ok(spoken)) = (links.is_empty(), &alone) {
        return vec![Ok(Told::Spoken(spoken.clone()))];
    }
    let (mut all, mut at) = (Vec::new(), 0);
    for found in links {
        codes(&plain[at..found.place.start], &mut all);
        at = found.place.end;
        let told = found.json.map_err(Unread::Link).and_then(|json| {
            let sent = parse(&json).ok_or(Unread::Link(Unreadable::Damaged))?;
            Ok(Told::Report(Box::new(sent)))
        });
        // A message of the page has both; the link says more.
        if let (Some(Ok(Told::Spoken(spoken))), Ok(Told::Report(sent))) = (all.last(), &told)
            && same(spoken, sent, service)
        {
            all.pop();
        }
        add(told, &mut all);
    }
    codes(&plain[at..], &mut all);
    if all.is_empty() {
        all.push(Err(nothing(&plain, alone)));
    }
    all
}

/// What is the matter with a text in which nothing even looks like a result.
fn nothing(plain: &str, alone: Result<Spoken, Misheard>) -> Unread {
    let typed = plain.trim().chars().count() <= TYPED;
    match alone {
        _ if plain.contains("://") => Unread::NoResult,
        Err(Misheard::Character(_)) if !typed || !plain.contains(|c: char| c.is_ascii_digit()) => {
            Unread::Nothing
        }
        Err(why) => Unread::Code(why),
        Ok(_) => Unread::Nothing,
    }
}

fn add(told: Result<Told, Unread>, all: &mut Vec<Result<Told, Unread>>) {
    if !all.contains(&told) {
        all.push(told);
    }
}

/// Those in a text without links. What stands in another address is none.
fn codes(text: &str, all: &mut Vec<Result<Told, Unread>>) {
    let mut rest = text;
    while let Some((before, address)) = rest.split_once("://") {
        let word = before.trim_end_matches(|letter: char| letter.is_ascii_alphanumeric());
        within_words(word, all);
        let end = address.find(|letter: char| !letter.is_ascii_graphic());
        rest = &address[end.unwrap_or(address.len())..];
    }
    within_words(rest, all);
}

fn within_words(text: &str, all: &mut Vec<Result<Told, Unread>>) {
    for (_, said) in within(text) {
        add(said.map(Told::Spoken).map_err(Unread::Code), all);
    }
}

/// Whether a code is that of this report, as far as both tell.
fn same(spoken: &Spoken, sent: &Sent, service: Option<&Service>) -> bool {
    let (told, platform) = (&spoken.platform, detect(&sent.facts));
    let trial = sent.facts.trial.as_ref();
    let of_entry = |service| {
        let first = spoken.entry(service).map(|(entry, _)| entry);
        first.as_ref() == sent.shown.first()
    };
    told.os == platform.os
        && (told.os_major.is_none() || told.os_major == platform.os_major)
        && (told.in_app == Some("?") || told.in_app == platform.in_app)
        && spoken.trial == trial.map(|trial| (trial.call, trial.outcome))
        && service.is_none_or(of_entry)
}
