//! The table: API x fault, and what a page must have come to.

use super::recorder::{Apis, Use, of_the_probes, of_the_trial};
use crate::built;
use serde::Deserialize;
use serde_json::json;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use webauthn_checkup::rules::Rules;
use xtask::server::Override;

/// What any API can do.
pub const OF_READING: [&str; 5] = [
    "absent",
    "getter throws",
    "null",
    "plain string",
    "wrong type",
];

/// What a method can do beside it.
pub const OF_CALLING: [&str; 22] = [
    "rejects NotAllowedError",
    "rejects InvalidStateError",
    "rejects NotSupportedError",
    "rejects SecurityError",
    "rejects AbortError",
    "rejects ConstraintError",
    "rejects UnknownError",
    "rejects NotReadableError",
    "rejects TimeoutError",
    "rejects OperationError",
    "rejects QuotaExceededError",
    "rejects TypeError",
    "rejects a string",
    "throws NotAllowedError",
    "throws SecurityError",
    "throws QuotaExceededError",
    "throws TypeError",
    "throws a string",
    "answers null",
    "answers the wrong type",
    "hangs",
    "is late",
];

/// What the page itself stands on: where this is broken, the fallback is an answer, too.
const CARRIES: [&str; 5] = ["Array", "Promise", "Uint8Array", "WebAssembly", "self"];

/// The script that lays a fault, under a name as those of the page: what it throws out of the page's calls counts as
/// thrown by the page.
pub const FAULT: &str = "fault-0123456789abcdef.js";

/// One page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    pub api: String,
    pub fault: &'static str,
    /// Both buttons of the trial are tapped, and calls without the fault pass.
    pub trial: bool,
}

/// What became of it.
#[derive(Debug, Deserialize)]
pub struct Outcome {
    /// `body[data-app]`.
    pub app: String,
    /// `#verdict[data-verdict]`.
    pub verdict: String,
    /// How much can be read of the verdict or the fallback, in characters.
    pub words: usize,
    /// What the fallback tells support.
    pub detail: String,
    /// A check is still running.
    pub running: bool,
    /// `#trial[data-outcome]`.
    pub trial: String,
    /// Errors and warnings of the page's own.
    pub errors: Vec<String>,
    /// How often the fault struck.
    pub struck: usize,
    /// Why it could not be laid, if so.
    pub cannot: Option<String>,
    /// The late answer came before the verdict.
    pub waited: bool,
    /// From the start of the page to its verdict, in milliseconds.
    pub ms: f64,
}

/// Every cell of the opening page.
pub fn of_the_opening() -> Vec<Cell> {
    cells(&of_the_probes(), false)
}

/// Every cell of the trial.
pub fn of_a_trial() -> Vec<Cell> {
    let cells = cells(&of_the_trial(&rules()), true);
    // What only reading can do to the calls, a probe has met already.
    cells
        .into_iter()
        .filter(|cell| OF_CALLING.contains(&cell.fault))
        .collect()
}

/// Some of each kind, for the other engines.
pub fn chosen() -> Vec<Cell> {
    const CHOSEN: [(&str, &str); 17] = [
        ("PublicKeyCredential", "absent"),
        ("PublicKeyCredential", "getter throws"),
        ("PublicKeyCredential", "null"),
        (
            "PublicKeyCredential.isUserVerifyingPlatformAuthenticatorAvailable",
            "hangs",
        ),
        (
            "PublicKeyCredential.isUserVerifyingPlatformAuthenticatorAvailable",
            "rejects NotAllowedError",
        ),
        (
            "PublicKeyCredential.getClientCapabilities",
            "rejects a string",
        ),
        ("navigator.credentials", "absent"),
        ("navigator.userAgent", "getter throws"),
        ("navigator.onLine", "null"),
        ("document.cookie", "getter throws"),
        ("document.cookie", "wrong type"),
        ("localStorage", "getter throws"),
        ("localStorage", "null"),
        ("sessionStorage.setItem", "throws QuotaExceededError"),
        ("indexedDB", "getter throws"),
        ("indexedDB.open", "hangs"),
        ("WebAssembly", "absent"),
    ];
    let all = of_the_opening();
    let cells = CHOSEN.iter().map(|(api, fault)| {
        let mut cells = all.iter();
        let cell = cells.find(|cell| cell.api == *api && cell.fault == *fault);
        cell.unwrap_or_else(|| panic!("no {api} {fault} in the table"))
            .clone()
    });
    let call = |fault| Cell {
        api: "navigator.credentials.create".into(),
        fault,
        trial: true,
    };
    cells
        .chain(["rejects SecurityError", "rejects a string", "answers null"].map(call))
        .collect()
}

