//! Every fact that a probe observes: its name, its path in the report, its field and its type, in one table.

use super::{ClientHints, Facts, HostKind, StorageState};
use crate::sorted_map::SortedMap;

macro_rules! facts {
    ($($id:ident: $value:ty = $path:literal in $($field:ident).+;)*) => {
        /// Which fact.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[allow(missing_docs)] // the fields of `Facts` say what they are
        pub enum FactId { $($id),* }

        /// An observed fact: a value that can be printed, compared and replayed.
        #[derive(Clone, Debug, PartialEq)]
        #[allow(missing_docs)]
        pub enum Fact { $($id($value)),* }

        impl FactId {
            /// All of them, in the order in which they are asked for.
            pub const ALL: &[FactId] = &[$(FactId::$id),*];

            /// Where it stands in the report, such as `webauthn.api`.
            pub fn path(self) -> &'static str {
                match self { $(FactId::$id => $path),* }
            }
        }

        impl Fact {
            /// Writes it into the facts.
            pub fn record(self, facts: &mut Facts) {
                match self { $(Fact::$id(value) => facts.$($field).+ = Some(value)),* }
            }
        }
    };
}

facts! {
    UserAgent: String = "user_agent" in user_agent;
    ClientHints: ClientHints = "client_hints" in client_hints;
    NavigatorPlatform: String = "navigator_platform" in navigator_platform;
    MaxTouchPoints: u32 = "max_touch_points" in max_touch_points;
    Brave: bool = "brave" in brave;
    Telegram: bool = "telegram" in telegram;
    Standalone: bool = "standalone" in standalone;
    SecureContext: bool = "secure_context" in secure_context;
    Framed: bool = "framed" in framed;
    Host: HostKind = "host" in host;
    WebauthnApi: bool = "webauthn.api" in webauthn.api;
    PlatformAuthenticator: bool = "webauthn.platform_authenticator" in webauthn.platform_authenticator;
    ConditionalMediation: bool = "webauthn.conditional_mediation" in webauthn.conditional_mediation;
    Capabilities: SortedMap<bool> = "webauthn.capabilities" in webauthn.capabilities;
    Permitted: bool = "webauthn.permitted" in webauthn.permitted;
    Cookies: StorageState = "cookies" in cookies;
    LocalStorage: StorageState = "storage.local" in storage.local;
    SessionStorage: StorageState = "storage.session" in storage.session;
    IndexedDb: StorageState = "storage.indexed_db" in storage.indexed_db;
    JavaScript: SortedMap<bool> = "javascript" in javascript;
    WebAssembly: bool = "webassembly" in webassembly;
    Online: bool = "online" in online;
}
