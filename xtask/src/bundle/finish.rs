//! What trunk leaves to be done.

use super::compress::{compress, compressible};
use super::inputs::files;
use super::program::Program;
use super::{Page, boot, digest, inline, minify, service, split};
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
    split::write(dist, &whole)?;
    Ok(())
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
