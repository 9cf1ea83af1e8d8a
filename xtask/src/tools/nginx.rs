//! nginx, for the tests that let a real server send the page with the configuration that the build writes for it.

use super::{Machine, apt};
use anyhow::{Context, Result};
use std::path::{Path, PathBuf};

/// Debian's names; the module sends the `.br` copies.
const PACKAGES: [&str; 2] = ["nginx", "libnginx-mod-http-brotli-static"];
/// Where it stands although it may be on nobody's path but root's.
const SYSTEM: &str = "/usr/sbin/nginx";
/// How Debian loads the module.
const MODULE: &str = "/etc/nginx/modules-enabled/50-mod-http-brotli-static.conf";
/// What types files have, by their ending.
const TYPES: &str = "/etc/nginx/mime.types";

/// The program and what belongs to it.
#[derive(Clone, Debug)]
pub struct Nginx {
    /// nginx.
    pub program: PathBuf,
    /// A file to include for the `.br` copies.
    pub module: PathBuf,
    /// A file to include for the types.
    pub types: PathBuf,
}

impl Nginx {
    /// Finds it; an error says what is missing.
    pub fn find(machine: &Machine) -> Result<Self> {
        let file = |path: &str| Some(PathBuf::from(path)).filter(|file| file.is_file());
        let there = |path: &str| {
            file(path).with_context(|| format!("{path} is missing: run `cargo xtask test nginx`"))
        };
        let program = machine.find("nginx").or_else(|| file(SYSTEM));
        Ok(Self {
            program: program.context("nginx is missing: run `cargo xtask test nginx`")?,
            module: there(MODULE)?,
            types: there(TYPES)?,
        })
    }

    /// Finds it, or installs it where that is possible without asking for a password.
    pub fn ready(machine: &Machine) -> Result<Self> {
        if let Ok(found) = Self::find(machine) {
            return Ok(found);
        }
        let missing = match Path::new(SYSTEM).is_file() {
            true => "nginx's module for Brotli",
            false => "nginx",
        };
        apt::install(
            machine,
            missing,
            &PACKAGES,
            "elsewhere these tests cannot run",
        )?;
        Self::find(machine)
    }
}
