//! The program that says whether a script is ES5. Not in the table: only a test needs it.

use super::prebuilt::Archive;
use super::source::Source;
use super::version::Version;
use super::{Machine, Tool, install};
use anyhow::Result;
use std::env::consts::EXE_SUFFIX;
use std::path::PathBuf;

const TOOL: Tool = Tool {
    name: "es-check",
    programs: &["es-check"],
    version: Version::Pinned("9.8.1"),
    prebuilt: nowhere,
    source: Source::Npm {
        package: "es-check",
        version: "9.8.1",
    },
};

/// Nobody publishes it but npm.
fn nowhere(_: &str) -> Option<Archive> {
    None
}

/// Finds the program or installs it.
pub fn es_check(machine: &Machine) -> Result<PathBuf> {
    let version = TOOL.version.read()?;
    if machine.has(TOOL.programs, &version)
        && let Some(program) = machine.find(TOOL.name)
    {
        return Ok(program);
    }
    let folder = install::ready(&TOOL, &version, machine)?;
    Ok(folder.join(format!("{}{EXE_SUFFIX}", TOOL.name)))
}
