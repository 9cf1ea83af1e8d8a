//! A whole report in a link: everything stands behind the `#`, so no server ever sees it.
//!
//! `#r=`, one digit for the version, then [`base41`] of the report's JSON, packed by the [`dictionary`], and of a checksum.

mod wrapped;

pub use wrapped::{FoundLink, find, is_invisible, plain};

use super::{Sent, base41, dictionary};

/// How an address carries a report.
pub const FRAGMENT: &str = "#r=";
/// First character behind it. A reader that knows only older ones says so.
const VERSION: char = '1';
/// A link is to have at most so many characters: mail programs and message apps break longer ones.
const LONGEST: usize = 600;
/// Nothing longer than this is unpacked, `#r=` counted.
const LONGEST_READ: usize = 4_000;
/// A report has at most so many bytes of JSON.
const LONGEST_JSON: usize = 16_000;

/// How many characters of the user agent and of the exception's message are kept: the first that makes the link short
/// enough. A user agent over 300 is always cut: those are apps that list what they can, not what they are.
const CUTS: [(usize, usize); 4] = [(300, 500), (300, 160), (200, 120), (120, 80)];

/// Why what stands behind `#r=` is no report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkError {
    /// Longer than any report.
    TooLong,
    /// Of a later version of this program.
    Newer,
    /// A part is missing or was changed.
    Damaged,
}

/// The address that shows this report. `json` writes it; the link is `None` where that fails.
pub fn link(address: &str, sent: &Sent, json: impl Fn(&Sent) -> Option<String>) -> Option<String> {
    let page = address.split(['?', '#']).next().unwrap_or_default();
    let mut link = None;
    for (user_agent, message) in CUTS {
        let payload = payload(&json(&sent.cut(user_agent, message))?);
        link = Some([page, FRAGMENT, &payload].concat());
        if link.as_ref().is_some_and(|link| link.len() <= LONGEST) {
            break;
        }
    }
    link
}

/// What stands behind `#r=` for a report of this JSON text.
pub fn payload(json: &str) -> String {
    let mut bytes = dictionary::pack(json);
    // JSON may end in a space, and with the checksum an odd number makes the link end in a digit.
    if bytes.len().is_multiple_of(2) {
        bytes.push(b' ');
    }
    bytes.extend(checksum(&bytes).to_be_bytes());
    [String::from(VERSION), base41::encode(&bytes)].concat()
}

fn unpacked(payload: &str) -> Result<String, LinkError> {
    let mut characters = payload.chars();
    match characters.next() {
        Some(VERSION) => {}
        Some(other) if other.is_ascii_digit() => return Err(LinkError::Newer),
        _ => return Err(LinkError::Damaged),
    }
    let bytes = base41::decode(characters.as_str()).ok_or(LinkError::Damaged)?;
    let (body, check) = bytes.split_last_chunk().ok_or(LinkError::Damaged)?;
    if checksum(body) != u16::from_be_bytes(*check) {
        return Err(LinkError::Damaged);
    }
    let json = dictionary::unpack(body, LONGEST_JSON).ok_or(LinkError::Damaged)?;
    Ok(json.trim_end().to_owned())
}

/// CRC-16/IBM-3740, which finds every change within 16 bits and all but one of 65,536 others.
fn checksum(bytes: &[u8]) -> u16 {
    bytes.iter().fold(0xFFFF, |sum, byte| {
        (0..8).fold(sum ^ u16::from(*byte) << 8, |sum, _| {
            sum << 1 ^ if sum & 0x8000 == 0 { 0 } else { 0x1021 }
        })
    })
}
