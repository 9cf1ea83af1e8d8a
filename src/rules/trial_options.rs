//! What the trial asks the phone for.

use super::Text;
use crate::facts::Differs;
use serde::Deserialize;

/// Options of `navigator.credentials.create()` and `get()` in the trial (WebAuthn Level 3, 5.4 and 5.5).
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[cfg_attr(not(target_arch = "wasm32"), serde(deny_unknown_fields))]
pub struct TrialOptions {
    /// `timeout`, in milliseconds.
    pub timeout_ms: u32,
    /// COSE algorithm numbers for `pubKeyCredParams`, the preferred one first: -7 is ES256, -257 is RS256.
    pub algorithms: Vec<i32>,
    /// `authenticatorAttachment`; left out where missing.
    #[serde(default)]
    pub attachment: Option<Attachment>,
    /// `userVerification`.
    pub user_verification: Requirement,
    /// `residentKey`.
    pub resident_key: Requirement,
    /// `rp.name`: a sheet may say for whom the passkey is.
    pub rp_name: Text,
    /// `user.name` and `user.displayName`: what the phone calls the passkey. It must say that it is a test that may be
    /// deleted.
    pub user_name: Text,
    /// The guide to where the trial's passkey can be deleted by hand.
    pub cleanup_guide: String,
}

impl TrialOptions {
    /// The same with one thing changed, for a second trial.
    #[must_use]
    pub fn differing(&self, differs: Differs) -> TrialOptions {
        match differs {
            Differs::Discoverable => TrialOptions {
                resident_key: Requirement::Required,
                ..self.clone()
            },
            Differs::AnyAttachment => TrialOptions {
                attachment: None,
                ..self.clone()
            },
        }
    }
}

/// `AuthenticatorAttachment` (WebAuthn Level 3, 5.4.5).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Attachment {
    /// The phone itself.
    Platform,
    /// Something beside it: a key, another phone.
    CrossPlatform,
}

/// `UserVerificationRequirement` and `ResidentKeyRequirement` (WebAuthn Level 3, 5.4.6 and 5.8.6).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)] // the specification's own words
pub enum Requirement {
    Discouraged,
    Preferred,
    Required,
}
