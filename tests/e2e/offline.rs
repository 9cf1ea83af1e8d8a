//! A place without network: the page is kept by its worker (`www/sw.js`), taken anew as a whole, and never needs it.

use crate::built::{self, dist};
use crate::visit::{PATIENCE, Page, Visit, comes_true};
use serde_json::Value;
use std::fs;
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};
use xtask::bundle;
use xtask::chromium::{Agent, SessionOptions};
use xtask::server::{Options, Override, Server};

/// What the page is, by what a new build changes: the version, the style sheet and the rules.
const PARTS: &str = "(() => {
    const style = [...document.styleSheets].map(sheet => sheet.href.split('/').pop()).join();
    const report = JSON.parse(document.querySelector('#report-json').textContent);
    const colour = getComputedStyle(document.body).outlineColor;
    return [document.querySelector('meta[name=version]').content, style, report.rules, colour];
})()";

/// The worker that this page came through.
const CONTROLLER: &str = "(() => {
    try { return navigator.serviceWorker.controller && 'a worker'; } catch { return null; }
})()";

/// A worker is active, and the newest page is kept whole: one cache for each version that may still be on a screen.
fn kept(caches: usize) -> String {
    format!(
        "await (async () => {{
            const names = await caches.keys(), last = names[names.length - 1];
            const worker = await navigator.serviceWorker.getRegistration();
            return !!(worker && worker.active && !worker.installing) && names.length === {caches}
                && !!await caches.match('./', {{ cacheName: last }});
        }})()"
    )
}

async fn is_kept(page: &Page, caches: usize) {
    let kept = kept(caches);
    let is_kept = comes_true(PATIENCE, async || truth(page, &kept).await).await;
    assert!(
        is_kept,
        "never kept: {} {:?}",
        page.awaited("await caches.keys()").await,
        page.server.requests()
    );
}

async fn truth(page: &Page, expression: &str) -> bool {
    page.awaited(expression).await == true
}

/// Waits until the page would have its worker by now: it asks for it 3 s after its last part. Timers of the same length
/// go off in the order in which they were set.
async fn would_be_kept(page: &Page) {
    page.becomes_whole().await;
    page.awaited("await new Promise(tell => setTimeout(tell, 3000))")
        .await;
}

/// What the page is that is opened already.
async fn parts(page: &Page) -> Value {
    page.becomes("done").await;
    page.shows("#report-json").await;
    page.js(PARTS).await
}

/// What it is at the first visit, after which it is kept.
async fn first_visit(page: &Page) -> Value {
    let parts = parts(page).await;
    is_kept(page, 1).await;
    parts
}

async fn revisit(page: &Page) -> Value {
    page.goto(page.server.url()).await.unwrap();
    parts(page).await
}

/// A built page that a test may change.
struct Build(PathBuf);

impl Build {
    fn copy() -> Self {
        let test = thread::current().name().unwrap().replace("::", "-");
        Self(built::copy(&test))
    }

    fn path(&self) -> PathBuf {
        self.0.clone()
    }

    fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path().join(name)).unwrap()
    }

    /// What a help desk does: `cargo xtask rules --into`.
    fn with_rules(&self, change: impl FnOnce(&mut Value)) {
        let mut rules: Value = serde_json::from_str(include_str!("../../rules.json")).unwrap();
        change(&mut rules);
        bundle::put_rules(&self.path(), &rules.to_string()).unwrap();
    }

    /// Another build in the place of this one: another style sheet under another name, and the old one is gone.
    fn rebuilt(&self, change: impl FnOnce(&mut Value)) {
        let html = self.read("index.html");
        let old = html.split("./style-").nth(1).unwrap();
        let old = format!("style-{}", old.split('"').next().unwrap());
        let style = self.read(&old) + "body { outline-color: rgb(1, 2, 3) }";
        for copy in ["", ".br", ".gz"] {
            fs::remove_file(self.path().join([&old, copy].concat())).unwrap();
        }
        let new = "style-00000000000000ff.css";
        fs::write(self.path().join(new), style).unwrap();
        let html = html.replace(&old, new);
        // The build gave it the integrity of the old one.
        let tag = format!("./{new}\"");
        let (before, after) = html.split_once(&tag).unwrap();
        let (attributes, rest) = after.split_once('>').unwrap();
        let attributes = attributes
            .split(' ')
            .filter(|attribute| !attribute.starts_with("integrity"));
        let attributes = attributes.collect::<Vec<_>>().join(" ");
        let html = [before, &tag, &attributes, ">", rest].concat();
        fs::write(self.path().join("index.html"), html).unwrap();
        self.with_rules(change);
    }
}

