//! The guard and the style sheets without what only their readers need, by esbuild.

use crate::process;
use crate::tools::Toolbox;
use crate::workspace;
use anyhow::Result;
use std::path::Path;

/// It has to run in the oldest browsers.
const GUARD: &str = "--target=es5";
/// The oldest that the guard lets go on; an older one has the style as far as it goes.
const STYLE: &str = "--target=chrome85,safari13.1";

/// The guard, in one line.
pub fn guard(toolbox: &Toolbox) -> Result<String> {
    minified(toolbox, &workspace::root().join("www/guard.js"), GUARD)
}

/// A style sheet, likewise.
pub fn style(toolbox: &Toolbox, file: &Path) -> Result<String> {
    minified(toolbox, file, STYLE)
}

fn minified(toolbox: &Toolbox, file: &Path, target: &str) -> Result<String> {
    let mut esbuild = toolbox.command("esbuild");
    let esbuild = esbuild.args(["--minify", "--charset=utf8", "--log-level=warning", target]);
    Ok(process::output(esbuild.arg(file))?.trim_end().to_owned())
}
