//! JavaScript values by path, caught and owned: `Reflect` and unchecked calls, never a cast that could be refused.

use crate::host::{Failure, Value};
use js_sys::{Array, Function, Object, Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Longest text kept of an exception, in characters.
const LONGEST: usize = 500;
/// How deep a value is looked into.
const DEEPEST: u8 = 3;

/// The value at a path below the global object; `undefined` where any step is missing.
pub fn get(path: &str) -> Result<JsValue, Failure> {
    path.split('.')
        .try_fold(js_sys::global().into(), |object, name| {
            property(&object, name)
        })
}

/// A property; `undefined` of what cannot have any.
pub fn property(object: &JsValue, name: &str) -> Result<JsValue, Failure> {
    if !object.is_object() && !object.is_function() {
        return Ok(JsValue::UNDEFINED);
    }
    Reflect::get(object, &name.into()).map_err(failure)
}

/// Assigns a property.
pub fn set(object: &JsValue, name: &str, value: &JsValue) -> Result<(), Failure> {
    match Reflect::set(object, &name.into(), value) {
        Ok(true) => Ok(()),
        Ok(false) => Err(Failure::type_error("read-only")),
        Err(thrown) => Err(failure(thrown)),
    }
}

/// Calls a method of an object.
pub fn call(object: &JsValue, name: &str, arguments: &Array) -> Result<JsValue, Failure> {
    let method = property(object, name)?;
    if !method.is_function() {
        return Err(Failure::type_error(&[name, " is not a function"].concat()));
    }
    method
        .unchecked_ref::<Function>()
        .apply(object, arguments)
        .map_err(failure)
}

/// Splits a path into the object before its last step, and that step.
pub fn parent(path: &str) -> Result<(JsValue, &str), Failure> {
    match path.rsplit_once(".") {
        Some((before, last)) => Ok((get(before)?, last)),
        None => Ok((js_sys::global().into(), path)),
    }
}

/// What a value resolves to: itself, or what it promises.
pub async fn settled(value: &JsValue) -> Result<JsValue, Failure> {
    JsFuture::from(Promise::resolve(value))
        .await
        .map_err(failure)
}

/// What was thrown, whatever it is.
pub fn failure(thrown: JsValue) -> Failure {
    let text = |name: &str| {
        let value = Reflect::get(&thrown, &name.into())
            .ok()
            .and_then(|value| value.as_string());
        value.map(|text| text.chars().take(LONGEST).collect::<String>())
    };
    if !thrown.is_object() && !thrown.is_function() {
        let message = thrown.as_string().unwrap_or_else(|| "not an object".into());
        return Failure {
            name: String::new(),
            message: message.chars().take(LONGEST).collect(),
        };
    }
    Failure {
        name: text("name").unwrap_or_default(),
        message: text("message").unwrap_or_default(),
    }
}

/// An owned copy. Only plain objects are looked into: `localStorage`, for one, is none of our business.
pub fn owned(value: &JsValue) -> Value {
    copy(value, DEEPEST)
}

fn copy(value: &JsValue, depth: u8) -> Value {
    if value.is_undefined() {
        Value::Undefined
    } else if value.is_null() {
        Value::Null
    } else if let Some(value) = value.as_bool() {
        Value::Bool(value)
    } else if let Some(value) = value.as_f64() {
        Value::Number(value)
    } else if let Some(value) = value.as_string() {
        Value::Text(value)
    } else if value.is_function() {
        Value::Function
    } else if depth == 0 {
        Value::Object(Vec::new())
    } else if Array::is_array(value) {
        Value::List(
            value
                .unchecked_ref::<Array>()
                .iter()
                .map(|element| copy(&element, depth - 1))
                .collect(),
        )
    } else if is_plain(value) {
        let keys = Object::keys(value.unchecked_ref::<Object>());
        let pair = |key: JsValue| {
            Some((
                key.as_string()?,
                copy(&Reflect::get(value, &key).ok()?, depth - 1),
            ))
        };
        Value::Object(keys.iter().filter_map(pair).collect())
    } else {
        Value::Object(Vec::new())
    }
}

fn is_plain(value: &JsValue) -> bool {
    // A dictionary that the browser made, or `{}`: its prototype has no prototype.
    match Reflect::get_prototype_of(value) {
        Ok(prototype) if !prototype.is_null() => {
            Reflect::get_prototype_of(&prototype).is_ok_and(|root| root.is_null())
        }
        Ok(_) => true,
        Err(_) => false,
    }
}

/// A JavaScript value with the same content.
pub fn foreign(value: &Value) -> JsValue {
    match value {
        Value::Undefined | Value::Function => JsValue::UNDEFINED,
        Value::Null => JsValue::NULL,
        Value::Bool(value) => (*value).into(),
        Value::Number(value) => (*value).into(),
        Value::Text(value) => value.into(),
        Value::Bytes(bytes) => Uint8Array::from(bytes.as_slice()).into(),
        Value::List(elements) => elements.iter().map(foreign).collect::<Array>().into(),
        Value::Object(properties) => {
            let object = Object::new();
            for (name, value) in properties {
                // A new plain object takes every property.
                let _ = Reflect::set(&object, &name.into(), &foreign(value));
            }
            object.into()
        }
    }
}
