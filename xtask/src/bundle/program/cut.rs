//! One module in two: what a first verdict runs, and the rest, which fills the gaps when it arrives.
//!
//! A function of the rest has a door in the first module: a few instructions that see to it that the rest is there and
//! go on through the table of functions. So both are one program with one memory, and no caller knows. What is called
//! before the rest is there has it fetched on the spot, by the import [`FETCH`].

use super::data::{self, Pieces, Segments};
use super::module::{Module, named_in};
use super::rename::short;
use anyhow::{Context, Result, anyhow, ensure};
use std::collections::{BTreeMap, BTreeSet};
use wasm_encoder::reencode::{Error, Reencode, RoundtripReencoder};
use wasm_encoder::{
    CodeSection, ConstExpr, DataSection, ElementSection, Elements, ExportKind, ExportSection,
    Function, FunctionSection, GlobalSection, GlobalType, ImportSection, Instruction,
    MemorySection, StartSection, TableSection, TableType, TypeSection, ValType,
};
use wasmparser::{ExternalKind, FunctionBody, Operator};

/// The function that the first module imports beside its own: it fetches the rest and returns when that is in place.
pub const FETCH: (&str, &str) = ("more", "fetch");
/// What the rest imports everything from: the exports of the first module.
const FIRST: &str = "first";
/// Exported by the first module: 1 as soon as the rest is in place, which says so itself.
const ARRIVED: &str = "arrived";

/// The two modules.
pub struct Parts {
    /// What a first verdict runs.
    pub first: Vec<u8>,
    /// Everything else.
    pub more: Vec<u8>,
    /// The numbers that the first file's functions had before, with those that they have now.
    pub places: BTreeMap<u32, u32>,
}

/// Cuts a module in two. `runs` says whether a function belongs to the first part.
///
/// # Errors
/// The module has something that is not expected of Rust and wasm-bindgen.
pub fn cut(module: &Module, pieces: &Pieces, runs: impl Fn(u32) -> bool) -> Result<Parts> {
    let plan = Plan::of(module, pieces, runs)?;
    let (first, places) = plan.first()?;
    Ok(Parts {
        first,
        more: plan.more()?,
        places,
    })
}

struct Plan<'a, 'm> {
    module: &'m Module<'a>,
    /// Functions that stay, imported ones among them.
    kept: BTreeSet<u32>,
    /// Functions that go and have a door, with their place in the table.
    doors: BTreeMap<u32, u32>,
    /// Functions that stay and are called by what goes, with the names under which they are exported for it.
    shared: BTreeMap<u32, String>,
    /// Those of them that are called in one place only: the door stands there.
    in_place: BTreeSet<u32>,
    /// The table of functions, and its length with the places of the doors.
    table: (u32, u64),
    /// The data of the first module, and those of the other.
    data: [Segments; 2],
}

impl<'a, 'm> Plan<'a, 'm> {
    fn of(module: &'m Module<'a>, pieces: &Pieces, runs: impl Fn(u32) -> bool) -> Result<Self> {
        // Of one without instructions nobody can note that it ran, and a door would be larger.
        let empty = |function: u32| {
            module
                .body(function)
                .is_ok_and(|body| body.range().end - body.range().start <= 2)
        };
        let stays =
            |function: u32| function < module.imported() || empty(function) || runs(function);
        let all = 0..module.functions.len() as u32;
        let kept: BTreeSet<u32> = all.filter(|function| stays(*function)).collect();

        let table = module.elements.first().map_or(0, |slots| slots.table);
        ensure!(
            module.elements.iter().all(|slots| slots.table == table),
            "there is more than one table of functions"
        );
        let length = module.tables.get(table as usize);
        let mut length = length.context("there is no table of functions")?.initial;
        let mut doors = BTreeMap::new();
        for slots in &module.elements {
            let places = slots.functions.iter().copied().zip(slots.offset..);
            doors.extend(places.filter(|(function, _)| !kept.contains(function)));
        }
        let exports = module.exports.iter();
        let exports = exports.filter(|export| export.kind == ExternalKind::Func);
        let mut calls: BTreeMap<u32, usize> = exports.map(|export| (export.index, 2)).collect();
        // What stands in the table, too, can be called from anywhere.
        calls.extend(doors.keys().map(|function| (*function, 2)));
        let mut shared = BTreeSet::new();
        for (function, body) in module.defined() {
            let named = named_in(body)?.into_iter();
            match kept.contains(&function) {
                true => named.for_each(|function| *calls.entry(function).or_default() += 1),
                false => shared.extend(named.filter(|function| kept.contains(function))),
            }
        }
        calls.retain(|function, _| !kept.contains(function));
        for &function in calls.keys() {
            doors.entry(function).or_insert_with(|| {
                length += 1;
                (length - 1) as u32
            });
        }
        let mut constants = BTreeSet::new();
        for (_, body) in module
            .defined()
            .filter(|(function, _)| kept.contains(function))
        {
            data::constants(body, &mut constants)?;
        }
        let taken = |name: &String| module.exports.iter().any(|export| export.name == name);
        let names = (0..).map(short).filter(|name| !taken(name));
        let shared = shared.into_iter().zip(names).collect();
        Ok(Self {
            data: pieces.part(module, &constants)?,
            module,
            kept,
            doors,
            in_place: calls
                .into_iter()
                .filter_map(|(function, calls)| (calls == 1).then_some(function))
                .collect(),
            shared,
            table: (table, length),
        })
    }

