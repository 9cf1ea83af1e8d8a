//! Which browser a visitor has, and what runs for it.

mod firefox;
mod webkit;

use firefox::Firefox;
use serde_json::Value;
use std::sync::{Arc, Mutex, Weak};
use webkit::WebKit;
use xtask::chromium::{Driver, SessionOptions, Tab};
use xtask::tools::{Browser, Engines, Machine};

/// A browser, before it runs.
pub enum Engine {
    Chromium(SessionOptions),
    /// With these settings.
    Firefox(Vec<(&'static str, Value)>),
    WebKit,
}

/// A driver, ready to open it. Only ChromeDriver opens several browsers.
pub enum Running {
    Chromium(Arc<Driver>, SessionOptions),
    Firefox(Firefox, Vec<(&'static str, Value)>),
    WebKit(WebKit),
}

impl Default for Engine {
    fn default() -> Self {
        Self::Chromium(SessionOptions::default())
    }
}

impl Engine {
    /// With a setting.
    pub fn pref(self, name: &'static str, value: Value) -> Self {
        match self {
            Self::Chromium(options) => Self::Chromium(options.pref(name, value)),
            Self::Firefox(mut prefs) => {
                prefs.push((name, value));
                Self::Firefox(prefs)
            }
            Self::WebKit => panic!("WebKitGTK takes no settings"),
        }
    }

    /// Starts its driver.
    pub fn start(self) -> Running {
        let engines = || Engines::find(&Machine::this()).unwrap();
        match self {
            Self::Chromium(options) => Running::Chromium(chromium(), options),
            Self::Firefox(prefs) => Running::Firefox(Firefox::start(&engines()), prefs),
            Self::WebKit => Running::WebKit(WebKit::start(&engines())),
        }
    }
}

impl Running {
    /// Opens the browser.
    pub async fn session(&self) -> Tab {
        match self {
            Self::Chromium(driver, options) => driver.session(options).await.unwrap(),
            Self::Firefox(driver, prefs) => driver.session(prefs).await,
            Self::WebKit(driver) => driver.session().await,
        }
    }
}

/// One ChromeDriver for all tests that run at the time. Statics are never dropped, so it is not owned by one.
fn chromium() -> Arc<Driver> {
    static SHARED: Mutex<Weak<Driver>> = Mutex::new(Weak::new());
    let mut shared = SHARED
        .lock()
        .unwrap_or_else(|poisoned| poisoned.into_inner());
    shared.upgrade().unwrap_or_else(|| {
        let browser = Browser::find(&Machine::this())
            .expect("no Chromium here: run `cargo xtask test browser`");
        let driver = Arc::new(Driver::start(&browser).unwrap());
        *shared = Arc::downgrade(&driver);
        driver
    })
}
