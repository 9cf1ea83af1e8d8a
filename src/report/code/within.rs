//! Finding codes in what people write: 「結果コード：4KX 7QM 2RD 9HT です」, several at once, between other words.

use super::typed::{is_separator, narrow};
use super::{CodeError, Spoken};
use crate::lang::{Lang, LaterUiText};
use crate::report::reed_solomon::LENGTH;
use std::ops::Range;

/// What stood before a code in messages of earlier versions.
const EARLIER: &str = "読み上げ番号";
/// What people call it, and much else.
const OTHERS: [&str; 2] = ["コード", "code"];
/// What may stand between such a label and its code.
const BEHIND_LABEL: &str = ":：=＝はが「『（(【[\"'*";

/// A word that could be a group of a code.
struct Group {
    place: Range<usize>,
    letters: String,
    /// Only what may part a code stands before it, since the last one.
    joined: bool,
}

/// All codes in a text, with their places. Other words are skipped. A wrong code is reported only if it has the shape of
/// a code or follows a label.
pub fn within(text: &str) -> Vec<(Range<usize>, Result<Spoken, CodeError>)> {
    let groups = groups(text);
    let (mut found, mut at) = (Vec::new(), 0);
    while at < groups.len() {
        let rest = &groups[at..];
        let taken = [labelled(text, rest), shaped(text, rest)];
        let said = taken.into_iter().flatten();
        let mut said: Vec<_> = said
            .map(|(count, sure)| (count, sure, read(rest, count)))
            .collect();
        let good = said.iter().position(|(_, _, said)| said.is_ok());
        let sure = || said.iter().position(|(_, sure, _)| *sure);
        match good.or_else(sure).map(|place| said.swap_remove(place)) {
            Some((count, _, said)) if said.is_ok() || !begins_later(text, rest, count) => {
                found.push((rest[0].place.start..rest[count - 1].place.end, said));
                at += count;
            }
            _ => at += 1,
        }
    }
    found
}

/// The word before a code may look like its first group.
fn begins_later(text: &str, groups: &[Group], count: usize) -> bool {
    let mut later = (1..count).map(|skipped| &groups[skipped..]);
    later.any(|rest| shaped(text, rest).is_some_and(|(count, _)| read(rest, count).is_ok()))
}

fn read(groups: &[Group], count: usize) -> Result<Spoken, CodeError> {
    let letters: String = groups[..count].iter().map(|one| &*one.letters).collect();
    Spoken::read(&letters)
}

/// How many groups a code behind a label has, and whether nothing else is called so.
fn labelled(text: &str, groups: &[Group]) -> Option<(usize, bool)> {
    let before = text[..groups[0].place.start]
        .trim_end_matches(|letter: char| letter.is_whitespace() || BEHIND_LABEL.contains(letter));
    let own = Lang::ALL.map(|lang| {
        lang.t(LaterUiText::WordsCode)
            .trim_end_matches([':', '：', ' '])
    });
    let sure = own
        .into_iter()
        .chain([EARLIER])
        .any(|label| ends_with(before, label));
    let label = sure || OTHERS.iter().any(|label| ends_with(before, label));
    label.then(|| {
        let mut length = 0;
        let fitting = groups.iter().enumerate().take_while(|(place, group)| {
            length += group.letters.len();
            *place == 0 || group.joined && length <= LENGTH
        });
        (fitting.count(), sure)
    })
}

fn ends_with(text: &str, label: &str) -> bool {
    let tail = text.len().checked_sub(label.len());
    tail.and_then(|tail| text.get(tail..))
        .is_some_and(|tail| tail.eq_ignore_ascii_case(label))
}

/// How many groups make the twelve characters, all of the same length, and whether that can hardly be anything else.
/// Without a digit it is words: the first character of a code is nearly always one.
fn shaped(text: &str, all: &[Group]) -> Option<(usize, bool)> {
    let length = all[0].letters.len();
    if !matches!(length, 3 | 4 | 6 | LENGTH) {
        return None;
    }
    let groups = all.get(..LENGTH / length)?;
    let same = |group: &Group| group.letters.len() == length;
    let fits = groups.iter().all(same) && groups[1..].iter().all(|group| group.joined);
    let has = |kind: fn(&u8) -> bool| {
        groups
            .iter()
            .any(|one| one.letters.as_bytes().iter().any(kind))
    };
    // A few more characters behind it make a mistake in it less sure to be one.
    let next = all.get(groups.len());
    let whole = next.is_none_or(|next| !next.joined || next.letters.len() > 2);
    let sure = whole && length == 3 && has(u8::is_ascii_alphabetic);
    let fits = fits && has(u8::is_ascii_digit) && !too_long(text, groups, next);
    fits.then_some((groups.len(), sure))
}

/// Whether one or two more characters with a digit end its line: they were typed as a part of it. Elsewhere they belong
/// to what follows, such as the number of the next line.
fn too_long(text: &str, groups: &[Group], next: Option<&Group>) -> bool {
    let (Some(last), Some(next)) = (groups.last(), next) else {
        return false;
    };
    let few = next.joined && next.letters.len() <= 2;
    let between = &text[last.place.end..next.place.start];
    let line_break = |letter: char| matches!(letter, '\n' | '\r');
    let mut behind = text[next.place.end..].chars();
    let stop = behind.find(|letter| line_break(*letter) || !is_separator(*letter));
    few && next
        .letters
        .contains(|letter: char| letter.is_ascii_digit())
        && !between.contains(|letter| line_break(letter) || letter == '\t')
        && stop.is_none_or(line_break)
}

fn groups(text: &str) -> Vec<Group> {
    let (mut groups, mut open, mut joined) = (Vec::<Group>::new(), false, false);
    for (at, character) in text.char_indices() {
        let letter = narrow(character);
        let end = at + character.len_utf8();
        if !letter.is_ascii_alphanumeric() {
            // A mail may quote (`> `) where it has broken a line.
            joined = (joined || open) && (is_separator(letter) || matches!(letter, '>' | '|'));
            open = false;
            continue;
        }
        match groups.last_mut().filter(|_| open) {
            Some(group) => {
                group.letters.push(letter);
                group.place.end = end;
            }
            None => groups.push(Group {
                place: at..end,
                letters: letter.to_string(),
                joined,
            }),
        }
        open = true;
    }
    groups
}
