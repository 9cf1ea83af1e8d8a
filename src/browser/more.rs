//! All of the program, of which a build loads only what a first verdict runs. `www/more.js` brings it.

use super::js;
use crate::lookup::Looked;
use crate::rules::Part;
use crate::state::Action;
use gloo::timers::future::TimeoutFuture;
use js_sys::Array;
use std::cell::Cell;

const BRING: &str = "checkupMore";
/// Why something could not be looked up that needs it.
pub const NO_ANSWER: &str = "more: no answer";
/// How soon it is asked for again, in milliseconds.
const AGAIN: u32 = 1_000;

thread_local! {
    static HERE: Cell<bool> = const { Cell::new(false) };
}

/// Whether nothing is missing any more.
pub fn is_here() -> bool {
    HERE.get()
}

/// Waits for it and answers whether it is here. Where it is not, nothing should run that needs it: then the page starts
/// anew, and cannot, as it is not here.
pub async fn arrived() -> bool {
    let bring = js::get(BRING).is_ok_and(|bring| bring.is_function());
    let brought = match js::call(&js_sys::global(), BRING, &Array::new()) {
        Ok(promise) => js::settled(&promise).await.is_ok(),
        Err(_) => false,
    };
    // The build without WebAssembly is whole.
    HERE.set(brought || !bring);
    is_here()
}

/// Has the page say that it does not come.
pub fn missing() -> Action {
    Action::Looked(Looked::Read(Part::More, Err(NO_ANSWER.into())))
}

/// Waits for it however long that takes: what has begun with a call to the browser has to come to its end.
pub async fn arrived_at_last() {
    while !arrived().await {
        TimeoutFuture::new(AGAIN).await;
    }
}
