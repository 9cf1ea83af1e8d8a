//! Events of the page, and what they ask for.

use super::js;
use crate::host::Failure;
use crate::view::{EVENTS, Tap, Taps};
use js_sys::Array;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;
use yew::Callback;

/// Listens for as long as the page is there. Once for everything, not once for every element: so whatever is tapped
/// takes the same way, and whether that can be followed up is decided in one place.
///
/// # Errors
/// The page has no document.
pub fn listen(drawn: Rc<RefCell<Taps>>, tap: Callback<Tap>) -> Result<(), Failure> {
    let heard = Closure::<dyn Fn(JsValue)>::new(move |event: JsValue| {
        let number = asked(&event).ok().and_then(|number| number.as_string());
        let asked = number.and_then(|number| drawn.borrow().get(&number));
        if let Some(asked) = asked {
            tap.emit(asked);
        }
    });
    let heard = heard.into_js_value();
    let document = js::get("document")?;
    for event in EVENTS {
        js::call(
            &document,
            "addEventListener",
            &Array::of2(&event.into(), &heard),
        )?;
    }
    Ok(())
}

/// The number at the element that the event happened in, or at the nearest one around it.
fn asked(event: &JsValue) -> Result<JsValue, Failure> {
    let kind = js::property(event, "type")?.as_string().unwrap_or_default();
    let attribute = ["data-", &kind].concat();
    let selector = ["[", &attribute, "]"].concat();
    let target = js::property(event, "target")?;
    let element = js::call(&target, "closest", &Array::of1(&selector.into()))?;
    js::call(&element, "getAttribute", &Array::of1(&attribute.into()))
}
