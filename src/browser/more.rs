//! The rest of the program, which a build leaves out of what is loaded first. `www/more.js` brings it.

use super::js;
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

/// Waits for it and answers whether it is here. Where it is not, nothing may run that needs it: what is called all the
/// same asks once more and cannot wait then, and that ends in the guard's fallback.
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

/// Waits for it however long that takes: what has begun with a call to the browser has to come to its end.
pub async fn arrived_at_last() {
    while !arrived().await {
        TimeoutFuture::new(AGAIN).await;
    }
}
