//! What can be tapped in the page as it is drawn. An element carries the number of what it asks for, in an attribute
//! that is named after the event: whoever listens to the page needs to know nothing else, and listens once.

use super::Tap;
use std::cell::RefCell;

/// Everything that the page as it was drawn last offers, by its number.
#[derive(Debug, Default)]
pub struct Taps(RefCell<Vec<Tap>>);

impl Taps {
    /// Offers this; the number is for one of [`EVENTS`].
    pub fn on(&self, tap: Tap) -> String {
        let mut taps = self.0.borrow_mut();
        taps.push(tap);
        (taps.len() - 1).to_string()
    }

    /// What an element with this number asks for.
    pub fn get(&self, number: &str) -> Option<Tap> {
        self.0.borrow().get(number.parse::<usize>().ok()?).copied()
    }
}

/// The events that ask for something. An element that does has `data-` and the event's name as an attribute.
pub const EVENTS: [&str; 4] = ["click", "input", "change", "focusin"];
