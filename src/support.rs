//! The support desk: from here a check is sent, and here the result is read, as a link or as a spoken code.

pub mod csv;
pub mod mail;
mod message;
mod pasted;
pub mod people;
mod reading;
pub mod request;
pub mod roster;
pub mod table;
pub mod time;

pub use message::{Channel, Invitation};
pub use pasted::pasted;
pub use reading::{Reading, Told, Understood};

use crate::lang::Lang;
use crate::ordered;
use crate::report::code::Misheard;
use crate::report::link::Unreadable;
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
    /// Why something in it is no result.
    pub unread: Option<Unread>,
    /// How many results it holds.
    pub count: usize,
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
    /// There is an address, but no result in it.
    NoResult,
    /// There is neither an address nor a code.
    Nothing,
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
    /// This stands in the box now, and that is what it says.
    Typed {
        /// The text in the box; empty where it came by the address.
        text: String,
        /// Each result in it, with its age in seconds as far as it tells, and what is the matter with the rest.
        told: Vec<Result<(Told, Option<f64>), Unread>>,
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
            DeskAction::Typed { text, told } => {
                self.typed = text;
                (self.unread, self.count) = (None, 0);
                for told in told {
                    match told {
                        Ok((told, seconds)) => self.read(told, seconds),
                        Err(why) => self.unread = self.unread.take().or(Some(why)),
                    }
                }
            }
        }
    }

    /// The result that is shown.
    pub fn reading(&self) -> Option<&Rc<Reading>> {
        self.readings.get(self.shown)
    }

    /// All results of the same inquiry as the one that is shown, with their places in `readings`, in the order in which
    /// they were made. What has no number is compared with nothing: it may be anybody's.
    pub fn beside(&self) -> Vec<(usize, &Rc<Reading>)> {
        let Some(shown) = self.reading() else {
            return Vec::new();
        };
        let own = (self.shown, shown);
        if shown.case.is_none() {
            return vec![own];
        }
        let all = self.readings.iter().enumerate();
        let same: Vec<_> = all.filter(|(_, other)| other.case == shown.case).collect();
        in_time(same)
    }

    /// What is shown is not what stands in the box: nothing in that can be read yet.
    pub fn stale(&self) -> bool {
        let typed = !self.typed.trim().is_empty();
        typed && self.unread.is_some() && self.count == 0 && self.reading().is_some()
    }

    /// A result without a number belongs to the inquiry whose number stands in the form.
    fn read(&mut self, told: Told, seconds: Option<f64>) {
        let typed = Some(self.invitation.case.trim()).filter(|case| !case.is_empty());
        let case = told.case().or(typed).map(str::to_owned);
        let mut known = self.readings.iter();
        let place = known.position(|known| known.told == told && known.case == case);
        self.count += 1;
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

/// A code does not tell when it was made. It is told as it is made, so it is later than what came in before it.
fn in_time<'a>(results: Vec<(usize, &'a Rc<Reading>)>) -> Vec<(usize, &'a Rc<Reading>)> {
    let mut latest = "";
    let timed = results.into_iter().map(|result: (usize, &'a Rc<Reading>)| {
        let time = result.1.told.time().unwrap_or(latest);
        latest = latest.max(time);
        (time, result)
    });
    let mut timed: Vec<_> = timed.collect();
    ordered::by_key(&mut timed, |(time, _)| *time);
    timed.into_iter().map(|(_, result)| result).collect()
}
