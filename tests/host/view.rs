//! The page's HTML, rendered on the host.

use crate::cases::{case, cases, rules};
use crate::report::outgoing;
use futures::executor::block_on;
use std::cell::RefCell;
use webauthn_checkup::derived::Derived;
use webauthn_checkup::facts::Facts;
use webauthn_checkup::lang::{Lang, UiText};
use webauthn_checkup::parts::{Arrival, Missing, Part};
use webauthn_checkup::rules::Rules;
use webauthn_checkup::state::{Action, Probing, State};
use webauthn_checkup::view::page;
use yew::prelude::*;

thread_local! {
    static SHOWN: RefCell<Option<State>> = const { RefCell::new(None) };
}

/// Hands the state over: a component's properties would have to be comparable.
#[component]
fn Shown() -> Html {
    let state = SHOWN.with_borrow(|state| state.clone().unwrap());
    page(
        &state,
        &Derived::of(&state),
        outgoing(&state).as_ref(),
        &Callback::noop(),
    )
}

pub fn html(state: State) -> String {
    SHOWN.set(Some(state));
    block_on(
        yew::LocalServerRenderer::<Shown>::new()
            .hydratable(false)
            .render(),
    )
}

/// The page when all probes have answered with these facts, and all of the program has come.
pub fn shown(lang: Lang, facts: Facts) -> String {
    shown_in(lang, facts, |_| ())
}

/// The same after something else has happened.
pub fn shown_in(lang: Lang, facts: Facts, happened: impl FnOnce(&mut State)) -> String {
    let opened = State::opened(lang, None, "https://check.example.jp/?case=1".into())
        .after(Action::RulesRead(Ok(rules())));
    let mut state = State {
        facts,
        probing: Probing::settled(),
        ..opened
    };
    happened(&mut state);
    html(state)
}

#[track_caller]
pub fn check(html: &str, parts: &[&str]) {
    for part in parts {
        assert!(html.contains(part), "{part} is not in {html}");
    }
}

#[test]
fn while_probes_run_there_is_progress_and_no_verdict() {
    let html = html(State::opened(Lang::Ja, None, String::new()));
    check(
        &html,
        &[
            "id=\"verdict\"",
            "role=\"status\"",
            "<progress",
            "data-check=\"cookies\" data-state=\"running\"",
            "この端末を調べています",
        ],
    );
    assert!(
        !html.contains("data-verdict") && !html.contains("data-finding"),
        "{html}"
    );
}

#[test]
fn cookies_blocked_on_ios_17_shows_the_rows_of_ios_17() {
    let html = shown(Lang::Ja, case("iphone_safari_cookies_blocked"));
    check(
        &html,
        &[
            "data-verdict=\"fix_needed\"",
            "data-finding=\"2.15\"",
            "iPhone ・ iOS 17",
            "すべてのCookieをブロック",
            "class=\"switch off\"",
            "変更したので、もう一度調べる",
            "data-check=\"cookies\" data-state=\"fail\"",
        ],
    );
    assert!(
        !html.contains(">アプリ<"),
        "the row 「アプリ」 is of iOS 18: {html}"
    );
}

#[test]
fn inside_line_the_headline_names_the_app() {
    check(
        &shown(Lang::Ja, case("iphone_line")),
        &["LINE の中で開いています", "data-finding=\"2.7\""],
    );
    check(
        &shown(Lang::En, case("iphone_line")),
        &["Opened inside LINE"],
    );
}

#[test]
fn a_pc_gets_the_page_s_qr_code() {
    check(
        &shown(Lang::Ja, case("pc_edge_fine")),
        &[
            "data-verdict=\"no_obstacle\"",
            "data-check=\"browser\" data-state=\"attention\"",
        ],
    );
    assert!(
        shown(Lang::Ja, case("pc_edge_fine")).contains("aria-label=\"このページの QR コード\"")
    );
    assert!(!shown(Lang::Ja, case("iphone_safari_fine")).contains("class=\"qr\""));
}

/// What the later part draws is announced in its place until it is here, and the rest of the page is there.
#[test]
fn what_a_verdict_does_not_need_comes_later() {
    let of_later = [
        "id=\"report-words\"",
        "id=\"report-link\"",
        "id=\"report-code\"",
        "id=\"report-json\"",
    ];
    let at_once = [
        "id=\"share\"",
        "id=\"message-search\"",
        "id=\"trial-start\"",
        "FIDO を使えません",
    ];
    for (arrival, here) in [(Arrival::Coming, false), (Arrival::Here, true)] {
        let facts = case("android_chrome_fine");
        let html = shown_in(Lang::Ja, facts, |state| {
            state.parts.set(Part::Later, arrival)
        });
        for part in of_later {
            assert_eq!(html.contains(part), here, "{part}");
        }
        assert_eq!(html.contains("案内を読み込んでいます"), !here);
        check(&html, &at_once);
    }
}

/// Each of the contract's checks is there once and has left `running`, whatever the facts.
#[test]
fn every_check_stands_in_every_case() {
    let ids = [
        "secure-context",
        "browser",
        "os-version",
        "webauthn-api",
        "platform-authenticator",
        "cookies",
        "local-storage",
        "session-storage",
        "indexed-db",
        "javascript",
        "webassembly",
        "network",
    ];
    for (name, case) in cases() {
        for lang in [Lang::Ja, Lang::En] {
            let html = shown(lang, case.facts.clone());
            for id in ids {
                assert_eq!(
                    html.matches(&format!("data-check=\"{id}\"")).count(),
                    1,
                    "{name}, {id}"
                );
            }
            assert!(!html.contains("data-state=\"running\""), "{name}");
            // The record's own braces apart.
            let (before, record) = html.split_once("id=\"report-json\"").unwrap();
            let (_, after) = record.split_once("</pre>").unwrap();
            assert!(
                ![before, after].concat().contains('{'),
                "{name}: a placeholder is left in {html}"
            );
        }
    }
}

#[test]
fn every_word_is_there_in_both_languages() {
    for word in UiText::ALL {
        assert!(
            !Lang::Ja.t(*word).is_empty() && !Lang::En.t(*word).is_empty(),
            "{word:?}"
        );
        assert!(Lang::En.t(*word).is_ascii(), "{word:?} is not English");
    }
}

#[test]
fn texts_from_outside_stay_text() {
    let facts = Facts {
        user_agent: Some("<script>".into()),
        client_hints: None,
        ..case("pc_edge_fine")
    };
    assert!(!shown(Lang::Ja, facts).contains("<script>"));
    let mut lacking = case("pc_edge_fine");
    lacking.javascript = Some([("<b>x</b>".to_owned(), false)].into_iter().collect());
    assert!(shown(Lang::Ja, lacking).contains("&lt;b&gt;x"));
}

/// The entries that only a trial brings up travel apart; without them the finding still stands there.
#[test]
fn a_finding_whose_entry_could_not_be_fetched_is_still_named() {
    let facts = case("trial_android_cancelled");
    let without = |state: &mut State| {
        let entries = rules().entries;
        let kept = entries.into_iter().filter(|entry| entry.id != "2.8");
        let rules = Rules {
            entries: kept.collect(),
            ..rules()
        };
        *state = state.clone().after(Action::RulesRead(Ok(rules)));
        let missing = Missing::Unreachable("rules-more.json: HTTP 404".into());
        state.parts.later = Arrival::Failed(missing);
    };
    check(
        &shown_in(Lang::Ja, facts, without),
        &[
            "data-finding=\"2.8\"",
            "data-verdict=\"fix_needed\"",
            "案内を読み込めませんでした",
            "id=\"trial-start\"",
        ],
    );
}
