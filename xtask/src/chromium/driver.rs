//! The ChromeDriver process.

use super::options::SessionOptions;
use super::tab::Tab;
use crate::tools::Browser;
use anyhow::{Context, Result};
use fantoccini::ClientBuilder;
use hyper_util::client::legacy::connect::HttpConnector;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::{Duration, Instant};

/// A running ChromeDriver. When dropped, it and every browser that it started end.
pub struct Driver {
    process: Child,
    port: u16,
    browser: Browser,
}

impl Driver {
    /// Starts one on a free port.
    pub fn start(browser: &Browser) -> Result<Self> {
        let failed = || format!("cannot start {}", browser.driver.display());
        let mut process = Command::new(&browser.driver)
            .arg("--port=0")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .with_context(failed)?;
        let output = process.stdout.take().with_context(failed)?;
        let mut driver = Self {
            process,
            port: 0,
            browser: browser.clone(),
        };
        driver.port = port(output).with_context(failed)?;
        Ok(driver)
    }

    /// Opens a browser with a new, empty profile.
    pub async fn session(&self, options: &SessionOptions) -> Result<Tab> {
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(options.capabilities(&self.browser))
            .connect(&format!("http://127.0.0.1:{}", self.port))
            .await
            .with_context(|| {
                format!("{} does not start a browser", self.browser.driver.display())
            })?;
        let tab = Tab::new(client);
        options.apply(&tab).await?;
        Ok(tab)
    }
}

impl Drop for Driver {
    /// Asks it to end, so that it ends its browsers, too; kills it if it does not.
    fn drop(&mut self) {
        if let Ok(mut stream) = TcpStream::connect(("127.0.0.1", self.port)) {
            let _ = stream.write_all(
                b"GET /shutdown HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n",
            );
            let _ = stream.set_read_timeout(Some(Duration::from_secs(5)));
            let _ = stream.read(&mut [0; 512]);
        }
        let asked = Instant::now();
        while asked.elapsed() < Duration::from_secs(5) {
            if matches!(self.process.try_wait(), Ok(Some(_))) {
                return;
            }
            thread::sleep(Duration::from_millis(20));
        }
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// Waits for the line that names the port, and goes on reading so that the pipe never fills.
fn port(output: impl Read + Send + 'static) -> Result<u16> {
    let (found, port) = mpsc::channel();
    thread::spawn(move || {
        for line in BufReader::new(output).lines().map_while(Result::ok) {
            if let Some((_, port)) = line.split_once("started successfully on port ") {
                let _ = found.send(port.trim_end_matches('.').parse());
            }
        }
    });
    let port = port
        .recv_timeout(Duration::from_secs(20))
        .context("it does not say on which port it is")?;
    port.context("it names no port")
}
