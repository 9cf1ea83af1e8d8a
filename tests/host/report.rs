//! Reports on their way to support: links, spoken codes, words, and what becomes of damaged ones.

use crate::cases::{cases, rules};
use crate::follows::Follows;
use crate::user_agent_data;
use proptest::prelude::*;
use std::sync::OnceLock;
use webauthn_checkup::derived::Derived;
use webauthn_checkup::diagnosis::diagnose;
use webauthn_checkup::facts::Facts;
use webauthn_checkup::lang::Lang;
use webauthn_checkup::platform::detect;
use webauthn_checkup::qr;
use webauthn_checkup::report::code::{CodeError, Spoken, SpokenState};
use webauthn_checkup::report::link::{LinkError, find, plain};
use webauthn_checkup::report::outgoing::{Json, Now, Outgoing};
use webauthn_checkup::report::{Report, Sent, base41, dictionary};
use webauthn_checkup::rules::Rules;
use webauthn_checkup::state::{Action, Probing, State};

const ADDRESS: &str = "https://checkup.hpki-support.example.or.jp/smartphone/?case=1";
const LONGEST_LINK: usize = 600;
/// What a page that knows nothing at all would say: no result.
const ZEROS: &str = "000 000 000 000";

/// `JSON.stringify`, on the host.
pub struct HostJson;

impl Json for HostJson {
    fn pretty(&self, report: &Report) -> Option<String> {
        serde_json::to_string_pretty(report).ok()
    }

    fn compact(&self, sent: &Sent) -> Option<String> {
        serde_json::to_string(sent).ok()
    }
}

/// The JSON text of the last report in a text.
pub fn read(text: &str) -> Result<String, LinkError> {
    let last = find(&plain(text)).pop();
    last.map_or(Err(LinkError::Damaged), |found| found.json)
}

fn once() -> Rules {
    static RULES: OnceLock<Rules> = OnceLock::new();
    RULES.get_or_init(rules).clone()
}

/// The page of support or of a phone, with these facts.
pub fn opened(facts: Facts) -> State {
    let opened = State::opened(Lang::Ja, Some("K-2026-0412".into()), ADDRESS.into());
    State {
        facts,
        probing: Probing::settled(),
        ..opened.after(Action::RulesRead(Ok(once())))
    }
}

pub fn outgoing(state: &State) -> Option<Outgoing> {
    let now = Now {
        iso: "2026-11-23T22:18:53.123Z".into(),
        local: "2026-11-24 07:18".into(),
    };
    Outgoing::of(state, &Derived::of(state), now, &HostJson, true)
}

fn parse(link: &str) -> Sent {
    serde_json::from_str(&read(link).unwrap()).unwrap()
}

/// What a phone finds beside its user agent.
fn whole(mut facts: Facts) -> Facts {
    let phone = r#"{
        "navigator_platform": "Linux armv81", "max_touch_points": 5, "brave": false, "secure_context": true, "framed": false,
        "host": "domain", "webauthn": {"api": true, "platform_authenticator": true, "conditional_mediation": true,
        "permitted": true, "capabilities": {"conditionalCreate": false, "conditionalGet": true, "extension:appid": true,
        "extension:appidExclude": true, "extension:credBlob": true, "extension:credProps": true,
        "extension:credentialProtectionPolicy": true, "extension:enforceCredentialProtectionPolicy": true,
        "extension:getCredBlob": true, "extension:hmacCreateSecret": true, "extension:largeBlob": true,
        "extension:minPinLength": true, "extension:payment": true, "extension:prf": true, "hybridTransport": true,
        "passkeyPlatformAuthenticator": true, "relatedOrigins": true, "signalAllAcceptedCredentials": true,
        "signalCurrentUserDetails": true, "signalUnknownCredential": true, "userVerifyingPlatformAuthenticator": true}},
        "cookies": "works", "storage": {"local": "works", "session": "works", "indexed_db": "works"},
        "javascript": {"Array.isArray": true, "Promise": true, "Uint8Array": true, "prompt": true},
        "webassembly": true, "online": true, "unknown": {"standalone": "not_exposed"},
        "trial": {"call": "create", "outcome": "failed", "name": "NotAllowedError",
        "message": "The operation either timed out or was not allowed. See: https://www.w3.org/TR/webauthn-2/#sctn-privacy-considerations-client.",
        "code": 0, "dom_exception": true, "elapsed_ms": 3120, "timeout_ms": 60000, "lost_focus": true}
    }"#;
    let phone: Facts = serde_json::from_str(phone).unwrap();
    facts.max_touch_points = facts.max_touch_points.or(phone.max_touch_points);
    facts.navigator_platform = facts
        .navigator_platform
        .or(phone.navigator_platform.clone());
    Facts {
        user_agent: facts.user_agent,
        client_hints: facts.client_hints,
        navigator_platform: facts.navigator_platform,
        max_touch_points: facts.max_touch_points,
        brave: facts.brave.or(phone.brave),
        standalone: facts.standalone,
        ..phone
    }
}

