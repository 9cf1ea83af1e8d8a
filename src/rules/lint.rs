//! Small named checks of a whole `rules.json`, for whoever edits it. Host only: the page does not carry them.

mod complete;
mod contacts;
mod copied;
mod english;
mod names;
mod notices;
mod references;
mod shapes;
pub mod terms;
mod texts;
mod vocabulary;

pub use copied::copied;

use super::Rules;
use crate::diagnosis::diagnose;
use crate::facts::Facts;
use std::fmt;

/// Something to correct, with its place and, where there is one, the remedy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Such as `entry E-101, remedies 1, text`.
    pub place: String,
    /// What is the matter.
    pub what: String,
}

/// One named check.
pub struct Lint {
    /// Its name, as printed.
    pub name: &'static str,
    /// Runs it.
    pub run: fn(&Rules) -> Vec<Problem>,
}

/// All of them.
pub static LINTS: &[Lint] = &[
    Lint {
        name: "ids are unique",
        run: references::unique_ids,
    },
    Lint {
        name: "entries are in a chapter",
        run: references::entry_ids,
    },
    Lint {
        name: "references resolve",
        run: references::resolve,
    },
    Lint {
        name: "conditions name what the tables know",
        run: names::known,
    },
    Lint {
        name: "conditions can hold",
        run: names::can_hold,
    },
    Lint {
        name: "guides are followed from somewhere",
        run: references::used_guides,
    },
    Lint {
        name: "texts are there in both languages",
        run: texts::both_languages,
    },
    Lint {
        name: "English is English",
        run: english::translated,
    },
    Lint {
        name: "labels say in English what they are",
        run: english::labels,
    },
    Lint {
        name: "placeholders are known",
        run: texts::placeholders,
    },
    Lint {
        name: "steps are short enough for a phone",
        run: texts::short_steps,
    },
    Lint {
        name: "headlines fit two lines of a phone",
        run: texts::short_headlines,
    },
    Lint {
        name: "nobody is blamed",
        run: texts::blameless,
    },
    Lint {
        name: "words are ours",
        run: terms::our_words,
    },
    Lint {
        name: "every entry of the manual is there",
        run: complete::chapters,
    },
    Lint {
        name: "guides have steps for everybody who is sent there",
        run: complete::guides_for_everybody,
    },
    Lint {
        name: "what stands on screens is not empty",
        run: texts::verbatim,
    },
    Lint {
        name: "a word of the search has one meaning",
        run: vocabulary::one_meaning,
    },
    Lint {
        name: "words of the search are not empty",
        run: vocabulary::not_empty,
    },
    Lint {
        name: "the file is whole",
        run: shapes::whole,
    },
    Lint {
        name: "a browser is supported on every phone",
        run: shapes::browsers,
    },
    Lint {
        name: "hosts are https origins",
        run: shapes::hosts,
    },
    Lint {
        name: "trial options can be sent",
        run: shapes::trial,
    },
    Lint {
        name: "contacts can be reached",
        run: contacts::contacts,
    },
    Lint {
        name: "notices are shown for some days",
        run: notices::notices,
    },
    Lint {
        name: "guides lead somewhere",
        run: shapes::guides,
    },
];

/// Every problem that the checks find.
pub fn check(rules: &Rules) -> Vec<Problem> {
    LINTS.iter().flat_map(|lint| (lint.run)(rules)).collect()
}

/// Rules whose entry none of these cases brings up through them: dead, or without a case.
pub fn never_fired(rules: &Rules, cases: &[Facts]) -> Vec<Problem> {
    let fires = |only: usize| {
        let alone = Rules {
            rules: vec![rules.rules[only].clone()],
            ..rules.clone()
        };
        cases
            .iter()
            .any(|facts| !diagnose(facts, &alone).findings.is_empty())
    };
    let dead = (0..rules.rules.len()).filter(|&index| !fires(index));
    dead.map(|index| {
        problem(
            format!("rule {}", rules.rules[index].id),
            "fires for no case in tests/cases",
        )
    })
    .collect()
}

/// JSON Schema of the file, from the types themselves.
pub fn schema() -> schemars::Schema {
    schemars::schema_for!(Rules)
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.place, self.what)
    }
}

fn problem(place: impl Into<String>, what: impl Into<String>) -> Problem {
    Problem {
        place: place.into(),
        what: what.into(),
    }
}
