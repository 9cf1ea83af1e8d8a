//! A driver of a browser, whoever made it: a process that speaks WebDriver.

use crate::process::{Background, line};
use anyhow::{Context, Result, bail};
use fantoccini::wd::Capabilities;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// How long a driver may take until it answers.
const PATIENCE: Duration = Duration::from_secs(20);
/// How many ports are tried.
const TRIES: u32 = 3;

/// A running driver. When dropped, it and the browser that it started end.
pub struct Service {
    _process: Background,
    port: u16,
    name: String,
}

impl Service {
    /// Starts one on a free port and waits until it answers there. Somebody else may take the port before the driver
    /// does: then it is tried on another.
    pub fn start(driver: impl Fn() -> Command) -> Result<Self> {
        let mut tries = 0;
        loop {
            tries += 1;
            match Self::start_on(free_port()?, driver()) {
                Err(_) if tries < TRIES => {}
                started => return started,
            }
        }
    }

    fn start_on(port: u16, mut command: Command) -> Result<Self> {
        let name = command.get_program().display().to_string();
        command.arg(format!("--port={port}")).stdout(Stdio::null());
        let mut process = Background::start(&mut command)?;
        let start = Instant::now();
        while !is_a_driver(port) {
            if let Ok(Some(status)) = process.child().try_wait() {
                bail!("`{}` ended at once ({status})", line(&command));
            }
            if start.elapsed() > PATIENCE {
                bail!("`{}` does not answer after {PATIENCE:?}", line(&command));
            }
            thread::sleep(Duration::from_millis(20));
        }
        Ok(Self {
            _process: process,
            port,
            name,
        })
    }

    /// Opens a browser.
    pub async fn session(&self, capabilities: Capabilities) -> Result<Client> {
        ClientBuilder::new(HttpConnector::new())
            .capabilities(capabilities)
            .connect(&format!("http://127.0.0.1:{}", self.port))
            .await
            .with_context(|| format!("{} does not start a browser", self.name))
    }

    /// Asks the driver itself for something that is no command of a session, and waits until it is done.
    pub fn ask(&self, path: &str) {
        answers(self.port, path, "\"value\"");
    }
}

/// Whether whoever listens there is a driver: one says whether it is ready (WebDriver, 8.3), and a server of a test does
/// not.
fn is_a_driver(port: u16) -> bool {
    answers(port, "status", "\"ready\"")
}

/// Asks a server on this machine, and waits until there is this in its answer: not every driver ends the connection then.
fn answers(port: u16, path: &str, sign: &str) -> bool {
    let answer = || {
        let mut stream = TcpStream::connect(("127.0.0.1", port)).ok()?;
        stream.set_read_timeout(Some(PATIENCE / 4)).ok()?;
        // One refuses those who do not call it by its name.
        let host = format!("Host: 127.0.0.1:{port}\r\nConnection: close\r\n");
        // In one piece: whoever answers the first one and ends resets the connection.
        let request = format!("GET /{path} HTTP/1.1\r\n{host}\r\n");
        stream.write_all(request.as_bytes()).ok()?;
        let (mut answer, mut piece) = (Vec::new(), [0; 1024]);
        while !String::from_utf8_lossy(&answer).contains(sign) {
            let length = stream.read(&mut piece).ok().filter(|length| *length > 0)?;
            answer.extend_from_slice(&piece[..length]);
        }
        Some(answer)
    };
    answer().is_some()
}

/// A port that nobody has. Not every driver can choose one itself and say which.
pub fn free_port() -> Result<u16> {
    let listener = TcpListener::bind(("127.0.0.1", 0)).context("no port is free")?;
    Ok(listener.local_addr().context("no port is free")?.port())
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    /// Answers one request with this.
    fn answering(text: &'static str) -> u16 {
        let listener = TcpListener::bind(("127.0.0.1", 0)).unwrap();
        let port = listener.local_addr().unwrap().port();
        thread::spawn(move || {
            let (mut stream, _) = listener.accept().unwrap();
            assert!(stream.read(&mut [0; 1024]).unwrap() > 0);
            stream.write_all(text.as_bytes()).unwrap();
        });
        port
    }

    #[test]
    fn only_a_driver_says_whether_it_is_ready() {
        let driver = "HTTP/1.1 200 OK\r\n\r\n{\"value\":{\"message\":\"\",\"ready\":true}}";
        assert!(is_a_driver(answering(driver)));
        assert!(!is_a_driver(answering("HTTP/1.1 404 Not Found\r\n\r\n")));
        assert!(!is_a_driver(free_port().unwrap()));
    }
}
