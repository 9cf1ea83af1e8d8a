//! SPDX licence expressions, as far as `Cargo.toml` files use them; `/` is the old way to write `OR`.

/// Whether these licences are enough. What cannot be read allows nothing.
pub fn allows(expression: &str, allowed: &[&str]) -> bool {
    let spaced = expression
        .replace('/', " OR ")
        .replace('(', " ( ")
        .replace(')', " ) ");
    let words: Vec<&str> = spaced.split_whitespace().collect();
    let mut rest = words.as_slice();
    any(&mut rest, allowed) && rest.is_empty()
}

fn any(words: &mut &[&str], allowed: &[&str]) -> bool {
    let mut fine = every(words, allowed);
    while took("OR", words) {
        fine |= every(words, allowed);
    }
    fine
}

fn every(words: &mut &[&str], allowed: &[&str]) -> bool {
    let mut fine = one(words, allowed);
    while took("AND", words) {
        fine &= one(words, allowed);
    }
    fine
}

fn one(words: &mut &[&str], allowed: &[&str]) -> bool {
    if took("(", words) {
        let fine = any(words, allowed);
        return took(")", words) && fine;
    }
    let Some((name, rest)) = words.split_first() else {
        return false;
    };
    *words = rest;
    // An exception only ever allows more.
    if took("WITH", words) {
        *words = words.get(1..).unwrap_or_default();
    }
    allowed.contains(name)
}

fn took(word: &str, words: &mut &[&str]) -> bool {
    match words.split_first() {
        Some((first, rest)) if *first == word => {
            *words = rest;
            true
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_of_several_is_enough_and_each_of_several_is_needed() {
        let allowed = ["MIT", "Unicode-3.0"];
        for fine in [
            "MIT",
            "Apache-2.0/MIT",
            "GPL-3.0 OR MIT",
            "(MIT OR Apache-2.0) AND Unicode-3.0",
            "Apache-2.0 WITH LLVM-exception OR MIT",
        ] {
            assert!(allows(fine, &allowed), "{fine}");
        }
        for wrong in [
            "",
            "GPL-3.0",
            "MIT AND GPL-3.0",
            "(MIT OR Apache-2.0) AND GPL-3.0",
            "(MIT",
            "MIT)",
        ] {
            assert!(!allows(wrong, &allowed), "{wrong}");
        }
    }
}
