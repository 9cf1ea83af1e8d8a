//! The program in two files: what a first verdict runs, and all of it, which `www/more.js` brings three seconds after
//! the verdict, or at once when somebody taps.
//!
//! The source knows nothing of it. What runs until the verdict stands in [`LIST`], written by `cargo xtask profile`,
//! which opens the page as visitors of several kinds and looks: what profile-guided optimization does for the layout of
//! a native program. A visitor who needs more than that gets all of it, only later (`www/more.js`); so the list may be
//! old, but not wrong. `tests/browser/weight.rs` says when the first file has become too heavy by it.

pub mod blocks;
mod cut;
mod data;
pub mod module;
pub mod profile;
mod prune;
pub mod rename;
pub mod watch;

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests;

pub use cut::Parts;

use crate::process;
use crate::tools::Toolbox;
use crate::workspace;
use anyhow::{Context, Result, ensure};
use blocks::Code;
use module::Module;
use profile::Profile;
use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

/// What runs until the verdict.
pub const LIST: &str = "xtask/first-verdict.txt";

/// How the name of the first file begins.
pub const FIRST: &str = "first-";

/// Where a build leaves the program as it was before it was cut.
pub fn whole() -> PathBuf {
    workspace::scratch("program.wasm")
}

/// Where a build leaves the names of the first file's functions by their numbers. A stack trace has only those; where a
/// visitor needed more than the first file has is found by it.
fn map() -> PathBuf {
    workspace::scratch("first-functions.txt")
}

/// For wasm-opt, as for the whole program. No function is put into its only caller if it is of any length: many short
/// ones compress better than a long one.
const SMALL: [&str; 4] = [
    "-Oz",
    "-Oz",
    "-g",
    "--one-caller-inline-max-function-size=20",
];

/// The two files of a program. `linked` is the same as the linker wrote it.
///
/// # Errors
/// The program is not of the kind that the pinned tools write.
pub fn parts(toolbox: &Toolbox, program: &[u8], linked: &[u8]) -> Result<Parts> {
    let file = workspace::root().join(LIST);
    let list =
        fs::read_to_string(&file).with_context(|| format!("cannot read {}", file.display()))?;
    let profile = Profile::parse(&list);
    let module = Module::parse(program).context("the program is no module")?;
    ensure!(
        !module.names.is_empty(),
        "the program has lost its names on the way here"
    );
    let pruned = prune::pruned(program, &module, &profile, &names(&module)?)?;
    let folder = tempfile::tempdir().context("no temporary folder")?;
    let [from, to] = ["pruned.wasm", "first.wasm"].map(|name| folder.path().join(name));
    fs::write(&from, pruned).context("cannot write what was pruned")?;
    let mut optimize = toolbox.command("wasm-opt");
    process::output(optimize.args(SMALL).arg(&from).arg("-o").arg(&to))?;
    let first = fs::read(&to).context("wasm-opt has written nothing")?;
    let lines = names(&Module::parse(&first)?)?;
    let lines = lines
        .iter()
        .map(|(number, name)| format!("{number} {name}\n"));
    fs::write(map(), lines.collect::<String>()).context("cannot write the names")?;
    let pieces = data::Pieces::read(linked).context("the linker's file")?;
    cut::cut(program, &first, &pieces)
}

/// The functions that are not imported, as the list names them.
///
/// # Errors
/// The module is none.
pub fn names(module: &Module) -> Result<BTreeMap<u32, String>> {
    let named = |(function, body)| {
        let name = match module.names.get(&function) {
            Some(name) => plain_name(name),
            // What wasm-bindgen adds has none.
            None => format!("? {}", Code::read(body)?.shape),
        };
        Ok((function, name))
    };
    module.defined().map(named).collect()
}

/// A function's name as it stands in the list: readable, and the same for every build of the same source.
fn plain_name(symbol: &str) -> String {
    // Without the hashes of crates, which change with their versions.
    format!("{:#}", rustc_demangle::demangle(symbol))
}
