//! Firefox by geckodriver.

use serde_json::{Map, Value, json};
use std::path::PathBuf;
use std::process::Command;
use xtask::chromium::Tab;
use xtask::chromium::fantoccini::wd::Capabilities;
use xtask::tools::Engines;
use xtask::webdriver::Service;

/// A running geckodriver, which opens one browser at a time. Both end when it is dropped.
pub struct Firefox {
    service: Service,
    binary: PathBuf,
}

impl Firefox {
    /// Starts the driver.
    pub fn start(engines: &Engines) -> Self {
        Self {
            service: Service::start(|| Command::new(&engines.geckodriver)).unwrap(),
            binary: engines.firefox.clone(),
        }
    }

    /// Opens a browser with a new profile and these settings.
    pub async fn session(&self, prefs: &[(&'static str, Value)]) -> Tab {
        let mut all = settings();
        all.extend(
            prefs
                .iter()
                .map(|(name, value)| ((*name).to_owned(), value.clone())),
        );
        let options = json!({ "binary": self.binary, "args": ["-headless"], "prefs": all });
        let capabilities = [
            ("browserName".to_owned(), json!("firefox")),
            ("moz:firefoxOptions".to_owned(), options),
        ];
        let capabilities = Capabilities::from_iter(capabilities);
        Tab::new(self.service.session(capabilities).await.unwrap())
    }
}

/// geckodriver itself switches off updates, telemetry and the like.
fn settings() -> Map<String, Value> {
    let settings = [
        // Authenticators are those that a test adds, never a key in a USB port.
        ("security.webauth.webauthn_enable_softtoken", json!(true)),
        ("security.webauth.webauthn_enable_usbtoken", json!(false)),
        // Without a window there is no focus, and without focus no WebAuthn.
        ("focusmanager.testmode", json!(true)),
        // Whatever it still wants from elsewhere ends at a port where nobody listens; localhost needs no proxy.
        ("network.proxy.type", json!(1)),
        ("network.proxy.http", json!("127.0.0.1")),
        ("network.proxy.http_port", json!(9)),
        ("network.proxy.ssl", json!("127.0.0.1")),
        ("network.proxy.ssl_port", json!(9)),
        ("network.captive-portal-service.enabled", json!(false)),
        ("network.connectivity-service.enabled", json!(false)),
        // The people whom the page is for read Japanese.
        ("intl.accept_languages", json!("ja,en")),
    ];
    Map::from_iter(settings.map(|(name, value)| (name.to_owned(), value)))
}
