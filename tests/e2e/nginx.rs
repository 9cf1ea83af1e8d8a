//! nginx with the configuration of the build answers as our own server does: every file, every header of the page's.

use crate::built::dist;
use crate::visit::Nginx;
use std::collections::BTreeMap;
use std::io::{Read, Write};
use std::net::TcpStream;
use xtask::server::{Options, Server};
use xtask::tools::{Machine, Nginx as Tool};

/// What both must say alike.
const HEADERS: [&str; 9] = [
    "content-security-policy",
    "permissions-policy",
    "referrer-policy",
    "x-content-type-options",
    "cross-origin-opener-policy",
    "cache-control",
    "content-encoding",
    "content-length",
    "vary",
];

fn get(url: &str, path: &str, accept: &str) -> BTreeMap<String, String> {
    let host = url
        .trim_start_matches("http://localhost:")
        .trim_end_matches('/');
    let mut stream = TcpStream::connect(("127.0.0.1", host.parse().unwrap())).unwrap();
    write!(stream, "GET {path} HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: {accept}\r\nConnection: close\r\n\r\n").unwrap();
    let mut reply = Vec::new();
    stream.read_to_end(&mut reply).unwrap();
    let head = reply.windows(4).position(|end| end == b"\r\n\r\n").unwrap();
    let head = String::from_utf8(reply[..head].to_vec()).unwrap();
    let mut lines = head.lines();
    let status = lines.next().unwrap().split(' ').nth(1).unwrap().to_owned();
    let headers = lines.filter_map(|line| line.split_once(": "));
    let headers = headers.map(|(name, value)| (name.to_lowercase(), value.to_owned()));
    let mut told: BTreeMap<_, _> = headers
        .filter(|(name, _)| HEADERS.contains(&name.as_str()))
        .collect();
    told.insert("status".into(), status);
    told
}

#[test]
fn every_file_has_the_same_headers_from_both() {
    let nginx = Nginx::start(&Tool::find(&Machine::this()).unwrap(), &dist(), "");
    let ours = Server::start(&dist(), Options::default()).unwrap();
    let mut compared = 0;
    let files = std::fs::read_dir(dist())
        .unwrap()
        .map(|file| file.unwrap().file_name().into_string().unwrap());
    let pages = files.filter(|name| {
        !name.ends_with(".br")
            && !name.ends_with(".gz")
            && !["_headers", "nginx.conf"].contains(&name.as_str())
    });
    for path in pages.map(|name| format!("/{name}")).chain(["/".to_owned()]) {
        for (accept, encoding) in [
            ("gzip, deflate, br", Some("br")),
            ("gzip", Some("gzip")),
            ("identity", None),
        ] {
            let answer = get(nginx.url(), &path, accept);
            assert_eq!(
                answer.get("content-encoding").map(String::as_str),
                encoding,
                "{path}"
            );
            assert_eq!(answer, get(ours.url(), &path, accept), "{path} {accept}");
            compared += 1;
        }
    }
    println!("{compared} answers compared");
    for path in ["/_headers", "/nginx.conf", "/gone-0123456789abcdef.js"] {
        let answer = get(nginx.url(), path, "identity");
        assert_eq!(answer["status"], "404", "{path}");
        assert!(answer.contains_key("content-security-policy"), "{path}");
        assert!(!answer.contains_key("cache-control"), "{path}");
    }
}
