//! What the page knows at one moment, in parts by concern, and the one pure function that changes it.
//!
//! Each part has its own actions and its own reducer, in its file. What concerns several of them is here. What follows
//! from all of it together is in [`Derived`](crate::derived::Derived).

mod opened;
mod probing;
mod sharing;
mod trial;

pub use opened::Opened;
pub use probing::{Probing, ProbingAction, Recheck};
pub use sharing::{Sharing, SharingAction, Via};
pub use trial::{Stage, TrialAction, TrialProgress};

use crate::diagnosis::diagnose;
use crate::facts::Facts;
use crate::lang::Lang;
use crate::lookup::{Lookup, LookupAction};
use crate::parts::{self, Arrival, Missing, Part, Parts, PartsAction};
use crate::rules::{MoreRules, Rules};
use crate::support::{Desk, DeskAction};
use std::rc::Rc;

/// Everything that the page shows comes from here.
#[derive(Clone)]
pub struct State {
    /// Language of the page.
    pub lang: Lang,
    /// How the page was opened.
    pub opened: Opened,
    /// The rules, once they are there.
    pub rules: Loading,
    /// How far the parts are that come after the first file.
    pub parts: Parts,
    /// What was observed so far.
    pub facts: Facts,
    /// Which probes have not answered yet.
    pub probing: Probing,
    /// How far the trial is; how its last call ended stands in the facts.
    pub trial: TrialProgress,
    /// What the person last sent, copied or saved.
    pub sharing: Sharing,
    /// What the person looks up.
    pub lookup: Lookup,
    /// The support desk, where a check is sent and a result is read.
    pub desk: Rc<Desk>,
}

/// `rules.json` on its way.
#[derive(Clone)]
pub enum Loading {
    /// Asked for.
    Waiting,
    /// Read. Only `cargo xtask rules` checks it.
    Ready(Rc<Rules>),
    /// Why it cannot be used.
    Failed(String),
}

/// Something that happened.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// `rules.json` was read, or could not be.
    RulesRead(Result<Rules, String>),
    /// Of the probes, or of the reachability check.
    Probing(ProbingAction),
    /// Of the trial.
    Trial(TrialAction),
    /// Of sending, copying and saving.
    Sharing(SharingAction),
    /// Of the look-up.
    Lookup(LookupAction),
    /// The address asks for the support desk, or no longer does.
    DeskOpened(bool),
    /// At the support desk.
    Desk(DeskAction),
    /// Of the parts that come later.
    Parts(PartsAction),
    /// The person wants everything checked again; the time of day as their clock shows it.
    Recheck(String),
    /// The page is to speak this language from now on.
    Speak(Lang),
    /// The page's address ends in this now, `#` and all.
    AddressChanged(String),
}

impl State {
    /// The state of a page that was just opened: every probe is awaited.
    pub fn opened(lang: Lang, case: Option<String>, address: String) -> State {
        State {
            lang,
            opened: Opened {
                case,
                address,
                ..Opened::default()
            },
            rules: Loading::Waiting,
            parts: Parts::default(),
            facts: Facts::default(),
            probing: Probing::default(),
            trial: TrialProgress::default(),
            sharing: Sharing::default(),
            lookup: Lookup::default(),
            desk: Rc::default(),
        }
    }

    /// The state after something happened.
    #[must_use]
    pub fn after(mut self, action: Action) -> State {
        self.reduce(action);
        self
    }

    /// Changes the state as what happened asks for.
    pub fn reduce(&mut self, action: Action) {
        match action {
            Action::RulesRead(Ok(rules)) => {
                // One file that has all, in a program that has all.
                if !rules.awaits_entries() {
                    self.parts.set(Part::Later, Arrival::Here);
                }
                self.rules = Loading::Ready(Rc::new(rules));
            }
            Action::RulesRead(Err(why)) => self.rules = Loading::Failed(why),
            Action::Probing(action) => self.probing.reduce(action, &mut self.facts),
            Action::Trial(action) => {
                if matches!(action, TrialAction::Begun(_)) {
                    // What its end may need is asked for again, if it could not be fetched before.
                    self.parts.retry();
                }
                self.trial.reduce(action, &mut self.facts);
            }
            Action::Sharing(action) => self.sharing.reduce(action),
            Action::Lookup(action) => {
                self.lookup.reduce(action);
                if self.lookup.wanted {
                    self.parts.retry();
                }
                self.search();
            }
            Action::Desk(action) => {
                // Nothing can happen before the desk has come.
                if let Some(later) = parts::later() {
                    (later.reduce_desk)(&mut self.desk, action);
                }
            }
            Action::DeskOpened(open) => {
                self.opened.at_desk = open;
                // What the address had asked for then is left.
                if !open {
                    self.opened.fragment.clear();
                }
            }
            Action::Parts(PartsAction::Came(part, came)) => self.part_came(part, came),
            Action::Parts(action) => self.parts.reduce(action),
            Action::Recheck(at) => {
                let before = self.known_rules().map(|rules| diagnose(&self.facts, rules));
                let trial = self.trial.recheck(self.facts.trial.take(), &at);
                self.facts = Facts {
                    trial,
                    ..Facts::default()
                };
                self.probing.restart(Recheck { at, before });
                self.sharing = Sharing::default();
                self.parts.retry();
            }
            Action::Speak(lang) => {
                self.lang = lang;
                self.opened.speak(lang);
                // What was found is there in one language; only the later part has both.
                self.parts.due = true;
                self.parts.retry();
            }
            Action::AddressChanged(fragment) => self.opened.fragment = fragment,
        }
    }

    /// A part has come, with its entries unless these are here already; or it has not.
    fn part_came(&mut self, part: Part, came: Result<MoreRules, Missing>) {
        if part == Part::Later {
            self.lookup.at_opening = false;
        }
        // The later part has the entries of the other, too.
        if self.parts.later == Arrival::Here {
            return;
        }
        match (came, parts::found(), &mut self.rules) {
            (Ok(more), Some(found), Loading::Ready(rules)) => {
                *rules = Rc::new((found.merged)(rules, more));
                self.parts.set(part, Arrival::Here);
                self.search();
            }
            // Without rules there is nothing to draw with it.
            (Ok(_), _, _) => {}
            (Err(missing), _, _) => self.parts.set(part, Arrival::Failed(missing)),
        }
    }

    /// Looks up what was typed, once all entries are here.
    fn search(&mut self) {
        if let (Loading::Ready(rules), Some(later), Arrival::Here) =
            (&self.rules, parts::later(), &self.parts.later)
        {
            (later.search)(&mut self.lookup, rules);
        }
    }

    /// The rules that are here.
    pub fn known_rules(&self) -> Option<&Rules> {
        match &self.rules {
            Loading::Ready(rules) => Some(rules),
            _ => None,
        }
    }
}