    /// Everything but the code that goes, with a door in place of each function of it that can be called.
    fn first(&self) -> Result<(Vec<u8>, BTreeMap<u32, u32>)> {
        let module = self.module;
        let imported = module.imported();
        // Imports, fetch, arrive, what stays, doors.
        let (fetch, arrive) = (imported, imported + 1);
        let defined = self
            .kept
            .iter()
            .copied()
            .filter(|function| *function >= imported);
        let doors = self
            .doors
            .keys()
            .copied()
            .filter(|function| !self.in_place.contains(function));
        let order: Vec<u32> = defined.chain(doors).collect();
        let mut places: BTreeMap<u32, u32> =
            (0..imported).map(|function| (function, function)).collect();
        places.extend(order.iter().copied().zip(arrive + 1..));
        let mut renumber = Renumber(&places);
        let arrived = module.globals.len() as u32;

        let mut types = self.types()?;
        let nothing = types.len();
        types.ty().function([], []);
        let mut imports = ImportSection::new();
        for import in &module.imports {
            RoundtripReencoder
                .parse_import(&mut imports, *import)
                .map_err(readable)?;
        }
        imports.import(
            FETCH.0,
            FETCH.1,
            wasm_encoder::EntityType::Function(nothing),
        );
        let mut functions = FunctionSection::new();
        functions.function(nothing);
        for &function in &order {
            functions.function(module.kind(function)?.0);
        }
        let mut tables = TableSection::new();
        for (index, table) in (0..).zip(&module.tables) {
            tables.table(self.table_type(index, *table)?);
        }
        let mut memories = MemorySection::new();
        for memory in &module.memories {
            memories.memory(RoundtripReencoder.memory_type(*memory).map_err(readable)?);
        }
        let mut globals = GlobalSection::new();
        for global in &module.globals {
            renumber
                .parse_global(&mut globals, global.clone())
                .map_err(readable)?;
        }
        globals.global(flag(), &ConstExpr::i32_const(0));
        let mut elements = ElementSection::new();
        for slots in &module.elements {
            let there = slots
                .functions
                .iter()
                .map(|function| place(&places, *function));
            self.fill(&mut elements, slots.offset, there.collect::<Result<_>>()?);
        }
        let mut code = CodeSection::new();
        let mut see_to_it = Function::new([]);
        let mut sink = see_to_it.instructions();
        sink.global_get(arrived)
            .i32_eqz()
            .if_(wasm_encoder::BlockType::Empty);
        sink.call(fetch).end().end();
        code.function(&see_to_it);
        for function in &order {
            match self.kept.contains(function) {
                true => self.staying(module.body(*function)?, arrive, &mut renumber, &mut code)?,
                false => code.function(&self.door(*function, arrive)?),
            };
        }

        let mut first = wasm_encoder::Module::new();
        first
            .section(&types)
            .section(&imports)
            .section(&functions)
            .section(&tables);
        first
            .section(&memories)
            .section(&globals)
            .section(&self.exports(&places, arrived)?);
        first
            .section(&elements)
            .section(&code)
            .section(&data_section(&self.data[0]));
        Ok((first.finish(), places))
    }

