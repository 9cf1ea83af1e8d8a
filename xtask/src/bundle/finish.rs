//! What trunk leaves to be done.

use super::compress::{compress, compressible};
use super::inputs::files;
use super::program::Program;
use super::{Page, boot, digest, inline, minify, offline, service, split};
use crate::headers;
use crate::tools::Toolbox;
use anyhow::{Context, Result, ensure};
use std::fs;
use std::path::Path;
use webauthn_checkup::rules::Rules;

/// Makes the folder that trunk wrote, with the program in it, ready for a host.
pub fn finish(toolbox: &Toolbox, page: &Page, program: &Program) -> Result<()> {
    let dist = page.dist.as_path();
    let index = dist.join("index.html");
    let html =
        fs::read_to_string(&index).with_context(|| format!("cannot read {}", index.display()))?;
    let rules = &page.rules;
    let whole =
        fs::read_to_string(rules).with_context(|| format!("cannot read {}", rules.display()))?;
    let known: Rules = serde_json::from_str(&whole)
        .with_context(|| format!("{} is not valid", rules.display()))?;
    let html = service::with_service(&html, &known.service)?;
    let html = inline::with_guard(&html, &minify::guard(toolbox)?)?;
    let html = boot::put(toolbox, dist, program, &html)?;
    let html = with_styles(toolbox, dist, html)?;
    // A page that names its files from the root of the host does not work under a path such as /checkup/.
    let absolute = ["href=\"/", "src=\"/"]
        .iter()
        .any(|start| html.contains(start));
    ensure!(
        !absolute,
        "index.html names files from the root of the host: set a relative public_url in Trunk.toml"
    );
    fs::write(&index, html).with_context(|| format!("cannot write {}", index.display()))?;
    for file in files(dist)?.iter().filter(|file| compressible(file)) {
        compress(file)?;
    }
    put_rules(dist, &whole)
}

/// Writes a whole rules file into a built page: its parts, the hosts that the policy lets the page ask for, and the
/// worker that keeps it all.
///
/// # Errors
/// The rules are not JSON, the folder has no page, or a file cannot be written.
pub fn put_rules(dist: &Path, whole: &str) -> Result<()> {
    split::write(
        dist,
        serde_json::from_str(whole).context("the rules are not JSON")?,
    )?;
    headers::write(dist)?;
    // Last, as it goes by the bytes of all the others.
    offline::write(dist)
}

/// Makes the style sheets small, of which the page names the integrity.
fn with_styles(toolbox: &Toolbox, dist: &Path, mut html: String) -> Result<String> {
    for file in files(dist)? {
        if file.extension().is_some_and(|kind| kind == "css") {
            let failed = || format!("cannot shorten {}", file.display());
            let style = fs::read_to_string(&file).with_context(failed)?;
            let shipped = minify::style(toolbox, &file)?;
            fs::write(&file, &shipped).with_context(failed)?;
            let [old, new] = [style, shipped].map(|style| digest::integrity(style.as_bytes()));
            html = html.replace(&old, &new);
        }
    }
    Ok(html)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use serde_json::{Value, json};

    #[test]
    fn a_file_put_into_a_page_is_there_in_every_copy_and_in_its_policy() {
        let dist = tempfile::tempdir().unwrap();
        let html = "<meta http-equiv=\"Content-Security-Policy\" content=\"connect-src https://old.example.jp\">
            <meta name=\"version\" content=\"\">";
        fs::write(dist.path().join("index.html"), html).unwrap();
        let whole = fs::read_to_string(crate::workspace::root().join("rules.json")).unwrap();
        let mut edited: Value = serde_json::from_str(&whole).unwrap();
        edited["version"] = "mine-1".into();
        edited["network"] = json!([{ "url": "https://login.example.jp" }]);
        put_rules(dist.path(), &edited.to_string()).unwrap();

        let read = |name: &str| fs::read(dist.path().join(name)).unwrap();
        let first: Value = serde_json::from_slice(&read(split::FIRST)).unwrap();
        assert_eq!(first["version"], "mine-1");
        for name in split::names().into_iter().chain(["index.html", "sw.js"]) {
            let mut unpacked = Vec::new();
            let packed = read(&format!("{name}.gz"));
            std::io::copy(
                &mut flate2::read::GzDecoder::new(&packed[..]),
                &mut unpacked,
            )
            .unwrap();
            assert_eq!(unpacked, read(name));
            let mut unpacked = Vec::new();
            let packed = read(&format!("{name}.br"));
            std::io::copy(
                &mut brotli::Decompressor::new(&packed[..], 4096),
                &mut unpacked,
            )
            .unwrap();
            assert_eq!(unpacked, read(name));
        }
        for name in ["index.html", "_headers", "nginx.conf"] {
            let text = String::from_utf8(read(name)).unwrap();
            assert!(
                text.contains("connect-src 'self' https://login.example.jp;"),
                "{text}"
            );
            assert!(!text.contains("old.example.jp"));
        }
    }
}
