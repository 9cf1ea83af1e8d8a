//! The program in two files: what a first verdict runs, and the rest, which `www/more.js` brings three seconds after it,
//! or at once when somebody taps.
//!
//! The source knows nothing of it. What runs until the verdict stands in [`LIST`], written by `cargo xtask profile`,
//! which opens the page as visitors of several kinds and looks: what profile-guided optimization does for the layout of
//! a native program. What is missing there works all the same, only later; so the list may be old, but not wrong.
//! `tests/browser/weight.rs` says when the first file has become too heavy by it.

pub mod blocks;
mod cut;
mod data;
pub mod module;
mod outline;
pub mod profile;
pub mod rename;
pub mod watch;

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests;

pub use cut::{FETCH, Parts};

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

/// Where a build leaves the names of the first file's functions by their numbers. A stack trace has only those; what
/// calls `bringNow` before a verdict is found by it.
fn map() -> PathBuf {
    workspace::scratch("first-functions.txt")
}

/// The two files of a program. `linked` is the same as the linker wrote it.
///
/// # Errors
/// The program is not of the kind that the pinned tools write.
pub fn parts(program: &[u8], linked: &[u8]) -> Result<Parts> {
    let file = workspace::root().join(LIST);
    let list =
        fs::read_to_string(&file).with_context(|| format!("cannot read {}", file.display()))?;
    let profile = Profile::parse(&list);
    let module = Module::parse(program).context("the program is no module")?;
    ensure!(
        !module.names.is_empty(),
        "the program has lost its names on the way here"
    );
    let names = names(&module)?;
    let outlined = outline::outlined(program, &module, &profile, &names)?;
    let module = Module::parse(&outlined).context("the outlined program is no module")?;
    let pieces = data::Pieces::read(linked).context("the linker's file")?;
    // What was taken out of functions has no name and goes.
    let runs = |function| names.get(&function).is_some_and(|name| profile.runs(name));
    let parts = cut::cut(&module, &pieces, runs)?;
    let line = |(before, now): (&u32, &u32)| {
        let name = names.get(before).map_or("", String::as_str);
        format!("{now} {name}\n")
    };
    fs::write(map(), parts.places.iter().map(line).collect::<String>())?;
    Ok(parts)
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
