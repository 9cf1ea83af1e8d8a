//! The support desk's contact with the browser: the address that opens it, and its boxes.

use super::{dom, report, share};
use crate::host::Failure;
use crate::lang::Lang;
use crate::qr;
use crate::rules::Request;
use crate::state::{Action, SharingAction, State, Via};
use crate::support::request::{self, About};
use crate::support::{Channel, DeskAction, Told, pasted, roster, table};
use crate::view::DeskTap;

/// What the result says that an address with this fragment carries.
pub fn read_address(fragment: &str) -> DeskAction {
    read(fragment, String::new())
}

/// What a tap or a typed text at the desk comes to; nothing where what was picked is not known.
pub fn tapped(tap: DeskTap, state: &State) -> Option<Action> {
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
        DeskTap::SaveTable => {
            let saved = save_table(state);
            return Some(Action::Sharing(SharingAction::Tried(Via::SaveTable, saved)));
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
    let rows = roster::rows(&state.desk.readings, rules);
    let file = table::write(&rows, rules, state.lang, report::local_time);
    share::save("checkup-results.csv", "text/csv", &file)
}

/// The text that asks somebody else for help with the result that is shown.
pub fn request(request: Request, state: &State) -> Option<String> {
    let (rules, reading) = (state.known_rules()?, state.desk.reading()?);
    let understood = reading.understood(rules);
    let when = reading.told.time().map(report::local_time);
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
    let aged = |told: Told| {
        let seconds = told.time().and_then(report::seconds_since);
        (told, seconds)
    };
    let all = pasted(said, report::parse);
    let told = all.into_iter().map(|told| told.map(aged)).collect();
    DeskAction::Typed { text, told }
}
