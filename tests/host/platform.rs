//! User agent and hints -> platform: the table, and that nothing but the exact shapes is recommended.

use crate::user_agents::{CASES, Case};
use serde_json::{Value, json};
use std::collections::HashSet;
use webauthn_checkup::facts::{Brand, ClientHints, Facts};
use webauthn_checkup::platform::{DeviceKind, Platform, Standing, detect, known};

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

/// So that a lint can tell a slip in a condition from a name that is given.
#[test]
fn each_name_that_is_given_is_known_to_the_lint() {
    let (browsers, apps) = (known::browsers(), known::apps());
    for (id, facts) in crate::user_agent_data::all() {
        let platform = detect(&facts);
        let known =
            |name: Option<&str>, names: &[&str]| name.is_none_or(|name| names.contains(&name));
        assert!(
            known(platform.browser, &browsers),
            "{id}: {:?}",
            platform.browser
        );
        assert!(known(platform.in_app, &apps), "{id}: {:?}", platform.in_app);
    }
    for name in CASES.iter().map(|case| case.expect) {
        let fields: Vec<&str> = name.split(" | ").collect();
        let browser = fields[1].rsplit_once(' ').unwrap().0;
        assert!(browser == "?" || browsers.contains(&browser), "{name}");
        assert!(
            ["-", "?"].contains(&fields[2]) || apps.contains(&fields[2]),
            "{name}"
        );
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

#[test]
fn telegram_says_so_by_its_object_alone() {
    for case in CASES
        .iter()
        .filter(|case| case.expect.ends_with("recommended"))
    {
        let platform = detect(&Facts {
            telegram: Some(true),
            ..facts(case)
        });
        let place = (platform.in_app, platform.standing);
        assert_eq!(
            place,
            (Some("Telegram"), Some(Standing::InApp)),
            "{}",
            case.sent_by
        );
    }
}

#[test]
fn devices_for_which_there_is_no_chrome() {
    use DeviceKind::{EReader, Fire, HarmonyOs, Headset, Tv};
    let sent: &[(&str, Option<DeviceKind>)] = &[
        (
            "Mozilla/5.0 (Linux; Android 11; KFTUWI) AppleWebKit/537.36 (KHTML, like Gecko) Silk/140.2.3 like Chrome/140.0.7339.51 Safari/537.36",
            Some(Fire),
        ),
        (
            "Mozilla/5.0 (Linux; Android 9; KFMAWI Build/PS7331; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/119.0.0.0 Safari/537.36 Line/14.1.0/IAB",
            Some(Fire),
        ),
        (
            "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Silk/138.3.7 like Chrome/138.0.7204.168 Safari/537.36",
            Some(Fire),
        ),
        (
            "Mozilla/5.0 (Linux; Android 10; Pico Neo 3) AppleWebKit/537.36 (KHTML, like Gecko) PicoBrowser/3.3.22 Chrome/105.0.5195.68 VR Safari/537.36",
            Some(Headset),
        ),
        (
            "Mozilla/5.0 (Linux; Android 11; AFTSSS Build/RS8101; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/120.0.6099.144 Mobile Safari/537.36",
            Some(Tv),
        ),
        (
            "Mozilla/5.0 (SMART-TV; LINUX; Tizen 7.0) AppleWebKit/537.36 (KHTML, like Gecko) Version/7.0 TV Safari/537.36",
            Some(Tv),
        ),
        (
            "Mozilla/5.0 (Linux; Android 12; BRAVIA VU3 Build/STT2.230505.001) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36",
            Some(Tv),
        ),
        (
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64; Xbox; Xbox Series X) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edge/44.22000.1.0",
            Some(Tv),
        ),
        (
            "Mozilla/5.0 (Linux; U; Android 2.0; en-us;) AppleWebKit/538.1 (KHTML, like Gecko) Version/4.0 Mobile Safari/538.1 (Kobo Touch 0384/4.38.21908)",
            Some(EReader),
        ),
        (
            "Mozilla/5.0 (Phone; OpenHarmony 5.1) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/132.0.0.0 Safari/537.36 ArkWeb/6.0.0.41 Mobile",
            Some(HarmonyOs),
        ),
        (
            "Mozilla/5.0 (Linux; Android 12; HarmonyOS; ALN-AL00; HMSCore 6.14.0.321) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/114.0.5735.196 HuaweiBrowser/15.0.9.300 Mobile Safari/537.36",
            Some(HarmonyOs),
        ),
        // Google's services are there.
        (
            "Mozilla/5.0 (Linux; Android 10; HarmonyOS; ELE-L29; HMSCore 6.1.0.314; GMSCore 21.24.13) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/92.0.4515.105 HuaweiBrowser/12.0.1.301 Mobile Safari/537.36",
            None,
        ),
        // Phones whose models only begin so, and an app that is named like a reader.
        (
            "Mozilla/5.0 (Linux; Android 13; KF-4 Build/TP1A) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/120.0.0.0 Mobile Safari/537.36",
            None,
        ),
        (
            "Mozilla/5.0 (iPhone; CPU iPhone OS 18_7 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 Kindle/7.21",
            None,
        ),
        (
            "Mozilla/5.0 (Linux; Android 14; SC-51E Build/UP1A; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/131.0.6778.81 Mobile Safari/537.36 KoboApp/9.2",
            None,
        ),
    ];
    for (user_agent, kind) in sent {
        let platform = detect(&Facts {
            user_agent: Some((*user_agent).to_owned()),
            ..Facts::default()
        });
        assert_eq!(platform.device, *kind, "{user_agent}");
    }
    // The model of the hints tells as much, where the user agent has none. Where Chrome itself runs, there is Chrome.
    let with_model = |brand: &str| {
        let facts = json!({
            "user_agent": "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36",
            "client_hints": {"platform": "Android", "model": "KFTRWI", "brands": [{"brand": brand, "version": "140"}]},
        });
        detect(&serde_json::from_value(facts).unwrap()).device
    };
    assert_eq!(with_model("Amazon Silk"), Some(Fire));
    assert_eq!(with_model("Google Chrome"), None);
    for case in CASES
        .iter()
        .filter(|case| case.expect.ends_with("recommended"))
    {
        assert_eq!(detect(&facts(case)).device, None, "{}", case.sent_by);
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
