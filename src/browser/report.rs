//! The report as JSON text, by the browser's own `JSON.stringify`: a second one would have to be loaded.

use super::js;
use crate::report::{APP_VERSION, Report};
use crate::state::State;
use serde::Serialize;
use wasm_bindgen::JsValue;

/// The report, once there is a diagnosis.
pub fn text(state: &State) -> Option<String> {
    let (rules, diagnosis) = state.diagnosed()?;
    let report = Report {
        app: APP_VERSION,
        rules: &rules.version,
        time: js_sys::Date::new_0().to_iso_string().into(),
        case: state.case.as_deref(),
        facts: &state.facts,
        diagnosis: &diagnosis,
    };
    let value = report
        .serialize(&serde_wasm_bindgen::Serializer::json_compatible())
        .ok()?;
    js_sys::JSON::stringify_with_replacer_and_space(&value, &JsValue::NULL, &2.into())
        .map_err(js::failure)
        .ok()?
        .as_string()
}
