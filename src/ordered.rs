//! Insertion sort for short lists. Each type that `slice::sort` sorts adds 4 KB to the program.

/// Sorts by a key, the smallest first; equals stay in their order (insertion sort).
pub fn by_key<T, K: PartialOrd>(things: &mut [T], key: impl Fn(&T) -> K) {
    for end in 1..things.len() {
        let mut place = end;
        while place > 0 && key(&things[place]) < key(&things[place - 1]) {
            things.swap(place, place - 1);
            place -= 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::by_key;

    #[test]
    fn it_sorts_and_keeps_equals_in_their_order() {
        let mut things = [(2, 'a'), (1, 'b'), (2, 'c'), (0, 'd'), (1, 'e')];
        by_key(&mut things, |(number, _)| *number);
        assert_eq!(things, [(0, 'd'), (1, 'b'), (1, 'e'), (2, 'a'), (2, 'c')]);
        by_key(&mut [] as &mut [u8], |_| 0);
    }
}
