//! The links that lead out of an app, letter by letter.

use crate::cases::rules;
use crate::follows::Follows;
use serde_json::{Value as Json, json};
use webauthn_checkup::facts::Facts;
use webauthn_checkup::lang::Lang;
use webauthn_checkup::platform::detect;
use webauthn_checkup::state::{Action, State};
use webauthn_checkup::way_out::{WayOut, over_https, way_out, with_query};

const ADDRESS: &str = "https://check.example.jp/?case=A-1&seen=2.13&lang=en";
const IPHONE: &str = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_7 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)";
const ANDROID: &str = "Mozilla/5.0 (Linux; Android 16; Pixel 9 Build/BP2A; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/141.0.7390.97 Mobile Safari/537.36";

fn facts(facts: Json) -> Facts {
    serde_json::from_value(facts).unwrap()
}

fn from(user_agent: &str, address: &str) -> Option<WayOut> {
    way_out(
        &rules().service,
        &detect(&facts(json!({"user_agent": user_agent}))),
        address,
    )
}

#[track_caller]
fn check(user_agent: String, address: &str, to: &str, links: &[&str]) {
    let way = from(&user_agent, address).unwrap_or_else(|| panic!("no way out of {user_agent}"));
    assert_eq!(
        (way.to.as_str(), way.links.as_slice()),
        (
            to,
            &links
                .iter()
                .map(|link| (*link).to_owned())
                .collect::<Vec<_>>()[..]
        )
    );
    assert_eq!(way.address, address);
}

#[test]
fn line_opens_the_same_page_outside_and_carries_everything_along() {
    check(
        format!("{IPHONE} Mobile/15E148 Safari Line/26.4.0"),
        ADDRESS,
        "Safari",
        &[
            "https://check.example.jp/?case=A-1&seen=2.13&lang=en&openExternalBrowser=1",
            "x-safari-https://check.example.jp/?case=A-1&seen=2.13&lang=en",
        ],
    );
    check(
        format!("{ANDROID} Line/26.4.0/IAB"),
        "https://check.example.jp/checkup/#r=1.abc",
        "Chrome",
        &[
            "https://check.example.jp/checkup/?openExternalBrowser=1#r=1.abc",
            "intent://check.example.jp/checkup/#r=1.abc#Intent;scheme=https;package=com.android.chrome;S.browser_fallback_url=https%3A%2F%2Fcheck.example.jp%2Fcheckup%2F%23r%3D1.abc;end",
        ],
    );
}

#[test]
fn a_page_that_line_was_asked_to_open_outside_does_not_offer_the_same_again_first() {
    check(
        format!("{IPHONE} Mobile/15E148 Safari Line/26.4.0"),
        "https://check.example.jp/?openExternalBrowser=1&case=7",
        "Safari",
        &[
            "x-safari-https://check.example.jp/?openExternalBrowser=1&case=7",
            "https://check.example.jp/?openExternalBrowser=1&case=7",
        ],
    );
}

#[test]
fn instagram_has_a_door_of_its_own_before_the_system_s() {
    check(
        format!(
            "{IPHONE} Mobile/15E148 Instagram 445.0.0.31.54 (iPhone18,4; iOS 26_4_1; ja_JP; ja; scale=3.00; 1260x2736; 933996394)"
        ),
        "https://check.example.jp/?case=7",
        "Safari",
        &[
            "instagram://extbrowser/?url=https%3A%2F%2Fcheck.example.jp%2F%3Fcase%3D7",
            "x-safari-https://check.example.jp/?case=7",
        ],
    );
}

#[test]
fn android_apps_and_browsers_lead_to_chrome_by_an_intent() {
    let samsung = "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36";
    let fallback = "intent://check.example.jp/?case=A-1&seen=2.13&lang=en#Intent;scheme=https;package=com.android.chrome;S.browser_fallback_url=https%3A%2F%2Fcheck.example.jp%2F%3Fcase%3DA-1%26seen%3D2.13%26lang%3Den;end";
    for (agent, in_app) in [
        (
            format!("{ANDROID} YJApp-ANDROID jp.co.yahoo.android.yjtop/3.180.1"),
            true,
        ),
        (ANDROID.to_owned(), true),
        (samsung.to_owned(), false),
    ] {
        check(agent.clone(), ADDRESS, "Chrome", &[fallback]);
        assert_eq!(from(&agent, ADDRESS).unwrap().in_app, in_app);
    }
}

#[test]
fn a_server_on_this_machine_keeps_its_scheme() {
    check(
        ANDROID.to_owned(),
        "http://localhost:8123/?case=1",
        "Chrome",
        &[
            "intent://localhost:8123/?case=1#Intent;scheme=http;package=com.android.chrome;S.browser_fallback_url=http%3A%2F%2Flocalhost%3A8123%2F%3Fcase%3D1;end",
        ],
    );
    check(
        format!("{IPHONE} Mobile/15E148"),
        "http://localhost:8123/",
        "Safari",
        &["x-safari-http://localhost:8123/"],
    );
}

