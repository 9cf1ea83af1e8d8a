//! How many slips of the thumb lie between what was typed and a piece of a message.

/// How much of the shorter text stands in the longer one, from 0 to 1. A letter left out, added, replaced or swapped is
/// one slip (optimal string alignment; the match may begin and end anywhere in the longer text).
pub fn likeness(a: &[char], b: &[char]) -> f32 {
    let (pattern, text) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    if pattern.is_empty() {
        return 0.0;
    }
    // Columns of the table, one a letter of the text: the one before the last, the last, the one in work.
    let mut older = Vec::new();
    let mut last: Vec<usize> = (0..=pattern.len()).collect();
    let mut fewest = pattern.len();
    for (at, &letter) in text.iter().enumerate() {
        let mut column = vec![0];
        for (row, &wanted) in pattern.iter().enumerate() {
            let replaced = last[row] + usize::from(letter != wanted);
            let mut slips = replaced.min(last[row + 1] + 1).min(column[row] + 1);
            if row > 0 && at > 0 && letter == pattern[row - 1] && text[at - 1] == wanted {
                slips = slips.min(
                    older
                        .get(row - 1)
                        .map_or(slips, |&before: &usize| before + 1),
                );
            }
            column.push(slips);
        }
        fewest = fewest.min(column[pattern.len()]);
        older = std::mem::replace(&mut last, column);
    }
    1.0 - fewest as f32 / pattern.len() as f32
}
