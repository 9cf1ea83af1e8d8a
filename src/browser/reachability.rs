//! One request to another host, of which only counts that something answered.

use super::js;
use crate::host::{Failure, Ping};
use gloo::timers::future::TimeoutFuture;
use js_sys::{Array, Function, Object, Reflect};
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};

/// How long a network error is held back until the event of a policy must have come, in milliseconds.
const EVENT_MS: u32 = 100;

/// <https://fetch.spec.whatwg.org/#concept-request-mode>: `no-cors` needs nothing from the other host.
const OPTIONS: [(&str, &str); 4] = [
    ("mode", "no-cors"),
    ("cache", "no-store"),
    ("credentials", "omit"),
    ("redirect", "follow"),
];

/// Asks for an answer from this address. Dropped, it aborts the request.
pub async fn ping(url: &str) -> Result<Ping, Failure> {
    let options = Object::new();
    for (name, value) in OPTIONS {
        js::set(&options, name, &value.into())?;
    }
    let _abort = Abort::put_into(&options)?;
    let policy = PolicyWatch::begin(url);
    let request = js::call(
        &js_sys::global(),
        "fetch",
        &Array::of2(&url.into(), &options),
    )?;
    let Err(failure) = js::settled(&request).await else {
        return Ok(Ping::Answered);
    };
    TimeoutFuture::new(EVENT_MS).await;
    match failure.name.as_str() {
        _ if policy.stopped.get() => Ok(Ping::StoppedByPolicy),
        // What `fetch` calls a network error (5.6, step 12.3).
        "TypeError" => Ok(Ping::Unanswered),
        _ => Err(failure),
    }
}

/// Aborts the request when dropped. After its end that only lets go of a body that nobody reads.
struct Abort(JsValue);

impl Abort {
    /// `None` where the browser cannot abort; then the browser's own timeout ends the request.
    fn put_into(options: &Object) -> Result<Option<Abort>, Failure> {
        let class = js::get("AbortController")?;
        if !class.is_function() {
            return Ok(None);
        }
        let controller = Reflect::construct(class.unchecked_ref::<Function>(), &Array::new())
            .map_err(js::failure)?;
        js::set(options, "signal", &js::property(&controller, "signal")?)?;
        Ok(Some(Abort(controller)))
    }
}

impl Drop for Abort {
    fn drop(&mut self) {
        // What cannot be aborted ends by itself.
        let _ = js::call(&self.0, "abort", &Array::new());
    }
}

/// Notices whether the page's own policy stops a request to this address: `fetch` calls that a network error, too.
struct PolicyWatch {
    stopped: Rc<Cell<bool>>,
    noticed: Closure<dyn FnMut(JsValue)>,
}

impl PolicyWatch {
    fn begin(url: &str) -> PolicyWatch {
        let stopped = Rc::new(Cell::new(false));
        let noticed = Closure::new({
            let (stopped, url) = (stopped.clone(), url.to_owned());
            move |event: JsValue| {
                let blocked = js::property(&event, "blockedURI").ok();
                let blocked = blocked.and_then(|uri| uri.as_string());
                if blocked.is_some_and(|uri| uri.starts_with(&url)) {
                    stopped.set(true);
                }
            }
        });
        let watch = PolicyWatch { stopped, noticed };
        watch.listen("addEventListener");
        watch
    }

    fn listen(&self, method: &str) {
        // A browser without the event leaves it at "not reached".
        let _ = js::get("document").and_then(|document| {
            let arguments = Array::of2(&"securitypolicyviolation".into(), self.noticed.as_ref());
            js::call(&document, method, &arguments)
        });
    }
}

impl Drop for PolicyWatch {
    fn drop(&mut self) {
        self.listen("removeEventListener");
    }
}
