//! Firefox and WebKitGTK with their drivers: the engines beside Chromium that the page is looked at in.

use super::crates::GECKODRIVER;
use super::{Machine, apt};
use anyhow::{Context, Result};
use std::env::consts::EXE_SUFFIX;
use std::path::PathBuf;

const FIREFOX: [&str; 2] = ["firefox-esr", "firefox"];
const WEBKIT_DRIVER: &str = "WebKitWebDriver";
/// WebKitGTK has no mode without a screen.
const SCREEN: &str = "Xvfb";
/// Debian's names; the browser of WebKitGTK comes with its driver.
const PACKAGES: [&str; 3] = ["firefox-esr", "webkit2gtk-driver", "xvfb"];
const ELSEWHERE: &str =
    "elsewhere, put firefox, WebKitWebDriver (of WebKitGTK, Linux only) and Xvfb on PATH";

/// The programs.
#[derive(Clone, Debug)]
pub struct Engines {
    /// Firefox.
    pub firefox: PathBuf,
    /// Its driver.
    pub geckodriver: PathBuf,
    /// The driver of WebKitGTK, which knows where the browser is.
    pub webkit_driver: PathBuf,
    /// A screen that nobody sees.
    pub screen: PathBuf,
}

impl Engines {
    /// Finds them on the path, and geckodriver also in the cache; an error names the first that is missing.
    pub fn find(machine: &Machine) -> Result<Self> {
        let missing = |name: &str| format!("{name} is missing: run `cargo xtask test engines`");
        Ok(Self {
            firefox: firefox(machine).with_context(|| missing("Firefox"))?,
            geckodriver: GECKODRIVER
                .find(machine)
                .map(|folder| folder.join(format!("geckodriver{EXE_SUFFIX}")))
                .with_context(|| missing("geckodriver"))?,
            webkit_driver: machine
                .find(WEBKIT_DRIVER)
                .with_context(|| missing(WEBKIT_DRIVER))?,
            screen: machine.find(SCREEN).with_context(|| missing(SCREEN))?,
        })
    }

    /// Finds them, or installs them where that is possible without asking for a password.
    pub fn ready(machine: &Machine) -> Result<Self> {
        let mut missing = Vec::new();
        missing.extend(firefox(machine).is_none().then_some("Firefox"));
        missing.extend(
            [WEBKIT_DRIVER, SCREEN]
                .into_iter()
                .filter(|name| machine.find(name).is_none()),
        );
        if !missing.is_empty() {
            apt::install(machine, &missing.join(", "), &PACKAGES, ELSEWHERE)?;
        }
        GECKODRIVER.ready(machine)?;
        Self::find(machine)
    }
}

fn firefox(machine: &Machine) -> Option<PathBuf> {
    FIREFOX.iter().find_map(|name| machine.find(name))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_installed_is_named_with_the_command() {
        let folder = tempfile::tempdir().unwrap();
        let bare = Machine {
            path: folder.path().into(),
            cache: folder.path().into(),
        };
        let why = format!("{:#}", Engines::ready(&bare).unwrap_err());
        for word in [
            "Firefox, WebKitWebDriver, Xvfb",
            "apt-get install firefox-esr webkit2gtk-driver xvfb",
        ] {
            assert!(why.contains(word), "{why}");
        }
        let why = Engines::find(&bare).unwrap_err().to_string();
        assert!(why.contains("cargo xtask test engines"), "{why}");
    }
}
