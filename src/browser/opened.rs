//! How the page was opened: its address and what a support link carries.

use super::{address, js, language, report};
use crate::facts::Facts;
use crate::lang::Lang;
use crate::lookup::Lookup;
use crate::report::case_number;
use crate::state::{Opened, State};
use web_sys::UrlSearchParams;

/// The state of the page that was just opened.
pub fn state() -> State {
    let location = |name: &str| {
        js::get(name)
            .ok()
            .and_then(|value| value.as_string())
            .unwrap_or_default()
    };
    let query = UrlSearchParams::new_with_str(&location("location.search")).ok();
    let asked = |name: &str| {
        query
            .as_ref()
            .and_then(|query| query.get(name))
            .filter(|value| !value.is_empty())
    };
    let lang = Lang::at_opening(asked("lang").as_deref(), &language::preferred());
    let case = asked("case");
    let case = case.as_deref().and_then(case_number).map(str::to_owned);
    let page = location("location.href")
        .split('#')
        .next()
        .unwrap_or_default()
        .to_owned();
    let seen = asked("seen").map(|entry| address::entry_id(&entry));
    let fragment = address::fragment();
    State {
        lookup: Lookup::at_opening(address::entry(&fragment), seen.is_some()),
        facts: Facts {
            seen,
            ..Facts::default()
        },
        opened: Opened {
            case,
            address: page,
            at_desk: address::opens_desk(&fragment) == Some(true),
            at: report::now(),
            fragment,
        },
        ..State::opened(lang, None, String::new())
    }
}
