//! What a person types and what a screen shows, brought to one spelling by its letters alone.
//!
//! Half and full width, upper and lower case, katakana and hiragana, small and large kana, long vowels, quotes,
//! punctuation and spaces: none of them tells two messages apart, and people type them as they please.

/// Half-width katakana in the order of Unicode from U+FF66, in hiragana.
const HALF_WIDTH: &str = "をぁぃぅぇぉゃゅょっ\u{30fc}あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわん";

/// Small hiragana, each before the large one that stands for it.
const SMALL: &str = "ぁあぃいぅうぇえぉおっつゃやゅゆょよゎわゕかゖけ";

/// Voiced hiragana, each before the plain one.
const VOICED: &str =
    "がかぎきぐくげけごこざさじしずすぜせぞそだたぢちづつでてどとばはびひぶふべへぼほゔう";

/// Half-voiced hiragana, each before the plain one.
const HALF_VOICED: &str = "ぱはぴひぷふぺへぽほ";

/// The letters and digits of a text in one spelling; kana keep their voicing.
pub fn letters(text: &str) -> String {
    let mut letters = String::new();
    for c in text.chars() {
        // A mark apart, as half-width kana and some systems write it, belongs to the letter before.
        let voiced = match c {
            '\u{ff9e}' | '\u{309b}' | '\u{3099}' => VOICED,
            '\u{ff9f}' | '\u{309c}' | '\u{309a}' => HALF_VOICED,
            _ => {
                letters.extend(letter(c).into_iter().flat_map(char::to_lowercase));
                continue;
            }
        };
        if let Some(plain) = letters.pop() {
            letters.push(pair(voiced, |(_, of)| of == plain).map_or(plain, |(voiced, _)| voiced));
        }
    }
    letters
}

/// Without the voicing of kana, which thumbs and ears mistake.
pub fn plain(letters: &str) -> Vec<char> {
    let plain = |c| {
        [VOICED, HALF_VOICED]
            .iter()
            .find_map(|list| pair(list, |(voiced, _)| voiced == c))
            .map_or(c, |(_, plain)| plain)
    };
    letters.chars().map(plain).collect()
}

/// Full-width ASCII as plain ASCII.
pub fn narrow(c: char) -> char {
    match c {
        '！'..='～' => shifted(c, 0xfee0),
        _ => c,
    }
}

fn letter(c: char) -> Option<char> {
    let c = match narrow(c) {
        '\u{ff66}'..='\u{ff9d}' => HALF_WIDTH
            .chars()
            .nth((c as usize).saturating_sub(0xff66))?,
        // Katakana.
        c @ 'ァ'..='ヶ' => shifted(c, 0x60),
        c => c,
    };
    match c {
        // Long vowels and everything that looks like one.
        '\u{30fc}' | '\u{ff70}' => None,
        _ => c
            .is_alphanumeric()
            .then(|| pair(SMALL, |(small, _)| small == c).map_or(c, |(_, large)| large)),
    }
}

/// The first pair of a list of neighbours that is the one asked for.
fn pair(list: &str, is: impl Fn((char, char)) -> bool) -> Option<(char, char)> {
    let mut letters = list.chars();
    while let (Some(one), Some(other)) = (letters.next(), letters.next()) {
        if is((one, other)) {
            return Some((one, other));
        }
    }
    None
}

fn shifted(c: char, by: u32) -> char {
    char::from_u32((c as u32).saturating_sub(by)).unwrap_or(c)
}
