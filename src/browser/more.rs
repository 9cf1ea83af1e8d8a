//! The rest of the program, which a build leaves out of what is loaded first. `www/more.js` brings it.

use super::js;
use js_sys::Array;
use std::cell::Cell;

const BRING: &str = "checkupMore";

thread_local! {
    static HERE: Cell<bool> = const { Cell::new(false) };
}

/// Whether nothing is missing any more.
pub fn is_here() -> bool {
    HERE.get()
}

/// Waits for it. If it cannot be had now, whatever runs next asks once more and cannot wait then: that ends in the
/// guard's fallback, which says that a file is missing.
pub async fn arrived() {
    let bring = js::get(BRING).is_ok_and(|bring| bring.is_function());
    let brought = match js::call(&js_sys::global(), BRING, &Array::new()) {
        Ok(promise) => js::settled(&promise).await.is_ok(),
        Err(_) => false,
    };
    // The build without WebAssembly is whole.
    HERE.set(brought || !bring);
}
