//! Looking up a screen: the reducer, for whom an entry is worded, and what the page shows of it.

use crate::cases::{case, rules};
use crate::follows::Follows;
use crate::view::{check, html, shown, shown_in};
use webauthn_checkup::derived::Phase;
use webauthn_checkup::device::{Device, Reader};
use webauthn_checkup::diagnosis::{Verdict, diagnose};
use webauthn_checkup::facts::{FactId, Facts};
use webauthn_checkup::lang::Lang;
use webauthn_checkup::lookup::{Lookup, LookupAction};
use webauthn_checkup::parts::{Arrival, Missing, Part, PartsAction};
use webauthn_checkup::platform::detect;
use webauthn_checkup::rules::{LaterRules, MoreRules, Rules};
use webauthn_checkup::state::{Action, Probing, State};

/// The rules as a build parts them: the rules alone, what they can name, and all.
fn parted() -> (Rules, [MoreRules; 2]) {
    let whole = rules();
    let named = |id: &str| whole.rules.iter().any(|rule| rule.entry == id);
    let found = whole.entries.iter().filter(|entry| named(&entry.id));
    let found = found.cloned().collect();
    let part = |entries, later| MoreRules {
        entries,
        guides: whole.guides.clone(),
        notices: vec![],
        rules: whole.rules.clone(),
        later,
    };
    let later = LaterRules {
        picks: whole.picks.clone(),
        search: whole.search.clone(),
        ..LaterRules::default()
    };
    let parts = [part(found, None), part(whole.entries.clone(), Some(later))];
    let rules = Rules {
        entries: vec![],
        guides: vec![],
        parted: true,
        ..whole
    };
    (rules, parts)
}

/// A part arrives.
fn read(part: Part, rules: MoreRules) -> Action {
    Action::Parts(PartsAction::Came(part, Ok(rules)))
}

/// Both parts arrive.
fn arrive(state: State, [found, more]: [MoreRules; 2]) -> State {
    state
        .after(read(Part::Found, found))
        .after(read(Part::Later, more))
}

fn opened(lookup: Lookup, facts: Facts) -> State {
    State {
        probing: Probing::settled(),
        lookup,
        facts,
        ..State::opened(Lang::Ja, None, "https://check.example.jp/?case=1".into())
    }
}

fn typed(text: &str) -> Action {
    Action::Lookup(LookupAction::Typed(text.into()))
}

/// This part cannot be fetched.
fn fail(part: Part) -> Action {
    let missing = Missing::Unreachable("HTTP 404".into());
    Action::Parts(PartsAction::Came(part, Err(missing)))
}

fn hits(state: &State) -> Vec<&str> {
    let hits = state.lookup.hits.iter();
    hits.map(|hit| hit.entry.as_str()).collect()
}

fn wants_any(state: &State) -> bool {
    Part::ALL.iter().any(|part| state.wants(*part))
}

#[test]
fn the_rest_is_fetched_when_somebody_turns_to_it_and_not_before() {
    let (first, parts) = parted();
    let state = opened(Lookup::default(), Facts::default()).after(Action::RulesRead(Ok(first)));
    assert_eq!(state.phase(), Phase::Done);
    assert!(!wants_any(&state));

    let state = state.after(typed("有効期限切れ"));
    assert!(state.wants(Part::Later) && state.lookup.hits.is_empty());
    assert_eq!(state.phase(), Phase::Done, "the verdict stands meanwhile");

    let state = arrive(state, parts);
    assert!(!wants_any(&state));
    assert_eq!(hits(&state).first(), Some(&"2.19"));
    assert!(state.after(typed("")).lookup.hits.is_empty());
}

#[test]
fn what_fits_alike_stands_in_the_order_of_the_manual_whichever_part_comes_first() {
    let screen = "Cookie が見つかりません";
    let (first, [found, more]) = parted();
    let state = opened(Lookup::default(), Facts::default())
        .after(Action::RulesRead(Ok(first)))
        .after(typed(screen))
        .after(read(Part::Later, more))
        .after(read(Part::Found, found));
    assert_eq!(hits(&state)[..2], ["2.15", "3.6"]);

    let desk = shown_in(Lang::Ja, Facts::default(), |state| {
        state.opened.at_desk = true
    });
    let option = |id: &str| desk.find(&format!(" value=\"{id}\"")).unwrap();
    assert!(option("2.9") < option("2.10") && option("2.24") < option("3.1"));
}

