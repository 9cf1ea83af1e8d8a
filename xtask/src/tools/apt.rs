//! Debian's packages: browsers are not installed into our cache, they belong to the system.

use super::Machine;
use crate::process::{self, say};
use anyhow::{Context, Result, bail};

/// Installs packages because this is missing, where that is possible without asking for a password; an error names the
/// command, and what to do where there is no such command.
pub fn install(machine: &Machine, missing: &str, packages: &[&str], elsewhere: &str) -> Result<()> {
    let names = packages.join(" ");
    let failed = || {
        format!(
            "{missing} is missing and cannot be installed here. On Debian this would install it: \
             sudo apt-get update && sudo apt-get install {names}; {elsewhere}"
        )
    };
    if !is_root(machine) || machine.find("apt-get").is_none() {
        bail!(failed());
    }
    say(format!(
        "{missing} is missing: apt-get install {names}, about a minute"
    ));
    let apt = |arguments: &[&str]| {
        let mut apt = machine
            .command("apt-get")
            .context("apt-get is not installed")?;
        process::output(
            apt.env("DEBIAN_FRONTEND", "noninteractive")
                // A service that comes with a package is not started: it would take a port of this machine.
                .env("RUNLEVEL", "1")
                .arg("-qq")
                .args(arguments),
        )
    };
    apt(&["update"]).with_context(failed)?;
    apt(&[
        &["install", "--yes", "--no-install-recommends"][..],
        packages,
    ]
    .concat())
    .map(drop)
    .with_context(failed)
}

fn is_root(machine: &Machine) -> bool {
    let id = machine
        .command("id")
        .and_then(|mut id| process::output(id.arg("-u")).ok());
    id.is_some_and(|id| id.trim() == "0")
}
