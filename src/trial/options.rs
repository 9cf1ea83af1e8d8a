//! `publicKey` options of the two calls, from the rules.
//!
//! They are what Keycloak's pages send (`webauthnRegister.js`, `webauthnAuthenticate.js`), because the options choose the
//! way: on Android `residentKey: "discouraged"` goes to Google Play services, which has its own text about a missing
//! screen lock and its own sheet 「画面のロックを使用する」, while a discoverable key would go to the Credential Manager.

use super::Passkey;
use crate::host::{Host, Value};
use crate::lang::Lang;
use crate::rules::{Attachment, Requirement, TrialOptions};

/// `PublicKeyCredentialCreationOptions` (WebAuthn Level 3, 5.4).
pub fn creation(host: &dyn Host, options: &TrialOptions, lang: Lang) -> Value {
    let user_name = || text(lang.choose(&options.user_name));
    let mut selection = vec![
        ("residentKey", text(requirement(options.resident_key))),
        (
            "requireResidentKey",
            Value::Bool(options.resident_key == Requirement::Required),
        ),
        (
            "userVerification",
            text(requirement(options.user_verification)),
        ),
    ];
    selection.extend(options.attachment.map(|attachment| {
        (
            "authenticatorAttachment",
            text(self::attachment(attachment)),
        )
    }));
    let algorithm = |&alg: &i32| {
        object(vec![
            ("type", text("public-key")),
            ("alg", Value::Number(f64::from(alg))),
        ])
    };
    object(vec![
        ("challenge", Value::Bytes(host.random(32))),
        (
            "rp",
            object(vec![
                ("id", rp_id(host)),
                ("name", text(lang.choose(&options.rp_name))),
            ]),
        ),
        (
            "user",
            object(vec![
                ("id", Value::Bytes(user_id(host))),
                ("name", user_name()),
                ("displayName", user_name()),
            ]),
        ),
        (
            "pubKeyCredParams",
            Value::List(options.algorithms.iter().map(algorithm).collect()),
        ),
        ("authenticatorSelection", object(selection)),
        ("timeout", Value::Number(f64::from(options.timeout_ms))),
    ])
}

/// `PublicKeyCredentialRequestOptions` (WebAuthn Level 3, 5.5).
pub fn request(host: &dyn Host, options: &TrialOptions, passkey: &Passkey) -> Value {
    let allowed = object(vec![
        ("type", text("public-key")),
        ("id", Value::Bytes(passkey.raw_id.clone())),
    ]);
    object(vec![
        ("challenge", Value::Bytes(host.random(32))),
        ("rpId", rp_id(host)),
        ("allowCredentials", Value::List(vec![allowed])),
        (
            "userVerification",
            text(requirement(options.user_verification)),
        ),
        ("timeout", Value::Number(f64::from(options.timeout_ms))),
    ])
}

/// `user.id`. Where passkeys cannot be removed by the page it is the same in every trial, so that a platform which keeps
/// one passkey for each user replaces the last one; elsewhere it is another each time, as a passkey of an earlier trial
/// must not be in the way.
fn user_id(host: &dyn Host) -> Vec<u8> {
    if host.get(super::SIGNAL) == Ok(Value::Function) {
        host.random(16)
    } else {
        b"webauthn-checkup".to_vec()
    }
}

/// The page's own host, which is what the trial's passkey belongs to.
pub fn rp_id(host: &dyn Host) -> Value {
    host.get("location.hostname").unwrap_or(Value::Undefined)
}

fn requirement(requirement: Requirement) -> &'static str {
    match requirement {
        Requirement::Discouraged => "discouraged",
        Requirement::Preferred => "preferred",
        Requirement::Required => "required",
    }
}

fn attachment(attachment: Attachment) -> &'static str {
    match attachment {
        Attachment::Platform => "platform",
        Attachment::CrossPlatform => "cross-platform",
    }
}

fn text(text: &str) -> Value {
    Value::Text(text.to_owned())
}

fn object(properties: Vec<(&str, Value)>) -> Value {
    Value::Object(
        properties
            .into_iter()
            .map(|(name, value)| (name.to_owned(), value))
            .collect(),
    )
}
