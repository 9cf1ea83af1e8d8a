//! The report as JSON text, by the browser's own `JSON.stringify`: a second one would have to be loaded.

use super::js;
use crate::facts::Facts;
use crate::report::{APP_VERSION, Report};
use crate::state::State;
use serde::Serialize;
use wasm_bindgen::JsValue;

/// What is known before there is a diagnosis.
#[derive(Serialize)]
struct SoFar<'a> {
    app: &'static str,
    time: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    case: Option<&'a str>,
    facts: &'a Facts,
}

/// What is known so far, as the report has it.
pub fn so_far(state: &State) -> Option<String> {
    json(&SoFar {
        app: APP_VERSION,
        time: now(),
        case: state.case.as_deref(),
        facts: &state.facts,
    })
}

/// The report, once there is a diagnosis.
pub fn text(state: &State) -> Option<String> {
    let (rules, diagnosis) = state.diagnosed()?;
    json(&Report {
        app: APP_VERSION,
        rules: &rules.version,
        time: now(),
        case: state.case.as_deref(),
        facts: &state.facts,
        diagnosis: &diagnosis,
    })
}

fn now() -> String {
    js_sys::Date::new_0().to_iso_string().into()
}

fn json(report: &impl Serialize) -> Option<String> {
    let value = report
        .serialize(&serde_wasm_bindgen::Serializer::json_compatible())
        .ok()?;
    js_sys::JSON::stringify_with_replacer_and_space(&value, &JsValue::NULL, &2.into())
        .map_err(js::failure)
        .ok()?
        .as_string()
}
