//! The support desk, without a browser: what is sent, what is read, and how it is drawn.

use crate::cases::{case, rules};
use crate::follows::Follows;
use crate::report::read;
use crate::report::{opened, outgoing};
use crate::view::{check, html};
use serde_json::json;
use webauthn_checkup::derived::Phase;
use webauthn_checkup::facts::Facts;
use webauthn_checkup::lang::Lang;
use webauthn_checkup::parts::{Missing, Part, PartsAction};
use webauthn_checkup::report::Sent;
use webauthn_checkup::report::code::CodeError;
use webauthn_checkup::report::link::{LinkError, payload};
use webauthn_checkup::rules::{Rules, Service, Text};
use webauthn_checkup::state::{Action, State};
use webauthn_checkup::support::{
    Channel, DeskAction, Invitation, Paper, ReadError, Received, pasted,
};
use webauthn_checkup::wording::age;

/// `JSON.parse` and the types, on the host.
pub fn parse(json: &str) -> Option<Sent> {
    serde_json::from_str(json).ok()
}

pub fn typed(text: &str, seconds: Option<f64>) -> Action {
    Action::Desk(DeskAction::Typed {
        text: text.to_owned(),
        received: pasted(text, parse)
            .into_iter()
            .map(|received| received.map(|received| (received, seconds)))
            .collect(),
    })
}

/// The desk, with nothing read yet.
fn desk() -> State {
    opened(Facts::default()).after(Action::DeskOpened(true))
}

/// The desk's page when this stands in its box.
pub fn drawn(text: &str) -> String {
    thread_local! {
        static DESK: State = desk();
    }
    html(DESK.with(State::clone).after(typed(text, Some(200.0))))
}

fn link(name: &str) -> String {
    outgoing(&opened(case(name))).unwrap().link
}

fn code(name: &str) -> String {
    outgoing(&opened(case(name))).unwrap().code
}

#[test]
fn the_desk_checks_nothing_and_is_done_when_all_entries_are_there() {
    let opened = State::opened(Lang::Ja, None, String::new());
    let desk = opened.after(Action::DeskOpened(true));
    assert_eq!(desk.phase(), Phase::Running);
    let mut first = rules();
    first.parted = true;
    let half = desk.after(Action::RulesRead(Ok(first)));
    assert_eq!(
        (half.wants(Part::Later), half.phase()),
        (true, Phase::Running)
    );
    let whole = half.after(Action::RulesRead(Ok(rules())));
    assert_eq!(whole.phase(), Phase::Done);
    let back = whole.after(Action::DeskOpened(false));
    assert_eq!(
        back.phase(),
        Phase::Running,
        "this device was not checked yet"
    );
}

#[test]
fn a_link_shows_what_the_phone_showed() {
    let name = "iphone_safari_cookies_blocked";
    let shown = html(desk().after(typed(&link(name), Some(200.0))));
    check(
        &shown,
        &[
            r#"data-verdict="fix_needed""#,
            r#"data-finding="2.15""#,
            r#"data-check="cookies" data-state="fail""#,
            "K-2026-0412",
            "3 分前",
            &["案内データ ", &rules().version].concat(),
            "Mozilla/5.0 (iPhone;",
        ],
    );
    assert!(!shown.contains("trial-start") && !shown.contains("変更したので"));
    assert!(!shown.contains("other-rules"));
}

