#![allow(clippy::unwrap_used)]

use super::*;
use std::fs;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::thread;
use std::time::Duration;
use tempfile::TempDir;

fn site() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let files = [
        (
            "index.html",
            "<!doctype html><html><head><title>t</title></head></html>",
        ),
        ("app-0123456789abcdef_bg.wasm", "raw"),
        ("app-0123456789abcdef_bg.wasm.br", "brotli"),
        ("app-0123456789abcdef_bg.wasm.gz", "gzip"),
        ("rules.json", "{}"),
    ];
    for (name, text) in files {
        fs::write(folder.path().join(name), text).unwrap();
    }
    folder
}

/// Asks as a browser does and answers the whole reply, headers in lower case.
fn get(server: &Server, path: &str, accept: &str) -> String {
    let address = server
        .url()
        .trim_start_matches("http://localhost:")
        .split('/')
        .next()
        .unwrap();
    let mut stream = TcpStream::connect(("127.0.0.1", address.parse().unwrap())).unwrap();
    write!(stream, "GET {path} HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: {accept}\r\nConnection: close\r\n\r\n").unwrap();
    let mut reply = String::new();
    stream.read_to_string(&mut reply).unwrap();
    reply.to_lowercase()
}

#[test]
fn the_right_copy_with_the_right_headers() {
    let folder = site();
    let server = Server::start(folder.path(), Options::default()).unwrap();
    let wasm = "/app-0123456789abcdef_bg.wasm?x=1";
    for (accept, body) in [
        ("gzip, deflate, br", "brotli"),
        ("gzip", "gzip"),
        ("br;q=0, identity", "raw"),
    ] {
        let reply = get(&server, wasm, accept);
        assert!(
            reply.ends_with(&format!("\r\n\r\n{body}")),
            "{accept}: {reply}"
        );
        assert!(
            reply.contains("content-type: application/wasm\r\n"),
            "{reply}"
        );
        assert!(reply.contains("immutable\r\n"), "{reply}");
    }
    assert!(get(&server, "/rules.json", "").contains("cache-control: no-cache\r\n"));
    assert!(get(&server, "/nothing", "").starts_with("http/1.1 404"));
    assert_eq!(server.requests().last().unwrap(), "/nothing");
}

#[test]
fn it_stands_under_a_path() {
    let folder = site();
    let options = Options {
        base: "/checkup".into(),
        ..Options::default()
    };
    let server = Server::start(folder.path(), options).unwrap();
    assert!(server.url().ends_with("/checkup/"));
    assert!(get(&server, "/checkup/", "").contains("<title>"));
    assert!(get(&server, "/", "").starts_with("http/1.1 404"));
    assert!(get(&server, "/checkups", "").starts_with("http/1.1 404"));
}

#[test]
fn overrides_change_one_answer_and_a_delay_holds_up_no_other() {
    let folder = site();
    let hook = |path: &str| match path {
        "/" => Some(Override {
            head: Some("<script>1</script>".into()),
            ..Override::default()
        }),
        "/rules.json" => Some(Override::body("broken")),
        "/extra" => Some(Override {
            status: Some(503),
            ..Override::body("added")
        }),
        "/app-0123456789abcdef_bg.wasm" => Some(Override::delay(Duration::from_secs(5))),
        _ => None,
    };
    let server = Server::start(
        folder.path(),
        Options {
            overrides: Some(Box::new(hook)),
            ..Options::default()
        },
    )
    .unwrap();
    thread::scope(|scope| {
        let late = scope.spawn(|| get(&server, "/app-0123456789abcdef_bg.wasm", "br"));
        assert!(get(&server, "/", "br").contains("<head><script>1</script><title>"));
        assert!(get(&server, "/rules.json", "br").ends_with("broken"));
        let extra = get(&server, "/extra", "");
        assert!(extra.starts_with("http/1.1 503") && extra.ends_with("added"));
        assert!(!late.is_finished());
        assert!(late.join().unwrap().ends_with("brotli"));
    });
}

#[test]
fn a_port_is_free_again_after_the_server_is_dropped() {
    let folder = site();
    let server = Server::start(folder.path(), Options::default()).unwrap();
    let port = server
        .url()
        .trim_start_matches("http://localhost:")
        .trim_end_matches('/')
        .parse()
        .unwrap();
    assert!(
        Server::start(
            folder.path(),
            Options {
                port,
                ..Options::default()
            }
        )
        .is_err()
    );
    drop(server);
    let again = (0..50).find_map(|_| {
        thread::sleep(Duration::from_millis(100));
        Server::start(
            folder.path(),
            Options {
                port,
                ..Options::default()
            },
        )
        .ok()
    });
    assert!(again.is_some());
}

/// Asks for the page on a connection that is kept, and answers the reply; nothing where the server has gone.
fn ask(stream: &mut TcpStream, head: &str) -> String {
    let _ = write!(stream, "GET / HTTP/1.1\r\nHost: localhost\r\n{head}\r\n");
    let (mut reply, mut piece) = (String::new(), [0; 4096]);
    while !reply.ends_with("</html>") {
        match stream.read(&mut piece).unwrap_or_default() {
            0 => break,
            length => reply += &String::from_utf8_lossy(&piece[..length]).to_lowercase(),
        }
    }
    reply
}

#[test]
fn a_kept_file_is_sent_again_and_nothing_once_it_is_stopped() {
    let folder = site();
    let server = Server::start(folder.path(), Options::default()).unwrap();
    let port = server.url().trim_start_matches("http://localhost:");
    let port: u16 = port.trim_end_matches('/').parse().unwrap();
    let mut stream = TcpStream::connect(("127.0.0.1", port)).unwrap();
    stream
        .set_read_timeout(Some(Duration::from_secs(5)))
        .unwrap();
    let kept = "If-Modified-Since: Fri, 01 Jan 2100 00:00:00 GMT\r\n";
    let reply = ask(&mut stream, kept);
    assert!(
        reply.starts_with("http/1.1 200") && !reply.contains("etag"),
        "{reply}"
    );
    server.stop();
    assert_eq!(ask(&mut stream, ""), "");
    assert!(TcpStream::connect(("127.0.0.1", port)).is_err());
}
