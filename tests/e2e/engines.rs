//! The page in the other engines, where other code answers the same questions.

mod firefox;
mod webkit;

use crate::visit::Page;

/// A page opened with `Visit::watched` came to its end without an error, asked no other host, and left no check running.
async fn is_sound(page: &Page) {
    page.becomes("done").await;
    assert_eq!(page.errors().await, [""; 0]);
    let asked = page
        .js("performance.getEntriesByType('resource').map(entry => new URL(entry.name).origin)")
        .await;
    let own = page.js("location.origin").await;
    let asked = asked.as_array().unwrap();
    assert!(
        !asked.is_empty() && asked.iter().all(|origin| *origin == own),
        "{asked:?}"
    );
    let checks = page.checks().await;
    assert!(
        checks.len() >= 11 && checks.values().all(|state| state != "running"),
        "{checks:?}"
    );
}