#[test]
fn the_foot_of_the_check_says_for_whom_the_desk_is() {
    let shown = html(opened(case("iphone_safari_fine")));
    check(&shown, &[r##"href="#support""##, "窓口の担当者の方へ"]);
}

#[test]
fn reading_a_result_comes_before_sending_a_check() {
    let shown = html(desk());
    let place = |id: &str| shown.find(id).unwrap();
    assert!(place(r#"id="read""#) < place(r#"id="send""#));
}

#[test]
fn a_printer_gets_the_result_that_is_shown_or_what_was_asked_for() {
    let papers = |state: &State| {
        let shown = html(state.clone());
        ["paper poster", "paper cards"].map(|class| shown.contains(class))
    };
    let print = |paper| Action::Desk(DeskAction::Print(paper));
    let invited = desk().after(Action::Desk(DeskAction::Invite("佐藤\n山田".into())));
    assert_eq!(papers(&invited), [true, false], "before there is a result");
    let cards = invited.after(print(Paper::Cards));
    assert_eq!(papers(&cards), [false, true]);
    assert!(html(cards.clone()).contains("K01") && html(cards.clone()).contains("山田"));
    let read = cards.after(typed(&link("iphone_safari_fine"), None));
    assert_eq!(papers(&read), [false, false]);
    assert_eq!(papers(&read.after(print(Paper::Poster))), [true, false]);
}

#[test]
fn a_code_shows_verdict_finding_and_checks_and_says_what_it_cannot_tell() {
    let shown = html(desk().after(typed(&code("iphone_safari_cookies_blocked"), None)));
    check(
        &shown,
        &[
            r#"data-verdict="fix_needed""#,
            r#"data-finding="2.15""#,
            r#"data-check="cookies" data-state="attention""#,
            r#"data-check="secure-context" data-state="pass""#,
            "結果コードから",
            "結果コードで分かるのは",
        ],
    );
}

#[test]
fn other_rules_than_the_phone_had_are_named() {
    let json = read(&link("iphone_safari_cookies_blocked")).unwrap();
    let older = json
        .replace(&rules().version, "2.15-9")
        .replace(r#""shown":["2.15"]"#, r#""shown":["2.3"]"#);
    assert_ne!(older, json);
    let shown = html(desk().after(typed(&["#r=", &payload(&older)].concat(), None)));
    check(
        &shown,
        &[
            "端末には「2.3」と出ていました（案内データ 2.15-9）",
            &["案内データ ", &rules().version].concat(),
        ],
    );
}

#[test]
fn texts_of_a_report_are_drawn_as_text() {
    let json = r#"{"case":"<img src=x>","rules":"<b>","time":"<i>","facts":{"user_agent":"<script>alert(1)</script>","trial":{"call":"create","outcome":"failed","name":"<svg onload=1>","message":"</pre><script>"}}}"#;
    let shown = html(desk().after(typed(&["#r=", &payload(json)].concat(), None)));
    check(
        &shown,
        &[
            "&lt;script&gt;alert(1)",
            "&lt;img src=x&gt;",
            "&lt;svg onload=1&gt;",
        ],
    );
    for markup in ["<script", "<img", "<svg onload", "<b>", "<i>"] {
        assert!(!shown.contains(markup), "{markup} in {shown}");
    }
}

#[test]
fn what_cannot_be_read_says_why_and_keeps_what_was_read_before() {
    let read = desk().after(typed(&link("iphone_safari_fine"), None));
    let link = link("iphone_safari_fine");
    for (text, why) in [
        (&link[..link.len() - 1], ReadError::Link(LinkError::Damaged)),
        ("#r=2ABC", ReadError::Link(LinkError::Newer)),
        ("4KX", ReadError::Code(CodeError::Length(3))),
    ] {
        let after = read.clone().after(typed(text, None));
        assert_eq!(after.desk.unread, Some(why), "{text}");
        assert_eq!(after.desk.readings.len(), 1);
        assert!(html(after).contains(r#"data-verdict="no_obstacle""#));
    }
}

#[test]
fn json_that_is_no_report_is_a_damaged_link() {
    for json in [
        "",
        "[]",
        "{",
        r#"{"facts":7}"#,
        r#"{"facts":{"cookies":"eaten"}}"#,
    ] {
        let received = pasted(&["#r=", &payload(json)].concat(), parse);
        assert_eq!(
            received,
            [Err(ReadError::Link(LinkError::Damaged))],
            "{json}"
        );
    }
}

#[test]
fn of_several_results_in_a_box_each_is_read_and_none_is_lost() {
    let links = ["iphone_safari_cookies_blocked", "iphone_line"].map(|name| {
        let facts = crate::cases::case(name);
        outgoing(&opened(facts)).unwrap().link
    });
    let all = [&links[0], "\n\n", &links[1]].concat();
    let state = desk().after(typed(&all, None));
    assert_eq!(
        (
            state.desk.readings.len(),
            state.desk.count,
            state.desk.shown
        ),
        (2, 2, 1)
    );
    assert!(!state.desk.stale());
    let html = drawn(&all);
    assert!(
        html.contains("結果を 2 件読み取りました。") && html.contains("results-csv"),
        "{html}"
    );
    let half = [&*all, "\nhttps://example.org/#r=AAAA"].concat();
    let state = desk().after(typed(&half, None));
    assert_eq!(state.desk.count, 2);
    assert!(state.desk.unread.is_some() && !state.desk.stale());
    assert!(!drawn("000").contains("results-csv"));
}

/// The number in the form is that of one caller.
#[test]
fn of_several_codes_pasted_at_once_none_gets_the_number_in_the_form() {
    let codes = ["iphone_safari_cookies_blocked", "iphone_line"].map(|name| {
        let facts = crate::cases::case(name);
        outgoing(&opened(facts)).unwrap().code
    });
    let numbered = |number: &str| Action::Desk(DeskAction::Case(number.into()));
    let cases = |state: &State| -> Vec<Option<String>> {
        let readings = state.desk.readings.iter();
        readings.map(|reading| reading.case.clone()).collect()
    };
    let both = codes.join("\n");
    let state = desk().after(numbered("K-1")).after(typed(&both, None));
    assert_eq!(cases(&state), [None, None]);
    // One after the other, each has its own, also where the first still stands in the box.
    let state = desk().after(numbered("K-1")).after(typed(&codes[0], None));
    let state = state.after(numbered("K-2")).after(typed(&both, None));
    assert_eq!(cases(&state), [Some("K-1".into()), Some("K-2".into())]);
}

/// A phone may have a wrong clock.
#[test]
fn the_clock_of_one_phone_says_nothing_of_another_inquiry() {
    let report = |case: &str, time: &str| {
        let json = json!({"case": case, "time": time, "facts": {"cookies": "blocked"}});
        ["#r=", &payload(&json.to_string())].concat()
    };
    let code = outgoing(&opened(crate::cases::case("iphone_line")))
        .unwrap()
        .code;
    let number = Action::Desk(DeskAction::Case("K-1".into()));
    let state = desk()
        .after(typed(&report("K-2", "2027-11-27T10:00Z"), None))
        .after(number)
        .after(typed(&code, None))
        .after(typed(&report("K-1", "2026-11-27T10:00Z"), None));
    let places: Vec<_> = state
        .desk
        .beside()
        .into_iter()
        .map(|(place, _)| place)
        .collect();
    assert_eq!(places, [1, 2]);
    let rows = state.desk.rows(&rules());
    let k1 = rows.iter().find(|row| row.number == "K-1").unwrap();
    assert_eq!(k1.reading, Some(2), "the later report, not the code");
}

#[test]
fn the_number_in_a_report_is_trimmed_and_short() {
    let report = |case: &str| {
        let json = json!({"case": case, "facts": {}});
        ["#r=", &payload(&json.to_string())].concat()
    };
    let case = |text: &str| {
        desk().after(typed(&report(text), None)).desk.readings[0]
            .case
            .clone()
    };
    assert_eq!(case(""), None);
    assert_eq!(case("  "), None);
    assert_eq!(case(" K-1 "), Some("K-1".into()));
    assert_eq!(case(&"あ".repeat(100)), Some("あ".repeat(40)));
}

#[test]
fn whom_to_ask_stands_beside_a_result_whose_entry_says_so() {
    let seen = |entry: &str| {
        let facts = Facts {
            seen: Some(entry.into()),
            ..case("iphone_safari_fine")
        };
        drawn(&outgoing(&opened(facts)).unwrap().link)
    };
    let html = seen("2.19");
    assert!(
        html.contains("id=\"contacts\"") && html.contains("依頼の文面をコピー"),
        "{html}"
    );
    assert!(!seen("2.13").contains("id=\"contacts\""));
}

#[test]
fn results_of_one_inquiry_stand_together_once_each() {
    let same = |state: &State| state.desk.beside().len();
    let one = desk().after(typed(&link("iphone_safari_cookies_blocked"), None));
    let again = one.after(typed(&link("iphone_safari_cookies_blocked"), None));
    assert_eq!(same(&again), 1);
    let unnumbered = again.after(typed(&code("iphone_safari_fine"), None));
    assert_eq!(
        same(&unnumbered),
        1,
        "a code without a number is of no inquiry"
    );
    let numbered = unnumbered
        .after(Action::Desk(DeskAction::Case("K-2026-0412".into())))
        .after(typed(&code("iphone_safari_fine"), None));
    assert_eq!(same(&numbered), 2, "unless support has typed one");
    check(
        &html(numbered),
        &[r#"id="compare""#, r#"class="differs""#, "変化"],
    );
}

#[test]
fn results_without_a_number_are_not_compared() {
    let unnumbered = |name: &str| {
        let json = read(&link(name)).unwrap().replace("K-2026-0412", "");
        let json = json.replace(r#""case":"","#, "");
        ["#r=", &payload(&json)].concat()
    };
    let mut desk = desk();
    for text in [
        code("iphone_safari_fine"),
        code("iphone_line"),
        unnumbered("iphone_safari_fine"),
        unnumbered("iphone_line"),
    ] {
        desk = desk.after(typed(&text, None));
        assert_eq!(desk.desk.reading().unwrap().case, None);
        let beside: Vec<usize> = desk.desk.beside().iter().map(|(place, _)| *place).collect();
        assert_eq!(beside, [desk.desk.shown]);
        assert!(!html(desk.clone()).contains(r#"id="compare""#));
    }
    assert_eq!(desk.desk.readings.len(), 4);
}

#[test]
fn results_are_compared_in_the_order_in_which_they_were_made() {
    let at = |time: &str, name: &str| {
        let json = read(&link(name))
            .unwrap()
            .replace("2026-11-23T22:18Z", time);
        ["#r=", &payload(&json)].concat()
    };
    let newest = at("2026-11-24T09:00Z", "iphone_safari_fine");
    let oldest = at("2025-12-31T23:59Z", "iphone_safari_cookies_blocked");
    let middle = at("2026-11-24T08:59Z", "iphone_line");
    let numbered = desk().after(Action::Desk(DeskAction::Case("K-2026-0412".into())));
    let order = |texts: &[&str]| -> Vec<usize> {
        let all = texts.iter();
        let read = all.fold(numbered.clone(), |desk, text| desk.after(typed(text, None)));
        read.desk.beside().iter().map(|(place, _)| *place).collect()
    };
    assert_eq!(order(&[&newest, &oldest, &middle]), [1, 2, 0]);
    assert_eq!(order(&[&oldest, &middle, &newest]), [0, 1, 2]);
    let code = code("iphone_safari_fine");
    assert_eq!(order(&[&newest, &oldest, &code]), [1, 0, 2]);
    assert_eq!(order(&[&oldest, &code, &newest]), [0, 1, 2]);
    assert_eq!(order(&[&code, &oldest]), [0, 1]);
}

#[test]
fn what_is_shown_is_stale_while_the_box_says_something_else() {
    let read = desk().after(typed(&code("iphone_safari_fine"), None));
    let stale = |text: &str| read.clone().after(typed(text, None)).desk.stale();
    assert!(!read.desk.stale() && !stale("") && !stale(&code("iphone_line")));
    assert!(stale("4KX") && stale("http://check.example.jp/") && stale("はい"));
    assert!(!desk().after(typed("4KX", None)).desk.stale());
}

#[test]
fn a_message_carries_the_link_the_number_and_what_to_do() {
    let invitation = Invitation {
        case: " K/1 ".into(),
        seen: "2.13".into(),
        ..Invitation::default()
    };
    let link = "https://check.example.jp/a/?case=K%2F1&seen=2.13&openExternalBrowser=1";
    assert_eq!(
        invitation.link("https://check.example.jp/a/?case=old#x"),
        link
    );
    for channel in Channel::ALL {
        for lang in Lang::ALL {
            let message = Invitation {
                channel,
                lang,
                ..invitation.clone()
            }
            .message(
                "https://check.example.jp/a/",
                Some(&crate::cases::RULES.service),
            );
            let tag = if lang == Lang::En { "&lang=en" } else { "" };
            let link = link.replace("&openExternal", &[tag, "&openExternal"].concat());
            check(&message, &[&link, "K/1"]);
            assert_eq!(
                channel == Channel::Mail,
                message.lines().count() > 6,
                "{message}"
            );
        }
    }
}

#[test]
fn a_message_says_for_which_service_by_whom_and_what_is_never_asked_for() {
    let mut service = *rules().service;
    service.name.ja = "別のサービス".into();
    let typed = Invitation {
        sender: " 中央病院 情報システム課 ".into(),
        ..Invitation::default()
    };
    for channel in Channel::ALL {
        let of = |invitation: &Invitation, lang: Lang, service: &Service| {
            let invitation = Invitation {
                channel,
                lang,
                ..invitation.clone()
            };
            invitation.message("https://check.example.jp/", Some(service))
        };
        let unnamed = of(&Invitation::default(), Lang::Ja, &service);
        check(
            &unnamed,
            &["別のサービス", "本人 ID、パスワード、", "QR コードを"],
        );
        assert!(!unnamed.contains("差出人"), "{unnamed}");
        let by_desk = of(&typed, Lang::Ja, &service);
        check(&by_desk, &["差出人：中央病院 情報システム課\n"]);
        let mut known = service.clone();
        known.sender = Some(Text {
            ja: "窓口".into(),
            en: "Desk".into(),
        });
        let by_rules = Invitation::default();
        check(&of(&by_rules, Lang::Ja, &known), &["差出人：窓口\n"]);
        check(
            &of(&by_rules, Lang::En, &known),
            &["From: Desk\n", "never asks for your ID"],
        );
        check(&of(&typed, Lang::Ja, &known), &["差出人：中央病院"]);
    }
    let poster = html(desk().after(Action::Desk(DeskAction::Sender("中央病院".into()))));
    check(
        &poster,
        &[
            "（HPKI-KAGURA）」のログインに使う",
            "差出人：中央病院",
            "本人 ID、パスワード、",
        ],
    );
}

#[test]
fn an_age_is_said_in_the_unit_that_fits() {
    for (seconds, said) in [
        (Some(-600.0), "時計が合っていません"),
        (Some(-60.0), "たった今"),
        (Some(119.0), "たった今"),
        (Some(180.0), "3 分前"),
        (Some(7_300.0), "2 時間前"),
        (Some(400_000.0), "4 日前"),
        (Some(f64::NAN), "日時不明"),
        (Some(f64::INFINITY), "日時不明"),
        (None, "日時不明"),
    ] {
        assert_eq!(age(Lang::Ja, seconds), said);
    }
}

#[test]
fn a_desk_that_cannot_be_loaded_says_so_and_offers_to_try_again() {
    let rules = Rules {
        entries: vec![],
        guides: vec![],
        parted: true,
        ..rules()
    };
    let missing = Missing::Unreachable("HTTP 404".into());
    let state = State::opened(Lang::Ja, None, String::new())
        .after(Action::DeskOpened(true))
        .after(Action::RulesRead(Ok(rules)))
        .after(Action::Parts(PartsAction::Came(Part::Later, Err(missing))));
    assert_eq!(state.phase(), Phase::Done);
    check(&html(state), &["サポート窓口", "もう一度読み込む"]);
}

#[test]
fn a_code_leads_to_the_same_first_guide_as_the_report() {
    let rules = rules();
    let received = crate::cases::cases().into_iter();
    for (name, case) in received.filter(|(_, case)| case.facts != Facts::default()) {
        let state = opened(case.facts);
        let (_, diagnosis) = state.diagnosed().unwrap();
        let mut received = pasted(&outgoing(&state).unwrap().code, parse);
        let Some(Ok(Received::Spoken(spoken))) = received.pop() else {
            panic!("{name}: no code");
        };
        let back = spoken.diagnosis(&rules);
        assert_eq!(back.verdict, diagnosis.verdict, "{name}");
        let Some(first) = diagnosis.findings.first() else {
            continue;
        };
        let received = &back.findings[0];
        assert_eq!(
            (&received.entry, received.certainty),
            (&first.entry, first.certainty),
            "{name}"
        );
        if let Some(guide) = first.guides.first() {
            assert!(
                received.guides.contains(guide),
                "{name}: {guide} is not in {:?}",
                received.guides
            );
        }
    }
}
