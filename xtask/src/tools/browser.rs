//! Chromium and its driver, for the tests that look at the page as a person does.

use super::Machine;
use crate::process::{self, say};
use anyhow::{Context, Result, bail};
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
        let packages = PACKAGES.join(" ");
        let by_hand = format!("sudo apt-get update && sudo apt-get install {packages}");
        let missing = if machine.find(DRIVER).is_none() {
            "ChromeDriver"
        } else {
            "Chromium"
        };
        let failed = || {
            format!(
                "{missing} is missing and cannot be installed here. On Debian this would install it: {by_hand}; \
                 elsewhere, install Chrome and a chromedriver of its version and put both on PATH"
            )
        };
        if !is_root(machine) || machine.find("apt-get").is_none() {
            bail!(failed());
        }
        say(format!(
            "{missing} is missing: apt-get install {packages}, about a minute"
        ));
        install(machine).with_context(failed)?;
        Self::find(machine).with_context(failed)
    }
}

fn install(machine: &Machine) -> Result<()> {
    let apt = |arguments: &[&str]| {
        let mut apt = machine
            .command("apt-get")
            .context("apt-get is not installed")?;
        process::output(
            apt.env("DEBIAN_FRONTEND", "noninteractive")
                .arg("-qq")
                .args(arguments),
        )
    };
    apt(&["update"])?;
    apt(&[
        &["install", "--yes", "--no-install-recommends"][..],
        &PACKAGES,
    ]
    .concat())
    .map(drop)
}

fn is_root(machine: &Machine) -> bool {
    let id = machine
        .command("id")
        .and_then(|mut id| process::output(id.arg("-u")).ok());
    id.is_some_and(|id| id.trim() == "0")
}
