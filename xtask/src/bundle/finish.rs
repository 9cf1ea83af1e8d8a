//! What trunk leaves to be done.

use super::compress::{compress, compressible};
use super::inputs::files;
use super::split;
use crate::workspace;
use anyhow::{Context, Result, ensure};
use std::fs;
use std::path::Path;

/// Makes the folder that trunk wrote ready for a host.
pub fn finish(dist: &Path) -> Result<()> {
    let index = dist.join("index.html");
    let html =
        fs::read_to_string(&index).with_context(|| format!("cannot read {}", index.display()))?;
    let html = without_idle_integrity(&html);
    // A page that names its files from the root of the host does not work under a path such as /checkup/.
    let absolute = ["href=\"/", "src=\"/", "from '/"]
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
    let whole = workspace::root().join("rules.json");
    let whole =
        fs::read_to_string(&whole).with_context(|| format!("cannot read {}", whole.display()))?;
    split::write(dist, &whole)?;
    Ok(())
}

/// Takes the `integrity` attribute off every preload that a `fetch` uses up.
///
/// `rules*.json` is replaced by hand by a help desk. For the wasm file browsers ignore the attribute and say so in the
/// console, as the `fetch` itself names none.
fn without_idle_integrity(html: &str) -> String {
    let tag = |tag: &str| match tag.contains("<link") && tag.contains("as=\"fetch\"") {
        true => without_attribute(tag, "integrity"),
        false => tag.to_owned(),
    };
    html.split_inclusive('>').map(tag).collect()
}

fn without_attribute(tag: &str, name: &str) -> String {
    let start = format!(" {name}=\"");
    let Some((before, rest)) = tag.split_once(&start) else {
        return tag.to_owned();
    };
    rest.split_once('"')
        .map_or_else(|| tag.to_owned(), |(_, after)| format!("{before}{after}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_fetched_loses_its_integrity() {
        let html = "<head><link rel=\"preload\" href=\"./rules.json\" integrity=\"sha384-a/b\" as=\"fetch\">\n\
                    <link rel=\"modulepreload\" href=\"./app.js\" integrity=\"sha384-c\"></head>";
        let expected = "<head><link rel=\"preload\" href=\"./rules.json\" as=\"fetch\">\n\
                        <link rel=\"modulepreload\" href=\"./app.js\" integrity=\"sha384-c\"></head>";
        assert_eq!(without_idle_integrity(html), expected);
    }
}
