//! Copying, sending and saving: the clipboard, the system's share sheet, a file; and files that are opened. Only
//! within a tap.

use super::js;
use crate::host::Failure;
use crate::qr::{self, QUIET};
use js_sys::{Array, Uint8Array};
use qrcodegen::QrCode;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    Blob, BlobPropertyBag, CanvasRenderingContext2d, Document, File, HtmlAnchorElement,
    HtmlCanvasElement, HtmlInputElement, ShareData, TextDecoder, Url, Window,
};

/// Copies a text to the clipboard.
///
/// # Errors
/// What the clipboard threw; a `TypeError` where the browser has none.
pub async fn copy(text: &str) -> Result<(), Failure> {
    // Typed, it would be called although it is missing in an insecure context.
    let clipboard = js::get("navigator.clipboard")?;
    let promise = js::call(&clipboard, "writeText", &Array::of1(&text.into()))?;
    js::settled(&promise).await.map(drop)
}

/// Gives a text to the share sheet. `None` where the person closed it.
///
/// # Errors
/// Why the sheet did not take it.
pub async fn share(text: &str) -> Option<Result<(), Failure>> {
    let data = ShareData::new();
    data.set_text(text);
    let shared = async {
        let promise = window()?.navigator().share_with_data(&data);
        js::settled(&promise.into()).await.map(drop)
    };
    match shared.await {
        Err(failure) if failure.name == "AbortError" => None,
        ended => Some(ended),
    }
}

/// Asks the browser to save these contents under this name. It does not tell what came of it.
///
/// # Errors
/// What kept it from being asked.
pub fn save(name: &str, media_type: &str, contents: &str) -> Result<(), Failure> {
    let options = BlobPropertyBag::new();
    options.set_type(media_type);
    let parts = Array::of1(&contents.into());
    let blob = Blob::new_with_str_sequence_and_options(&parts, &options).map_err(js::failure)?;
    offer(name, &blob)
}

/// The same for a QR code as a PNG of eight pixels a module. The browser draws and writes it by and by.
///
/// # Errors
/// What kept it from being drawn.
pub fn save_png(name: &'static str, code: &QrCode) -> Result<(), Failure> {
    const PIXELS: i32 = 8;
    let canvas: HtmlCanvasElement = element("canvas")?;
    let side = (code.size() + 2 * QUIET) * PIXELS;
    canvas.set_width(side.unsigned_abs());
    canvas.set_height(side.unsigned_abs());
    let context = canvas.get_context("2d").map_err(js::failure)?;
    let context = context.ok_or_else(|| Failure::type_error("no canvas"))?;
    let context: CanvasRenderingContext2d = context.unchecked_into();
    let fill = |color: &str, [x, y, side]: [i32; 3]| {
        context.set_fill_style_str(color);
        context.fill_rect(x.into(), y.into(), side.into(), side.into());
    };
    fill("#fff", [0, 0, side]);
    for (x, y) in qr::dark(code) {
        fill("#000", [(x + QUIET) * PIXELS, (y + QUIET) * PIXELS, PIXELS]);
    }
    // Nobody is left to tell if the browser cannot offer the file.
    let written = Closure::once_into_js(move |blob: JsValue| {
        drop(offer(name, blob.unchecked_ref()));
    });
    canvas.to_blob(written.unchecked_ref()).map_err(js::failure)
}

/// Clicks on a link to the contents, as only a link can name a file.
fn offer(name: &str, blob: &Blob) -> Result<(), Failure> {
    let link: HtmlAnchorElement = element("a")?;
    link.set_href(&Url::create_object_url_with_blob(blob).map_err(js::failure)?);
    link.set_download(name);
    link.click();
    Ok(())
}

/// Files up to this size, in bytes: a mail with a few pictures.
const LARGEST: f64 = 10_000_000.0;

/// Name and contents of each file that was picked in this `<input type="file">`. Then it is empty again, so that the
/// same file can be picked anew.
pub async fn picked(id: &str) -> Vec<(String, Result<Vec<u8>, Failure>)> {
    let input = document()
        .ok()
        .and_then(|document| document.get_element_by_id(id));
    let Some(input) = input.map(|input| input.unchecked_into::<HtmlInputElement>()) else {
        return Vec::new();
    };
    let list = input.files();
    let files = list
        .iter()
        .flat_map(|list| (0..list.length()).filter_map(|at| list.get(at)));
    let files: Vec<File> = files.collect();
    input.set_value("");
    let mut all = Vec::new();
    for file in files {
        let contents = match file.size() {
            size if size > LARGEST => Err(Failure::type_error("too large")),
            _ => js::settled(&file.array_buffer().into()).await,
        };
        let bytes = contents.map(|buffer| Uint8Array::new(&buffer).to_vec());
        all.push((file.name(), bytes));
    }
    all
}

/// Bytes as a text by an encoding (<https://encoding.spec.whatwg.org/#names-and-labels>); as UTF-8 where the browser
/// does not know it.
pub fn decoded(encoding: &str, bytes: &[u8]) -> String {
    let decoder = TextDecoder::new_with_label(encoding).ok();
    let text = decoder.and_then(|decoder| decoder.decode_with_u8_array(bytes).ok());
    text.unwrap_or_else(|| String::from_utf8_lossy(bytes).into_owned())
}

fn element<T: JsCast>(name: &str) -> Result<T, Failure> {
    let element = document()?.create_element(name).map_err(js::failure)?;
    Ok(element.unchecked_into())
}

fn document() -> Result<Document, Failure> {
    window()?
        .document()
        .ok_or_else(|| Failure::type_error("no document"))
}

fn window() -> Result<Window, Failure> {
    web_sys::window().ok_or_else(|| Failure::type_error("no window"))
}
