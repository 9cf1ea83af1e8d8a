//! The page in the other engines, where other code answers the same questions.

mod firefox;
mod webkit;

use crate::visit::Page;
use xtask::server::Override;

/// Notes every error that a script of the page makes. Of the consoles of these engines WebDriver tells nothing.
fn watched() -> Override {
    let script = "<script>
        window.errorsSeen = [];
        addEventListener('error', event => errorsSeen.push('error: ' + event.message), true);
        addEventListener('unhandledrejection', event => errorsSeen.push('rejection: ' + event.reason));
        addEventListener('securitypolicyviolation', event => errorsSeen.push('policy: ' + event.violatedDirective));
        for (const level of ['warn', 'error']) {
            const told = console[level];
            console[level] = (...words) => { errorsSeen.push(level + ': ' + words.join(' ')); told.apply(console, words); };
        }
    </script>";
    Override {
        head: Some(script.to_owned()),
        ..Override::default()
    }
}

/// A page opened with [`watched`] came to its end without an error, asked no other host, and left no check running.
async fn is_sound(page: &Page) {
    page.becomes("done").await;
    assert_eq!(page.js("window.errorsSeen").await, serde_json::json!([]));
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
