//! `navigator.credentials.create()` and `get()`, with a clock and an eye on the focus around them.

use super::js;
use crate::facts::Call;
use crate::host::{Attempt, Credential, Failure, Thrown, Value};
use futures_util::future::LocalBoxFuture;
use js_sys::{Array, Object, Uint8Array};
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Makes the call now; the answer comes later.
pub fn call(call: Call, public_key: &Value) -> LocalBoxFuture<'static, Attempt> {
    let method = match call {
        Call::Create => "create",
        Call::Get => "get",
    };
    let begun = now();
    let focus = FocusWatch::begin();
    let promise = js::get("navigator.credentials").and_then(|credentials| {
        let options = Object::new();
        js::set(&options, "publicKey", &js::foreign(public_key))?;
        js::call(&credentials, method, &Array::of1(&options))
    });
    Box::pin(async move {
        let settled = match promise {
            Ok(promise) => JsFuture::from(js_sys::Promise::resolve(&promise))
                .await
                .map_err(thrown),
            Err(failure) => Err(Thrown {
                failure,
                code: None,
                dom_exception: false,
            }),
        };
        let elapsed_ms = now() - begun;
        let read = |credential| {
            read(&credential).map_err(|failure| Thrown {
                failure,
                code: None,
                dom_exception: false,
            })
        };
        Attempt {
            result: settled.and_then(read),
            elapsed_ms,
            lost_focus: focus.lost(),
        }
    })
}

/// Extensions and Chrome for iOS answer with plain objects, so nothing is asked of the class.
fn read(credential: &JsValue) -> Result<Credential, Failure> {
    let response = js::property(credential, "response")?;
    // A registration has a method for it, a sign-in a property.
    let data = match js::call(&response, "getAuthenticatorData", &Array::new()) {
        Ok(data) => data,
        Err(_) => js::property(&response, "authenticatorData")?,
    };
    let id = js::property(credential, "id")?
        .as_string()
        .ok_or_else(|| Failure::type_error("the credential has no id"))?;
    let attachment = js::property(credential, "authenticatorAttachment")?.as_string();
    let raw_id = bytes(&js::property(credential, "rawId")?);
    Ok(Credential {
        id,
        raw_id,
        attachment,
        authenticator_data: bytes(&data),
    })
}

fn bytes(buffer: &JsValue) -> Vec<u8> {
    if buffer.is_object() {
        Uint8Array::new(buffer).to_vec()
    } else {
        Vec::new()
    }
}

fn thrown(value: JsValue) -> Thrown {
    let code = js::property(&value, "code")
        .ok()
        .and_then(|code| code.as_f64())
        .map(|code| code as u32);
    let class = js::get("DOMException").ok().filter(JsValue::is_function);
    let dom_exception = class.is_some_and(|class| value.is_object() && is_a(&value, &class));
    Thrown {
        failure: js::failure(value),
        code,
        dom_exception,
    }
}

/// `value instanceof class`, by the prototype chain.
fn is_a(value: &JsValue, class: &JsValue) -> bool {
    let Ok(prototype) = js::property(class, "prototype") else {
        return false;
    };
    prototype.is_object() && prototype.unchecked_ref::<Object>().is_prototype_of(value)
}

fn now() -> f64 {
    let performance =
        js::get("performance").and_then(|performance| js::call(&performance, "now", &Array::new()));
    performance
        .ok()
        .and_then(|now| now.as_f64())
        .unwrap_or_else(js_sys::Date::now)
}

/// Notices whether the page loses focus or is hidden, as it does when a system sheet comes up.
struct FocusWatch {
    lost: Rc<Cell<bool>>,
    had_focus: bool,
    noticed: Closure<dyn FnMut()>,
}

const SIGNS: [(&str, &str); 2] = [("window", "blur"), ("document", "visibilitychange")];

impl FocusWatch {
    fn begin() -> FocusWatch {
        let lost = Rc::new(Cell::new(false));
        let noticed = Closure::new({
            let lost = lost.clone();
            move || lost.set(true)
        });
        let watch = FocusWatch {
            lost,
            had_focus: has_focus(),
            noticed,
        };
        watch.listen("addEventListener");
        watch
    }

    /// Without focus at the beginning its loss cannot be seen.
    fn lost(&self) -> Option<bool> {
        let lost = self.lost.get() || !has_focus();
        self.had_focus.then_some(lost)
    }

    fn listen(&self, method: &str) {
        for (target, event) in SIGNS {
            // A browser that lacks one of them is watched by the other.
            let _ = js::get(target).and_then(|target| {
                js::call(
                    &target,
                    method,
                    &Array::of2(&event.into(), self.noticed.as_ref()),
                )
            });
        }
    }
}

impl Drop for FocusWatch {
    fn drop(&mut self) {
        self.listen("removeEventListener");
    }
}

fn has_focus() -> bool {
    let focus =
        js::get("document").and_then(|document| js::call(&document, "hasFocus", &Array::new()));
    focus.is_ok_and(|focus| focus.is_truthy())
}
