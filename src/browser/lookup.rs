//! The look-up's contact with the browser: the address, the search box, the printer.

use super::store::Dispatch;
use super::{desk, js};
use crate::lookup::LookupAction;
use crate::state::{Action, State};
use js_sys::Array;
use wasm_bindgen::prelude::Closure;

/// How an address names the entry to read.
const FRAGMENT: &str = "#entry=";
/// Longest number of an entry taken from an address, in characters.
const LONGEST_ID: usize = 8;

/// The entry that the address names, if it does.
pub fn named() -> Option<String> {
    fragment().strip_prefix(FRAGMENT).map(entry_id)
}

/// What stands behind the page's address, `#` and all.
pub fn fragment() -> String {
    let fragment = js::get("location.hash").ok();
    fragment
        .and_then(|text| text.as_string())
        .unwrap_or_default()
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

/// Says from now on what the address asks for, as the person goes forth and back.
pub fn follow_address(dispatch: Dispatch) {
    let changed = Closure::<dyn Fn()>::new(move || {
        let fragment = fragment();
        if let Some(open) = desk::opens(&fragment) {
            dispatch.emit(Action::DeskOpened(open));
            dispatch.emit(Action::AddressChanged(fragment));
        }
        dispatch.emit(Action::Lookup(LookupAction::Opened(named())));
    });
    let listener = changed.into_js_value();
    // A page without the event still has its links, which then load anew.
    let _ = js::call(
        &js_sys::global(),
        "addEventListener",
        &Array::of2(&"hashchange".into(), &listener),
    );
}

/// Says from now on whether something is being composed in the search box (IME). Yew does not listen to these events.
pub fn watch_composing(dispatch: &Dispatch) {
    for (event, composing) in [("compositionstart", true), ("compositionend", false)] {
        let dispatch = dispatch.clone();
        let changed = Closure::<dyn Fn()>::new(move || {
            dispatch.emit(Action::Lookup(LookupAction::Composing(composing)));
        });
        let listener = changed.into_js_value();
        // Without the event every letter counts as typed.
        let _ = js::call(
            &js_sys::global(),
            "addEventListener",
            &Array::of2(&event.into(), &listener),
        );
    }
}

/// What stands in the search box.
pub fn typed() -> String {
    value("message-search")
}

/// Puts into the boxes what is known to stand in them: the desk and the check draw them anew. Not while they are drawn, as
/// what a person types is known only once all of the program is here.
pub fn fill(state: &State) {
    for (id, typed) in [
        ("message-search", &state.lookup.typed),
        ("report-code-input", &state.desk.typed),
    ] {
        if let Some(input) = element(id) {
            // It fails only where there is no such box.
            let _ = js::set(&input, "value", &typed.into());
        }
    }
}

/// What stands in a box or is picked in a list.
pub fn value(id: &str) -> String {
    element(id)
        .and_then(|input| js::property(&input, "value").ok())
        .and_then(|value| value.as_string())
        .unwrap_or_default()
}

/// Prints the entry with everything in it unfolded.
pub fn print() {
    let Ok(document) = js::get("document") else {
        return;
    };
    let folded = Array::of1(&".entry-body details".into());
    if let Ok(folded) = js::call(&document, "querySelectorAll", &folded) {
        for details in Array::from(&folded).iter() {
            let _ = js::set(&details, "open", &true.into());
        }
    }
    // In an app that cannot print nothing dispatch.
    let _ = js::call(&js_sys::global(), "print", &Array::new());
}

fn element(id: &str) -> Option<wasm_bindgen::JsValue> {
    let document = js::get("document").ok()?;
    let found = js::call(&document, "getElementById", &Array::of1(&id.into())).ok()?;
    found.is_object().then_some(found)
}
