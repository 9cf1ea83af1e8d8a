//! `boot.js`: names the program's files, gets a hashed name itself, and every script of the page gets its integrity.

use super::digest;
use super::inputs::files;
use anyhow::{Context, Result, ensure};
use std::fs;
use std::path::Path;

/// How `www/index.html` names it.
const TAG: &str = "<script type=\"module\" src=\"boot.js\"></script>";
/// How a script of the page begins.
const SCRIPT: &str = "<script type=\"module\" src=\"./";

/// Writes it and answers the page that starts with it.
pub fn put(dist: &Path, html: &str, boot: &str) -> Result<String> {
    ensure!(html.matches(TAG).count() == 1, "index.html has no {TAG}");
    let wasm = wasm(dist)?;
    let glue = wasm.replace("_bg.wasm", ".js");
    let boot = boot.replace("{glue}", &glue).replace("{wasm}", &wasm);
    let name = format!("boot-{}.js", digest::short(boot.as_bytes()));
    fs::write(dist.join(&name), boot).with_context(|| format!("cannot write {name}"))?;
    let html = html.replace(TAG, &format!("{SCRIPT}{name}\"></script>"));
    [glue, name]
        .iter()
        .try_fold(html, |html, name| with_integrity(dist, &html, name))
}

/// The one WebAssembly file of the page.
fn wasm(dist: &Path) -> Result<String> {
    let names = files(dist)?;
    let mut names = names
        .iter()
        .filter_map(|file| file.file_name()?.to_str())
        .filter(|name| name.ends_with("_bg.wasm"));
    let only = names.next().filter(|_| names.next().is_none());
    Ok(only.context("dist/ has not one _bg.wasm")?.to_owned())
}

/// A module script that is not what was built does not run.
fn with_integrity(dist: &Path, html: &str, name: &str) -> Result<String> {
    let tag = format!("{SCRIPT}{name}\"");
    ensure!(html.contains(&tag), "index.html does not ask for {name}");
    let bytes = fs::read(dist.join(name)).with_context(|| format!("cannot read {name}"))?;
    let integrity = digest::integrity(&bytes);
    let new = format!("{tag} integrity=\"{integrity}\" crossorigin=\"anonymous\"");
    Ok(html.replace(&tag, &new))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn it_names_the_files_and_nothing_runs_that_was_not_built() {
        let dist = tempfile::tempdir().unwrap();
        fs::write(dist.path().join("a-0123456789abcdef_bg.wasm"), "").unwrap();
        fs::write(dist.path().join("a-0123456789abcdef.js"), "glue").unwrap();
        let glue = format!("{SCRIPT}a-0123456789abcdef.js\"></script>");
        let html = put(
            dist.path(),
            &[&glue, TAG].concat(),
            "import './{glue}'; '{wasm}'",
        );
        let html = html.unwrap();
        let names = files(dist.path()).unwrap();
        let boot = names
            .iter()
            .find(|file| file.to_string_lossy().contains("/boot-"))
            .unwrap();
        assert_eq!(
            fs::read_to_string(boot).unwrap(),
            "import './a-0123456789abcdef.js'; 'a-0123456789abcdef_bg.wasm'"
        );
        let boot = boot.file_name().unwrap().to_str().unwrap();
        assert!(html.contains(&format!("src=\"./{boot}\" integrity=\"sha384-")));
        assert_eq!(html.matches("integrity=").count(), 2);
        assert!(put(dist.path(), "<head></head>", "").is_err());
    }
}
