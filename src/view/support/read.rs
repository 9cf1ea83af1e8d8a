//! Taking a result in: one box for a pasted link and for a code that is read out.

use crate::lang::{Lang, LaterUiText};
use crate::report::code::CodeError;
use crate::report::link::LinkError;
use crate::report::reed_solomon::LENGTH;
use crate::rules::Rules;
use crate::support::{Desk, Files, ReadError};
use crate::view::{DeskTap, OnTap, Tap, asks};
use crate::wording::{verdict, with};
use yew::{Html, html};

/// The box, and what is the matter with what stands in it.
pub fn read(lang: Lang, rules: &Rules, desk: &Desk, tap: &OnTap) -> Html {
    let status = match (&desk.unread, desk.reading()) {
        (Some(why), _) if desk.count > 0 => {
            let read = with(lang, LaterUiText::ResultsRead, &desk.count.to_string());
            let unread = with(
                lang,
                LaterUiText::UnreadParts,
                &desk.unread_count.to_string(),
            );
            [read, unread, said(lang, why)].concat()
        }
        (Some(why), _) => said(lang, why),
        (None, Some(_)) if desk.count > 1 => {
            with(lang, LaterUiText::ResultsRead, &desk.count.to_string())
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
            <h2 id="read-title">{ lang.t(LaterUiText::ReadTitle) }</h2>
            <label for="report-code-input">{ lang.t(LaterUiText::ReadLabel) }</label>
            <textarea id="report-code-input" class="code" rows="2" autocomplete="off" autocapitalize="characters" spellcheck="false"
                aria-describedby="read-status" oninput={asks(tap, Tap::Desk(DeskTap::TypeResult))} />
            <p id="read-status" role="status" {class}>{ status }</p>
            <label for="results-files">{ lang.t(LaterUiText::FilesLabel) }</label>
            <input id="results-files" type="file" multiple=true accept=".csv,.eml,.txt,text/plain,text/csv,message/rfc822" onchange={asks(tap, Tap::Desk(DeskTap::OpenFiles))} />
            <p id="files-status" role="status" class="note">{ files(lang, &desk.files) }</p>
            if desk.stale() {
                <p class="note">{ lang.t(LaterUiText::StaleNote) }</p>
            }
        </section>
    }
}

/// What came of the files that were opened last.
fn files(lang: Lang, files: &Files) -> String {
    let mut text = String::new();
    if !files.rows.is_empty() {
        text += &with(lang, LaterUiText::FilesRows, &files.rows.len().to_string());
    }
    if files.unread_rows > 0 {
        text += &with(
            lang,
            LaterUiText::UnreadParts,
            &files.unread_rows.to_string(),
        );
    }
    if !files.unread.is_empty() {
        text += &with(lang, LaterUiText::FilesUnread, &files.unread.join(", "));
    }
    text
}

/// What to do about it, in one sentence.
pub fn said(lang: Lang, why: &ReadError) -> String {
    match why {
        ReadError::Code(CodeError::Length(0)) => String::new(),
        ReadError::Code(CodeError::Length(length)) if *length < LENGTH => with(
            lang,
            LaterUiText::CodeGoesOn,
            &(LENGTH - length).to_string(),
        ),
        ReadError::Code(CodeError::Length(_)) => lang.t(LaterUiText::CodeTooLong).to_owned(),
        ReadError::Code(CodeError::Character(character)) => {
            with(lang, LaterUiText::CodeCharacter, &character.to_string())
        }
        ReadError::Code(CodeError::Group(place, heard, meant)) => lang
            .t(LaterUiText::CodeGroup)
            .replace("{place}", &place.to_string())
            .replace("{heard}", heard)
            .replace("{meant}", meant),
        ReadError::Code(CodeError::Several) => lang.t(LaterUiText::CodeSeveral).to_owned(),
        ReadError::Code(CodeError::Newer) | ReadError::Link(LinkError::Newer) => {
            lang.t(LaterUiText::ResultNewer).to_owned()
        }
        ReadError::Link(LinkError::TooLong) => lang.t(LaterUiText::LinkTooLong).to_owned(),
        ReadError::Link(LinkError::Damaged) => lang.t(LaterUiText::LinkDamaged).to_owned(),
        ReadError::NoResult => lang.t(LaterUiText::AddressWithoutResult).to_owned(),
        ReadError::Nothing => lang.t(LaterUiText::NothingToRead).to_owned(),
    }
}
