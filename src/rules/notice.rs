//! Notices: what the page says on top for some days, such as that the service is down.

use super::{Condition, Rules};
use crate::facts::{Answer, Facts};
use crate::lang::Text;
use crate::platform::Platform;
use serde::Deserialize;

/// Something that concerns some phones for some time, shown on top.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[cfg_attr(not(target_arch = "wasm32"), serde(deny_unknown_fields))]
pub struct Notice {
    /// A name for messages about this notice.
    pub id: String,
    /// The first day on which it is shown, such as `2026-12-01`; at once if missing.
    #[serde(default)]
    pub from: Option<String>,
    /// The last day.
    pub until: String,
    /// Which phones it concerns; all if missing. Shown unless known not to concern this one.
    #[serde(default)]
    pub when: Option<Condition>,
    /// Entries that it concerns: it is shown only where one of them was found. Shown in any case if empty.
    #[serde(default)]
    pub entries: Vec<String>,
    /// What it says.
    pub text: Text,
    /// Where that is known from; for whoever edits this file.
    #[serde(default)]
    #[cfg_attr(target_arch = "wasm32", serde(skip))]
    pub source: Option<String>,
}

impl Rules {
    /// What is to be said of this phone, of which these entries were found. `today` is the day there, such as
    /// `2026-12-01`.
    pub fn notices<'a>(
        &'a self,
        facts: &Facts,
        platform: &Platform,
        found: &[&str],
        today: &str,
    ) -> Vec<&'a Notice> {
        let concerns = |notice: &&Notice| {
            let begun = notice.from.as_deref().is_none_or(|from| from <= today);
            let when = notice.when.as_ref();
            begun
                && today <= notice.until.as_str()
                && when.is_none_or(|when| when.holds(facts, platform) != Answer::No)
                && (notice.entries.is_empty()
                    || notice.entries.iter().any(|id| found.contains(&id.as_str())))
        };
        self.notices.iter().filter(concerns).collect()
    }
}
