//! The page's address: what it asks for.

use super::js;
use crate::report::link;
use js_sys::Array;

/// How an address names the entry to read.
const ENTRY: &str = "#entry=";
/// How an address asks for the desk without a result.
const DESK: &str = "#support";
/// Where the way back from an entry leads, on the page that checks.
const LOOKUP: &str = "#lookup";
/// Longest number of an entry taken from an address, in characters.
const LONGEST_ID: usize = 8;

/// What stands behind the page's address, `#` and all.
pub fn fragment() -> String {
    let fragment = js::get("location.hash").ok();
    fragment
        .and_then(|text| text.as_string())
        .unwrap_or_default()
}

/// The entry that an address with this fragment names, if it does.
pub fn entry(fragment: &str) -> Option<String> {
    fragment.strip_prefix(ENTRY).map(entry_id)
}

/// Goes to another fragment of the page, which takes the place of this one in the history.
pub fn replace(fragment: &str) {
    let location = js::get("location");
    // The link leads there, too; it fails only where there is no address.
    let _ =
        location.and_then(|location| js::call(&location, "replace", &Array::of1(&fragment.into())));
}

/// An entry's number as far as it can be one.
pub fn entry_id(text: &str) -> String {
    text.chars().take(LONGEST_ID).collect()
}

/// Whether an address with this fragment opens the desk or closes it; neither if it does not concern the desk.
pub fn opens_desk(fragment: &str) -> Option<bool> {
    if cfg!(not(feature = "desk")) {
        None
    } else if fragment == DESK || fragment.starts_with(link::FRAGMENT) {
        Some(true)
    } else if fragment.is_empty() || fragment == LOOKUP {
        Some(false)
    } else {
        None
    }
}