/// All cases of this repository, and each user agent of the shared data with everything that a phone can say.
fn all_facts() -> Vec<(String, Facts)> {
    let own = cases().into_iter().map(|(name, case)| (name, case.facts));
    let shared = user_agent_data::all().into_iter();
    own.chain(shared.map(|(name, facts)| (name, whole(facts))))
        .collect()
}

#[test]
fn every_report_comes_back_from_its_link_with_the_same_diagnosis() {
    let rules = rules();
    let (mut longest, mut largest, mut total) = (0, 0, 0);
    let all = all_facts();
    for (name, facts) in &all {
        let state = opened(facts.clone());
        let (_, diagnosis) = state.diagnosed().unwrap();
        let sent = outgoing(&state).unwrap();
        let version = qr::code(&sent.link).unwrap().version().value();
        (longest, largest) = (longest.max(sent.link.len()), largest.max(version));
        total += sent.link.len();
        assert!(
            sent.link.len() <= LONGEST_LINK,
            "{name}: {} characters",
            sent.link.len()
        );
        assert!(version <= 16, "{name}: QR version {version}");
        assert!(
            sent.link.ends_with(|last: char| last.is_ascii_digit()),
            "{name}: {}",
            sent.link
        );
        let back = parse(&sent.link);
        assert_eq!(diagnose(&back.facts, &rules), diagnosis, "{name}");
        assert_eq!(back.case.as_deref(), Some("K-2026-0412"));
        assert_eq!(back.time, "2026-11-23T22:18Z");
        assert_eq!(back.rules, rules.version);
        if facts
            .user_agent
            .as_ref()
            .is_none_or(|ua| ua.chars().count() <= 300)
        {
            assert_eq!(&back.facts, facts, "{name}");
        }
    }
    println!(
        "{} reports: links of {} characters on average, {longest} at most; QR version {largest} at most",
        all.len(),
        total / all.len()
    );
}

#[test]
fn a_long_user_agent_is_cut_in_the_middle_and_marked() {
    let long =
        "Mozilla/5.0 (Linux; Android 14) ".to_owned() + &"日本語".repeat(200) + " Line/14.1.0/IAB";
    let facts = Facts {
        user_agent: Some(long),
        ..Facts::default()
    };
    let before = detect(&facts);
    let back = parse(&outgoing(&opened(facts)).unwrap().link);
    let cut = back.facts.user_agent.clone().unwrap();
    assert!(cut.chars().count() <= 300 && cut.contains('…'), "{cut}");
    assert_eq!(detect(&back.facts), before);
}

#[test]
fn nothing_in_a_fragment_needs_escaping_and_all_of_it_is_alphanumeric_for_a_qr_code() {
    for (name, facts) in all_facts() {
        let link = outgoing(&opened(facts)).unwrap().link;
        let (page, payload) = link.split_once("#r=").unwrap();
        assert_eq!(
            page,
            "https://checkup.hpki-support.example.or.jp/smartphone/"
        );
        assert!(
            qrcodegen::QrSegment::is_alphanumeric(payload),
            "{name}: {payload}"
        );
        assert!(!payload.contains(['%', ' ']), "{name}: {payload}");
    }
}

