//! Whom to ask.

use super::{Rules, Text};
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
    #[cfg_attr(target_arch = "wasm32", serde(skip))]
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
}

impl Rules {
    /// Who can be asked about this entry, in the order of the file.
    pub fn contacts(&self, entry: &str) -> Vec<&Contact> {
        let all = self.contacts.iter();
        all.filter(|contact| contact.entries.iter().any(|id| id == entry))
            .collect()
    }
}
