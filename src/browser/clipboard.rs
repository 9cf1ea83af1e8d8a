//! Copies a text.

use super::js;
use js_sys::Array;

/// Whether the text is on the clipboard now. Must be called within a tap.
pub async fn copy(text: &str) -> bool {
    let Ok(clipboard) = js::get("navigator.clipboard") else {
        return false;
    };
    match js::call(&clipboard, "writeText", &Array::of1(&text.into())) {
        Ok(promise) => js::settled(&promise).await.is_ok(),
        Err(_) => false,
    }
}
