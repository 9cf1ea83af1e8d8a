//! Where the focus goes when something has happened: to where the eye goes. What was tapped is often gone by then, and a
//! keyboard or a screen reader would start again at the top of the page.

use crate::facts::Trial;
use crate::state::{Stage, State};

/// What of the state decides it.
#[derive(Clone, PartialEq)]
pub struct FocusState {
    open: Option<String>,
    known: bool,
    /// Whether it is the desk.
    pub desk: bool,
    run: u32,
    step: TrialStep,
    ended: Option<Trial>,
    picked: Option<String>,
    saw_none: bool,
}

#[derive(Clone, Copy, PartialEq)]
enum TrialStep {
    Idle,
    Open,
    Registered,
}

/// A place on the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FocusTarget {
    /// The name of the page.
    Title,
    /// The verdict.
    Verdict,
    /// The card of the trial.
    Trial,
    /// The button that goes on with it.
    Next,
    /// The entry that is open.
    Entry,
    /// The link that led to this entry.
    LinkTo(String),
}

impl FocusState {
    /// As the page stands.
    pub fn of(state: &State) -> FocusState {
        FocusState {
            open: state.lookup.open.clone(),
            known: is_known(state),
            desk: state.opened.at_desk,
            run: state.probing.run,
            step: match state.trial.stage {
                Stage::Idle => TrialStep::Idle,
                Stage::Open(_) => TrialStep::Open,
                Stage::Registered(_) => TrialStep::Registered,
            },
            ended: state.facts.trial.clone(),
            picked: state.facts.seen.clone(),
            saw_none: state.trial.saw_none,
        }
    }

    /// Where to look now, if it is elsewhere than before; `before` is missing while the page opens.
    pub fn since(&self, before: Option<FocusState>) -> Option<FocusTarget> {
        let Some(before) = before else {
            return self.open.is_some().then_some(FocusTarget::Entry);
        };
        if self.open != before.open || self.open.is_some() && self.known != before.known {
            return match (&self.open, before.open) {
                (None, Some(left)) => Some(FocusTarget::LinkTo(left)),
                _ => Some(FocusTarget::Entry),
            };
        }
        if self.desk != before.desk {
            return Some(FocusTarget::Title);
        }
        if self.run != before.run {
            return Some(FocusTarget::Verdict);
        }
        if self.step != before.step {
            return Some(match self.step {
                TrialStep::Open => FocusTarget::Trial,
                TrialStep::Registered => FocusTarget::Next,
                TrialStep::Idle => FocusTarget::Verdict,
            });
        }
        // A call can fail before its beginning was drawn.
        if self.ended.is_some() && self.ended != before.ended {
            return Some(FocusTarget::Verdict);
        }
        if self.picked.is_some() && self.picked != before.picked {
            return Some(FocusTarget::Verdict);
        }
        (self.saw_none && !before.saw_none).then_some(FocusTarget::Trial)
    }
}

/// Whether the entry that is open has arrived: until then a sentence holds its place.
fn is_known(state: &State) -> bool {
    let open = state.lookup.open.as_ref().zip(state.known_rules());
    open.is_some_and(|(id, rules)| rules.entry(id).is_some())
}
