//! As much of HTTP/1.1 as a browser needs to fetch files, with connections that are kept.
//!
//! Written by hand, as a small server crate with a fixed idea of how many threads are enough leaves one of the many
//! connections of a browser waiting now and then, which looks as if the page hung.

use std::io::{self, BufRead, Read, Write};

/// Longer heads are not from a browser.
const LONGEST_HEAD: u64 = 64 * 1024;

/// The head of a request.
#[derive(Debug, PartialEq, Eq)]
pub struct Request {
    /// Such as `GET`.
    pub method: String,
    /// Without what follows `?` or `#`.
    pub path: String,
    /// The content encodings that may be sent.
    pub accepts: Vec<String>,
    /// Nothing more comes on this connection.
    pub last: bool,
}

/// An answer.
#[derive(Debug, Default)]
pub struct Reply {
    /// Such as 200.
    pub status: u16,
    /// Headers, without those about the body's length and the connection.
    pub headers: Vec<(&'static str, String)>,
    /// The body.
    pub body: Vec<u8>,
}

impl Request {
    /// Reads the next one; `None` where the connection has ended.
    pub fn read(connection: &mut impl BufRead) -> io::Result<Option<Self>> {
        let mut head = connection.take(LONGEST_HEAD);
        let mut line = String::new();
        if head.read_line(&mut line)? == 0 {
            return Ok(None);
        }
        let mut words = line.split_whitespace();
        let (Some(method), Some(target), Some(version)) =
            (words.next(), words.next(), words.next())
        else {
            return Err(io::Error::from(io::ErrorKind::InvalidData));
        };
        let path = target
            .split(['?', '#'])
            .next()
            .unwrap_or_default()
            .to_owned();
        // A request with a body is answered without reading it, so nothing can follow it.
        let last = version != "HTTP/1.1" || !["GET", "HEAD"].contains(&method);
        let mut request = Self {
            method: method.to_owned(),
            path,
            accepts: Vec::new(),
            last,
        };
        loop {
            let mut line = String::new();
            head.read_line(&mut line)?;
            if !line.ends_with('\n') {
                return Err(io::Error::from(io::ErrorKind::UnexpectedEof));
            }
            match line.trim().split_once(':') {
                Some((name, value)) => request.header(
                    &name.to_ascii_lowercase(),
                    &value.trim().to_ascii_lowercase(),
                ),
                None => return Ok(Some(request)),
            }
        }
    }

    fn header(&mut self, name: &str, value: &str) {
        match name {
            "accept-encoding" => {
                let wanted = value
                    .split(',')
                    .filter(|word| !word.replace(' ', "").ends_with(";q=0"));
                let names = wanted.filter_map(|word| word.split(';').next());
                self.accepts
                    .extend(names.map(|name| name.trim().to_owned()));
            }
            "connection" if value == "close" => self.last = true,
            _ => {}
        }
    }
}

impl Reply {
    /// Writes it as the answer to this request.
    pub fn write(&self, connection: &mut impl Write, request: &Request) -> io::Result<()> {
        let mut head = format!("HTTP/1.1 {} -\r\n", self.status);
        let connection_header = if request.last { "close" } else { "keep-alive" };
        let fixed = [
            ("Content-Length", self.body.len().to_string()),
            ("Connection", connection_header.to_owned()),
        ];
        for (name, value) in self.headers.iter().chain(&fixed) {
            head.push_str(&format!("{name}: {value}\r\n"));
        }
        head.push_str("\r\n");
        connection.write_all(head.as_bytes())?;
        if request.method != "HEAD" {
            connection.write_all(&self.body)?;
        }
        connection.flush()
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn reads_one_request_after_the_other() {
        let text = "GET /a?b=c HTTP/1.1\r\nAccept-Encoding: gzip, br;q=1.0, zstd;q=0\r\n\r\n\
                    POST / HTTP/1.1\r\nHost: x\r\n\r\n";
        let mut connection = text.as_bytes();
        let first = Request::read(&mut connection).unwrap().unwrap();
        assert_eq!(
            (first.method.as_str(), first.path.as_str(), first.last),
            ("GET", "/a", false)
        );
        assert_eq!(first.accepts, ["gzip", "br"]);
        assert!(Request::read(&mut connection).unwrap().unwrap().last);
        assert_eq!(Request::read(&mut connection).unwrap(), None);
        assert!(Request::read(&mut "GET / HTTP/1.1\r\nHo".as_bytes()).is_err());
        assert!(Request::read(&mut "nonsense\r\n\r\n".as_bytes()).is_err());
    }
}
