//! The ChromeDriver process.

use super::options::SessionOptions;
use super::tab::Tab;
use crate::tools::Browser;
use crate::webdriver::Service;
use anyhow::Result;
use std::process::Command;

/// A running ChromeDriver, which opens any number of browsers. It and they end when it is dropped.
pub struct Driver {
    service: Service,
    browser: Browser,
}

impl Driver {
    /// Starts one.
    pub fn start(browser: &Browser) -> Result<Self> {
        Ok(Self {
            service: Service::start(|| Command::new(&browser.driver))?,
            browser: browser.clone(),
        })
    }

    /// Opens a browser with a new, empty profile.
    pub async fn session(&self, options: &SessionOptions) -> Result<Tab> {
        let capabilities = options.capabilities(&self.browser);
        let tab = Tab::new(self.service.session(capabilities).await?);
        options.apply(&tab).await?;
        Ok(tab)
    }
}

impl Drop for Driver {
    /// Asked like this it ends its browsers first; it leaves them behind if it is only told to end.
    fn drop(&mut self) {
        self.service.ask("shutdown");
    }
}
