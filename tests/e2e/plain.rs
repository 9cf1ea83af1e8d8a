//! Where WebAssembly is refused, the same page runs as plain JavaScript: the whole check, the trial and the look-up.

use crate::built::{self, dist};
use crate::visit::{Page, Visit};
use serde_json::json;
use xtask::chromium::fantoccini::Locator;
use xtask::chromium::{Agent, SessionOptions, Viewport};
use xtask::server::Override;

/// As in the Lockdown Mode of iOS.
const TAKEN_AWAY: &str = "delete window.WebAssembly";
/// As where a browser's protection leaves the names and refuses the calls.
const REFUSED: &str = "for (const name of ['instantiate', 'instantiateStreaming', 'compile', 'compileStreaming', 'validate', 'Module', 'Instance'])
    WebAssembly[name] = () => { throw new WebAssembly.CompileError('refused') }";
/// As in a browser that knows WebAssembly, but not the references of today's.
const TOO_OLD: &str = "for (const name of ['instantiate', 'instantiateStreaming'])
    WebAssembly[name] = () => Promise.reject(new WebAssembly.CompileError('unknown type 0x6f'))";

fn asked_for_plain(page: &Page) -> bool {
    page.server
        .requests()
        .iter()
        .any(|path| path.contains("/plain-"))
}

/// What passes in any browser that nothing is wrong with, beside WebAssembly.
pub const OF_ANY_BROWSER: [&str; 7] = [
    "secure-context",
    "webauthn-api",
    "cookies",
    "local-storage",
    "session-storage",
    "indexed-db",
    "javascript",
];

/// Everything is checked, and nothing but WebAssembly is blamed.
pub async fn checks_all_the_same(page: &Page) {
    page.becomes("done").await;
    assert!(asked_for_plain(page));
    assert_eq!(page.verdict().await, "no_obstacle");
    let checks = page.checks().await;
    assert_eq!(checks["webassembly"], "attention");
    assert!(checks.len() >= 11, "{checks:?}");
    for id in OF_ANY_BROWSER {
        assert_eq!(checks[id], "pass", "{id}");
    }
    assert_eq!(
        page.js("document.querySelector('#fallback').hidden").await,
        json!(true)
    );
}

#[test]
fn webassembly_taken_away() {
    Visit::phone().before_load(TAKEN_AWAY).look(async |page| {
        checks_all_the_same(page).await;
        assert_eq!(page.checks().await["platform-authenticator"], "pass");
        let after = page.js("Math.round(performance.now())").await;
        println!("plain build: done after at most {after} ms");
        page.screenshot("plain-360").await;
    });
}

#[test]
fn webassembly_that_refuses_every_call() {
    Visit::phone()
        .before_load(REFUSED)
        .look(async |page| checks_all_the_same(page).await);
}

#[test]
fn webassembly_that_is_too_old() {
    Visit::phone()
        .before_load(TOO_OLD)
        .look(async |page| checks_all_the_same(page).await);
}

/// For real: Chromium without a compiler at run time has no WebAssembly either, as Safari in Lockdown Mode.
#[test]
fn a_browser_without_webassembly() {
    let browser = SessionOptions {
        args: vec!["--js-flags=--jitless".into()],
        ..SessionOptions::phone()
    };
    Visit::with(browser).authenticated().look(async |page| {
        assert_eq!(page.js("typeof WebAssembly").await, "undefined");
        checks_all_the_same(page).await;
    });
}

/// For real: a policy that a proxy adds. Neither it nor ours lets the plain build use `eval`.
#[test]
fn a_policy_that_forbids_webassembly() {
    let policy = "<meta http-equiv=\"Content-Security-Policy\" content=\"script-src 'self' 'unsafe-inline'\">";
    let html = Override {
        head: Some(policy.into()),
        ..Override::default()
    };
    Visit::phone()
        .answer("/", html)
        .violates_policy()
        .look(async |page| checks_all_the_same(page).await);
}

