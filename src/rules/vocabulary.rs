//! What the message search goes by: texts of systems, what people say, and words that mean the same.

use super::Text;
use crate::platform::Os;
use serde::Deserialize;

/// Texts that a phone, browser or server shows where an entry applies, verbatim, from one source.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[cfg_attr(not(target_arch = "wasm32"), serde(deny_unknown_fields))]
pub struct Shown {
    /// The systems that show them; any if empty, as for a text of the server.
    #[serde(default)]
    pub on: Vec<Os>,
    /// Where they were read: repository and file, or address.
    pub source: String,
    /// The texts. What they fill in (a site, an app) is left out.
    pub messages: Vec<String>,
}

/// Words that the search takes for each other, in every entry.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[cfg_attr(not(target_arch = "wasm32"), serde(deny_unknown_fields))]
pub struct Vocabulary {
    /// Names that stand in many messages and so do not tell them apart, such as the service's hosts; the longer ones first.
    #[serde(default)]
    pub names: Vec<String>,
    /// Ways to write one word: each list begins with the one that the others are read as. Applied in order to messages
    /// and to what is typed.
    #[serde(default)]
    pub spellings: Vec<Vec<String>>,
    /// Words of one meaning: a saying with one of them holds for all of its list.
    #[serde(default)]
    pub synonyms: Vec<Vec<String>>,
    /// Parts that stand in messages of all kinds, such as 「もう一度お試しください」: they say hardly anything.
    #[serde(default)]
    pub common: Vec<String>,
    /// Sayings that no entry answers, such as 「QRコード 表示されない」. Where one fits best, nothing is found.
    #[serde(default)]
    pub unanswered: Vec<String>,
    /// What people put around a message, such as 「って出るんですけど」; taken away in this order.
    #[serde(default)]
    pub around: Vec<String>,
}

/// Something that happened, to pick from without knowing what to type.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[cfg_attr(not(target_arch = "wasm32"), serde(deny_unknown_fields))]
pub struct Pick {
    /// What happened, such as 「新しいスマートフォンにした」.
    pub text: Text,
    /// The entries that it may be, the likeliest first.
    pub entries: Vec<String>,
}
