//! The port, answered by a real browser.

use super::{credential, indexed_db, js, reachability};
use crate::facts::Call;
use crate::host::{Attempt, Failure, Host, HostFuture, Ping, Value};
use futures_util::future::LocalBoxFuture;
use gloo::timers::future::TimeoutFuture;
use js_sys::{Array, Uint8Array};

/// The browser that the page runs in.
pub struct BrowserHost;

impl Host for BrowserHost {
    fn get(&self, path: &str) -> Result<Value, Failure> {
        js::get(path).map(|value| js::owned(&value))
    }

    fn set(&self, path: &str, text: &str) -> Result<(), Failure> {
        let (object, name) = js::parent(path)?;
        js::set(&object, name, &text.into())
    }

    fn same(&self, one: &str, other: &str) -> Result<bool, Failure> {
        Ok(js_sys::Object::is(&js::get(one)?, &js::get(other)?))
    }

    fn call<'a>(&'a self, path: &'a str, arguments: Vec<Value>) -> HostFuture<'a, Value> {
        Box::pin(async move {
            let (object, name) = js::parent(path)?;
            let answer = js::call(&object, name, &arguments.iter().map(js::foreign).collect())?;
            Ok(js::owned(&js::settled(&answer).await?))
        })
    }

    fn indexed_db<'a>(&'a self, database: &'a str, text: &'a str) -> HostFuture<'a, Value> {
        Box::pin(indexed_db::round_trip(database, text))
    }

    fn credential(&self, call: Call, public_key: Value) -> LocalBoxFuture<'_, Attempt> {
        credential::call(call, &public_key)
    }

    fn ping<'a>(&'a self, url: &'a str) -> HostFuture<'a, Ping> {
        Box::pin(reachability::ping(url))
    }

    fn random(&self, count: u32) -> Vec<u8> {
        let bytes = Uint8Array::new_with_length(count);
        let filled = js::get("crypto")
            .and_then(|crypto| js::call(&crypto, "getRandomValues", &Array::of1(&bytes)));
        filled.map_or(Vec::new(), |_| bytes.to_vec())
    }

    fn sleep(&self, ms: u32) -> LocalBoxFuture<'_, ()> {
        Box::pin(TimeoutFuture::new(ms))
    }
}
