//! Release archives: where they are and how one is unpacked.

use super::Machine;
use crate::process;
use anyhow::{Context, Result};
use std::env::consts::{ARCH, OS};
use std::path::Path;

/// An archive (`.tar.gz`) of a release.
pub struct Archive {
    /// Where it is.
    pub url: String,
    /// How many folders stand around the files in it.
    pub strip: u8,
}

/// <https://github.com/trunk-rs/trunk/releases>
pub fn trunk(version: &str) -> Option<Archive> {
    let target = match (OS, ARCH) {
        ("linux", "x86_64" | "aarch64") => format!("{ARCH}-unknown-linux-gnu"),
        ("macos", "x86_64" | "aarch64") => format!("{ARCH}-apple-darwin"),
        _ => return None,
    };
    let url = format!(
        "https://github.com/trunk-rs/trunk/releases/download/v{version}/trunk-{target}.tar.gz"
    );
    Some(Archive { url, strip: 0 })
}

/// <https://github.com/wasm-bindgen/wasm-bindgen/releases>
pub fn wasm_bindgen(version: &str) -> Option<Archive> {
    let target = match (OS, ARCH) {
        ("linux", "x86_64") => "x86_64-unknown-linux-musl",
        ("linux", "aarch64") => "aarch64-unknown-linux-gnu",
        ("macos", "x86_64") => "x86_64-apple-darwin",
        ("macos", "aarch64") => "aarch64-apple-darwin",
        ("windows", "x86_64") => "x86_64-pc-windows-msvc",
        _ => return None,
    };
    let releases = "https://github.com/wasm-bindgen/wasm-bindgen/releases/download";
    Some(Archive {
        url: format!("{releases}/{version}/wasm-bindgen-{version}-{target}.tar.gz"),
        strip: 1,
    })
}

/// <https://github.com/WebAssembly/binaryen/releases>
pub fn wasm_opt(version: &str) -> Option<Archive> {
    let target = match (OS, ARCH) {
        ("linux", "x86_64" | "aarch64") => format!("{ARCH}-linux"),
        ("macos", "x86_64") => "x86_64-macos".to_owned(),
        ("macos", "aarch64") => "arm64-macos".to_owned(),
        ("windows", "x86_64") => "x86_64-windows".to_owned(),
        _ => return None,
    };
    let releases = "https://github.com/WebAssembly/binaryen/releases/download";
    let url = format!("{releases}/version_{version}/binaryen-version_{version}-{target}.tar.gz");
    Some(Archive { url, strip: 1 })
}

/// <https://github.com/mozilla/geckodriver/releases>
pub fn geckodriver(version: &str) -> Option<Archive> {
    let target = match (OS, ARCH) {
        ("linux", "x86_64") => "linux64",
        ("linux", "aarch64") => "linux-aarch64",
        ("macos", "x86_64") => "macos",
        ("macos", "aarch64") => "macos-aarch64",
        _ => return None,
    };
    let releases = "https://github.com/mozilla/geckodriver/releases/download";
    let url = format!("{releases}/v{version}/geckodriver-v{version}-{target}.tar.gz");
    Some(Archive { url, strip: 0 })
}

impl Archive {
    /// Downloads and unpacks it. Gives up soon where there is no network, so that building from source can begin.
    pub fn unpack(&self, into: &Path, machine: &Machine) -> Result<()> {
        let file = into.join("release.tar.gz");
        let mut curl = machine.command("curl").context("curl is not installed")?;
        curl.args([
            "--fail",
            "--silent",
            "--show-error",
            "--location",
            "--connect-timeout",
            "5",
            "--max-time",
            "300",
        ]);
        process::output(curl.arg("--output").arg(&file).arg(&self.url))?;
        let mut tar = machine.command("tar").context("tar is not installed")?;
        tar.arg("-xzf")
            .arg(&file)
            .arg("-C")
            .arg(into)
            .arg(format!("--strip-components={}", self.strip));
        process::output(&mut tar)?;
        std::fs::remove_file(&file).with_context(|| format!("cannot remove {}", file.display()))
    }
}
