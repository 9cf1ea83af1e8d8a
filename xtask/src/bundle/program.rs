//! The program: compiled, split into the parts that `src/parts.rs` declares, and made small. From top to bottom:
//!
//! 1. cargo compiles it with relocations, which say what code names which code and data.
//! 2. `wasm_split_cli_support` moves what only a part needs into files of its own. It has to come before wasm-bindgen,
//!    as that drops the relocations.
//! 3. wasm-bindgen writes the glue between the first file and JavaScript.
//! 4. wasm-opt makes each file small.
//! 5. Each file gets a name with its hash, which the loader of the parts uses.

use super::{digest, flags, replace};
use crate::process;
use crate::tools::Toolbox;
use crate::workspace;
use anyhow::{Context, Result, anyhow, ensure};
use std::fs;
use std::path::Path;
use wasm_split_cli_support::{Options, transform};

/// Where cargo leaves the compiled program, below its target directory.
pub const COMPILED: &str = "wasm32-unknown-unknown/release/webauthn-checkup.wasm";

/// For cargo. The crates are here already.
const COMPILE: [&str; 5] = [
    "build",
    "--release",
    "--offline",
    "--quiet",
    "--target=wasm32-unknown-unknown",
];

/// For wasm-bindgen: glue as a module, and the exports of the linker, which the other parts import.
const GLUE: [&str; 5] = [
    "--target=web",
    "--no-typescript",
    "--keep-lld-exports",
    "--remove-producers-section",
    "--out-dir=bound",
];

/// For wasm-opt. The features are those that rustc uses by default for this target; a file that was split off does not
/// name them. (Binaryen writes more with `--all-features` than Chromium reads.) No data is below 1 KB in any file, as
/// the stack ends there: wasm-opt may write offsets up to that into the instructions.
const SMALL: [&str; 9] = [
    "-Oz",
    "--low-memory-unused",
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
    "--strip-producers",
];

/// What the loader calls to compile a file, and ours in its place (`www/instantiate.js`).
const STREAMING: &str = "WebAssembly.instantiateStreaming(src, imports)";
const OURS: &str = "instantiate(src, imports)";

/// The files of the program, written into `dist/`, and the scripts that load them.
pub struct Program {
    /// The name of the file that starts.
    pub first: String,
    /// The names of the files that the part `found` needs.
    pub found: Vec<String>,
    /// The glue of wasm-bindgen, to be imported as `./main.js`.
    pub glue: String,
    /// The loader of the parts, to be imported as `./__wasm_split.js`.
    pub loader: String,
}

/// Compiles the program with these features and answers the module that the linker wrote.
pub fn compiled(toolbox: &Toolbox, features: &[&str], link: &[&str]) -> Result<Vec<u8>> {
    let mut cargo = toolbox.command("cargo");
    cargo
        .args(COMPILE)
        .args(features)
        .env("CARGO_ENCODED_RUSTFLAGS", flags(link));
    process::run(cargo.current_dir(workspace::root()))?;
    let file = workspace::target().join(COMPILED);
    fs::read(&file).with_context(|| format!("cannot read {}", file.display()))
}

/// Builds the program into `dist`.
///
/// # Errors
/// A tool fails, or writes something else than the pinned version does.
pub fn build(toolbox: &Toolbox, dist: &Path) -> Result<Program> {
    let module = compiled(
        toolbox,
        &["--features=split"],
        &["-Clink-arg=--emit-relocs"],
    )?;
    let folder = tempfile::tempdir().context("no temporary folder")?;
    let (here, bound) = (folder.path(), folder.path().join("bound"));

    let main = here.join("main.wasm");
    let mut options = Options::new(&module);
    options.output_dir = here;
    options.main_out_path = &main;
    let split = transform(options).map_err(|why| anyhow!("cannot split the program: {why:?}"))?;

    let mut bindgen = toolbox.command("wasm-bindgen");
    process::output(bindgen.args(GLUE).arg("main.wasm").current_dir(here))?;

    let first = small(toolbox, dist, &bound.join("main_bg.wasm"), "main")?;
    let loader = fs::read_to_string(here.join("__wasm_split.js")).context("no loader")?;
    let mut loader = [
        "import { instantiate } from './instantiate.js';\n",
        &replace::everywhere(&loader, STREAMING, OURS)?,
    ]
    .concat();
    let mut found = Vec::new();
    for file in &split.split_modules {
        let stem = file.file_stem().and_then(|stem| stem.to_str());
        let stem = stem.context("a part without a name")?;
        let parts: Vec<&str> = split
            .prefetch_map
            .iter()
            .filter(|(_, files)| files.iter().any(|name| name == stem))
            .map(|(part, _)| part.as_str())
            .collect();
        if parts.is_empty() {
            // The splitter writes a file for a part that shares all of its code; nothing loads it.
            continue;
        }
        let start = if let [part] = parts[..] {
            part
        } else {
            "shared"
        };
        let name = small(toolbox, dist, file, start)?;
        if parts.contains(&"found") {
            found.push(name.clone());
        }
        loader = replace::once(&loader, &format!("./{stem}.wasm"), &format!("./{name}"))?;
    }
    ensure!(!found.is_empty(), "the program has no part `found`");
    Ok(Program {
        first,
        found,
        glue: fs::read_to_string(bound.join("main.js")).context("no glue")?,
        loader,
    })
}

/// Writes a file made small into `dist`, and answers its name, which begins with `start` and has its hash.
fn small(toolbox: &Toolbox, dist: &Path, file: &Path, start: &str) -> Result<String> {
    let folder = tempfile::tempdir().context("no temporary folder")?;
    let to = folder.path().join("small.wasm");
    let mut optimize = toolbox.command("wasm-opt");
    process::output(optimize.args(SMALL).arg(file).arg("-o").arg(&to))?;
    let bytes = fs::read(&to).context("wasm-opt has written nothing")?;
    write(dist, start, "wasm", &bytes)
}

/// Writes a file under a name with its hash, and answers the name.
pub fn write(dist: &Path, start: &str, kind: &str, bytes: &[u8]) -> Result<String> {
    let name = format!("{start}-{}.{kind}", digest::short(bytes));
    fs::write(dist.join(&name), bytes).with_context(|| format!("cannot write {name}"))?;
    Ok(name)
}
