//! Looking up a screen: what was typed, what was found, and which entry is open.

use crate::device::Device;
use crate::rules::Rules;
use crate::search::{Hit, Index, too_short};
use std::rc::Rc;

/// How far the person is.
#[derive(Clone, Default)]
pub struct Lookup {
    /// What stands in the search box.
    pub typed: String,
    /// Something is being composed in the search box (IME): it is looked up, but nothing is said of it yet.
    pub composing: bool,
    /// The place of what happened in `picks` of the rules, where the person picked that instead of typing.
    pub picked: Option<usize>,
    /// The entries that fit what was typed or picked, the best first.
    pub hits: Vec<Hit>,
    /// Too little was typed to say that nothing fits.
    pub too_short: bool,
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
    /// Composing in the search box (IME) began, or ended.
    Composing(bool),
    /// What happened was picked from the list, by its place.
    Picked(usize),
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
                self.picked = None;
            }
            LookupAction::Composing(composing) => self.composing = composing,
            LookupAction::Picked(place) => {
                self.wanted = true;
                self.typed.clear();
                self.picked = Some(place).filter(|_| self.picked != Some(place));
            }
            LookupAction::Opened(entry) => {
                self.wanted |= entry.is_some();
                // The text that was found is shown by this system, so the steps are those of it.
                let hit = self
                    .hits
                    .iter()
                    .find(|hit| Some(&hit.entry) == entry.as_ref());
                self.device = hit.and_then(|hit| hit.system).and_then(Device::of_system);
                self.open = entry;
            }
            LookupAction::For(device) => self.device = Some(device),
        }
    }

    /// Looks up what was typed or picked, in all entries of these rules.
    pub fn search(&mut self, rules: &Rules) {
        if let Some(pick) = self.picked.and_then(|place| rules.picks.get(place)) {
            let hit = |entry: &String| Hit {
                entry: entry.clone(),
                score: 1.0,
                system: None,
            };
            self.hits = pick.entries.iter().map(hit).collect();
            return;
        }
        self.too_short = too_short(&self.typed);
        if self.typed.is_empty() {
            self.hits.clear();
            return;
        }
        let index = self.index.get_or_insert_with(|| Rc::new(Index::of(rules)));
        self.hits = index.search(&self.typed);
    }
}
