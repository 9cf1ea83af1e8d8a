//! One program in files. The first has the memory, the tables and the globals; the last, everything that there is to run
//! and the data that the first does without, goes on in them where the first has come to. Between them come those that
//! have what only some visitors need (`apart.rs`).
//!
//! First and last are the same program with the same places for everything, so whatever is in the memory means the same
//! to both, and the last one's functions take the places of the first one's in the table. All that has to be seen to is
//! that nothing of the first is running at that moment.

use super::data::{self, Pieces, Segments};
use super::module::{FIRST, Module, rewritten};
use anyhow::{Context, Result, anyhow};
use std::collections::BTreeSet;
use wasm_encoder::reencode::{Error, Reencode, RoundtripReencoder, utils};
use wasm_encoder::{
    ConstExpr, DataSection, EntityType, ExportKind, GlobalSection, ImportSection, MemorySection,
    TableSection,
};
use wasmparser::{
    CustomSectionReader, DataSectionReader, GlobalSectionReader, ImportSectionReader,
    MemorySectionReader, TableSectionReader,
};

/// The files.
pub struct Parts {
    /// What a first verdict runs where nothing is found.
    pub first: Vec<u8>,
    /// What it runs beside that in some cases, in the order in which it was given.
    pub apart: Vec<Vec<u8>>,
    /// All of the program.
    pub more: Vec<u8>,
}

/// Cuts a program. `first` and what is apart from it are the same without what does not run, and still have all data.
///
/// # Errors
/// The program has something that is not expected of Rust and wasm-bindgen.
pub fn cut(program: &[u8], first: &[u8], apart: &[Vec<u8>], pieces: &Pieces) -> Result<Parts> {
    let whole = Module::parse(program)?;
    let of_first = constants(first)?;
    let [needed, rest] = pieces.part(&whole, [&of_first])?;
    let more = rewritten(program, &mut GoingOn(&whole))?;
    let other = |file: &Vec<u8>| {
        // Constants: they may come twice, with this and with the rest.
        let [_, needed, _] = pieces.part(&whole, [&of_first, &constants(file)?])?;
        rewritten(file, &mut Data(needed))
    };
    Ok(Parts {
        first: rewritten(first, &mut Data(needed))?,
        apart: apart.iter().map(other).collect::<Result<_>>()?,
        more: rewritten(&more, &mut Data(rest))?,
    })
}

fn constants(module: &[u8]) -> Result<BTreeSet<u32>> {
    let mut constants = BTreeSet::new();
    for (_, body) in Module::parse(module)?.defined() {
        data::constants(body, &mut constants)?;
    }
    Ok(constants)
}

/// Names of the memory, the tables and the globals between the files. All of a kind, so that their numbers stay.
pub fn shared(module: &Module) -> impl Iterator<Item = (String, ExportKind, u32)> {
    let all = |kind: ExportKind, sign: char, count: usize| {
        (0..count as u32).map(move |index| (format!("{sign}{index}"), kind, index))
    };
    all(ExportKind::Memory, 'm', module.memories.len())
        .chain(all(ExportKind::Table, 't', module.tables.len()))
        .chain(all(ExportKind::Global, 'g', module.globals.len()))
}

/// A module with other data, and without what is for tools.
struct Data(Segments);

impl Reencode for Data {
    type Error = anyhow::Error;

    fn data_count(&mut self, _: u32) -> Result<u32, Error<Self::Error>> {
        Ok(self.0.len() as u32)
    }

    fn parse_data_section(
        &mut self,
        data: &mut DataSection,
        _: DataSectionReader<'_>,
    ) -> Result<(), Error<Self::Error>> {
        for (start, bytes) in &self.0 {
            let place = ConstExpr::i32_const(*start as i32);
            data.active(0, &place, bytes.iter().copied());
        }
        Ok(())
    }

    fn parse_custom_section(
        &mut self,
        _: &mut wasm_encoder::Module,
        _: CustomSectionReader<'_>,
    ) -> Result<(), Error<Self::Error>> {
        Ok(())
    }
}

/// A module with the memory, the tables and the globals of the first instead of its own.
pub struct GoingOn<'m>(pub &'m Module<'m>);

/// The type by which a file imports the memory, a table or a global of the first.
fn entity(module: &Module, kind: ExportKind, index: u32) -> Result<EntityType> {
    let (index, mut same) = (index as usize, RoundtripReencoder);
    let missing = "it has been counted";
    let entity = match kind {
        ExportKind::Memory => {
            let memory = module.memories.get(index).context(missing)?;
            same.memory_type(*memory).map(EntityType::from)
        }
        ExportKind::Global => {
            let global = module.globals.get(index).context(missing)?;
            same.global_type(global.ty).map(EntityType::from)
        }
        _ => {
            let mut table = *module.tables.get(index).context(missing)?;
            // There may be doors behind what was there.
            table.maximum = None;
            same.table_type(table).map(EntityType::from)
        }
    };
    entity.map_err(|why| anyhow!("{why}"))
}

impl Reencode for GoingOn<'_> {
    type Error = anyhow::Error;

    fn parse_import_section(
        &mut self,
        imports: &mut ImportSection,
        section: ImportSectionReader<'_>,
    ) -> Result<(), Error<Self::Error>> {
        utils::parse_import_section(self, imports, section)?;
        for (name, kind, index) in shared(self.0) {
            let kind = entity(self.0, kind, index).map_err(Error::UserError)?;
            imports.import(FIRST, &name, kind);
        }
        Ok(())
    }

    fn parse_memory_section(
        &mut self,
        _: &mut MemorySection,
        _: MemorySectionReader<'_>,
    ) -> Result<(), Error<Self::Error>> {
        Ok(())
    }

    fn parse_table_section(
        &mut self,
        _: &mut TableSection,
        _: TableSectionReader<'_>,
    ) -> Result<(), Error<Self::Error>> {
        Ok(())
    }

    fn parse_global_section(
        &mut self,
        _: &mut GlobalSection,
        _: GlobalSectionReader<'_>,
    ) -> Result<(), Error<Self::Error>> {
        Ok(())
    }
}