#[test]
fn lockdown_mode_is_named_and_the_login_is_not_written_off() {
    let browser = SessionOptions::default()
        .viewport(Viewport::phone(360, 740))
        .agent(Agent::iphone_safari());
    Visit::with(browser)
        .authenticated()
        .before_load(TAKEN_AWAY)
        .look(async |page| {
            checks_all_the_same(page).await;
            assert_eq!(page.findings().await, ["A.6"]);
            // Before anything is unfolded.
            let words = page.words().await;
            assert!(words.contains("ロックダウンモード"), "{words}");
            page.tap("[data-finding='A.6'] summary").await;
            let words = page.words().await;
            let login = "ログインは、このままでも使えることがあります";
            assert!(words.contains(login), "{words}");
            page.screenshot("plain-lockdown-360").await;
            let _ = page.resize(Viewport::desktop(1280, 800)).await;
            page.screenshot("plain-lockdown-1280").await;
        });
}

#[test]
fn the_trial_works_and_leaves_nothing_behind() {
    Visit::phone().before_load(TAKEN_AWAY).look(async |page| {
        page.becomes("done").await;
        page.tap("#trial-start").await;
        page.tap("#trial-next").await;
        page.shows("#verdict[data-verdict=ready]").await;
        page.shows("#trial[data-outcome=passed] [data-cleanup=asked]")
            .await;
        assert_eq!(page.credentials().await, 0);
        assert!(asked_for_plain(page));
    });
}

/// All entries are read, for which the memory has to grow.
#[test]
fn the_look_up_works() {
    Visit::phone().before_load(TAKEN_AWAY).look(async |page| {
        page.becomes("done").await;
        let field = page.find(Locator::Css("#message-search")).await.unwrap();
        field.send_keys("有効期限きれ").await.unwrap();
        page.shows("#message-hits a").await;
        page.tap("#message-hits a").await;
        page.shows(".entry-body").await;
        assert!(asked_for_plain(page));
    });
}

/// Everything that a report says is the same, but for WebAssembly.
#[test]
fn it_sees_what_the_other_build_sees() {
    let (with, without) = (std::cell::RefCell::default(), std::cell::RefCell::default());
    let seen =
        "(({ facts, diagnosis }) => ({ facts: { ...facts, webassembly: 0, host: 0 }, diagnosis }))
        (JSON.parse(document.querySelector('#report-json').textContent))";
    Visit::phone().look(async |page| {
        page.becomes("done").await;
        assert!(
            !asked_for_plain(page),
            "it is loaded only where it is needed"
        );
        page.shows("#report-json").await;
        with.replace(page.js(seen).await);
    });
    Visit::phone().before_load(TAKEN_AWAY).look(async |page| {
        page.becomes("done").await;
        page.shows("#report-json").await;
        without.replace(page.js(seen).await);
    });
    assert!(with.borrow().is_object());
    assert_eq!(with, without);
}

#[test]
fn a_plain_build_that_is_not_there_is_the_end() {
    Visit::phone()
        .before_load(TAKEN_AWAY)
        .answer(file().leak(), Override::status(404))
        .look(async |page| {
            page.becomes("fallback").await;
            let words = page.words().await;
            assert!(words.contains("ロックダウンモード"), "{words}");
            assert_eq!(page.checks().await["webassembly"], "fail");
            page.screenshot("plain-missing-360").await;
        });
}

#[test]
fn a_plain_build_that_was_altered_does_not_run() {
    Visit::phone()
        .before_load(TAKEN_AWAY)
        .answer(file().leak(), Override::body("document.title = 'altered'"))
        .look(async |page| {
            page.becomes("fallback").await;
            assert_ne!(page.js("document.title").await, "altered");
        });
}

#[test]
fn it_is_small_enough() {
    let size = std::fs::metadata(dist().join([&file()[1..], ".gz"].concat())).unwrap();
    assert!(size.len() <= 350 * 1024, "{} bytes with gzip", size.len());
}

/// The path of the plain build.
fn file() -> String {
    format!("/{}", built::file("plain-", ".js"))
}