fn version(name: &'static str) -> impl FnOnce(&mut Value) {
    move |rules| rules["version"] = name.into()
}

/// For every engine.
pub async fn opens_without_network(page: &Page, verdict: &str) {
    let parts = first_visit(page).await;
    // The first visit is left alone.
    assert_eq!(page.js(CONTROLLER).await, Value::Null);
    page.server.stop();
    assert_eq!(revisit(page).await, parts);
    assert_eq!(page.js(CONTROLLER).await, "a worker");
    assert_eq!(page.verdict().await, verdict);
}

#[test]
fn the_page_opens_and_gives_its_verdict_without_network() {
    Visit::phone().look(async |page| {
        opens_without_network(page, "no_obstacle").await;
        // With whatever a support link carries, and the screens that are looked up.
        page.goto(&format!("{}?case=K-1#entry=2.19", page.server.url()))
            .await
            .unwrap();
        page.becomes("done").await;
        page.shows(".entry-body").await;
        revisit(page).await;
        page.tap("#trial-start").await;
        page.tap("#trial-next").await;
        page.shows("#verdict[data-verdict=ready]").await;
        page.screenshot("offline-360").await;
    });
}

const HAS_PLAIN: &str = "await (async () => {
    const files = await (await caches.open((await caches.keys())[0])).keys();
    return files.some(file => file.url.includes('/plain-'));
})()";

/// Where WebAssembly is refused: the large build is kept by those who use it, from the second visit on.
#[test]
fn the_plain_build_is_kept_once_it_was_used() {
    let visit = Visit::phone().before_load("delete window.WebAssembly");
    visit.look(async |page| {
        page.becomes("done").await;
        is_kept(page, 1).await;
        assert!(!truth(page, HAS_PLAIN).await);
        revisit(page).await;
        assert!(truth(page, HAS_PLAIN).await);
        page.server.stop();
        revisit(page).await;
        assert_eq!(page.checks().await["webassembly"], "attention");
        assert_eq!(page.verdict().await, "no_obstacle");
    });
}

/// What a frame keeps is for that frame alone.
#[test]
fn in_a_frame_nothing_is_kept() {
    let around = Override::body("<!doctype html><iframe src=\"./\"></iframe>");
    let visit = Visit::phone().bare().answer("/around.html", around);
    visit.look(async |page| {
        // The page in the window would be kept.
        page.goto("about:blank").await.unwrap();
        let around = format!("{}around.html", page.server.url());
        page.goto(&around).await.unwrap();
        page.enter_frame(0).await.unwrap();
        would_be_kept(page).await;
        let asked = page.server.requests();
        assert!(!asked.contains(&"/sw.js".to_owned()), "{asked:?}");
    });
}

#[test]
fn it_is_kept_under_a_path_of_its_host_and_nothing_else_is() {
    Visit::phone().under("/some/checkup").look(async |page| {
        page.becomes("done").await;
        is_kept(page, 1).await;
        let names = page
            .awaited("(await (await caches.open((await caches.keys())[0])).keys()).map(file => file.url)")
            .await;
        let names: Vec<&str> = names
            .as_array()
            .unwrap()
            .iter()
            .map(|url| url.as_str().unwrap())
            .collect();
        assert!(
            names.iter().all(|url| url.starts_with(page.server.url())),
            "{names:?}"
        );
        let has = |part: &str| names.iter().any(|url| url.contains(part));
        assert!(
            [
                "/main-",
                "/found-",
                "/shared-",
                "/later-",
                "/boot-",
                "/style-",
                "/rules.json",
                "/rules-found-ja.json",
                "/rules-more.json"
            ]
            .iter()
            .all(|part| has(part)),
            "{names:?}"
        );
        assert!(
            !["/plain-", "schema", "_headers", "sw.js", "index.html"]
                .iter()
                .any(|part| has(part)),
            "{names:?}"
        );
        page.server.stop();
        revisit(page).await;
        page.goto(&format!("{}index.html", page.server.url()))
            .await
            .unwrap();
        page.becomes("done").await;
    });
}

