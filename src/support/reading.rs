//! One result that support received, as a report or as a code, and what it means by this page's rules.

use crate::checks::{Check, CheckDetail, CheckState, checks, marked};
use crate::diagnosis::{Diagnosis, Finding, Verdict, diagnose};
use crate::facts::{Answer, Facts, Trial};
use crate::lang::{Lang, LaterUiText, UiText};
use crate::report::code::{CHECKS, Spoken, SpokenState};
use crate::report::{Sent, case_number};
use crate::rules::{Certainty, Condition, Entry, Remediable, Rules};
use crate::wording;

/// A result that was read.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// What was told.
    pub received: Received,
    /// The number of the inquiry that it belongs to.
    pub case: Option<String>,
    /// How old it was when it was read, in seconds. A negative age means that one of the clocks is wrong.
    pub seconds: Option<f64>,
}

/// How much was told.
#[derive(Clone, Debug, PartialEq)]
pub enum Received {
    /// A whole report, by link.
    Report(Box<Sent>),
    /// The heart of one, by twelve characters.
    Spoken(Spoken),
}

impl Reading {
    /// How old it was when it was read; a code does not tell.
    pub fn age(&self, lang: Lang) -> String {
        match self.received {
            Received::Report(_) => wording::age(lang, self.seconds),
            Received::Spoken(_) => lang.t(LaterUiText::BySpokenCode).to_owned(),
        }
    }
}

impl Received {
    /// When it was made, as [`Sent::time`] has it; a code does not tell.
    pub fn time(&self) -> Option<&str> {
        match self {
            Received::Report(sent) => Some(&*sent.time).filter(|time| !time.is_empty()),
            Received::Spoken(_) => None,
        }
    }

    /// The number of the inquiry, where it was told.
    pub fn case(&self) -> Option<&str> {
        match self {
            Received::Report(sent) => sent.case.as_deref().and_then(case_number),
            Received::Spoken(_) => None,
        }
    }
}

/// What a result says, by the rules of this page.
#[derive(Clone, Debug, PartialEq)]
pub struct Understood {
    /// What was observed, as far as it was told.
    pub facts: Facts,
    /// What it means.
    pub diagnosis: Diagnosis,
    /// The list of checks.
    pub checks: Vec<Check>,
}

impl Reading {
    /// The twelve characters of it.
    pub fn code(&self, rules: &Rules, understood: &Understood) -> String {
        let trial = understood.facts.trial.as_ref();
        let of = |diagnosis| Spoken::of(&rules.service, &understood.checks, trial, diagnosis);
        match &self.received {
            Received::Report(_) => of(&understood.diagnosis).code(),
            Received::Spoken(spoken) => spoken.code(),
        }
    }

    /// What it says.
    pub fn understood(&self, rules: &Rules) -> Understood {
        match &self.received {
            Received::Report(sent) => {
                let diagnosis = diagnose(&sent.facts, rules);
                let checks = checks(&sent.facts, &diagnosis.platform);
                Understood {
                    checks: marked(checks, rules, &sent.facts, &diagnosis.platform),
                    facts: sent.facts.clone(),
                    diagnosis,
                }
            }
            Received::Spoken(spoken) => Understood {
                facts: spoken.facts(),
                diagnosis: spoken.diagnosis(rules),
                checks: spoken.checks(),
            },
        }
    }
}

impl Spoken {
    /// What conditions of rules can be asked about: how the trial ended.
    fn facts(&self) -> Facts {
        Facts {
            trial: self
                .trial
                .map(|(call, outcome)| Trial::ended(call, outcome)),
            ..Facts::default()
        }
    }

    /// The list of checks, without what was seen in detail.
    pub fn checks(&self) -> Vec<Check> {
        let mut checks = checks(&Facts::default(), &self.platform);
        for (id, stood) in CHECKS.iter().zip(self.checks) {
            let (state, word) = match stood {
                SpokenState::Fine => (CheckState::Pass, UiText::SignFine),
                SpokenState::NotFine => (CheckState::Attention, UiText::SignProblem),
                SpokenState::NotKnown => (CheckState::Unknown, UiText::NotExposed),
            };
            for check in checks.iter_mut().filter(|check| check.id == *id) {
                (check.state, check.detail) = (state, CheckDetail::Ui(word));
            }
        }
        checks
    }

    /// The verdict and the first finding, with all the guides that may be meant.
    pub fn diagnosis(&self, rules: &Rules) -> Diagnosis {
        let finding = |(id, certainty): &(String, Certainty)| {
            let guides = rules
                .entry(id)
                .map_or_else(Vec::new, |entry| self.guides(rules, entry));
            Finding {
                outcome: match self.verdict {
                    Verdict::Unsupported => Remediable::Unsupported,
                    _ => Remediable::FixNeeded,
                },
                ..Finding::named(id, *certainty, guides)
            }
        };
        Diagnosis {
            platform: self.platform.clone(),
            verdict: self.verdict,
            findings: self.entry(&rules.service).iter().map(finding).collect(),
        }
    }

    /// Those of the rules that may have found it; where none has any, the first one of its remedies. What the
    /// trial threw is not carried, so nothing is asked about it.
    fn guides(&self, rules: &Rules, entry: &Entry) -> Vec<String> {
        let facts = Facts::default();
        let may_hold = |when: &Condition| when.holds(&facts, &self.platform) != Answer::No;
        let found = rules
            .rules
            .iter()
            .filter(|rule| rule.entry == entry.id && may_hold(&rule.when))
            .flat_map(|rule| rule.guides.iter());
        let mut guides: Vec<String> = Vec::new();
        for guide in found {
            if !guides.contains(guide) {
                guides.push(guide.clone());
            }
        }
        if guides.is_empty() {
            let remedies = entry.remedies.iter();
            let mut tried = remedies.filter(|remedy| remedy.when.as_ref().is_none_or(may_hold));
            guides.extend(tried.find_map(|remedy| remedy.guide.clone()));
        }
        guides
    }
}
