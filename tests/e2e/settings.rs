//! What a person can have switched off in the browser, by the browser's own switch.

use crate::visit::{PATIENCE, Visit};
use std::time::Instant;
use xtask::chromium::fantoccini::Locator;

/// Chromium's value for "blocked".
const BLOCK: i32 = 2;

#[test]
fn blocked_cookies_are_the_first_thing_to_change() {
    let setting = "profile.default_content_setting_values.cookies";
    Visit::phone().pref(setting, BLOCK).look(async |page| {
        page.becomes("done").await;
        assert_eq!(page.verdict().await, "fix_needed");
        assert_eq!(
            page.findings().await.first().map(String::as_str),
            Some("2.15")
        );
        assert_eq!(page.checks().await["cookies"], "fail");
        page.screenshot("cookies-blocked-360").await;
    });
}

#[test]
fn blocked_cookies_count_on_a_pc_too() {
    let setting = "profile.default_content_setting_values.cookies";
    Visit::default().pref(setting, BLOCK).look(async |page| {
        page.becomes("done").await;
        assert_eq!(
            page.findings().await.first().map(String::as_str),
            Some("2.15")
        );
    });
}

#[test]
fn without_javascript_the_steps_to_switch_it_on_are_there() {
    let setting = "profile.default_content_setting_values.javascript";
    Visit::phone().pref(setting, BLOCK).look(async |page| {
        // Found only where <noscript> is read as HTML, that is, where scripts are really off.
        let start = Instant::now();
        let finding = loop {
            match page.find(Locator::Css("[data-finding=\"2.16\"]")).await {
                Ok(finding) => break finding,
                Err(why) => assert!(start.elapsed() < PATIENCE, "{why}"),
            }
        };
        assert!(finding.is_displayed().await.unwrap());
        let words = finding.text().await.unwrap();
        for word in ["JavaScript", "iPhone", "Android"] {
            assert!(words.contains(word), "{words}");
        }
        page.screenshot("javascript-off-360").await;
    });
}
