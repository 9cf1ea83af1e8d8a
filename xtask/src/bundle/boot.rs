//! The page's one script: `boot.js` with `more.js` and the glue of wasm-bindgen in it, and the program's files that
//! it starts. All get hashed names, and the script its integrity.

use super::inputs::files;
use super::program::rename;
use super::{digest, minify, plain, program};
use crate::process;
use crate::tools::Toolbox;
use crate::workspace;
use anyhow::{Context, Result, bail, ensure};
use std::fs;
use std::path::Path;

/// How `www/index.html` names it.
const TAG: &str = "<script type=\"module\" src=\"boot.js\"></script>";
/// For esbuild. The target is that of `boot.js`: `import()` and nothing newer.
const BUNDLE: [&str; 8] = [
    "boot.js",
    "--bundle",
    "--minify",
    "--format=esm",
    "--target=es2020",
    "--charset=utf8",
    "--legal-comments=none",
    "--log-level=warning",
];

/// Writes them in place of what trunk has written, and answers the page that starts with them.
pub fn put(
    toolbox: &Toolbox,
    dist: &Path,
    linked: &[u8],
    html: &str,
    source: impl Fn(&str) -> Result<String>,
) -> Result<String> {
    let wasm = only(dist, |name| name.ends_with("_bg.wasm"))?;
    let glue = wasm.replace("_bg.wasm", ".js");
    let plain = only(dist, |name| name.starts_with(plain::NAME))?;
    let read =
        |name: &str| fs::read(dist.join(name)).with_context(|| format!("cannot read {name}"));

    let (program, names) = rename::renamed(&read(&wasm)?)?;
    let whole = program::whole();
    fs::write(&whole, &program).with_context(|| format!("cannot write {}", whole.display()))?;
    let parts = program::parts(toolbox, &program, linked)?;
    let first = write(dist, program::FIRST, "wasm", &parts.first)?;
    let [ja, en] = program::LANGUAGES.map(|language| format!("{}{language}-", program::WORDS));
    let starts = [program::FOUND, &ja, &en].into_iter();
    let apart: Vec<String> = starts
        .zip(&parts.apart)
        .map(|(start, bytes)| write(dist, start, "wasm", bytes))
        .collect::<Result<_>>()?;
    let [found, ja, en] = &apart[..] else {
        bail!("not as many files as languages");
    };
    let more = write(dist, program::MORE, "wasm", &parts.more)?;
    let integrity = digest::integrity(&read(&plain)?);
    let style = minify::style(toolbox, &workspace::root().join("www/more.css"))?;
    let style_integrity = digest::integrity(style.as_bytes());
    let style = write(dist, program::MORE, "css", style.as_bytes())?;
    let places = [
        ("{wasm}", first.as_str()),
        ("{words-ja}", ja),
        ("{words-en}", en),
        ("{found}", found),
        ("{more}", &more),
        ("{style}", &style),
        ("{style-integrity}", &style_integrity),
        ("{plain}", &plain),
        ("{plain-integrity}", &integrity),
    ];
    let named = |script: String| {
        places
            .iter()
            .fold(script, |script, (place, text)| script.replace(place, text))
    };

    let folder = tempfile::tempdir().context("no temporary folder")?;
    let whole = String::from_utf8(read(&glue)?).context("the glue is no text")?;
    let whole = held(&rename::in_script(&whole, &names))?;
    for (name, script) in [
        ("glue.js", whole),
        ("boot.js", named(source("boot.js")?)),
        ("more.js", named(source("more.js")?)),
    ] {
        fs::write(folder.path().join(name), script)
            .with_context(|| format!("cannot write {name}"))?;
    }
    let mut esbuild = toolbox.command("esbuild");
    let boot = process::output(esbuild.args(BUNDLE).current_dir(folder.path()))?;
    let boot = write(dist, "boot-", "js", boot.as_bytes())?;
    for name in [&wasm, &glue] {
        fs::remove_file(dist.join(name)).with_context(|| format!("cannot remove {name}"))?;
    }
    let html = started_by(html, &boot, &digest::integrity(&read(&boot)?), &glue)?;
    replaced(&html, &wasm, &first)
}

/// What `more.js` needs of the glue: what a program imports, and a way to have one go on.
const HOLD: &str = "
export { __wbg_get_imports as imports };
export function goOnWith(exports) { wasm = exports; }
";
/// How a value is written into the message of a panic. The glue's own is long, and everybody would pay for it.
const WRITTEN: &str = "function debugString(val) {
    try { return String(val); } catch (_) { return 'object'; }";

/// The glue without starting the program, which `more.js` does.
fn held(glue: &str) -> Result<String> {
    let glue = replaced(
        glue,
        "\"./webauthn-checkup_bg.js\": import0",
        &format!("{}: import0", rename::GLUE),
    )?;
    let (before, rest) = glue
        .split_once("function debugString(val) {")
        .context("the glue writes no values")?;
    let (_, after) = rest.split_once("\n}\n").context("a function without end")?;
    let glue = [before, WRITTEN, "\n}\n", after].concat();
    Ok(replaced(&glue, "wasm.__wbindgen_start();", "")? + HOLD)
}

/// The page with this one script, which does not run if it is not what was built.
fn started_by(html: &str, boot: &str, integrity: &str, glue: &str) -> Result<String> {
    let script =
        |name: &str, more: &str| format!("<script type=\"module\" src=\"{name}\"{more}></script>");
    let html = replaced(html, &script(&format!("./{glue}"), ""), "")?;
    let more = format!(" integrity=\"{integrity}\" crossorigin=\"anonymous\"");
    replaced(&html, TAG, &script(&format!("./{boot}"), &more))
}

fn replaced(text: &str, old: &str, new: &str) -> Result<String> {
    ensure!(text.matches(old).count() == 1, "not there once: {old}");
    Ok(text.replace(old, new))
}

/// Writes a file under a name with its hash, and answers the name.
fn write(dist: &Path, start: &str, kind: &str, bytes: &[u8]) -> Result<String> {
    let name = format!("{start}{}.{kind}", digest::short(bytes));
    fs::write(dist.join(&name), bytes).with_context(|| format!("cannot write {name}"))?;
    Ok(name)
}

/// The one file of the page with such a name.
fn only(dist: &Path, is: impl Fn(&str) -> bool) -> Result<String> {
    let names = files(dist)?;
    let mut names = names
        .iter()
        .filter_map(|file| file.file_name()?.to_str())
        .filter(|name| is(name));
    let only = names.next().filter(|_| names.next().is_none());
    Ok(only
        .context("dist/ lacks a part of the program, or has two")?
        .to_owned())
}
