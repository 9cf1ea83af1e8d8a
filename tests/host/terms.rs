//! The table of terms in CONTRIBUTING.md holds: in `rules.json` by a lint, and here for the page's own words and for what
//! stands there before WebAssembly runs.

use crate::cases::rules;
use webauthn_checkup::lang::{FoundUiText, Lang, LaterUiText, Localized, UiText};
use webauthn_checkup::rules::lint::check;
use webauthn_checkup::rules::lint::terms::{TERMS, unused};

#[test]
fn each_word_that_is_not_ours_is_found_in_the_rules() {
    assert!(TERMS.len() > 40, "{} rows", TERMS.len());
    let sound = rules();
    let found = |word: &str| {
        let mut rules = sound.clone();
        let summary = &mut rules.entries[0].summary;
        let (lang, text) = match word.is_ascii() {
            true => ("en", &mut summary.en),
            false => ("ja", &mut summary.ja),
        };
        *text = ["x ", word, " x"].concat();
        let place = format!("entry 2.1, summary, {lang}");
        let mut problems = check(&rules).into_iter();
        problems.any(|problem| problem.place == place && problem.what.contains("is not our word"))
    };
    for term in TERMS.iter() {
        assert!(!term.say.is_empty(), "{term:?}");
        for word in &term.not {
            assert!(found(word), "{word} is not found");
        }
        for allowed in &term.but_in {
            assert!(!found(allowed), "{allowed} is found");
        }
    }
}

#[test]
fn a_quotation_is_free_and_an_english_word_is_a_whole_one() {
    assert_eq!(unused("「鍵」と出ます。"), None);
    assert_eq!(unused("iCloud Keychain, bookmarks"), None);
    assert_eq!(unused("Two KEYS."), Some(("keys", "passkey")));
}

#[track_caller]
fn ours(place: &str, text: &str) {
    assert_eq!(unused(text), None, "{place}: {text}");
}

#[test]
fn the_page_s_own_words_are_ours() {
    fn all<W: Localized + std::fmt::Debug>(words: &[W]) {
        for &word in words {
            for lang in Lang::ALL {
                ours(&format!("{word:?}, {}", lang.tag()), lang.t(word));
            }
        }
    }
    all(UiText::ALL);
    all(FoundUiText::ALL);
    all(LaterUiText::ALL);
}

/// Of a tag, the values that people read.
#[test]
fn what_stands_there_before_the_program_is_in_our_words() {
    let page = include_str!("../../www/index.html");
    for (at, line) in page.lines().enumerate() {
        let place = format!("index.html, line {}", at + 1);
        for (at, piece) in line.split(['<', '>']).enumerate() {
            if at % 2 == 0 {
                ours(&place, piece);
            } else {
                let values = piece.split('"').filter(|value| !value.is_ascii());
                values.for_each(|value| ours(&place, value));
            }
        }
    }
    let guard = include_str!("../../www/guard.js");
    let said = guard.split('\'').filter(|text| !text.is_ascii());
    said.for_each(|text| ours("guard.js", text));
}
