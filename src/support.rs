//! The support desk: from here a check is sent, and here the result is read, as a link or as a spoken code.

pub mod csv;
pub mod file;
mod message;
mod pasted;
pub mod people;
mod reading;
pub mod request;
pub mod roster;
pub mod table;

pub use message::{Channel, Invitation};
pub use pasted::pasted;
pub use reading::{Reading, Received, Understood};

use crate::lang::{Lang, LaterUiText};
use crate::report::code::{CodeError, Spoken};
use crate::report::link::LinkError;
use crate::rules::{Rules, Service};
use roster::{Roster, RosterRow, Status};
use std::collections::BTreeMap;
use std::rc::Rc;
use table::{Column, Shown};

/// What the desk shows.
#[derive(Clone, Default)]
pub struct Desk {
    /// What is to be sent.
    pub invitation: Invitation,
    /// What stands in the box for a result.
    pub typed: String,
    /// Why something in it is no result: the first of these.
    pub unread: Option<ReadError>,
    /// How many parts of it look like a result and are none.
    pub unread_count: usize,
    /// How many results it holds.
    pub count: usize,
    /// The results that were read in this tab, the newest last.
    pub readings: Vec<Rc<Reading>>,
    /// Which of them is shown.
    pub shown: usize,
    /// Who was sent a check, and results of tables that were saved before.
    pub roster: Roster,
    /// How many people the last list brought.
    pub invited: Option<usize>,
    /// What of the table is shown.
    pub table: Shown,
    /// What came of the files that were opened last.
    pub files: Files,
    /// What the printer gets.
    pub paper: Paper,
}

/// What the printer gets.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Paper {
    /// The result that is shown; before there is one, the sheet for a wall.
    #[default]
    Result,
    /// A sheet for a wall, with the link to the check.
    Poster,
    /// A card for each of the people.
    Cards,
}

/// What came of files.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Files {
    /// The rows of saved tables.
    pub rows: Vec<RosterRow>,
    /// How many other rows these tables have: their verdict is none of ours.
    pub unread_rows: usize,
    /// The names of files that hold neither a table nor a result, or cannot be read.
    pub unread: Vec<String>,
}

/// Why a text is no result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReadError {
    /// The link is none.
    Link(LinkError),
    /// The code is none.
    Code(CodeError),
    /// There is an address, but no result in it.
    NoResult,
    /// There is neither an address nor a code.
    Nothing,
}

/// Something that happened at the desk.
#[derive(Clone, Debug, PartialEq)]
pub enum DeskAction {
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
        received: Vec<Result<(Received, Option<f64>), ReadError>>,
    },
    /// Another one of the results is to be shown.
    Show(usize),
    /// A result that came by a table is to be shown: its code, and the number of its inquiry.
    ShowCode(Spoken, String),
    /// A list of people was given, each of whom is to get a number.
    Invite(String),
    /// Files were opened.
    Files {
        /// The rows of tables in them, and what cannot be read.
        files: Files,
        /// The results in mails and texts, as in `Typed`.
        received: Vec<Result<(Received, Option<f64>), ReadError>>,
    },
    /// The table is to be sorted by this column, at the second time the other way round.
    SortBy(Column),
    /// Only rows of this status are to be shown, or all.
    Only(Option<Status>),
    /// This is to be printed.
    Print(Paper),
}

impl Desk {
    /// Changes it as what happened asks for.
    pub fn reduce(&mut self, action: DeskAction) {
        match action {
            DeskAction::Case(case) => self.invitation.case = case,
            DeskAction::Sender(sender) => self.invitation.sender = sender,
            DeskAction::Saw(entry) => self.invitation.seen = entry,
            DeskAction::Lang(lang) => self.invitation.lang = lang,
            DeskAction::Channel(channel) => self.invitation.channel = channel,
            DeskAction::Show(place) => (self.shown, self.paper) = (place, Paper::Result),
            DeskAction::ShowCode(spoken, case) => {
                let case = Some(case).filter(|case| !case.is_empty());
                self.read(Received::Spoken(spoken), case, None);
            }
            DeskAction::Invite(list) => {
                let prefix = &self.invitation.case;
                self.invited = Some(self.roster.invite(&list, prefix, &self.readings));
            }
            DeskAction::Files { files, received } => {
                self.roster.load(files.rows.clone());
                self.files = files;
                self.take_in(received);
            }
            DeskAction::SortBy(column) => self.table = self.table.by(column),
            DeskAction::Only(only) => self.table.only = only,
            DeskAction::Print(paper) => self.paper = paper,
            DeskAction::Typed { text, received } => {
                self.typed = text;
                self.take_in(received);
            }
        }
    }

