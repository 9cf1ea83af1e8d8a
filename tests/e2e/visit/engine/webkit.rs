//! WebKitGTK, whose driver starts the small browser that comes with it. It has no WebAuthn.

use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};
use xtask::chromium::Tab;
use xtask::chromium::fantoccini::wd::Capabilities;
use xtask::process::Background;
use xtask::tools::Engines;
use xtask::webdriver::Service;

/// A running WebKitWebDriver, which opens one browser at a time, and its screen. All end when it is dropped.
pub struct WebKit {
    service: Service,
    // Ends after the driver, and with it a browser whose driver ended without it.
    _screen: Background,
}

impl WebKit {
    /// Starts the screen and the driver.
    pub fn start(engines: &Engines) -> Self {
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
        let mut screen = Background::start(command.stdout(Stdio::piped())).unwrap();
        let output = screen.child().stdout.take().unwrap();
        let mut display = String::new();
        BufReader::new(output).read_line(&mut display).unwrap();
        let display = display.trim();
        assert!(!display.is_empty(), "{:?} does not start", engines.screen);

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
        Self {
            service: Service::start(driver).unwrap(),
            _screen: screen,
        }
    }

    /// Opens a browser that keeps nothing.
    pub async fn session(&self) -> Tab {
        Tab::new(self.service.session(Capabilities::new()).await.unwrap())
    }
}
