//! `cargo xtask serve`

use anyhow::{Context, Result};
use std::process::ExitCode;
use std::thread;
use xtask::bundle;
use xtask::process::say;
use xtask::server::{Options, Server};
use xtask::tools::Machine;

/// Installs what is missing, builds the page and serves it on this machine until Ctrl-C.
///
/// The page is built only if something changed since the last time.
#[derive(clap::Args)]
pub struct Arguments {
    /// The port to serve on; another one is taken, and said, if it is not free.
    #[arg(long, default_value_t = 8080)]
    port: u16,
}

/// Runs the command.
pub fn run(arguments: &Arguments) -> Result<ExitCode> {
    let dist = bundle::ready(&Machine::this(), false)?;
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
