//! The automatic checks: which probes have not answered yet, and whether the service's hosts are being asked.

use crate::diagnosis::Diagnosis;
use crate::facts::{FactId, Facts};
use crate::network::Survey;
use crate::probes::{self, Observation};

/// How far the automatic checks are.
#[derive(Clone, Debug, PartialEq)]
pub struct Probing {
    /// The facts whose probes have not answered yet.
    pub pending: Vec<FactId>,
    /// Counts the times that the probes were started: answers to an earlier start are dropped.
    pub run: u32,
    /// The service's hosts are being asked, which the person started.
    pub asking_network: bool,
    /// Of the last time that everything was checked again.
    pub rechecked: Option<Recheck>,
}

/// When everything was checked again, and what was known before.
#[derive(Clone, Debug, PartialEq)]
pub struct Recheck {
    /// The time of day, as the person's clock shows it.
    pub at: String,
    /// What the facts meant before.
    pub before: Option<Diagnosis>,
}

/// Something that happened to the automatic checks.
#[derive(Clone, Debug, PartialEq)]
pub enum ProbingAction {
    /// A probe answered.
    Observed {
        /// The start of the probes that it answers to.
        run: u32,
        /// The fact that was asked for.
        fact: FactId,
        /// What it saw.
        observation: Observation,
    },
    /// The service's hosts are asked for, on the person's tap.
    NetworkAsked,
    /// They have answered, or not.
    NetworkAnswered(Survey),
}

impl Default for Probing {
    /// Every probe is awaited.
    fn default() -> Probing {
        Probing {
            pending: FactId::ALL.to_vec(),
            run: 0,
            asking_network: false,
            rechecked: None,
        }
    }
}

impl Probing {
    /// Changes it as what happened asks for, and the facts with it.
    pub fn reduce(&mut self, action: ProbingAction, facts: &mut Facts) {
        match action {
            ProbingAction::Observed {
                run,
                fact,
                observation,
            } if run == self.run => {
                probes::record(facts, fact, observation);
                self.pending.retain(|pending| *pending != fact);
            }
            ProbingAction::Observed { .. } => {}
            ProbingAction::NetworkAsked => self.asking_network = true,
            ProbingAction::NetworkAnswered(survey) => {
                survey.record(facts);
                self.asking_network = false;
            }
        }
    }

    /// Nothing is awaited: these facts came from elsewhere.
    pub fn settled() -> Probing {
        Probing {
            pending: Vec::new(),
            ..Probing::default()
        }
    }

    /// Every probe is awaited again.
    pub fn restart(&mut self, recheck: Recheck) {
        *self = Probing {
            run: self.run + 1,
            rechecked: Some(recheck),
            asking_network: self.asking_network,
            ..Probing::default()
        };
    }
}
