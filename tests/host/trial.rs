//! The trial against a browser that passes, refuses, is silent, or answers too late.

use crate::cases::rules;
use crate::fake::Behaviour::{Answers, Hangs, Throws};
use crate::fake::{Fake, sound, text};
use futures::executor::block_on;
use webauthn_checkup::facts::{Cleanup, Outcome, Trial};
use webauthn_checkup::host::{Attempt, Credential, Failure, Thrown, Value};
use webauthn_checkup::lang::Lang;
use webauthn_checkup::trial::{Ended, Passkey, clean_up, register, sign_in};

const SIGNAL: &str = "PublicKeyCredential.signalUnknownCredential";

fn passed() -> Attempt {
    let flags_up_uv_at = 0b0100_0101;
    let authenticator_data = [
        &[0; 32],
        [flags_up_uv_at].as_slice(),
        &[0; 4],
        &[
            0xfb, 0xfc, 0x30, 0x07, 0x15, 0x4e, 0x4e, 0xcc, 0x8c, 0x0b, 0x6e, 0x02, 0x05, 0x57,
            0xd7, 0xbd,
        ],
    ]
    .concat();
    let credential = Credential {
        id: "c2VjcmV0".into(),
        raw_id: vec![1, 2],
        attachment: Some("platform".into()),
        authenticator_data,
    };
    Attempt {
        result: Ok(credential),
        elapsed_ms: 1234.5,
        lost_focus: Some(true),
    }
}

fn refused() -> Attempt {
    let failure = Failure {
        name: "NotAllowedError".into(),
        message: "Operation failed.".into(),
    };
    Attempt {
        result: Err(Thrown {
            failure,
            code: Some(0),
            dom_exception: true,
        }),
        elapsed_ms: 80.0,
        lost_focus: Some(false),
    }
}

/// A browser that can be told that a credential is unknown.
fn tidy() -> Fake {
    sound().but(SIGNAL, Answers(Value::Undefined))
}

fn passkey() -> Passkey {
    Passkey {
        id: "c2VjcmV0".into(),
        raw_id: vec![1, 2],
        provider: Some("fbfc3007-154e-4ecc-8c0b-6e020557d7bd".into()),
    }
}

#[track_caller]
fn registered(host: &Fake) -> (Trial, Option<Passkey>) {
    match block_on(register(host, &rules().trial, Lang::Ja)) {
        Ended::Settled(trial, passkey) => (trial, passkey),
        Ended::Silent(..) => panic!("silent"),
    }
}

#[test]
fn the_call_is_made_before_anything_is_waited_for() {
    let host = sound().giving(vec![passed()]);
    let ending = register(&host, &rules().trial, Lang::Ja);
    assert_eq!(host.log().len(), 1, "inside the tap");
    drop(ending);
}

#[test]
fn registration_asks_for_what_the_rules_say() {
    let host = sound().giving(vec![passed()]);
    registered(&host);
    let (call, options) = host.log().remove(0);
    assert_eq!(call, "Create");
    assert_eq!(options.field("challenge"), &Value::Bytes(vec![7; 32]));
    assert_eq!(options.field("rp").field("id"), &text("check.example.jp"));
    assert_eq!(options.field("timeout"), &Value::Number(60_000.0));
    let algorithms: Vec<_> = options
        .field("pubKeyCredParams")
        .elements()
        .iter()
        .map(|entry| entry.field("alg").clone())
        .collect();
    assert_eq!(algorithms, [Value::Number(-7.0), Value::Number(-257.0)]);
    let selection = options.field("authenticatorSelection");
    assert_eq!(
        selection.field("authenticatorAttachment"),
        &text("platform")
    );
    assert_eq!(selection.field("residentKey"), &text("discouraged"));
    assert_eq!(selection.field("userVerification"), &text("required"));
    assert!(
        options
            .field("user")
            .field("name")
            .text()
            .unwrap()
            .contains("削除できます")
    );
}

#[test]
fn a_passed_registration_leaves_a_passkey_and_no_secret_in_the_facts() {
    let (trial, passkey) = registered(&sound().giving(vec![passed()]));
    assert_eq!(passkey, Some(self::passkey()));
    let json = serde_json::to_value(&trial).unwrap();
    let expected = serde_json::json!({
        "call": "create", "outcome": "passed", "elapsed_ms": 1235.0, "timeout_ms": 60000.0, "lost_focus": true,
        "provider": "fbfc3007-154e-4ecc-8c0b-6e020557d7bd", "attachment": "platform", "user_verified": true
    });
    assert_eq!(json, expected);
}

#[test]
fn a_refusal_is_noted_word_for_word() {
    let (trial, passkey) = registered(&sound().giving(vec![refused()]));
    assert_eq!(passkey, None);
    assert_eq!(
        (
            trial.outcome,
            trial.name.as_deref(),
            trial.message.as_deref()
        ),
        (
            Outcome::Failed,
            Some("NotAllowedError"),
            Some("Operation failed.")
        )
    );
    assert_eq!(
        (trial.code, trial.dom_exception, trial.lost_focus),
        (Some(0), Some(true), Some(false))
    );
}

#[test]
fn what_never_settles_is_silent() {
    let host = sound();
    let Ended::Silent(trial, _late) = block_on(register(&host, &rules().trial, Lang::Ja)) else {
        panic!("settled")
    };
    assert_eq!((trial.outcome, trial.name), (Outcome::Silent, None));
}

#[test]
fn signing_in_removes_the_passkey_however_it_ends() {
    for (attempt, outcome) in [(passed(), Outcome::Passed), (refused(), Outcome::Failed)] {
        let host = tidy().giving(vec![attempt]);
        let trial = block_on(sign_in(&host, &rules().trial, passkey()));
        assert_eq!(
            (trial.outcome, trial.cleanup),
            (outcome, Some(Cleanup::Asked))
        );
        let [(call, options), (signal, unknown)] = host.log().try_into().unwrap();
        assert_eq!((call.as_str(), signal.as_str()), ("Get", SIGNAL));
        assert_eq!(
            options.field("allowCredentials").elements()[0].field("id"),
            &Value::Bytes(vec![1, 2])
        );
        assert_eq!(
            (unknown.field("rpId"), unknown.field("credentialId")),
            (&text("check.example.jp"), &text("c2VjcmV0"))
        );
    }
    let silent = tidy();
    let trial = block_on(sign_in(&silent, &rules().trial, passkey()));
    assert_eq!(
        (trial.outcome, trial.cleanup),
        (Outcome::Silent, Some(Cleanup::Asked))
    );
}

#[test]
fn cleaning_up_says_what_became_of_it() {
    let cleaned = |host: Fake| block_on(clean_up(&host, "c2VjcmV0"));
    assert_eq!(cleaned(tidy()), Cleanup::Asked);
    assert_eq!(cleaned(sound()), Cleanup::NotSupported);
    assert_eq!(
        cleaned(sound().but(SIGNAL, Throws("SecurityError"))),
        Cleanup::Failed
    );
    assert_eq!(cleaned(sound().but(SIGNAL, Hangs)), Cleanup::Failed);
}
