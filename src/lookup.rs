//! Looking up a screen: what was typed, what was found, which entry is open, and whether the rest of the rules is here.

use crate::device::Device;
use crate::diagnosis::diagnose;
use crate::rules::{MoreRules, Part, Rules};
use crate::search::Index;
use crate::state::{Loading, Stage, State};
use std::rc::Rc;

/// How far the person is.
#[derive(Clone, Default)]
pub struct Lookup {
    /// What stands in the search box.
    pub typed: String,
    /// The entries that fit it, the best first.
    pub hits: Vec<String>,
    /// The entry that is open.
    pub open: Option<String>,
    /// The device that it is read for, where the person chose one.
    pub device: Option<Device>,
    /// The list of all screens, or the search box, was touched.
    pub wanted: bool,
    /// The address names an entry: the page is not done before it is there.
    pub at_opening: bool,
    /// The parts of the rules that have been read.
    pub read: Vec<Part>,
    /// Why one could not be read.
    pub failed: Option<String>,
    index: Option<Rc<Index>>,
}

/// Something that happened.
pub enum Looked {
    /// The person turned to the search box or the list.
    Turned,
    /// This stands in the search box now.
    Typed(String),
    /// The address names this entry now, or none.
    Opened(Option<String>),
    /// The entry is to be read for this device.
    For(Device),
    /// A part of the rules was read, or could not be.
    Read(Part, Result<MoreRules, String>),
}

impl Lookup {
    /// The lookup of a page whose address names an entry, as its screen that was seen or to be read.
    pub fn at_opening(open: Option<String>, seen: bool) -> Lookup {
        Lookup {
            at_opening: seen || open.is_some(),
            open,
            ..Lookup::default()
        }
    }
}

impl State {
    /// Whether a part of the rules is to be fetched: an entry of it was found, or somebody may need any.
    pub fn wants(&self, part: Part) -> bool {
        let asked = self.desk.open
            || self.lookup.wanted
            || self.lookup.open.is_some()
            || self.facts.seen.is_some()
            || self.facts.trial.is_some()
            || self.trial != Stage::Idle;
        self.lacks(part) && (asked || part == Part::Found && self.names_found())
    }

    /// Whether any part is to be fetched.
    pub fn wants_any(&self) -> bool {
        Part::ALL.iter().any(|part| self.wants(*part))
    }

    /// Whether the verdict before a trial waits for the entries that it names. Not while somebody looks something up: what
    /// could not be read is asked for again then, and nothing may be taken from under their hands.
    pub fn awaits_found(&self) -> bool {
        self.pending.is_empty() && !self.lookup.wanted && self.names_found()
    }

    /// Whether what is known before a trial names an entry that is not there. What else comes to be known hardly changes
    /// that, so the entry is on its way meanwhile.
    fn names_found(&self) -> bool {
        let before = self.facts.trial.is_none() && self.trial == Stage::Idle;
        let rules = self.known_rules().filter(|_| before);
        rules.is_some_and(|rules| {
            let known = |id: &str| rules.entry(id).is_some();
            let found = || diagnose(&self.facts, rules).findings;
            self.lacks(Part::Found) && !found().iter().all(|finding| known(&finding.entry))
        })
    }

    /// Whether a part is not there and might be had.
    fn lacks(&self, part: Part) -> bool {
        let parted = self.known_rules().is_some_and(|rules| rules.parted);
        parted && !self.lookup.read.contains(&part) && self.lookup.failed.is_none()
    }

    pub(crate) fn look_up(&mut self, looked: Looked) {
        match looked {
            Looked::Turned => self.turn(),
            Looked::Typed(text) => {
                self.turn();
                self.lookup.typed = text;
                self.search();
            }
            Looked::Opened(entry) => {
                if entry.is_some() {
                    self.turn();
                }
                self.lookup.device = None;
                self.lookup.open = entry;
            }
            Looked::For(device) => self.lookup.device = Some(device),
            Looked::Read(part, read) => {
                match (read, &mut self.rules) {
                    // All is here.
                    (_, Loading::Ready(rules)) if !rules.parted => {}
                    (Ok(more), Loading::Ready(rules)) => {
                        *rules = Rc::new(Rc::unwrap_or_clone(Rc::clone(rules)).with(part, more));
                        self.lookup.read.push(part);
                        self.lookup.failed = None;
                    }
                    (Ok(_), _) => {}
                    (Err(why), _) => self.lookup.failed = Some(why),
                }
                self.lookup.at_opening &= self.wants_any();
                self.lookup.index = None;
                self.search();
            }
        }
    }

    /// Any entry may be needed now. What failed before is tried again.
    pub(crate) fn turn(&mut self) {
        self.lookup.wanted = true;
        self.lookup.failed = None;
    }

    /// In all entries, or in those that are there if the others cannot be had.
    fn search(&mut self) {
        let Loading::Ready(rules) = &self.rules else {
            return;
        };
        if self.lookup.typed.is_empty() || rules.parted && self.lookup.failed.is_none() {
            self.lookup.hits.clear();
            return;
        }
        let index = self
            .lookup
            .index
            .get_or_insert_with(|| Rc::new(Index::of(rules)));
        let hits = index.search(&self.lookup.typed);
        self.lookup.hits = hits.into_iter().map(|hit| hit.entry).collect();
    }

    /// The address that opens the page with this entry, without what this visit was opened with.
    pub fn link_to(&self, entry: &str) -> String {
        let page = self.address.split('?').next().unwrap_or_default();
        [page, "?seen=", entry].concat()
    }

    /// All rules that are here.
    pub fn known_rules(&self) -> Option<&Rules> {
        match &self.rules {
            Loading::Ready(rules) => Some(rules),
            _ => None,
        }
    }
}