#[test]
fn a_link_survives_mail_and_messages() {
    let link = outgoing(&opened(all_facts()[0].1.clone())).unwrap().link;
    let whole = read(&link).unwrap();
    let (page, payload) = link.split_once("#r=").unwrap();
    let broken = payload.split_at(60);
    let escaped: String = payload
        .chars()
        .map(|letter| match letter {
            '$' | '/' | ':' => format!("%{:02x}", u32::from(letter)),
            other => other.to_string(),
        })
        .collect();
    for changed in [
        format!("{page}#r={}\r\n  {}\n", broken.0, broken.1),
        format!("詳しい結果：\n{link}\n"),
        format!("{page}#r={}", payload.to_lowercase()),
        format!("{page}#r={escaped}"),
        format!("よろしくお願いします。\n{link}\n\n田中より"),
        format!("{link}\n\nTanaka, Tokyo"),
        format!("{link} です。"),
        format!("{link}。"),
        format!("See {link}."),
        format!("‹{link}›"),
    ] {
        assert_eq!(read(&changed).as_ref(), Ok(&whole), "{changed}");
    }
}

#[test]
fn a_damaged_link_says_so_and_a_newer_one_says_that() {
    let link = outgoing(&opened(all_facts()[0].1.clone())).unwrap().link;
    let (page, payload) = link.split_once("#r=").unwrap();
    let check = |fragment: &str, expected: LinkError| {
        assert_eq!(
            read(&format!("{page}#r={fragment}")),
            Err(expected),
            "{fragment}"
        );
    };
    for cut in 1..payload.len() {
        check(&payload[..cut], LinkError::Damaged);
    }
    for place in 1..payload.len() {
        let other = if payload.as_bytes()[place] == b'A' {
            "B"
        } else {
            "A"
        };
        let changed = [&payload[..place], other, &payload[place + 1..]].concat();
        check(&changed, LinkError::Damaged);
    }
    check(&["2", &payload[1..]].concat(), LinkError::Newer);
    check("", LinkError::Damaged);
    check("<script>alert(1)</script>", LinkError::Damaged);
    check("1あいうえお", LinkError::Damaged);
    check(&"1".repeat(4_001), LinkError::TooLong);
}

/// A link of version 1 as it was first sent. It must stay readable for ever.
#[test]
fn the_first_link_is_still_read() {
    let json = r#"{"app":"0.1.0","rules":"2.16-1","time":"2026-11-23T22:18Z","case":"K-1","shown":["2.15"],"facts":{"user_agent":"Mozilla/5.0 (iPhone; CPU iPhone OS 18_7 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.5.2 Mobile/15E148 Safari/604.1","cookies":"blocked","unknown":{"client_hints":"not_exposed"}}}"#;
    assert_eq!(read(FIRST_LINK).as_deref(), Ok(json));
}

const FIRST_LINK: &str =
    "https://check.example.jp/#r=19KJWOA3OP.RJ$S13680WNXJOCKE6T7EV9BSP463.:OM4J34JU3";

#[test]
fn the_spoken_code_carries_verdict_first_finding_platform_checks_and_trial() {
    for (name, facts) in all_facts() {
        let state = opened(facts.clone());
        let (rules, diagnosis) = state.diagnosed().unwrap();
        let spoken = Spoken::of(
            &rules.service,
            &state.checks(),
            facts.trial.as_ref(),
            &diagnosis,
        );
        let code = spoken.code();
        assert_eq!(code.len(), 15, "{name}: {code}");
        if code == ZEROS {
            assert_eq!(Spoken::read(&code), Err(CodeError::Several), "{name}");
            continue;
        }
        let back = Spoken::read(&code).unwrap();
        assert_eq!(back.verdict, diagnosis.verdict, "{name}");
        let first = diagnosis.findings.first();
        let first = first.map(|first| (first.entry.clone(), first.certainty));
        assert_eq!(back.entry(&rules.service), first, "{name}");
        assert_eq!(back.checks, spoken.checks, "{name}");
        assert_eq!(back.trial, spoken.trial, "{name}");
        assert_eq!(back.platform.os, diagnosis.platform.os, "{name}");
        assert_eq!(
            back.platform.os_major,
            diagnosis.platform.os_major.filter(|major| *major < 64),
            "{name}"
        );
        if diagnosis.platform.standing.is_some() {
            assert_eq!(
                back.platform.standing, diagnosis.platform.standing,
                "{name}"
            );
        }
        for (told, known) in [
            (back.platform.browser, diagnosis.platform.browser),
            (back.platform.in_app, diagnosis.platform.in_app),
        ] {
            // A name outside the list is at least known to be one.
            assert!(
                told == known || told == Some("?") && known.is_some(),
                "{name}: {told:?}"
            );
        }
        assert_eq!(back.code(), code, "{name}");
    }
}

