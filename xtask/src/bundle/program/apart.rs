//! The first file without some functions, and a file of these: what runs only once something was found comes with the
//! entries, and of the languages' words only those of the visitor's come.
//!
//! Such a function leaves a door behind where others call it: the same call by a place in the table that nothing stands
//! at until the file has come. Where a door is opened all the same, the first file stops as it does elsewhere.

use super::cut::GoingOn;
use super::module::{FIRST, Module, named_in, rewritten};
use anyhow::{Context, Result, anyhow};
use std::collections::{BTreeMap, BTreeSet};
use wasm_encoder::reencode::{Error, Reencode, utils};
use wasm_encoder::{
    CodeSection, ConstExpr, ElementSection, Elements, EntityType, ExportKind, ExportSection,
    Function, FunctionSection, ImportSection, TableSection,
};
use wasmparser::{
    CustomSectionReader, ElementSectionReader, ExportSectionReader, ExternalKind, FunctionBody,
    FunctionSectionReader, ImportSectionReader, RefType, TableSectionReader,
};

/// The module without these functions, and a module of these that goes on in the memory of the first.
///
/// # Errors
/// It is no module of the kind that Rust and wasm-bindgen make.
pub fn apart(bytes: &[u8], going: &BTreeSet<u32>) -> Result<[Vec<u8>; 2]> {
    let module = Module::parse(bytes)?;
    let plan = Plan::of(&module, going)?;
    let first = rewritten(bytes, &mut First::new(&module, &plan))?;
    let other = rewritten(bytes, &mut GoingOn(&module))?;
    let other = rewritten(&other, &mut Other::new(&module, &plan))?;
    Ok([first, other])
}

/// What goes where.
struct Plan<'p> {
    going: &'p BTreeSet<u32>,
    /// Functions that stay and are called by those that go.
    called: BTreeSet<u32>,
    /// Functions that go and are called by those that stay, with their places in the table.
    doors: BTreeMap<u32, u32>,
    /// The table of functions.
    table: u32,
    /// Functions in the table, by place, of those that stay and those that go.
    slots: [BTreeMap<u32, u32>; 2],
}

impl<'p> Plan<'p> {
    fn of(module: &Module, going: &'p BTreeSet<u32>) -> Result<Self> {
        let (mut called, mut opened) = (BTreeSet::new(), BTreeSet::new());
        for (function, body) in module.defined() {
            let goes = going.contains(&function);
            for named in named_in(body)? {
                if goes && !going.contains(&named) && named >= module.imported() {
                    called.insert(named);
                } else if !goes && going.contains(&named) {
                    opened.insert(named);
                }
            }
        }
        // What JavaScript calls, too.
        let exported = module.exports.iter();
        let exported = exported.filter(|export| export.kind == ExternalKind::Func);
        opened.extend(
            exported
                .map(|export| export.index)
                .filter(|function| going.contains(function)),
        );
        let tables = module.tables.iter();
        let table = tables
            .zip(0..)
            .find(|(table, _)| table.element_type == RefType::FUNCREF);
        let (kind, table) = table.context("no table of functions")?;
        let mut slots = [BTreeMap::new(), BTreeMap::new()];
        for list in module.elements.iter().filter(|list| list.table == table) {
            for (place, function) in (list.offset..).zip(&list.functions) {
                let [stay, go] = &mut slots;
                match going.contains(function) {
                    true => go.insert(place, *function),
                    false => stay.insert(place, *function),
                };
            }
        }
        Ok(Self {
            going,
            called,
            doors: opened.into_iter().zip(kind.initial as u32..).collect(),
            table,
            slots,
        })
    }

    /// The lists of a table, in which only neighbours can stand together.
    fn list(
        &self,
        slots: &BTreeMap<u32, u32>,
        name: impl Fn(u32) -> u32,
        elements: &mut ElementSection,
    ) {
        let mut runs: Vec<(u32, Vec<u32>)> = Vec::new();
        for (place, function) in slots {
            match runs.last_mut() {
                Some((start, run)) if *start + run.len() as u32 == *place => {
                    run.push(name(*function));
                }
                _ => runs.push((*place, vec![name(*function)])),
            }
        }
        for (start, run) in runs {
            let table = Some(self.table).filter(|table| *table != 0);
            let place = ConstExpr::i32_const(start as i32);
            elements.active(table, &place, Elements::Functions(run.into()));
        }
    }
}

/// A module with doors in the place of what goes.
struct First<'p, 'm> {
    module: &'m Module<'m>,
    plan: &'p Plan<'p>,
    /// The function whose code comes next.
    next: u32,
}

impl<'p, 'm> First<'p, 'm> {
    fn new(module: &'m Module<'m>, plan: &'p Plan<'p>) -> Self {
        let next = module.imported();
        Self { module, plan, next }
    }

    fn door(&self, function: u32, place: u32) -> Result<Function> {
        let (kind, signature) = self.module.kind(function)?;
        let mut door = Function::new([]);
        let mut code = door.instructions();
        for given in 0..signature.params().len() as u32 {
            code.local_get(given);
        }
        code.i32_const(place as i32);
        code.call_indirect(self.plan.table, kind).end();
        Ok(door)
    }
}

impl Reencode for First<'_, '_> {
    type Error = anyhow::Error;

