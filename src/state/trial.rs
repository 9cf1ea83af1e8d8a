//! How far the trial is. How its last call ended is a fact.

use crate::facts::{Call, Cleanup, Facts, Trial};
use crate::trial::Passkey;

/// How far the trial is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TrialProgress {
    /// Which call is open, or due.
    pub stage: Stage,
    /// What became of a passkey that an earlier trial had left behind.
    pub leftover: Option<Cleanup>,
    /// The trial had passed before this time of day, when everything was checked again.
    pub passed_before: Option<String>,
    /// The person saw none of the system's sheets that were offered to pick from.
    pub saw_none: bool,
}

/// Which call of the trial is open, or due.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Stage {
    /// None is open: a registration can be started.
    #[default]
    Idle,
    /// This call is open.
    Open(Call),
    /// Registered; the sign-in is due.
    Registered(Passkey),
}

/// Something that happened to the trial.
#[derive(Clone, Debug, PartialEq)]
pub enum TrialAction {
    /// A call was made.
    Begun(Call),
    /// It ended so; a passed registration left this passkey.
    Ended(Trial, Option<Passkey>),
    /// A second registration was begun, which differs in one thing.
    SecondBegun,
    /// It ended so, and what it made was asked to be removed.
    SecondEnded(Trial),
    /// A passkey that was left behind was taken care of.
    LeftoverRemoved(Cleanup),
    /// The person saw this entry's screen, or none of those offered.
    Saw(Option<String>),
}

impl TrialProgress {
    /// Changes it as what happened asks for, and the facts with it.
    pub fn reduce(&mut self, action: TrialAction, facts: &mut Facts) {
        match action {
            TrialAction::Begun(call) => {
                self.stage = Stage::Open(call);
                if call == Call::Create {
                    self.leftover = self.to_delete_by_hand(facts.trial.as_ref());
                    self.saw_none = false;
                    self.passed_before = None;
                    facts.trial = None;
                    facts.second_trial = None;
                    facts.seen = None;
                }
            }
            TrialAction::Ended(trial, passkey) => {
                self.stage = passkey.map_or(Stage::Idle, Stage::Registered);
                facts.trial = Some(trial);
            }
            TrialAction::SecondBegun => self.stage = Stage::Open(Call::Create),
            TrialAction::SecondEnded(trial) => {
                self.stage = Stage::Idle;
                facts.second_trial = Some(trial);
            }
            TrialAction::LeftoverRemoved(cleanup) => self.leftover = Some(cleanup),
            TrialAction::Saw(entry) => {
                self.saw_none = entry.is_none();
                facts.seen = entry;
            }
        }
    }

    /// What of the last trial still holds when everything is checked again: its outcome while it goes on, and that it
    /// passed. Why it failed may be what was just put right.
    pub fn recheck(&mut self, trial: Option<Trial>, at: &str) -> Option<Trial> {
        if self.stage != Stage::Idle {
            return trial;
        }
        if trial.as_ref().is_some_and(Trial::signed_in) {
            self.passed_before.get_or_insert_with(|| at.to_owned());
            return trial;
        }
        self.leftover = self.to_delete_by_hand(trial.as_ref()).or(self.leftover);
        None
    }

    /// That a passkey of an earlier trial has to be deleted by hand: said until the next trial tells of its own.
    fn to_delete_by_hand(&self, trial: Option<&Trial>) -> Option<Cleanup> {
        let of_trial = trial.and_then(|trial| trial.cleanup);
        of_trial
            .or(self.leftover)
            .filter(|cleanup| *cleanup != Cleanup::Asked)
    }
}
