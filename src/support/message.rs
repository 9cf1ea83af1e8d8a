//! What support sends: a link to the check, alone or in a ready message.

use crate::lang::{Lang, LaterUiText, UiText};
use crate::rules::Service;
use crate::way_out::with_query;
use crate::wording;

/// What is to be sent, and how.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Invitation {
    /// Support's number for the inquiry; may be empty.
    pub case: String,
    /// The entry whose screen the person saw; may be empty.
    pub seen: String,
    /// Who sends it, as typed at the desk; if empty, whom the rules name.
    pub sender: String,
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
    pub fn label(self) -> LaterUiText {
        match self {
            Channel::Mail => LaterUiText::ByMail,
            Channel::Sms => LaterUiText::BySms,
            Channel::Line => LaterUiText::ByLine,
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

    /// Who sends it, if anybody said so: without a name it looks like phishing.
    pub fn sender<'a>(&'a self, service: Option<&'a Service>) -> Option<&'a str> {
        let typed = Some(self.sender.trim()).filter(|sender| !sender.is_empty());
        let known = service.and_then(|service| service.sender.as_ref());
        typed.or_else(|| known.map(|sender| self.lang.choose(sender)))
    }

    /// A text of the page's own with the service's name put in.
    pub fn naming(&self, word: LaterUiText, service: Option<&Service>) -> String {
        let name = service.map(|service| self.lang.choose(&service.name));
        wording::with(
            self.lang,
            word,
            name.unwrap_or_else(|| self.lang.t(UiText::PageTitle)),
        )
    }

    /// What the page never asks for, in a sentence.
    pub fn never_asked(&self, service: &Service) -> String {
        let what = self.lang.choose(&service.never_asked);
        wording::with(self.lang, LaterUiText::AsksNothing, what)
    }

    /// The message, ready to be sent: for which service, by whom, what to do, and what is never asked for.
    pub fn message(&self, address: &str, service: Option<&Service>) -> String {
        let t = |word| self.lang.t(word).to_owned();
        let title = self.naming(LaterUiText::SentTitle, service);
        let sender = self.sender(service);
        let sender = sender.map(|sender| [self.lang.t(LaterUiText::SentBy), sender].concat());
        let case = self.case.trim();
        let case =
            (!case.is_empty()).then(|| [self.lang.t(LaterUiText::CaseNumber), case].concat());
        let mut lines = vec![title];
        lines.extend(sender);
        lines.extend(case);
        if self.channel == Channel::Mail {
            lines.extend([String::new(), t(LaterUiText::MailGreeting)]);
            lines.extend([self.naming(LaterUiText::MailAsk, service), String::new()]);
            lines.extend([self.link(address), String::new()]);
            lines.extend([t(LaterUiText::MailSteps), String::new()]);
            lines.extend(service.map(|service| self.never_asked(service)));
            lines.push(t(LaterUiText::MailPrivacy));
        } else {
            lines.extend([t(LaterUiText::ShortAsk), self.link(address)]);
            lines.push(t(LaterUiText::ShortEnd));
            lines.extend(service.map(|service| self.never_asked(service)));
        }
        lines.join("\n")
    }
}