#[test]
fn a_verdict_waits_for_the_entries_that_it_names_and_for_no_others() {
    let (first, [found, _]) = parted();
    let state = opened(Lookup::default(), case("iphone_safari_cookies_blocked"))
        .after(Action::RulesRead(Ok(first)));
    assert_eq!(state.phase(), Phase::Running);
    assert!(state.wants(Part::Found) && !state.wants(Part::Later));
    let failed = state.clone().after(fail(Part::Found));
    assert_eq!(
        failed.phase(),
        Phase::Done,
        "the number alone is worth something"
    );
    assert!(
        failed
            .after(Action::Parts(PartsAction::Retried))
            .wants(Part::Found)
    );
    let state = state.after(read(Part::Found, found));
    assert_eq!(state.phase(), Phase::Done);
    assert_eq!(state.diagnosed().unwrap().1.findings[0].entry, "2.15");
}

#[test]
fn with_the_last_part_nothing_is_missing_and_no_other_can_do_harm() {
    let (first, [found, more]) = parted();
    let state = opened(Lookup::default(), case("iphone_safari_cookies_blocked"))
        .after(Action::RulesRead(Ok(first)))
        .after(read(Part::Later, more));
    assert_eq!(state.phase(), Phase::Done);
    assert!(!wants_any(&state));
    let entries = rules().entries;
    for late in [read(Part::Found, found), fail(Part::Found)] {
        let state = state.clone().after(late);
        assert_eq!(state.known_rules().unwrap().entries, entries);
        assert_eq!(state.parts.found, Arrival::Here);
    }
}

#[test]
fn what_was_found_is_read_in_one_language_until_another_is_wanted() {
    let (first, [mut found, more]) = parted();
    for entry in &mut found.entries {
        entry.action.en.clear();
    }
    let heading = |state: &State| {
        let (rules, found) = state.diagnosed().unwrap();
        let entry = rules.entry(&found.findings[0].entry).unwrap();
        state.lang.choose(&entry.action).to_owned()
    };
    let state = opened(Lookup::default(), case("iphone_safari_cookies_blocked"))
        .after(Action::RulesRead(Ok(first)))
        .after(read(Part::Found, found));
    assert!(!wants_any(&state));
    let japanese = heading(&state);

    let english = state.after(Action::Speak(Lang::En));
    assert!(english.wants(Part::Later));
    assert_eq!(heading(&english), japanese, "better than nothing");
    let english = english.after(read(Part::Later, more));
    assert!(heading(&english).is_ascii());
}

#[test]
fn they_are_on_their_way_while_the_last_probes_run() {
    let facts = case("iphone_safari_cookies_blocked");
    let probing = State {
        probing: Probing {
            pending: vec![FactId::JavaScript],
            ..Probing::settled()
        },
        ..opened(Lookup::default(), facts)
    };
    let (first, _) = parted();
    let state = probing.after(Action::RulesRead(Ok(first)));
    assert_eq!(state.phase(), Phase::Running);
    assert!(state.wants(Part::Found));
}

#[test]
fn what_could_not_be_fetched_is_said_and_tried_again_with_the_next_touch() {
    let (first, [_, later]) = parted();
    let state = opened(Lookup::default(), Facts::default())
        .after(Action::RulesRead(Ok(first)))
        .after(typed("Cookie"))
        .after(fail(Part::Later));
    assert!(!wants_any(&state) && state.lookup.hits.is_empty());
    check(
        &html(state.clone()),
        &["案内を読み込めませんでした", "もう一度読み込む"],
    );
    for again in [
        Action::Lookup(LookupAction::Focused),
        Action::Parts(PartsAction::Retried),
    ] {
        let state = state.clone().after(again);
        assert!(state.wants(Part::Later));
        let state = state.after(read(Part::Later, later.clone()));
        assert_eq!(hits(&state)[0], "2.15", "what was typed is looked up then");
    }
}

#[test]
fn what_happened_can_be_picked_instead_of_typed() {
    let state = opened(Lookup::default(), Facts::default()).after(Action::RulesRead(Ok(rules())));
    let picked = |state: State| state.after(Action::Lookup(LookupAction::Picked(0)));
    let state = picked(state.after(typed("405")));
    assert_eq!(hits(&state), rules().picks[0].entries);
    assert_eq!(state.lookup.typed, "");
    check(
        &html(state.clone()),
        &["何が起きましたか", "aria-pressed=\"true\"", "message-hits"],
    );
    assert!(
        hits(&picked(state.clone())).is_empty(),
        "once more lets go of it"
    );
    assert_eq!(hits(&state.after(typed("405"))), ["2.20"]);
}

