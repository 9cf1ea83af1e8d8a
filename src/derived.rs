//! What follows from the state: computed once when something has changed, and read by everything that draws or acts.

use crate::checks::{Check, awaiting, checks, marked};
use crate::diagnosis::{Diagnosis, diagnose};
use crate::facts::Differs;
use crate::parts::{Arrival, Part};
use crate::platform::{Platform, detect};
use crate::second_trial::worthwhile;
use crate::state::{Loading, Stage, State};

/// What follows from a state.
#[derive(Clone, Debug, PartialEq)]
pub struct Derived {
    /// Where the page was opened, as far as is known.
    pub platform: Platform,
    /// How far the page is.
    pub phase: Phase,
    /// What the facts mean, once all probes have answered and what the verdict names is here.
    pub diagnosis: Option<Diagnosis>,
    /// When everything was checked again, and whether that found the same as before.
    pub rechecked: Option<(String, bool)>,
    /// What to change in a second registration, where that can tell causes apart.
    pub second_trial: Option<Differs>,
    /// The list of checks as it stands.
    pub checks: Vec<Check>,
    /// The parts that are to be fetched now.
    pub wants: Vec<Part>,
}

/// How far the page is, as in `body[data-app]`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// Probes or rules are still awaited.
    Running,
    /// The verdict stands until the person acts.
    Done,
    /// Without rules there is no verdict: the static guidance takes over.
    Fallback,
}

impl Derived {
    /// What follows from this state.
    pub fn of(state: &State) -> Derived {
        let diagnosis = state
            .known_rules()
            .map(|rules| diagnose(&state.facts, rules));
        let platform = match &diagnosis {
            Some(diagnosis) => diagnosis.platform.clone(),
            None => detect(&state.facts),
        };
        let lacks_found = lacks_found(state, diagnosis.as_ref());
        let phase = phase(state, lacks_found);
        let list = awaiting(
            checks(&state.facts, &platform),
            &state.probing.pending,
            state.probing.asking_network,
        );
        let diagnosis = diagnosis.filter(|_| phase == Phase::Done);
        let idle = state.trial.stage == Stage::Idle;
        let known = state.known_rules().zip(diagnosis.as_ref()).filter(|_| idle);
        Derived {
            second_trial: known
                .and_then(|(rules, diagnosis)| worthwhile(&state.facts, rules, diagnosis)),
            checks: match state.known_rules() {
                Some(rules) => marked(list, rules, &state.facts, &platform),
                None => list,
            },
            wants: Part::ALL
                .into_iter()
                .filter(|part| wants(state, *part, lacks_found))
                .collect(),
            rechecked: rechecked(state, diagnosis.as_ref()),
            diagnosis,
            phase,
            platform,
        }
    }

    /// Whether this part is to be fetched now.
    pub fn wants(&self, part: Part) -> bool {
        self.wants.contains(&part)
    }
}

fn rechecked(state: &State, diagnosis: Option<&Diagnosis>) -> Option<(String, bool)> {
    let recheck = state.probing.rechecked.as_ref()?;
    let same = recheck.before.as_ref() == Some(diagnosis?);
    Some((recheck.at.clone(), same))
}

/// Whether there are notices, or what is known before a trial names an entry, that are not here and may come. What else comes to be known hardly
/// changes that, so the entry is on its way meanwhile.
fn lacks_found(state: &State, diagnosis: Option<&Diagnosis>) -> bool {
    let before = state.facts.trial.is_none() && state.trial.stage == Stage::Idle;
    let (Some(rules), Some(diagnosis), true) = (state.known_rules(), diagnosis, before) else {
        return false;
    };
    // The later part brings the screen that was seen.
    let seen = |id: &String| state.facts.seen.as_ref() == Some(id);
    let mut entries = diagnosis.findings.iter().map(|finding| &finding.entry);
    let lacks_entry = entries.any(|id| rules.entry(id).is_none() && !seen(id));
    state.parts.found.awaited() && (rules.awaits_notices || lacks_entry)
}

fn wants(state: &State, part: Part, lacks_found: bool) -> bool {
    let needed = match part {
        Part::Found => lacks_found,
        Part::Later => {
            state.parts.due
                || state.opened.at_desk
                || state.lookup.wanted
                || state.lookup.open.is_some()
                || state.facts.seen.is_some()
                || state.facts.trial.is_some()
                || state.trial.stage != Stage::Idle
        }
    };
    let rules_here = matches!(state.rules, Loading::Ready(_));
    needed && rules_here && *state.parts.get(part) == Arrival::NotAsked
}

fn phase(state: &State, lacks_found: bool) -> Phase {
    let later = state.parts.later.awaited();
    let waits = if state.opened.at_desk {
        later
    } else {
        let at_opening = state.lookup.at_opening && later;
        let after_trial = state.facts.trial.is_some() && state.trial.stage == Stage::Idle && later;
        // While somebody looks something up, nothing may be taken from under their hands.
        let for_findings = lacks_found && !state.lookup.wanted;
        !state.probing.pending.is_empty() || at_opening || after_trial || for_findings
    };
    match state.rules {
        Loading::Failed(_) => Phase::Fallback,
        Loading::Ready(_) if !waits => Phase::Done,
        _ => Phase::Running,
    }
}

impl Phase {
    /// As in `body[data-app]`.
    pub fn name(self) -> &'static str {
        match self {
            Phase::Running => "running",
            Phase::Done => "done",
            Phase::Fallback => "fallback",
        }
    }
}
