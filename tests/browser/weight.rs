//! What a first visit transfers until the verdict. `cargo xtask measure` says it file by file.

use crate::visit::{Page, Visit, dist};
use std::time::Duration;
use xtask::chromium::{Agent, SessionOptions};

/// The most that it may be, in bytes of gzip. The contract's limit is 102,400, which is not reached yet: this may only
/// become less.
const MOST: u64 = 135_000;
/// What is too much is mostly this.
const OLD: &str = "if the program has changed much, run `cargo xtask profile` and build again";

#[test]
fn a_phone_with_nothing_wrong() {
    Visit::phone().look(async |page| check(page, &["/rules-found.json"]).await);
}

#[test]
fn an_iphone() {
    let iphone = SessionOptions::phone().agent(Agent::iphone_safari());
    Visit::with(iphone).look(async |page| check(page, &[]).await);
}

#[test]
fn a_phone_that_blocks_cookies() {
    let cookies = "profile.default_content_setting_values.cookies";
    Visit::phone()
        .pref(cookies, 2)
        .look(async |page| check(page, &[]).await);
}

#[test]
fn line_on_an_iphone() {
    let line = SessionOptions::phone().agent(Agent::line_on_iphone());
    Visit::with(line).look(async |page| check(page, &[]).await);
}

#[test]
fn a_pc() {
    Visit::pc().look(async |page| check(page, &["/rules-found.json"]).await);
}

/// Until the verdict and for a while after it, nothing of these, and not too much.
async fn check(page: &Page, without: &[&str]) {
    page.becomes("done").await;
    tokio::time::sleep(Duration::from_millis(2_000)).await;
    let asked = page.server.requests();
    assert!(
        !asked.iter().any(|path| path == "/rules-more.json"),
        "{asked:?}"
    );
    assert!(
        !without.iter().any(|path| asked.iter().any(|it| it == path)),
        "{asked:?}"
    );
    let size = |path: &String| {
        let name = match path.trim_start_matches('/').split('?').next() {
            Some("") | None => "index.html",
            Some(name) => name,
        };
        std::fs::metadata(dist().join(format!("{name}.gz"))).map_or(0, |copy| copy.len())
    };
    let sum: u64 = asked.iter().map(size).sum();
    assert!(sum > 10_000 && sum <= MOST, "{sum} bytes: {asked:?}: {OLD}");
    println!("{sum} bytes");
}
