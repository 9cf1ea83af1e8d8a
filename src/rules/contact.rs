//! Whom to ask, and what the people who run the service or a desk have to say at the moment.

use super::{Rules, Span, Text};
use crate::facts::Answer;
use crate::platform::{Os, Platform};
use serde::Deserialize;

/// Somebody who can be asked.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[cfg_attr(not(target_arch = "wasm32"), serde(deny_unknown_fields))]
pub struct Contact {
    /// A name for messages about this contact.
    pub id: String,
    /// Who it is, such as 「〇〇病院 情報システム課」.
    pub name: Text,
    /// Entries whose remedies say to ask there.
    pub entries: Vec<String>,
    /// For whom it is, such as 「〇〇病院の職員の方」; everybody if missing.
    #[serde(default)]
    pub for_whom: Option<Text>,
    /// How it is reached, where that is known.
    #[serde(default)]
    pub channel: Option<ContactChannel>,
    /// When it is open.
    #[serde(default)]
    pub when: Option<Text>,
    /// What to have ready.
    #[serde(default)]
    pub have_ready: Option<Text>,
    /// The text that the page makes for it.
    #[serde(default)]
    pub request: Option<Request>,
    /// Where that is known from; for whoever edits this file.
    #[serde(default)]
    pub source: Option<String>,
}

/// How somebody is reached.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum ContactChannel {
    /// A telephone number, such as `03-1234-5678`: the code is read out.
    Telephone(String),
    /// A mail address: the text is sent.
    Mail(String),
    /// The https address of a form: the text is pasted.
    Form(String),
}

/// A text that asks somebody else for help ([`crate::support::request`]).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Request {
    /// Whoever runs the network is to let the service's hosts through.
    Network,
    /// The certificate authority is to look at a registration.
    Authority,
}

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
    /// Systems that it concerns; all if empty.
    #[serde(default)]
    pub systems: Vec<Os>,
    /// Major versions of these; all if missing.
    #[serde(default)]
    pub os_major: Span,
    /// Entries that it concerns, found or seen; any place if empty.
    #[serde(default)]
    pub entries: Vec<String>,
    /// What it says.
    pub text: Text,
    /// Where that is known from; for whoever edits this file.
    #[serde(default)]
    pub source: Option<String>,
}

impl ContactChannel {
    /// The address that a tap opens.
    pub fn href(&self) -> String {
        match self {
            ContactChannel::Telephone(number) => ["tel:", number].concat(),
            ContactChannel::Mail(address) => ["mailto:", address].concat(),
            ContactChannel::Form(address) => address.clone(),
        }
    }

    /// As people read it.
    pub fn shown(&self) -> &str {
        match self {
            ContactChannel::Telephone(text)
            | ContactChannel::Mail(text)
            | ContactChannel::Form(text) => text,
        }
    }

    /// The code to read out is offered first; else the text to paste.
    pub fn is_spoken(&self) -> bool {
        matches!(self, ContactChannel::Telephone(_))
    }
}

impl Notice {
    /// Whether it concerns this place on this day. A version that is not known may be the one.
    fn concerns(&self, platform: &Platform, entries: &[&str], today: &str) -> bool {
        let system =
            self.systems.is_empty() || platform.os_known() && self.systems.contains(&platform.os);
        let (from, to) = (self.os_major.from, self.os_major.to);
        let any = from.is_none() && to.is_none();
        let version = any || platform.os_major_within(from, to) != Answer::No;
        let entry =
            self.entries.is_empty() || self.entries.iter().any(|id| entries.contains(&id.as_str()));
        let begun = self.from.as_deref().is_none_or(|from| from <= today);
        system && version && entry && begun && today <= self.until.as_str()
    }
}

impl Rules {
    /// Who can be asked about this entry, in the order of the file.
    pub fn contacts(&self, entry: &str) -> Vec<&Contact> {
        let all = self.contacts.iter();
        all.filter(|contact| contact.entries.iter().any(|id| id == entry))
            .collect()
    }

    /// What is to be said at this place, where these entries were found or seen. `today` is the day there in ISO 8601; a
    /// time behind it does no harm. Without a day nothing is said.
    pub fn notices(&self, platform: &Platform, entries: &[&str], today: &str) -> Vec<&Notice> {
        let Some(today) = today.get(..10) else {
            return Vec::new();
        };
        let all = self.notices.iter();
        all.filter(|notice| notice.concerns(platform, entries, today))
            .collect()
    }
}
