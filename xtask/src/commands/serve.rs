//! `cargo xtask serve`

use super::build::PageArguments;
use anyhow::{Context, Result};
use std::process::ExitCode;
use std::thread;
use xtask::bundle;
use xtask::process::say;
use xtask::server::{Options, Server};
use xtask::tools::Machine;

/// Build the page and serve it on this machine until Ctrl-C.
///
/// The page is built only if something has changed since the last time, and sent with the headers that a host should
/// send. Only programs on this machine can reach it; docs/testing.md says how a phone can.
#[derive(clap::Args)]
pub struct Arguments {
    /// The port to serve on; if it is taken, another one is chosen and printed.
    #[arg(long, default_value_t = 8080)]
    port: u16,
    #[command(flatten)]
    page: PageArguments,
}

/// Runs the command.
pub fn run(arguments: &Arguments) -> Result<ExitCode> {
    let dist = bundle::ready_as(&Machine::this(), &arguments.page.page()?, false)?;
    let start = |port| {
        Server::start(
            &dist,
            Options {
                port,
                ..Options::default()
            },
        )
    };
    let server = match start(arguments.port) {
        Ok(server) => server,
        Err(why) => {
            say(format!("{why:#}; serving on another one"));
            start(0).context("no port is free")?
        }
    };
    say(format!("{}  (Ctrl-C ends it)", server.url()));
    loop {
        thread::park();
    }
}
