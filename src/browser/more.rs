//! All of the program, of which a build loads only what a first verdict runs. `www/more.js` brings it.

use super::js;
use crate::lookup::Looked;
use crate::rules::Part;
use crate::state::Action;
use gloo::timers::future::TimeoutFuture;
use js_sys::Array;

const BRING: &str = "checkupMore";
const COMES: &str = "checkupWhole";
/// Why something could not be looked up that needs it.
pub const NO_ANSWER: &str = "more: no answer";
/// How soon it is asked for again, in milliseconds.
const AGAIN: u32 = 1_000;

/// Waits until it has come, by itself or with a tap.
pub async fn comes() {
    if let Ok(promise) = js::get(COMES) {
        // It does not fail; and in the build without WebAssembly, which is whole, there is none to wait for.
        let _ = js::settled(&promise).await;
    }
}

/// Asks for it and answers whether it is here. Where it is not, nothing may run that needs it.
pub async fn arrived() -> bool {
    match js::get(BRING) {
        Ok(bring) if bring.is_function() => {
            match js::call(&js_sys::global(), BRING, &Array::new()) {
                Ok(promise) => js::settled(&promise).await.is_ok(),
                Err(_) => false,
            }
        }
        // The build without WebAssembly is whole.
        _ => true,
    }
}

/// Has the page say that it does not come.
pub fn missing() -> Action {
    Action::Looked(Looked::Read(Part::More, Err(NO_ANSWER.into())))
}

/// Asks for it until it is here, however long that takes: what has begun with a call to the browser has to come to its end.
pub async fn arrived_at_last() {
    while !arrived().await {
        TimeoutFuture::new(AGAIN).await;
    }
}
