//! `rules.json`, fetched beside the page so that a help desk can replace it, and read.

use super::{js, more, read as json};
use crate::host::Failure;
use crate::lang::Lang;
use crate::rules::{MoreRules, Part, Rules};
use js_sys::Array;
use serde::de::DeserializeOwned;
use wasm_bindgen::JsValue;

const FILE: &str = "rules.json";

/// The rules, with all entries or with none.
///
/// # Errors
/// What is the matter with the file, to be read by whoever changed it.
pub async fn fetch() -> Result<Rules, String> {
    read(FILE, fetch_text(FILE).await)
}

/// A part that a build has split off, once what reads and draws it is here, too.
///
/// # Errors
/// The same.
pub async fn fetch_part(part: Part, lang: Lang) -> Result<MoreRules, String> {
    let (asked, file) = (more::ask(part), part.file(lang));
    let text = fetch_text(file).await;
    if !asked.arrived().await {
        return Err(more::NO_ANSWER.into());
    }
    read(file, text)
}

fn read<T: DeserializeOwned>(file: &str, text: Result<String, String>) -> Result<T, String> {
    let text = text.map_err(|why| [file, ": ", &why].concat())?;
    let json = js_sys::JSON::parse(&text)
        .map_err(|thrown| [file, ": ", &js::failure(thrown).message].concat())?;
    json::read(&json).map_err(|why| [file, ": ", &why.to_string()].concat())
}

async fn fetch_text(file: &str) -> Result<String, String> {
    let said = |failure: Failure| [failure.name, failure.message].join(": ");
    let request = js::call(&js_sys::global(), "fetch", &Array::of1(&file.into())).map_err(said)?;
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
