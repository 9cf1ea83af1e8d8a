//! User agent and hints -> platform: the table, and that nothing but the exact shapes is recommended.

use crate::user_agents::{CASES, Case};
use serde_json::Value;
use std::time::{Duration, Instant};
use webauthn_checkup::facts::{Brand, ClientHints, Facts};
use webauthn_checkup::platform::{Platform, Standing, detect};

#[test]
fn every_case_of_the_table() {
    for case in CASES {
        check(case);
    }
}

#[test]
fn no_user_agent_is_no_standing() {
    let platform = detect(&Facts::default());
    assert_eq!(platform.standing, None);
    assert!(!platform.is_phone());
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
fn any_text_is_answered() {
    let mut random = Random(0x9e37_79b9_7f4a_7c15);
    let words: Vec<&str> = CASES.iter().flat_map(|case| case.ua.split(' ')).collect();
    let odd = [
        "",
        " ",
        "(",
        ")",
        "; ",
        "/",
        "_",
        ".",
        "99999999",
        "日本語",
        "\u{1f4f1}",
        "\0",
        "OS ",
        "Version/",
        "%s",
    ];
    for _ in 0..20_000 {
        let mut text = String::new();
        for _ in 0..random.below(16) {
            let from: &[&str] = if random.below(3) == 0 { &odd } else { &words };
            text.push_str(random.pick(from));
            text.push_str(random.pick(&["", " ", " ", ";"]));
        }
        detect(&Facts {
            user_agent: Some(text),
            max_touch_points: Some(5),
            ..Facts::default()
        });
    }
}

#[test]
fn a_hostile_megabyte_costs_no_more_than_a_real_one() {
    let pieces = [
        "a",
        " ",
        "Line/",
        "Mozilla/5.0 (",
        "(KHTML, like Gecko)",
        "Chrome/1.",
        "18_7_",
        "日",
    ];
    let head = "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/";
    for (head, piece) in pieces.iter().flat_map(|piece| [("", piece), (head, piece)]) {
        let text = head.to_owned() + &piece.repeat((1 << 20) / piece.len());
        let facts = Facts {
            user_agent: Some(text),
            ..Facts::default()
        };
        let took = (0..3).map(|_| time(&facts)).min().unwrap_or_default();
        assert!(took < Duration::from_millis(10), "{piece:?} took {took:?}");
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

fn time(facts: &Facts) -> Duration {
    let start = Instant::now();
    detect(facts);
    start.elapsed()
}

/// xorshift64: the same texts on every run.
struct Random(u64);

impl Random {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % end as u64).unwrap_or_default()
    }

    fn pick<'a>(&mut self, from: &[&'a str]) -> &'a str {
        let at = self.below(from.len());
        from.get(at).copied().unwrap_or_default()
    }
}