/// The worker's own files are in the browser's cache already.
#[test]
fn nothing_is_fetched_for_three_seconds_and_no_hashed_file_twice() {
    Visit::phone().look(async |page| {
        page.execute(
            "new MutationObserver(() => {
                if (document.body.dataset.app === 'done') { window.doneAt ??= Date.now(); }
            }).observe(document.body, { attributes: true });",
            vec![],
        )
        .await
        .unwrap();
        page.becomes("done").await;
        let asked = page.server.requests();
        assert!(!asked.iter().any(|path| path.contains("sw.js")));
        page.quiet_time().await;
        assert_eq!(page.server.requests(), asked);
        is_kept(page, 1).await;
        let requests = page.server.requests();
        let mut hashed: Vec<&String> = requests
            .iter()
            .filter(|path| {
                path.ends_with(".wasm")
                    || path.ends_with(".css")
                    || path.contains("-") && path.ends_with(".js")
            })
            .collect();
        let all = hashed.len();
        hashed.sort();
        hashed.dedup();
        assert_eq!(hashed.len(), all, "{requests:?}");
        assert_eq!(page.console().await.unwrap(), []);
    });
}

#[test]
fn a_new_build_is_taken_whole_at_the_next_visit() {
    let build = Build::copy();
    Visit::phone().of(build.path()).look(async |page| {
        let old = first_visit(page).await;
        build.rebuilt(version("rebuilt-1"));
        // A second look before the old page leaves: a tab that is reloaded, as on phones.
        let first = revisit(page).await;
        assert_eq!(
            (&first[0], &first[1], &first[3]),
            (&old[0], &old[1], &old[3]),
            "half-way: {first}"
        );
        // The rules fit this page, and are asked from the network first.
        assert_eq!(first[2], "rebuilt-1");
        is_kept(page, 2).await;
        // The old page has its own files for as long as it is there.
        assert!(
            truth(
                page,
                "await fetch(document.styleSheets[0].href).then(file => file.ok)"
            )
            .await
        );
        let second = revisit(page).await;
        for part in 0..4 {
            assert_ne!(second[part], old[part], "half-way: {second}");
        }
        assert_eq!(second[1], "style-00000000000000ff.css");
        assert_eq!(second[3], "rgb(1, 2, 3)");
        page.server.stop();
        assert_eq!(revisit(page).await, second);
        // Once no page is left, the new worker begins and removes what is old.
        let old_is_gone = comes_true(PATIENCE, async || {
            page.goto("about:blank").await.unwrap();
            assert_eq!(revisit(page).await, second);
            truth(page, &kept(1)).await
        });
        assert!(old_is_gone.await);
        assert_eq!(page.console().await.unwrap(), []);
    });
}

/// Files arrive on a host one by one.
#[test]
fn a_host_that_is_half_way_through_an_update_changes_nothing() {
    let build = Build::copy();
    Visit::phone().of(build.path()).look(async |page| {
        let old = first_visit(page).await;
        let html = build.read("index.html");
        build.rebuilt(version("rebuilt-2"));
        let new = build.read("index.html");
        let style = build.read("style-00000000000000ff.css");
        let put = |name: &str, text: &str| {
            for copy in [".br", ".gz"] {
                let _ = fs::remove_file(build.path().join([name, copy].concat()));
            }
            fs::write(build.path().join(name), text).unwrap();
        };
        // The new worker beside the old page; then beside the new page, whose style sheet is broken.
        for (page_there, style_there) in [(html.as_str(), style.as_str()), (&new, "body {}")] {
            put("index.html", page_there);
            put("style-00000000000000ff.css", style_there);
            for _ in 0..2 {
                let seen = revisit(page).await;
                assert_eq!((&seen[0], &seen[1]), (&old[0], &old[1]), "half-way: {seen}");
                updated(page).await;
            }
            is_kept(page, 1).await;
        }
        put("style-00000000000000ff.css", &style);
        updated(page).await;
        is_kept(page, 2).await;
        assert_eq!(revisit(page).await[1], "style-00000000000000ff.css");
    });
}

/// Looks for a new worker now, as the browser itself does at some time after each visit, and waits for its end.
async fn updated(page: &Page) {
    page.awaited(
        "await (async () => {
            const kept = await navigator.serviceWorker.getRegistration();
            await kept.update().catch(() => {});
            const worker = kept.installing;
            while (worker && worker.state === 'installing') { await new Promise(tell => setTimeout(tell, 20)); }
        })()",
    )
    .await;
}