#[test]
fn nothing_is_said_while_composing_or_of_a_single_letter() {
    let state = opened(Lookup::default(), Facts::default()).after(Action::RulesRead(Ok(rules())));
    let nothing = "見つかりませんでした";
    let single = state.clone().after(typed("ぬ"));
    assert!(!html(single).contains(nothing));
    let composing = Action::Lookup(LookupAction::Composing(true));
    let state = state.after(composing).after(typed("ぬぬぬぬふふ"));
    assert!(!html(state.clone()).contains(nothing));
    let state = state.after(Action::Lookup(LookupAction::Composing(false)));
    check(&html(state), &[nothing]);
}

/// A text that only an iPhone shows leads to the steps of an iPhone, also on another device.
#[test]
fn a_text_of_another_system_is_read_for_that_system() {
    let facts = case("android_chrome_fine");
    let state = opened(Lookup::default(), facts).after(Action::RulesRead(Ok(rules())));
    let of_iphone = "このWebサイトでは、すでにFace IDを使用する設定がされています。";
    let state = state.after(typed(of_iphone));
    let first = state.lookup.hits[0].entry.clone();
    let state = state.after(Action::Lookup(LookupAction::Opened(Some(first))));
    assert_eq!(state.lookup.device, Some(Device::NewIphone));
}

#[test]
fn a_page_that_was_renewed_meanwhile_offers_to_reload() {
    let (first, _) = parted();
    let state = opened(Lookup::default(), case("iphone_safari_cookies_blocked"))
        .after(Action::RulesRead(Ok(first)))
        .after(Action::Parts(PartsAction::Came(
            Part::Found,
            Err(Missing::Renewed),
        )));
    let html = html(state);
    check(
        &html,
        &[
            "data-finding=\"2.15\"",
            "このページが更新されました",
            "読み込み直す",
        ],
    );
    assert!(!html.contains("もう一度読み込む"));
}

#[test]
fn a_screen_that_was_seen_is_no_all_clear_where_its_entry_cannot_be_fetched() {
    let seen = |entry: &str| {
        let facts = Facts {
            seen: Some(entry.into()),
            ..case("android_chrome_fine")
        };
        let (first, _) = parted();
        let state = opened(Lookup::at_opening(None, true), facts);
        let state = state.after(Action::RulesRead(Ok(first)));
        state.after(fail(Part::Later))
    };
    let state = seen("2.13");
    assert_eq!(state.phase(), Phase::Done);
    let (_, diagnosis) = state.diagnosed().unwrap();
    assert_eq!(diagnosis.verdict, Verdict::FixNeeded);
    assert_eq!(diagnosis.findings[0].entry, "2.13");
    let (_, none) = seen("9.1").diagnosed().unwrap().clone();
    assert_eq!(none.verdict, Verdict::NoObstacle);
}

#[test]
fn a_verdict_that_stands_is_not_taken_back_by_a_search() {
    let (first, _) = parted();
    let state = opened(Lookup::default(), case("android_chrome_no_screen_lock"))
        .after(Action::RulesRead(Ok(first)));
    let state = state.after(fail(Part::Found));
    assert_eq!(state.phase(), Phase::Done);
    let state = state.after(typed("Cookie"));
    assert!(state.wants(Part::Later));
    assert_eq!(state.phase(), Phase::Done);
}

#[test]
fn a_link_to_an_entry_is_done_when_the_entry_is_there() {
    let (first, parts) = parted();
    let seen = Facts {
        seen: Some("2.19".into()),
        ..Facts::default()
    };
    let state = opened(Lookup::at_opening(None, true), seen).after(Action::RulesRead(Ok(first)));
    assert_eq!(state.phase(), Phase::Running);
    assert!(state.wants(Part::Later));
    let failed = state.clone().after(fail(Part::Later));
    assert_eq!(failed.phase(), Phase::Done);
    let state = arrive(state, parts);
    let (_, diagnosis) = state.diagnosed().unwrap();
    assert_eq!(diagnosis.findings[0].entry, "2.19");
}

/// The device that an entry is worded for on this one.
#[track_caller]
fn check_reader(entry: &str, name: &str, expected: Device) {
    let rules = rules();
    let facts = case(name);
    let reader = Reader::of(
        &rules,
        rules.entry(entry).unwrap(),
        None,
        &facts,
        &detect(&facts),
    );
    assert_eq!(reader.device, expected, "{entry} on {name}");
}

