//! The message search: typed queries from `tests/queries.json`, and what slips of the thumb make of every message. How
//! well the lists of phrases are answered is tested beside `cargo xtask search --score`.

use crate::cases::rules;
use serde::Deserialize;
use std::collections::BTreeMap;
use webauthn_checkup::platform::Os;
use webauthn_checkup::search::{Index, too_short};

#[derive(Deserialize)]
struct Queries {
    /// Entry -> what people type who saw it.
    found: BTreeMap<String, Vec<String>>,
    /// What has nothing to do with any entry.
    nothing: Vec<String>,
}

fn queries() -> Queries {
    serde_json::from_str(include_str!("../queries.json")).unwrap()
}

fn first(index: &Index, query: &str) -> Option<String> {
    index.search(query).into_iter().next().map(|hit| hit.entry)
}

/// Prints the rate and what was missed, and asserts the rate.
#[track_caller]
fn rate<'a>(name: &str, least: f64, asked: impl Iterator<Item = (&'a str, String)>) {
    let index = Index::of(&rules());
    let (mut right, mut all, mut missed) = (0, 0, String::new());
    for (entry, query) in asked {
        all += 1;
        let found = first(&index, &query);
        if found.as_deref() == Some(entry) {
            right += 1;
        } else {
            missed += &format!("\n  {entry}: {query:?} finds {found:?}");
        }
    }
    let rate = f64::from(right) / f64::from(all);
    println!(
        "{name}: {right} of {all} come first, {:.1} %{missed}",
        rate * 100.0
    );
    assert!(rate >= least, "{name}: {:.1} %{missed}", rate * 100.0);
}

#[test]
fn typed_queries_find_their_entry_first() {
    let queries = queries();
    let asked = || {
        queries.found.iter().flat_map(|(entry, typed)| {
            typed
                .iter()
                .map(move |query| (entry.as_str(), query.clone()))
        })
    };
    assert!(asked().count() >= 150);
    for entry in rules()
        .entries
        .iter()
        .filter(|entry| !rules().service.beside_the_manual(&entry.id))
    {
        assert!(
            queries.found.contains_key(&entry.id),
            "nobody asks for {}",
            entry.id
        );
    }
    rate("typed queries", 0.985, asked());
}

#[test]
fn nonsense_finds_nothing() {
    let index = Index::of(&rules());
    for query in queries().nothing {
        assert_eq!(index.search(&query), [], "{query:?}");
    }
}

