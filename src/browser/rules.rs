//! `rules.json`, fetched beside the page so that a help desk can replace it, and read.

use super::js;
use crate::host::Failure;
use crate::rules::{LaterRules, MoreRules, Rules};
use js_sys::{Array, Object};
use serde::de::DeserializeOwned;
use wasm_bindgen::JsValue;

/// The file that is fetched first.
pub const FILE: &str = "rules.json";

/// Reads what comes with a part, from parsed JSON.
pub type ReadMore = fn(JsValue) -> Result<MoreRules, String>;

/// How what only the later part needs is read, from the same JSON.
pub type ReadLater = fn(JsValue) -> Result<LaterRules, String>;

/// The rules; where the program comes in parts, without the fields that come with a part.
///
/// # Errors
/// What is the matter with the file, to be read by whoever changed it.
pub async fn fetch() -> Result<Rules, String> {
    parsed(FILE, fetch_text(FILE).await, read)
}

/// Reads what comes with a part.
///
/// # Errors
/// What is the matter with it.
pub fn read_more(json: JsValue) -> Result<MoreRules, String> {
    read(json)
}

/// Reads what only the later part needs.
///
/// # Errors
/// What is the matter with it.
pub fn read_later(json: JsValue) -> Result<LaterRules, String> {
    read(json)
}

/// `cargo xtask rules` names the place of an error; a browser would have to load what finds it.
fn read<T: DeserializeOwned>(json: JsValue) -> Result<T, String> {
    serde_wasm_bindgen::from_value(json).map_err(|why| why.to_string())
}

/// The content of a file of JSON, as `read` understands it.
///
/// # Errors
/// The file's name and what is the matter with it.
pub fn parsed<T>(
    file: &str,
    text: Result<String, String>,
    read: impl Fn(JsValue) -> Result<T, String>,
) -> Result<T, String> {
    let named = |why: String| [file, ": ", &why].concat();
    let json = js_sys::JSON::parse(&text.map_err(named)?);
    read(json.map_err(|thrown| named(js::failure(thrown).message))?).map_err(named)
}

/// The text of a file beside the page.
///
/// # Errors
/// It could not be fetched.
pub async fn fetch_text(file: &str) -> Result<String, String> {
    text(&Array::of1(&file.into())).await
}

/// The same past every cache.
///
/// # Errors
/// The same.
pub async fn fetch_fresh(file: &str) -> Result<String, String> {
    let options = Object::new();
    // It fails only for a frozen object.
    let _ = js::set(&options, "cache", &"no-store".into());
    text(&Array::of2(&file.into(), &options)).await
}

async fn text(request: &Array) -> Result<String, String> {
    let said = |failure: Failure| failure.to_string();
    let request = js::call(&js_sys::global(), "fetch", request).map_err(said)?;
    let response = js::settled(&request).await.map_err(said)?;
    if js::property(&response, "ok").map_err(said)? != JsValue::TRUE {
        let status = js::property(&response, "status")
            .map_err(said)?
            .as_f64()
            .unwrap_or_default();
        return Err(["HTTP ", &(status as u16).to_string()].concat());
    }
    let text = js::call(&response, "text", &Array::new()).map_err(said)?;
    js::settled(&text)
        .await
        .map_err(said)?
        .as_string()
        .ok_or_else(|| "no text".into())
}
