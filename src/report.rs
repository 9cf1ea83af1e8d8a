//! What a person may send to support, as JSON: facts and what they mean. `tests/cases/` replays its `facts`.

use crate::diagnosis::Diagnosis;
use crate::facts::Facts;
use serde::Serialize;

/// The whole report. Nothing in it names a person; `case` is what support put into the link.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Report<'a> {
    /// Version of this program.
    pub app: &'static str,
    /// Version of the rules that it used.
    pub rules: &'a str,
    /// When, in ISO 8601.
    pub time: String,
    /// Support's number for the inquiry.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub case: Option<&'a str>,
    /// What was observed.
    pub facts: &'a Facts,
    /// What it means.
    pub diagnosis: &'a Diagnosis,
}

/// Version of this program.
pub const APP_VERSION: &str = env!("CARGO_PKG_VERSION");
