//! A small server on this machine for a built page: for people (`cargo xtask serve`), for tests and for measuring.
//!
//! It serves as a good static host does: right types, compressed copies, hashed files for ever, the rest always asked
//! for again. A test can lay [`Override`]s over it: another body, a status, a delay.

mod file;
mod overrides;

pub use overrides::Override;

use anyhow::{Context, Result, anyhow};
use file::{cache_control, content_type, locate};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::thread;
use tiny_http::{Header, Method, Request, Response};

/// Lays an override over a path such as `/rules.json`, or leaves it alone.
pub type Hook = dyn Fn(&str) -> Option<Override> + Send + Sync;

/// How to serve.
#[derive(Default)]
pub struct Options {
    /// The port; any free one if 0.
    pub port: u16,
    /// The path under which the page stands, such as `/checkup`; the root of the host if empty.
    pub base: String,
    /// What a test changes.
    pub overrides: Option<Box<Hook>>,
}

/// A running server. It stops when dropped.
pub struct Server {
    http: Arc<tiny_http::Server>,
    url: String,
    requests: Arc<Mutex<Vec<String>>>,
}

struct Site {
    root: PathBuf,
    base: String,
    overrides: Option<Box<Hook>>,
    requests: Arc<Mutex<Vec<String>>>,
}

impl Server {
    /// Serves a folder to this machine only.
    pub fn start(root: &Path, options: Options) -> Result<Self> {
        let root = root
            .canonicalize()
            .with_context(|| format!("there is no {}", root.display()))?;
        let http = tiny_http::Server::http(("127.0.0.1", options.port))
            .map_err(|why| anyhow!("cannot serve on port {}: {why}", options.port))?;
        let port = http
            .server_addr()
            .to_ip()
            .context("the server has no port")?
            .port();
        let url = format!("http://localhost:{port}{}/", options.base);
        let (http, requests) = (Arc::new(http), Arc::new(Mutex::new(Vec::new())));
        let site = Site {
            root,
            base: options.base,
            overrides: options.overrides,
            requests: requests.clone(),
        };
        let (site, incoming) = (Arc::new(site), http.clone());
        thread::spawn(move || {
            // A thread a request: one that an override delays must not hold up the others.
            for request in incoming.incoming_requests() {
                let site = site.clone();
                thread::spawn(move || site.answer(request));
            }
        });
        Ok(Self {
            http,
            url,
            requests,
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
}

impl Drop for Server {
    fn drop(&mut self) {
        self.http.unblock();
    }
}

impl Site {
    fn answer(&self, request: Request) {
        let asked = request
            .url()
            .split(['?', '#'])
            .next()
            .unwrap_or_default()
            .to_owned();
        if let Ok(mut requests) = self.requests.lock() {
            requests.push(asked.clone());
        }
        let path = asked
            .strip_prefix(&self.base)
            .filter(|path| path.starts_with('/'));
        let over = path
            .and_then(|path| self.overrides.as_ref()?(path))
            .unwrap_or_default();
        thread::sleep(over.delay);
        let reply = match request.method() {
            Method::Get | Method::Head => self.reply(path, over, &accepted(&request)),
            _ => Reply::error(405, "only GET and HEAD"),
        };
        // A browser that has gone away is no error of ours.
        let _ = request.respond(reply.into_response());
    }

    fn reply(&self, path: Option<&str>, over: Override, accepted: &[String]) -> Reply {
        let found = path.and_then(|path| locate(&self.root, path));
        if found.is_none() && over.body.is_none() {
            return Reply::error(over.status.unwrap_or(404), "not found");
        }
        let file = found.unwrap_or_else(|| PathBuf::from(path.unwrap_or_default()));
        let packed = match over.leaves_bytes_alone() {
            true => packed(&file, accepted),
            false => None,
        };
        let (encoding, bytes) =
            packed.map_or((None, None), |(name, bytes)| (Some(name), Some(bytes)));
        let Some(body) = bytes
            .or_else(|| over.body.clone())
            .or_else(|| fs::read(&file).ok())
        else {
            return Reply::error(500, "cannot be read");
        };
        Reply {
            status: over.status.unwrap_or(200),
            kind: over
                .content_type
                .clone()
                .unwrap_or_else(|| content_type(&file).to_owned()),
            cache: cache_control(&file),
            encoding,
            body: over.into_body(body),
        }
    }
}

struct Reply {
    status: u16,
    kind: String,
    cache: &'static str,
    encoding: Option<&'static str>,
    body: Vec<u8>,
}

impl Reply {
    fn error(status: u16, text: &str) -> Self {
        let kind = "text/plain; charset=utf-8".to_owned();
        Self {
            status,
            kind,
            cache: "no-store",
            encoding: None,
            body: text.as_bytes().to_vec(),
        }
    }

    fn into_response(self) -> Response<std::io::Cursor<Vec<u8>>> {
        let headers = [
            ("Content-Type", self.kind.as_str()),
            ("Cache-Control", self.cache),
            ("Vary", "Accept-Encoding"),
            ("X-Content-Type-Options", "nosniff"),
            ("Content-Encoding", self.encoding.unwrap_or_default()),
        ];
        let mut response = Response::from_data(self.body).with_status_code(self.status);
        for (name, value) in headers.into_iter().filter(|(_, value)| !value.is_empty()) {
            if let Ok(header) = Header::from_bytes(name, value) {
                response.add_header(header);
            }
        }
        // With its length, so that the browser knows how much is still to come.
        response.with_chunked_threshold(usize::MAX)
    }
}

/// The encodings that a request accepts.
fn accepted(request: &Request) -> Vec<String> {
    let headers = request
        .headers()
        .iter()
        .filter(|header| header.field.equiv("Accept-Encoding"));
    let list = headers
        .map(|header| header.value.as_str())
        .collect::<Vec<_>>()
        .join(",");
    let refused = |word: &&str| word.replace(' ', "").ends_with(";q=0");
    let words = list.split(',').filter(|word| !refused(word));
    words
        .map(|word| {
            word.split(';')
                .next()
                .unwrap_or_default()
                .trim()
                .to_ascii_lowercase()
        })
        .collect()
}

/// The smallest compressed copy of a file that is accepted.
fn packed(file: &Path, accepted: &[String]) -> Option<(&'static str, Vec<u8>)> {
    [("br", "br"), ("gzip", "gz")]
        .into_iter()
        .find_map(|(name, kind)| {
            let mut copy = file.as_os_str().to_owned();
            copy.push(".");
            copy.push(kind);
            let accepted = accepted.iter().any(|accepted| accepted == name);
            accepted
                .then(|| fs::read(copy).ok())
                .flatten()
                .map(|bytes| (name, bytes))
        })
}

#[cfg(test)]
mod tests;
