//! One open page and what a test does with it.

use super::wire::Command;
use anyhow::{Context, Result, bail};
use fantoccini::{Client, Locator};
use http::Method;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::ops::Deref;
use std::path::Path;
use std::time::{Duration, Instant};

/// An open page. Everything of the WebDriver standard is there by the client that it stands for.
pub struct Tab {
    client: Client,
}

/// The size of the page, as CSS counts it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Viewport {
    /// Width.
    pub width: u32,
    /// Height.
    pub height: u32,
    /// A phone: touch, no scroll bars that take room, `<meta name=viewport>` is followed.
    pub mobile: bool,
}

impl Viewport {
    /// A phone held upright.
    pub const fn phone(width: u32, height: u32) -> Self {
        Self {
            width,
            height,
            mobile: true,
        }
    }

    /// A window on a PC.
    pub const fn desktop(width: u32, height: u32) -> Self {
        Self {
            width,
            height,
            mobile: false,
        }
    }
}

/// A network to play.
#[derive(Clone, Copy, Debug)]
pub struct Network {
    /// Bit/s towards the browser.
    pub down: u32,
    /// Bit/s away from it.
    pub up: u32,
    /// How long each answer takes to begin.
    pub latency: Duration,
}

impl Network {
    /// That of a phone where the signal is weak.
    pub const SLOW: Self = Self {
        down: 1_600_000,
        up: 750_000,
        latency: Duration::from_millis(150),
    };
}

impl Deref for Tab {
    type Target = Client;

    fn deref(&self) -> &Client {
        &self.client
    }
}

impl Tab {
    /// What this client has opened.
    pub fn new(client: Client) -> Self {
        Self { client }
    }

    /// Ends the browser. A tab that is only dropped leaves it to the end of its driver.
    pub async fn close(self) -> Result<()> {
        self.client
            .close()
            .await
            .context("the browser does not end")
    }

    /// Calls a method of the DevTools protocol.
    pub async fn cdp(&self, method: &str, parameters: Value) -> Result<Value> {
        self.post(
            "goog/cdp/execute",
            json!({ "cmd": method, "params": parameters }),
        )
        .await
        .with_context(|| format!("the browser refuses {method}"))
    }

    /// Runs a script in every document before the scripts of the page.
    pub async fn before_load(&self, script: &str) -> Result<()> {
        self.cdp(
            "Page.addScriptToEvaluateOnNewDocument",
            json!({ "source": script }),
        )
        .await
        .map(drop)
    }

    /// Makes the page as large as this; unlike a window it can be narrower than 500 pixels.
    pub async fn resize(&self, viewport: Viewport) -> Result<()> {
        let Viewport {
            width,
            height,
            mobile,
        } = viewport;
        let metrics =
            json!({ "width": width, "height": height, "deviceScaleFactor": 0, "mobile": mobile });
        self.cdp("Emulation.setDeviceMetricsOverride", metrics)
            .await?;
        let touch = json!({ "enabled": mobile, "maxTouchPoints": 5 });
        self.cdp("Emulation.setTouchEmulationEnabled", touch)
            .await
            .map(drop)
    }

    /// Plays a slower processor and network from here on.
    pub async fn throttle(&self, processor: f64, network: Network) -> Result<()> {
        let Network { down, up, latency } = network;
        self.cdp(
            "Emulation.setCPUThrottlingRate",
            json!({ "rate": processor }),
        )
        .await?;
        self.cdp("Network.enable", json!({})).await?;
        let conditions = json!({
            "offline": false,
            "latency": latency.as_millis(),
            "downloadThroughput": down / 8,
            "uploadThroughput": up / 8,
        });
        self.cdp("Network.emulateNetworkConditions", conditions)
            .await
            .map(drop)
    }

    /// Takes the network away, without a word to the page but `navigator.onLine`.
    pub async fn go_offline(&self) -> Result<()> {
        self.network(false).await
    }

    /// Gives it back.
    pub async fn go_online(&self) -> Result<()> {
        self.network(true).await
    }

    async fn network(&self, there: bool) -> Result<()> {
        self.cdp("Network.enable", json!({})).await?;
        let conditions = json!({
            "offline": !there,
            "latency": 0,
            "downloadThroughput": -1,
            "uploadThroughput": -1,
        });
        self.cdp("Network.emulateNetworkConditions", conditions)
            .await
            .map(drop)
    }

