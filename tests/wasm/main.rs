//! The probes in a real browser: what `BrowserHost` makes of true, missing, throwing and hanging APIs.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use webauthn_checkup::browser::BrowserHost;
use webauthn_checkup::facts::{FactId, Facts, HostKind, StorageState, Unknown};
use webauthn_checkup::host::{Host, Value};
use webauthn_checkup::probes::{record, run};

wasm_bindgen_test_configure!(run_in_browser);

/// What the probes of these ids see, after this script has changed the browser. Its own static methods are put back
/// first, because all tests share one page.
async fn facts(script: &str, ids: &[&str]) -> Facts {
    js_sys::eval(
        "window.original ??= Object.getOwnPropertyDescriptors(PublicKeyCredential);
         delete window.original.prototype;
         Object.defineProperties(PublicKeyCredential, window.original)",
    )
    .expect("Chromium's own methods are configurable");
    js_sys::eval(script).expect("the test's own script");
    let mut facts = Facts::default();
    for &fact in FactId::ALL
        .iter()
        .filter(|fact| ids.is_empty() || ids.contains(&fact.path()))
    {
        record(&mut facts, fact, run(fact, &BrowserHost).await);
    }
    facts
}

fn text(text: &str) -> Value {
    Value::Text(text.to_owned())
}

#[wasm_bindgen_test]
async fn a_real_chromium_answers() {
    let facts = facts("", &[]).await;
    assert!(facts.user_agent.unwrap().contains("Chrome/"));
    assert!(!facts.client_hints.unwrap().full_version_list.is_empty());
    assert_eq!(facts.brave, Some(false));
    assert_eq!(facts.secure_context, Some(true));
    assert!(matches!(
        facts.host,
        Some(HostKind::Ip | HostKind::Localhost)
    ));
    assert_eq!(facts.webauthn.api, Some(true));
    assert!(facts.webauthn.platform_authenticator.is_some());
    assert!(
        facts
            .webauthn
            .capabilities
            .unwrap()
            .get("hybridTransport")
            .is_some()
    );
    assert_eq!(facts.cookies, Some(StorageState::Works));
    assert_eq!(facts.storage.local, Some(StorageState::Works));
    assert_eq!(facts.storage.session, Some(StorageState::Works));
    assert_eq!(facts.storage.indexed_db, Some(StorageState::Works));
    assert_eq!(facts.webassembly, Some(true));
    assert!(facts.javascript.unwrap().iter().all(|(_, there)| *there));
    assert_eq!(facts.unknown.get("standalone"), Some(&Unknown::NotExposed));
}

#[wasm_bindgen_test]
async fn nothing_is_left_behind() {
    facts(
        "",
        &[
            "cookies",
            "storage.local",
            "storage.session",
            "storage.indexed_db",
        ],
    )
    .await;
    assert!(
        !BrowserHost
            .get("document.cookie")
            .unwrap()
            .text()
            .unwrap()
            .contains("webauthn-checkup")
    );
    for area in ["localStorage", "sessionStorage"] {
        let kept = BrowserHost.get(&format!("{area}.length"));
        assert_eq!(kept, Ok(Value::Number(0.0)));
    }
    let databases = BrowserHost
        .call("indexedDB.databases", vec![])
        .await
        .unwrap();
    assert_eq!(databases, Value::List(vec![]));
}

#[wasm_bindgen_test]
async fn a_getter_that_throws_is_blocked_storage() {
    let script = "Object.defineProperty(window, 'localStorage', {configurable: true, get() { throw new DOMException('no', 'SecurityError'); }})";
    let facts = facts(script, &["storage.local"]).await;
    js_sys::eval("delete window.localStorage").unwrap();
    assert_eq!(facts.storage.local, Some(StorageState::Blocked));
}

#[wasm_bindgen_test]
async fn a_promise_that_never_settles_times_out() {
    let script =
        "PublicKeyCredential.isConditionalMediationAvailable = () => new Promise(() => {})";
    let facts = facts(script, &["webauthn.conditional_mediation"]).await;
    assert_eq!(
        facts.unknown.get("webauthn.conditional_mediation"),
        Some(&Unknown::TimedOut)
    );
}

#[wasm_bindgen_test]
async fn whatever_is_thrown_becomes_a_name() {
    for (thrown, reason) in [
        ("'a plain string'", Unknown::Threw("plain value".into())),
        ("null", Unknown::Threw("plain value".into())),
        (
            "new DOMException('x', 'InvalidStateError')",
            Unknown::Threw("InvalidStateError".into()),
        ),
        (
            "{get name() { throw 1 }}",
            Unknown::Threw("plain value".into()),
        ),
        ("new DOMException('x', 'NotAllowedError')", Unknown::Blocked),
    ] {
        let script =
            format!("PublicKeyCredential.getClientCapabilities = async () => {{ throw {thrown} }}");
        let facts = facts(&script, &["webauthn.capabilities"]).await;
        assert_eq!(
            facts.unknown.get("webauthn.capabilities"),
            Some(&reason),
            "{thrown}"
        );
    }
}

/// Chrome for iOS and some extensions put plain objects in place of the browser's own.
#[wasm_bindgen_test]
async fn plain_objects_in_place_of_the_api_are_still_an_api() {
    let script = "Object.defineProperty(navigator, 'credentials', {configurable: true, value: {create() {}, get() {}}})";
    let facts = facts(script, &["webauthn.api"]).await;
    js_sys::eval("delete navigator.credentials").unwrap();
    assert_eq!(facts.webauthn.api, Some(true));
}

#[wasm_bindgen_test]
fn only_plain_objects_are_looked_into() {
    js_sys::eval("window.probed = {plain: {a: 1}, made: Object.create(null), store: localStorage, list: [1, 'x']}").unwrap();
    assert_eq!(
        BrowserHost.get("probed.plain").unwrap(),
        Value::Object(vec![("a".into(), Value::Number(1.0))])
    );
    assert_eq!(
        BrowserHost.get("probed.store").unwrap(),
        Value::Object(vec![])
    );
    assert_eq!(
        BrowserHost.get("probed.list").unwrap(),
        Value::List(vec![Value::Number(1.0), text("x")])
    );
    assert_eq!(
        BrowserHost.get("probed.no.such.thing").unwrap(),
        Value::Undefined
    );
}
