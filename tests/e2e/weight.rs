//! What a first visit transfers until the verdict. `cargo xtask measure` says it file by file.

use crate::built::dist;
use crate::visit::{Page, Visit};
use xtask::chromium::{Agent, SessionOptions};

/// The contract's limit for a clean verdict, in bytes of gzip.
const CLEAN: u64 = 185_000;
/// The contract's limit for a verdict with its steps.
const WITH_STEPS: u64 = 225_000;
/// What mostly makes it too much.
const HINT: &str = "the first file calls something of a part directly, see src/parts.rs";

#[test]
fn a_phone_with_nothing_wrong() {
    Visit::phone().look(async |page| check(page, Nothing).await);
}

#[test]
fn the_same_in_english() {
    let visit = Visit::phone().with_query("?lang=en");
    visit.look(async |page| check(page, Nothing).await);
}

#[test]
fn an_iphone() {
    let iphone = SessionOptions::phone().agent(Agent::iphone_safari());
    Visit::with(iphone).look(async |page| check(page, Something).await);
}

#[test]
fn a_phone_that_blocks_cookies() {
    let cookies = "profile.default_content_setting_values.cookies";
    Visit::phone()
        .pref(cookies, 2)
        .look(async |page| check(page, Something).await);
}

#[test]
fn line_on_an_iphone() {
    let line = SessionOptions::phone().agent(Agent::line_on_iphone());
    Visit::with(line).look(async |page| check(page, Something).await);
}

#[test]
fn a_pc() {
    Visit::pc().look(async |page| check(page, Nothing).await);
}

#[test]
fn a_pc_without_a_lock() {
    let visit = Visit::with(SessionOptions::default());
    visit.look(async |page| check(page, Nothing).await);
}

/// What there is to mend.
enum Found {
    Nothing,
    Something,
}

use Found::{Nothing, Something};

/// Until the verdict and for a while after it, nothing that is not needed, and not too much.
async fn check(page: &Page, found: Found) {
    let (most, of_found) = match found {
        Nothing => (CLEAN, &["/rules-found", "/found-", "/shared-"][..]),
        Something => (WITH_STEPS, &[][..]),
    };
    let unneeded = |path: &&String| {
        path.starts_with("/later-")
            || path.starts_with("/rules-more")
            || of_found.iter().any(|it| path.starts_with(it))
    };
    page.becomes("done").await;
    page.quiet_time().await;
    let asked = page.server.requests();
    assert_eq!(asked.iter().find(unneeded), None, "{asked:?}");
    let size = |path: &String| {
        let name = match path.trim_start_matches('/').split('?').next() {
            Some("") | None => "index.html",
            Some(name) => name,
        };
        let copy = dist().join(format!("{name}.gz"));
        std::fs::metadata(copy)
            .unwrap_or_else(|why| panic!("{path}: {why}"))
            .len()
    };
    let sum: u64 = asked.iter().map(size).sum();
    assert!(
        sum > 10_000 && sum <= most,
        "{sum} bytes: {asked:?}: {HINT}"
    );
    println!("{sum} bytes");
}
