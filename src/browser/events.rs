//! Events of the window that Yew does not listen to.

use super::store::Dispatch;
use super::{address, js};
use crate::lookup::LookupAction;
use crate::state::Action;
use js_sys::Array;
use wasm_bindgen::prelude::Closure;

/// Says from now on what the address asks for, as the person goes forth and back.
pub fn follow_address(dispatch: Dispatch) {
    // A page without the event still has its links, which then load anew.
    listen("hashchange", move || {
        let fragment = address::fragment();
        let entry = address::entry(&fragment);
        if let Some(open) = address::opens_desk(&fragment) {
            dispatch.emit(Action::DeskOpened(open));
            dispatch.emit(Action::AddressChanged(fragment));
        }
        dispatch.emit(Action::Lookup(LookupAction::Opened(entry)));
    });
}

/// Says from now on whether something is being composed in the search box (IME).
pub fn watch_composing(dispatch: &Dispatch) {
    for (event, composing) in [("compositionstart", true), ("compositionend", false)] {
        let dispatch = dispatch.clone();
        // Without the event every letter counts as typed.
        listen(event, move || {
            dispatch.emit(Action::Lookup(LookupAction::Composing(composing)));
        });
    }
}

fn listen(event: &str, happened: impl Fn() + 'static) {
    let listener = Closure::<dyn Fn()>::new(happened).into_js_value();
    // Each caller says what is missing without its event.
    let _ = js::call(
        &js_sys::global(),
        "addEventListener",
        &Array::of2(&event.into(), &listener),
    );
}
