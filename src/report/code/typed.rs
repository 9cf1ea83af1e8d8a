//! Reading a code that somebody typed who heard it.

use super::{ALPHABET, CodeError, Number, Spoken, grouped, meaning};
use crate::report::link::is_invisible;
use crate::report::reed_solomon::{Fault, LENGTH, check};

impl Spoken {
    /// What somebody typed who heard the code read out, in any case and width, with whatever between the characters.
    ///
    /// # Errors
    /// What is the matter with it.
    pub fn read(typed: &str) -> Result<Spoken, CodeError> {
        let symbols = symbols(typed)?;
        let word = <[u8; LENGTH]>::try_from(symbols.as_slice())
            .map_err(|_| CodeError::Length(symbols.len()))?;
        match check(&word) {
            Ok(()) => {}
            Err(Fault::Several) => return Err(CodeError::Several),
            Err(Fault::At(place, symbol)) => {
                let mut meant = word;
                meant[place] = symbol;
                let group = place / 3;
                let text = |word| {
                    grouped(word)
                        .split(' ')
                        .nth(group)
                        .unwrap_or_default()
                        .to_owned()
                };
                return Err(CodeError::Group(group + 1, text(&word), text(&meant)));
            }
        }
        // Zeros belong together, too, and say nothing.
        if word == [0; LENGTH] {
            return Err(CodeError::Several);
        }
        let number = word[..LENGTH - 2].iter();
        let number = Number(number.fold(0, |number, &symbol| number << 5 | u64::from(symbol)));
        // A number that this version would encode differently comes from a newer version.
        meaning(number)
            .filter(|spoken| spoken.code() == grouped(&word))
            .ok_or(CodeError::Newer)
    }
}

/// As 0 to 31, without what stands between characters.
fn symbols(typed: &str) -> Result<Vec<u8>, CodeError> {
    let mut symbols = Vec::new();
    for character in typed.chars() {
        let letter = match narrow(character).to_ascii_uppercase() {
            'O' => '0',
            'I' | 'L' => '1',
            'U' => 'V',
            letter => letter,
        };
        if is_separator(letter) {
            continue;
        }
        let place = ALPHABET
            .iter()
            .position(|known| char::from(*known) == letter);
        symbols.push(place.ok_or(CodeError::Character(character))? as u8);
    }
    Ok(symbols)
}

/// Full width forms stand in the order of ASCII (Unicode block FF00).
pub fn narrow(character: char) -> char {
    match character {
        '！'..='～' => char::from_u32(u32::from(character) - 0xFEE0).unwrap_or(character),
        other => other,
    }
}

/// Whether it may stand between the characters of a code.
pub fn is_separator(letter: char) -> bool {
    letter.is_whitespace() || is_invisible(letter) || "-‐‑–—―─−ー・･.,、。_".contains(letter)
}
