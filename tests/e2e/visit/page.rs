//! The page as a test sees it: by the hooks of its contract.

use super::site::Site;
use super::{PATIENCE, comes_true, pictures};
use serde_json::Value;
use std::collections::BTreeMap;
use std::fmt::Debug;
use std::ops::Deref;
use std::time::Duration;
use xtask::chromium::fantoccini::Locator;
use xtask::chromium::{Tab, Viewport};

/// An open page and the server that it came from. What a browser can do in general is there by [`Tab`].
pub struct Page {
    tab: Tab,
    /// The server.
    pub server: Site,
    /// The id of the phone's own authenticator; empty if there is none.
    authenticator: String,
}

impl Deref for Page {
    type Target = Tab;

    fn deref(&self) -> &Tab {
        &self.tab
    }
}

impl Page {
    pub(super) fn new(tab: Tab, server: Site, authenticator: String) -> Self {
        Self {
            tab,
            server,
            authenticator,
        }
    }

    pub(super) async fn close(self) {
        // The driver ends what is left.
        let _ = self.tab.close().await;
    }

    /// Waits until the page has come to an end, `done` or `fallback`, which must be this one.
    pub async fn becomes(&self, state: &str) {
        let end = self
            .tab
            .wait_for_app(&["done", "fallback"], PATIENCE)
            .await
            .unwrap();
        assert_eq!(end, state, "the page says: {}", self.words().await);
    }

    /// The phone's own authenticator does not verify its user any more.
    pub async fn stop_verifying(&self) {
        self.verify_user(&self.authenticator, false).await.unwrap();
    }

    /// How many credentials the phone's own authenticator keeps.
    pub async fn credentials(&self) -> usize {
        self.tab
            .credentials(&self.authenticator)
            .await
            .unwrap()
            .len()
    }

    /// Waits until an expression of JavaScript is true.
    pub async fn until(&self, expression: &str) {
        let came = comes_true(PATIENCE, async || self.js(expression).await == true).await;
        assert!(came, "never: {expression}\n{}", self.words().await);
    }

    /// Waits until there is an element for this selector.
    pub async fn shows(&self, selector: &str) {
        let found = self
            .tab
            .wait()
            .at_most(PATIENCE)
            .for_element(Locator::Css(selector))
            .await;
        assert!(found.is_ok(), "no {selector}: {}", self.words().await);
    }

    /// Waits until all parts of the program have come, as they do some seconds after the verdict.
    pub async fn becomes_whole(&self) {
        self.shows("body[data-parts=all]").await;
    }

    /// Taps the element for this selector, once it is there.
    pub async fn tap(&self, selector: &str) {
        self.shows(selector).await;
        self.tab
            .find(Locator::Css(selector))
            .await
            .unwrap()
            .click()
            .await
            .unwrap();
    }

    /// What an expression of JavaScript says.
    pub async fn js(&self, expression: &str) -> Value {
        self.tab
            .execute(&format!("return {expression};"), Vec::new())
            .await
            .unwrap()
    }

    /// What an expression of JavaScript with `await` in it says.
    pub async fn awaited(&self, expression: &str) -> Value {
        let script = format!(
            "const tell = arguments[arguments.length - 1];
            (async () => {expression})().then(tell, why => tell(String(why)));"
        );
        self.tab.execute_async(&script, Vec::new()).await.unwrap()
    }

    /// Most of the three seconds after a verdict in which nothing is fetched. The only wait for a time: nothing tells
    /// that nothing comes.
    pub async fn quiet_time(&self) {
        tokio::time::sleep(Duration::from_secs(2)).await;
    }

    /// `#verdict[data-verdict]`.
    pub async fn verdict(&self) -> String {
        self.text("document.querySelector('#verdict')?.dataset.verdict ?? ''")
            .await
    }

    /// Every `[data-finding]`, in order.
    pub async fn findings(&self) -> Vec<String> {
        self.list("[...document.querySelectorAll('[data-finding]')].map(finding => finding.dataset.finding)").await
    }

    /// Every `[data-check]` with its `data-state`.
    pub async fn checks(&self) -> BTreeMap<String, String> {
        let checks = "[...document.querySelectorAll('[data-check]')].map(c => [c.dataset.check, c.dataset.state])";
        serde_json::from_value(self.js(&format!("Object.fromEntries({checks})")).await).unwrap()
    }

    /// The errors of the page's scripts so far, where `Visit::watched`.
    pub async fn errors(&self) -> Vec<String> {
        self.list("window.laid.errors").await
    }

    /// What the console was told since the last call, but for the one line that is not the page's: a Chromium without
    /// `navigator.share`, as on Linux, does not know the name of the feature that the Permissions-Policy grants.
    pub async fn console(&self) -> Result<Vec<(String, String)>, impl Debug> {
        let told = self.tab.console().await;
        told.map(|mut told| {
            told.retain(|(_, text)| !text.ends_with("Unrecognized feature: 'web-share'."));
            told
        })
    }

    /// What is to be read on the page.
    pub async fn words(&self) -> String {
        self.text("document.body.innerText").await
    }

    /// Saves a picture of the whole page, however long, to look at after the run.
    pub async fn screenshot(&self, name: &str) {
        let size = self.js("[innerWidth, document.documentElement.scrollHeight, matchMedia('(pointer: coarse)').matches]");
        let size = size.await;
        let number = |index: usize| {
            size[index]
                .as_u64()
                .and_then(|number| u32::try_from(number).ok())
                .unwrap_or(400)
        };
        let mobile = size[2].as_bool().unwrap_or_default();
        let whole = Viewport {
            width: number(0),
            height: number(1).clamp(100, 8000),
            mobile,
        };
        let _ = self.tab.resize(whole).await;
        let _ = self
            .tab
            .save_screenshot(&pictures().join(format!("{name}.png")))
            .await;
    }

    /// What is left of a failed test: a picture, the console, and what the server was asked for.
    pub(super) async fn leave_evidence(&self, name: &str) {
        self.screenshot(&format!("failed/{name}")).await;
        println!("console: {:?}", self.tab.console().await);
        println!("asked for: {:?}", self.server.requests());
    }

    async fn text(&self, expression: &str) -> String {
        self.js(expression)
            .await
            .as_str()
            .unwrap_or_default()
            .to_owned()
    }

    async fn list(&self, expression: &str) -> Vec<String> {
        serde_json::from_value(self.js(expression).await).unwrap()
    }
}
