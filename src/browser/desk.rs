//! The support desk's contact with the browser: the address that opens it, and its boxes.

use super::{lookup, report};
use crate::lang::Lang;
use crate::report::link;
use crate::state::Action;
use crate::support::{AtDesk, Channel, Told, understand};
use crate::view::Tap;

/// How an address asks for the desk without a result.
const FRAGMENT: &str = "#support";
/// Where the way back from an entry leads, on the page that checks.
const LOOKUP: &str = "#lookup";

/// Whether an address with this fragment opens the desk or closes it; neither if it does not concern the desk.
pub fn opens(fragment: &str) -> Option<bool> {
    if cfg!(not(feature = "desk")) {
        None
    } else if fragment == FRAGMENT || fragment.starts_with(link::FRAGMENT) {
        Some(true)
    } else if fragment.is_empty() || fragment == LOOKUP {
        Some(false)
    } else {
        None
    }
}

/// What the result says that an address with this fragment carries.
pub fn read_address(fragment: &str) -> AtDesk {
    read(fragment, String::new())
}

/// What a tap or a typed text at the desk comes to.
pub fn happened(tap: Tap) -> Option<Action> {
    if cfg!(not(feature = "desk")) {
        return None;
    }
    let what = match tap {
        Tap::TypedCase => AtDesk::Case(lookup::value("send-case")),
        Tap::PickedScreen => AtDesk::Saw(lookup::value("send-seen")),
        Tap::PickedLang => AtDesk::Lang(Lang::from_tag(&lookup::value("send-lang"))?),
        Tap::PickedChannel => {
            let place = lookup::value("send-channel").parse::<usize>().ok()?;
            AtDesk::Channel(*Channel::ALL.get(place)?)
        }
        Tap::TypedResult => {
            let text = lookup::value("report-code-input");
            read(&text.clone(), text)
        }
        Tap::ShowResult(place) => AtDesk::Show(place),
        _ => return None,
    };
    Some(Action::Desk(what))
}

fn read(said: &str, text: String) -> AtDesk {
    let told = understand(said, report::parse);
    let seconds = match &told {
        Ok(Told::Report(sent)) => report::seconds_since(&sent.time),
        _ => None,
    };
    AtDesk::Typed {
        text,
        told,
        seconds,
    }
}
