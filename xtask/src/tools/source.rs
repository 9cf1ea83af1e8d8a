//! How a tool is got where no prebuilt one can be downloaded: built by cargo, or taken from npm.

use super::Machine;
use crate::process;
use anyhow::{Context, Result};
use std::path::Path;
use std::process::Command;

/// The second way to a tool.
pub enum Source {
    /// A crate to build.
    Cargo {
        /// Its name.
        krate: &'static str,
        /// Whether its own lock file is followed.
        locked: bool,
        /// How long it takes on two cores.
        minutes: u8,
    },
    /// An npm package that carries the programs.
    Npm {
        /// Its name.
        package: &'static str,
        /// npm wants three numbers where the program says one.
        version: &'static str,
    },
}

impl Source {
    /// What is about to be done, for people who wait.
    pub fn announcement(&self) -> String {
        match self {
            Self::Cargo { minutes, .. } => format!("building from source, about {minutes} minutes"),
            Self::Npm { package, .. } => format!("installing {package} from npm"),
        }
    }

    /// The command that a person can type to the same end.
    pub fn by_hand(&self, version: &str) -> String {
        match self {
            Self::Cargo { .. } => {
                let mut command = Command::new("cargo");
                self.cargo_arguments(&mut command, version);
                process::line(&command)
            }
            Self::Npm { package, version } => format!("npm install --global {package}@{version}"),
        }
    }

    /// Installs it into this folder.
    pub fn install(&self, version: &str, into: &Path, machine: &Machine) -> Result<()> {
        match self {
            Self::Cargo { .. } => {
                let mut cargo = machine.command("cargo").context("cargo is not on PATH")?;
                self.cargo_arguments(&mut cargo, version);
                process::run(cargo.arg("--root").arg(into))
            }
            Self::Npm { package, version } => {
                let mut npm = machine.command("npm").context("npm is not installed")?;
                npm.args([
                    "install",
                    "--no-audit",
                    "--no-fund",
                    "--no-update-notifier",
                    "--prefix",
                ])
                .arg(into);
                process::output(npm.arg(format!("{package}@{version}"))).map(drop)
            }
        }
    }

    fn cargo_arguments(&self, command: &mut Command, version: &str) {
        if let Self::Cargo { krate, locked, .. } = self {
            command
                .args(["install", krate, "--version", version])
                .args(locked.then_some("--locked"));
        }
    }
}
