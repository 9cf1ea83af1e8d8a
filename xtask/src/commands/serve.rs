//! `cargo xtask serve`

use super::build::PageArguments;
use anyhow::{Context, Result};
use std::process::ExitCode;
use std::thread;
use xtask::bundle;
use xtask::process::say;
use xtask::server::{Options, Server};
use xtask::tools::Machine;

/// Builds the page and serves it on this machine until Ctrl-C.
///
/// What is missing for it is installed first. The page is built only if something has changed since the last time, and
/// sent with the headers that a host should send. Only programs on this machine can reach it.
#[derive(clap::Args)]
pub struct Arguments {
    /// The port to serve on; another one is taken, and said, if it is not free.
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
            say(format!("{why:#}: taking another one"));
            start(0).context("no port is free")?
        }
    };
    say(format!("{}  (Ctrl-C ends it)", server.url()));
    loop {
        thread::park();
    }
}
