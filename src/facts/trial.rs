//! One call of the trial, as it was seen.

use serde::{Deserialize, Serialize};

/// One `navigator.credentials` call of the trial and how it ended.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Trial {
    /// Which call it was. A passed `get` implies the passed `create` before it.
    pub call: Call,
    /// How it ended.
    pub outcome: Outcome,
    /// The exception's name, such as `NotAllowedError`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The exception's message, as thrown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
    /// `DOMException.code`: 0 for the modern names.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<u32>,
    /// It was a `DOMException`, not an extension's own `Error`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dom_exception: Option<bool>,
    /// From the call to its end, in milliseconds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub elapsed_ms: Option<f64>,
    /// The timeout that was asked for, in milliseconds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timeout_ms: Option<f64>,
    /// The page lost focus or was hidden meanwhile: a system sheet was shown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lost_focus: Option<bool>,
    /// AAGUID of the authenticator, where a call passed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub provider: Option<String>,
    /// `authenticatorAttachment`, where a call passed: `platform` is the phone itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub attachment: Option<String>,
    /// The UV flag, where a call passed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub user_verified: Option<bool>,
    /// What became of the trial's passkey.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cleanup: Option<Cleanup>,
    /// Of a second trial: in what its options differed from the first one's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub differs: Option<Differs>,
}

impl Trial {
    /// Whether all of it passed, the sign-in included.
    pub fn signed_in(&self) -> bool {
        self.call == Call::Get && self.outcome == Outcome::Passed
    }

    /// A call that ended so, and nothing else known of it.
    pub fn ended(call: Call, outcome: Outcome) -> Trial {
        Trial {
            call,
            outcome,
            name: None,
            message: None,
            code: None,
            dom_exception: None,
            elapsed_ms: None,
            timeout_ms: None,
            lost_focus: None,
            provider: None,
            attachment: None,
            user_verified: None,
            cleanup: None,
            differs: None,
        }
    }
}

/// Which `navigator.credentials` method was called.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Call {
    /// `create()`: registration.
    Create,
    /// `get()`: sign-in.
    Get,
}

/// How a call of the trial ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// It gave a credential.
    Passed,
    /// It threw.
    Failed,
    /// It never settled, its own timeout and a grace notwithstanding.
    Silent,
}

/// What became of the trial's passkey.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Cleanup {
    /// `signalUnknownCredential` took it; whether it was removed is not told.
    Asked,
    /// This browser has no such call.
    NotSupported,
    /// The call threw.
    Failed,
}

/// In what a second trial's options differ from the first one's. Each makes another part of the phone answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Differs {
    /// `residentKey: "required"`: on Android the Credential Manager and the keeper that is set there.
    Discoverable,
    /// No `authenticatorAttachment`: any authenticator may answer, not the phone alone.
    AnyAttachment,
}
