//! The report's JSON, by the browser's own `JSON`: a second one would have to be loaded.

use super::js;
use crate::derived::Derived;
use crate::facts::Facts;
use crate::report::outgoing::{Json, Now, Outgoing};
use crate::report::{APP_VERSION, Report, Sent};
use crate::state::State;
use js_sys::{Array, Date, JSON};
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
    let so_far = SoFar {
        app: APP_VERSION,
        time: Date::new_0().to_iso_string().into(),
        case: state.opened.case.as_deref(),
        facts: &state.facts,
    };
    written(&so_far, &2.into())
}

/// The facts alone.
pub fn facts(state: &State) -> Option<String> {
    written(&state.facts, &JsValue::UNDEFINED)
}

/// What can be sent, once there is a diagnosis.
pub fn outgoing(state: &State, derived: &Derived) -> Option<Outgoing> {
    let now = Date::new_0();
    let now = Now {
        local: on_the_clock(&now),
        iso: now.to_iso_string().into(),
    };
    let can_share = js::get("navigator.share").is_ok_and(|share| share.is_function());
    Outgoing::of(state, derived, now, &BrowserJson, can_share)
}

/// The date and time of day where the device is, such as `2026-11-26 21:40`. Not `toLocaleString()`: to learn the
/// languages' ways of writing takes a slow phone 60 ms, and the verdict waits for it.
fn on_the_clock(now: &Date) -> String {
    let there = now.get_time() - now.get_timezone_offset() * 60_000.0;
    let iso: String = Date::new(&there.into()).to_iso_string().into();
    iso.get(..16).unwrap_or_default().replace('T', " ")
}

/// A time in ISO 8601 as the clock here has it; what is no time stays as it is.
pub fn local_time(iso: &str) -> String {
    let date = Date::new(&iso.into());
    if date.get_time().is_nan() {
        iso.to_owned()
    } else {
        on_the_clock(&date)
    }
}

/// A time of the clock here as a report has it (`2026-11-23T22:18Z`); empty if it is none. Excel writes
/// `2026/11/24 7:18`.
pub fn utc_time(local: &str) -> String {
    let date = Date::new(&local.into());
    if date.get_time().is_nan() {
        return String::new();
    }
    let iso = String::from(date.to_iso_string());
    [iso.get(..16).unwrap_or_default(), "Z"].concat()
}

/// The time of day where the device is, such as `21:40`.
pub fn time_of_day() -> String {
    now().get(11..).unwrap_or_default().to_owned()
}

/// The date and the time of day where the device is, such as `2026-11-28 21:40`.
pub fn now() -> String {
    on_the_clock(&Date::new_0())
}

/// The report of a link, from its JSON text.
pub fn parse(text: &str) -> Option<Sent> {
    serde_wasm_bindgen::from_value(JSON::parse(text).ok()?).ok()
}

/// How long ago a moment in ISO 8601 was, in seconds.
pub fn seconds_since(iso: &str) -> Option<f64> {
    let then = Date::parse(iso);
    (!then.is_nan()).then(|| (Date::now() - then) / 1000.0)
}

struct BrowserJson;

impl Json for BrowserJson {
    fn pretty(&self, report: &Report) -> Option<String> {
        written(report, &2.into())
    }

    fn compact(&self, sent: &Sent) -> Option<String> {
        written(sent, &JsValue::UNDEFINED)
    }
}

fn written(value: &impl Serialize, space: &JsValue) -> Option<String> {
    let serializer = serde_wasm_bindgen::Serializer::json_compatible();
    let value = value.serialize(&serializer).ok()?;
    let json = js::get("JSON").ok()?;
    let arguments = Array::of3(&value, &JsValue::NULL, space);
    js::call(&json, "stringify", &arguments).ok()?.as_string()
}
