//! The trial against real authenticators and, where only a phone can throw it, against a stub that is named so.

use crate::built;
use crate::visit::{Page, Visit};
use std::time::Duration;
use xtask::server::Override;

/// The rules of the built page with a short timeout, so that a test need not wait a minute.
pub fn short_timeout() -> Override {
    built::rules_with(|rules| rules["trial"]["timeout_ms"] = 4000.into())
}

/// Starts the trial and waits for its end.
async fn failed(page: &Page) {
    page.becomes("done").await;
    page.tap("#trial-start").await;
    page.shows("#trial[data-outcome=failed]").await;
    page.shows("#report-json").await;
}

async fn first_finding(page: &Page) -> String {
    page.findings().await.first().cloned().unwrap_or_default()
}

/// The failure leads to this entry, by an exception of this name.
async fn leads_to(page: &Page, entry: &str, name: &str) {
    let thrown = facts(page).await["name"].clone();
    assert_eq!(
        (first_finding(page).await.as_str(), thrown.as_str()),
        (entry, Some(name))
    );
}

async fn facts(page: &Page) -> serde_json::Value {
    page.js("JSON.parse(document.querySelector('#report-json').textContent).facts.trial")
        .await
}

#[test]
fn two_taps_make_it_ready_and_leave_nothing_behind() {
    Visit::phone().look(async |page| {
        page.becomes("done").await;
        assert_eq!(
            page.js("document.querySelectorAll('#trial-start, #trial-next').length")
                .await,
            1
        );
        page.tap("#trial-start").await;
        page.shows("#trial-next").await;
        assert_eq!(
            (page.credentials().await, page.verdict().await.as_str()),
            (1, "no_obstacle")
        );
        assert_eq!(
            page.js("document.querySelectorAll('#trial-start').length")
                .await,
            0
        );
        page.screenshot("trial-registered-360").await;
        page.tap("#trial-next").await;
        page.shows("#verdict[data-verdict=ready]").await;
        assert_eq!(page.credentials().await, 0);
        page.shows("#trial[data-outcome=passed] [data-cleanup=asked]")
            .await;
        let facts = facts(page).await;
        assert_eq!(
            (&facts["call"], &facts["cleanup"], &facts["user_verified"]),
            (&"get".into(), &"asked".into(), &true.into())
        );
        page.screenshot("trial-ready-360").await;
        // And once more from there.
        page.tap("#trial-start").await;
        page.shows("#trial-next").await;
        page.tap("#trial-next").await;
        page.shows("#verdict[data-verdict=ready]").await;
        assert_eq!(page.credentials().await, 0);
        assert_eq!(page.console().await.unwrap(), []);
    });
}

#[test]
fn a_reload_in_the_middle_is_cleaned_up() {
    Visit::phone().look(async |page| {
        page.becomes("done").await;
        page.tap("#trial-start").await;
        page.shows("#trial-next").await;
        page.refresh().await.unwrap();
        page.shows("#trial [data-cleanup=asked]").await;
        assert_eq!(page.credentials().await, 0);
        page.shows("#trial-start").await;
    });
}

#[test]
fn a_sign_in_that_fails_is_cleaned_up_too() {
    Visit::phone().look(async |page| {
        page.becomes("done").await;
        page.tap("#trial-start").await;
        page.shows("#trial-next").await;
        assert_eq!(page.credentials().await, 1);
        page.stop_verifying().await;
        page.tap("#trial-next").await;
        page.shows("#trial[data-outcome=failed] [data-cleanup=asked]")
            .await;
        page.shows("#report-json").await;
        assert_eq!(facts(page).await["call"], "get");
        leads_to(page, "2.8", "NotAllowedError").await;
        assert_eq!(page.credentials().await, 0);
    });
}

#[test]
fn a_user_who_is_not_verified_leads_to_2_8_with_the_browser_s_words() {
    Visit::phone().unverified().look(async |page| {
        failed(page).await;
        assert_eq!(
            (
                page.verdict().await.as_str(),
                first_finding(page).await.as_str()
            ),
            ("fix_needed", "2.8")
        );
        let words = page.words().await;
        assert!(
            words.contains("NotAllowedError: The operation either timed out or was not allowed."),
            "{words}"
        );
        assert_eq!(facts(page).await["dom_exception"], true);
        assert_eq!(page.credentials().await, 0);
        page.screenshot("trial-failed-360").await;
        page.shows("#trial-start").await;
    });
}

/// Most of them come only when a trial begins.
#[test]
fn a_failed_trial_waits_for_its_rules() {
    Visit::phone()
        .unverified()
        .answer("/rules-more.json", Override::delay(Duration::from_secs(3)))
        .look(async |page| {
            failed(page).await;
            assert_eq!(first_finding(page).await, "2.8");
        });
}

