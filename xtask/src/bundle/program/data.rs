//! Which constant data go with which code.
//!
//! The linker says it (`--emit-relocs`): where each piece of data stands, and which pieces code and data name. So data
//! that only the rest of the program names can go with it. Only what is never written to (`.rodata`) may: what comes
//! later would undo what was written.
//!
//! <https://github.com/WebAssembly/tool-conventions/blob/main/Linking.md>

use super::module::Module;
use anyhow::{Context, Result, ensure};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use wasmparser::{
    DataKind, DataSectionReader, FunctionBody, KnownCustom, Linking, Operator, Parser, Payload,
    RelocSectionReader, RelocationType, SymbolInfo,
};

/// How the name of a segment begins that is never written to.
const CONSTANT: &str = ".rodata";
/// A gap between two pieces is filled up to this length: a segment of its own costs more.
const GAP: usize = 8;

/// The pieces of constant data.
pub struct Pieces {
    /// Where they stand in memory, in order, without overlap.
    places: Vec<Range<u32>>,
    /// For each the pieces that it names.
    named: BTreeMap<usize, BTreeSet<usize>>,
    /// Addresses in code that belong to a piece although they lie beside it, such as the end of a list.
    beside: BTreeMap<u32, BTreeSet<usize>>,
}

impl Pieces {
    /// Reads what the linker wrote.
    ///
    /// # Errors
    /// It was not asked for (`--emit-relocs`).
    pub fn read(linked: &[u8]) -> Result<Self> {
        let link = Link::read(linked)?;
        let mut ranges: Vec<Range<u32>> = link
            .symbols
            .values()
            .filter(|range| !range.is_empty())
            .cloned()
            .collect();
        ranges.retain(|range| link.constant.iter().any(|all| all.contains(&range.start)));
        ranges.sort_by_key(|range| (range.start, range.end));
        let mut pieces = Self {
            places: Vec::new(),
            named: BTreeMap::new(),
            beside: BTreeMap::new(),
        };
        for range in ranges {
            match pieces.places.last_mut() {
                Some(last) if range.start < last.end => last.end = last.end.max(range.end),
                _ => pieces.places.push(range),
            }
        }
        ensure!(
            !pieces.places.is_empty(),
            "the linker does not say where the constant data stand"
        );
        for &(symbol, addend) in &link.named_by_code {
            if let Some((piece, range)) = pieces.of(&link, symbol) {
                let address = range.start.wrapping_add_signed(addend);
                if pieces.at(address) != Some(piece) {
                    pieces.beside.entry(address).or_default().insert(piece);
                }
            }
        }
        for &(place, symbol) in &link.named_by_data {
            if let (Some(from), Some((to, _))) = (pieces.at(place), pieces.of(&link, symbol)) {
                pieces.named.entry(from).or_default().insert(to);
            }
        }
        Ok(pieces)
    }

    /// None: all data stay where they are.
    #[cfg(test)]
    pub fn none() -> Self {
        Self {
            places: Vec::new(),
            named: BTreeMap::new(),
            beside: BTreeMap::new(),
        }
    }

    /// The piece that a symbol stands in, and where the symbol itself stands.
    fn of<'l>(&self, link: &'l Link, symbol: u32) -> Option<(usize, &'l Range<u32>)> {
        let range = link.symbols.get(&symbol)?;
        Some((self.at(range.start)?, range))
    }

    fn at(&self, address: u32) -> Option<usize> {
        let after = self.places.partition_point(|piece| piece.start <= address);
        let piece = after.checked_sub(1)?;
        self.places.get(piece)?.contains(&address).then_some(piece)
    }

    /// Everything that code with these constants may read, and whatever that names.
    fn needed(&self, constants: &BTreeSet<u32>) -> BTreeSet<usize> {
        let mut open: Vec<usize> = constants
            .iter()
            .flat_map(|constant| {
                self.at(*constant)
                    .into_iter()
                    .chain(self.beside.get(constant).into_iter().flatten().copied())
            })
            .collect();
        let mut needed = BTreeSet::new();
        while let Some(piece) = open.pop() {
            if needed.insert(piece) {
                open.extend(self.named.get(&piece).into_iter().flatten());
            }
        }
        needed
    }

    /// Parts what stands in a module's memory: what code with the first of these constants needs, with all that is no
    /// constant; what code with the next needs beside that; and so on; and last what none of it needs.
    ///
    /// # Errors
    /// The module's data do not stand at fixed places.
    pub fn part<const CODES: usize, const PARTS: usize>(
        &self,
        module: &Module,
        constants: [&BTreeSet<u32>; CODES],
    ) -> Result<[Segments; PARTS]> {
        let needed = constants.map(|constants| self.needed(constants));
        let goes = |address: u32| {
            let piece = self.at(address)?;
            Some(
                needed
                    .iter()
                    .position(|needed| needed.contains(&piece))
                    .unwrap_or(CODES),
            )
        };
        let mut parts = [const { Segments::new() }; PARTS];
        for (start, bytes) in segments(module.data.clone())? {
            let mut runs = [const { Vec::<Range<usize>>::new() }; PARTS];
            for ((address, place), byte) in (start..).zip(0..).zip(bytes) {
                // As is all memory to begin with.
                if *byte == 0 {
                    continue;
                }
                let Some(runs) = runs.get_mut(goes(address).unwrap_or_default()) else {
                    continue;
                };
                match runs.last_mut() {
                    // What stands in the gap are constants, too: they may be there twice.
                    Some(run) if place - run.end < GAP => run.end = place + 1,
                    _ => runs.push(place..place + 1),
                }
            }
            for (part, runs) in parts.iter_mut().zip(runs) {
                let run =
                    |run: Range<usize>| Some((start + run.start as u32, bytes.get(run)?.to_vec()));
                part.extend(runs.into_iter().filter_map(run));
            }
        }
        Ok(parts)
    }
}

