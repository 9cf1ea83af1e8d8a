//! One first visit: a new profile, nothing in the cache. And a second one, from what the first has left behind.

use anyhow::{Context, Result, ensure};
use serde_json::Value;
use std::path::Path;
use std::time::Duration;
use xtask::chromium::{Driver, Network, SessionOptions, Tab, of_a_phone};
use xtask::server::{Options, Override, Server};

/// Under which conditions a visit happens.
pub struct Condition {
    /// Its name in the report.
    pub name: &'static str,
    /// Whether the phone has a screen lock set up: then nothing is found.
    pub lock: bool,
    slower: Option<(f64, Network)>,
}

/// As the machine is, and as a phone on a slow connection.
pub const CONDITIONS: [Condition; 2] = [
    Condition {
        name: "unthrottled",
        lock: false,
        slower: None,
    },
    Condition {
        name: "throttled",
        lock: false,
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

/// Waits until the worker has everything.
const KEPT: &str = "return navigator.serviceWorker.ready.then(() => null);";

/// Whether the document came from the worker.
const FROM_WORKER: &str = "return performance.getEntriesByType('navigation')[0].workerStart > 0;";

/// Visits the page and waits for its verdict.
pub async fn visit(driver: &Driver, site: &Server, condition: &Condition) -> Result<Visit> {
    let tab = open(driver, condition).await?;
    let visit = async {
        tab.before_load(WATCH).await?;
        look(&tab, site).await
    };
    let visit = visit.await;
    tab.close().await?;
    visit
}

/// Visits it, waits until the service worker has kept it, and visits it once more under this condition: how long that
/// takes until the verdict, in milliseconds.
pub async fn again(driver: &Driver, dist: &Path, condition: &Condition) -> Result<f64> {
    let mut options = Options::default();
    if let Some((_, Network { latency, .. })) = condition.slower {
        // The browser slows the page's requests, but not those of its worker, which asks for new rules.
        options.overrides = Some(Box::new(move |_| Some(Override::delay(latency))));
    }
    let site = Server::start(dist, options)?;
    let tab = driver.session(&SessionOptions::phone()).await?;
    let second = async {
        tab.before_load(WATCH).await?;
        look(&tab, &site).await?;
        tab.execute(KEPT, Vec::new()).await?;
        set_up(&tab, condition).await?;
        let visit = look(&tab, &site).await?;
        let kept = tab.execute(FROM_WORKER, Vec::new()).await?;
        ensure!(
            kept == true,
            "the second visit does not come from what is kept"
        );
        anyhow::Ok(visit.done)
    };
    let second = second.await;
    tab.close().await?;
    second
}

/// A new browser under this condition.
pub async fn open(driver: &Driver, condition: &Condition) -> Result<Tab> {
    let tab = driver.session(&SessionOptions::phone()).await?;
    set_up(&tab, condition).await?;
    Ok(tab)
}

async fn set_up(tab: &Tab, condition: &Condition) -> Result<()> {
    if condition.lock {
        tab.add_authenticator(of_a_phone()).await?;
    }
    match condition.slower {
        Some((processor, network)) => tab.throttle(processor, network).await,
        None => Ok(()),
    }
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
