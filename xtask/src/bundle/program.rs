//! The program in files: what a first verdict runs; the words of each language, of which a visitor gets one; what runs
//! beside that where something is found, which comes with the entries; and all of it, which `www/more.js` brings three
//! seconds after the verdict, or at once when somebody taps.
//!
//! The source knows nothing of it. What runs until the verdict stands in [`LIST`], written by `cargo xtask profile`,
//! which opens the page as visitors of several kinds and looks: what profile-guided optimization does for the layout of
//! a native program. A visitor who needs more than that gets all of it, only later (`www/more.js`); so the list may be
//! old, but not wrong. `tests/browser/weight.rs` says when the first file has become too heavy by it.

mod apart;
pub mod blocks;
mod cut;
mod data;
mod frees;
pub mod module;
mod order;
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
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;

/// What runs until the verdict.
pub const LIST: &str = "xtask/first-verdict.txt";

/// How the name of the first file begins.
pub const FIRST: &str = "first-";
/// How those of the languages' words begin.
pub const WORDS: &str = "words-";
/// How that of what runs where something is found begins.
pub const FOUND: &str = "found-";
/// How that of all begins.
pub const MORE: &str = "more-";

/// The languages: modules of `src/lang/`.
pub const LANGUAGES: [&str; 2] = ["ja", "en"];

/// Where a build leaves the program as it was before it was cut.
pub fn whole() -> PathBuf {
    workspace::scratch("program.wasm")
}

/// Where a build leaves the names of the first file's functions by their numbers. A stack trace has only those; where a
/// visitor needed more than the first file has is found by it.
pub fn map() -> PathBuf {
    workspace::scratch("first-functions.txt")
}

/// For wasm-opt, as for the whole program. What is left of a function is first laid out anew, as its blocks are those of the
/// code that was taken out, too: 1 KB. No function is put into its only caller if it is of any length: many short ones
/// compress better than a long one. Two functions that are the same stay two: one may run before something was found, and
/// the other after. The lowest kilobyte of memory is the end of the stack, where nothing is. (Implicit traps are not to be
/// ignored: a condition would be read before the one that says whether it can be.)
const SMALL: [&str; 8] = [
    "--skip-pass=duplicate-function-elimination",
    "--flatten",
    "--rereloop",
    "-Oz",
    "-Oz",
    "-g",
    "--one-caller-inline-max-function-size=10",
    "--low-memory-unused",
];

/// The same for each file once it is by itself, when others know what it exports. What is read and written says nothing of
/// how it is aligned: no browser goes by it.
const TIDY: [&str; 4] = [
    "-g",
    "--duplicate-function-elimination",
    "--remove-unused-module-elements",
    "--dealign",
];

/// The files of a program. `linked` is the same as the linker wrote it.
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
    let small = optimized(toolbox, &SMALL, &pruned)?;
    let known = names(&Module::parse(&small)?)?;
    let those = |go: &dyn Fn(&str) -> bool| -> BTreeSet<u32> {
        let those = known.iter().filter(|(_, name)| go(name));
        those.map(|(function, _)| *function).collect()
    };
    let mut all_going = vec![those(&|name| profile.runs_then(name))];
    all_going.extend(LANGUAGES.map(|language| {
        let module = format!("webauthn_checkup::lang::{language}::");
        those(&|name| name.contains(&module))
    }));
    let tidy = |file: &[u8]| order::ordered(&optimized(toolbox, &TIDY, file)?);
    let (mut first, mut others) = (small, Vec::new());
    for going in &all_going {
        let [without, other] = apart::apart(&first, going)?;
        first = without;
        others.push(tidy(&other)?);
    }
    let first = tidy(&first)?;
    let lines = names(&Module::parse(&first)?)?;
    let lines = lines
        .iter()
        .map(|(number, name)| format!("{number} {name}\n"));
    fs::write(map(), lines.collect::<String>()).context("cannot write the names")?;
    let pieces = data::Pieces::read(linked).context("the linker's file")?;
    cut::cut(program, &first, &others, &pieces)
}

fn optimized(toolbox: &Toolbox, options: &[&str], module: &[u8]) -> Result<Vec<u8>> {
    let folder = tempfile::tempdir().context("no temporary folder")?;
    let [from, to] = ["from.wasm", "to.wasm"].map(|name| folder.path().join(name));
    fs::write(&from, module).context("cannot write what is to be optimized")?;
    let mut optimize = toolbox.command("wasm-opt");
    process::output(optimize.args(options).arg(&from).arg("-o").arg(&to))?;
    fs::read(&to).context("wasm-opt has written nothing")
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