#[test]
fn without_an_authenticator_it_ends_at_the_timeout() {
    Visit::phone()
        .without_authenticator()
        .answer("/rules.json", short_timeout())
        .look(async |page| {
            failed(page).await;
            assert_eq!(first_finding(page).await, "2.8");
            assert!(
                page.findings().await.contains(&"A.10".to_owned()),
                "{:?}",
                page.findings().await
            );
            assert!(facts(page).await["elapsed_ms"].as_f64().unwrap() > 3000.0);
        });
}

/// The browser's own error: the script only adds what the page would exclude.
#[test]
fn an_excluded_credential_is_already_registered() {
    let script = "const create = CredentialsContainer.prototype.create;
        CredentialsContainer.prototype.create = async function (options) {
            const own = await create.call(this, options);
            options.publicKey.excludeCredentials = [{type: 'public-key', id: own.rawId}];
            return create.call(this, options);
        };";
    Visit::phone().before_load(script).look(async |page| {
        failed(page).await;
        leads_to(page, "A.1", "InvalidStateError").await;
    });
}

#[test]
fn a_call_that_is_still_open_elsewhere_is_pending() {
    Visit::pc().without_authenticator().look(async |page| {
        page.becomes("done").await;
        let open = "void navigator.credentials.create({publicKey: {challenge: new Uint8Array(16), rp: {name: 'x'},
            user: {id: new Uint8Array(16), name: 'x', displayName: 'x'}, pubKeyCredParams: [{type: 'public-key', alg: -7}]}}).catch(() => {})";
        page.js(open).await;
        page.tap("#trial-start").await;
        page.shows("#trial[data-outcome=failed]").await;
        page.shows("#report-json").await;
        leads_to(page, "A.2", "OperationError").await;
    });
}

/// The browser's own error: the script only changes the rp.id.
#[test]
fn a_wrong_rp_id_is_a_wrong_address() {
    let script = "const create = CredentialsContainer.prototype.create;
        CredentialsContainer.prototype.create = function (options) {
            options.publicKey.rp.id = 'example.com';
            return create.call(this, options);
        };";
    Visit::phone().before_load(script).look(async |page| {
        failed(page).await;
        leads_to(page, "A.11", "SecurityError").await;
    });
}

#[test]
fn a_host_that_is_an_ip_address_is_a_wrong_address() {
    Visit::phone().look(async |page| {
        page.goto(&page.server.url().replace("localhost", "127.0.0.1"))
            .await
            .unwrap();
        failed(page).await;
        leads_to(page, "A.11", "SecurityError").await;
    });
}

/// A stub: only a phone can produce these texts.
#[test]
fn stubbed_texts_of_the_manual_lead_to_its_entries() {
    let thrown = |name: &str, text: &str| {
        let script = format!(
            "CredentialsContainer.prototype.create = async () => {{ throw new DOMException({text:?}, {name:?}); }};"
        );
        &*script.leak()
    };
    for (name, text, entry) in [
        (
            "NotReadableError",
            "An unknown error occurred while talking to the credential manager.",
            "2.4",
        ),
        ("NotAllowedError", "Operation failed.", "2.5"),
        (
            "NotAllowedError",
            "The 'navigator.credentials.create' API is only permitted in applications with the 'com.apple.developer.web-browser' entitlement.",
            "2.7",
        ),
        (
            "NotAllowedError",
            "The operation either timed out or was not allowed.",
            "2.8",
        ),
        (
            "NotSupportedError",
            "The specified `userVerification` requirement cannot be fulfilled by this device unless the device is secured with a screen lock.",
            "2.9",
        ),
    ] {
        Visit::phone()
            .before_load(thrown(name, text))
            .look(async |page| {
                failed(page).await;
                assert_eq!(first_finding(page).await, entry);
                assert!(
                    page.words().await.contains(text),
                    "the browser's words are not on the page"
                );
                page.screenshot(&format!("trial-{entry}-360")).await;
            });
    }
}

/// A stub: a web view whose promise never settles. Nothing is given up before the timeout and the grace are over.
#[test]
fn a_stubbed_call_that_never_settles_is_silent_and_can_be_tried_again() {
    Visit::phone()
        .before_load(
            "CredentialsContainer.prototype.create = () => {
                window.asked = performance.now();
                return new Promise(() => {});
            };",
        )
        .answer("/rules.json", short_timeout())
        .look(async |page| {
            page.becomes("done").await;
            page.tap("#trial-start").await;
            page.shows("#trial[data-stage=registering]").await;
            assert_eq!(
                page.js("document.querySelectorAll('#trial-start, #trial-next').length")
                    .await,
                0
            );
            page.shows("#trial[data-outcome=silent]").await;
            // The timeout and ten seconds.
            let waited = page.js("performance.now() - window.asked").await;
            assert!(waited.as_f64().unwrap() >= 14_000.0, "{waited} ms");
            page.becomes("done").await;
            assert_eq!(page.findings().await, ["A.3"]);
            page.shows("#trial-start").await;
        });
}