#[test]
fn before_ios_17_there_are_only_words() {
    for (version, links) in [(16, 0), (17, 1)] {
        let agent = format!(
            "Mozilla/5.0 (iPhone; CPU iPhone OS {version}_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 [FBAN/FBIOS;FBAV/520.0.0]"
        );
        assert_eq!(
            from(&agent, ADDRESS).unwrap().links.len(),
            links,
            "iOS {version}"
        );
    }
}

#[test]
fn the_right_browser_and_a_pc_need_no_way_out() {
    for agent in [
        format!("{IPHONE} Version/26.1 Mobile/15E148 Safari/604.1"),
        "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Mobile Safari/537.36".to_owned(),
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36 Edg/141.0.0.0".to_owned(),
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Electron/35.0.0 Safari/537.36".to_owned(),
        String::new(),
    ] {
        assert_eq!(from(&agent, ADDRESS), None, "{agent}");
    }
}

/// Chrome with 「PC 版サイト」 is Chrome already: nothing to open, something to switch off.
#[test]
fn chrome_in_desktop_mode_has_nowhere_to_go() {
    let desktop = facts(
        json!({"user_agent": "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36", "max_touch_points": 5}),
    );
    assert_eq!(way_out(&rules().service, &detect(&desktop), ADDRESS), None);
}

#[test]
fn a_parameter_is_added_or_replaced_and_the_rest_stays() {
    for (address, expected) in [
        ("https://a.jp/", "https://a.jp/?seen=2.13"),
        ("https://a.jp/?", "https://a.jp/?seen=2.13"),
        ("https://a.jp/?case=1", "https://a.jp/?case=1&seen=2.13"),
        (
            "https://a.jp/?seen=2.9&case=1#r=?&",
            "https://a.jp/?seen=2.13&case=1#r=?&",
        ),
        (
            "https://a.jp/?seen&seenx=1",
            "https://a.jp/?seen=2.13&seenx=1",
        ),
    ] {
        assert_eq!(with_query(address, "seen", "2.13"), expected);
    }
    assert_eq!(
        with_query("https://a.jp/", "case", "あ &"),
        "https://a.jp/?case=%E3%81%82%20%26"
    );
}

/// What was chosen on the page goes along, too, not only what the link brought.
#[test]
fn the_page_s_own_choices_go_along() {
    let opened = State::opened(
        Lang::En,
        Some("A-1".into()),
        "https://check.example.jp/?case=A-1".into(),
    );
    let state = State {
        facts: facts(
            json!({"user_agent": format!("{IPHONE} Mobile/15E148 Safari Line/26.4.0"), "seen": "2.13"}),
        ),
        ..opened
    };
    let state = state.after(Action::RulesRead(Ok(rules())));
    let state = state.after(Action::AddressChanged("#part".into()));
    let way = state.way_out().unwrap();
    assert_eq!(
        way.address,
        "https://check.example.jp/?case=A-1&seen=2.13&lang=en#part"
    );
    assert_eq!(
        way.links[0],
        "https://check.example.jp/?case=A-1&seen=2.13&lang=en&openExternalBrowser=1#part"
    );
}

#[test]
fn no_way_leads_to_a_browser_that_cannot_be_had() {
    for user_agent in [
        "Mozilla/5.0 (Linux; Android 11; KFRAPWI) AppleWebKit/537.36 (KHTML, like Gecko) Silk/138.3.7 like Chrome/138.0.7204.168 Safari/537.36",
        "Mozilla/5.0 (Linux; Android 10; Quest 2) AppleWebKit/537.36 (KHTML, like Gecko) OculusBrowser/18.1.0 SamsungBrowser/4.0 Chrome/95.0.4638.74 VR Safari/537.36",
    ] {
        assert_eq!(from(user_agent, ADDRESS), None, "{user_agent}");
    }
}

#[test]
fn the_same_page_over_https() {
    let https = |secure: bool, host: &str, address: &str| {
        over_https(
            &facts(json!({"secure_context": secure, "host": host})),
            address,
        )
    };
    let plain = "http://check.example.jp/?case=A-1#entry=2.19";
    let secure = "https://check.example.jp/?case=A-1#entry=2.19";
    assert_eq!(https(false, "domain", plain).as_deref(), Some(secure));
    assert_eq!(https(true, "domain", plain), None);
    assert_eq!(https(false, "domain", secure), None);
    assert_eq!(https(false, "ip", "http://192.0.2.1/"), None);
    assert_eq!(over_https(&Facts::default(), plain), None);
}
