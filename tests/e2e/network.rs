//! Asking for the service's hosts, with hosts of this machine in their place: one that answers, one that forbids, one
//! where nobody listens, one that resets and one that hangs. The service itself is never asked.

use crate::built;
use crate::visit::{PATIENCE, Page, Visit, comes_true};
use serde_json::{Value, json};
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::PathBuf;
use std::sync::{Arc, Mutex};
use std::thread;
use xtask::bundle;
use xtask::server::Override;

/// What a host does with a request.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Manner {
    Answers,
    Forbids,
    Resets,
    Hangs,
}

/// A host, and what came to it: each request, and each connection that was closed from the other side.
pub struct Host {
    url: String,
    log: Arc<Mutex<Vec<String>>>,
}

impl Host {
    /// It listens until the tests end.
    fn start(manner: Manner) -> Self {
        let listener = TcpListener::bind(("127.0.0.1", 0)).unwrap();
        let url = format!("http://127.0.0.1:{}", listener.local_addr().unwrap().port());
        let log = Arc::<Mutex<Vec<String>>>::default();
        let notes = log.clone();
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let notes = notes.clone();
                thread::spawn(move || serve(stream, manner, &notes));
            }
        });
        Self { url, log }
    }

    /// Nobody listens there any more.
    pub fn gone() -> String {
        let listener = TcpListener::bind(("127.0.0.1", 0)).unwrap();
        format!("http://127.0.0.1:{}", listener.local_addr().unwrap().port())
    }

    fn log(&self) -> Vec<String> {
        self.log.lock().unwrap().clone()
    }
}

fn serve(mut stream: TcpStream, manner: Manner, notes: &Mutex<Vec<String>>) {
    if manner == Manner::Resets {
        // Closed with something unread, a connection is reset.
        if stream.peek(&mut [0; 1]).is_ok_and(|read| read > 0) {
            notes.lock().unwrap().push("request".into());
        }
        return;
    }
    let mut head = [0; 4096];
    let Ok(length @ 1..) = stream.read(&mut head) else {
        return;
    };
    let head = String::from_utf8_lossy(&head[..length]).to_ascii_lowercase();
    notes.lock().unwrap().push(head);
    let status = match manner {
        Manner::Answers => "200 OK",
        Manner::Forbids => "403 Forbidden",
        Manner::Resets | Manner::Hangs => {
            // Until the browser gives up.
            let _ = stream.read(&mut [0; 1]);
            notes.lock().unwrap().push("closed".into());
            return;
        }
    };
    let _ = write!(
        stream,
        "HTTP/1.1 {status}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
    );
}

/// The built page with these hosts instead of the service's.
pub fn page_for(name: &str, urls: &[&str]) -> PathBuf {
    page_with(name, |rules| {
        let hosts = urls.iter();
        let hosts = hosts.map(|url| json!({ "url": url, "see": ["2.10", "3.17"] }));
        rules["network"] = hosts.collect();
    })
}

/// The built page with its rules changed, as a help desk would.
pub fn page_with(name: &str, change: impl FnOnce(&mut Value)) -> PathBuf {
    let copy = built::copy(&format!("rules-{name}"));
    let mut rules: Value = serde_json::from_str(include_str!("../../rules.json")).unwrap();
    change(&mut rules);
    bundle::put_rules(&copy, &rules.to_string()).unwrap();
    copy
}

/// Taps and waits until the line has come to something.
async fn asked(page: &Page) -> String {
    // Before that, a tap takes as long as the file, and what stood there would be taken for the answer.
    page.becomes_whole().await;
    page.tap("#network-start").await;
    page.shows(
        "[data-check=network]:not([data-state=running]) #network-start:not([aria-disabled])",
    )
    .await;
    page.checks().await["network"].clone()
}

async fn facts(page: &Page) -> Value {
    page.shows("#report-json").await;
    page.js("JSON.parse(document.querySelector('#report-json').textContent).facts")
        .await
}

