//! What stands in the page itself: its boxes, and its printing.

use super::js;
use crate::state::State;
use js_sys::Array;

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
    // In an app that cannot print nothing happens.
    let _ = js::call(&js_sys::global(), "print", &Array::new());
}

fn element(id: &str) -> Option<wasm_bindgen::JsValue> {
    let document = js::get("document").ok()?;
    let found = js::call(&document, "getElementById", &Array::of1(&id.into())).ok()?;
    found.is_object().then_some(found)
}