/// Data with their places in memory.
pub type Segments = Vec<(u32, Vec<u8>)>;

fn segments<'a>(data: Option<DataSectionReader<'a>>) -> Result<Vec<(u32, &'a [u8])>> {
    let mut segments = Vec::new();
    for segment in data.into_iter().flatten() {
        let segment = segment?;
        let DataKind::Active { offset_expr, .. } = segment.kind else {
            anyhow::bail!("the module has data that are put into place later");
        };
        let Operator::I32Const { value } = offset_expr.get_operators_reader().read()? else {
            anyhow::bail!("data stand at a place that is not known beforehand");
        };
        segments.push((value as u32, segment.data));
    }
    Ok(segments)
}

/// Every number in this code that may be an address.
pub fn constants(body: &FunctionBody, found: &mut BTreeSet<u32>) -> Result<()> {
    for operator in body.get_operators_reader()? {
        let operator = operator?;
        if let Operator::I32Const { value } = operator {
            found.insert(value as u32);
        } else if let Operator::I64Const { value } = operator {
            // An address and a length, put together by wasm-opt.
            found.extend([value as u32, (value >> 32) as u32]);
        } else if let Some(offset) = offset(&operator) {
            found.insert(offset as u32);
        }
    }
    Ok(())
}

/// What is added to the address of a load or store.
fn offset(operator: &Operator) -> Option<u64> {
    macro_rules! memory {
        ($($name:ident)*) => {
            match operator {
                $(Operator::$name { memarg } => Some(memarg.offset),)*
                _ => None,
            }
        };
    }
    memory! {
        I32Load I64Load F32Load F64Load I32Load8S I32Load8U I32Load16S I32Load16U I64Load8S I64Load8U I64Load16S
        I64Load16U I64Load32S I64Load32U I32Store I64Store F32Store F64Store I32Store8 I32Store16 I64Store8 I64Store16
        I64Store32
    }
}

/// What the linker says.
#[derive(Default)]
struct Link {
    /// Where constant data stand.
    constant: Vec<Range<u32>>,
    /// Where each symbol of data stands.
    symbols: BTreeMap<u32, Range<u32>>,
    /// Symbols that code names, and what it adds to their addresses.
    named_by_code: Vec<(u32, i32)>,
    /// Places in memory, and the symbols that are named there.
    named_by_data: Vec<(u32, u32)>,
}

impl Link {
    fn read(linked: &[u8]) -> Result<Self> {
        let (mut data, mut data_section, mut sections) = (None, None, 0);
        let (mut names, mut symbols, mut relocations) = (Vec::new(), Vec::new(), Vec::new());
        for payload in Parser::new(0).parse_all(linked) {
            let payload = payload?;
            if let Payload::DataSection(section) = &payload {
                data = Some(section.clone());
                data_section = Some(sections);
            }
            if let Payload::CustomSection(section) = &payload {
                match section.as_known() {
                    KnownCustom::Linking(linking) => {
                        for part in linking.subsections() {
                            match part? {
                                Linking::SegmentInfo(segments) => {
                                    for segment in segments {
                                        names.push(segment?.name);
                                    }
                                }
                                Linking::SymbolTable(table) => {
                                    for symbol in table {
                                        symbols.push(symbol?);
                                    }
                                }
                                _ => {}
                            }
                        }
                    }
                    KnownCustom::Reloc(section) => relocations.push(section),
                    _ => {}
                }
            }
            sections += u32::from(
                payload.as_section().is_some() && !matches!(payload, Payload::CodeSectionEntry(_)),
            );
        }
        let data = data.context("the program has no data")?;
        let places = places(&data)?;
        ensure!(
            names.len() == places.len(),
            "the linker does not name the segments of data"
        );
        let mut link = Self {
            constant: names
                .iter()
                .zip(&places)
                .filter(|(name, _)| name.starts_with(CONSTANT))
                .map(|(_, place)| place.memory.clone())
                .collect(),
            ..Self::default()
        };
        for (number, symbol) in (0..).zip(symbols) {
            if let SymbolInfo::Data {
                symbol: Some(symbol),
                ..
            } = symbol
            {
                let place = places
                    .get(symbol.index as usize)
                    .context("a symbol in no segment")?;
                let start = place.memory.start + symbol.offset;
                link.symbols.insert(number, start..start + symbol.size);
            }
        }
        for section in relocations {
            let of_data = Some(section.section_index()) == data_section;
            link.relocations(&section, of_data.then_some((&data, &places[..])))?;
        }
        ensure!(
            !link.named_by_code.is_empty(),
            "the linker does not say which data the code names"
        );
        Ok(link)
    }

