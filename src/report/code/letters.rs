//! The characters of a code, as they are written and as somebody types them who heard them.

use super::Misheard;
use crate::report::reed_solomon::LENGTH;

pub const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// As 0 to 31, without what stands between characters.
pub fn symbols(typed: &str) -> Result<Vec<u8>, Misheard> {
    let mut symbols = Vec::new();
    // No code is longer than a line.
    for character in typed.chars().take(200) {
        // Full width forms stand in the order of ASCII (Unicode block FF00).
        let narrow = match character {
            '！'..='～' => char::from_u32(u32::from(character) - 0xFEE0).unwrap_or(character),
            other => other,
        };
        let letter = match narrow.to_ascii_uppercase() {
            'O' => '0',
            'I' | 'L' => '1',
            'U' => 'V',
            letter => letter,
        };
        if letter.is_whitespace() || "-‐‑–—−ー・.,、。".contains(letter) {
            continue;
        }
        let place = ALPHABET
            .iter()
            .position(|known| char::from(*known) == letter);
        symbols.push(place.ok_or(Misheard::Character(character))? as u8);
    }
    Ok(symbols)
}

pub fn grouped(word: &[u8; LENGTH]) -> String {
    let mut text = String::new();
    for (place, &symbol) in word.iter().enumerate() {
        if place > 0 && place % 3 == 0 {
            text.push(' ');
        }
        text.push(char::from(ALPHABET[usize::from(symbol & 31)]));
    }
    text
}
