//! Checks for many people at once: a number each. Names stay in this tab; a link carries the number only.

use super::{Invitation, csv};

/// Numbers begin so where no number stands in the form.
const PREFIX: &str = "K";

/// A number of the form is taken up to this length, in characters, so that no page cuts what follows it: an inquiry's
/// number has 40.
const LONGEST_PREFIX: usize = 30;

/// Rows of headings, as staff lists have them: no person is called so.
#[rustfmt::skip]
const HEADINGS: [&str; 25] = [
    "氏名", "名前", "お名前", "姓名", "姓", "名", "フリガナ", "ふりがな", "職員番号", "社員番号", "職員id", "職員コード", "番号", "所属",
    "部署", "診療科", "職種", "役職", "メールアドレス", "name", "staff number", "no", "no.", "id", "department",
];

/// Somebody who is sent a check.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// The number of the inquiry, in the link.
    pub number: String,
    /// A name or a staff number, as the desk has it. Never in a link or message.
    pub name: String,
}

impl Person {
    /// What is sent: as the desk has set it up, with the number of this person.
    pub fn invitation(&self, like: &Invitation) -> Invitation {
        Invitation {
            case: self.number.clone(),
            ..like.clone()
        }
    }
}

/// The people of a pasted list or CSV, one a line, in its order. The cells of a line are one name. Whoever is `known` is
/// left out. A number is `prefix` and a count, such as `K01`; counts go on after those that are `taken`, and all have
/// as many digits as the last.
pub fn people(list: &str, prefix: &str, known: &[Person], taken: &[&str]) -> Vec<Person> {
    let rows = csv::read(list).into_iter().filter(|row| !is_heading(row));
    let names = rows.map(|row| {
        let cells = row.iter().map(|cell| cell.trim());
        let cells: Vec<&str> = cells.filter(|cell| !cell.is_empty()).collect();
        cells.join(" ")
    });
    let known = |name: &String| known.iter().any(|person| person.name == *name);
    let new = names.filter(|name| !name.is_empty() && !known(name));
    let names: Vec<String> = new.collect();
    let prefix = match prefix.trim() {
        "" => PREFIX.to_owned(),
        typed => typed.chars().take(LONGEST_PREFIX).chain(['-']).collect(),
    };
    let count = |number: &&str| number.strip_prefix(&*prefix)?.parse::<usize>().ok();
    // Nobody has so many people; a link may say anything.
    let counts = taken.iter().filter_map(count);
    let last = counts.filter(|count| *count < 100_000).max().unwrap_or(0);
    let width = (last + names.len()).to_string().len().max(2);
    let numbered = names.into_iter().zip(last + 1..);
    let numbered = numbered.map(|(name, count)| {
        let count = count.to_string();
        let zeros = "0".repeat(width.saturating_sub(count.len()));
        Person {
            number: [&prefix, &*zeros, &count].concat(),
            name,
        }
    });
    numbered.collect()
}

fn is_heading(row: &[String]) -> bool {
    let mut cells = row.iter().map(|cell| cell.trim().to_lowercase());
    cells.all(|cell| cell.is_empty() || HEADINGS.contains(&cell.as_str()))
}