#[test]
fn new_rules_are_seen_at_the_very_next_visit_and_kept() {
    let build = Build::copy();
    Visit::phone().of(build.path()).look(async |page| {
        let old = first_visit(page).await;
        // By hand, whole, as docs/hosting.md says: nothing else on the host changes.
        let mut rules: Value = serde_json::from_str(include_str!("../../rules.json")).unwrap();
        rules["version"] = "by-hand-1".into();
        for copy in [".br", ".gz"] {
            fs::remove_file(build.path().join(["rules.json", copy].concat())).unwrap();
        }
        let put = |text: &str| fs::write(build.path().join("rules.json"), text).unwrap();
        put(&rules.to_string());
        let new = revisit(page).await;
        assert_eq!((&new[0], &new[2]), (&old[0], &Value::from("by-hand-1")));
        // Nonsense is not taken.
        put("<html>");
        assert_eq!(revisit(page).await, new);
        fs::remove_file(build.path().join("rules.json")).unwrap();
        assert_eq!(revisit(page).await, new);
        page.server.stop();
        assert_eq!(revisit(page).await, new);
    });
}

/// A page that is kept cannot read every rules file of the future, and may only ask the hosts that its policy names.
#[test]
fn rules_for_another_page_wait_for_it() {
    let build = Build::copy();
    Visit::phone().of(build.path()).look(async |page| {
        let old = first_visit(page).await;
        build.with_rules(|rules| {
            rules["version"] = "elsewhere-1".into();
            rules["network"] = serde_json::json!([{ "url": "http://127.0.0.1:9" }]);
        });
        assert_eq!(revisit(page).await, old);
        is_kept(page, 2).await;
        let new = revisit(page).await;
        assert_eq!(new[2], "elsewhere-1");
        assert_ne!(new[0], old[0]);
        let policy = page
            .js("document.querySelector('meta[http-equiv=Content-Security-Policy]').content")
            .await;
        assert!(policy.as_str().unwrap().contains("http://127.0.0.1:9"));
    });
}

/// A network that is not quite there.
#[test]
fn rules_that_do_not_come_are_not_waited_for() {
    let hangs = Arc::new(AtomicBool::new(false));
    let hook = hangs.clone();
    let options = Options {
        overrides: Some(Box::new(move |path| {
            let late = path == "/rules.json" && hook.load(Ordering::SeqCst);
            late.then(|| Override::delay(Duration::from_secs(30)))
        })),
        ..Options::default()
    };
    let host = Server::start(&dist(), options).unwrap();
    Visit::phone().look(async |page| {
        page.goto(host.url()).await.unwrap();
        page.becomes("done").await;
        is_kept(page, 1).await;
        hangs.store(true, Ordering::SeqCst);
        page.goto(host.url()).await.unwrap();
        page.becomes("done").await;
        let done = page.js("performance.now()").await.as_f64().unwrap();
        // Three seconds, and whatever a slow machine needs, but not the thirty of the rules.
        assert!(done > 2500.0 && done < 20_000.0, "{done} ms");
    });
}

/// What a finding needs is not asked for only once the rules say so: on a slow network that is one wait less.
#[test]
fn who_has_trouble_is_brought_the_steps_along_with_the_rules() {
    let wait = Duration::from_secs(2);
    let asked = Arc::new(Mutex::new(Vec::new()));
    let hook = asked.clone();
    let options = Options {
        overrides: Some(Box::new(move |path| {
            hook.lock().unwrap().push((path.to_owned(), Instant::now()));
            (path == "/rules.json").then(|| Override::delay(wait))
        })),
        ..Options::default()
    };
    let host = Server::start(&dist(), options).unwrap();
    let found = async |page: &Page| {
        asked.lock().unwrap().clear();
        page.goto(host.url()).await.unwrap();
        page.becomes("done").await;
        page.shows("[data-finding]").await;
        let asked = asked.lock().unwrap();
        let when = |start: &str| -> Vec<Instant> {
            let of_this = asked.iter().filter(|(path, _)| path.starts_with(start));
            of_this.map(|(_, when)| *when).collect()
        };
        let rules = when("/rules.json");
        let files = ["/rules-found-", "/found-", "/shared-"].map(when);
        (rules[0], files, format!("{asked:?}"))
    };
    let no_lock = Visit::with(SessionOptions::phone());
    let no_cookies = Visit::phone().pref("profile.default_content_setting_values.cookies", 2);
    let no_webauthn = Visit::phone().before_load("delete window.PublicKeyCredential");
    let in_app = Visit::with(SessionOptions::phone().agent(Agent::line_on_iphone()));
    for visit in [no_lock, no_cookies, no_webauthn, in_app.authenticated()] {
        visit.look(async |page| {
            let (rules, files, all) = found(page).await;
            for file in files {
                assert!(file.len() == 1 && file[0] - rules < wait / 2, "{all}");
            }
        });
    }
    Visit::with(SessionOptions::phone()).look(async |page| {
        found(page).await;
        is_kept(page, 1).await;
        // The others are kept.
        let (rules, [file, ..], all) = found(page).await;
        assert!(file.len() == 1 && file[0] - rules < wait / 2, "{all}");
    });
}

