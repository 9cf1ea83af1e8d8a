//! Tools from crates.io, built here by `cargo install`.

use super::{Machine, cache};
use crate::process::{self, say};
use crate::workspace;
use anyhow::{Context, Result};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Makes the page of `www/`.
pub const TRUNK: Crate = Crate {
    name: "trunk",
    programs: &["trunk"],
    version: Version::In("Trunk.toml", "trunk-version = \"="),
    locked: true,
    minutes: 6,
};

/// Writes the glue between program and browser; has to be of the version that the program is compiled with.
pub const WASM_BINDGEN: Crate = Crate {
    name: "wasm-bindgen-cli",
    programs: &["wasm-bindgen", "wasm-bindgen-test-runner"],
    version: Version::In("Cargo.lock", "name = \"wasm-bindgen\"\nversion = \""),
    // Its own lock file can name a version that a mirror of the registry does not have yet. Cargo still checks each
    // crate against the registry's checksum.
    locked: false,
    minutes: 3,
};

/// Speaks WebDriver to Firefox.
pub const GECKODRIVER: Crate = Crate {
    name: "geckodriver",
    programs: &["geckodriver"],
    version: Version::Is("0.37.1"),
    locked: true,
    minutes: 3,
};

/// A tool.
pub struct Crate {
    /// Its name on crates.io.
    pub name: &'static str,
    /// What is used of it. Each program answers `--version`.
    programs: &'static [&'static str],
    version: Version,
    /// Whether the crate's own lock file is followed.
    locked: bool,
    /// How long it takes to build on two cores.
    minutes: u8,
}

/// Where its version stands.
enum Version {
    /// Here.
    Is(&'static str),
    /// In this file of the repository, behind this text and up to the next quotation mark.
    In(&'static str, &'static str),
}

impl Crate {
    /// The folder of its programs: on the path, in the cache, or built now.
    ///
    /// # Errors
    /// It cannot be built; the error names the command.
    pub fn ready(&self, machine: &Machine) -> Result<PathBuf> {
        let version = self.version.read(&workspace::root())?;
        if let Some(folder) = self.on_path(machine, &version) {
            return Ok(folder);
        }
        let works = |home: &Path| machine.has_in(&home.join("bin"), self.programs, &version);
        let home = cache::folder(machine, &self.folder(&version), works, |folder| {
            say(format!(
                "{} {version} is missing: building it, about {} minutes",
                self.name, self.minutes
            ));
            let mut cargo = machine.command("cargo").context("cargo is not on PATH")?;
            self.install(&mut cargo, &version);
            process::run(cargo.arg("--root").arg(folder))
        });
        let home = home.with_context(|| {
            let mut command = Command::new("cargo");
            self.install(&mut command, &version);
            let command = process::line(&command);
            format!(
                "{} {version} cannot be installed here. This would install it: {command}",
                self.name
            )
        })?;
        Ok(home.join("bin"))
    }

    /// Where it stands without being built; nothing is installed.
    pub fn find(&self, machine: &Machine) -> Option<PathBuf> {
        let version = self.version.read(&workspace::root()).ok()?;
        let home = machine.cache.join(self.folder(&version));
        let cached =
            Some(home.join("bin")).filter(|bin| machine.has_in(bin, self.programs, &version));
        self.on_path(machine, &version).or(cached)
    }

    /// The name of its folder in the cache.
    fn folder(&self, version: &str) -> String {
        let name = self.programs.first().unwrap_or(&self.name);
        format!("{name}-{version}")
    }

    fn on_path(&self, machine: &Machine, version: &str) -> Option<PathBuf> {
        let program = machine.find(self.programs.first()?)?;
        let folder = program.parent()?;
        machine
            .has_in(folder, self.programs, version)
            .then(|| folder.to_path_buf())
    }

    fn install(&self, cargo: &mut Command, version: &str) {
        cargo.args(["install", self.name, "--version", version]);
        cargo.args(self.locked.then_some("--locked"));
    }
}

impl Version {
    fn read(&self, root: &Path) -> Result<String> {
        let (file, start) = match self {
            Self::Is(version) => return Ok((*version).to_owned()),
            Self::In(file, start) => (root.join(file), start),
        };
        let text =
            fs::read_to_string(&file).with_context(|| format!("cannot read {}", file.display()))?;
        let version = text
            .split_once(start)
            .and_then(|(_, rest)| rest.split_once('"'));
        let (version, _) =
            version.with_context(|| format!("{} does not say {start:?}", file.display()))?;
        Ok(version.to_owned())
    }
}

#[cfg(all(test, unix))]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::super::machine::tests::Fake;
    use super::*;

    const TOOL: Crate = Crate {
        name: "hammer",
        programs: &["hammer"],
        version: Version::Is("2.1"),
        locked: true,
        minutes: 1,
    };

    /// Stands for `cargo install ... --root FOLDER`.
    fn cargo(version: &str) -> String {
        format!(
            "while [ \"$1\" != --root ]; do shift; done; /bin/mkdir \"$2/bin\"; \
             printf '#!/bin/sh\\necho hammer {version}\\n' > \"$2/bin/hammer\"; /bin/chmod +x \"$2/bin/hammer\""
        )
    }

    #[test]
    fn versions_of_this_repository_are_found() {
        for tool in [TRUNK, WASM_BINDGEN] {
            let version = tool.version.read(&workspace::root()).unwrap();
            assert_eq!(version.split('.').count(), 3, "{version}");
        }
    }

    #[test]
    fn it_is_built_once_and_kept() {
        let fake = Fake::with(&[("hammer", "echo hammer 2.0"), ("cargo", &cargo("2.1"))]);
        assert_eq!(TOOL.find(&fake.machine), None);
        let folder = TOOL.ready(&fake.machine).unwrap();
        assert!(folder.ends_with("hammer-2.1/bin"));
        assert_eq!(TOOL.find(&fake.machine), Some(folder.clone()));
        fake.program("cargo", "exit 1");
        assert_eq!(TOOL.ready(&fake.machine).unwrap(), folder);
        assert_eq!(fake.cached(), ["hammer-2.1"]);
    }

    #[test]
    fn one_on_the_path_of_the_right_version_is_taken() {
        let fake = Fake::with(&[("hammer", "echo hammer 2.1")]);
        assert!(TOOL.ready(&fake.machine).unwrap().ends_with("path"));
    }

    #[test]
    fn what_cannot_be_installed_is_named_with_its_command_and_leaves_nothing_behind() {
        for cargo in ["exit 101".to_owned(), cargo("1.9")] {
            let fake = Fake::with(&[("cargo", &cargo)]);
            let why = TOOL.ready(&fake.machine).unwrap_err().to_string();
            assert!(
                why.ends_with("This would install it: cargo install hammer --version 2.1 --locked"),
                "{why}"
            );
            assert_eq!(fake.cached(), [""; 0]);
        }
    }
}
