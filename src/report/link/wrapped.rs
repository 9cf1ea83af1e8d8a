//! Finding links in what people paste: mails that quote (`> `), wrap or encode them (quoted-printable,
//! <https://www.rfc-editor.org/rfc/rfc2045#section-6.7>), and addresses within addresses, as Safe Links write them.

use super::super::base41;
use super::{FRAGMENT, LONGEST_READ, LinkError, VERSION, unpacked};
use std::ops::Range;

/// An address may stand within an address within an address.
const DEEPEST: usize = 3;
/// A link has at most so many pieces: a mail has 60 characters or more on a line.
const MOST_PIECES: usize = 64;

/// A run of at least this many characters without a space counts as an address.
const ADDRESS: usize = 8;

/// A link in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundLink {
    /// From the `#` to the end of the link; of a damaged one, to the end of its line.
    pub place: Range<usize>,
    /// The JSON text of its report.
    pub json: Result<String, LinkError>,
}

/// A text without percent signs that escape something (`%23` and the like). Whatever is no such escape stays.
pub fn plain(text: &str) -> String {
    let mut plain = text.to_owned();
    for _ in 0..DEEPEST {
        if !plain.contains('%') {
            break;
        }
        plain = unescaped(&plain);
    }
    plain
}

/// All links with a report in a [`plain`] text, in their order.
pub fn find(plain: &str) -> Vec<FoundLink> {
    let (mut found, mut at) = (Vec::new(), 0);
    while let Some(place) = plain[at..].find('#').map(|place| at + place) {
        at = place + 1;
        if let Some(start) = opened(&plain[at..]).map(|length| at + length) {
            let (length, json) = payload(&plain[start..]);
            at = start + length;
            found.push(FoundLink {
                place: place..at,
                json,
            });
        }
    }
    found
}

/// How long the rest of `#r=` is, the `#` left out. A mail may have broken or encoded it, too.
fn opened(text: &str) -> Option<usize> {
    let behind = text[gap(text)..].strip_prefix(['r', 'R'])?;
    let rest = match behind[gap(behind)..].strip_prefix('=') {
        Some(rest) => rest,
        // Here the `=` looks like one that breaks a line.
        None if behind.starts_with('=') => &behind[1..],
        None => return None,
    };
    let encoded = rest.strip_prefix("3D");
    let encoded = encoded.filter(|rest| rest[gap(rest)..].starts_with(VERSION));
    Some(text.len() - encoded.unwrap_or(rest).len())
}

/// Takes piece by piece until the checksum holds, so that what follows the link is never taken for its end.
fn payload(text: &str) -> (usize, Result<String, LinkError>) {
    let (mut payload, mut pieces, mut at) = (String::new(), 0, 0);
    let mut first_line = None;
    let json = loop {
        let rest = &text[at..];
        let gap = gap(rest);
        let next = if gap == 0 { letter(rest) } else { None };
        if let Some((letter, length)) = next {
            payload.push(letter);
            at += length;
            continue;
        }
        let json = if payload.len() + FRAGMENT.len() > LONGEST_READ {
            Err(LinkError::TooLong)
        } else {
            // What ends a sentence is no part of it.
            unpacked(payload.trim_end_matches(|letter: char| !letter.is_ascii_alphanumeric()))
        };
        pieces += usize::from(!payload.is_empty());
        if json.is_ok() {
            first_line = None;
        }
        if json.is_ok() || json == Err(LinkError::TooLong) || gap == 0 || pieces > MOST_PIECES {
            break json;
        }
        if !payload.is_empty() {
            first_line = first_line.or(Some(at));
        }
        at += gap;
    };
    (first_line.unwrap_or(at), json)
}

/// The next character of a payload, and how many bytes it takes here: `$` may be written `=24`.
fn letter(text: &str) -> Option<(char, usize)> {
    let hex = text.strip_prefix('=').and_then(|rest| rest.get(..2));
    let (letter, length) = match hex.and_then(|hex| u8::from_str_radix(hex, 16).ok()) {
        Some(code) => (char::from(code), 3),
        None => (text.chars().next()?, 1),
    };
    base41::may_have(letter).then_some((letter, length))
}

/// Joiners, soft hyphens, and the mark that files begin with.
pub fn is_invisible(letter: char) -> bool {
    matches!(
        letter,
        '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}' | '\u{ad}'
    )
}

/// How many bytes of no meaning stand at the start: spaces, the end of a line with what breaks it, and what quotes the
/// next one.
fn gap(text: &str) -> usize {
    let soft = text.strip_prefix('=');
    let soft = soft.filter(|rest| {
        rest.trim_start_matches([' ', '\t'])
            .starts_with(['\r', '\n'])
    });
    let rest = soft.unwrap_or(text);
    let mut broken = false;
    let end = rest.find(|letter: char| {
        broken |= matches!(letter, '\r' | '\n');
        let quotes = broken && matches!(letter, '>' | '＞' | '|');
        !(letter.is_whitespace() || quotes || is_invisible(letter))
    });
    text.len() - rest.len() + end.unwrap_or(rest.len())
}

fn unescaped(text: &str) -> String {
    let mut parts = text.split('%');
    let mut plain = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        // A long word before it is an address, which a mail may break anywhere; 「100%」 is none.
        let mut before = plain.bytes().rev().take(ADDRESS);
        let address = plain.len() >= ADDRESS && before.all(|byte| byte.is_ascii_graphic());
        match escape(part, address) {
            Some((letter, length)) => {
                plain.push(letter);
                plain.push_str(&part[length..]);
            }
            None => {
                plain.push('%');
                plain.push_str(part);
            }
        }
    }
    plain
}

/// The character that two digits stand for, and how long they are; within an address also where a line ends between.
fn escape(text: &str, address: bool) -> Option<(char, usize)> {
    let gap = |text: &str| if address { gap(text) } else { 0 };
    let first = gap(text);
    let high = text[first..].chars().next()?.to_digit(16)?;
    let second = first + 1 + gap(&text[first + 1..]);
    let low = text[second..].chars().next()?.to_digit(16)?;
    let code = u8::try_from(high << 4 | low).ok().filter(u8::is_ascii)?;
    Some((char::from(code), second + 1))
}
