//! What is answered to a request.

use super::file::{cache_control, content_type, locate};
use super::http::{Reply, Request};
use super::{Hook, Override};
use std::fs;
use std::io::{self, BufReader};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

/// How long a connection may be idle.
const IDLE: Duration = Duration::from_secs(60);

/// A folder as a site.
pub struct Site {
    /// The folder, without links in its path.
    pub root: PathBuf,
    /// See [`super::Options::base`].
    pub base: String,
    /// See [`super::Options::overrides`].
    pub overrides: Option<Box<Hook>>,
    /// Every path asked for.
    pub requests: Arc<Mutex<Vec<String>>>,
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
            return error(405, "only GET and HEAD");
        }
        let path = request
            .path
            .strip_prefix(&self.base)
            .filter(|path| path.starts_with('/'));
        let Some(path) = path else {
            return error(404, "not found");
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
            return error(over.status.unwrap_or(404), "not found");
        }
        let file = found.unwrap_or_else(|| PathBuf::from(path));
        let packed = if over.leaves_bytes_alone() {
            packed(&file, accepts)
        } else {
            None
        };
        let (encoding, bytes) = packed.unzip();
        let Some(body) = bytes
            .or_else(|| over.body.clone())
            .or_else(|| fs::read(&file).ok())
        else {
            return error(500, "cannot be read");
        };
        let mut headers = headers(
            over.content_type.as_deref().unwrap_or(content_type(&file)),
            cache_control(&file),
        );
        headers.extend(encoding.map(|encoding| ("Content-Encoding", encoding.to_owned())));
        Reply {
            status: over.status.unwrap_or(200),
            headers,
            body: over.into_body(body),
        }
    }
}

fn error(status: u16, text: &str) -> Reply {
    Reply {
        status,
        headers: headers("text/plain; charset=utf-8", "no-store"),
        body: text.as_bytes().to_vec(),
    }
}

fn headers(kind: &str, cache: &str) -> Vec<(&'static str, String)> {
    vec![
        ("Content-Type", kind.to_owned()),
        ("Cache-Control", cache.to_owned()),
        ("Vary", "Accept-Encoding".to_owned()),
        ("X-Content-Type-Options", "nosniff".to_owned()),
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
