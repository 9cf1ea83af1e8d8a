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
pub mod split;

pub use compress::{Sizes, compress, compressible, sizes, sizes_table};
pub use inputs::files;

use crate::process::{self, say};
use crate::tools::{Machine, Toolbox};
use crate::workspace;
use anyhow::{Context, Result};
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

/// Builds the page, unless the one that is there was built from the same files and nobody insists.
pub fn ready(machine: &Machine, insist: bool) -> Result<PathBuf> {
    let (root, dist, stamp) = (
        workspace::root(),
        workspace::dist(),
        workspace::scratch("bundle.stamp"),
    );
    let current = || {
        fs::read_to_string(&stamp)
            .is_ok_and(|old| inputs::stamp(&root, &dist).is_ok_and(|new| old == new))
    };
    if !insist && current() {
        say("dist/ is up to date");
        return Ok(dist);
    }
    let folder = stamp.parent().context("no target directory")?;
    fs::create_dir_all(folder).with_context(|| format!("cannot create {}", folder.display()))?;
    build(&Toolbox::ready(machine)?, &dist)?;
    fs::write(&stamp, inputs::stamp(&root, &dist)?)
        .with_context(|| format!("cannot write {}", stamp.display()))?;
    Ok(dist)
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

fn build(toolbox: &Toolbox, dist: &Path) -> Result<()> {
    let (root, start) = (workspace::root(), Instant::now());
    say("building the page into dist/, about a minute the first time");
    let mut cargo = toolbox.command("cargo");
    cargo.args([
        "fetch",
        "--locked",
        "--quiet",
        "--target",
        "wasm32-unknown-unknown",
    ]);
    process::run(cargo.current_dir(&root))?;
    // Trunk makes the page: the document, its style, the files beside it. The program is added to it below.
    let mut trunk = toolbox.command("trunk");
    trunk
        .args(["build", "--release", "--offline", "--dist"])
        .arg(dist)
        .current_dir(&root);
    // Trunk reads this variable as the value of its own option and refuses the usual `1`.
    process::run(trunk.env_remove("NO_COLOR"))?;
    plain::add(toolbox, dist)?;
    let program = program::build(toolbox, dist)?;
    finish::finish(toolbox, dist, &program)?;
    say(sizes_table(&sizes(dist)?));
    say(format!(
        "dist/ is built ({:.0} s)",
        start.elapsed().as_secs_f64()
    ));
    Ok(())
}
