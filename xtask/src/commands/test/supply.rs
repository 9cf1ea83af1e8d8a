//! What the project is made of: licences, sources, duplicates in the page, crates that nobody uses or that nobody says
//! why. All from `cargo metadata`: `cargo deny` and `cargo machete` would have to be built for minutes to say the same.
//!
//! Known weaknesses are another matter: their database is on GitHub, so they are looked up only where `cargo-deny` is
//! installed and can reach it.

mod licence;

use anyhow::{Context, Result, ensure};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::process::Command;
use xtask::process::{output, say};
use xtask::workspace;

/// Licences of what a visitor gets.
const OF_THE_PAGE: [&str; 6] = [
    "MIT",
    "Apache-2.0",
    "BSD-3-Clause",
    "Unicode-3.0",
    "Unlicense",
    "Zlib",
];
/// Licences that are fine besides in what is only run here.
const OF_TOOLS: [&str; 2] = ["ISC", "MPL-2.0"];
/// The only place that code comes from.
const REGISTRY: &str = "registry+https://github.com/rust-lang/crates.io-index";
/// Crates that the page has twice, and by whom. This list may only shrink.
const TWICE: [(&str, &str); 3] = [
    ("bincode", "yew and gloo-worker"),
    ("thiserror", "yew and prokio"),
    ("thiserror-impl", "yew and prokio"),
];
/// Where each direct dependency has its line.
const WHY: &str = "ARCHITECTURE.md";

/// Runs every check and says what was looked at.
pub fn check() -> Result<()> {
    let all = Metadata::read(&[])?;
    let for_browsers = Metadata::read(&["--filter-platform", "wasm32-unknown-unknown"])?;
    let page = for_browsers.of_the_page()?;
    let problems = [
        licences(&all, &page),
        sources(&all),
        duplicates(&page),
        unused(&all)?,
        unexplained(&all)?,
    ]
    .concat();
    say(format!(
        "{} crates, {} of them in the page: licences, sources, duplicates, unused, reasons",
        all.packages.len(),
        page.len()
    ));
    advisories()?;
    ensure!(problems.is_empty(), "{}", problems.join("; "));
    Ok(())
}

/// The answer of `cargo metadata`.
struct Metadata {
    packages: BTreeMap<String, Value>,
    nodes: BTreeMap<String, Value>,
}

impl Metadata {
    fn read(arguments: &[&str]) -> Result<Self> {
        let mut cargo = Command::new("cargo");
        cargo
            .args(["metadata", "--format-version", "1", "--locked"])
            .args(arguments)
            .current_dir(workspace::root());
        let answer: Value = serde_json::from_str(&output(&mut cargo)?)?;
        let by_id = |list: &Value| {
            let list = list.as_array().into_iter().flatten();
            list.map(|item| (text(&item["id"]).to_owned(), item.clone()))
                .collect()
        };
        Ok(Self {
            packages: by_id(&answer["packages"]),
            nodes: by_id(&answer["resolve"]["nodes"]),
        })
    }

    /// What is linked into the page, and what writes its code.
    fn of_the_page(&self) -> Result<Vec<&Value>> {
        let mut packages = self.packages.iter();
        let root = packages.find(|(_, package)| package["name"] == "webauthn-checkup");
        let mut ways = vec![root.context("there is no page")?.0.as_str()];
        let mut seen = BTreeSet::new();
        while let Some(id) = ways.pop() {
            let runs_here =
                list(&self.packages[id]["targets"]).any(|target| target["kind"][0] == "proc-macro");
            if !seen.insert(id) || runs_here {
                continue;
            }
            let links = list(&self.nodes[id]["deps"])
                .filter(|link| list(&link["dep_kinds"]).any(|kind| kind["kind"].is_null()));
            ways.extend(links.map(|link| text(&link["pkg"])));
        }
        Ok(seen.into_iter().map(|id| &self.packages[id]).collect())
    }

    /// The packages of this repository.
    fn own(&self) -> impl Iterator<Item = &Value> {
        self.packages
            .values()
            .filter(|package| package["source"].is_null())
    }
}

fn licences(all: &Metadata, page: &[&Value]) -> Vec<String> {
    let tools: Vec<&str> = OF_THE_PAGE.into_iter().chain(OF_TOOLS).collect();
    let wrong =
        |package: &&Value, allowed: &[&str]| !licence::allows(text(&package["license"]), allowed);
    let in_page = page
        .iter()
        .copied()
        .filter(|package| wrong(package, &OF_THE_PAGE));
    let elsewhere = all
        .packages
        .values()
        .filter(|package| wrong(package, &tools));
    let wrong: BTreeSet<String> = in_page
        .chain(elsewhere)
        .map(|package| {
            format!(
                "{} has the licence {}",
                text(&package["name"]),
                package["license"]
            )
        })
        .collect();
    wrong.into_iter().collect()
}