    /// Gives the browser an authenticator of its own (W3C WebAuthn, 11.3) and answers its id.
    pub async fn add_authenticator(&self, options: Value) -> Result<String> {
        let id = self.post("webauthn/authenticator", options).await?;
        id.as_str()
            .map(str::to_owned)
            .context("the authenticator has no id")
    }

    /// Takes an authenticator away again; what waits for one goes on waiting.
    pub async fn remove_authenticator(&self, authenticator: &str) -> Result<()> {
        let path = format!("webauthn/authenticator/{authenticator}");
        self.command(Method::DELETE, path, None).await.map(drop)
    }

    /// Whether an authenticator verifies its user from here on (W3C WebAuthn, 11.9).
    pub async fn verify_user(&self, authenticator: &str, verifies: bool) -> Result<()> {
        let path = format!("webauthn/authenticator/{authenticator}/uv");
        let body = json!({ "isUserVerified": verifies });
        self.post(&path, body).await.map(drop)
    }

    /// The credentials that an authenticator keeps (W3C WebAuthn, 11.7).
    pub async fn credentials(&self, authenticator: &str) -> Result<Vec<Value>> {
        let path = format!("webauthn/authenticator/{authenticator}/credentials");
        match self.command(Method::GET, path, None).await? {
            Value::Array(credentials) => Ok(credentials),
            other => bail!("not a list of credentials: {other}"),
        }
    }

    /// Waits until `body[data-app]` has one of these values and answers it; an error says what it had instead.
    pub async fn wait_for_app(&self, states: &[&str], deadline: Duration) -> Result<String> {
        let start = Instant::now();
        loop {
            // By an attribute, not by a script, so that it also works where the page may not run any.
            let state = match self.client.find(Locator::Css("body")).await {
                Ok(body) => body
                    .attr("data-app")
                    .await
                    .ok()
                    .flatten()
                    .unwrap_or_default(),
                Err(_) => String::new(),
            };
            if states.contains(&state.as_str()) {
                return Ok(state);
            }
            if start.elapsed() > deadline {
                bail!("after {deadline:?} body[data-app] is {state:?} and not one of {states:?}");
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    /// Writes what is to be seen to a PNG file.
    pub async fn save_screenshot(&self, file: &Path) -> Result<()> {
        let folder = file.parent().context("a file has a folder")?;
        std::fs::create_dir_all(folder)
            .with_context(|| format!("cannot create {}", folder.display()))?;
        let png = self
            .client
            .screenshot()
            .await
            .context("the browser takes no screenshot")?;
        std::fs::write(file, png).with_context(|| format!("cannot write {}", file.display()))
    }

    /// What the console was told since the last call: level and text.
    pub async fn console(&self) -> Result<Vec<(String, String)>> {
        let text = |entry: &Value, name: &str| entry[name].as_str().unwrap_or_default().to_owned();
        Ok(self
            .log("browser")
            .await?
            .iter()
            .map(|entry| (text(entry, "level"), text(entry, "message")))
            .collect())
    }

    /// The addresses that the browser asked for since the last call.
    pub async fn requested(&self) -> Result<BTreeSet<String>> {
        let mut addresses = BTreeSet::new();
        for entry in self.log("performance").await? {
            let event: Value = serde_json::from_str(entry["message"].as_str().unwrap_or_default())?;
            if event["message"]["method"] == "Network.requestWillBeSent" {
                let url = event["message"]["params"]["request"]["url"].as_str();
                addresses.extend(url.map(str::to_owned));
            }
        }
        Ok(addresses)
    }

    async fn log(&self, kind: &str) -> Result<Vec<Value>> {
        match self.post("se/log", json!({ "type": kind })).await? {
            Value::Array(entries) => Ok(entries),
            other => bail!("not a log: {other}"),
        }
    }

    async fn post(&self, path: &str, body: Value) -> Result<Value> {
        self.command(Method::POST, path.to_owned(), Some(body))
            .await
    }

    async fn command(&self, method: Method, path: String, body: Option<Value>) -> Result<Value> {
        let refused = format!("the browser refuses {method} {path}");
        let command = Command { method, path, body };
        self.client.issue_cmd(command).await.context(refused)
    }
}
