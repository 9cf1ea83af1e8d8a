//! WebKitGTK, whose driver starts the small browser that comes with it. It has no WebAuthn.

use super::program::Program;
use super::service::Service;
use crate::chromium::Tab;
use crate::tools::Engines;
use anyhow::{Context, Result};
use fantoccini::wd::Capabilities;
use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

/// A running WebKitWebDriver, which opens one browser at a time, and its screen. All end when it is dropped.
pub struct WebKit {
    service: Service,
    // Ends after the driver, and with it a browser whose driver ended without it.
    _screen: Program,
}

impl WebKit {
    /// Starts the screen and the driver.
    pub fn start(engines: &Engines) -> Result<Self> {
        // It chooses a free display and says which; `xvfb-run` would leave a folder behind each time.
        let mut command = Command::new(&engines.screen);
        command.args([
            "-displayfd",
            "1",
            "-nolisten",
            "tcp",
            "-screen",
            "0",
            "1280x1024x24",
        ]);
        let mut screen = Program::start(command.stdout(Stdio::piped()))?;
        let output = screen
            .process()
            .stdout
            .take()
            .context("the screen has no output")?;
        let mut display = String::new();
        BufReader::new(output).read_line(&mut display)?;
        let display = display.trim();
        anyhow::ensure!(
            !display.is_empty(),
            "{} does not start",
            engines.screen.display()
        );

        let driver = || {
            let mut driver = Command::new(&engines.webkit_driver);
            driver
                .env("DISPLAY", format!(":{display}"))
                .env_remove("WAYLAND_DISPLAY")
                // No desktop: no services of one are looked for or started.
                .env("DBUS_SESSION_BUS_ADDRESS", "disabled:")
                .env("NO_AT_BRIDGE", "1")
                .env("GTK_A11Y", "none")
                // The sandbox needs rights that containers do not give; only our own page is opened.
                .env("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1");
            driver
        };
        Ok(Self {
            service: Service::start(driver)?,
            _screen: screen,
        })
    }

    /// Opens a browser that keeps nothing.
    pub async fn session(&self) -> Result<Tab> {
        self.service.session(Capabilities::new()).await
    }
}
