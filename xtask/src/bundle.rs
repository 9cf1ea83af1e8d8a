//! `dist/`: the page as any static host can serve it.

mod boot;
mod compress;
pub(crate) mod digest;
mod finish;
mod inline;
mod inputs;
mod minify;
mod offline;
mod plain;
mod program;
pub(crate) mod replace;
mod service;
mod split;

pub use compress::{Sizes, compress, compressible, sizes, sizes_table};
pub use finish::put_rules;
pub use inputs::files;

use crate::process::{self, say};
use crate::tools::{Machine, Toolbox};
use crate::workspace;
use anyhow::{Context, Result, ensure};
use std::fs;
use std::path::PathBuf;
use std::time::Instant;

/// What the page knows of the service.
pub const RULES: &str = "rules.json";

/// What to build, and where to.
pub struct Page {
    /// The folder that it is built into.
    pub dist: PathBuf,
    /// What it knows of the service.
    pub rules: PathBuf,
}

impl Default for Page {
    /// The repository's own.
    fn default() -> Self {
        Self {
            dist: workspace::dist(),
            rules: workspace::root().join(RULES),
        }
    }
}

/// Builds the page of this repository into `dist/`, unless the one that is there was built from the same files.
pub fn ready(machine: &Machine) -> Result<PathBuf> {
    ready_as(machine, &Page::default(), false)
}

/// Builds a page, unless the one that is there was built from the same files and nobody insists.
///
/// # Errors
/// A tool is missing or fails; the rules are not valid; the folder has something else in it.
pub fn ready_as(machine: &Machine, page: &Page, insist: bool) -> Result<PathBuf> {
    let Page { dist, rules } = page;
    let place = digest::short(dist.as_os_str().as_encoded_bytes());
    let stamp = workspace::scratch(&format!("bundle-{place}.stamp"));
    let now = || inputs::stamp(&workspace::root(), rules, dist);
    let current = || fs::read_to_string(&stamp).is_ok_and(|old| now().is_ok_and(|new| old == new));
    if !insist && current() {
        say(format!("{} is up to date", dist.display()));
        return Ok(dist.clone());
    }
    // Trunk empties the folder.
    let ours = files(dist)?.is_empty() || dist.join(split::SCHEMA).is_file();
    ensure!(
        ours,
        "{} has files that no build has put there: empty it, or name another folder",
        dist.display()
    );
    let folder = stamp.parent().context("no target directory")?;
    fs::create_dir_all(folder).with_context(|| format!("cannot create {}", folder.display()))?;
    build(&Toolbox::ready(machine)?, page)?;
    fs::write(&stamp, now()?).with_context(|| format!("cannot write {}", stamp.display()))?;
    Ok(dist.clone())
}

/// Panics name files of the source: by these paths they do it in every checkout alike, so that everybody who builds
/// the same commit gets the same bytes. They also take the place of flags of this machine's own.
fn flags(more: &[&str]) -> String {
    let mut places = vec![(workspace::root(), ".")];
    // As short as can be, as they are part of the program.
    let crates = fs::read_dir(workspace::cargo_home().join("registry/src"));
    let crates = crates.into_iter().flatten().flatten();
    places.extend(crates.map(|registry| (registry.path(), "")));
    let remap =
        |(from, to): (PathBuf, &str)| format!("--remap-path-prefix={}={to}", from.display());
    let more = more.iter().map(|flag| (*flag).to_owned());
    let remapped = places.into_iter().map(remap);
    remapped.chain(more).collect::<Vec<_>>().join("\u{1f}")
}

fn build(toolbox: &Toolbox, page: &Page) -> Result<()> {
    let (root, start, dist) = (workspace::root(), Instant::now(), page.dist.as_path());
    let step = |number: u8, what: &str| {
        let seconds = start.elapsed().as_secs_f64();
        say(format!("[{number}/5] {what} ({seconds:.0} s so far)"));
    };
    say(format!("building the page into {}", dist.display()));
    step(1, "crates");
    let mut cargo = toolbox.command("cargo");
    cargo.args(["fetch", "--locked", "--target", "wasm32-unknown-unknown"]);
    process::run(cargo.current_dir(&root))?;
    // Trunk makes the page: the document, its style, the files beside it. The program is added to it below.
    step(2, "the document, by trunk");
    let mut trunk = toolbox.command("trunk");
    trunk
        .args(["build", "--release", "--offline", "--dist"])
        .arg(dist)
        .current_dir(&root);
    // Trunk reads this variable as the value of its own option and refuses the usual `1`.
    process::run(trunk.env_remove("NO_COLOR"))?;
    step(
        3,
        "the program as JavaScript, for browsers that refuse WebAssembly",
    );
    plain::add(toolbox, dist)?;
    step(4, "the program as WebAssembly, in its parts");
    let program = program::build(toolbox, dist)?;
    step(5, "rules, headers and compressed copies");
    finish::finish(toolbox, page, &program)?;
    say(sizes_table(&sizes(dist)?));
    let seconds = start.elapsed().as_secs_f64();
    say(format!("{} is built ({seconds:.0} s)", dist.display()));
    Ok(())
}
