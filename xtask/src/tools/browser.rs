//! Chromium and its driver, for the tests that look at the page as a person does.

use super::{Machine, apt};
use anyhow::{Context, Result};
use std::path::PathBuf;

const CHROMIUM: [&str; 4] = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
];
const DRIVER: &str = "chromedriver";
/// Debian's names; the font, because a page in Japanese without one is rows of empty boxes on every screenshot.
const PACKAGES: [&str; 3] = ["chromium", "chromium-driver", "fonts-noto-cjk"];

/// The two programs.
#[derive(Clone, Debug)]
pub struct Browser {
    /// Chromium or Chrome.
    pub chromium: PathBuf,
    /// ChromeDriver of the same version.
    pub driver: PathBuf,
}

impl Browser {
    /// Finds them on the path.
    pub fn find(machine: &Machine) -> Option<Self> {
        let chromium = CHROMIUM.iter().find_map(|name| machine.find(name))?;
        Some(Self {
            chromium,
            driver: machine.find(DRIVER)?,
        })
    }

    /// Finds them, or installs them where that is possible without asking for a password.
    pub fn ready(machine: &Machine) -> Result<Self> {
        if let Some(found) = Self::find(machine) {
            return Ok(found);
        }
        let missing = if machine.find(DRIVER).is_none() {
            "ChromeDriver"
        } else {
            "Chromium"
        };
        let elsewhere =
            "elsewhere, install Chrome and a chromedriver of its version and put both on PATH";
        apt::install(machine, missing, &PACKAGES, elsewhere)?;
        Self::find(machine).with_context(|| {
            format!("{missing} is not on PATH although its package is installed: {elsewhere}")
        })
    }
}
