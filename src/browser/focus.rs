//! Brings the focus, and with it the window, to a place on the page.

use super::js;
use crate::focus::FocusTarget;
use js_sys::Array;
use wasm_bindgen::JsValue;

/// All of it is a convenience: what cannot be focused is there all the same.
pub fn bring_to(place: &FocusTarget) {
    match place {
        FocusTarget::Title => show("#title"),
        FocusTarget::Verdict => show("#verdict"),
        FocusTarget::Entry => show("#entry-title"),
        FocusTarget::Trial => focus("#trial"),
        FocusTarget::Next => focus("#trial-next"),
        FocusTarget::LinkTo(entry) => {
            // A folded one does not take it; the first is the one that was found.
            show("#lookup-title");
            for link in all(&["a[href='#entry=", entry, "']"].concat()) {
                let _ = js::call(&link, "focus", &Array::new());
                if js::get("document.activeElement").is_ok_and(|active| active == link) {
                    break;
                }
            }
        }
    }
}

/// At the top of the window.
fn show(selector: &str) {
    for element in all(selector) {
        let _ = js::call(&element, "scrollIntoView", &Array::new());
    }
    focus(selector);
}

/// Wherever in the window it is.
fn focus(selector: &str) {
    for element in all(selector) {
        let _ = js::call(&element, "focus", &Array::new());
    }
}

fn all(selector: &str) -> Vec<JsValue> {
    let found = js::get("document").and_then(|document| {
        js::call(&document, "querySelectorAll", &Array::of1(&selector.into()))
    });
    found.map_or_else(|_| Vec::new(), |found| Array::from(&found).to_vec())
}