/// What people do to a text, by name.
type Slip = (&'static str, fn(&str) -> String);

const SLIPS: &[Slip] = &[
    ("the first half", |text| part(text, 0.0, 0.5)),
    ("the second half", |text| part(text, 0.5, 1.0)),
    ("the middle", |text| part(text, 0.25, 0.75)),
    ("full width", |text| each(text, full_width)),
    ("hiragana", |text| each(text, hiragana)),
    ("capitals", |text| text.to_uppercase()),
    ("no punctuation", |text| {
        text.chars().filter(|c| c.is_alphanumeric()).collect()
    }),
    ("a letter lost in eight", |text| {
        let keep = |&(at, _): &(usize, char)| at % 8 != 5;
        text.chars()
            .enumerate()
            .filter(keep)
            .map(|(_, c)| c)
            .collect()
    }),
    ("a letter doubled in seven", |text| {
        let twice = |(at, c)| if at % 7 == 3 { vec![c, c] } else { vec![c] };
        text.chars().enumerate().flat_map(twice).collect()
    }),
    ("two letters swapped in nine", |text| {
        let mut letters: Vec<char> = text.chars().collect();
        (4..letters.len().saturating_sub(1))
            .step_by(9)
            .for_each(|at| letters.swap(at, at + 1));
        letters.into_iter().collect()
    }),
    ("a wrong letter in ten", |text| {
        let wrong = |(at, c)| if at % 10 == 6 { 'の' } else { c };
        text.chars().enumerate().map(wrong).collect()
    }),
    ("pasted with more around it", |text| {
        format!(
            "外来の合間にスマートフォンで操作していました。{text} という画面が出て先に進めません。どうしたらよいでしょうか。"
        )
    }),
];

fn part(text: &str, from: f64, to: f64) -> String {
    let letters: Vec<char> = text.chars().collect();
    let at = |share: f64| (letters.len() as f64 * share) as usize;
    letters[at(from)..at(to)].iter().collect()
}

fn each(text: &str, letter: fn(char) -> char) -> String {
    text.chars().map(letter).collect()
}

fn full_width(c: char) -> char {
    match c {
        '!'..='~' => char::from_u32(c as u32 + 0xfee0).unwrap(),
        _ => c,
    }
}

fn hiragana(c: char) -> char {
    match c {
        'ァ'..='ヶ' => char::from_u32(c as u32 - 0x60).unwrap(),
        _ => c,
    }
}

#[test]
fn slips_of_the_thumb_find_their_entry_first() {
    let rules = rules();
    let index = Index::of(&rules);
    let (mut right, mut all, mut missed) = (0, 0, String::new());
    for entry in rules
        .entries
        .iter()
        .filter(|entry| !rules.service.beside_the_manual(&entry.id))
    {
        for message in &entry.messages {
            for (name, slip) in SLIPS {
                let query = slip(message);
                if query.chars().filter(|c| c.is_alphanumeric()).count() < 6 {
                    continue;
                }
                all += 1;
                // Some texts stand in two entries: then either is right.
                let found = first(&index, &query);
                let same = |id: &String| {
                    rules
                        .entry(id)
                        .unwrap()
                        .messages
                        .iter()
                        .any(|other| other.contains(message))
                };
                if found.as_ref().is_some_and(|id| *id == entry.id || same(id)) {
                    right += 1;
                } else {
                    missed += &format!("\n  {}, {name}: {query:?} finds {found:?}", entry.id);
                }
            }
        }
    }
    let rate = f64::from(right) / f64::from(all);
    println!(
        "slips: {right} of {all} come first, {:.1} %{missed}",
        rate * 100.0
    );
    assert!(rate >= 0.97, "{:.1} %{missed}", rate * 100.0);
}

fn found(query: &str) -> Vec<String> {
    let hits = Index::of(&rules()).search(query);
    hits.into_iter().map(|hit| hit.entry).collect()
}

/// What finds the same entries, each as well.
#[track_caller]
fn same(query: &str, other: &str) {
    let index = Index::of(&rules());
    assert!(!index.search(other).is_empty(), "{other}");
    assert_eq!(index.search(query), index.search(other), "{query}");
}

#[test]
fn hosts_and_names_do_not_drown_a_sentence() {
    for site in [
        "mahpki-auth.2nds.medis.or.jp",
        "“maadc-auth.2nds.medis.or.jp”",
    ] {
        for text in [
            "のパスキーを作成しますか？",
            "の資格情報はこのiPhoneにはありません。",
        ] {
            same(&[site, text].concat(), text);
        }
    }
}

#[test]
fn a_keyboard_may_write_kana_and_numbers_in_half_or_full_width() {
    same("ﾊﾟｽｷｰがありません", "パスキーがありません");
    same("ﾊﾞｰｺｰﾄﾞが出る", "バーコードが出る");
    // As macOS writes it: letters and their marks apart.
    same(
        "ハ\u{309a}スキーか\u{3099}ありません",
        "パスキーがありません",
    );
    for number in ["２．１９", "2．19", "２.１９", "2.19"] {
        assert_eq!(found(number), ["2.19"], "{number}");
    }
    same("４０５", "405");
}

#[test]
fn words_around_a_message_do_not_hide_it() {
    let message = "クレデンシャルのセットアップが必要";
    for around in [
        "って出るんですけど",
        "と出ています",
        "という画面ですが、どうしたらいいですか",
    ] {
        let found = Index::of(&rules()).search(&[message, around].concat());
        let alone = Index::of(&rules()).search(message);
        assert_eq!(found[0].entry, "2.24", "{around}");
        assert_eq!(found[0].score, alone[0].score, "{around}");
    }
    let quoted = "さっきから「利用可能なパスキーがありません」と出てしまって、どうしたらいいですか";
    assert_eq!(found(quoted)[0], "2.23");
}

#[test]
fn one_common_word_decides_nothing() {
    for query in [
        "時間が経ってからやり直してください",
        "画像が表示されない",
        "免許証の有効期限を教えて",
        "どうすれば直りますか",
    ] {
        let found = found(query);
        assert!(
            found.first().is_none_or(|id| id.starts_with('A')),
            "{query}: {found:?}"
        );
    }
}

#[test]
fn what_no_entry_answers_finds_nothing() {
    assert_eq!(found("QR コードが表示されない"), [] as [&str; 0]);
    assert_eq!(found("QR コードが表示される")[0], "2.17");
}

#[test]
fn below_two_letters_nothing_is_said_to_be_missing() {
    for short in ["", " ", "ぱ", "ﾊﾟ", "は\u{309a}", "a", "２", "「」"] {
        assert!(too_short(short), "{short:?}");
    }
    for long in ["鍵が", "ab", "ぱす", "2.1"] {
        assert!(!too_short(long), "{long:?}");
    }
}

#[test]
fn a_text_of_one_system_names_it() {
    let system = |query: &str| Index::of(&rules()).search(query)[0].system;
    assert_eq!(
        system("このデバイスで資格情報が見つかりませんでした。"),
        Some(Os::Ios)
    );
    assert_eq!(
        system("このデバイスには指紋認証センサーがありません"),
        Some(Os::Android)
    );
    assert_eq!(system("利用可能なパスキーがありません"), None);
    assert_eq!(system("指紋が使えない"), None);
}

/// A saying holds in any order of its words and in each synonym.
#[test]
fn every_saying_finds_its_entry() {
    let rules = rules();
    let index = Index::of(&rules);
    let mut lost = Vec::new();
    for entry in &rules.entries {
        for saying in &entry.sayings {
            let query = saying.replace(' ', "");
            let hits = index.search(&query);
            if !too_short(&query) && hits.iter().all(|hit| hit.entry != entry.id) {
                lost.push(format!("{}: {saying}", entry.id));
            }
        }
    }
    assert!(lost.is_empty(), "{}", lost.join("\n"));
}
