//! The lines of the list of checks: their names, their words, the facts that they need. A rule can name the line that
//! shows what it found; `checks.rs` says how each is judged.

use crate::facts::FactId;
use crate::lang::UiText;
use serde::Deserialize;

macro_rules! check_ids {
    ($($variant:ident = $name:literal: $label:ident, $why:ident, $needs:expr;)*) => {
        /// Every check, in the order of the list.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
        #[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
        #[allow(missing_docs)]
        pub enum CheckId { $(#[serde(rename = $name)] $variant),* }

        impl CheckId {
            /// All of them, in the order of the list.
            pub const ALL: &[CheckId] = &[$(CheckId::$variant),*];

            /// As in `data-check`.
            pub fn name(self) -> &'static str {
                match self { $(CheckId::$variant => $name),* }
            }

            /// What the list calls it.
            pub fn label(self) -> UiText {
                match self { $(CheckId::$variant => UiText::$label),* }
            }

            /// Why it is looked at.
            pub fn why(self) -> UiText {
                match self { $(CheckId::$variant => UiText::$why),* }
            }

            /// The facts that it waits for.
            pub fn needs(self) -> &'static [FactId] {
                match self { $(CheckId::$variant => $needs),* }
            }
        }
    };
}

/// What tells the platform.
const PLATFORM: &[FactId] = &[
    FactId::UserAgent,
    FactId::ClientHints,
    FactId::NavigatorPlatform,
    FactId::MaxTouchPoints,
    FactId::Brave,
    FactId::Telegram,
    FactId::Standalone,
];

check_ids! {
    Browser = "browser": BrowserLabel, BrowserWhy, PLATFORM;
    OsVersion = "os-version": OsVersionLabel, OsVersionWhy, PLATFORM;
    WebauthnApi = "webauthn-api": WebauthnApiLabel, WebauthnApiWhy, &[FactId::WebauthnApi, FactId::Permitted];
    PlatformAuthenticator = "platform-authenticator": PlatformAuthenticatorLabel, PlatformAuthenticatorWhy, &[FactId::PlatformAuthenticator];
    Cookies = "cookies": CookiesLabel, CookiesWhy, &[FactId::Cookies];
    LocalStorage = "local-storage": LocalStorageLabel, StorageWhy, &[FactId::LocalStorage];
    SessionStorage = "session-storage": SessionStorageLabel, StorageWhy, &[FactId::SessionStorage];
    IndexedDb = "indexed-db": IndexedDbLabel, StorageWhy, &[FactId::IndexedDb];
    JavaScript = "javascript": JavaScriptLabel, JavaScriptWhy, &[FactId::JavaScript];
    WebAssembly = "webassembly": WebAssemblyLabel, WebAssemblyWhy, &[FactId::WebAssembly];
    SecureContext = "secure-context": SecureContextLabel, SecureContextWhy, &[FactId::SecureContext, FactId::Framed];
    Network = "network": NetworkLabel, NetworkWhy, &[FactId::Online];
}
