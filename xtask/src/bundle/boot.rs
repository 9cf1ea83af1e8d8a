//! The page's one script: `boot.js` with what it imports, among it the glue of wasm-bindgen and the loader of the parts.

use super::program::{Program, write};
use super::{digest, plain, replace};
use crate::process;
use crate::tools::Toolbox;
use crate::workspace;
use anyhow::{Context, Result};
use std::fs;
use std::path::Path;

/// How `www/index.html` names it.
const TAG: &str = "<script type=\"module\" src=\"boot.js\"></script>";
/// Scripts of `www/` that are put together.
const SCRIPTS: [&str; 2] = ["boot.js", "instantiate.js"];
/// For esbuild. The target is that of `boot.js`: `import()` and nothing newer.
const BUNDLE: [&str; 8] = [
    "boot.js",
    "--bundle",
    "--minify",
    "--format=esm",
    "--target=es2020",
    "--charset=utf8",
    "--legal-comments=none",
    "--log-level=error",
];

/// Writes the script into `dist`, and answers the page that starts with it.
///
/// # Errors
/// A file cannot be read or written, or the page does not name its script.
pub fn put(toolbox: &Toolbox, dist: &Path, program: &Program, html: &str) -> Result<String> {
    let folder = tempfile::tempdir().context("no temporary folder")?;
    let plain = plain::name(dist)?;
    let script = fs::read(dist.join(&plain)).with_context(|| format!("cannot read {plain}"))?;
    let found = serde_json::to_string(&program.found)?;
    let places = [
        ("{wasm}", program.first.as_str()),
        ("'{found}'", &found),
        ("{plain}", &plain),
        ("{plain-integrity}", &digest::integrity(&script)),
    ];
    let put = |name: &str, text: &str| {
        fs::write(folder.path().join(name), text).with_context(|| format!("cannot write {name}"))
    };
    put("main.js", &program.glue)?;
    put("__wasm_split.js", &program.loader)?;
    for name in SCRIPTS {
        let file = workspace::root().join("www").join(name);
        let text =
            fs::read_to_string(&file).with_context(|| format!("cannot read {}", file.display()))?;
        let named = places
            .iter()
            .fold(text, |text, (place, value)| text.replace(place, value));
        put(name, &named)?;
    }
    let mut esbuild = toolbox.command("esbuild");
    let boot = process::output(esbuild.args(BUNDLE).current_dir(folder.path()))?;
    let integrity = digest::integrity(boot.as_bytes());
    let boot = write(dist, "boot", "js", boot.as_bytes())?;
    let tag = format!(
        "<script type=\"module\" src=\"./{boot}\" integrity=\"{integrity}\" crossorigin=\"anonymous\"></script>"
    );
    let html = replace::once(html, TAG, &tag)?;
    replace::once(&html, "{wasm}", &format!("./{}", program.first))
}