#[test]
fn an_entry_is_worded_for_this_device_unless_its_screen_is_another_s() {
    check_reader("2.15", "android_chrome_fine", Device::Android);
    check_reader("2.15", "iphone_safari_cookies_blocked", Device::OldIphone);
    check_reader("2.15", "pc_edge_fine", Device::Pc);
    check_reader("2.21", "android_chrome_fine", Device::NewIphone);
    check_reader("3.1", "android_chrome_fine", Device::Pc);
}

#[test]
fn every_entry_says_something_to_whoever_it_is_worded_for() {
    let rules = rules();
    for name in ["android_chrome_fine", "iphone_safari_fine", "pc_edge_fine"] {
        for entry in &rules.entries {
            let html = shown_in(Lang::Ja, case(name), |state| {
                state.lookup.open = Some(entry.id.clone());
            });
            check(
                &html,
                &[
                    "class=\"reading\"",
                    "id=\"entry-title\"",
                    "class=\"remedies\"><li>",
                ],
            );
            assert!(
                !html.contains("{app}") && !html.contains("{browser}"),
                "{}",
                entry.id
            );
        }
    }
}

#[test]
fn the_switch_shows_the_steps_of_another_device() {
    let of = |device| {
        shown_in(Lang::Ja, case("android_chrome_fine"), |state| {
            state.lookup.open = Some("2.15".into());
            state.lookup.device = device;
        })
    };
    check(
        &of(None),
        &[
            "aria-pressed=\"true\" class=\"choice\">Android",
            "デバイス上のサイトデータ",
        ],
    );
    let iphone = of(Some(Device::NewIphone));
    check(
        &iphone,
        &[
            "aria-pressed=\"true\" class=\"choice\">iPhone（iOS\u{a0}18\u{a0}以降）",
            "すべてのCookieをブロック",
        ],
    );
    assert!(
        !iphone.contains("デバイス上のサイトデータ</span>"),
        "{iphone}"
    );
}

/// The error came up wherever a QR code or link had opened; the page is read where it works.
#[test]
fn whoever_looks_a_message_up_in_safari_is_told_to_use_safari_too() {
    for (name, says) in [
        (
            "iphone_safari_fine",
            "登録やログインの画面を Safari で開きます。",
        ),
        (
            "android_chrome_fine",
            "登録やログインの画面を Chrome で開きます。",
        ),
    ] {
        for entry in ["2.2", "2.3", "2.4", "2.5", "2.6", "2.8"] {
            let open = |state: &mut State| state.lookup.open = Some(entry.into());
            check(&shown_in(Lang::Ja, case(name), open), &[says]);
            let seen = Facts {
                seen: Some(entry.into()),
                ..case(name)
            };
            check(&shown(Lang::Ja, seen), &[says]);
        }
    }
    let found = shown(Lang::Ja, case("trial_iphone_safari_generic_unasked"));
    assert!(!found.contains("Safari で開きます。"), "{found}");
}

#[test]
fn that_nothing_needs_doing_is_said_before_what_to_do() {
    for id in ["2.20", "3.9", "3.22", "3.23", "3.24"] {
        let html = shown_in(Lang::Ja, case("android_chrome_fine"), |state| {
            state.lookup.open = Some(id.into());
        });
        let at = |part: &str| {
            html.find(part)
                .unwrap_or_else(|| panic!("{id} lacks {part}"))
        };
        assert!(
            at("class=\"nothing-to-do\"") < at("class=\"remedies\""),
            "{id}"
        );
    }
}

#[test]
fn a_seen_screen_is_a_finding_with_its_link_and_hits_are_none() {
    let facts = Facts {
        seen: Some("2.19".into()),
        ..case("android_chrome_fine")
    };
    assert_eq!(diagnose(&facts, &rules()).findings[0].entry, "2.19");
    let html = shown(Lang::Ja, facts);
    check(
        &html,
        &[
            "data-finding=\"2.19\"",
            "href=\"https://check.example.jp/?seen=2.19\"",
            "data-verdict=\"fix_needed\"",
        ],
    );
    let html = shown_in(Lang::Ja, case("android_chrome_fine"), |state| {
        *state = state.clone().after(typed("405"));
    });
    check(
        &html,
        &[
            "href=\"#entry=2.20\"",
            "1件見つかりました",
            "id=\"message-search\"",
        ],
    );
    assert!(!html.contains("data-finding"), "{html}");
}

#[test]
fn every_screen_of_both_chapters_stands_in_a_list() {
    let html = shown(Lang::Ja, case("iphone_safari_fine"));
    for entry in rules()
        .entries
        .iter()
        .filter(|entry| !rules().service.beside_the_manual(&entry.id))
    {
        check(&html, &[&format!("href=\"#entry={}\"", entry.id)]);
    }
}
