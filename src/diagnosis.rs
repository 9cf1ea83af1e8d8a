//! Facts + rules -> verdict and findings. A pure function; `cargo xtask diagnose` runs the very same.

use crate::facts::{Answer, Facts, Outcome, Trial};
use crate::ordered;
use crate::platform::{Platform, Standing, detect};
use crate::rules::{Certainty, Entry, Remediable, Remedy, Rule, Rules, Text};
use serde::Serialize;
use std::cmp::Reverse;

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

/// An entry that a rule or the person named.
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
    /// The title of what to do, where the rule has its own.
    #[serde(skip)]
    pub action: Option<Text>,
    /// A trial has shown it.
    #[serde(skip)]
    pub from_trial: bool,
}

impl Finding {
    /// As a rule that fired says.
    fn by(rule: &Rule) -> Finding {
        Finding {
            entry: rule.entry.clone(),
            certainty: rule.certainty,
            guides: rule.guides.clone(),
            outcome: rule.outcome,
            reason: rule.reason.clone(),
            headline: rule.headline.clone(),
            action: rule.action.clone(),
            from_trial: rule.when.awaits_trial(),
        }
    }

    /// A finding that no rule made: only its entry, certainty and guides are known.
    pub fn named(entry: &str, certainty: Certainty, guides: Vec<String>) -> Finding {
        Finding {
            entry: entry.to_owned(),
            certainty,
            guides,
            outcome: Remediable::FixNeeded,
            reason: None,
            headline: None,
            action: None,
            from_trial: false,
        }
    }

    /// The title of what to do; `entry` is the one that it names.
    pub fn action<'a>(&'a self, entry: &'a Entry) -> &'a Text {
        self.action.as_ref().unwrap_or(&entry.action)
    }

    /// Another rule says more of the same entry.
    fn add(&mut self, other: Finding) {
        self.certainty = self.certainty.max(other.certainty);
        self.reason = self.reason.take().or(other.reason);
        self.headline = self.headline.take().or(other.headline);
        self.action = self.action.take().or(other.action);
        self.from_trial |= other.from_trial;
        for guide in other.guides {
            if !self.guides.contains(&guide) {
                self.guides.push(guide);
            }
        }
    }
}

/// What these facts mean by these rules.
pub fn diagnose(facts: &Facts, rules: &Rules) -> Diagnosis {
    let platform = rules.service.judged(detect(facts));
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
    let fired = |rule: &&Rule| rule.when.holds(facts, platform) == Answer::Yes;
    let alone = rules.rules.iter().filter(|rule| rule.alone).find(fired);
    for rule in rules
        .rules
        .iter()
        .filter(|rule| alone.is_none_or(|alone| alone.entry == rule.entry))
        .filter(fired)
    {
        let known = findings
            .iter_mut()
            .find(|finding| finding.entry == rule.entry);
        match known {
            Some(known) => known.add(Finding::by(rule)),
            None => findings.push(Finding::by(rule)),
        }
    }
    match facts.seen.as_ref().map(|id| (id, rules.entry(id))) {
        Some((_, Some(entry))) => see(&mut findings, entry, facts, platform),
        // It is on its way, or could not be fetched: it was seen all the same.
        Some((id, None))
            if rules.awaits_entries()
                && rules.service.position(id).is_some()
                && !findings.iter().any(|finding| finding.entry == *id) =>
        {
            findings.push(Finding::named(id, Certainty::Likely, Vec::new()));
        }
        _ => {}
    }
    // The screen that the person saw comes first, unless something is known to stand before it. Then what is surest;
    // what is equally sure, the manual's own entries before those beside it, and what the trial has shown before what
    // the platform shows.
    ordered::by_key(&mut findings, |finding| {
        let place = match facts.seen.as_ref() {
            Some(seen) if *seen == finding.entry => 1,
            Some(_) if before_the_seen(platform, finding) => 0,
            _ => 2,
        };
        (
            place,
            Reverse(finding.certainty),
            rules.service.beside_the_manual(&finding.entry),
            !finding.from_trial,
        )
    });
    findings
}

/// The person says that they saw this entry's screen.
fn see(findings: &mut Vec<Finding>, entry: &Entry, facts: &Facts, platform: &Platform) {
    let certainty = if entry.harmless {
        Certainty::Possible
    } else {
        Certainty::Likely
    };
    if let Some(known) = findings
        .iter_mut()
        .find(|finding| finding.entry == entry.id)
    {
        known.certainty = known.certainty.max(certainty);
        return;
    }
    let applies = |remedy: &&Remedy| {
        let when = remedy.when.as_ref();
        when.is_none_or(|when| when.holds(facts, platform) != Answer::No)
    };
    let mut guides: Vec<String> = Vec::new();
    for remedy in entry.remedies.iter().filter(applies) {
        guides.extend(remedy.guide.clone().filter(|guide| !guides.contains(guide)));
    }
    findings.push(Finding::named(&entry.id, certainty, guides));
}

/// What a trial has shown for certain, and that the page is inside an app: no screen can be followed up before that.
fn before_the_seen(platform: &Platform, finding: &Finding) -> bool {
    match finding.certainty {
        Certainty::Possible => false,
        _ if platform.standing == Some(Standing::InApp) => true,
        Certainty::Likely => false,
        Certainty::Certain => finding.from_trial,
    }
}

fn verdict(facts: &Facts, findings: &[Finding]) -> Verdict {
    let signed_in = facts.trial.as_ref().is_some_and(Trial::signed_in);
    // What is certain, such as blocked cookies, stands in the way of the login even where the trial does without.
    let certain = |finding: &Finding| finding.certainty == Certainty::Certain;
    if signed_in && !findings.iter().any(certain) {
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
