//! Taking a result in: one box for a pasted link and for a code that is read out.

use crate::lang::{Lang, LaterWord};
use crate::report::code::Misheard;
use crate::report::link::Unreadable;
use crate::report::reed_solomon::LENGTH;
use crate::rules::Rules;
use crate::support::{Desk, Files, Unread};
use crate::view::{DeskTap, OnTap, Tap, asks};
use crate::wording::{verdict, with};
use yew::{Html, html};

/// The box, and what is the matter with what stands in it.
pub fn read(lang: Lang, rules: &Rules, desk: &Desk, tap: &OnTap) -> Html {
    let status = match (&desk.unread, desk.reading()) {
        (Some(why), _) if desk.count > 0 => {
            let read = with(lang, LaterWord::ResultsRead, &desk.count.to_string());
            let unread = with(lang, LaterWord::UnreadParts, &desk.unread_count.to_string());
            [read, unread, said(lang, why)].concat()
        }
        (Some(why), _) => said(lang, why),
        (None, Some(_)) if desk.count > 1 => {
            with(lang, LaterWord::ResultsRead, &desk.count.to_string())
        }
        (None, Some(reading)) => {
            verdict(lang, rules, &reading.understood(rules).diagnosis, false).0
        }
        (None, None) => String::new(),
    };
    // What was read stands beside; below the box it would look like an error of the box.
    let class = if desk.unread.is_none() && desk.count < 2 {
        "unseen"
    } else {
        "note"
    };
    html! {
        <section class="card" id="read" aria-labelledby="read-title">
            <h2 id="read-title">{ lang.say(LaterWord::ReadTitle) }</h2>
            <label for="report-code-input">{ lang.say(LaterWord::ReadLabel) }</label>
            <textarea id="report-code-input" class="code" rows="2" autocomplete="off" autocapitalize="characters" spellcheck="false"
                aria-describedby="read-status" oninput={asks(tap, Tap::Desk(DeskTap::TypeResult))} />
            <p id="read-status" role="status" {class}>{ status }</p>
            <label for="results-files">{ lang.say(LaterWord::FilesLabel) }</label>
            <input id="results-files" type="file" multiple=true accept=".csv,.eml,.txt,text/plain,text/csv,message/rfc822" onchange={asks(tap, Tap::Desk(DeskTap::OpenFiles))} />
            <p id="files-status" role="status" class="note">{ files(lang, &desk.files) }</p>
            if desk.stale() {
                <p class="note">{ lang.say(LaterWord::StaleNote) }</p>
            }
        </section>
    }
}

/// What came of the files that were opened last.
fn files(lang: Lang, files: &Files) -> String {
    let mut text = String::new();
    if !files.rows.is_empty() {
        text += &with(lang, LaterWord::FilesRows, &files.rows.len().to_string());
    }
    if !files.unread.is_empty() {
        text += &with(lang, LaterWord::FilesUnread, &files.unread.join(", "));
    }
    text
}

/// What to do about it, in one sentence.
pub fn said(lang: Lang, why: &Unread) -> String {
    match why {
        Unread::Code(Misheard::Length(0)) => String::new(),
        Unread::Code(Misheard::Length(length)) if *length < LENGTH => {
            with(lang, LaterWord::CodeGoesOn, &(LENGTH - length).to_string())
        }
        Unread::Code(Misheard::Length(_)) => lang.say(LaterWord::CodeTooLong).to_owned(),
        Unread::Code(Misheard::Character(character)) => {
            with(lang, LaterWord::CodeCharacter, &character.to_string())
        }
        Unread::Code(Misheard::Group(place, heard, meant)) => lang
            .say(LaterWord::CodeGroup)
            .replace("{place}", &place.to_string())
            .replace("{heard}", heard)
            .replace("{meant}", meant),
        Unread::Code(Misheard::Several) => lang.say(LaterWord::CodeSeveral).to_owned(),
        Unread::Code(Misheard::Newer) | Unread::Link(Unreadable::Newer) => {
            lang.say(LaterWord::ResultNewer).to_owned()
        }
        Unread::Link(Unreadable::TooLong) => lang.say(LaterWord::LinkTooLong).to_owned(),
        Unread::Link(Unreadable::Damaged) => lang.say(LaterWord::LinkDamaged).to_owned(),
        Unread::NoResult => lang.say(LaterWord::AddressWithoutResult).to_owned(),
        Unread::Nothing => lang.say(LaterWord::NothingToRead).to_owned(),
    }
}
