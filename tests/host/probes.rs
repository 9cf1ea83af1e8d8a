//! Every probe against a browser in which its question lacks an answer, is refused, throws or hangs.

use crate::fake::Behaviour::{Answers, GetterThrows, Hangs, Is, Throws};
use crate::fake::{Fake, list, object, sound, text};
use futures::executor::block_on;
use serde_json::{Value as Json, json};
use webauthn_checkup::facts::{FactId, Facts};
use webauthn_checkup::host::Value;
use webauthn_checkup::probes::{Probe, probe, record, run};

/// What all probes together make of a browser.
fn facts(host: &Fake) -> Json {
    let mut facts = Facts::default();
    for &fact in FactId::ALL {
        let observation = block_on(run(fact, host));
        record(&mut facts, fact, observation);
    }
    serde_json::to_value(facts).unwrap()
}

/// The probes see `expected` at this path of the facts, by JSON pointer.
#[track_caller]
fn check(host: Fake, pointer: &str, expected: Json) {
    let seen = facts(&host);
    assert_eq!(
        seen.pointer(pointer).cloned().unwrap_or(Json::Null),
        expected,
        "in {seen:#}"
    );
    assert_eq!(host.leftovers(), 0, "a probe left something behind");
}

/// The fact is missing, and the reason is this.
#[track_caller]
fn check_unknown(host: Fake, id: &str, reason: &str) {
    let seen = facts(&host);
    assert_eq!(seen["unknown"][id], reason, "in {seen:#}");
    assert_eq!(
        seen.pointer(&format!("/{}", id.replace('.', "/"))),
        None,
        "known and unknown at once"
    );
}

#[test]
fn a_sound_browser_answers_everything() {
    expect_test::expect_file!["./probes_sound.json"].assert_eq(&format!("{:#}\n", facts(&sound())));
}

#[test]
fn a_browser_without_anything_leaves_a_reason_for_all_that_is_missing() {
    let seen = facts(&Fake::default());
    for fact in FactId::ALL {
        let pointer = format!("/{}", fact.path().replace('.', "/"));
        assert!(
            seen.pointer(&pointer).is_some() || seen["unknown"][fact.path()].is_string(),
            "{} is silent in {seen:#}",
            fact.path()
        );
    }
}

#[test]
fn whatever_one_path_does_no_probe_panics_or_goes_without_an_answer() {
    for path in sound().paths() {
        for behaviour in [
            GetterThrows("SecurityError"),
            Throws("InvalidStateError"),
            Throws(""),
            Hangs,
            Is(Value::Null),
            Is(Value::Number(-1.5)),
            Answers(text("?")),
            Answers(Value::Null),
        ] {
            let seen = facts(&sound().but(path, behaviour.clone()));
            for fact in FactId::ALL {
                let pointer = format!("/{}", fact.path().replace('.', "/"));
                let answered =
                    seen.pointer(&pointer).is_some() != seen["unknown"][fact.path()].is_string();
                assert!(
                    answered,
                    "{} with {path} {behaviour:?}: {seen:#}",
                    fact.path()
                );
            }
        }
        facts(&sound().without(path));
    }
}

#[test]
fn every_probe_says_what_it_asks_and_where_that_is_specified() {
    for &fact in FactId::ALL {
        let Probe { asks, spec, .. } = probe(fact);
        assert!(asks.len() > 20, "{}", fact.path());
        assert!(spec.starts_with("https://"), "{}", fact.path());
    }
}

/// What a probe sees is the fact that it was asked for, and nothing else.
#[test]
fn every_probe_observes_its_own_fact() {
    for &fact in FactId::ALL {
        let observation = block_on(run(fact, &sound()));
        let mut facts = Facts::default();
        record(&mut facts, fact, observation);
        let seen = serde_json::to_value(facts).unwrap();
        let leaves = |value: &Json| value.as_object().map_or(0, |fields| fields.len());
        assert_eq!(leaves(&seen), 1, "{}: {seen}", fact.path());
    }
}

#[test]
fn user_agent() {
    check(sound(), "/user_agent", json!("Mozilla/5.0 (test)"));
    check_unknown(
        sound().without("navigator.userAgent"),
        "user_agent",
        "not_exposed",
    );
    check_unknown(
        sound().but("navigator.userAgent", Is(Value::Null)),
        "user_agent",
        "threw TypeError",
    );
}