fn sources(all: &Metadata) -> Vec<String> {
    let others = all
        .packages
        .values()
        .filter(|package| !package["source"].is_null() && package["source"] != REGISTRY);
    others
        .map(|package| {
            format!(
                "{} comes from {}",
                text(&package["name"]),
                package["source"]
            )
        })
        .collect()
}

fn duplicates(page: &[&Value]) -> Vec<String> {
    let mut versions: BTreeMap<&str, usize> = BTreeMap::new();
    for package in page {
        *versions.entry(text(&package["name"])).or_default() += 1;
    }
    let twice: BTreeSet<&str> = versions
        .into_iter()
        .filter(|(_, count)| *count > 1)
        .map(|(name, _)| name)
        .collect();
    let known: BTreeSet<&str> = TWICE.iter().map(|(name, _)| *name).collect();
    let new = twice
        .difference(&known)
        .map(|name| format!("the page has {name} in two versions"));
    let gone = known
        .difference(&twice)
        .map(|name| format!("{name} is not there twice any more: take it off the list"));
    new.chain(gone).collect()
}

/// A dependency whose name no source of its package says.
fn unused(all: &Metadata) -> Result<Vec<String>> {
    let mut unused = Vec::new();
    for package in all.own() {
        let manifest = Path::new(text(&package["manifest_path"]));
        let folder = manifest.parent().context("a manifest without a folder")?;
        let mut sources = String::new();
        for part in ["src", "tests"] {
            gather(&folder.join(part), &mut sources)?;
        }
        for name in direct(package) {
            if !says(&sources, name) {
                unused.push(format!("{} does not use {name}", text(&package["name"])));
            }
        }
    }
    Ok(unused)
}

fn says(sources: &str, name: &str) -> bool {
    let word = name.replace('-', "_");
    let said = [format!("{word}::"), format!("use {word};")];
    said.iter().any(|said| sources.contains(said))
}

/// Each direct dependency has a row that says why, and each row a dependency.
fn unexplained(all: &Metadata) -> Result<Vec<String>> {
    let file = fs::read_to_string(workspace::root().join(WHY))
        .with_context(|| format!("cannot read {WHY}"))?;
    let table = file
        .split_once("## Dependencies")
        .map_or("", |(_, rest)| rest);
    let rows = table
        .lines()
        .filter_map(|line| line.strip_prefix("| `")?.split_once('`'));
    let rows: BTreeSet<&str> = rows.map(|(name, _)| name).collect();
    let own: BTreeSet<&str> = all.own().map(|package| text(&package["name"])).collect();
    let direct: BTreeSet<&str> = all
        .own()
        .flat_map(direct)
        .filter(|name| !own.contains(name))
        .collect();
    let missing = direct
        .difference(&rows)
        .map(|name| format!("{WHY} does not say why {name} is there"));
    let idle = rows
        .difference(&direct)
        .map(|name| format!("{WHY} explains {name}, which is not there"));
    Ok(missing.chain(idle).collect())
}

/// Looked up where that is possible; else it is said that it was not.
fn advisories() -> Result<()> {
    let installed = Command::new("cargo-deny")
        .arg("--version")
        .output()
        .is_ok_and(|answer| answer.status.success());
    let left_out = |why: &str| say(format!("left out: known weaknesses (RustSec), as {why}"));
    if !installed {
        left_out("cargo-deny is not installed, and its database on GitHub");
        return Ok(());
    }
    let mut deny = Command::new("cargo-deny");
    deny.args(["--workspace", "fetch", "db"])
        .current_dir(workspace::root());
    if output(&mut deny).is_err() {
        left_out("their database cannot be fetched");
        return Ok(());
    }
    let mut deny = Command::new("cargo-deny");
    deny.args(["--workspace", "check", "advisories"])
        .current_dir(workspace::root());
    output(&mut deny).map(drop)
}

fn direct(package: &Value) -> impl Iterator<Item = &str> {
    list(&package["dependencies"]).map(|dependency| text(&dependency["name"]))
}

fn list(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

fn gather(folder: &Path, into: &mut String) -> Result<()> {
    let Ok(entries) = fs::read_dir(folder) else {
        return Ok(());
    };
    for entry in entries {
        let path = entry?.path();
        if path.is_dir() {
            gather(&path, into)?;
        } else if path.extension().is_some_and(|kind| kind == "rs") {
            into.push_str(
                &fs::read_to_string(&path)
                    .with_context(|| format!("cannot read {}", path.display()))?,
            );
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_crate_is_used_where_its_name_leads_a_path() {
        assert!(says("use js_sys::Array;", "js-sys") && says("use url;", "url"));
        assert!(!says("// js-sys, js_sys", "js-sys") && !says("", "url"));
    }
}
