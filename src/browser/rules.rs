//! `rules.json`, fetched beside the page so that a help desk can replace it, and read.

use super::js;
use crate::host::Failure;
use crate::rules::{Entry, Guide, MoreRules, Part, Rule, Rules};
use js_sys::{Array, Object, Reflect};
use serde::de::DeserializeOwned;
use wasm_bindgen::{JsCast, JsValue};

const FILE: &str = "rules.json";

/// The rules, with all entries or with none.
///
/// # Errors
/// What is the matter with the file, to be read by whoever changed it.
pub async fn fetch() -> Result<Rules, String> {
    read(FILE).await
}

/// A part that a build has split off.
///
/// # Errors
/// The same.
pub async fn fetch_part(part: Part) -> Result<MoreRules, String> {
    read(part.file()).await
}

async fn read<T: DeserializeOwned>(file: &str) -> Result<T, String> {
    let text = fetch_text(file)
        .await
        .map_err(|why| [file, ": ", &why].concat())?;
    let json = js_sys::JSON::parse(&text)
        .map_err(|thrown| [file, ": ", &js::failure(thrown).message].concat())?;
    serde_wasm_bindgen::from_value(json.clone()).map_err(|why| {
        let why = wrong_entry(&json).unwrap_or_else(|| why.to_string());
        [file, ": ", &why].concat()
    })
}

/// Which entry, guide or rule has the wrong shape, and where: the error itself names none of them.
fn wrong_entry(json: &JsValue) -> Option<String> {
    wrong_in::<Entry>(json, "entries")
        .or_else(|| wrong_in::<Guide>(json, "guides"))
        .or_else(|| wrong_in::<Rule>(json, "rules"))
}

fn wrong_in<T: DeserializeOwned>(json: &JsValue, list: &str) -> Option<String> {
    let elements = js::property(json, list).ok()?;
    let elements = Array::is_array(&elements).then(|| Array::from(&elements))?;
    elements.iter().find_map(|element| {
        let why = wrong::<T>(&element)?;
        let id = js::property(&element, "id")
            .ok()
            .and_then(|id| id.as_string());
        let field = wrong_field::<T>(&element, &why).map(|field| [", ", &field].concat());
        let place = [
            list,
            " ",
            &id.unwrap_or_default(),
            &field.unwrap_or_default(),
        ];
        Some([&place.concat(), ": ", &why].concat())
    })
}

/// The field without which the error would be another one, where the error does not name it.
fn wrong_field<T: DeserializeOwned>(element: &JsValue, why: &str) -> Option<String> {
    if why.contains("field `") || !element.is_object() {
        return None;
    }
    let element = element.unchecked_ref::<Object>();
    Object::keys(element).iter().find_map(|key| {
        let without = Object::assign(&Object::new(), element);
        Reflect::delete_property(&without, &key).ok()?;
        let other = wrong::<T>(&without).is_none_or(|other| other != why);
        key.as_string().filter(|_| other)
    })
}

fn wrong<T: DeserializeOwned>(value: &JsValue) -> Option<String> {
    let read: Result<T, _> = serde_wasm_bindgen::from_value(value.clone());
    read.err().map(|why| why.to_string())
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
