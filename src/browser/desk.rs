//! The support desk's contact with the browser: the address that opens it, and its boxes.

use super::store::Dispatch;
use super::{dom, report, share};
use crate::host::Failure;
use crate::lang::Lang;
use crate::qr;
use crate::report::code::Spoken;
use crate::rules::Request;
use crate::state::{Action, SharingAction, State, Via};
use crate::support::request::{self, About};
use crate::support::{Channel, DeskAction, Files, ReadError, Received, file, pasted, table};
use crate::view::DeskTap;
use gloo::timers::future::TimeoutFuture;
use wasm_bindgen_futures::spawn_local;

/// What the result says that an address with this fragment carries.
pub fn read_address(fragment: &str) -> DeskAction {
    read(fragment, String::new())
}

/// What a tap or a typed text at the desk comes to; nothing where what was picked is not known.
pub fn tapped(tap: DeskTap, state: &State, dispatch: &Dispatch) -> Option<Action> {
    let action = match tap {
        DeskTap::TypeCase => DeskAction::Case(dom::value("send-case")),
        DeskTap::TypeSender => DeskAction::Sender(dom::value("send-sender")),
        DeskTap::PickScreen => DeskAction::Saw(dom::value("send-seen")),
        DeskTap::PickLang => DeskAction::Lang(Lang::from_tag(&dom::value("send-lang"))?),
        DeskTap::PickChannel => {
            let place = dom::value("send-channel").parse::<usize>().ok()?;
            DeskAction::Channel(*Channel::ALL.get(place)?)
        }
        DeskTap::TypeResult => {
            let text = dom::value("report-code-input");
            read(&text.clone(), text)
        }
        DeskTap::ShowResult(place) => DeskAction::Show(place),
        DeskTap::OpenFiles => {
            spawn_local(open_files(dispatch.clone()));
            return None;
        }
        DeskTap::ShowRow(place) => {
            let row = state
                .desk
                .rows(state.known_rules()?)
                .into_iter()
                .nth(place)?;
            match row.reading {
                Some(reading) => DeskAction::Show(reading),
                None => match Spoken::read(&row.code) {
                    Ok(spoken) => DeskAction::ShowCode(spoken, row.number),
                    Err(why) => DeskAction::Typed {
                        text: state.desk.typed.clone(),
                        received: vec![Err(ReadError::Code(why))],
                    },
                },
            }
        }
        DeskTap::SortBy(column) => DeskAction::SortBy(column),
        DeskTap::Only(only) => DeskAction::Only(only),
        DeskTap::Invite => DeskAction::Invite(dom::value("people-list")),
        DeskTap::Print(paper) => {
            spawn_local(async {
                // Yew has drawn before the next task.
                TimeoutFuture::new(0).await;
                dom::print();
            });
            DeskAction::Print(paper)
        }
        DeskTap::SaveTable => {
            let saved = save_table(state);
            return Some(Action::Sharing(SharingAction::Tried(Via::SaveTable, saved)));
        }
        DeskTap::SavePeople => {
            let saved = save_people(state);
            return Some(Action::Sharing(SharingAction::Tried(
                Via::SavePeople,
                saved,
            )));
        }
        DeskTap::SaveSvg | DeskTap::SavePng => {
            let saved = save_code(state, tap == DeskTap::SavePng);
            return Some(Action::Sharing(SharingAction::Tried(Via::SaveFile, saved)));
        }
    };
    Some(Action::Desk(action))
}

/// Saves the QR code of the check to be sent.
fn save_code(state: &State, as_png: bool) -> Result<(), Failure> {
    let link = state.desk.invitation.link(&state.opened.address);
    let code = qr::code(&link).ok_or_else(|| Failure::type_error("too long for a QR code"))?;
    if as_png {
        share::save_png("checkup-qr.png", &code)
    } else {
        share::save("checkup-qr.svg", "image/svg+xml", &qr::svg(&code))
    }
}

/// Saves the table of all results, with times as on this device's clock.
fn save_table(state: &State) -> Result<(), Failure> {
    let rules = state
        .known_rules()
        .ok_or_else(|| Failure::type_error("no rules"))?;
    let rows = state.desk.roster.rows(&state.desk.readings, rules);
    let file = table::write(&rows, rules, state.lang, report::local_time);
    share::save("checkup-results.csv", "text/csv", &file)
}

/// The message for this one of the people.
pub fn invitation(place: usize, state: &State) -> Option<String> {
    let person = state.desk.roster.people.get(place)?;
    let service = state.known_rules().map(|rules| &*rules.service);
    let invitation = person.invitation(&state.desk.invitation);
    Some(invitation.message(&state.opened.address, service))
}

/// Saves the people with what is sent to each.
fn save_people(state: &State) -> Result<(), Failure> {
    let service = state.known_rules().map(|rules| &*rules.service);
    let file = state
        .desk
        .people_file(state.lang, &state.opened.address, service);
    share::save("checkup-people.csv", "text/csv", &file)
}

/// Reads the files that were picked or dropped: saved tables, and mails and texts with results.
async fn open_files(dispatch: Dispatch) {
    let (mut files, mut received) = (Files::default(), Vec::new());
    for (name, contents) in share::picked("results-files").await {
        let text = contents.map(|bytes| file::text(&bytes, &share::decoded));
        let rows = text
            .as_ref()
            .ok()
            .and_then(|text| table::read(text, report::utc_time));
        match (rows, text) {
            (Some((rows, unread)), _) => {
                files.rows.extend(rows);
                files.unread_rows += unread;
            }
            (None, Ok(text)) => match results(&text) {
                results if results.iter().any(Result::is_ok) => received.extend(results),
                _ => files.unread.push(name),
            },
            (None, Err(_)) => files.unread.push(name),
        }
    }
    dispatch.emit(Action::Desk(DeskAction::Files { files, received }));
}

/// The text that asks somebody else for help with the result that is shown.
pub fn request(request: Request, state: &State) -> Option<String> {
    let (rules, reading) = (state.known_rules()?, state.desk.reading()?);
    let understood = reading.understood(rules);
    let when = reading.received.time().map(report::local_time);
    let about = About {
        case: reading.case.as_deref(),
        when: when.as_deref(),
        code: Some(&reading.code(rules, &understood)),
        facts: &understood.facts,
        diagnosis: &understood.diagnosis,
    };
    Some(request::text(request, state.lang, rules, &about))
}

fn read(said: &str, text: String) -> DeskAction {
    let received = results(said);
    DeskAction::Typed { text, received }
}

/// All results in a text, each with its age in seconds.
fn results(text: &str) -> Vec<Result<(Received, Option<f64>), ReadError>> {
    let aged = |received: Received| {
        let seconds = received.time().and_then(report::seconds_since);
        (received, seconds)
    };
    let all = pasted(text, report::parse);
    all.into_iter().map(|received| received.map(aged)).collect()
}
