//! Looking up a screen: what was typed, what was found, and which entry is open.

use crate::device::Device;
use crate::parts::{Arrival, Part, later};
use crate::rules::Rules;
use crate::search::Index;
use crate::state::{Loading, State};
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

    /// Looks up what was typed, in all entries of these rules.
    pub fn search(&mut self, rules: &Rules) {
        if self.typed.is_empty() {
            self.hits.clear();
            return;
        }
        let index = self.index.get_or_insert_with(|| Rc::new(Index::of(rules)));
        let hits = index.search(&self.typed);
        self.hits = hits.into_iter().map(|hit| hit.entry).collect();
    }
}

impl State {
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
        }
    }

    /// Any entry may be needed now. What failed before is tried again.
    pub(crate) fn turn(&mut self) {
        self.lookup.wanted = true;
        self.parts.retry();
    }

    /// Once all entries are here.
    pub(crate) fn search(&mut self) {
        if let (Loading::Ready(rules), Some(later), Arrival::Here) =
            (&self.rules, later(), self.parts.get(Part::Later))
        {
            (later.search)(&mut self.lookup, rules);
        }
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
