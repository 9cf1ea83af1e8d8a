//! The page as plain JavaScript, for browsers that refuse WebAssembly: iOS in Lockdown Mode, Edge with enhanced
//! security, a policy without `wasm-unsafe-eval`. `www/boot.js` asks for it only there.
//!
//! It is the same program without the support desk, as it may have 350 KiB with gzip. wasm-bindgen writes its glue
//! without reference types, which need a second table that JavaScript has no counterpart of; Binaryen lowers what else
//! is too new and turns the module into JavaScript; glue and module become one file, which esbuild makes small.

mod features;
mod join;

use super::inputs::files;
use super::program;
use crate::process;
use crate::tools::Toolbox;
use anyhow::{Context, Result};
use std::fs;
use std::path::Path;

/// How the file's name begins.
const NAME: &str = "plain";

/// For cargo: one program without the default features.
const BUILD: [&str; 1] = ["--no-default-features"];
/// For wasm-bindgen: the kind of glue that `join` knows, and nothing that a browser does not need.
const GLUE: [&str; 6] = [
    "--target=web",
    "--no-typescript",
    "--omit-default-module-path",
    "--remove-name-section",
    "--remove-producers-section",
    "--out-dir=.",
];
/// For wasm-opt: instructions that wasm2js does not know, in older ones; and no function put into its only caller, as
/// many short functions with few names compress better than a long one.
const LOWER: [&str; 5] = [
    "--llvm-memory-copy-fill-lowering",
    "--llvm-nontrapping-fptoint-lowering",
    "--signext-lowering",
    "--one-caller-inline-max-function-size=0",
    "-Oz",
];
/// For esbuild. The names between glue and module, many and long, are of nobody's concern.
const SMALL: [&str; 8] = [
    "--minify",
    "--format=esm",
    "--target=es2020",
    "--charset=utf8",
    "--legal-comments=none",
    "--mangle-props=^(__wb|wasm_bindgen__)",
    "--mangle-quoted",
    "--log-level=warning",
];

/// Writes the file into a built page.
///
/// # Errors
/// A tool fails, or writes something else than the pinned version does.
pub fn add(toolbox: &Toolbox, dist: &Path) -> Result<()> {
    let folder = tempfile::tempdir().context("no temporary folder")?;
    let run = |program: &str, arguments: &[&str]| {
        let mut command = toolbox.command(program);
        process::output(command.args(arguments).current_dir(folder.path())).map(drop)
    };
    let read = |name: &str| {
        fs::read_to_string(folder.path().join(name)).with_context(|| format!("there is no {name}"))
    };
    let write = |name: &str, bytes: &[u8]| {
        fs::write(folder.path().join(name), bytes).with_context(|| format!("cannot write {name}"))
    };

    let built = program::compiled(toolbox, &BUILD, &[])?;
    write("page.wasm", &features::withdrawn(built)?)?;
    run("wasm-bindgen", &[&GLUE[..], &["page.wasm"]].concat())?;
    run(
        "wasm-opt",
        &[&LOWER[..], &["page_bg.wasm", "-o", "low.wasm"]].concat(),
    )?;
    run("wasm2js", &["-Oz", LOWER[3], "low.wasm", "-o", "module.js"])?;
    write(
        "joined.js",
        join::join(&read("page.js")?, &read("module.js")?)?.as_bytes(),
    )?;
    run(
        "esbuild",
        &[&SMALL[..], &["joined.js", "--outfile=small.js"]].concat(),
    )?;

    let script = read("small.js")?;
    program::write(dist, NAME, "js", script.as_bytes()).map(drop)
}

/// The name of the file in a built page.
///
/// # Errors
/// There is none.
pub fn name(dist: &Path) -> Result<String> {
    let files = files(dist)?;
    let mut names = files.iter().filter_map(|file| file.file_name()?.to_str());
    let name = names.find(|name| is_plain(name) && name.ends_with(".js"));
    Ok(name.context("dist/ has no plain program")?.to_owned())
}

/// Whether a file of this name is the plain program.
pub fn is_plain(name: &str) -> bool {
    name.starts_with(NAME)
}
