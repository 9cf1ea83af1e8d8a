//! What kind of visitor a browser plays.

use super::tab::{Tab, Viewport};
use crate::tools::Browser;
use anyhow::Result;
use fantoccini::wd::Capabilities;
use serde_json::{Map, Value, json};

/// For a browser without a window, as root, on a machine without a way out: nothing is looked up or updated.
pub const FLAGS: [&str; 9] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
];

/// The virtual authenticator of a phone with a screen lock whose user says yes (WebAuthn Level 3, 11.3).
pub fn of_a_phone() -> Value {
    json!({
        "protocol": "ctap2",
        "transport": "internal",
        "hasResidentKey": true,
        "hasUserVerification": true,
        "isUserVerified": true,
        "isUserConsenting": true,
    })
}

/// A browser with an empty profile and these differences.
#[derive(Clone, Debug, Default)]
pub struct SessionOptions {
    /// The size of the page; Chromium's own if missing.
    pub viewport: Option<Viewport>,
    /// What the browser says it is; the truth if missing.
    pub agent: Option<Agent>,
    /// Settings of the profile, such as `profile.default_content_setting_values.cookies` = 2 (blocked).
    pub prefs: Vec<(&'static str, Value)>,
    /// More command-line arguments.
    pub args: Vec<String>,
    /// Looks at a page before all of it has arrived.
    pub early: bool,
}

/// What the browser says it is.
#[derive(Clone, Debug, Default)]
pub struct Agent {
    /// `navigator.userAgent`.
    pub user_agent: String,
    /// `navigator.platform`.
    pub platform: String,
    /// `userAgentMetadata` of the DevTools protocol (`Emulation.UserAgentMetadata`); if missing, the page finds no
    /// `navigator.userAgentData`, as in Safari and Firefox.
    pub client_hints: Option<Value>,
}

impl Agent {
    /// Chrome on an Android phone.
    pub fn android_chrome() -> Self {
        let brands = json!([{ "brand": "Google Chrome", "version": "156" }, { "brand": "Chromium", "version": "156" }]);
        Self {
            user_agent: "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Mobile Safari/537.36".to_owned(),
            platform: "Linux armv81".to_owned(),
            client_hints: Some(json!({
                "brands": brands,
                "fullVersionList": [{ "brand": "Google Chrome", "version": "156.0.8078.73" }],
                "platform": "Android",
                "platformVersion": "16.0.0",
                "architecture": "",
                "model": "Pixel 9",
                "mobile": true,
            })),
        }
    }

    /// Safari on an iPhone.
    pub fn iphone_safari() -> Self {
        Self::iphone("18_7", "Version/26.1 Mobile/15E148 Safari/604.1")
    }

    /// The browser inside LINE on an iPhone.
    pub fn line_on_iphone() -> Self {
        Self::iphone("18_5", "Mobile/15E148 Safari Line/15.9.0")
    }

    /// A browser on an iPhone: the system's version, and what stands behind WebKit's.
    fn iphone(system: &str, browser: &str) -> Self {
        Self {
            user_agent: format!(
                "Mozilla/5.0 (iPhone; CPU iPhone OS {system} like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) {browser}"
            ),
            platform: "iPhone".to_owned(),
            client_hints: None,
        }
    }
}

impl SessionOptions {
    /// A phone as most visitors have one.
    pub fn phone() -> Self {
        Self::default()
            .viewport(Viewport::phone(360, 740))
            .agent(Agent::android_chrome())
    }

    /// With a viewport.
    pub fn viewport(mut self, viewport: Viewport) -> Self {
        self.viewport = Some(viewport);
        self
    }

    /// With another name.
    pub fn agent(mut self, agent: Agent) -> Self {
        self.agent = Some(agent);
        self
    }

    /// With a setting of the profile.
    pub fn pref(mut self, name: &'static str, value: impl Into<Value>) -> Self {
        self.prefs.push((name, value.into()));
        self
    }

    /// That looks at a page before all of it has arrived.
    pub fn early(mut self) -> Self {
        self.early = true;
        self
    }

    /// What ChromeDriver is asked for.
    pub(super) fn capabilities(&self, browser: &Browser) -> Capabilities {
        let args: Vec<&str> = FLAGS
            .iter()
            .copied()
            .chain(self.args.iter().map(String::as_str))
            .collect();
        // The people whom the page is for read Japanese.
        let mut prefs = Map::from_iter([("intl.accept_languages".to_owned(), json!("ja,en"))]);
        prefs.extend(
            self.prefs
                .iter()
                .map(|(name, value)| ((*name).to_owned(), value.clone())),
        );
        Capabilities::from_iter([
            ("browserName".to_owned(), json!("chrome")),
            (
                "pageLoadStrategy".to_owned(),
                json!(if self.early { "none" } else { "normal" }),
            ),
            (
                "goog:chromeOptions".to_owned(),
                json!({ "binary": browser.chromium, "args": args, "prefs": prefs }),
            ),
            (
                "goog:loggingPrefs".to_owned(),
                json!({ "browser": "ALL", "performance": "ALL" }),
            ),
        ])
    }

    /// What can only be changed once the browser runs.
    pub(super) async fn apply(&self, tab: &Tab) -> Result<()> {
        if let Some(viewport) = self.viewport {
            tab.resize(viewport).await?;
        }
        let Some(agent) = &self.agent else {
            return Ok(());
        };
        let mut parameters = json!({ "userAgent": agent.user_agent, "platform": agent.platform });
        match &agent.client_hints {
            Some(hints) => parameters["userAgentMetadata"] = hints.clone(),
            None => {
                tab.before_load("delete Navigator.prototype.userAgentData")
                    .await?
            }
        }
        tab.cdp("Emulation.setUserAgentOverride", parameters)
            .await
            .map(drop)
    }
}
