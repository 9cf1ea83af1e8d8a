//! The page as plain JavaScript, for browsers that refuse WebAssembly: iOS in Lockdown Mode, Edge with enhanced
//! security, a policy without `wasm-unsafe-eval`. It is loaded only there.
//!
//! It is made of the module that cargo has just built, so nothing is compiled twice. wasm-bindgen writes its glue anew,
//! without reference types, which need a second table that plain JavaScript has not; Binaryen lowers what else is too
//! new and turns the module into JavaScript; glue and module become one file.

use crate::process;
use crate::tools::Toolbox;
use crate::workspace;
use anyhow::{Context, Result, ensure};
use std::fs;
use std::hash::{DefaultHasher, Hasher};
use std::path::Path;

/// Where cargo leaves the module, below its target directory.
const BUILT: &str = "wasm32-unknown-unknown/release/webauthn-checkup.wasm";

/// What wasm2js cannot turn into JavaScript, and the passes that say it in older instructions.
const LOWER: [&str; 8] = [
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--llvm-memory-copy-fill-lowering",
    "--llvm-nontrapping-fptoint-lowering",
    "--signext-lowering",
    "-Oz",
];

/// Writes the file into a built page.
pub fn add(toolbox: &Toolbox, dist: &Path) -> Result<()> {
    let module = workspace::target().join(BUILT);
    let folder = tempfile::tempdir().context("no temporary folder")?;
    let at = |name: &str| folder.path().join(name);
    let read = |name: &str| fs::read_to_string(at(name)).with_context(|| format!("no {name}"));

    let bytes = fs::read(&module).with_context(|| format!("cannot read {}", module.display()))?;
    fs::write(at("plain.wasm"), without_features(&bytes)?).context("no temporary file")?;
    let mut bindgen = toolbox.command("wasm-bindgen");
    bindgen.args(["--target", "web", "--no-typescript", "--omit-default-module-path"]);
    bindgen.args(["--remove-name-section", "--remove-producers-section", "--out-dir"]);
    process::output(bindgen.arg(folder.path()).arg(at("plain.wasm")))?;
    let mut lower = toolbox.command("wasm-opt");
    lower.arg(at("plain_bg.wasm")).args(LOWER).arg("-o");
    process::output(lower.arg(at("low.wasm")))?;
    let mut convert = toolbox.command("wasm2js");
    convert.arg(at("low.wasm")).args(["-Oz", "-o"]);
    process::output(convert.arg(at("module.js")))?;

    let script = joined(&read("plain.js")?, &read("module.js")?)?;
    let mut hasher = DefaultHasher::new();
    hasher.write(script.as_bytes());
    let file = dist.join(format!("webauthn-checkup-plain-{:016x}.js", hasher.finish()));
    fs::write(&file, script).with_context(|| format!("cannot write {}", file.display()))
}

/// A module without the section in which the compiler names what it used.
///
/// wasm-bindgen uses reference types where that section names them.
fn without_features(module: &[u8]) -> Result<Vec<u8>> {
    let (head, mut rest) = module.split_at_checked(8).context("no module")?;
    let mut kept = head.to_vec();
    while let [id, after @ ..] = rest {
        let (length, width) = number(after).context("a section without a length")?;
        let whole = 1 + width + length;
        ensure!(rest.len() >= whole, "a section that ends too early");
        let (section, next) = rest.split_at(whole);
        // A custom section is one of id 0 that starts with its name.
        let features = *id == 0 && after[width..].starts_with(b"\x0ftarget_features");
        if !features {
            kept.extend_from_slice(section);
        }
        rest = next;
    }
    Ok(kept)
}

/// A number in LEB128 and how many bytes it takes.
fn number(bytes: &[u8]) -> Option<(usize, usize)> {
    let mut value = 0;
    for (index, byte) in bytes.iter().take(5).enumerate() {
        value |= usize::from(byte & 0x7f) << (7 * index);
        if byte & 0x80 == 0 {
            return Some((value, index + 1));
        }
    }
    None
}
