//! Bytes as characters that a QR code packs tightly and that are safe behind the `#` of an address.
//!
//! The scheme of RFC 9285 (Base45: two bytes are three characters), with the 41 of its characters that RFC 3986 lets
//! stand in a fragment as they are. A text of an odd number of bytes ends in a digit, never in a sign that a message
//! app would leave out of the link.

/// Digits and letters first, signs last: the last character of an odd number of bytes is at most the sixth, so a digit.
const ALPHABET: &[u8; 41] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ$-./:";

/// Whether a text that [`encode`] writes may have it, small letters included.
pub fn may_have(character: char) -> bool {
    u8::try_from(character).is_ok_and(|letter| digit(letter).is_some())
}

/// Three characters for two bytes, two for a last single one.
pub fn encode(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len() / 2 * 3 + 2);
    for pair in bytes.chunks(2) {
        let (mut value, characters) = match *pair {
            [high, low] => (u32::from(high) << 8 | u32::from(low), 3),
            [single] => (u32::from(single), 2),
            _ => continue,
        };
        for _ in 0..characters {
            text.push(char::from(ALPHABET[(value % 41) as usize]));
            value /= 41;
        }
    }
    text
}

/// The bytes again; small letters count as large ones. `None` for what [`encode`] never writes.
pub fn decode(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(text.len() / 3 * 2 + 1);
    for group in text.as_bytes().chunks(3) {
        let mut value = 0;
        for letter in group.iter().rev() {
            value = value * 41 + digit(*letter)?;
        }
        match (group.len(), u16::try_from(value).ok()?) {
            (3, value) => bytes.extend(value.to_be_bytes()),
            (2, value) => bytes.push(u8::try_from(value).ok()?),
            _ => return None,
        }
    }
    Some(bytes)
}

fn digit(letter: u8) -> Option<u32> {
    let letter = letter.to_ascii_uppercase();
    let place = ALPHABET.iter().position(|known| *known == letter)?;
    u32::try_from(place).ok()
}