    /// A function that stays, with the doors that stand in it.
    fn staying<'c>(
        &self,
        body: &FunctionBody,
        arrive: u32,
        renumber: &mut Renumber,
        code: &'c mut CodeSection,
    ) -> Result<&'c mut CodeSection> {
        let mut function = renumber
            .new_function_with_parsed_locals(body)
            .map_err(readable)?;
        let mut operators = body.get_operators_reader()?;
        while !operators.eof() {
            match operators.read()? {
                Operator::Call { function_index } if self.in_place.contains(&function_index) => {
                    self.go_through(function_index, arrive, &mut function)?;
                }
                operator => {
                    function.instruction(&renumber.instruction(operator).map_err(readable)?);
                }
            }
        }
        Ok(code.function(&function))
    }

    /// A function that sees to it that the rest is there, and goes on to the one that it stands for.
    fn door(&self, function: u32, arrive: u32) -> Result<Function> {
        let mut door = Function::new([]);
        for parameter in 0..self.module.kind(function)?.1.params().len() as u32 {
            door.instruction(&Instruction::LocalGet(parameter));
        }
        self.go_through(function, arrive, &mut door)?;
        door.instruction(&Instruction::End);
        Ok(door)
    }

    /// The parameters stand on the stack already.
    fn go_through(&self, function: u32, arrive: u32, door: &mut Function) -> Result<()> {
        let slot = self
            .doors
            .get(&function)
            .context("a function without a door")?;
        let mut sink = door.instructions();
        sink.call(arrive)
            .i32_const(*slot as i32)
            .call_indirect(self.table.0, self.module.kind(function)?.0);
        Ok(())
    }

    fn exports(&self, places: &BTreeMap<u32, u32>, arrived: u32) -> Result<ExportSection> {
        let mut exports = ExportSection::new();
        for export in &self.module.exports {
            let index = match export.kind {
                ExternalKind::Func => place(places, export.index)?,
                _ => export.index,
            };
            let kind = RoundtripReencoder
                .export_kind(export.kind)
                .map_err(readable)?;
            exports.export(export.name, kind, index);
        }
        for (&function, name) in &self.shared {
            exports.export(name, ExportKind::Func, place(places, function)?);
        }
        for (kind, name, index) in self.surroundings() {
            exports.export(&name, kind, index);
        }
        exports.export(ARRIVED, ExportKind::Global, arrived);
        Ok(exports)
    }

    /// The code that goes, which puts itself into the places of the doors.
    fn more(&self) -> Result<Vec<u8>> {
        let module = self.module;
        let defined = module
            .defined()
            .filter(|(function, _)| !self.kept.contains(function));
        let (order, bodies): (Vec<u32>, Vec<_>) = defined.unzip();
        let places: BTreeMap<u32, u32> = self
            .shared
            .keys()
            .copied()
            .chain(order.iter().copied())
            .zip(0..)
            .collect();
        let mut renumber = Renumber(&places);
        let begin = places.len() as u32;
        let arrived = module.globals.len() as u32;

        let mut types = self.types()?;
        let nothing = types.len();
        types.ty().function([], []);
        let mut imports = ImportSection::new();
        for (&function, name) in &self.shared {
            let kind = module.kind(function)?.0;
            imports.import(FIRST, name, wasm_encoder::EntityType::Function(kind));
        }
        for (kind, name, index) in self.surroundings() {
            let missing = || anyhow!("{name} is missing");
            let at = index as usize;
            let entity: wasm_encoder::EntityType = match kind {
                ExportKind::Table => {
                    let table = module.tables.get(at).with_context(missing)?;
                    self.table_type(index, *table)?.into()
                }
                ExportKind::Memory => {
                    let memory = module.memories.get(at).with_context(missing)?;
                    RoundtripReencoder
                        .memory_type(*memory)
                        .map_err(readable)?
                        .into()
                }
                _ => {
                    let global = module.globals.get(at).with_context(missing)?;
                    RoundtripReencoder
                        .global_type(global.ty)
                        .map_err(readable)?
                        .into()
                }
            };
            imports.import(FIRST, &name, entity);
        }
        imports.import(FIRST, ARRIVED, flag());
        let mut functions = FunctionSection::new();
        for &function in &order {
            functions.function(module.kind(function)?.0);
        }
        functions.function(nothing);
        let mut elements = ElementSection::new();
        let mut filled: BTreeMap<u32, u32> = BTreeMap::new();
        for (&function, &slot) in &self.doors {
            filled.insert(slot, place(&places, function)?);
        }
        for (offset, there) in rows(&filled) {
            self.fill(&mut elements, offset, there);
        }
        let mut code = CodeSection::new();
        for body in bodies {
            renumber
                .parse_function_body(&mut code, body.clone())
                .map_err(readable)?;
        }
        let mut say_so = Function::new([]);
        say_so.instructions().i32_const(1).global_set(arrived).end();
        code.function(&say_so);

        let mut more = wasm_encoder::Module::new();
        more.section(&types).section(&imports).section(&functions);
        more.section(&StartSection {
            function_index: begin,
        });
        more.section(&elements)
            .section(&code)
            .section(&data_section(&self.data[1]));
        Ok(more.finish())
    }

    /// The type of a table, with the places of the doors in that of the functions.
    fn table_type(&self, index: u32, mut table: wasmparser::TableType) -> Result<TableType> {
        if index == self.table.0 {
            table.initial = self.table.1;
            table.maximum = table.maximum.map(|_| self.table.1);
        }
        RoundtripReencoder.table_type(table).map_err(readable)
    }

    /// Puts functions into the table, one behind the other.
    fn fill(&self, elements: &mut ElementSection, offset: u32, functions: Vec<u32>) {
        let table = Some(self.table.0).filter(|table| *table > 0);
        let offset = ConstExpr::i32_const(offset as i32);
        elements.active(table, &offset, Elements::Functions(functions.into()));
    }

    fn types(&self) -> Result<TypeSection> {
        let mut types = TypeSection::new();
        for kind in &self.module.types {
            types.ty().func_type(
                &RoundtripReencoder
                    .func_type(kind.clone())
                    .map_err(readable)?,
            );
        }
        Ok(types)
    }

    /// Tables, memories and globals, with the names under which the first module hands them on.
    fn surroundings(&self) -> impl Iterator<Item = (ExportKind, String, u32)> {
        let module = self.module;
        // A digit, as no other name has one.
        let all = |kind, sign, count: usize| {
            (0..count as u32).map(move |index| (kind, format!("{sign}{index}"), index))
        };
        all(ExportKind::Table, 't', module.tables.len())
            .chain(all(ExportKind::Memory, 'm', module.memories.len()))
            .chain(all(ExportKind::Global, 'g', module.globals.len()))
    }
}

