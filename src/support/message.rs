//! What support sends: a link to the check, alone or in a ready message.

use crate::lang::{Lang, Word};
use crate::way_out::with_query;

/// What is to be sent, and how.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Invitation {
    /// Support's number for the inquiry; may be empty.
    pub case: String,
    /// The entry whose screen the person saw; may be empty.
    pub seen: String,
    /// The language of the check and of the message.
    pub lang: Lang,
    /// The way that the message takes.
    pub channel: Channel,
}

/// The way that a message takes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Channel {
    /// Mail: there is room to explain.
    #[default]
    Mail,
    /// SMS: short.
    Sms,
    /// LINE: short, and the link has to leave the app.
    Line,
}

impl Channel {
    /// All of them, as offered.
    pub const ALL: [Channel; 3] = [Channel::Mail, Channel::Sms, Channel::Line];

    /// What it is called.
    pub fn label(self) -> Word {
        match self {
            Channel::Mail => Word::ByMail,
            Channel::Sms => Word::BySms,
            Channel::Line => Word::ByLine,
        }
    }
}

impl Invitation {
    /// The link to the check. LINE opens an address with `openExternalBrowser=1` outside of itself
    /// (<https://developers.line.biz/en/docs/messaging-api/using-line-url-scheme/>); nobody else minds it.
    pub fn link(&self, address: &str) -> String {
        let page = address.split(['?', '#']).next().unwrap_or_default();
        let lang = if self.lang == Lang::default() {
            ""
        } else {
            self.lang.tag()
        };
        let known = [
            ("case", self.case.trim()),
            ("seen", self.seen.as_str()),
            ("lang", lang),
            ("openExternalBrowser", "1"),
        ];
        let known = known.iter().filter(|(_, value)| !value.is_empty());
        known.fold(page.to_owned(), |address, (name, value)| {
            with_query(&address, name, value)
        })
    }

    /// The message, ready to be sent.
    pub fn message(&self, address: &str) -> String {
        let say = |word| self.lang.say(word);
        let mut lines = Vec::new();
        let case = self.case.trim();
        let case = (!case.is_empty()).then(|| [say(Word::CaseNumber), case].concat());
        if self.channel == Channel::Mail {
            lines.push(say(Word::MailGreeting).to_owned());
            lines.extend(case);
            lines.extend(["", say(Word::MailAsk), ""].map(str::to_owned));
            lines.push(self.link(address));
            lines.extend(["", say(Word::MailSteps), "", say(Word::MailPrivacy)].map(str::to_owned));
        } else {
            lines.push(say(Word::ShortAsk).to_owned());
            lines.extend(case);
            lines.push(self.link(address));
            lines.push(say(Word::ShortEnd).to_owned());
        }
        lines.join("\n")
    }
}
