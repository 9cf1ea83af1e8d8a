//! The harness: a visitor opens the page, the test looks, the browser ends whatever happens.

mod engine;
mod page;
mod site;
mod turn;

pub use page::Page;
pub use site::Nginx;
use site::Site;

use crate::built::dist;
use crate::faults::table::laid;
use engine::Engine;

use serde_json::{Value, json};
use std::future::{Future, poll_fn};
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::path::PathBuf;
use std::pin::pin;
use std::task::Poll;
use std::thread;
use std::time::{Duration, Instant};
use xtask::chromium::{SessionOptions, of_a_phone};
use xtask::headers::Policy;
use xtask::server::{Options, Override};
use xtask::workspace;

/// How long a page may take to settle: every probe has 2 s, and the machine of a CI is slow.
pub const PATIENCE: Duration = Duration::from_secs(20);

/// A visitor, before the visit.
#[derive(Default)]
pub struct Visit {
    engine: Engine,
    authenticator: Option<Value>,
    forgets_authenticator: bool,
    before: Vec<&'static str>,
    overrides: Vec<(&'static str, Override)>,
    base: &'static str,
    dist: Option<PathBuf>,
    query: String,
    bare: bool,
    violates: bool,
}

impl Visit {
    /// With an Android phone that has a screen lock.
    pub fn phone() -> Self {
        Self {
            authenticator: Some(of_a_phone()),
            ..Self::with(SessionOptions::phone())
        }
    }

    /// With a PC that can check its user.
    pub fn pc() -> Self {
        Self {
            authenticator: Some(of_a_phone()),
            ..Self::default()
        }
    }

    /// With Firefox on a PC.
    pub fn firefox() -> Self {
        Self {
            engine: Engine::Firefox(Vec::new()),
            ..Self::default()
        }
    }

    /// With WebKitGTK on a PC, which has no WebAuthn.
    pub fn webkit() -> Self {
        Self {
            engine: Engine::WebKit,
            ..Self::default()
        }
    }

    /// With a setting of the browser.
    pub fn pref(mut self, name: &'static str, value: impl Into<Value>) -> Self {
        self.engine = self.engine.pref(name, value.into());
        self
    }

    /// With a Chromium like this.
    pub fn with(browser: SessionOptions) -> Self {
        Self {
            engine: Engine::Chromium(browser),
            ..Self::default()
        }
    }

    /// Whose authenticator does not verify its user.
    pub fn unverified(mut self) -> Self {
        if let Some(authenticator) = &mut self.authenticator {
            authenticator["isUserVerified"] = json!(false);
        }
        self
    }

    /// Whose authenticator is gone: calls wait for one until their timeout.
    pub fn without_authenticator(mut self) -> Self {
        self.forgets_authenticator = true;
        self
    }

    /// With the authenticator of a phone that has a screen lock.
    pub fn authenticated(mut self) -> Self {
        self.authenticator = Some(of_a_phone());
        self
    }

    /// A script that runs before those of the page. Only Chromium can.
    pub fn before_load(mut self, script: &'static str) -> Self {
        self.before.push(script);
        self
    }

    /// Another answer for a path such as `/rules.json`, or for all that end alike, such as `*.wasm`.
    pub fn answer(mut self, path: &'static str, answer: Override) -> Self {
        self.overrides.push((path, answer));
        self
    }

    /// Whose page notes every error of its scripts: of the consoles of some engines WebDriver tells nothing.
    pub fn watched(mut self) -> Self {
        self.overrides.extend(laid());
        self
    }

    /// The page stands under this path, such as `/checkup`.
    pub fn under(mut self, base: &'static str) -> Self {
        self.base = base;
        self
    }

    /// Another built page.
    pub fn of(mut self, dist: PathBuf) -> Self {
        self.dist = Some(dist);
        self
    }

    /// Opened with this behind its address, such as `?seen=2.13`.
    pub fn with_query(mut self, query: &str) -> Self {
        self.query = query.to_owned();
        self
    }

    /// The host sends no headers of the page's own.
    pub fn bare(mut self) -> Self {
        self.bare = true;
        self
    }