    fn relocations(
        &mut self,
        section: &RelocSectionReader,
        data: Option<(&DataSectionReader, &[Place])>,
    ) -> Result<()> {
        for entry in section.entries() {
            let entry = entry?;
            let address = matches!(
                entry.ty,
                RelocationType::MemoryAddrLeb
                    | RelocationType::MemoryAddrSleb
                    | RelocationType::MemoryAddrI32
            );
            if !address {
                continue;
            }
            match data {
                None => self.named_by_code.push((entry.index, entry.addend as i32)),
                Some((data, places)) => {
                    // Counted from the beginning of the section.
                    let at = data.range().start + u64::from(entry.offset);
                    let place = places
                        .iter()
                        .find(|place| place.file.contains(&at))
                        .context("a name outside the data")?;
                    let at = place.memory.start + (at - place.file.start) as u32;
                    self.named_by_data.push((at, entry.index));
                }
            }
        }
        Ok(())
    }
}

/// Where a segment stands.
struct Place {
    memory: Range<u32>,
    file: Range<u64>,
}

fn places(data: &DataSectionReader) -> Result<Vec<Place>> {
    let mut places = Vec::new();
    for (segment, (start, bytes)) in data.clone().into_iter().zip(segments(Some(data.clone()))?) {
        let end = segment?.range.end;
        places.push(Place {
            memory: start..start + bytes.len() as u32,
            file: end - bytes.len() as u64..end,
        });
    }
    Ok(places)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    /// 20 bytes each: a list that code names, a text that the list names, a text that nothing in the first file names, and
    /// what is written to.
    fn parts(constants: &[u32]) -> [Vec<(u32, usize)>; 2] {
        let bytes: String = ('a'..='d')
            .map(|letter| letter.to_string().repeat(20))
            .collect();
        let module = format!("(module (memory 1) (data (i32.const 1000) \"{bytes}\"))");
        let module = wat::parse_str(module).unwrap();
        let pieces = Pieces {
            places: vec![1000..1020, 1020..1040, 1040..1060],
            named: [(0, BTreeSet::from([1]))].into(),
            // The end of the list.
            beside: [(1020, BTreeSet::from([0]))].into(),
        };
        let constants = constants.iter().copied().collect();
        let parts = pieces.part(&Module::parse(&module).unwrap(), [&constants]);
        parts.unwrap().map(|segments| {
            let segments = segments.into_iter();
            segments
                .map(|(start, bytes)| (start, bytes.len()))
                .collect()
        })
    }

    #[test]
    fn data_go_with_the_code_that_names_them_and_what_is_written_to_comes_once() {
        let one = |start, length| vec![(start, length)];
        assert_eq!(parts(&[]), [one(1060, 20), one(1000, 60)]);
        assert_eq!(
            parts(&[1000]),
            [vec![(1000, 40), (1060, 20)], vec![(1040, 20)]]
        );
        assert_eq!(parts(&[1041]), [one(1040, 40), one(1000, 40)]);
    }

    #[test]
    fn zeros_are_there_anyway() {
        let module = "(module (memory 1) (data (i32.const 1000) \"\\00\\00ab\\00c\\00\\00\\00\\00\\00\\00\\00\\00d\\00\"))";
        let module = wat::parse_str(module).unwrap();
        let module = Module::parse(&module).unwrap();
        let [all, none] = Pieces::none().part(&module, [&BTreeSet::new()]).unwrap();
        assert_eq!(all, [(1002, b"ab\0c".to_vec()), (1014, b"d".to_vec())]);
        assert!(none.is_empty());
    }

    #[test]
    fn the_end_of_a_list_stands_for_the_list() {
        assert_eq!(parts(&[1020]), parts(&[1000]));
    }
}