/// The worker cannot be had, in the ways that it is seen: nothing else changes.
#[test]
fn without_a_worker_it_is_the_same_page() {
    let missing = || Visit::phone().answer("/sw.js", Override::status(404));
    let broken = || Visit::phone().answer("/sw.js", Override::body("("));
    let blocked =
        "Object.defineProperty(Navigator.prototype, 'serviceWorker', { get: () => undefined })";
    let throws = "Object.defineProperty(Navigator.prototype, 'serviceWorker',
        { get() { throw new DOMException('no', 'SecurityError'); } })";
    let refuses =
        "ServiceWorkerContainer.prototype.register = () => Promise.reject(new TypeError('no'))";
    let hangs = "ServiceWorkerContainer.prototype.register = () => new Promise(() => {})";
    let no_types =
        "TrustedTypePolicyFactory.prototype.createPolicy = () => { throw new TypeError('no'); }";
    let injected = |script| Visit::phone().before_load(script);
    for visit in [
        missing(),
        broken(),
        injected(blocked),
        injected(throws),
        injected(refuses),
        injected(hangs),
        injected(no_types),
    ] {
        visit
            .before_load(
                "window.uncaught = [];
                for (const name of ['error', 'unhandledrejection']) {
                    addEventListener(name, event => uncaught.push(event.message || String(event.reason)));
                }",
            )
            .look(async |page| {
                let first = parts(page).await;
                would_be_kept(page).await;
                assert_eq!(page.js("uncaught").await, serde_json::json!([]));
                assert_eq!(page.js("document.body.dataset.app").await, "done");
                assert_eq!(revisit(page).await, first);
                assert_eq!(page.verdict().await, "no_obstacle");
                assert_eq!(page.js(CONTROLLER).await, Value::Null);
            });
    }
}

/// Cookies and storage blocked: then there is no room for a worker either.
#[test]
fn with_cookies_blocked_nothing_is_kept_and_nothing_is_said() {
    let block = 2;
    let browser =
        SessionOptions::phone().pref("profile.default_content_setting_values.cookies", block);
    Visit::with(browser).look(async |page| {
        page.becomes("done").await;
        would_be_kept(page).await;
        assert_eq!(page.console().await.unwrap(), []);
    });
}

/// What docs/hosting.md tells a host to put in its place.
#[test]
fn the_worker_of_the_docs_takes_it_away() {
    let build = Build::copy();
    Visit::phone().of(build.path()).look(async |page| {
        page.becomes("done").await;
        is_kept(page, 1).await;
        revisit(page).await;
        let hosting = include_str!("../../docs/hosting.md");
        let end = hosting.split("```js\n").nth(1).unwrap().split("```").next().unwrap();
        fs::write(build.path().join("sw.js"), end).unwrap();
        for copy in [".br", ".gz"] {
            fs::remove_file(build.path().join(["sw.js", copy].concat())).unwrap();
        }
        updated(page).await;
        let gone = "(await caches.keys()).length === 0 && !await navigator.serviceWorker.getRegistration()";
        assert!(comes_true(PATIENCE, async || truth(page, gone).await).await);
        let asked = page.server.requests().len();
        revisit(page).await;
        assert!(page.server.requests()[asked..].contains(&"/".to_owned()));
        assert_eq!(page.js(CONTROLLER).await, Value::Null);
    });
}
