//! `rules.json` as an editor may leave it: it is refused, or everything that reads it does its work.

use super::{Target, first_broken};
use crate::cases::cases;
use serde_json::{Value as Json, json};
use std::sync::LazyLock;
use webauthn_checkup::diagnosis::diagnose;
use webauthn_checkup::facts::Facts;
use webauthn_checkup::rules::{Rules, lint};
use webauthn_checkup::search::Index;

#[rustfmt::skip]
const ODD: &[&str] = &[
    "", " ", "2.1", "3.24", "2.", ".", "2.256", "A.", "A.1", "A.99999999999999999999", "ä.1", "{app}", "{browser}", "{", "}", "「",
    "」", "不正", "https://", "https://x/", "http://a.example", "ios", "android", "web_view", "trial-passkey", "cookies",
    "\"", "\\", "[", "]", ",", ":", "null", "1e400", "-1", "65536", "日本語", "\u{1f4f1}", "\u{301}", "\0",
    "{\"all\":[]}", "{\"any\":[]}", "{\"not\":{\"yes\":\"cookies\"}}", "{\"os_major\":{\"from\":9,\"to\":1}}",
    "{\"not\":{\"not\":{\"not\":{\"not\":{\"not\":{\"not\":{\"not\":{\"not\":", "ｱｶｳﾝﾄ", "ﾞ",
];

/// What is asked of rules that can be read.
static QUERIES: [&str; 4] = [
    "アカウントが無効です",
    "NotAllowedError 405",
    "2.15",
    "ｸｯｷｰがﾌﾞﾛｯｸ",
];
static FACTS: LazyLock<Vec<Facts>> =
    LazyLock::new(|| cases().into_iter().map(|(_, case)| case.facts).collect());

/// The file itself is 260 KB; parts of it are as good and much faster.
fn seeds() -> Vec<String> {
    const PARTS: usize = 24;
    let whole: Json = serde_json::from_str(include_str!("../../../rules.json")).unwrap();
    let part = |list: &str, at: usize| {
        let list = whole[list].as_array().unwrap();
        list.iter()
            .skip(at)
            .step_by(PARTS)
            .cloned()
            .collect::<Vec<_>>()
    };
    let parts = (0..PARTS).map(|at| {
        json!({
            "version": whole["version"],
            "service": whole["service"],
            "trial": whole["trial"],
            "entries": part("entries", at),
            "guides": part("guides", at),
            "rules": part("rules", at),
        })
    });
    parts.map(|part| part.to_string()).collect()
}

fn look(text: &str) -> Result<(), &'static str> {
    let rules: Rules = match serde_json::from_str(text) {
        Ok(rules) => rules,
        Err(why) => {
            return first_broken(&[("an error says where", why.line() > 0 || text.is_empty())]);
        }
    };
    let problems = lint::check(&rules);
    let index = Index::of(&rules);
    let some = FACTS.iter().skip(text.len() % 16).step_by(16);
    let found: Vec<_> = some.map(|facts| (facts, diagnose(facts, &rules))).collect();
    let known = |entry: &str| {
        rules.entry(entry).is_some() || rules.rules.iter().any(|rule| rule.entry == entry)
    };
    let own = rules
        .entries
        .first()
        .and_then(|entry| entry.messages.first());
    let queries = QUERIES.into_iter().chain(own.map(String::as_str));
    let hits: Vec<_> = queries.map(|query| index.search(query)).collect();
    first_broken(&[
        (
            "a problem has a place and a text",
            problems
                .iter()
                .all(|problem| !problem.place.is_empty() && !problem.what.is_empty()),
        ),
        (
            "the same rules give the same diagnosis",
            found
                .iter()
                .all(|(facts, one)| diagnose(facts, &rules) == *one),
        ),
        (
            "findings name what the rules name",
            found.iter().all(|(facts, one)| {
                // What the person has seen is taken as it is where the entries are still to come.
                let seen =
                    |entry: &str| rules.awaits_entries() && facts.seen.as_deref() == Some(entry);
                let mut entries = one.findings.iter().map(|finding| finding.entry.as_str());
                entries.all(|entry| known(entry) || seen(entry))
            }),
        ),
        (
            "what is found by a search are entries",
            hits.iter()
                .flatten()
                .all(|hit| rules.entry(&hit.entry).is_some() && hit.score.is_finite()),
        ),
    ])
}

static TARGET: Target = Target {
    corpus: "rules.txt",
    seeds,
    odd: ODD,
    cases: 500,
    look,
};

#[test]
fn fuzz() {
    TARGET.run();
}
