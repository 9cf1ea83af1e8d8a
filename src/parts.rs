//! What of the program comes when. The first file has all that a clean verdict needs, and the trial. Two parts come
//! after it:
//!
//! | part | what only it has | when it is asked for |
//! | --- | --- | --- |
//! | [`Found`] | reads entries and draws findings with their steps | when something is found |
//! | [`Later`] | the look-up, the report, QR codes, the desk | 3 s after the verdict, or when the person turns to them |
//!
//! A part is a table of functions (`parts/tables.rs`). `cargo xtask build` (feature `split`,
//! <https://docs.rs/wasm_split_helpers>) moves what only a table names into files of the part. In every other build the
//! tables are there from the start. Entries and guides of the rules come with the parts, in a file each. The state knows
//! of each part how far both are ([`Arrival`]), and `view/part.rs` draws what stands in the place of a part that is not
//! here.
//!
//! To move a function into a part: put it into the table and call it through the table only. One direct call from the
//! first file takes it back there; `tests/browser/weight.rs` says when the first visit has become too heavy.

mod tables;

#[cfg(target_arch = "wasm32")]
pub use tables::load;
pub use tables::{Found, Later, found, later};

use crate::lang::Lang;
use crate::rules::MoreRules;

/// A part of the program that comes after the first file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// See [`Found`].
    Found,
    /// See [`Later`]. It brings [`Found`] along.
    Later,
}

impl Part {
    /// Both.
    pub const ALL: [Part; 2] = [Part::Found, Part::Later];

    /// The file of the rules that comes with it: for `Found` the entries and guides that a finding before the trial may
    /// name, in one language; for `Later` all that is not in the first file, and all rules.
    pub fn rules_file(self, lang: Lang) -> &'static str {
        match (self, lang) {
            (Part::Found, Lang::Ja) => "rules-found-ja.json",
            (Part::Found, Lang::En) => "rules-found-en.json",
            (Part::Later, _) => "rules-more.json",
        }
    }
}

/// How far a part is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Arrival {
    /// Nobody has needed it yet.
    #[default]
    NotAsked,
    /// It was asked for.
    Coming,
    /// It can be used.
    Here,
    /// It did not come. The person can try again.
    Failed(Missing),
}

/// Why a part did not come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Missing {
    /// It could not be fetched or read; the cause, for the record.
    Unreachable(String),
    /// The host has another build of the page now. Reloading brings that.
    Renewed,
}

/// Something that happened to the parts.
#[derive(Clone, Debug, PartialEq)]
pub enum PartsAction {
    /// The verdict has stood for a while: what it did not need may come.
    Due,
    /// A part was asked for.
    Asked(Part),
    /// A part has come with its entries, or has not.
    Came(Part, Result<MoreRules, Missing>),
    /// The person wants what did not come to be asked for again.
    Retried,
}

/// How far both parts are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Parts {
    /// What reads and draws findings, with the entries that they name.
    pub found: Arrival,
    /// Everything else.
    pub later: Arrival,
    /// The verdict has stood for a while: what it did not need may come now.
    pub due: bool,
}

impl Parts {
    /// How far this part is.
    pub fn get(&self, part: Part) -> &Arrival {
        match part {
            Part::Found => &self.found,
            Part::Later => &self.later,
        }
    }

    /// Notes how far a part is. `Later` brings `Found` along.
    pub fn set(&mut self, part: Part, arrival: Arrival) {
        if part == Part::Later {
            if arrival == Arrival::Here {
                self.found = Arrival::Here;
            }
            self.later = arrival;
        } else if self.later != Arrival::Here {
            self.found = arrival;
        }
    }

    /// Changes it as what happened asks for. What has come changes the rules, too, and is up to the state.
    pub fn reduce(&mut self, action: PartsAction) {
        match action {
            PartsAction::Due => self.due = true,
            PartsAction::Asked(part) => self.set(part, Arrival::Coming),
            PartsAction::Retried => self.retry(),
            PartsAction::Came(..) => {}
        }
    }

    /// Forgets failures, so that what did not come is asked for again.
    pub fn retry(&mut self) {
        for part in Part::ALL {
            if matches!(self.get(part), Arrival::Failed(_)) {
                self.set(part, Arrival::NotAsked);
            }
        }
    }

    /// Whether all of the program is here.
    pub fn all_here(&self) -> bool {
        self.later == Arrival::Here
    }
}

impl Arrival {
    /// Whether it may still come by itself.
    pub fn awaited(&self) -> bool {
        matches!(self, Arrival::NotAsked | Arrival::Coming)
    }

    /// Whether it did not come.
    pub fn failed(&self) -> bool {
        matches!(self, Arrival::Failed(_))
    }
}
