//! Handing something on: to the clipboard, to the system's share sheet, into a file. Only within a tap.

use super::js;
use crate::qr::{self, QUIET};
use js_sys::{Array, Object};
use qrcodegen::QrCode;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};

/// Whether the text is on the clipboard now.
pub async fn copy(text: &str) -> bool {
    let Ok(clipboard) = js::get("navigator.clipboard") else {
        return false;
    };
    match js::call(&clipboard, "writeText", &Array::of1(&text.into())) {
        Ok(promise) => js::settled(&promise).await.is_ok(),
        Err(_) => false,
    }
}

/// Whether the share sheet took the text. `None` where the person closed it.
pub async fn share(text: &str) -> Option<bool> {
    let shared = async {
        let data = object(&[("text", &text.into())])?;
        let navigator = js::get("navigator")?;
        let promise = js::call(&navigator, "share", &Array::of1(&data))?;
        js::settled(&promise).await
    };
    match shared.await {
        Ok(_) => Some(true),
        Err(failure) if failure.name == "AbortError" => None,
        Err(_) => Some(false),
    }
}

/// Whether the browser was asked to save these contents under this name. It does not tell what came of it.
pub fn save(name: &str, media_type: &str, contents: &str) -> bool {
    let saved = || {
        let parts = Array::of1(&contents.into());
        let options = object(&[("type", &media_type.into())])?;
        let blob = js::construct("Blob", &Array::of2(&parts, &options))?;
        offer(name, &blob)
    };
    saved().is_ok()
}

/// The same for a QR code as a PNG of eight pixels a module. The browser draws and writes it by and by.
pub fn save_png(name: &'static str, code: &QrCode) -> bool {
    const PIXELS: i32 = 8;
    let draw = || {
        let canvas = element("canvas")?;
        let side = (code.size() + 2 * QUIET) * PIXELS;
        for dimension in ["width", "height"] {
            js::set(&canvas, dimension, &side.into())?;
        }
        let context = js::call(&canvas, "getContext", &Array::of1(&"2d".into()))?;
        let fill = |color: &str, [x, y, side]: [i32; 3]| {
            js::set(&context, "fillStyle", &color.into())?;
            let square = Array::of4(&x.into(), &y.into(), &side.into(), &side.into());
            js::call(&context, "fillRect", &square)
        };
        fill("#fff", [0, 0, side])?;
        for (x, y) in qr::dark(code) {
            fill("#000", [(x + QUIET) * PIXELS, (y + QUIET) * PIXELS, PIXELS])?;
        }
        // Nobody is left to tell if the browser cannot offer the file.
        let written = Closure::once_into_js(move |blob: JsValue| drop(offer(name, &blob)));
        js::call(&canvas, "toBlob", &Array::of1(&written))
    };
    draw().is_ok()
}

/// Clicks on a link to the contents, as only a link can name a file.
fn offer(name: &str, blob: &JsValue) -> Result<(), crate::host::Failure> {
    let url = js::get("URL")?;
    let address = js::call(&url, "createObjectURL", &Array::of1(blob))?;
    let link = element("a")?;
    js::set(&link, "href", &address)?;
    js::set(&link, "download", &name.into())?;
    js::call(&link, "click", &Array::new())?;
    Ok(())
}

fn element(name: &str) -> Result<JsValue, crate::host::Failure> {
    let document = js::get("document")?;
    js::call(&document, "createElement", &Array::of1(&name.into()))
}

fn object(properties: &[(&str, &JsValue)]) -> Result<JsValue, crate::host::Failure> {
    let object = Object::new().unchecked_into();
    for (name, value) in properties {
        js::set(&object, name, value)?;
    }
    Ok(object)
}
