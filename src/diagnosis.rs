//! Facts + rules -> verdict and findings. A pure function; `cargo xtask diagnose` runs the very same.

use crate::facts::{Answer, Call, Facts, Outcome};
use crate::platform::{Platform, detect};
use crate::rules::{Certainty, Remediable, Rules, Text};
use serde::Serialize;

/// What the facts mean.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Diagnosis {
    /// Where the page was opened.
    pub platform: Platform,
    /// The answer to "does it work here?".
    pub verdict: Verdict,
    /// What was found, the one to act on first.
    pub findings: Vec<Finding>,
}

/// The answer to "does it work here?".
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// A trial registration and a trial sign-in passed.
    Ready,
    /// Nothing certain or likely was found; the trial was not run.
    NoObstacle,
    /// The person can change something.
    FixNeeded,
    /// This device or browser cannot; use another.
    Unsupported,
}

/// An entry of the manual that fits.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Finding {
    /// Its number.
    pub entry: String,
    /// How well the evidence carries it.
    pub certainty: Certainty,
    /// Guides to follow, the first one first.
    pub guides: Vec<String>,
    /// Whether the person can change it.
    #[serde(skip)]
    pub outcome: Remediable,
    /// What exactly was found, where the rule says so.
    #[serde(skip)]
    pub reason: Option<Text>,
    /// The verdict in one line, where the rule has its own.
    #[serde(skip)]
    pub headline: Option<Text>,
}

/// What these facts mean by these rules.
pub fn diagnose(facts: &Facts, rules: &Rules) -> Diagnosis {
    let platform = detect(facts);
    let findings = findings(facts, &platform, rules);
    let verdict = verdict(facts, &findings);
    Diagnosis {
        platform,
        verdict,
        findings,
    }
}

fn findings(facts: &Facts, platform: &Platform, rules: &Rules) -> Vec<Finding> {
    let mut findings: Vec<Finding> = Vec::new();
    for rule in rules
        .rules
        .iter()
        .filter(|rule| rule.when.holds(facts, platform) == Answer::Yes)
    {
        let guides = rule.guides.iter();
        match findings
            .iter_mut()
            .find(|finding| finding.entry == rule.entry)
        {
            Some(known) => {
                known.certainty = known.certainty.max(rule.certainty);
                known.reason = known.reason.take().or_else(|| rule.reason.clone());
                known.headline = known.headline.take().or_else(|| rule.headline.clone());
                for guide in guides
                    .filter(|guide| !known.guides.contains(guide))
                    .cloned()
                    .collect::<Vec<_>>()
                {
                    known.guides.push(guide);
                }
            }
            None => findings.push(Finding {
                entry: rule.entry.clone(),
                certainty: rule.certainty,
                guides: guides.cloned().collect(),
                outcome: rule.outcome,
                reason: rule.reason.clone(),
                headline: rule.headline.clone(),
            }),
        }
    }
    // The manual's own entries stand before those that explain beside it.
    findings.sort_by_key(|finding| beside_the_manual(&finding.entry));
    findings
}

fn beside_the_manual(entry: &str) -> bool {
    entry.starts_with('A')
}

fn verdict(facts: &Facts, findings: &[Finding]) -> Verdict {
    let signed_in = facts
        .trial
        .as_ref()
        .is_some_and(|trial| trial.call == Call::Get && trial.outcome == Outcome::Passed);
    if signed_in {
        return Verdict::Ready;
    }
    match findings
        .iter()
        .find(|finding| finding.certainty >= Certainty::Likely)
        .map(|finding| finding.outcome)
    {
        Some(Remediable::FixNeeded) => Verdict::FixNeeded,
        Some(Remediable::Unsupported) => Verdict::Unsupported,
        // A failure whose cause is not known is a failure all the same.
        None if facts
            .trial
            .as_ref()
            .is_some_and(|trial| trial.outcome != Outcome::Passed) =>
        {
            Verdict::FixNeeded
        }
        None => Verdict::NoObstacle,
    }
}
