//! What stands behind `#r=`, and within it: a text without that is packed into a link, as only so the checksum holds
//! and the reader of the JSON is reached.

use super::{Target, first_broken, sampled};
use crate::cases::cases;
use crate::report::read;
use crate::report::{opened, outgoing};
use crate::support::{drawn, parse};
use serde_json::json;
use webauthn_checkup::facts::Facts;
use webauthn_checkup::report::link::{FRAGMENT, payload};
use webauthn_checkup::support::{Received, pasted};

/// As in `report/link.rs`.
const LONGEST_READ: usize = 4_000;
const LONGEST_JSON: usize = 16_000;

/// Text that would do harm if it were taken for HTML, and what the page would then have beside an attribute such as `onfocus`.
pub const HARM: &[&str] = &[
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "\"><img src=x>",
    "' onfocus='x",
    "\" onfocus=\"x",
    "javascript:alert(1)",
    "</p></main>",
    "&lt;script&gt;",
];
const HARMED: &[&str] = &["<script", "<img", "</p></main>", "href=\"javascript:"];

/// The tags alone, without the values of their attributes.
fn tags(html: &str) -> String {
    let (mut tags, mut in_tag, mut in_value) = (String::new(), false, false);
    for letter in html.chars() {
        match letter {
            '"' if in_tag => in_value = !in_value,
            '<' if !in_value => in_tag = true,
            '>' if !in_value => in_tag = false,
            _ if in_tag && !in_value => tags.push(letter),
            _ => {}
        }
    }
    tags
}

fn harmed(html: &str) -> bool {
    HARMED.iter().any(|harm| html.contains(harm)) || tags(html).contains(" on")
}

#[rustfmt::skip]
const ODD: &[&str] = &[
    HARM[0], HARM[1], HARM[2], HARM[3], HARM[4], HARM[5], HARM[6], HARM[7],
    "#r=", "#r=1", "#r=2", "%", "%24", "%+5", "%あ", " ", "\n", "\u{7f}", "\0", "日本語", "\u{1f4f1}", "\\u0000", "\\ud800",
    "\"", "\\", "{", "}", "[[[[[[[[", ",", ":", "null", "1e400", "-0.0", "0.1", "99999999999999999999", "ZZZ", "::::", "$$$",
    "\"unknown\":{\"x\":\"threw \"}", "\"shown\":[\"2.15\",\"9.9\"]", "2026-02-30T25:61Z", "2.15", "A.1",
];

/// Packing is slow in a debug build, so the short run has the links of some cases only.
fn links() -> Vec<String> {
    let step = if cfg!(debug_assertions) { 16 } else { 1 };
    let some = cases().into_iter().step_by(step);
    some.map(|(_, case)| outgoing(&opened(case.facts)).unwrap().link)
        .collect()
}

fn reports() -> Vec<String> {
    let report = |facts: Facts| json!({"app": "0.1.0", "rules": "1", "time": "2026-11-23T22:18Z", "shown": ["2.15"], "facts": facts});
    let all = cases().into_iter();
    all.map(|(_, case)| report(case.facts).to_string())
        .collect()
}

/// The text as a link. It reads as the same, but for its end; nobody writes what is too long to be read.
fn packed(text: &str) -> Result<String, &'static str> {
    let link = [FRAGMENT, &payload(text)].concat();
    let too_long = link.len() > LONGEST_READ || text.len() >= LONGEST_JSON;
    let same = read(&link).map_or(too_long, |back| back == text.trim_end());
    first_broken(&[("what is packed reads as the same", same)])?;
    Ok(link)
}

fn look(text: &str) -> Result<(), &'static str> {
    if !text.contains(FRAGMENT) {
        return understood(&packed(text)?);
    }
    if let Ok(json) = read(text) {
        packed(&json)?;
        first_broken(&[("what is read is bounded", json.len() <= LONGEST_JSON)])?;
    }
    understood(text)
}

fn understood(link: &str) -> Result<(), &'static str> {
    let received = pasted(link, parse).swap_remove(0);
    let sent = match &received {
        Ok(Received::Report(sent)) => sent,
        Ok(Received::Spoken(_)) => return Err("a link is no code"),
        Err(_) => return Ok(()),
    };
    let json = serde_json::to_string(sent).unwrap();
    let html = if sampled(link, 64) {
        drawn(link)
    } else {
        String::new()
    };
    first_broken(&[
        (
            "a report written again is the same",
            parse(&json).as_ref() == Some(sent),
        ),
        ("no text becomes markup", !harmed(&html)),
    ])
}

static LINKS: Target = Target {
    corpus: "links.txt",
    seeds: links,
    odd: ODD,
    cases: 300,
    look,
};

static REPORTS: Target = Target {
    corpus: "reports.txt",
    seeds: reports,
    cases: 60,
    ..LINKS
};

#[test]
fn fuzz_links() {
    LINKS.run();
}

#[test]
fn fuzz_reports() {
    REPORTS.run();
}
