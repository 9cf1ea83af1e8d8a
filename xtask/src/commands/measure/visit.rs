//! One first visit: a new profile, nothing in the cache.

use anyhow::{Context, Result};
use serde_json::Value;
use std::time::Duration;
use xtask::chromium::{Driver, Network, SessionOptions, Tab};
use xtask::server::Server;

/// Under which conditions a visit happens.
pub struct Condition {
    /// Its name in the report.
    pub name: &'static str,
    slower: Option<(f64, Network)>,
}

/// As the machine is, and as a phone on a slow connection.
pub const CONDITIONS: [Condition; 2] = [
    Condition {
        name: "unthrottled",
        slower: None,
    },
    Condition {
        name: "throttled",
        slower: Some((4.0, Network::SLOW)),
    },
];

/// What was seen, in milliseconds since the navigation began.
#[derive(Clone, Debug, PartialEq)]
pub struct Visit {
    /// First contentful paint.
    pub paint: f64,
    /// `body[data-app]` became `done`.
    pub done: f64,
    /// Every file of the page that was asked for until then, without the document itself.
    pub files: Vec<String>,
    /// What came over the network, headers included, with the encoding that the browser chose.
    pub transferred: f64,
}

const WATCH: &str = r"
new MutationObserver((_, observer) => {
    if (document.body && document.body.dataset.app === 'done') {
        window.__done = performance.now();
        observer.disconnect();
    }
}).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-app'] });
";

const READ: &str = r"
const entries = performance.getEntriesByType('navigation').concat(performance.getEntriesByType('resource'));
const paint = performance.getEntriesByName('first-contentful-paint')[0];
return {
    paint: paint ? paint.startTime : null,
    done: window.__done,
    files: entries.slice(1).map(entry => entry.name),
    transferred: entries.reduce((sum, entry) => sum + entry.transferSize, 0),
};
";

/// Visits the page and waits for its verdict.
pub async fn visit(driver: &Driver, site: &Server, condition: &Condition) -> Result<Visit> {
    let tab = open(driver, condition).await?;
    let visit = look(&tab, site).await;
    tab.close().await?;
    visit
}

/// A new browser under this condition.
pub async fn open(driver: &Driver, condition: &Condition) -> Result<Tab> {
    let tab = driver.session(&SessionOptions::phone()).await?;
    if let Some((processor, network)) = condition.slower {
        tab.throttle(processor, network).await?;
    }
    Ok(tab)
}

/// Asks a page again and again until it answers with an object.
pub async fn poll(tab: &Tab, script: &str) -> Result<Value> {
    for _ in 0..300 {
        let seen = tab.execute(script, Vec::new()).await?;
        if !seen.is_null() {
            return Ok(seen);
        }
        tokio::time::sleep(Duration::from_millis(200)).await;
    }
    anyhow::bail!("the page does not finish within a minute")
}

async fn look(tab: &Tab, site: &Server) -> Result<Visit> {
    tab.before_load(WATCH).await?;
    tab.goto(site.url()).await?;
    // The first paint is reported a frame after it happened, which can be after the verdict.
    let ready = "window.__done && performance.getEntriesByName('first-contentful-paint')[0]";
    let seen = poll(tab, &format!("if (!({ready})) return null; {READ}")).await?;
    let number = |name: &str| {
        seen[name]
            .as_f64()
            .with_context(|| format!("the page has no {name}"))
    };
    let names = seen["files"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(Value::as_str);
    let mut files: Vec<String> = names
        .filter_map(|name| name.strip_prefix(site.url()))
        .map(str::to_owned)
        .collect();
    files.sort();
    files.dedup();
    Ok(Visit {
        paint: number("paint")?,
        done: number("done")?,
        files,
        transferred: number("transferred")?,
    })
}
