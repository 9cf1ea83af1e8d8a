//! The cache: a folder a tool and version, which is there whole or not at all.

use super::{Machine, Tool};
use crate::process::say;
use anyhow::{Context, Result, bail};
use std::fs;
use std::path::{Path, PathBuf};

/// Where the programs of a tool can stand in its folder: as cargo puts them, as an archive does, as npm does.
const FOLDERS: [&str; 3] = ["bin", "", "node_modules/.bin"];

/// The folder of a tool's programs in the cache, if they are there and work.
pub fn installed(tool: &Tool, version: &str, machine: &Machine) -> Option<PathBuf> {
    programs(&home(tool, version, machine), tool, version, machine)
}

/// The folder of a tool's programs in the cache, where they are installed if they are not there.
pub fn ready(tool: &Tool, version: &str, machine: &Machine) -> Result<PathBuf> {
    if let Some(folder) = installed(tool, version, machine) {
        return Ok(folder);
    }
    let folder = install(tool, version, machine)?;
    say(format!("{} {version} is ready", tool.name));
    Ok(folder)
}

/// Installs a tool into the cache and answers the folder of its programs.
pub fn install(tool: &Tool, version: &str, machine: &Machine) -> Result<PathBuf> {
    let home = home(tool, version, machine);
    download(tool, version, &home, machine)
        .or_else(|why| {
            let (name, next) = (tool.name, tool.source.announcement());
            say(format!(
                "no prebuilt {name} can be had here ({}): {next}",
                why.root_cause()
            ));
            into_place(&home, tool, version, machine, |folder| {
                tool.source.install(version, folder, machine)
            })
        })
        .with_context(|| {
            let command = tool.source.by_hand(version);
            format!(
                "{} {version} cannot be installed here. This would install it: {command}",
                tool.name
            )
        })
}

fn download(tool: &Tool, version: &str, home: &Path, machine: &Machine) -> Result<PathBuf> {
    let name = tool.name;
    let Some(archive) = (tool.prebuilt)(version) else {
        say(format!("{name} {version} is missing"));
        bail!("none is published for this system");
    };
    say(format!(
        "{name} {version} is missing: downloading a prebuilt one"
    ));
    into_place(home, tool, version, machine, |folder| {
        archive.unpack(folder, machine)
    })
}

/// Fills a folder beside the final one and renames it only when its programs work: a half-finished install, and one
/// that cannot run on this system, is never taken for a whole one.
fn into_place(
    home: &Path,
    tool: &Tool,
    version: &str,
    machine: &Machine,
    fill: impl Fn(&Path) -> Result<()>,
) -> Result<PathBuf> {
    let partial = home.with_file_name(format!(
        "{}-{version}.partial-{}",
        tool.name,
        std::process::id()
    ));
    let _ = fs::remove_dir_all(&partial);
    fs::create_dir_all(&partial).with_context(|| format!("cannot create {}", partial.display()))?;
    let filled = fill(&partial).and_then(|()| match programs(&partial, tool, version, machine) {
        Some(_) => Ok(()),
        None => bail!("what was got does not run as {} {version}", tool.name),
    });
    if let Err(why) = filled {
        let _ = fs::remove_dir_all(&partial);
        return Err(why);
    }
    // Another run can have been faster; then its result is as good as ours.
    if programs(home, tool, version, machine).is_none() {
        let _ = fs::remove_dir_all(home);
        fs::rename(&partial, home).with_context(|| format!("cannot create {}", home.display()))?;
    }
    let _ = fs::remove_dir_all(&partial);
    programs(home, tool, version, machine)
        .with_context(|| format!("{} is not usable", home.display()))
}

fn home(tool: &Tool, version: &str, machine: &Machine) -> PathBuf {
    machine.cache.join(format!("{}-{version}", tool.name))
}

fn programs(home: &Path, tool: &Tool, version: &str, machine: &Machine) -> Option<PathBuf> {
    FOLDERS
        .iter()
        .map(|folder| home.join(folder))
        .find(|folder| machine.has_in(folder, tool.programs, version))
}

#[cfg(all(test, unix))]
mod tests;
