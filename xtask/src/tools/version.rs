//! Which version of a tool is wanted, and which one a program says it is.

use crate::workspace;
use anyhow::{Context, Result};
use std::fs;

/// Where the version of a tool is written down.
pub enum Version {
    /// In the table itself (`Trunk.toml` repeats it for people who call trunk by hand; a test compares).
    Pinned(&'static str),
    /// In `Cargo.lock`: the version of this crate, which the tool must match exactly.
    Locked(&'static str),
}

impl Version {
    /// The version as the program itself writes it.
    pub fn read(&self) -> Result<String> {
        match self {
            Self::Pinned(version) => Ok((*version).to_owned()),
            Self::Locked(krate) => {
                let file = workspace::root().join("Cargo.lock");
                let lock = fs::read_to_string(&file)
                    .with_context(|| format!("cannot read {}", file.display()))?;
                locked(&lock, krate)
                    .with_context(|| format!("{} does not name {krate}", file.display()))
            }
        }
    }
}

/// The version of a crate in the text of a `Cargo.lock`.
fn locked(lock: &str, krate: &str) -> Option<String> {
    let mut lines = lock
        .lines()
        .skip_while(|line| *line != format!("name = {krate:?}"));
    let version = lines.nth(1)?.strip_prefix("version = ")?;
    Some(version.trim_matches('"').to_owned())
}

/// The version in what `--version` prints: its first word that starts with a digit.
pub fn said(output: &str) -> Option<&str> {
    output
        .split_whitespace()
        .find(|word| word.starts_with(|first: char| first.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_programs_print() {
        assert_eq!(said("trunk 0.21.14\n"), Some("0.21.14"));
        assert_eq!(said("wasm-opt version 132 (version_132)\n"), Some("132"));
        assert_eq!(said("no number here"), None);
    }

    #[test]
    fn reads_the_lock_file() {
        let lock = "[[package]]\nname = \"wasm-bindgen-futures\"\nversion = \"0.4.80\"\n\n\
                    [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n";
        assert_eq!(locked(lock, "wasm-bindgen").as_deref(), Some("0.2.130"));
        assert_eq!(locked(lock, "yew"), None);
    }
}
