//! The page's language: which one it opens in, what the switch changes, and that English pages speak English.

use crate::cases::{case, cases};
use crate::follows::Follows;
use crate::report::{opened, outgoing};
use crate::view::{check, html, shown};
use webauthn_checkup::facts::Facts;
use webauthn_checkup::lang::Lang;
use webauthn_checkup::lookup::LookupAction;
use webauthn_checkup::state::{Action, State};
use webauthn_checkup::support::DeskAction;
use webauthn_checkup::view::title;

#[test]
fn the_address_decides_then_the_browser_then_it_is_japanese() {
    let table: [(Option<&str>, &[&str], Lang); 11] = [
        (None, &[], Lang::Ja),
        (None, &["ja"], Lang::Ja),
        (None, &["en-US", "en", "ja"], Lang::En),
        (None, &["ja-JP", "en"], Lang::Ja),
        (None, &["fr-FR", "en", "ja"], Lang::En),
        (None, &["fr", "de"], Lang::Ja),
        (None, &["EN_us"], Lang::En),
        (None, &["english", ""], Lang::Ja),
        (Some("en"), &["ja"], Lang::En),
        (Some("ja-JP"), &["en"], Lang::Ja),
        (Some("fr"), &["en"], Lang::En),
    ];
    for (asked, preferred, lang) in table {
        let preferred: Vec<String> = preferred.iter().map(ToString::to_string).collect();
        assert_eq!(
            Lang::at_opening(asked, &preferred),
            lang,
            "{asked:?}, {preferred:?}"
        );
    }
    for lang in Lang::ALL {
        assert_eq!(Lang::from_tag(lang.tag()), Some(lang));
        assert_eq!((lang.other() == lang, lang.other().other()), (false, lang));
    }
}

#[test]
fn the_switch_changes_the_language_and_what_stands_there_stays() {
    let before = opened(case("seen_decides_an_ambiguous_trial_android"))
        .after(Action::Lookup(LookupAction::Typed("405".into())))
        .after(Action::Desk(DeskAction::Case("K-1".into())));
    assert!(before.facts.trial.is_some() && !before.lookup.hits.is_empty());
    let after = before.clone().after(Action::Speak(Lang::En));
    assert_eq!(after.lang, Lang::En);
    let kept = |state: &State| {
        let verdict = state.diagnosed().unwrap().1;
        let lookup = (state.lookup.typed.clone(), state.lookup.hits.clone());
        let desk = state.desk.invitation.clone();
        (
            state.facts.clone(),
            state.trial.clone(),
            state.probing.run,
            state.phase(),
            verdict,
            lookup,
            desk,
        )
    };
    assert_eq!(kept(&before), kept(&after));
}

#[test]
fn the_choice_goes_along_to_another_browser_and_device_but_not_to_the_reader_of_a_report() {
    let line = opened(case("iphone_line"));
    let address = |state: &State| state.way_out().unwrap().address;
    assert!(
        !address(&line).contains("lang="),
        "the browser there decides"
    );
    let english = line.after(Action::Speak(Lang::En));
    assert!(
        english.opened.address.ends_with("?case=1&lang=en"),
        "{}",
        english.opened.address
    );
    check(&address(&english), &["lang=en"]);
    assert!(!outgoing(&english).unwrap().link.contains("lang="));
    let back = english.after(Action::Speak(Lang::Ja));
    assert!(
        back.opened.address.ends_with("?case=1&lang=ja"),
        "{}",
        back.opened.address
    );
    check(&address(&back), &["lang=ja"]);
}

#[test]
fn the_switch_stands_on_the_check_and_at_the_desk_in_the_other_languages_own_name() {
    let check_page = opened(Facts::default());
    let desk = check_page.clone().after(Action::DeskOpened(true));
    for state in [check_page, desk] {
        let english = state.clone().after(Action::Speak(Lang::En));
        check(
            &html(state),
            &[
                "id=\"lang\" lang=\"en\" class=\"lang\"",
                ">English</button>",
            ],
        );
        check(
            &html(english),
            &["id=\"lang\" lang=\"ja\" class=\"lang\"", ">日本語</button>"],
        );
    }
}

#[test]
fn the_window_is_called_what_it_shows() {
    let state = opened(Facts::default());
    assert_eq!(
        title(&state),
        "スマートフォン動作チェック | HPKI-KAGURA の FIDO 認証"
    );
    let english = state.after(Action::Speak(Lang::En));
    assert_eq!(
        title(&english),
        "Phone check | FIDO sign-in for HPKI-KAGURA"
    );
    let desk = english.after(Action::DeskOpened(true));
    assert_eq!(title(&desk), "Support desk | FIDO sign-in for HPKI-KAGURA");
}

/// The page without what is marked as Japanese, and without quotations.
fn own_words(mut html: String) -> String {
    while let Some(at) = html.find(" lang=\"ja\"") {
        let start = html[..at].rfind('<').unwrap();
        let name = html[start + 1..]
            .split([' ', '>'])
            .next()
            .unwrap()
            .to_owned();
        let end = ["</", &name, ">"].concat();
        let end = at + html[at..].find(&end).unwrap() + end.len();
        html.replace_range(start..end, "");
    }
    while let Some(start) = html.find('「') {
        let end = html[start..].find('」').unwrap() + '」'.len_utf8();
        html.replace_range(start..start + end, "");
    }
    html
}

#[track_caller]
fn is_english(name: &str, html: String) {
    let own = own_words(html);
    // The dot that parts names is in both languages.
    let japanese = |c: char| {
        c != '・'
            && matches!(c, '\u{3001}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{ff01}'..='\u{ff9f}')
    };
    if let Some(at) = own.find(japanese) {
        let left: String = own[at..].chars().take(40).collect();
        panic!("{name}: {left} is left in English");
    }
}

#[test]
fn a_label_is_explained_to_whoever_reads_english_only() {
    let facts = case("iphone_safari_cookies_blocked");
    let explained = "設定<span lang=\"en\" class=\"gloss\">Settings</span></span>";
    check(&shown(Lang::En, facts.clone()), &[explained]);
    assert!(!shown(Lang::Ja, facts).contains("class=\"gloss\""));
}

#[test]
fn no_japanese_is_left_in_english_but_what_is_marked_or_quoted() {
    for (name, case) in cases() {
        let trial = case.facts.trial.as_ref();
        let thrown = trial.and_then(|trial| trial.message.clone());
        let html = shown(Lang::En, case.facts);
        is_english(&name, html.replace(&thrown.unwrap_or_default(), ""));
    }
    let state = opened(case("android_chrome_no_screen_lock")).after(Action::Speak(Lang::En));
    let link = outgoing(&state).unwrap().link;
    for entry in crate::cases::rules().entries {
        let open = Action::Lookup(LookupAction::Opened(Some(entry.id.clone())));
        is_english(&entry.id, html(state.clone().after(open)));
    }
    let desk = state.after(Action::DeskOpened(true));
    for text in ["", "ABC", &link] {
        let mut desk = desk.clone().after(crate::support::typed(text, Some(200.0)));
        std::rc::Rc::make_mut(&mut desk.desk).invitation.lang = Lang::En;
        is_english("the desk", html(desk));
    }
}