    /// Something is in the page that its policy stops. Everywhere else that is a failure.
    pub fn violates_policy(mut self) -> Self {
        self.violates = true;
        self
    }

    /// Opens the page and looks at it.
    #[track_caller]
    pub fn look(self, look: impl AsyncFnOnce(&Page)) {
        let dist = self.dist.unwrap_or_else(dist);
        let _turn = turn::take();
        let overrides = self.overrides;
        let hosts = overrides.iter().filter(|(path, _)| *path == "/rules.json");
        let hosts = hosts.flat_map(|(_, rules)| hosts_of(rules)).collect();
        let faults = overrides.len();
        let answer = move |path: &str| {
            overrides
                .iter()
                .find(|(over, _)| names(over, path))
                .map(|(_, over)| over.clone())
        };
        let options = Options {
            base: self.base.to_owned(),
            bare: self.bare,
            hosts,
            overrides: Some(Box::new(answer)),
            ..Options::default()
        };
        let server = Site::start(&dist, options, faults);
        let watched = matches!(self.engine, Engine::Chromium(_)) && !self.violates;
        let driver = self.engine.start();
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .unwrap();
        runtime.block_on(async {
            let tab = driver.session().await;
            let mut authenticator = String::new();
            if let Some(options) = self.authenticator {
                authenticator = tab.add_authenticator(options).await.unwrap();
            }
            if self.forgets_authenticator {
                tab.remove_authenticator(&authenticator).await.unwrap();
            }
            if watched {
                tab.before_load(WATCH_POLICY).await.unwrap();
            }
            for script in self.before {
                tab.before_load(script).await.unwrap();
            }
            let page = Page::new(tab, server, authenticator);
            let outcome = caught(async {
                page.goto(&[page.server.url(), &self.query].concat())
                    .await
                    .unwrap();
                look(&page).await;
                if watched {
                    assert_eq!(page.js("window.policyViolations ?? []").await, json!([]));
                }
            })
            .await;
            if outcome.is_err() {
                // Before the browser ends: often it says more than the message.
                page.leave_evidence(&test_name()).await;
            }
            page.close().await;
            outcome.unwrap_or_else(|panic| resume_unwind(panic));
        });
    }
}

/// Notes what the page's policy stopped.
const WATCH_POLICY: &str = "window.policyViolations = [];
addEventListener('securitypolicyviolation', event => window.policyViolations.push(event.effectiveDirective + ' ' + event.blockedURI));";

/// The hosts that a test's rules name: the policy is the one that the build would write for them.
fn hosts_of(rules: &Override) -> Vec<String> {
    let rules = rules.body.as_deref().unwrap_or_default();
    let rules = serde_json::from_slice(rules).unwrap_or_default();
    Policy::hosts(&rules).unwrap_or_default()
}

/// Whether a path is the one of an override, or ends like it.
fn names(pattern: &str, path: &str) -> bool {
    pattern
        .strip_prefix('*')
        .map_or(pattern == path, |end| path.ends_with(end))
}

/// Asks again and again whether it is so, and answers whether it ever was.
pub async fn comes_true(patience: Duration, is_so: impl AsyncFn() -> bool) -> bool {
    let start = Instant::now();
    while !is_so().await {
        if start.elapsed() > patience {
            return false;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    true
}

/// Runs a future to its end or its panic.
async fn caught<T>(future: impl Future<Output = T>) -> thread::Result<T> {
    let mut future = pin!(future);
    poll_fn(
        |context| match catch_unwind(AssertUnwindSafe(|| future.as_mut().poll(context))) {
            Ok(Poll::Pending) => Poll::Pending,
            Ok(Poll::Ready(value)) => Poll::Ready(Ok(value)),
            Err(panic) => Poll::Ready(Err(panic)),
        },
    )
    .await
}

/// The name of the running test, as a file name.
fn test_name() -> String {
    thread::current()
        .name()
        .unwrap_or("test")
        .replace("::", "-")
}

/// Where pictures of this run go.
fn pictures() -> PathBuf {
    workspace::scratch("pictures")
}
