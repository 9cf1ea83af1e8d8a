//! IndexedDB: a text written, read back, and its database deleted.

use super::js;
use crate::host::{Failure, Value};
use js_sys::{Array, Promise};
use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;
use wasm_bindgen_futures::JsFuture;

const STORE: &str = "probe";
const KEY: &str = "key";

/// What is read back from a new database of this name.
pub async fn round_trip(database: &str, text: &str) -> Result<Value, Failure> {
    let factory = js::get("indexedDB")?;
    let opening = js::call(&factory, "open", &Array::of1(&database.into()))?;
    // Given away: on a slow device the event comes after the probe's deadline, when this future is gone.
    let upgrade = Closure::once_into_js({
        let opening = opening.clone();
        move || {
            // If it cannot be made, the transaction below throws and says so.
            let _ = js::property(&opening, "result").and_then(|database| {
                js::call(&database, "createObjectStore", &Array::of1(&STORE.into()))
            });
        }
    });
    js::set(&opening, "onupgradeneeded", &upgrade)?;
    let opened = done(&opening).await?;

    let kept = write_and_read(&opened, text).await;
    js::call(&opened, "close", &Array::new())?;
    done(&js::call(
        &factory,
        "deleteDatabase",
        &Array::of1(&database.into()),
    )?)
    .await?;
    kept
}

async fn write_and_read(database: &JsValue, text: &str) -> Result<Value, Failure> {
    let transaction = js::call(
        database,
        "transaction",
        &Array::of2(&STORE.into(), &"readwrite".into()),
    )?;
    let store = js::call(&transaction, "objectStore", &Array::of1(&STORE.into()))?;
    done(&js::call(
        &store,
        "put",
        &Array::of2(&text.into(), &KEY.into()),
    )?)
    .await?;
    let kept = done(&js::call(&store, "get", &Array::of1(&KEY.into()))?).await?;
    Ok(js::owned(&kept))
}

/// The result of an `IDBRequest`: its two events become a promise.
async fn done(request: &JsValue) -> Result<JsValue, Failure> {
    let mut events = Ok(());
    let promise = Promise::new(&mut |resolve, reject| {
        events = js::set(request, "onsuccess", &resolve)
            .and_then(|()| js::set(request, "onerror", &reject));
    });
    events?;
    match JsFuture::from(promise).await {
        Ok(_) => js::property(request, "result"),
        Err(event) => {
            // Else the error also goes up to the window and is taken for one of the page's.
            let _ = js::call(&event, "preventDefault", &Array::new());
            let _ = js::call(&event, "stopPropagation", &Array::new());
            Err(js::failure(js::property(request, "error")?))
        }
    }
}
