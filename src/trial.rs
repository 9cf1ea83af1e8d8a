//! The trial: a real registration on one tap, a real sign-in on the next, and the removal of what they made.
//!
//! Both calls are begun inside the tap and never given up before their own timeout; what outlives even a grace is
//! `silent`, and what arrives after that is still cleaned up.

mod authenticator_data;
mod options;
mod providers;

pub use authenticator_data::AuthenticatorData;
pub use providers::provider_name;
#[cfg(not(target_arch = "wasm32"))]
pub use providers::provider_names;

use crate::facts::{Call, Cleanup, Outcome, Trial};
use crate::host::{Attempt, Credential, Host, Value};
use crate::lang::Lang;
use crate::rules::TrialOptions;
use futures_util::future::{Either, LocalBoxFuture, select};

/// How much longer than its own timeout a call is waited for, in milliseconds.
const GRACE_MS: u32 = 10_000;

/// How long the request to remove a passkey is waited for, in milliseconds.
const CLEANUP_MS: u32 = 2_000;

const SIGNAL: &str = "PublicKeyCredential.signalUnknownCredential";

/// The trial's passkey: what is needed to sign in with it and to have it removed. It never enters a report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passkey {
    /// Credential id, in base64url.
    pub id: String,
    /// The same in bytes.
    pub raw_id: Vec<u8>,
    /// AAGUID of the authenticator that keeps it.
    pub provider: Option<String>,
}

/// How a call came out.
pub enum Ended<'a> {
    /// It settled: what to note, and the passkey of a passed registration.
    Settled(Trial, Option<Passkey>),
    /// It did not, although its timeout and the grace are over. It may yet settle: then what it made is removed by
    /// waiting for this.
    Silent(Trial, LocalBoxFuture<'a, Option<Cleanup>>),
}

/// Registers a passkey, which is called so in this language. The call is made before this returns.
pub fn register<'a>(
    host: &'a dyn Host,
    options: &TrialOptions,
    lang: Lang,
) -> LocalBoxFuture<'a, Ended<'a>> {
    let call = host.credential(Call::Create, options::creation(host, options, lang));
    let timeout_ms = options.timeout_ms;
    Box::pin(async move {
        match select(call, host.sleep(timeout_ms + GRACE_MS)).await {
            Either::Left((attempt, _)) => {
                let passkey = attempt.result.as_ref().ok().map(kept);
                Ended::Settled(note(Call::Create, &attempt, timeout_ms), passkey)
            }
            Either::Right((_, late)) => Ended::Silent(
                silent(Call::Create, timeout_ms),
                Box::pin(remove_when_late(host, late)),
            ),
        }
    })
}

/// Signs in with the passkey and has it removed, however that ends. The call is made before this returns.
pub fn sign_in<'a>(
    host: &'a dyn Host,
    options: &TrialOptions,
    passkey: Passkey,
) -> LocalBoxFuture<'a, Trial> {
    let call = host.credential(Call::Get, options::request(host, options, &passkey));
    let timeout_ms = options.timeout_ms;
    Box::pin(async move {
        let mut trial = match select(call, host.sleep(timeout_ms + GRACE_MS)).await {
            Either::Left((attempt, _)) => note(Call::Get, &attempt, timeout_ms),
            Either::Right(_) => silent(Call::Get, timeout_ms),
        };
        trial.cleanup = Some(clean_up(host, &passkey.id).await);
        trial.provider = passkey.provider;
        trial
    })
}

/// Tells the passkey's keeper that this credential id is not known any more (WebAuthn Level 3, 5.1.10.1). Whether it
/// then removes the passkey, it does not say.
pub async fn clean_up(host: &dyn Host, credential_id: &str) -> Cleanup {
    if host.get(SIGNAL) != Ok(Value::Function) {
        return Cleanup::NotSupported;
    }
    let unknown = Value::Object(vec![
        ("rpId".into(), options::rp_id(host)),
        ("credentialId".into(), Value::Text(credential_id.into())),
    ]);
    match select(host.call(SIGNAL, vec![unknown]), host.sleep(CLEANUP_MS)).await {
        Either::Left((Ok(_), _)) => Cleanup::Asked,
        _ => Cleanup::Failed,
    }
}

async fn remove_when_late(host: &dyn Host, late: LocalBoxFuture<'_, Attempt>) -> Option<Cleanup> {
    let credential = late.await.result.ok()?;
    Some(clean_up(host, &credential.id).await)
}

fn kept(credential: &Credential) -> Passkey {
    let data = AuthenticatorData::parse(&credential.authenticator_data);
    Passkey {
        id: credential.id.clone(),
        raw_id: credential.raw_id.clone(),
        provider: data.and_then(|data| data.aaguid()),
    }
}

fn note(call: Call, attempt: &Attempt, timeout_ms: u32) -> Trial {
    let mut trial = Trial {
        elapsed_ms: Some(attempt.elapsed_ms.round()),
        lost_focus: attempt.lost_focus,
        ..blank(call, Outcome::Failed, timeout_ms)
    };
    match &attempt.result {
        Ok(credential) => {
            let data = AuthenticatorData::parse(&credential.authenticator_data);
            trial.outcome = Outcome::Passed;
            trial.attachment = credential.attachment.clone();
            trial.provider = data.as_ref().and_then(AuthenticatorData::aaguid);
            trial.user_verified = data.as_ref().map(AuthenticatorData::user_verified);
        }
        Err(thrown) => {
            trial.name = Some(thrown.failure.name.clone());
            trial.message = Some(thrown.failure.message.clone());
            trial.code = thrown.code;
            trial.dom_exception = Some(thrown.dom_exception);
        }
    }
    trial
}

fn silent(call: Call, timeout_ms: u32) -> Trial {
    blank(call, Outcome::Silent, timeout_ms)
}

fn blank(call: Call, outcome: Outcome, timeout_ms: u32) -> Trial {
    Trial {
        timeout_ms: Some(f64::from(timeout_ms)),
        ..Trial::ended(call, outcome)
    }
}
