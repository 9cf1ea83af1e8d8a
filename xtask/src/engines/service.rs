//! A process that speaks WebDriver, whoever made it.

use super::program::Program;
use crate::chromium::Tab;
use crate::process::line;
use anyhow::{Context, Result, bail};
use fantoccini::ClientBuilder;
use fantoccini::wd::Capabilities;
use hyper_util::client::legacy::connect::HttpConnector;
use std::net::{TcpListener, TcpStream};
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// How long a driver may take until it listens.
const PATIENCE: Duration = Duration::from_secs(20);

/// A running driver. When dropped, it and the browser that it started end.
pub struct Service {
    _program: Program,
    port: u16,
    name: String,
}

impl Service {
    /// Starts one on a free port and waits until it listens.
    pub fn start(mut command: Command) -> Result<Self> {
        let name = command.get_program().display().to_string();
        let port = free_port()?;
        command.arg(format!("--port={port}")).stdout(Stdio::null());
        let mut program = Program::start(&mut command)?;
        let start = Instant::now();
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            if let Ok(Some(status)) = program.process().try_wait() {
                bail!("`{}` ended at once ({status})", line(&command));
            }
            if start.elapsed() > PATIENCE {
                bail!("`{}` does not listen after {PATIENCE:?}", line(&command));
            }
            thread::sleep(Duration::from_millis(20));
        }
        Ok(Self {
            _program: program,
            port,
            name,
        })
    }

    /// Opens a browser.
    pub async fn session(&self, capabilities: Capabilities) -> Result<Tab> {
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(capabilities)
            .connect(&format!("http://127.0.0.1:{}", self.port))
            .await
            .with_context(|| format!("{} does not start a browser", self.name))?;
        Ok(Tab::new(client))
    }
}

/// A port that nobody has. Not every driver can choose one itself and say which.
pub fn free_port() -> Result<u16> {
    let listener = TcpListener::bind(("127.0.0.1", 0)).context("no port is free")?;
    Ok(listener.local_addr().context("no port is free")?.port())
}
