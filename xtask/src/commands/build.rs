//! `cargo xtask build`

use anyhow::Result;
use std::process::ExitCode;
use xtask::bundle;
use xtask::tools::Machine;

/// Installs what is missing and builds dist/: the page for any static host.
///
/// Beside each file stand a Brotli (.br) and a gzip (.gz) copy. Names carry a hash of the content and can be kept for
/// ever, except index.html, sw.js, no-js.css and rules*.json, which a host should let a browser ask for each time
/// (no-cache).
#[derive(clap::Args)]
pub struct Arguments {
    /// Build even if nothing changed since the last time.
    #[arg(long)]
    force: bool,
}

/// Runs the command.
pub fn run(arguments: &Arguments) -> Result<ExitCode> {
    bundle::ready(&Machine::this(), arguments.force)?;
    Ok(ExitCode::SUCCESS)
}
