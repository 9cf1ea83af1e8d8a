//! A small server on this machine for a built page: for people (`cargo xtask serve`), for tests and for measuring.
//!
//! It serves as a good static host does: right types, compressed copies, hashed files for ever, the rest always asked
//! for again, and the headers that the page is to be sent with. A test can lay [`Override`]s over it: another body, a status, a delay.

mod file;
mod http;
mod nginx;
mod overrides;
mod site;

pub use nginx::Nginx;
pub use overrides::Override;

use crate::headers::Policy;
use anyhow::{Context, Result};
use site::Site;
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::thread;

/// Lays an override over a path such as `/rules.json`, or leaves it alone.
pub type Hook = dyn Fn(&str) -> Option<Override> + Send + Sync;

/// How to serve.
#[derive(Default)]
pub struct Options {
    /// The port; any free one if 0.
    pub port: u16,
    /// The path under which the page stands, such as `/checkup`; the root of the host if empty.
    pub base: String,
    /// As a host that sends no headers of the page's own.
    pub bare: bool,
    /// Hosts that the page may ask for beside those that its rules name, as if they did.
    pub hosts: Vec<String>,
    /// What a test changes.
    pub overrides: Option<Box<Hook>>,
}

/// A running server. It stops when dropped.
pub struct Server {
    port: u16,
    url: String,
    requests: Arc<Mutex<Vec<String>>>,
    stopped: Arc<AtomicBool>,
}

impl Server {
    /// Serves a folder to this machine only.
    pub fn start(root: &Path, options: Options) -> Result<Self> {
        let root = root
            .canonicalize()
            .with_context(|| format!("there is no {}", root.display()))?;
        let failed = || format!("cannot serve on port {}", options.port);
        let listener = TcpListener::bind(("127.0.0.1", options.port)).with_context(failed)?;
        let port = listener.local_addr().with_context(failed)?.port();
        let url = format!("http://localhost:{port}{}/", options.base);
        let (requests, stopped) = (Arc::default(), Arc::new(AtomicBool::new(false)));
        let policy = match options.bare {
            true => None,
            false => Some(Policy::of(&root)?.and_hosts(options.hosts.clone())),
        };
        let rewrites = !options.hosts.is_empty();
        let site = Site {
            root,
            policy,
            rewrites,
            base: options.base,
            overrides: options.overrides,
            requests: Arc::clone(&requests),
            stopped: Arc::clone(&stopped),
        };
        let (site, stop) = (Arc::new(site), stopped.clone());
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                if stop.load(Ordering::SeqCst) {
                    break;
                }
                // A thread a connection: one that is idle, or that an override delays, holds up no other.
                let site = site.clone();
                thread::spawn(move || site.converse(stream));
            }
        });
        Ok(Self {
            port,
            url,
            requests,
            stopped,
        })
    }

    /// The address of the page: `localhost`, as a passkey cannot belong to an IP address.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// Every path asked for so far, in order.
    pub fn requests(&self) -> Vec<String> {
        self.requests
            .lock()
            .map(|requests| requests.clone())
            .unwrap_or_default()
    }

    /// Takes no new connection and answers nothing more on those that are there.
    pub fn stop(&self) {
        self.stopped.store(true, Ordering::SeqCst);
        // Wakes the listener, so that it sees that it is over.
        let _ = TcpStream::connect(("127.0.0.1", self.port));
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.stop();
    }
}

#[cfg(test)]
mod tests;
