//! Between the host and the phone somebody changes the page: a proxy, a filter, an app that shows pages.

use crate::built;
use crate::visit::{Page, Visit};
use xtask::server::Override;

fn page(change: impl Fn(String) -> String) -> Override {
    Override::body(change(built::text("index.html")))
}

async fn nothing_uncaught(page: &Page) {
    let console = page.console().await.unwrap();
    assert!(
        !console.iter().any(|(_, text)| text.contains("Uncaught")),
        "{console:?}"
    );
}

/// Puts scripts in, which the policy stops, and files that do not exist.
#[test]
fn one_that_puts_scripts_in() {
    let injected = "<script>throw new Error('injected')</script><script src=\"/injected.js\"></script>\
                    <script src=\"http://127.0.0.1:9/injected.js\"></script><link rel=\"stylesheet\" href=\"/injected.css\">";
    let put_in = |html: String| html.replace("</head>", &[injected, "</head>"].concat());
    for bare in [false, true] {
        let visit = Visit::phone().violates_policy().answer("/", page(put_in));
        let visit = if bare { visit.bare() } else { visit };
        visit.look(async |page| {
            page.becomes("done").await;
            assert_eq!(page.verdict().await, "no_obstacle");
            nothing_uncaught(page).await;
        });
    }
}

/// Strips the attributes that it does not know, and the headers.
#[test]
fn one_that_strips_attributes_and_headers() {
    let strip = |html: String| {
        let tags = html.split_inclusive('>').map(|tag| {
            ["integrity", "crossorigin", "http-equiv"]
                .iter()
                .fold(tag.to_owned(), |tag, name| {
                    match tag.split_once(&format!(" {name}=\"")) {
                        Some((before, rest)) => [before, rest.split_once('"').unwrap().1].concat(),
                        None => tag,
                    }
                })
        });
        tags.collect()
    };
    Visit::phone()
        .bare()
        .answer("/", page(strip))
        .look(async |page| {
            page.becomes("done").await;
            assert_eq!(page.verdict().await, "no_obstacle");
            nothing_uncaught(page).await;
        });
}

/// Changes the guard, which then no longer is the one that the policy lets run.
#[test]
fn one_that_changes_the_guard() {
    let changed = || page(|html| html.replace("'use strict';\n", "'use strict'; "));
    Visit::phone()
        .violates_policy()
        .answer("/", changed())
        .look(async |page| {
            page.becomes("done").await;
            assert_eq!(page.verdict().await, "no_obstacle");
        });
    let visit = Visit::phone().violates_policy().answer("/", changed());
    visit
        .answer("*.wasm", Override::status(404))
        .look(async |page| {
            page.becomes("fallback").await;
            assert!(page.words().await.contains("読み込み直す"));
        });
}