/// A stub: only a phone shows a sheet of its own, takes the focus for it, and throws its generic text after that.
#[test]
fn after_a_stubbed_sheet_the_screen_that_was_seen_can_be_picked() {
    let script = "CredentialsContainer.prototype.create = async () => {
        window.dispatchEvent(new Event('blur'));
        throw new DOMException('The operation either timed out or was not allowed.', 'NotAllowedError');
    };";
    Visit::phone().before_load(script).look(async |page| {
        failed(page).await;
        assert_eq!(facts(page).await["lost_focus"], true);
        page.shows("[data-sheet]").await;
        let offered = page
            .js("[...document.querySelectorAll('[data-sheet]')].map(sheet => sheet.dataset.sheet)")
            .await;
        // Those of Android; 2.12, 2.14, 2.21 and 2.22 are an iPhone's.
        assert_eq!(offered, serde_json::json!(["2.17", "2.11", "2.13", "2.23"]));
        page.screenshot("sheets-360").await;
        page.tap("[data-sheet='2.23']").await;
        page.shows("[data-finding='2.23']").await;
        assert_eq!(first_finding(page).await, "2.23");
        let seen = page
            .js("JSON.parse(document.querySelector('#report-json').textContent).facts.seen")
            .await;
        assert_eq!(seen, "2.23");
        assert_eq!(
            page.js("document.querySelectorAll('[data-sheet]').length")
                .await,
            0
        );
    });
}

/// A stub: only a phone throws an exception that says nothing. The second call is the browser's own.
#[test]
fn after_a_stubbed_failure_that_says_nothing_a_second_way_is_tried_and_cleaned_up() {
    let script = "const create = CredentialsContainer.prototype.create;
        window.__options = [];
        CredentialsContainer.prototype.create = function (options) {
            window.__options.push(options.publicKey.authenticatorSelection.residentKey);
            if (window.__options.length > 1) return create.call(this, options);
            return Promise.reject(new DOMException('An unknown error occurred.', 'UnknownError'));
        };";
    Visit::phone().before_load(script).look(async |page| {
        failed(page).await;
        page.shows("#trial-second").await;
        page.screenshot("trial-second-offered-360").await;
        page.tap("#trial-second").await;
        page.shows("#second-trial[data-outcome=passed] [data-cleanup=asked]")
            .await;
        assert_eq!(
            page.js("window.__options").await,
            serde_json::json!(["discouraged", "required"])
        );
        assert_eq!(page.credentials().await, 0);
        page.shows("[data-finding='A.29']").await;
        let seen = "JSON.parse(document.querySelector('#report-json').textContent).facts";
        page.shows("#report-json").await;
        assert_eq!(
            page.js(&format!("{seen}.second_trial.differs")).await,
            "discoverable"
        );
        assert_eq!(page.js(&format!("{seen}.trial.name")).await, "UnknownError");
        assert_eq!(
            page.js("document.querySelectorAll('#trial-second').length")
                .await,
            0
        );
        page.screenshot("trial-second-360").await;
    });
}

#[test]
fn the_wait_is_seen_to_pass_and_is_not_read_aloud_each_second() {
    Visit::phone().without_authenticator().look(async |page| {
        page.becomes("done").await;
        page.tap("#trial-start").await;
        page.shows(".countdown rect").await;
        page.js("(() => { window.drawn = 0; new MutationObserver(list => window.drawn += list.length).observe(document.querySelector('#trial'), { subtree: true, childList: true, characterData: true }); })()").await;
        let bar = "document.querySelector('.countdown rect').getAnimations()[0]";
        page.until(&format!("{bar}.currentTime > 2500")).await;
        assert_eq!(page.js("window.drawn").await, 0);
        // Half of it is gone after half of the minute.
        let half = format!(
            "(() => {{
                const bar = {bar};
                bar.pause();
                bar.currentTime = 30500;
                const box = selector => document.querySelector(selector).getBoundingClientRect();
                return (box('.countdown rect').right - box('.countdown').left) / box('.countdown').width;
            }})()"
        );
        let left = page.js(&half).await.as_f64().unwrap();
        assert!((left - 0.5).abs() < 0.01, "{left} of the bar");
    });
}
