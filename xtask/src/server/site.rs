//! What is answered to a request.

use super::file::{content_type, locate};
use super::http::{Reply, Request};
use super::{Hook, Override};
use crate::headers::{ALWAYS, Policy, cache_control, with_meta};
use std::fs;
use std::io::{self, BufReader};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

/// How long a connection may be idle.
const IDLE: Duration = Duration::from_secs(60);

/// A folder as a site.
pub struct Site {
    /// The folder, without links in its path.
    pub root: PathBuf,
    /// The page's policy, unless no headers of its own are sent.
    pub policy: Option<Policy>,
    /// The policy is another than the one in the page's own `<meta>`.
    pub rewrites: bool,
    /// See [`super::Options::base`].
    pub base: String,
    /// See [`super::Options::overrides`].
    pub overrides: Option<Box<Hook>>,
    /// Every path asked for.
    pub requests: Arc<Mutex<Vec<String>>>,
    /// Nothing more is answered.
    pub stopped: Arc<AtomicBool>,
}

impl Site {
    /// Answers everything that is asked on a connection. A browser that goes away is no error of ours.
    pub fn converse(&self, stream: TcpStream) {
        let _ = self.try_converse(stream);
    }

    fn try_converse(&self, mut stream: TcpStream) -> io::Result<()> {
        stream.set_read_timeout(Some(IDLE))?;
        stream.set_nodelay(true)?;
        let mut requests = BufReader::new(stream.try_clone()?);
        while let Some(request) = Request::read(&mut requests)? {
            if self.stopped.load(Ordering::SeqCst) {
                break;
            }
            self.answer(&request).write(&mut stream, &request)?;
            if request.last {
                break;
            }
        }
        Ok(())
    }

    fn answer(&self, request: &Request) -> Reply {
        if let Ok(mut requests) = self.requests.lock() {
            requests.push(request.path.clone());
        }
        if request.method != "GET" && request.method != "HEAD" {
            return self.error(405, "only GET and HEAD");
        }
        let path = request
            .path
            .strip_prefix(&self.base)
            .filter(|path| path.starts_with('/'));
        let Some(path) = path else {
            return self.error(404, "not found");
        };
        let over = self
            .overrides
            .as_ref()
            .and_then(|overrides| overrides(path))
            .unwrap_or_default();
        thread::sleep(over.delay);
        self.reply(path, over, &request.accepts)
    }

    fn reply(&self, path: &str, over: Override, accepts: &[String]) -> Reply {
        let found = locate(&self.root, path);
        if found.is_none() && over.body.is_none() {
            return self.error(over.status.unwrap_or(404), "not found");
        }
        let file = found.unwrap_or_else(|| PathBuf::from(path));
        let rewritten = self.rewritten(&file);
        let packed = match over.leaves_bytes_alone() && rewritten.is_none() {
            true => packed(&file, accepts),
            false => None,
        };
        let (encoding, bytes) = packed.unzip();
        let Some(body) = bytes
            .or_else(|| over.body.clone())
            .or(rewritten)
            .or_else(|| fs::read(&file).ok())
        else {
            return self.error(500, "cannot be read");
        };
        let mut headers = headers(
            over.content_type.as_deref().unwrap_or(content_type(&file)),
            cache_control(&file),
        );
        headers.extend(self.own(over.head.as_deref()));
        headers.extend(encoding.map(|encoding| ("Content-Encoding", encoding.to_owned())));
        Reply {
            status: over.status.unwrap_or(200),
            headers,
            body: over.into_body(body),
        }
    }

    /// The page with another policy than the build wrote into it.
    fn rewritten(&self, file: &Path) -> Option<Vec<u8>> {
        let policy = self.policy.as_ref().filter(|_| self.rewrites)?;
        let html = fs::read_to_string(file)
            .ok()
            .filter(|_| file.ends_with("index.html"))?;
        Some(with_meta(&html, &policy.meta()).ok()?.into_bytes())
    }

    fn error(&self, status: u16, text: &str) -> Reply {
        let mut headers = headers("text/plain; charset=utf-8", "no-store");
        headers.extend(self.own(None));
        Reply {
            status,
            headers,
            body: text.as_bytes().to_vec(),
        }
    }

    /// The page's own headers. What a test puts into its head may run.
    fn own(&self, head: Option<&str>) -> Vec<(&'static str, String)> {
        let Some(policy) = &self.policy else {
            return Vec::new();
        };
        let policy = policy.and_scripts_of(head.unwrap_or_default()).header();
        let always = ALWAYS.map(|(name, value)| (name, value.to_owned()));
        let mut headers = vec![("Content-Security-Policy", policy)];
        headers.extend(always);
        headers
    }
}

fn headers(kind: &str, cache: &str) -> Vec<(&'static str, String)> {
    vec![
        ("Content-Type", kind.to_owned()),
        ("Cache-Control", cache.to_owned()),
        ("Vary", "Accept-Encoding".to_owned()),
    ]
}

/// The smallest compressed copy of a file that is accepted.
fn packed(file: &Path, accepts: &[String]) -> Option<(&'static str, Vec<u8>)> {
    [("br", "br"), ("gzip", "gz")]
        .into_iter()
        .find_map(|(name, kind)| {
            let mut copy = file.as_os_str().to_owned();
            copy.push(".");
            copy.push(kind);
            let accepted = accepts.iter().any(|accepted| accepted == name);
            accepted
                .then(|| fs::read(copy).ok())
                .flatten()
                .map(|bytes| (name, bytes))
        })
}
