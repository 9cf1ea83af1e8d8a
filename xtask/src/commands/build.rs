//! `cargo xtask build`

use super::rules;
use anyhow::{Context, Result};
use std::path::PathBuf;
use std::process::ExitCode;
use xtask::bundle::{self, Page};
use xtask::tools::Machine;

/// Builds the page for any static host, into dist/ if no other folder is named.
///
/// What is missing for it is installed first. Beside each file are a Brotli (.br) and a gzip (.gz) copy. Names carry a
/// hash of the content and can be kept for ever, except index.html, sw.js, no-js.css and rules*.json, which a host
/// should let a browser ask for each time (no-cache); _headers and nginx.conf say so to hosts that read them.
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
    /// Build with this rules file instead of the repository's rules.json: the page for another service.
    #[arg(long, value_name = "FILE")]
    rules: Option<PathBuf>,
    /// Build into this folder, which has to be new, empty, or built before [default: dist].
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
}

impl PageArguments {
    /// The page, with absolute paths and rules that can be read.
    pub fn page(&self) -> Result<Page> {
        let mut page = Page::default();
        if let Some(file) = &self.rules {
            rules::read(Some(file)).context(
                "these rules cannot be built with (`cargo xtask rules FILE` lists what is wrong)",
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