/// The page with the script in front of all others, which also notes every error.
pub fn laid() -> [(&'static str, Override); 2] {
    let head = Override {
        // A file of its own, as a policy may forbid what stands in the page.
        head: Some(format!("<script src=\"{FAULT}\"></script>")),
        ..Override::default()
    };
    let script = Override::body(include_str!("fault.js"));
    [("/", head), ("/fault-0123456789abcdef.js", script)]
}

/// The rules of the built page, with a trial that does not take a minute.
pub fn quick_trial() -> (&'static str, Override) {
    let quick = built::rules_with(|rules| rules["trial"]["timeout_ms"] = json!(1000));
    ("/rules.json", quick)
}

impl Cell {
    /// The query of the page's address that asks for it.
    pub fn query(&self, number: usize) -> String {
        let text = |text: &str| text.replace(' ', "+");
        let trial = if self.trial { "&trial=1" } else { "" };
        format!(
            "?cell={number}&fault={}&at={}{trial}",
            text(self.fault),
            self.api
        )
    }

    /// Everything that is wrong with what became of it.
    pub fn problems(&self, outcome: &Outcome) -> Vec<String> {
        let carries = CARRIES.contains(&self.api.split('.').next().unwrap_or_default());
        let done = outcome.app == "done";
        let verdicts = ["ready", "no_obstacle", "fix_needed", "unsupported"];
        let wrong = [
            (!(done || carries && outcome.app == "fallback"), "no end"),
            (
                done && !verdicts.contains(&outcome.verdict.as_str()),
                "no verdict",
            ),
            (outcome.words < 10, "blank"),
            (done && outcome.running, "a check is left running"),
            (!outcome.errors.is_empty(), "errors"),
            (outcome.waited, "it waited for the late answer"),
            (
                self.trial && outcome.trial.is_empty(),
                "the trial has no end",
            ),
            (
                outcome.cannot.is_none() && self.strikes() && outcome.struck == 0,
                "the fault never struck",
            ),
        ];
        let wrong = wrong.into_iter().filter(|(so, _)| *so);
        wrong
            .map(|(_, what)| {
                format!(
                    "{} {}: {what} ({}): {outcome:?}",
                    self.api, self.fault, outcome.detail
                )
            })
            .collect()
    }

    /// A missing property strikes nobody; nor does a method that a fault before it keeps from being called.
    fn strikes(&self) -> bool {
        self.fault != "absent"
    }
}

/// A line a fault: how many cells were run, what became of them.
pub fn summary(cells: &[(Cell, Outcome)]) -> String {
    let mut lines: BTreeMap<&str, BTreeMap<String, usize>> = BTreeMap::new();
    for (cell, outcome) in cells {
        let came_to = match (&outcome.cannot, cell.trial) {
            (Some(_), _) => "cannot be laid".to_owned(),
            (None, true) => format!("trial {}", outcome.trial),
            (None, false) if outcome.app == "done" => outcome.verdict.clone(),
            (None, false) => outcome.app.clone(),
        };
        let line = lines.entry(cell.fault).or_default();
        *line.entry(came_to).or_default() += 1;
    }
    let mut text = format!("{:<28} {:>5}  came to\n", "fault", "cells");
    for (fault, came_to) in &lines {
        let sum: usize = came_to.values().sum();
        let parts: Vec<String> = came_to
            .iter()
            .map(|(what, count)| format!("{what} {count}"))
            .collect();
        let _ = writeln!(text, "{fault:<28} {sum:>5}  {}", parts.join(", "));
    }
    let slowest = cells
        .iter()
        .map(|(_, outcome)| outcome.ms)
        .fold(0.0, f64::max);
    let errors: usize = cells.iter().map(|(_, outcome)| outcome.errors.len()).sum();
    let blank = cells
        .iter()
        .filter(|(_, outcome)| outcome.words < 10)
        .count();
    let _ = writeln!(
        text,
        "{} cells, {blank} blank pages, {errors} errors, the slowest after {slowest:.0} ms",
        cells.len()
    );
    text
}

fn cells(apis: &Apis, trial: bool) -> Vec<Cell> {
    let faults = |how: Use| {
        let calling = OF_CALLING.iter().filter(move |_| how == Use::Called);
        OF_READING.iter().chain(calling)
    };
    apis.iter()
        .flat_map(|(api, how)| {
            faults(*how).map(move |fault| Cell {
                api: api.clone(),
                fault,
                trial,
            })
        })
        .collect()
}

fn rules() -> Rules {
    serde_json::from_str(include_str!("../../../rules.json")).unwrap()
}
