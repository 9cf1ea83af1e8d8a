//! The support desk: from here a check is sent, and here the result is read, as a link or as a spoken code.

mod message;
mod reading;

pub use message::{Channel, Invitation};
pub use reading::{Reading, Told, Understood};

use crate::lang::Lang;
use crate::report::Sent;
use crate::report::code::{Misheard, Spoken};
use crate::report::link::{self, Unreadable};
use std::rc::Rc;

/// What the desk shows.
#[derive(Clone, Default)]
pub struct Desk {
    /// The page is the desk: it does not check this device.
    pub open: bool,
    /// What is to be sent.
    pub invitation: Invitation,
    /// What stands in the box for a result.
    pub typed: String,
    /// Why that is no result.
    pub unread: Option<Unread>,
    /// The results that were read in this tab, the newest last.
    pub readings: Vec<Rc<Reading>>,
    /// Which of them is shown.
    pub shown: usize,
}

/// Why a text is no result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unread {
    /// The link is none.
    Link(Unreadable),
    /// The code is none.
    Code(Misheard),
}

/// Something that happened at the desk.
#[derive(Clone, Debug, PartialEq)]
pub enum DeskAction {
    /// The address asks for the desk, or no longer does.
    Opened(bool),
    /// The number of the inquiry was typed.
    Case(String),
    /// The name of the sender was typed.
    Sender(String),
    /// The entry that the person saw was picked; empty for none.
    Saw(String),
    /// The language of the check was picked.
    Lang(Lang),
    /// The way of sending was picked.
    Channel(Channel),
    /// This stands in the box now, and that is what it says; `seconds` ago, as far as the result tells.
    Typed {
        /// The text in the box; empty where it came by the address.
        text: String,
        /// What it says.
        told: Result<Told, Unread>,
        /// How old it is.
        seconds: Option<f64>,
    },
    /// Another one of the results is to be shown.
    Show(usize),
}

impl Desk {
    /// Changes it as what happened asks for.
    pub fn reduce(&mut self, action: DeskAction) {
        match action {
            DeskAction::Opened(open) => self.open = open,
            DeskAction::Case(case) => self.invitation.case = case,
            DeskAction::Sender(sender) => self.invitation.sender = sender,
            DeskAction::Saw(entry) => self.invitation.seen = entry,
            DeskAction::Lang(lang) => self.invitation.lang = lang,
            DeskAction::Channel(channel) => self.invitation.channel = channel,
            DeskAction::Show(place) => self.shown = place,
            DeskAction::Typed {
                text,
                told,
                seconds,
            } => {
                self.typed = text;
                match told {
                    Ok(told) => self.read(told, seconds),
                    Err(why) => self.unread = Some(why),
                }
            }
        }
    }

    /// The result that is shown.
    pub fn reading(&self) -> Option<&Rc<Reading>> {
        self.readings.get(self.shown)
    }

    /// All results of the same inquiry as the one that is shown, with their places in `readings`.
    pub fn beside(&self) -> Vec<(usize, &Rc<Reading>)> {
        let case = self.reading().map(|reading| &reading.case);
        let all = self.readings.iter().enumerate();
        all.filter(|(_, other)| Some(&other.case) == case).collect()
    }

    /// A result without a number belongs to the inquiry whose number stands in the form.
    fn read(&mut self, told: Told, seconds: Option<f64>) {
        let typed = Some(self.invitation.case.trim()).filter(|case| !case.is_empty());
        let case = told.case().or(typed).map(str::to_owned);
        let mut known = self.readings.iter();
        let place = known.position(|known| known.told == told && known.case == case);
        self.unread = None;
        self.shown = place.unwrap_or(self.readings.len());
        if place.is_none() {
            self.readings.push(Rc::new(Reading {
                told,
                case,
                seconds,
            }));
        }
    }
}

/// What a pasted link, or a message with a link in it, or a typed code says. `parse` reads a report's JSON.
///
/// # Errors
/// Why it says nothing.
pub fn understand(text: &str, parse: impl Fn(&str) -> Option<Sent>) -> Result<Told, Unread> {
    if !text.contains(link::FRAGMENT) {
        return match Spoken::read(text) {
            Ok(spoken) => Ok(Told::Spoken(spoken)),
            Err(why) => Err(Unread::Code(why)),
        };
    }
    let json = link::read(text).map_err(Unread::Link)?;
    let sent = parse(&json).ok_or(Unread::Link(Unreadable::Damaged))?;
    Ok(Told::Report(Box::new(sent)))
}