fn data_section(segments: &Segments) -> DataSection {
    let mut data = DataSection::new();
    for (start, bytes) in segments {
        data.active(
            0,
            &ConstExpr::i32_const(*start as i32),
            bytes.iter().copied(),
        );
    }
    data
}

fn flag() -> GlobalType {
    GlobalType {
        val_type: ValType::I32,
        mutable: true,
        shared: false,
    }
}

/// What stands in places that follow each other, in one.
fn rows(filled: &BTreeMap<u32, u32>) -> Vec<(u32, Vec<u32>)> {
    let mut rows: Vec<(u32, Vec<u32>)> = Vec::new();
    for (&slot, &function) in filled {
        match rows.last_mut() {
            Some((offset, row)) if *offset + row.len() as u32 == slot => row.push(function),
            _ => rows.push((slot, vec![function])),
        }
    }
    rows
}

fn place(places: &BTreeMap<u32, u32>, function: u32) -> Result<u32> {
    places
        .get(&function)
        .copied()
        .with_context(|| format!("function {function} has no place"))
}

/// The same code with other numbers for functions.
struct Renumber<'p>(&'p BTreeMap<u32, u32>);

impl Reencode for Renumber<'_> {
    type Error = anyhow::Error;

    fn function_index(&mut self, function: u32) -> Result<u32, Error<Self::Error>> {
        place(self.0, function).map_err(Error::UserError)
    }
}

fn readable<E: std::fmt::Display>(error: Error<E>) -> anyhow::Error {
    anyhow!("{error}")
}
