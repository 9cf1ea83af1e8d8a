//! All of the program, of which a build loads only what a first verdict runs. `www/more.js` brings it.

use super::js;
use crate::host::Failure;
use crate::lookup::Looked;
use crate::rules::Part;
use crate::state::Action;
use gloo::timers::future::TimeoutFuture;
use js_sys::Array;
use wasm_bindgen::JsValue;

const BRING: &str = "checkupMore";
const BRING_FOUND: &str = "checkupFound";
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

/// What has been asked for.
pub struct Asked(Option<Result<JsValue, Failure>>);

/// Asks for what reads and draws this part of the rules.
pub fn ask(part: Part) -> Asked {
    let bring = match part {
        Part::Found => BRING_FOUND,
        Part::More => BRING,
    };
    let known = js::get(bring).is_ok_and(|bring| bring.is_function());
    // The build without WebAssembly is whole.
    Asked(known.then(|| js::call(&js_sys::global(), bring, &Array::new())))
}

impl Asked {
    /// Whether it is here. Where it is not, nothing may run that needs it.
    pub async fn arrived(self) -> bool {
        match self.0 {
            Some(Ok(promise)) => js::settled(&promise).await.is_ok(),
            Some(Err(_)) => false,
            None => true,
        }
    }
}

/// Asks for all of it and answers whether it is here.
pub async fn arrived() -> bool {
    ask(Part::More).arrived().await
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