#[test]
fn client_hints() {
    let path = "navigator.userAgentData.getHighEntropyValues";
    check(sound(), "/client_hints/model", json!("Pixel 8"));
    check(
        sound().but(path, Answers(object([("model", Value::Number(1.0))]))),
        "/client_hints",
        json!({}),
    );
    check_unknown(
        sound().without("navigator.userAgentData"),
        "client_hints",
        "not_exposed",
    );
    check_unknown(
        sound().but(path, Throws("NotAllowedError")),
        "client_hints",
        "blocked",
    );
    check_unknown(
        sound().but(path, Answers(Value::Null)),
        "client_hints",
        "threw TypeError",
    );
    check_unknown(sound().but(path, Hangs), "client_hints", "timed_out");
}

#[test]
fn telegram() {
    check(sound(), "/telegram", json!(false));
    for object in ["TelegramWebview", "TelegramWebviewProxy"] {
        let inside = sound().but(object, Is(self::object([])));
        check(inside, "/telegram", json!(true));
    }
}

#[test]
fn brave() {
    check(sound(), "/brave", json!(false));
    let brave = |answer| {
        sound()
            .but("navigator.brave", Is(object([])))
            .but("navigator.brave.isBrave", answer)
    };
    check(brave(Answers(Value::Bool(true))), "/brave", json!(true));
    check_unknown(brave(Hangs), "brave", "timed_out");
    check_unknown(brave(Answers(text("yes"))), "brave", "threw TypeError");
}

#[test]
fn framed() {
    check(sound(), "/framed", json!(false));
    check(
        sound().but("top", Is(text("another window"))),
        "/framed",
        json!(true),
    );
    check_unknown(
        sound().but("top", GetterThrows("SecurityError")),
        "framed",
        "blocked",
    );
}

#[test]
fn host_kind() {
    let at = |name: &str| sound().but("location.hostname", Is(text(name)));
    for (name, kind) in [
        ("check.example.jp", "domain"),
        ("localhost", "localhost"),
        ("a.localhost", "localhost"),
        ("127.0.0.1", "ip"),
        ("[::1]", "ip"),
        ("1.example.jp", "domain"),
        ("", "domain"),
    ] {
        check(at(name), "/host", json!(kind));
    }
}

#[test]
fn public_key_credential() {
    check(sound(), "/webauthn/api", json!(true));
    check(
        sound().without("PublicKeyCredential"),
        "/webauthn/api",
        json!(false),
    );
    // Chrome for iOS puts a plain object in place of the container: still an API.
    check(
        sound().but("PublicKeyCredential", Is(object([]))),
        "/webauthn/api",
        json!(true),
    );
    check(
        sound().without("navigator.credentials"),
        "/webauthn/api",
        json!(false),
    );
    check_unknown(
        sound().but("navigator.credentials", GetterThrows("SecurityError")),
        "webauthn.api",
        "blocked",
    );
}

#[test]
fn platform_authenticator() {
    let path = "PublicKeyCredential.isUserVerifyingPlatformAuthenticatorAvailable";
    let id = "webauthn.platform_authenticator";
    check(
        sound().but(path, Answers(Value::Bool(false))),
        "/webauthn/platform_authenticator",
        json!(false),
    );
    check_unknown(sound().without("PublicKeyCredential"), id, "not_exposed");
    check_unknown(sound().but(path, Throws("SecurityError")), id, "blocked");
    check_unknown(
        sound().but(path, Throws("UnknownError")),
        id,
        "threw UnknownError",
    );
    check_unknown(sound().but(path, Throws("")), id, "threw plain value");
    check_unknown(sound().but(path, Hangs), id, "timed_out");
}

#[test]
fn client_capabilities() {
    let path = "PublicKeyCredential.getClientCapabilities";
    check(
        sound(),
        "/webauthn/capabilities",
        json!({"hybridTransport": true}),
    );
    check(
        sound().but(path, Answers(object([("odd", text("?"))]))),
        "/webauthn/capabilities",
        json!({}),
    );
    check_unknown(
        sound().but(path, Hangs),
        "webauthn.capabilities",
        "timed_out",
    );
}

