//! Inside another page, where the host sends no headers that forbid it.

use crate::built::dist;
use crate::visit::{PATIENCE, Page, Visit, comes_true};
use xtask::server::{Options, Override, Server};

/// A page on another loopback origin with ours in a frame.
struct Outer(Server);

impl Outer {
    fn with(attributes: &'static str, inner: &str) -> Self {
        let html = format!(
            "<!doctype html><title>outer</title><iframe width=340 height=700 {attributes} src=\"{inner}\"></iframe>"
        );
        let options = Options {
            bare: true,
            overrides: Some(Box::new(move |_| {
                Some(Override {
                    content_type: Some("text/html".into()),
                    ..Override::body(html.clone())
                })
            })),
            ..Options::default()
        };
        Self(Server::start(&dist(), options).unwrap())
    }

    fn url(&self) -> String {
        self.0.url().replace("localhost", "127.0.0.1")
    }
}

async fn open(page: &Page, outer: &Outer) {
    page.goto(&outer.url()).await.unwrap();
    let frame = page
        .find(xtask::chromium::fantoccini::Locator::Css("iframe"))
        .await
        .unwrap();
    frame.enter_frame().await.unwrap();
}

/// Follows the link that opens the page on its own, and sees that it does.
async fn leaves(page: &Page, link: &str) {
    let before = page.windows().await.unwrap().len();
    page.tap(link).await;
    let opened = async || page.windows().await.unwrap().len() > before;
    assert!(comes_true(PATIENCE, opened).await, "no new window");
    let mut windows = page.windows().await.unwrap();
    page.switch_to_window(windows.pop().unwrap()).await.unwrap();
    page.becomes("done").await;
    assert_eq!(
        page.js("window.top === window && window.opener === null")
            .await,
        true
    );
}

#[test]
fn another_origin_shows_it_and_it_opens_itself_on_its_own() {
    Visit::phone().bare().look(async |page| {
        let outer = Outer::with("", page.server.url());
        open(page, &outer).await;
        page.becomes("done").await;
        assert!(page.findings().await.contains(&"A.5".to_owned()));
        // Whatever else is found inside a frame, leaving it is the first thing to do.
        assert_eq!(
            page.js("document.querySelector('.acts > section').id")
                .await,
            "own-tab"
        );
        page.screenshot("framed-360").await;
        leaves(page, "#own-tab a[target=_blank]").await;
        assert!(!page.findings().await.contains(&"A.5".to_owned()));
    });
}

/// Its own files are another origin's to it, so nothing but the guard runs.
#[test]
fn a_sandbox_without_an_origin_leaves_the_fallback_and_the_way_out() {
    Visit::phone().bare().violates_policy().look(async |page| {
        let outer = Outer::with(
            "sandbox=\"allow-scripts allow-popups allow-popups-to-escape-sandbox\"",
            page.server.url(),
        );
        open(page, &outer).await;
        page.becomes("fallback").await;
        assert!(page.words().await.contains("別のページの中に開いています"));
        page.screenshot("framed-sandbox-360").await;
        leaves(page, "#fallback [data-only=framed] a[target=_blank]").await;
    });
}

#[test]
fn where_the_headers_arrive_nobody_can_frame_it() {
    Visit::phone().look(async |page| {
        let outer = Outer::with("", page.server.url());
        open(page, &outer).await;
        let app = page.js("document.body?.dataset.app ?? null").await;
        assert!(app.is_null(), "{app}");
    });
}
