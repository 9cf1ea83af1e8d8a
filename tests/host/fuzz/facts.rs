//! Facts as JSON, as a record, a case or a line of `cargo xtask diagnose` has them.

use super::code::spoken;
use super::{RULES, Target, first_broken};
use crate::cases::cases;
use std::collections::HashSet;
use webauthn_checkup::checks::{CheckId, checks};
use webauthn_checkup::diagnosis::{Verdict, diagnose};
use webauthn_checkup::facts::{Call, Facts, Outcome};
use webauthn_checkup::report::code::Spoken;
use webauthn_checkup::rules::Certainty;

#[rustfmt::skip]
const ODD: &[&str] = &[
    "", "timed_out", "not_exposed", "blocked", "threw ", "threw threw x", "works", "full", "passed", "failed", "silent",
    "create", "get", "ip", "localhost", "NotAllowedError", "SecurityError", "2.15", "3.1", "A.1", "A.99", "9.9", "\"", "\\",
    "{", "}", "[", "]", ",", ":", "null", "1e400", "-0.0", "0.1", "1.7976931348623157e308", "4294967296", "日本語",
    "3120.4000000953674", "0.30000000000000004", "123456789.12345678",
    "\u{1f4f1}", "\\u0000", "\\ud800", "\0", "[[[[[[[[", "{\"trial\":{}}", "\"unknown\":{\"cookies\":\"blocked\"}",
    "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Line/14",
    "fbfc3007-154e-4ecc-8c0b-6e020557d7bd", "Google Chrome", "Brave",
];

fn seeds() -> Vec<String> {
    let all = cases().into_iter();
    all.map(|(_, case)| serde_json::to_string(&case.facts).unwrap())
        .collect()
}

fn look(text: &str) -> Result<(), &'static str> {
    let Ok(facts) = serde_json::from_str::<Facts>(text) else {
        return Ok(());
    };
    let again = serde_json::to_string(&facts).ok();
    let diagnosis = diagnose(&facts, &RULES);
    let named: Vec<&str> = diagnosis
        .findings
        .iter()
        .map(|finding| finding.entry.as_str())
        .collect();
    let guides = diagnosis
        .findings
        .iter()
        .flat_map(|finding| &finding.guides);
    let signed_in = facts
        .trial
        .as_ref()
        .is_some_and(|trial| (trial.call, trial.outcome) == (Call::Get, Outcome::Passed));
    let listed = checks(&facts, &diagnosis.platform);
    let told = spoken(&facts);
    let code = told.code();
    let verdict = serde_json::to_value(diagnosis.verdict).unwrap_or_default();
    first_broken(&[
        (
            "facts written and read are the same",
            again
                .and_then(|again| serde_json::from_str(&again).ok())
                .as_ref()
                == Some(&facts),
        ),
        (
            "the same facts have the same diagnosis",
            diagnose(&facts, &RULES) == diagnosis,
        ),
        (
            "the verdict is one of four",
            ["ready", "no_obstacle", "fix_needed", "unsupported"]
                .contains(&verdict.as_str().unwrap_or_default()),
        ),
        (
            "ready is a sign-in that passed with nothing certain in its way",
            (diagnosis.verdict == Verdict::Ready)
                == (signed_in
                    && diagnosis
                        .findings
                        .iter()
                        .all(|it| it.certainty != Certainty::Certain)),
        ),
        (
            "findings name entries",
            named.iter().all(|entry| RULES.entry(entry).is_some()),
        ),
        (
            "and each once",
            named.iter().collect::<HashSet<_>>().len() == named.len(),
        ),
        (
            "guides are there",
            guides.into_iter().all(|guide| RULES.guide(guide).is_some()),
        ),
        (
            "every check stands in the list",
            listed
                .iter()
                .map(|check| check.id)
                .eq(CheckId::ALL.iter().copied()),
        ),
        (
            "the code reads and says the same",
            Spoken::read(&code).map_or(code == "000 000 000 000", |back| {
                (back.verdict, back.code(), back.checks)
                    == (told.verdict, code.clone(), told.checks)
            }),
        ),
    ])
}

static TARGET: Target = Target {
    corpus: "facts.txt",
    seeds,
    odd: ODD,
    cases: 1_000,
    look,
};

#[test]
fn fuzz() {
    TARGET.run();
}