#[test]
fn permissions_policy() {
    let (features, allows) = (
        "document.featurePolicy.features",
        "document.featurePolicy.allowsFeature",
    );
    check(sound(), "/webauthn/permitted", json!(true));
    check(
        sound().but(allows, Answers(Value::Bool(false))),
        "/webauthn/permitted",
        json!(false),
    );
    // A browser that does not know a feature calls it "not allowed".
    let older = sound()
        .but(features, Answers(list(["publickey-credentials-get"])))
        .but(allows, Answers(Value::Bool(false)));
    check_unknown(older, "webauthn.permitted", "not_exposed");
    check_unknown(
        sound().without("document.featurePolicy"),
        "webauthn.permitted",
        "not_exposed",
    );
}

#[test]
fn cookies() {
    check(sound(), "/cookies", json!("works"));
    // Nothing is kept, whatever `navigator.cookieEnabled` says.
    let lying = sound()
        .forgetting_cookies()
        .but("navigator.cookieEnabled", Is(Value::Bool(true)));
    check(lying, "/cookies", json!("blocked"));
    check_unknown(
        sound().but("document.cookie", Is(Value::Null)),
        "cookies",
        "threw TypeError",
    );
    check(
        sound().but("document.cookie", GetterThrows("SecurityError")),
        "/cookies",
        json!("blocked"),
    );
    check_unknown(
        sound().but("document.cookie", GetterThrows("Error")),
        "cookies",
        "threw Error",
    );
}

#[test]
fn web_storage() {
    for area in ["local", "session"] {
        let (name, pointer, id) = (
            leak(format!("{area}Storage")),
            format!("/storage/{area}"),
            format!("storage.{area}"),
        );
        let set = leak(format!("{name}.setItem"));
        let get = leak(format!("{name}.getItem"));
        check(sound(), &pointer, json!("works"));
        check(
            sound().but(name, Is(Value::Null)),
            &pointer,
            json!("blocked"),
        );
        check(
            sound().but(name, GetterThrows("SecurityError")),
            &pointer,
            json!("blocked"),
        );
        check(
            sound().but(set, Throws("QuotaExceededError")),
            &pointer,
            json!("full"),
        );
        check(
            sound().but(set, Throws("NS_ERROR_DOM_QUOTA_REACHED")),
            &pointer,
            json!("full"),
        );
        check(
            sound().but(get, Answers(Value::Null)),
            &pointer,
            json!("blocked"),
        );
        check_unknown(sound().without(name), &id, "not_exposed");
        check_unknown(sound().but(name, GetterThrows("Error")), &id, "threw Error");
        check_unknown(sound().but(set, Hangs), &id, "timed_out");
    }
}

#[test]
fn indexed_db() {
    let (pointer, id, open) = (
        "/storage/indexed_db",
        "storage.indexed_db",
        "indexedDB.open",
    );
    check(sound(), pointer, json!("works"));
    check(
        sound().but("indexedDB", Is(Value::Null)),
        pointer,
        json!("blocked"),
    );
    check(
        sound().but("indexedDB", GetterThrows("SecurityError")),
        pointer,
        json!("blocked"),
    );
    check(
        sound().but(open, Throws("QuotaExceededError")),
        pointer,
        json!("full"),
    );
    check_unknown(
        sound().but(open, Throws("InvalidStateError")),
        id,
        "threw InvalidStateError",
    );
    check_unknown(sound().but(open, Hangs), id, "timed_out");
    check_unknown(sound().without("indexedDB"), id, "not_exposed");
}

#[test]
fn javascript() {
    check(sound(), "/javascript/prompt", json!(true));
    check(
        sound().without("prompt"),
        "/javascript/prompt",
        json!(false),
    );
}

#[test]
fn webassembly() {
    check(sound(), "/webassembly", json!(true));
    check(
        sound().without("WebAssembly.instantiate"),
        "/webassembly",
        json!(false),
    );
    // A policy without `wasm-unsafe-eval`.
    check(
        sound().but("WebAssembly.instantiate", Throws("CompileError")),
        "/webassembly",
        json!(false),
    );
    check_unknown(
        sound().but("WebAssembly.instantiate", Hangs),
        "webassembly",
        "timed_out",
    );
}

#[test]
fn online() {
    check(
        sound().but("navigator.onLine", Is(Value::Bool(false))),
        "/online",
        json!(false),
    );
    check_unknown(sound().without("navigator.onLine"), "online", "not_exposed");
}

fn leak(text: String) -> &'static str {
    text.leak()
}
