//! axe-core, which looks at a page for what keeps people out. Not in the table: only a test needs it, and it is a script
//! and no program.

use super::Machine;
use super::source::Source;
use crate::process::say;
use anyhow::{Context, Result};
use std::fs;

const VERSION: &str = "4.14.1";
const SOURCE: Source = Source::Npm {
    package: "axe-core",
    version: VERSION,
};

/// The script, installed where it is not in the cache yet. npm is there: without it no page could be built.
pub fn axe(machine: &Machine) -> Result<String> {
    let home = machine.cache.join(format!("axe-core-{VERSION}"));
    let script = home.join("node_modules/axe-core/axe.min.js");
    if !script.is_file() {
        say(format!(
            "axe-core {VERSION} is missing: {}",
            SOURCE.announcement()
        ));
        fs::create_dir_all(&machine.cache)
            .with_context(|| format!("cannot create {}", machine.cache.display()))?;
        // Into place only when it is whole.
        let partial = tempfile::tempdir_in(&machine.cache).context("no temporary folder")?;
        SOURCE
            .install(VERSION, partial.path(), machine)
            .with_context(|| format!("axe-core {VERSION} cannot be installed here"))?;
        // Another run can have been faster; then its result is as good as ours.
        let _ = fs::rename(partial.path(), &home);
    }
    fs::read_to_string(&script).with_context(|| format!("cannot read {}", script.display()))
}
