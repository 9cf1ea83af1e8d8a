//! Spoken codes, as typed. Hardly any text is a code by chance, so the first ten characters of each are also given the
//! two checks that belong to them.

use super::{RULES, Target, first_broken, sampled};
use crate::cases::cases;
use crate::support::drawn;
use webauthn_checkup::checks::{checks, marked};
use webauthn_checkup::diagnosis::diagnose;
use webauthn_checkup::facts::Facts;
use webauthn_checkup::report::code::{CodeError, Spoken};
use webauthn_checkup::report::reed_solomon::with_checks;

const ALPHABET: &str = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// So many characters are looked at.
const LONGEST: usize = 200;

#[rustfmt::skip]
const ODD: &[&str] = &[
    " ", "-", "ー", "　", "\n", "0", "1", "Z", "z", "O", "o", "I", "l", "U", "V", "４", "Ｋ", "ｘ", "！", "～", "･", "é", "İ", "ß",
    "ﬁ", "日本", "\u{1f4f1}", "\0", "\u{feff}", "\u{301}", "4KX 7QM 2RD 9HT", "#r=", "999",
];

fn seeds() -> Vec<String> {
    let all = cases().into_iter();
    all.map(|(_, case)| spoken(&case.facts).code()).collect()
}

/// What a phone with these facts says.
pub fn spoken(facts: &Facts) -> Spoken {
    let diagnosis = diagnose(facts, &RULES);
    let platform = &diagnosis.platform;
    let checks = marked(checks(facts, platform), &RULES, facts, platform);
    Spoken::of(&RULES.service, &checks, facts.trial.as_ref(), &diagnosis)
}

/// The same as somebody else would type it.
fn variants(text: &str) -> [String; 5] {
    let wide = |letter| match letter {
        ' ' => '　',
        '!'..='~' => char::from_u32(u32::from(letter) + 0xFEE0).unwrap(),
        other => other,
    };
    [
        text.to_ascii_lowercase(),
        text.to_ascii_uppercase(),
        text.chars().map(wide).collect(),
        text.chars().flat_map(|letter| [letter, '-']).collect(),
        text.replace(' ', ""),
    ]
}

/// Which character is wrong is told as it was typed.
fn same(one: &Result<Spoken, CodeError>, other: &Result<Spoken, CodeError>) -> bool {
    match (one, other) {
        (Err(CodeError::Character(_)), Err(CodeError::Character(_))) => true,
        (one, other) => one == other,
    }
}

/// A code of the first ten characters that a code can have.
fn completed(text: &str) -> String {
    let place = |letter: char| ALPHABET.find(letter.to_ascii_uppercase());
    let mut data = [0; 10];
    for (symbol, place) in data.iter_mut().zip(text.chars().filter_map(place)) {
        *symbol = place as u8;
    }
    let letter = |symbol: u8| ALPHABET.chars().nth(symbol.into()).unwrap();
    let letters = with_checks(data).map(letter);
    letters
        .chunks(3)
        .map(String::from_iter)
        .collect::<Vec<_>>()
        .join(" ")
}

fn look(text: &str) -> Result<(), &'static str> {
    let typed = Spoken::read(text);
    let code = completed(text);
    let whole = Spoken::read(&code);
    let alike = |text: &str, read| {
        text.chars().count() > LONGEST / 2
            || variants(text)
                .iter()
                .all(|other| same(&Spoken::read(other), read))
    };
    let html = match whole {
        Ok(_) if sampled(text, 256) => drawn(&code),
        _ => String::from("data-verdict"),
    };
    first_broken(&[
        ("however it is typed, it says the same", alike(text, &typed)),
        ("and so does a code", alike(&code, &whole)),
        (
            "what reads, written again, reads as the same",
            typed
                .as_ref()
                .map_or(true, |spoken| Spoken::read(&spoken.code()) == typed),
        ),
        (
            "a code that reads is written again as the same code",
            whole.as_ref().map_or(true, |spoken| spoken.code() == code),
        ),
        (
            "what belongs together is a code or a newer one",
            whole.is_ok() || whole == Err(CodeError::Newer) || code == "000 000 000 000",
        ),
        ("a slip is named with its group", slip_is_named(&typed)),
        ("what was told has a verdict", html.contains("data-verdict")),
    ])
}

fn slip_is_named(read: &Result<Spoken, CodeError>) -> bool {
    match read {
        Err(CodeError::Group(group, heard, meant)) => {
            (1..=4).contains(group) && heard != meant && heard.len() == 3 && meant.len() == 3
        }
        Err(CodeError::Length(length)) => *length != 12 && *length <= LONGEST,
        _ => true,
    }
}

static TARGET: Target = Target {
    corpus: "codes.txt",
    seeds,
    odd: ODD,
    cases: 1_000,
    look,
};

#[test]
fn fuzz() {
    TARGET.run();
}
