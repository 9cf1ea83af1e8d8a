//! Two check characters behind ten: a Reed–Solomon code over GF(32) that says which one of the twelve is wrong.
//!
//! The sum of all characters is 0, and so is the sum of each times α to the power of its place. One wrong character
//! makes both sums differ from 0, and their quotient is α to the power of its place.

/// A character, as an element of GF(2⁵): 0 to 31.
pub type Symbol = u8;

/// How many there are, the two checks included.
pub const LENGTH: usize = 12;

/// What is the matter with twelve characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The character at this place should be that one, if no other is wrong as well.
    At(usize, Symbol),
    /// More than one is wrong.
    Several,
}

/// The ten with their two checks.
pub fn with_checks(data: [Symbol; LENGTH - 2]) -> [Symbol; LENGTH] {
    let mut word = [0; LENGTH];
    word[..LENGTH - 2].copy_from_slice(&data);
    let (sum, weighted) = sums(&word);
    let (before, last) = (power(LENGTH - 2), power(LENGTH - 1));
    word[LENGTH - 1] = divide(weighted ^ multiply(sum, before), before ^ last);
    word[LENGTH - 2] = sum ^ word[LENGTH - 1];
    word
}

/// Whether the twelve belong together.
///
/// # Errors
/// Which one does not.
pub fn check(word: &[Symbol; LENGTH]) -> Result<(), Fault> {
    match sums(word) {
        (0, 0) => Ok(()),
        (0, _) | (_, 0) => Err(Fault::Several),
        (sum, weighted) => {
            let quotient = divide(weighted, sum);
            let place = (0..LENGTH).find(|&place| power(place) == quotient);
            Err(place.map_or(Fault::Several, |place| Fault::At(place, word[place] ^ sum)))
        }
    }
}

fn sums(word: &[Symbol; LENGTH]) -> (Symbol, Symbol) {
    let places = word.iter().enumerate();
    places.fold((0, 0), |(sum, weighted), (place, &symbol)| {
        (sum ^ symbol, weighted ^ multiply(symbol, power(place)))
    })
}

/// α to the power of `exponent`.
fn power(exponent: usize) -> Symbol {
    (0..exponent).fold(1, |product, _| multiply(product, 2))
}

/// In GF(2⁵) by the primitive polynomial x⁵ + x² + 1.
fn multiply(mut left: Symbol, right: Symbol) -> Symbol {
    let mut product = 0;
    for bit in 0..5 {
        if right >> bit & 1 == 1 {
            product ^= left;
        }
        left <<= 1;
        if left & 0x20 != 0 {
            left ^= 0b10_0101;
        }
    }
    product
}

/// By anything but 0.
fn divide(left: Symbol, right: Symbol) -> Symbol {
    // The 31 elements other than 0 form a group, so x³⁰ is 1/x.
    (0..30).fold(left, |quotient, _| multiply(quotient, right))
}
