//! Packs a report as pieces of a text that both sides know: LZ77 (<https://doi.org/10.1109/TIT.1977.1055714>) with a
//! preset dictionary and nothing else, as every report looks nearly the same. Deflate with the same dictionary is no
//! shorter, and its library would weigh more than all the rest of the report.
//!
//! A byte below 0x7F is itself. 0x7F says that the next one is meant as it is. With the highest bit set, it and two
//! more name a piece of the dictionary: 1 bit, 13 of its place, 10 of its length.
//!
//! Links already sent must stay readable, so the dictionary is only appended to; pieces no longer used are kept.

/// Reports of phones, with everything that browsers put into one.
static DICTIONARY: &[u8] = include_bytes!("dictionary.txt");

const VERBATIM: u8 = 0x7F;
const PIECE: u8 = 0x80;
/// A shorter piece costs more than its bytes.
const SHORTEST: usize = 4;
const LONGEST: usize = (1 << 10) - 1;

/// The text in fewer bytes.
pub fn pack(text: &str) -> Vec<u8> {
    let mut packed = Vec::new();
    let mut rest = text.as_bytes();
    while let [byte, behind @ ..] = rest {
        let (place, length) = longest_piece(rest);
        if length >= SHORTEST {
            let piece = 1 << 23 | (place as u32) << 10 | length as u32;
            packed.extend(&piece.to_be_bytes()[1..]);
            rest = &rest[length..];
            continue;
        }
        if *byte >= VERBATIM {
            packed.push(VERBATIM);
        }
        packed.push(*byte);
        rest = behind;
    }
    packed
}

/// Where in the dictionary the longest beginning of this stands, and how long that is.
fn longest_piece(text: &[u8]) -> (usize, usize) {
    let same = |place: usize| {
        let pairs = DICTIONARY[place..].iter().zip(text).take(LONGEST);
        pairs.take_while(|(one, other)| one == other).count()
    };
    let first = text.first();
    let places = DICTIONARY.iter().enumerate();
    let alike = places.filter(|(_, byte)| Some(*byte) == first);
    let pieces = alike.map(|(place, _)| (place, same(place)));
    pieces.max_by_key(|(_, length)| *length).unwrap_or_default()
}

/// The text again, if it has at most `longest` bytes. `None` for what [`pack`] never writes.
pub fn unpack(packed: &[u8], longest: usize) -> Option<String> {
    let mut text = Vec::new();
    let mut rest = packed;
    while let [byte, behind @ ..] = rest {
        rest = behind;
        match *byte {
            PIECE.. => {
                let [middle, low, behind @ ..] = behind else {
                    return None;
                };
                let piece = u32::from_be_bytes([0, byte & !PIECE, *middle, *low]);
                let (place, length) = ((piece >> 10) as usize, piece as usize & LONGEST);
                text.extend(DICTIONARY.get(place..place + length)?);
                rest = behind;
            }
            VERBATIM => {
                let (meant, behind) = behind.split_first()?;
                text.push(*meant);
                rest = behind;
            }
            itself => text.push(itself),
        }
        if text.len() > longest {
            return None;
        }
    }
    String::from_utf8(text).ok()
}
