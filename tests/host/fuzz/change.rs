//! What may happen to a text: a piece of it is replaced, or a value in it where it is JSON.

use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde_json::{Value as Json, json};

/// One change, drawn before it is known what text it meets.
#[derive(Clone, Debug)]
enum Change {
    /// What stands from one place to the other; nothing where they are the same.
    Piece(Index, Index, Piece),
    /// The first of these digits.
    Digit(u8, String),
    /// What lies at the end of this path, as far as it leads.
    Value(Vec<Index>, What),
}

/// What stands in the place of a piece.
#[derive(Clone, Debug)]
enum Piece {
    /// The same, twice.
    Twice,
    Text(String),
    /// Of another text, from this place on.
    Tail(String, Index),
}

/// What becomes of a value.
#[derive(Clone, Debug)]
enum What {
    Gone,
    Twice,
    Other(Json),
    /// What lies at the end of this path in another text.
    Part(String, Vec<Index>),
}

/// One of these texts with a few changes.
pub fn changed(seeds: Vec<String>, odd: &'static [&'static str]) -> impl Strategy<Value = String> {
    let changes = proptest::collection::vec(change(&seeds, odd), 0..=6);
    (select(seeds), changes).prop_map(|(seed, changes)| {
        let one = |text, change: &Change| change.of(text);
        changes.iter().fold(seed, one)
    })
}

fn change(seeds: &[String], odd: &'static [&'static str]) -> impl Strategy<Value = Change> + use<> {
    let seed = select(seeds.to_vec());
    let odd = select(odd).prop_map(str::to_owned);
    let place = any::<Index>;
    let piece = prop_oneof![
        2 => Just(Piece::Text(String::new())),
        1 => Just(Piece::Twice),
        2 => odd.clone().prop_map(Piece::Text),
        1 => proptest::char::range(' ', '~').prop_map(|letter| Piece::Text(letter.into())),
        1 => (seed.clone(), place()).prop_map(|(text, from)| Piece::Tail(text, from)),
    ];
    let what = prop_oneof![
        1 => Just(What::Gone),
        1 => Just(What::Twice),
        1 => select(odd_values()).prop_map(What::Other),
        1 => odd.prop_map(|text| What::Other(json!(text))),
        1 => (seed, path()).prop_map(|(text, path)| What::Part(text, path)),
    ];
    prop_oneof![
        3 => (place(), place(), any::<bool>(), piece).prop_map(|(from, to, in_place, piece)| {
            Change::Piece(from, if in_place { from } else { to }, piece)
        }),
        1 => (0..10u8, 0..200u8).prop_map(|(digit, number)| Change::Digit(digit, number.to_string())),
        6 => (path(), what).prop_map(|(path, what)| Change::Value(path, what)),
    ]
}

/// Most values lie deep.
fn path() -> impl Strategy<Value = Vec<Index>> {
    proptest::collection::vec(any::<Index>(), 1..8)
}

impl Change {
    fn of(&self, mut text: String) -> String {
        match self {
            Self::Piece(one, other, piece) => {
                let (one, other) = (place(&text, one), place(&text, other));
                let (from, to) = (one.min(other), one.max(other));
                let new = match piece {
                    Piece::Twice => text[from..to].repeat(2),
                    Piece::Text(new) => new.clone(),
                    Piece::Tail(another, from) => another[place(another, from)..].to_owned(),
                };
                text.replace_range(from..to, &new);
                text
            }
            Self::Digit(digit, number) => text.replacen(&digit.to_string(), number, 1),
            Self::Value(path, what) => match object(&text) {
                Some(mut json) => {
                    put(&mut json, path, what);
                    json.to_string()
                }
                None => text,
            },
        }
    }
}

fn place(text: &str, index: &Index) -> usize {
    text.floor_char_boundary(index.index(text.len() + 1))
}

fn object(text: &str) -> Option<Json> {
    let json = serde_json::from_str(text).ok()?;
    Some(json).filter(Json::is_object)
}

/// Changes the value at the end of the path, or the one that it stops at.
fn put(json: &mut Json, path: &[Index], what: &What) {
    match (json, path) {
        (Json::Array(list), [at, rest @ ..]) if !list.is_empty() => {
            let at = at.index(list.len());
            match what {
                What::Gone if rest.is_empty() => drop(list.remove(at)),
                What::Twice if rest.is_empty() => list.insert(at, list[at].clone()),
                _ => put(&mut list[at], rest, what),
            }
        }
        (Json::Object(map), [at, rest @ ..]) if !map.is_empty() => {
            let key = map.keys().nth(at.index(map.len())).unwrap().clone();
            match what {
                What::Gone if rest.is_empty() => drop(map.remove(&key)),
                _ => put(&mut map[&key], rest, what),
            }
        }
        (json, _) => match what {
            What::Gone | What::Twice => {}
            What::Other(new) => *json = new.clone(),
            What::Part(text, path) => *json = object(text).map_or(Json::Null, |it| part(it, path)),
        },
    }
}

/// What lies at the end of the path, or where it stops.
fn part(json: Json, path: &[Index]) -> Json {
    let inside = match path {
        [at, ..] => match &json {
            Json::Array(list) if !list.is_empty() => Some(at.get(list)),
            Json::Object(map) => map.values().nth(at.index(map.len().max(1))),
            _ => None,
        },
        [] => None,
    };
    match inside {
        Some(inside) => part(inside.clone(), &path[1..]),
        None => json,
    }
}

/// What no field is meant to have.
fn odd_values() -> Vec<Json> {
    vec![
        json!(null),
        json!(true),
        json!(false),
        json!(0),
        json!(-1),
        json!(u64::MAX),
        json!(1.5e300),
        json!(-0.1),
        json!(""),
        json!([]),
        json!({}),
        json!("あ".repeat(700)),
    ]
}