    /// The result that is shown.
    pub fn reading(&self) -> Option<&Rc<Reading>> {
        self.readings.get(self.shown)
    }

    /// The rows of the table that are shown, in their order.
    pub fn rows(&self, rules: &Rules) -> Vec<RosterRow> {
        self.table.of(self.roster.rows(&self.readings, rules))
    }

    /// The people as a file, with the link and the message for each.
    pub fn people_file(&self, lang: Lang, address: &str, service: Option<&Service>) -> String {
        let head = [
            LaterUiText::ColumnNumber,
            LaterUiText::ColumnName,
            LaterUiText::SendLink,
            LaterUiText::ColumnMessage,
        ];
        let head = head.map(|word| lang.t(word).to_owned());
        let rows = self.roster.people.iter().map(|person| {
            let invitation = person.invitation(&self.invitation);
            [
                person.number.clone(),
                person.name.clone(),
                invitation.link(address),
                invitation.message(address, service),
            ]
        });
        csv::write(std::iter::once(head).chain(rows))
    }

    /// All results with the number of the one that is shown, oldest first, each with its index in `readings`. A result
    /// without a number is compared with nothing: it may be anybody's.
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

    /// Whether nothing in the box can be read, so that the result that is shown is an earlier one.
    pub fn stale(&self) -> bool {
        let typed = !self.typed.trim().is_empty();
        typed && self.unread.is_some() && self.count == 0 && self.reading().is_some()
    }

    /// Takes in what stands in the box. A result without a number belongs to the inquiry whose number stands in the form,
    /// if it is the only one, or the only one that was not read before.
    fn take_in(&mut self, received: Vec<Result<(Received, Option<f64>), ReadError>>) {
        (self.unread, self.unread_count, self.count) = (None, 0, 0);
        let known = |received: &Received| {
            self.readings
                .iter()
                .any(|known| known.received == *received)
        };
        let mut results = Vec::new();
        for received in received {
            match received {
                Ok((received, seconds)) => results.push((known(&received), received, seconds)),
                Err(why) => {
                    self.unread_count += 1;
                    self.unread.get_or_insert(why);
                }
            }
        }
        self.count = results.len();
        let only = results.len() == 1;
        let only_new = results.iter().filter(|(known, ..)| !known).count() == 1;
        let number = Some(self.invitation.case.trim()).filter(|case| !case.is_empty());
        let number = number.map(str::to_owned);
        for (known, received, seconds) in results {
            let own = received.case().map(str::to_owned);
            let typed = number.clone().filter(|_| only || only_new && !known);
            self.read(received, own.or(typed), seconds);
        }
    }

    fn read(&mut self, received: Received, case: Option<String>, seconds: Option<f64>) {
        let mut known = self.readings.iter();
        let place = known
            .position(|known| known.received == received && (case.is_none() || known.case == case));
        self.shown = place.unwrap_or(self.readings.len());
        self.paper = Paper::Result;
        if place.is_none() {
            self.readings.push(Rc::new(Reading {
                received,
                case,
                seconds,
            }));
        }
    }
}

/// Sorts results by time. A code carries no time: it counts as made when it was read, so not before any result of its
/// inquiry that was read earlier.
fn in_time(results: Vec<(usize, &Rc<Reading>)>) -> Vec<(usize, &Rc<Reading>)> {
    let mut latest_of = BTreeMap::new();
    let mut timed = Vec::new();
    for (place, reading) in results {
        let latest = latest_of.entry(reading.case.as_deref()).or_insert("");
        let time = reading.received.time().unwrap_or(latest);
        *latest = time.max(latest);
        timed.push((time, (place, reading)));
    }
    timed.sort_by_key(|(time, _)| *time);
    timed.into_iter().map(|(_, result)| result).collect()
}
