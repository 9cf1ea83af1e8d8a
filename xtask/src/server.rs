//! A server on this machine for a built page: for people (`cargo xtask serve`), for tests and for measuring.
//!
//! It serves as a good static host does: right types, compressed copies, hashed files for ever, the rest always asked
//! for again, and the headers that the page is to be sent with. A test can lay [`Override`]s over it: another body, a
//! status, a delay.

mod overrides;
mod site;

pub use overrides::Override;

use crate::headers::Policy;
use anyhow::{Context, Result};
use site::Site;
use std::net::TcpListener;
use std::path::Path;
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;
use tokio::runtime::{Builder, Runtime};

/// How long it may take to end.
const PATIENCE: Duration = Duration::from_secs(5);

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
    url: String,
    requests: Arc<Mutex<Vec<String>>>,
    runtime: Mutex<Option<Runtime>>,
}

impl Server {
    /// Serves a folder to this machine only.
    ///
    /// # Errors
    /// There is no such folder, its rules cannot be read, or the port is taken.
    pub fn start(root: &Path, options: Options) -> Result<Self> {
        let root = root
            .canonicalize()
            .with_context(|| format!("there is no {}", root.display()))?;
        let failed = || format!("cannot serve on port {}", options.port);
        let listener = TcpListener::bind(("127.0.0.1", options.port)).with_context(failed)?;
        let port = listener.local_addr().with_context(failed)?.port();
        listener.set_nonblocking(true).with_context(failed)?;
        let url = format!("http://localhost:{port}{}/", options.base);
        let requests = Arc::default();
        let policy = match options.bare {
            true => None,
            false => Some(Policy::of(&root)?.and_hosts(options.hosts.clone())),
        };
        let site = Site {
            root,
            policy,
            rewrites: !options.hosts.is_empty(),
            base: options.base,
            overrides: options.overrides,
            requests: Arc::clone(&requests),
        };
        // Its own threads: a test blocks the one that it runs on.
        let runtime = Builder::new_multi_thread()
            .worker_threads(2)
            .enable_all()
            .build()
            .context("no thread to serve on")?;
        runtime.spawn(async move {
            // `axum::serve` ends only with its runtime.
            if let Ok(listener) = tokio::net::TcpListener::from_std(listener) {
                let _ = axum::serve(listener, site.router()).await;
            }
        });
        Ok(Self {
            url,
            requests,
            runtime: Mutex::new(Some(runtime)),
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
        let runtime = self.runtime.lock().ok().and_then(|mut it| it.take());
        if let Some(runtime) = runtime {
            // Not here, as a test's own runtime lets nobody wait on its thread.
            let stop = thread::spawn(move || runtime.shutdown_timeout(PATIENCE));
            let _ = stop.join();
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.stop();
    }
}

#[cfg(test)]
mod tests;
