//! `cargo xtask build`

use super::rules;
use anyhow::{Context, Result};
use std::path::PathBuf;
use std::process::ExitCode;
use xtask::bundle::{self, Page};
use xtask::tools::Machine;

/// Build the page for any static host.
///
/// It takes about two minutes. Each file has a Brotli (.br) and a gzip (.gz) copy. Files with a hash in their name can be
/// kept for ever; browsers should ask for the others each time (no-cache). _headers and nginx.conf say so to hosts that
/// read them; docs/hosting.md has the rest.
#[derive(clap::Args)]
#[command(after_help = "Example: cargo xtask build --rules mine.json --out /srv/checkup")]
pub struct Arguments {
    #[command(flatten)]
    page: PageArguments,
    /// Build even if nothing has changed since the last time.
    #[arg(long)]
    force: bool,
}

/// Which page; also for `cargo xtask serve`.
#[derive(clap::Args)]
pub struct PageArguments {
    /// The rules to build with, as for another service [default: rules.json].
    #[arg(long, value_name = "FILE")]
    rules: Option<PathBuf>,
    /// The folder to build into: a new or empty one, or one that was built into before [default: dist].
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
}

impl PageArguments {
    /// The page, with absolute paths and rules that can be read.
    pub fn page(&self) -> Result<Page> {
        let mut page = Page::default();
        if let Some(file) = &self.rules {
            rules::read(Some(file)).context(
                "the page cannot be built with these rules (`cargo xtask rules FILE` lists what is wrong)",
            )?;
            page.rules = std::path::absolute(file)?;
        }
        if let Some(folder) = &self.out {
            page.dist = std::path::absolute(folder)?;
        }
        Ok(page)
    }
}

/// Runs the command.
pub fn run(arguments: &Arguments) -> Result<ExitCode> {
    bundle::ready_as(&Machine::this(), &arguments.page.page()?, arguments.force)?;
    Ok(ExitCode::SUCCESS)
}