    fn parse_table_section(
        &mut self,
        tables: &mut TableSection,
        _: TableSectionReader<'_>,
    ) -> Result<(), Error<Self::Error>> {
        for (kind, table) in self.module.tables.iter().zip(0..) {
            let mut kind = self.table_type(*kind)?;
            if table == self.plan.table {
                let doors = self.plan.doors.len() as u64;
                kind.minimum += doors;
                kind.maximum = kind.maximum.map(|most| most + doors);
            }
            tables.table(kind);
        }
        Ok(())
    }

    fn parse_export_section(
        &mut self,
        exports: &mut ExportSection,
        section: ExportSectionReader<'_>,
    ) -> Result<(), Error<Self::Error>> {
        utils::parse_export_section(self, exports, section)?;
        let known: BTreeSet<&str> = self.module.exports.iter().map(|it| it.name).collect();
        for function in &self.plan.called {
            let name = name(*function);
            if !known.contains(name.as_str()) {
                exports.export(&name, ExportKind::Func, *function);
            }
        }
        Ok(())
    }

    fn parse_element_section(
        &mut self,
        elements: &mut ElementSection,
        _: ElementSectionReader<'_>,
    ) -> Result<(), Error<Self::Error>> {
        let [stay, _] = &self.plan.slots;
        self.plan.list(stay, |function| function, elements);
        Ok(())
    }

    fn parse_function_body(
        &mut self,
        section: &mut CodeSection,
        body: FunctionBody<'_>,
    ) -> Result<(), Error<Self::Error>> {
        let function = self.next;
        self.next += 1;
        if !self.plan.going.contains(&function) {
            return utils::parse_function_body(self, section, body);
        }
        let code = match self.plan.doors.get(&function) {
            Some(place) => self.door(function, *place).map_err(Error::UserError)?,
            None => {
                let mut nothing = Function::new([]);
                nothing.instructions().unreachable().end();
                nothing
            }
        };
        section.function(&code);
        Ok(())
    }
}

/// A module of what goes, and nothing else.
struct Other<'p, 'm> {
    module: &'m Module<'m>,
    plan: &'p Plan<'p>,
    /// Numbers of the functions that it imports from the first or has itself.
    numbers: BTreeMap<u32, u32>,
    next: u32,
}

impl<'p, 'm> Other<'p, 'm> {
    fn new(module: &'m Module<'m>, plan: &'p Plan<'p>) -> Self {
        let functions = plan.called.iter().chain(plan.going);
        let next = module.imported();
        let numbers = functions.copied().zip(next..).collect();
        Self {
            module,
            plan,
            numbers,
            next,
        }
    }

    fn kind(&self, function: u32) -> Result<u32, Error<anyhow::Error>> {
        let kind = self.module.kind(function).map_err(Error::UserError)?;
        Ok(kind.0)
    }
}

impl Reencode for Other<'_, '_> {
    type Error = anyhow::Error;

    fn function_index(&mut self, function: u32) -> Result<u32, Error<Self::Error>> {
        if function < self.module.imported() {
            return Ok(function);
        }
        let number = self.numbers.get(&function).copied();
        number.ok_or_else(|| Error::UserError(anyhow!("function {function} is elsewhere")))
    }

    fn parse_import_section(
        &mut self,
        imports: &mut ImportSection,
        section: ImportSectionReader<'_>,
    ) -> Result<(), Error<Self::Error>> {
        utils::parse_import_section(self, imports, section)?;
        for function in &self.plan.called {
            let kind = EntityType::Function(self.kind(*function)?);
            imports.import(FIRST, &name(*function), kind);
        }
        Ok(())
    }

    fn parse_function_section(
        &mut self,
        functions: &mut FunctionSection,
        _: FunctionSectionReader<'_>,
    ) -> Result<(), Error<Self::Error>> {
        for function in self.plan.going {
            functions.function(self.kind(*function)?);
        }
        Ok(())
    }

    fn parse_export_section(
        &mut self,
        _: &mut ExportSection,
        _: ExportSectionReader<'_>,
    ) -> Result<(), Error<Self::Error>> {
        Ok(())
    }

    fn parse_element_section(
        &mut self,
        elements: &mut ElementSection,
        _: ElementSectionReader<'_>,
    ) -> Result<(), Error<Self::Error>> {
        let [_, go] = &self.plan.slots;
        let doors = self.plan.doors.iter();
        let mut slots = go.clone();
        slots.extend(doors.map(|(function, place)| (*place, *function)));
        let number = |function| self.numbers.get(&function).copied().unwrap_or(function);
        self.plan.list(&slots, number, elements);
        Ok(())
    }

    fn parse_function_body(
        &mut self,
        section: &mut CodeSection,
        body: FunctionBody<'_>,
    ) -> Result<(), Error<Self::Error>> {
        let function = self.next;
        self.next += 1;
        match self.plan.going.contains(&function) {
            true => utils::parse_function_body(self, section, body),
            false => Ok(()),
        }
    }

    fn parse_custom_section(
        &mut self,
        module: &mut wasm_encoder::Module,
        section: CustomSectionReader<'_>,
    ) -> Result<(), Error<Self::Error>> {
        match section.name() {
            // By which wasm-opt knows what it may use.
            "target_features" => utils::parse_custom_section(self, module, section),
            _ => Ok(()),
        }
    }
}

/// What a function is called between the two: like nothing else that is exported.
fn name(function: u32) -> String {
    function.to_string()
}
