//! User agent and hints -> platform: the table, and that nothing but the exact shapes is recommended.

use crate::user_agents::{CASES, Case};
use serde_json::Value;
use std::collections::HashSet;
use webauthn_checkup::facts::{Brand, ClientHints, Facts};
use webauthn_checkup::platform::{Platform, Standing, detect};

#[test]
fn every_case_of_the_table() {
    for case in CASES {
        check(case);
    }
}

/// A bare string proves nothing: each case says who sends it, and none stands there twice.
#[test]
fn every_case_says_who_sends_it() {
    assert!(CASES.len() >= 120, "{}", CASES.len());
    let mut seen = HashSet::new();
    for case in CASES {
        assert!(
            case.sent_by.split(' ').count() >= 2,
            "{:?} sends {}",
            case.sent_by,
            case.ua
        );
        let key = (
            case.ua,
            case.touch,
            case.brave,
            case.home_screen,
            case.hints,
        );
        assert!(seen.insert(key), "{} stands there twice", case.ua);
    }
}

#[test]
fn no_user_agent_is_no_standing() {
    let platform = detect(&Facts::default());
    assert_eq!(platform.standing, None);
    assert!(!platform.os.is_phone());
}

#[test]
fn recommended_ends_where_anything_is_inserted_appended_or_cut_off() {
    for case in CASES
        .iter()
        .filter(|case| case.expect.ends_with("recommended"))
    {
        for at in 0..case.ua.len() {
            let (before, after) = case.ua.split_at(at);
            not_recommended(case, before.to_owned());
            // Inside a word it may be a longer model name; as a word of its own it is somebody's name.
            if before.ends_with(' ') {
                for word in [
                    "Zippy/1.2 ",
                    "Line/15.0.1 ",
                    "wv) ",
                    "; wv ",
                    "[X/1] ",
                    "(Zippy ios@1) ",
                ] {
                    not_recommended(case, [before, word, after].concat());
                }
            }
        }
        for tail in [
            " ",
            " Zippy/1.2",
            " Zippy",
            "/Zippy/1.2",
            " LIFF",
            ")",
            "0",
            " Safari",
            "\n",
        ] {
            not_recommended(case, [case.ua, tail].concat());
        }
        not_recommended(case, [" ", case.ua].concat());
    }
}

#[test]
fn recommended_ends_where_brave_says_so() {
    for case in CASES
        .iter()
        .filter(|case| case.expect.ends_with("recommended"))
    {
        let platform = detect(&Facts {
            brave: Some(true),
            ..facts(case)
        });
        assert_eq!(platform.browser, Some("Brave"), "{}", case.sent_by);
        assert_eq!(
            platform.standing,
            Some(Standing::OtherBrowser),
            "{}",
            case.sent_by
        );
    }
}

#[track_caller]
fn check(case: &Case) {
    assert_eq!(
        shown(&detect(&facts(case))),
        case.expect,
        "{}\n{}",
        case.sent_by,
        case.ua
    );
}

#[track_caller]
fn not_recommended(case: &Case, ua: String) {
    let platform = detect(&Facts {
        user_agent: Some(ua.clone()),
        ..facts(case)
    });
    assert_ne!(
        platform.standing,
        Some(Standing::Recommended),
        "{}\n{ua}",
        case.sent_by
    );
}

fn facts(case: &Case) -> Facts {
    Facts {
        user_agent: Some(case.ua.to_owned()),
        max_touch_points: case.touch,
        brave: case.brave.then_some(true),
        standalone: case.home_screen.then_some(true),
        client_hints: case.hints.map(|(system, version, brands)| ClientHints {
            platform: Some(system.to_owned()),
            platform_version: Some(version.to_owned()),
            brands: brands.iter().filter_map(|listed| brand(listed)).collect(),
            ..ClientHints::default()
        }),
        ..Facts::default()
    }
}

fn brand(listed: &str) -> Option<Brand> {
    let (brand, version) = listed.rsplit_once(' ')?;
    Some(Brand {
        brand: brand.to_owned(),
        version: version.to_owned(),
    })
}

/// As the table writes it, by way of the JSON that the contract speaks of.
fn shown(platform: &Platform) -> String {
    let json = serde_json::to_value(platform).unwrap_or_default();
    let field = |name: &str, missing: &str| match json.get(name) {
        Some(Value::String(text)) => text.clone(),
        Some(Value::Number(number)) => number.to_string(),
        _ => missing.to_owned(),
    };
    let system = [field("os", "?"), field("os_major", "?")].join(" ");
    let browser = [field("browser", "?"), field("browser_major", "?")].join(" ");
    [
        system,
        browser,
        field("in_app", "-"),
        field("standing", "?"),
    ]
    .join(" | ")
}
