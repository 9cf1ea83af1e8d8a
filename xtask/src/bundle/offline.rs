//! `sw.js`: keeps the page for a place without network. It names every file of the page, so it is written last.

use super::inputs::files;
use super::{compress, digest, inline, plain, replace, split};
use crate::headers::is_hashed;
use crate::workspace;
use anyhow::{Context, Result};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// How `index.html` begins the version, by which the worker knows that this is the page that it was built for.
const META: &str = "<meta name=\"version\" content=\"";

/// What is hashed and no part of a page that needs no network: pictures are for the manual of the page, not for it.
const PICTURES: [&str; 3] = ["png", "jpg", "webp"];

/// Writes the worker of the page in this folder, and its version into the page.
pub fn write(dist: &Path) -> Result<()> {
    let source = workspace::root().join("www/sw.js");
    let worker =
        fs::read_to_string(&source).with_context(|| format!("cannot read {}", source.display()))?;
    let index = dist.join("index.html");
    let html =
        fs::read_to_string(&index).with_context(|| format!("cannot read {}", index.display()))?;
    let listed = List::of(dist)?;
    let worker = inline::shipped(&worker)
        .replace("{files}", &serde_json::to_string(&listed.files)?)
        .replace("{large}", &serde_json::to_string(&listed.large)?);
    let made_of = [
        worker.as_str(),
        &with_version(&html, "")?,
        &listed.rules.concat(),
    ];
    let version = digest::short(made_of.concat().as_bytes());
    for (name, text) in [
        ("index.html", with_version(&html, &version)?),
        ("sw.js", worker.replace("{version}", &version) + "\n"),
    ] {
        let file = dist.join(name);
        fs::write(&file, text).with_context(|| format!("cannot write {}", file.display()))?;
        compress(&file)?;
    }
    Ok(())
}

fn with_version(html: &str, version: &str) -> Result<String> {
    replace::attribute(html, META, version).context("index.html has no place for its version")
}

/// The files that a page without network needs, beside itself, each with its integrity.
#[derive(Default)]
struct List {
    /// Kept from the first.
    files: BTreeMap<String, String>,
    /// Kept once it was used.
    large: BTreeMap<String, String>,
    /// What the rules say now; they may change without a build.
    rules: Vec<String>,
}

impl List {
    fn of(dist: &Path) -> Result<Self> {
        let mut list = Self::default();
        for file in files(dist)? {
            let name = file.file_name().and_then(|name| name.to_str());
            let kind = file.extension().and_then(|kind| kind.to_str());
            let (Some(name), Some(kind)) = (name, kind) else {
                continue;
            };
            let bytes =
                fs::read(&file).with_context(|| format!("cannot read {}", file.display()))?;
            if split::names().contains(&name) {
                list.files.insert(name.to_owned(), String::new());
                list.rules.push(digest::integrity(&bytes));
            }
            if !is_hashed(name) || PICTURES.contains(&kind) || ["br", "gz"].contains(&kind) {
                continue;
            }
            let (name, integrity) = (name.to_owned(), digest::integrity(&bytes));
            match plain::is_plain(&name) {
                true => list.large.insert(name, integrity),
                false => list.files.insert(name, integrity),
            };
        }
        Ok(list)
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn page() -> tempfile::TempDir {
        let dist = tempfile::tempdir().unwrap();
        for (name, text) in [
            ("index.html", "<meta name=\"version\" content=\"\"><body>"),
            ("rules.json", "{}"),
            ("rules-more.json", "{}"),
            ("rules.schema.json", "{}"),
            ("a-0123456789abcdef_bg.wasm", "wasm"),
            ("a-0123456789abcdef_bg.wasm.br", "packed"),
            ("page-0123456789abcdef.png", "picture"),
            ("plain-0123456789abcdef.js", "plain"),
            ("no-js.css", "css"),
            ("_headers", "headers"),
        ] {
            fs::write(dist.path().join(name), text).unwrap();
        }
        dist
    }

    #[test]
    fn it_names_what_a_page_without_network_needs_and_nothing_else() {
        let dist = page();
        write(dist.path()).unwrap();
        let worker = fs::read_to_string(dist.path().join("sw.js")).unwrap();
        let wasm = digest::integrity(b"wasm");
        let files = format!(
            "const FILES = {{\"a-0123456789abcdef_bg.wasm\":\"{wasm}\",\"rules-more.json\":\"\",\"rules.json\":\"\"}};"
        );
        assert!(worker.contains(&files), "{worker}");
        let large = format!(
            "const LARGE = {{\"plain-0123456789abcdef.js\":\"{}\"}};",
            digest::integrity(b"plain")
        );
        assert!(worker.contains(&large), "{worker}");
        assert!(!worker.contains("{version}"));
        assert!(dist.path().join("sw.js.br").exists());
    }

    #[test]
    fn whatever_changes_the_version_changes_and_stands_in_both() {
        let dist = page();
        let version = || {
            write(dist.path()).unwrap();
            let read = |name: &str| fs::read_to_string(dist.path().join(name)).unwrap();
            let (html, worker) = (read("index.html"), read("sw.js"));
            let version = html.split(META).nth(1).unwrap().split('"').next().unwrap();
            assert_eq!(version.len(), 16);
            assert!(worker.contains(&format!("VERSION = '{version}'")));
            version.to_owned()
        };
        let first = version();
        assert_eq!(version(), first);
        let mut seen = vec![first];
        for (name, text) in [
            ("rules-more.json", "{\"entries\": []}"),
            ("a-0123456789abcdef_bg.wasm", "other"),
            (
                "index.html",
                "<meta name=\"version\" content=\"\"><body class=a>",
            ),
        ] {
            fs::write(dist.path().join(name), text).unwrap();
            let next = version();
            assert!(!seen.contains(&next), "{name}");
            seen.push(next);
        }
    }
}
