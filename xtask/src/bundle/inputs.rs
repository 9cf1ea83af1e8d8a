//! Whether anything changed since the last build.

use anyhow::{Context, Result};
use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};

/// What the page is made of, and what makes it.
const INPUTS: [&str; 11] = [
    "src",
    "www",
    "Cargo.toml",
    "Cargo.lock",
    "Trunk.toml",
    "rust-toolchain.toml",
    "xtask/src/bundle.rs",
    "xtask/src/bundle",
    "xtask/src/headers.rs",
    "xtask/src/headers",
    "xtask/package-lock.json",
];

/// A short text that is the same as long as the inputs and the built page are.
///
/// The built page is part of it, so that one that was changed or damaged by hand is built anew.
pub fn stamp(root: &Path, rules: &Path, dist: &Path) -> Result<String> {
    let mut hasher = DefaultHasher::new();
    for path in INPUTS
        .iter()
        .map(|input| root.join(input))
        .chain([rules.to_path_buf(), dist.to_path_buf()])
    {
        for file in files(&path)? {
            file.hash(&mut hasher);
            fs::read(&file)
                .with_context(|| format!("cannot read {}", file.display()))?
                .hash(&mut hasher);
        }
    }
    Ok(format!("{:016x}\n", hasher.finish()))
}

/// Every file of a folder, however deep, in a fixed order; a file is its own list, and what is not there has none.
pub fn files(path: &Path) -> Result<Vec<PathBuf>> {
    if path.is_file() {
        return Ok(vec![path.to_path_buf()]);
    }
    let mut found = Vec::new();
    let Ok(entries) = fs::read_dir(path) else {
        return Ok(found);
    };
    for entry in entries {
        found.extend(files(
            &entry
                .with_context(|| format!("cannot list {}", path.display()))?
                .path(),
        )?);
    }
    found.sort();
    Ok(found)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn changes_with_a_source_file_and_with_the_built_page() {
        let folder = tempfile::tempdir().unwrap();
        let (root, dist) = (folder.path(), folder.path().join("dist"));
        for (file, text) in [
            ("src/deep/a.rs", "1"),
            ("rules.json", "{}"),
            ("dist/index.html", "<p>"),
        ] {
            fs::create_dir_all(root.join(file).parent().unwrap()).unwrap();
            fs::write(root.join(file), text).unwrap();
        }
        let stamp = || stamp(root, &root.join("rules.json"), &dist).unwrap();
        let first = stamp();
        assert_eq!(stamp(), first);
        fs::write(root.join("README.md"), "not an input").unwrap();
        assert_eq!(stamp(), first);
        fs::write(root.join("src/deep/a.rs"), "2").unwrap();
        let second = stamp();
        assert_ne!(second, first);
        fs::write(root.join("rules.json"), "[]").unwrap();
        assert_ne!(stamp(), second);
        fs::write(root.join("rules.json"), "{}").unwrap();
        assert_eq!(stamp(), second);
        fs::remove_file(dist.join("index.html")).unwrap();
        assert_ne!(stamp(), second);
    }
}
