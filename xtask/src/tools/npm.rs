//! What npm has: `npm ci` installs exactly what `xtask/package-lock.json` names, and refuses a file of another content.

use super::{Machine, cache};
use crate::bundle::digest;
use crate::process::{self, say};
use crate::workspace;
use anyhow::{Context, Result};
use std::fs;
use std::path::{Path, PathBuf};

const FILES: [&str; 2] = ["package.json", "package-lock.json"];
/// A script that a package brings is not run when it is installed.
const INSTALL: [&str; 8] = [
    "ci",
    "--ignore-scripts",
    // Once more after a second; npm's own patience is a minute and a half.
    "--fetch-retries=1",
    "--fetch-retry-mintimeout=1000",
    "--no-audit",
    "--no-fund",
    "--no-update-notifier",
    "--loglevel=error",
];

/// The packages' folder, `node_modules`; installed where it is missing.
///
/// # Errors
/// npm is missing, cannot reach its registry, or got something else than the lock file names.
pub fn packages(machine: &Machine) -> Result<PathBuf> {
    install(machine, &workspace::root().join("xtask"))
}

/// The script of axe-core, which looks at a page for what keeps people out.
pub fn axe(machine: &Machine) -> Result<String> {
    let script = packages(machine)?.join("axe-core/axe.min.js");
    fs::read_to_string(&script).with_context(|| format!("cannot read {}", script.display()))
}

/// Installs what the lock file in this folder names.
fn install(machine: &Machine, from: &Path) -> Result<PathBuf> {
    let read = |name: &str| {
        let file = from.join(name);
        fs::read(&file).with_context(|| format!("cannot read {}", file.display()))
    };
    let name = format!("npm-{}", digest::short(&read(FILES[1])?));
    // npm writes this file last.
    let works = |home: &Path| home.join("node_modules/.package-lock.json").is_file();
    let home = cache::folder(machine, &name, works, |folder| {
        say("packages of npm are missing: npm ci, a few seconds");
        for name in FILES {
            fs::write(folder.join(name), read(name)?)
                .with_context(|| format!("cannot write {}", folder.display()))?;
        }
        let npm = machine.command("npm");
        let mut npm = npm.context("npm is not on PATH: install Node.js (https://nodejs.org)")?;
        process::output(npm.args(INSTALL).current_dir(folder)).map(drop)
    });
    let home = home.context("what package-lock.json names cannot be installed here")?;
    Ok(home.join("node_modules"))
}

#[cfg(all(test, unix))]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::server::{Options, Server};
    use crate::tools::machine::tests::real_with_own_cache;
    use serde_json::json;

    #[test]
    fn a_tampered_package_is_refused() {
        let Some((machine, folder)) = real_with_own_cache("npm") else {
            return;
        };
        let write = |name: &str, text: &str| fs::write(folder.path().join(name), text).unwrap();
        let pack = |says: &str| {
            // npm keeps what it has checked: each run needs a package that it has never seen.
            write("index.js", &format!("{says} {}", folder.path().display()));
            write(FILES[0], r#"{ "name": "hammer", "version": "2.1.0" }"#);
            let mut npm = machine.command("npm").unwrap();
            process::output(npm.arg("pack").current_dir(folder.path())).unwrap();
            fs::read(folder.path().join("hammer-2.1.0.tgz")).unwrap()
        };
        let good = pack("good");
        let server = Server::start(folder.path(), Options::default()).unwrap();
        let needs = json!({ "dependencies": { "hammer": "2.1.0" } });
        let hammer = json!({
            "version": "2.1.0",
            "resolved": format!("{}hammer-2.1.0.tgz", server.url()),
            "integrity": digest::integrity(&good),
        });
        let packages = json!({ "": needs, "node_modules/hammer": hammer });
        let lock = json!({ "lockfileVersion": 3, "requires": true, "packages": packages });

        assert_ne!(pack("tampered"), good);
        write(FILES[0], &needs.to_string());
        write(FILES[1], &lock.to_string());
        let why = format!("{:#}", install(&machine, folder.path()).unwrap_err());
        assert!(why.contains("EINTEGRITY"), "{why}");
        assert_eq!(fs::read_dir(&machine.cache).unwrap().count(), 0);

        fs::write(folder.path().join("hammer-2.1.0.tgz"), good).unwrap();
        let home = install(&machine, folder.path()).unwrap();
        let script = fs::read_to_string(home.join("hammer/index.js")).unwrap();
        assert!(script.starts_with("good"));
    }

    /// The lock file is for everybody: it names npm's own registry and no mirror of a machine.
    #[test]
    fn the_lock_file_names_the_public_registry_and_every_hash() {
        let file = workspace::root().join("xtask").join(FILES[1]);
        let lock: serde_json::Value = serde_json::from_slice(&fs::read(file).unwrap()).unwrap();
        for (name, package) in lock["packages"].as_object().unwrap() {
            if !name.is_empty() {
                let from = package["resolved"].as_str().unwrap();
                assert!(
                    from.starts_with("https://registry.npmjs.org/"),
                    "{name}: {from}"
                );
                assert!(
                    package["integrity"]
                        .as_str()
                        .unwrap()
                        .starts_with("sha512-"),
                    "{name}"
                );
            }
        }
    }
}
