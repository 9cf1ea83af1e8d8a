//! Looking up a screen: what was typed, what was found, and which entry is open.

use crate::device::Device;
use crate::rules::Rules;
use crate::search::Index;
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

/// Something that happened to the look-up.
#[derive(Clone, Debug, PartialEq)]
pub enum LookupAction {
    /// The person turned to the search box or the list.
    Focused,
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

    /// Changes it as what happened asks for. What was typed is looked up by [`Lookup::search`].
    pub fn reduce(&mut self, action: LookupAction) {
        match action {
            LookupAction::Focused => self.wanted = true,
            LookupAction::Typed(text) => {
                self.wanted = true;
                self.typed = text;
            }
            LookupAction::Opened(entry) => {
                self.wanted |= entry.is_some();
                self.device = None;
                self.open = entry;
            }
            LookupAction::For(device) => self.device = Some(device),
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
