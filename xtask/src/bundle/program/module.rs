//! A WebAssembly module, taken to pieces as far as cutting it needs (WebAssembly Core Specification, 5.5).

use anyhow::{Context, Result, anyhow, bail, ensure};
use std::collections::BTreeMap;
use std::fmt::Display;
use wasm_encoder::reencode::{Error, Reencode};
use wasmparser::{
    DataSectionReader, Element, ElementItems, ElementKind, Export, FuncType, FunctionBody, Global,
    Import, KnownCustom, MemoryType, Name, Operator, Parser, Payload, TableType, TypeRef,
};

/// What the other files import everything from that the first one has.
pub const FIRST: &str = "first";

/// What a compiler and wasm-bindgen write; anything else is an error, not a guess.
#[derive(Default)]
pub struct Module<'a> {
    /// Types of functions.
    pub types: Vec<FuncType>,
    /// Functions that are imported; what a file that goes on in the first one's memory has of that is left out.
    pub imports: Vec<Import<'a>>,
    /// The type of each function, imported ones first.
    pub functions: Vec<u32>,
    /// Tables.
    pub tables: Vec<TableType>,
    /// Memories.
    pub memories: Vec<MemoryType>,
    /// Globals.
    pub globals: Vec<Global<'a>>,
    /// Exports.
    pub exports: Vec<Export<'a>>,
    /// What stands in the tables from the beginning.
    pub elements: Vec<Slots>,
    /// The code of each function that is not imported.
    pub bodies: Vec<FunctionBody<'a>>,
    /// What stands in the memory from the beginning.
    pub data: Option<DataSectionReader<'a>>,
    /// Names of functions, by index.
    pub names: BTreeMap<u32, &'a str>,
}

/// Functions that stand one behind the other in a table.
pub struct Slots {
    /// Which table.
    pub table: u32,
    /// Where the first one stands.
    pub offset: u32,
    /// The functions.
    pub functions: Vec<u32>,
}

impl<'a> Module<'a> {
    /// Takes a module to pieces.
    ///
    /// # Errors
    /// It is none, or has what neither Rust nor wasm-bindgen writes, such as a memory that is imported from elsewhere than
    /// [`FIRST`].
    pub fn parse(bytes: &'a [u8]) -> Result<Self> {
        let mut module = Self::default();
        for payload in Parser::new(0).parse_all(bytes) {
            module.take(payload?)?;
        }
        Ok(module)
    }

    fn take(&mut self, payload: Payload<'a>) -> Result<()> {
        match payload {
            Payload::TypeSection(types) => {
                for kind in types.into_iter_err_on_gc_types() {
                    self.types.push(kind?);
                }
            }
            Payload::ImportSection(imports) => {
                for import in imports.into_imports() {
                    let import = import?;
                    match import.ty {
                        TypeRef::Func(kind) => {
                            self.functions.push(kind);
                            self.imports.push(import);
                        }
                        _ if import.module == FIRST => {}
                        _ => bail!("{} is imported and no function", import.name),
                    }
                }
            }
            Payload::FunctionSection(functions) => {
                for kind in functions {
                    self.functions.push(kind?);
                }
            }
            Payload::TableSection(tables) => {
                for table in tables {
                    self.tables.push(table?.ty);
                }
            }
            Payload::MemorySection(memories) => {
                for memory in memories {
                    self.memories.push(memory?);
                }
            }
            Payload::GlobalSection(globals) => {
                for global in globals {
                    self.globals.push(global?);
                }
            }
            Payload::ExportSection(exports) => {
                for export in exports {
                    self.exports.push(export?);
                }
            }
            Payload::ElementSection(elements) => {
                for element in elements {
                    self.elements.extend(slots(element?)?);
                }
            }
            Payload::CodeSectionEntry(body) => self.bodies.push(body),
            Payload::DataSection(data) => self.data = Some(data),
            Payload::CustomSection(section) => {
                if let KnownCustom::Name(names) = section.as_known() {
                    for name in names {
                        if let Name::Function(functions) = name? {
                            for naming in functions {
                                let naming = naming?;
                                self.names.insert(naming.index, naming.name);
                            }
                        }
                    }
                }
            }
            // Written by tools, for tools.
            Payload::Version { .. }
            | Payload::CodeSectionStart { .. }
            | Payload::DataCountSection { .. }
            | Payload::End(_) => {}
            other => bail!("the module has a section that is not expected: {other:?}"),
        }
        Ok(())
    }

    /// How many functions are imported.
    pub fn imported(&self) -> u32 {
        self.imports.len() as u32
    }

    /// The functions that are not imported, with their code.
    pub fn defined(&self) -> impl Iterator<Item = (u32, &FunctionBody<'a>)> {
        (self.imported()..).zip(&self.bodies)
    }

    /// The code of a function that is not imported.
    pub fn body(&self, function: u32) -> Result<&FunctionBody<'a>> {
        let number = function.checked_sub(self.imported());
        number
            .and_then(|number| self.bodies.get(number as usize))
            .context("a function without code")
    }

    /// The type of a function.
    pub fn kind(&self, function: u32) -> Result<(u32, &FuncType)> {
        let kind = *self
            .functions
            .get(function as usize)
            .context("no such function")?;
        Ok((kind, self.types.get(kind as usize).context("no such type")?))
    }
}

/// A module as this writes it.
///
/// # Errors
/// It is none.
pub fn rewritten<R: Reencode>(bytes: &[u8], by: &mut R) -> Result<Vec<u8>>
where
    Error<R::Error>: Display,
{
    let mut module = wasm_encoder::Module::new();
    by.parse_core_module(&mut module, Parser::new(0), bytes)
        .map_err(|why| anyhow!("{why}"))?;
    Ok(module.finish())
}

/// The functions that this code names.
pub fn named_in(body: &FunctionBody) -> Result<Vec<u32>> {
    let mut named = Vec::new();
    for operator in body.get_operators_reader()? {
        match operator? {
            Operator::Call { function_index }
            | Operator::ReturnCall { function_index }
            | Operator::RefFunc { function_index } => named.push(function_index),
            Operator::MemoryInit { .. }
            | Operator::DataDrop { .. }
            | Operator::TableInit { .. } => {
                bail!("the code copies data or elements of its own")
            }
            _ => {}
        }
    }
    Ok(named)
}

fn slots(element: Element) -> Result<Option<Slots>> {
    let (table, offset_expr) = match element.kind {
        ElementKind::Active {
            table_index,
            offset_expr,
        } => (table_index.unwrap_or_default(), offset_expr),
        // Says only what `ref.func` may name.
        ElementKind::Declared => return Ok(None),
        ElementKind::Passive => bail!("the module has elements that are put into place later"),
    };
    let mut offset = offset_expr.get_operators_reader();
    let Operator::I32Const { value } = offset.read()? else {
        bail!("elements stand at a place that is not known beforehand");
    };
    let ElementItems::Functions(functions) = element.items else {
        bail!("elements are not plain functions");
    };
    ensure!(value >= 0, "elements stand at a negative place");
    Ok(Some(Slots {
        table,
        offset: value as u32,
        functions: functions.into_iter().collect::<Result<_, _>>()?,
    }))
}