#[test]
fn each_host_is_told_apart_by_what_it_does_and_asked_once() {
    let hosts = [
        Manner::Answers,
        Manner::Forbids,
        Manner::Resets,
        Manner::Hangs,
    ]
    .map(Host::start);
    let gone = Host::gone();
    let urls: Vec<&str> = hosts
        .iter()
        .map(|host| host.url.as_str())
        .chain([gone.as_str()])
        .collect();
    Visit::phone()
        .of(page_for("each", &urls))
        .look(async |page| {
            page.becomes("done").await;
            page.becomes_whole().await;
            assert!(
                hosts.iter().all(|host| host.log().is_empty()),
                "asked without a tap"
            );
            page.screenshot("network-before-360").await;

            page.tap("#network-start").await;
            page.shows("[data-check=network][data-state=running] #network-start[aria-disabled]")
                .await;
            assert_eq!(page.js("document.body.dataset.app").await, "done");
            page.shows("[data-check=network]:not([data-state=running])")
                .await;
            assert_eq!(page.checks().await["network"], "attention");
            let facts = facts(page).await;
            let reach = |url: &str, reachable: bool| json!({ "url": url, "reachable": reachable });
            assert_eq!(
                facts["network"],
                json!([
                    reach(urls[0], true),
                    reach(urls[1], true),
                    reach(urls[2], false),
                    reach(urls[4], false)
                ])
            );
            assert_eq!(
                facts["unknown"][format!("network.{}", urls[3])],
                "timed_out"
            );
            // Not reached is possible; what a 403 may hide is offered, not concluded.
            assert_eq!(page.findings().await, ["2.16"]);
            page.shows("[data-check=network] a[href='#entry=2.10']")
                .await;
            page.shows("[data-check=network] a[href='#entry=3.17']")
                .await;
            page.screenshot("network-after-360").await;

            // One request each, without a cookie, and the one that hangs was given up.
            let given_up = async || hosts[3].log().last().is_some_and(|last| last == "closed");
            assert!(comes_true(PATIENCE, given_up).await, "{:?}", hosts[3].log());
            let asked = [0, 1, 2, 3].map(|host| hosts[host].log().len());
            assert_eq!(asked, [1, 1, 1, 2]);
            let head = &hosts[0].log()[0];
            assert!(
                head.starts_with("get / http")
                    && !head.contains("cookie")
                    && head.contains("sec-fetch-mode: no-cors"),
                "{head}"
            );
        });
}

#[test]
fn asked_again_by_the_button_and_with_everything_else() {
    let host = Host::start(Manner::Answers);
    Visit::phone()
        .of(page_for("again", &[&host.url]))
        .look(async |page| {
            page.becomes("done").await;
            // Not asked for yet: "check again" does not ask either.
            page.tap(".checks + button").await;
            page.becomes("done").await;
            assert_eq!(asked(page).await, "pass");
            assert_eq!(asked(page).await, "pass");
            assert_eq!(host.log().len(), 2);
            page.tap(".checks + button").await;
            page.shows("[data-check=network][data-state=pass]").await;
            assert_eq!((host.log().len(), page.findings().await.len()), (3, 0));
            assert_eq!(page.console().await.unwrap(), []);
        });
}

#[test]
fn offline_is_said_and_nobody_is_asked() {
    let host = Host::start(Manner::Answers);
    Visit::phone()
        .of(page_for("offline", &[&host.url]))
        .look(async |page| {
            page.becomes("done").await;
            page.becomes_whole().await;
            page.go_offline().await.unwrap();
            assert_eq!(asked(page).await, "attention");
            let facts = facts(page).await;
            assert_eq!(
                (&facts["online"], &facts["network"]),
                (&json!(false), &Value::Null)
            );
            assert_eq!((host.log().len(), page.findings().await.len()), (0, 0));
            assert!(page.words().await.contains("接続されていません"));
        });
}

#[test]
fn a_request_that_the_pages_own_policy_stops_is_not_taken_for_a_host_that_is_not_reached() {
    let host = Host::start(Manner::Answers);
    let policy = Override {
        head: Some(
            "<meta http-equiv=\"Content-Security-Policy\" content=\"connect-src 'self'\">".into(),
        ),
        ..Override::default()
    };
    Visit::phone()
        .of(page_for("policy", &[&host.url]))
        .answer("/", policy)
        .violates_policy()
        .look(async |page| {
            page.becomes("done").await;
            assert_eq!(asked(page).await, "unknown");
            let facts = facts(page).await;
            assert_eq!(facts["unknown"][format!("network.{}", host.url)], "blocked");
            assert_eq!((host.log().len(), page.findings().await.len()), (0, 0));
            assert!(page.words().await.contains("Content-Security-Policy"));
        });
}
