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
pub mod program;
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

/// For the compiler and the linker, so that the program can be cut into files: each function has a name of its own, types
/// and all; the module says which code and data name which data; and a text that one arm of a `match` answers stands with
/// that arm, not in a table of all.
const READABLE: [&str; 3] = [
    "-Csymbol-mangling-version=v0",
    "-Clink-arg=--emit-relocs",
    "-Cjump-tables=no",
];

/// Panics name files of the source: by these paths they do it in every checkout alike, so that everybody who builds
/// the same commit gets the same bytes. They also take the place of flags of this machine's own.
fn flags(root: &Path, more: &[&str]) -> String {
    let mut places = vec![(root.to_path_buf(), ".")];
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
    // Trunk passes `--offline` on to cargo, so the crates have to be here.
    let mut cargo = toolbox.command("cargo");
    cargo.args([
        "fetch",
        "--locked",
        "--quiet",
        "--target",
        "wasm32-unknown-unknown",
    ]);
    process::run(cargo.current_dir(&root))?;
    // Offline: the tools are the ones of our table, and nothing else is asked for.
    let mut trunk = toolbox.command("trunk");
    trunk
        .args(["build", "--release", "--offline", "--dist"])
        .arg(dist)
        .env("CARGO_ENCODED_RUSTFLAGS", flags(&root, &READABLE))
        .current_dir(&root);
    // Trunk reads this variable as the value of its own option and refuses the usual `1`.
    process::run(trunk.env_remove("NO_COLOR"))?;
    // The plain build writes to the same place.
    let linked = workspace::target().join(plain::BUILT);
    let linked = fs::read(&linked).with_context(|| format!("cannot read {}", linked.display()))?;
    plain::add(toolbox, &flags(&root, &[]), dist)?;
    finish::finish(toolbox, dist, &linked)?;
    say(sizes_table(&sizes(dist)?));
    say(format!(
        "dist/ is built ({:.0} s)",
        start.elapsed().as_secs_f64()
    ));
    Ok(())
}
