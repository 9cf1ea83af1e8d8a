//! The project's own folder of tools: a folder in it is there whole or not at all.

use super::Machine;
use anyhow::{Context, Result, ensure};
use std::fs;
use std::path::{Path, PathBuf};

/// The folder of this name, which `fill` fills if `works` does not find it in order.
///
/// A folder beside it is filled and renamed only when it works: a half-finished install is never taken for a whole one.
pub fn folder(
    machine: &Machine,
    name: &str,
    works: impl Fn(&Path) -> bool,
    fill: impl FnOnce(&Path) -> Result<()>,
) -> Result<PathBuf> {
    let home = machine.cache.join(name);
    if works(&home) {
        return Ok(home);
    }
    let failed = || format!("cannot write to {}", machine.cache.display());
    fs::create_dir_all(&machine.cache).with_context(failed)?;
    let partial = tempfile::Builder::new()
        .prefix(&format!("{name}.partial-"))
        .tempdir_in(&machine.cache)
        .with_context(failed)?;
    fill(partial.path())?;
    ensure!(
        works(partial.path()),
        "what was got as {name} does not work"
    );
    // Another run can have been faster; then its result is as good as ours.
    if !works(&home) {
        let _ = fs::remove_dir_all(&home);
        fs::rename(partial.path(), &home).with_context(failed)?;
    }
    Ok(home)
}