fn some_code() -> String {
    let state = opened(all_facts()[3].1.clone());
    outgoing(&state).unwrap().code
}

#[test]
fn a_code_is_read_however_it_is_typed() {
    let code = some_code();
    let meant = Spoken::read(&code).unwrap();
    let wide: String = code
        .chars()
        .map(|letter| match letter {
            ' ' => '　',
            other => char::from_u32(u32::from(other) + 0xFEE0).unwrap(),
        })
        .collect();
    for typed in [
        code.to_lowercase(),
        code.replace(' ', "-"),
        code.replace(' ', ""),
        code.replace(' ', "ー"),
        code.replace('0', "o").replace('1', "l").replace('V', "u"),
        wide,
    ] {
        assert_eq!(Spoken::read(&typed), Ok(meant.clone()), "{typed}");
    }
}

#[test]
fn every_single_slip_is_found_in_its_group() {
    const ALPHABET: &str = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    let code = some_code();
    for (place, right) in code.char_indices().filter(|(_, letter)| *letter != ' ') {
        for wrong in ALPHABET.chars().filter(|letter| *letter != right) {
            let mut typed = code.clone();
            typed.replace_range(place..=place, &wrong.to_string());
            let group = place / 4;
            let part = |text: &str| text.split(' ').nth(group).unwrap().to_owned();
            let expected = CodeError::Group(group + 1, part(&typed), part(&code));
            assert_eq!(Spoken::read(&typed), Err(expected), "{typed}");
        }
    }
}

#[test]
fn two_neighbours_changed_about_are_never_taken_for_one_slip() {
    let code = some_code().replace(' ', "");
    for place in 0..11 {
        let mut letters: Vec<char> = code.chars().collect();
        letters.swap(place, place + 1);
        let typed: String = letters.into_iter().collect();
        if typed != code {
            assert_eq!(Spoken::read(&typed), Err(CodeError::Several), "{typed}");
        }
    }
}

#[test]
fn what_is_no_code_says_why() {
    for (typed, why) in [
        ("", CodeError::Length(0)),
        ("4KX 7Q", CodeError::Length(5)),
        ("4KX 7QM 2RD 9HT 1", CodeError::Length(13)),
        ("4KX 7Q* 2RD 9HT", CodeError::Character('*')),
        ("よんけーえっくす", CodeError::Character('よ')),
    ] {
        assert_eq!(Spoken::read(typed), Err(why), "{typed}");
    }
}

#[test]
fn a_code_says_no_more_of_a_check_than_it_knows() {
    let facts = Facts {
        user_agent: crate::cases::case("iphone_safari_fine").user_agent,
        ..Facts::default()
    };
    let back = Spoken::read(&outgoing(&opened(facts)).unwrap().code).unwrap();
    assert_eq!(back.checks, [SpokenState::NotKnown; 10]);
    assert_eq!((back.first, back.trial), (None, None));
}

#[test]
fn the_words_name_everything_that_support_asks_for() {
    let (_, facts) = all_facts().swap_remove(0);
    let state = opened(whole(facts));
    let sent = outgoing(&state).unwrap();
    for part in [
        "お問い合わせ番号：K-2026-0412",
        "2026-11-24 07:18",
        "Android",
        "登録で失敗 NotAllowedError: The operation either timed out",
        &sent.code,
        &sent.link,
    ] {
        assert!(sent.words.contains(part), "{part} is not in {}", sent.words);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn any_text_comes_back_from_phrases_and_base41(text in "\\PC{0,200}") {
        prop_assert_eq!(dictionary::unpack(&dictionary::pack(&text), 10_000), Some(text.clone()));
        let bytes = text.as_bytes();
        prop_assert_eq!(base41::decode(&base41::encode(bytes)), Some(bytes.to_vec()));
    }

    #[test]
    fn any_bytes_are_unpacked_to_at_most_the_limit(bytes in proptest::collection::vec(any::<u8>(), 0..3_000)) {
        let text = dictionary::unpack(&bytes, 16_000);
        prop_assert!(text.is_none_or(|text| text.len() <= 16_000));
    }
}
