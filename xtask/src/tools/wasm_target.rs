//! The standard library for WebAssembly, which a toolchain has only when asked for.

use super::Machine;
use crate::process::{self, say};
use anyhow::{Context, Result};
use std::path::Path;

const TARGET: &str = "wasm32-unknown-unknown";

/// Sees that the toolchain can compile for the browser.
pub fn ready(machine: &Machine) -> Result<()> {
    let mut rustc = machine.command("rustc").context("rustc is not on PATH")?;
    let sysroot = process::output(rustc.args(["--print", "sysroot"]))?;
    // Looked for on disk, as a Rust that did not come by rustup can have it, too.
    if Path::new(sysroot.trim())
        .join("lib/rustlib")
        .join(TARGET)
        .join("lib")
        .is_dir()
    {
        return Ok(());
    }
    let by_hand = format!("rustup target add {TARGET}");
    say(format!(
        "this Rust toolchain cannot compile for the browser yet: {by_hand}"
    ));
    let failed = || {
        format!(
            "the Rust target {TARGET} cannot be installed here. This would install it: {by_hand}"
        )
    };
    let mut rustup = machine
        .command("rustup")
        .context("rustup is not installed")
        .with_context(failed)?;
    process::run(rustup.args(["target", "add", TARGET])).with_context(failed)
}
