//! The order of a module's functions by which it compresses best: what is alike stands together, as gzip looks back 32 KB
//! only and writes short distances in fewer bits.

use super::module::{Module, rewritten};
use anyhow::{Context, Result};
use std::collections::{BTreeMap, BTreeSet};
use wasm_encoder::reencode::{Error, Reencode, utils};
use wasm_encoder::{CodeSection, FunctionSection, NameMap, NameSection};
use wasmparser::{CustomSectionReader, FunctionBody, FunctionSectionReader};

/// Length of the pieces of code by which functions are compared, in bytes: the shortest that gzip refers back to.
const PIECE: usize = 3;

/// The same module with its functions in another order, and nothing for tools but their names.
///
/// # Errors
/// It is none.
pub fn ordered(bytes: &[u8]) -> Result<Vec<u8>> {
    let module = Module::parse(bytes)?;
    let code: Vec<&[u8]> = module.bodies.iter().map(FunctionBody::as_bytes).collect();
    let order = chain(&code);
    let mut places = vec![0; order.len()];
    for (place, function) in (0..).zip(&order) {
        *places.get_mut(*function).context("no such function")? = place;
    }
    let next = order.clone().into_iter();
    rewritten(
        bytes,
        &mut Ordering {
            module: &module,
            order,
            places,
            next,
        },
    )
}

/// Begins with the longest; behind each stands the one of which most is in it already.
fn chain(code: &[&[u8]]) -> Vec<usize> {
    let pieces: Vec<BTreeSet<&[u8]>> = code
        .iter()
        .map(|code| code.windows(PIECE).collect())
        .collect();
    let mut counts = BTreeMap::<&[u8], usize>::new();
    for piece in pieces.iter().flatten() {
        *counts.entry(piece).or_default() += 1;
    }
    // What only one has makes none alike.
    counts.retain(|_, count| *count > 1);
    let numbers: BTreeMap<&[u8], usize> = counts.into_keys().zip(0..).collect();
    let sets: Vec<Set> = pieces
        .iter()
        .map(|pieces| {
            Set::of(
                pieces
                    .iter()
                    .filter_map(|piece| numbers.get(piece).copied()),
            )
        })
        .collect();

    let mut left: BTreeMap<usize, &Set> = sets.iter().enumerate().collect();
    let mut order = Vec::with_capacity(code.len());
    let mut next =
        (0..code.len()).max_by_key(|function| code.get(*function).map(|code| code.len()));
    while let Some((function, before)) = next.and_then(|next| left.remove_entry(&next)) {
        order.push(function);
        let alike = |(_, set): &(&usize, &&Set)| set.shared(before) * 1_000_000 / (set.count + 1);
        next = left.iter().max_by_key(alike).map(|(next, _)| *next);
    }
    order
}

/// A set of numbers, as bits.
struct Set {
    bits: Vec<u64>,
    count: usize,
}

impl Set {
    fn of(numbers: impl Iterator<Item = usize>) -> Self {
        let (mut bits, mut count) = (Vec::new(), 0);
        for number in numbers {
            let word = number / 64;
            if bits.len() <= word {
                bits.resize(word + 1, 0);
            }
            if let Some(word) = bits.get_mut(word) {
                *word |= 1 << (number % 64);
            }
            count += 1;
        }
        Self { bits, count }
    }

    fn shared(&self, with: &Self) -> usize {
        let both = self.bits.iter().zip(&with.bits);
        both.map(|(a, b)| (a & b).count_ones() as usize).sum()
    }
}

struct Ordering<'m> {
    module: &'m Module<'m>,
    /// The functions that are not imported in their new order, and for each its new place.
    order: Vec<usize>,
    places: Vec<u32>,
    /// Those whose code is still to be written.
    next: std::vec::IntoIter<usize>,
}

impl Reencode for Ordering<'_> {
    type Error = anyhow::Error;

    fn function_index(&mut self, function: u32) -> Result<u32, Error<Self::Error>> {
        let imported = self.module.imported();
        let defined = function.checked_sub(imported);
        let place = defined.and_then(|defined| self.places.get(defined as usize));
        Ok(place.map_or(function, |place| imported + place))
    }

    /// Names stand in the order of what they name.
    fn parse_custom_section(
        &mut self,
        module: &mut wasm_encoder::Module,
        section: CustomSectionReader<'_>,
    ) -> Result<(), Error<Self::Error>> {
        if section.name() != "name" {
            return Ok(());
        }
        let mut sorted = BTreeMap::new();
        for (function, name) in &self.module.names {
            sorted.insert(self.function_index(*function)?, *name);
        }
        let mut names = NameMap::new();
        for (function, name) in sorted {
            names.append(function, name);
        }
        let mut section = NameSection::new();
        section.functions(&names);
        module.section(&section);
        Ok(())
    }

    fn parse_function_section(
        &mut self,
        functions: &mut FunctionSection,
        _: FunctionSectionReader<'_>,
    ) -> Result<(), Error<Self::Error>> {
        let imported = self.module.imported();
        for function in &self.order {
            let (kind, _) = self
                .module
                .kind(imported + *function as u32)
                .map_err(Error::UserError)?;
            functions.function(kind);
        }
        Ok(())
    }

    fn parse_function_body(
        &mut self,
        code: &mut CodeSection,
        body: FunctionBody<'_>,
    ) -> Result<(), Error<Self::Error>> {
        let next = self.next.next();
        let moved = next.and_then(|next| self.module.bodies.get(next));
        utils::parse_function_body(self, code, moved.cloned().unwrap_or(body))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_alike_stands_together() {
        let code: [&[u8]; 5] = [
            b"other.thing",
            b"abcdefgh",
            b"else.other.th",
            b"abcdefghijklmnop",
            b"cdefgxy",
        ];
        assert_eq!(chain(&code), [3, 1, 4, 2, 0]);
        assert!(chain(&[]).is_empty());
    }
}
