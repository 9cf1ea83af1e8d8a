//! Parts of functions that no first verdict runs, made functions of their own, so that they can go to the second file.
//!
//! What is taken out is the end of a block, an `if`, an `else`, a loop or the function, from the first instruction that
//! does not run: as nothing jumps into the middle, all of it does not. It becomes a function whose parameters are the
//! locals that it reads and whose results are whatever it leaves behind: the values on the stack, the locals that it
//! wrote, and by which way it left, where there is more than one.

mod region;
mod way;

use super::blocks::Code;
use super::module::Module;
use super::profile::Profile;
use anyhow::{Result, anyhow};
use region::{Region, regions};
use std::collections::{BTreeMap, HashMap};
use wasm_encoder::reencode::{Error, Reencode, RoundtripReencoder, utils};
use wasm_encoder::{CodeSection, Function, FunctionSection, Instruction, TypeSection};
use wasmparser::{
    CodeSectionReader, FuncType, FunctionBody, FunctionSectionReader, Parser, TypeSectionReader,
};

/// A module that does the same, with what does not run of the functions that run in functions without a name.
///
/// # Errors
/// It is no valid module.
pub fn outlined(
    bytes: &[u8],
    module: &Module,
    profile: &Profile,
    names: &BTreeMap<u32, String>,
) -> Result<Vec<u8>> {
    let mut found: BTreeMap<u32, Vec<Region>> = regions(bytes, module, |function, code| {
        profile.blocks(names.get(&function)?, code)
    })?;
    found.retain(|_, regions| !regions.is_empty());
    let mut types = Types::of(module);
    let mut made = Made::default();
    let first = module.functions.len() as u32;
    let mut rewritten = BTreeMap::new();
    for (function, body) in module.defined() {
        if let Some(regions) = found.get(&function) {
            let code = Code::read(body)?;
            let parameters = module.kind(function)?.1.params();
            let next = first + made.bodies.len() as u32;
            let (body, bodies) =
                way::taken_out(body, &code, regions, next, parameters, &mut types)?;
            rewritten.insert(function, body);
            for (kind, body) in bodies {
                made.kinds.push(kind);
                made.bodies.push(body);
            }
        }
    }
    let mut writing = Writing {
        types: types.added,
        made,
        rewritten,
        next: module.imported(),
    };
    let mut outlined = wasm_encoder::Module::new();
    writing
        .parse_core_module(&mut outlined, Parser::new(0), bytes)
        .map_err(|why| anyhow!("{why}"))?;
    Ok(outlined.finish())
}

/// The types of functions, and those that come to them.
pub struct Types {
    known: HashMap<FuncType, u32>,
    count: u32,
    added: Vec<FuncType>,
}

impl Types {
    fn of(module: &Module) -> Self {
        let known = (0..)
            .zip(&module.types)
            .map(|(number, kind)| (kind.clone(), number));
        Self {
            known: known.collect(),
            count: module.types.len() as u32,
            added: Vec::new(),
        }
    }

    /// The number of a type.
    pub fn number(&mut self, kind: FuncType) -> u32 {
        if let Some(number) = self.known.get(&kind) {
            return *number;
        }
        let number = self.count;
        self.count += 1;
        self.added.push(kind.clone());
        self.known.insert(kind, number);
        number
    }
}

/// Functions that were made, with their types.
#[derive(Default)]
struct Made {
    kinds: Vec<u32>,
    bodies: Vec<Function>,
}

struct Writing {
    types: Vec<FuncType>,
    made: Made,
    rewritten: BTreeMap<u32, Function>,
    /// The function whose code comes next.
    next: u32,
}

impl Reencode for Writing {
    type Error = anyhow::Error;

    fn parse_type_section(
        &mut self,
        types: &mut TypeSection,
        section: TypeSectionReader<'_>,
    ) -> Result<(), Error<Self::Error>> {
        utils::parse_type_section(self, types, section)?;
        for kind in std::mem::take(&mut self.types) {
            let kind = self.func_type(kind)?;
            types.ty().func_type(&kind);
        }
        Ok(())
    }

    fn parse_function_section(
        &mut self,
        functions: &mut FunctionSection,
        section: FunctionSectionReader<'_>,
    ) -> Result<(), Error<Self::Error>> {
        utils::parse_function_section(self, functions, section)?;
        for kind in &self.made.kinds {
            functions.function(*kind);
        }
        Ok(())
    }

    fn parse_code_section(
        &mut self,
        code: &mut CodeSection,
        section: CodeSectionReader<'_>,
    ) -> Result<(), Error<Self::Error>> {
        utils::parse_code_section(self, code, section)?;
        for body in &self.made.bodies {
            code.function(body);
        }
        Ok(())
    }

    fn parse_function_body(
        &mut self,
        code: &mut CodeSection,
        body: FunctionBody<'_>,
    ) -> Result<(), Error<Self::Error>> {
        match self.rewritten.get(&self.next) {
            Some(function) => {
                code.function(function);
            }
            None => utils::parse_function_body(self, code, body)?,
        }
        self.next += 1;
        Ok(())
    }
}

/// An instruction as it is.
fn same<'a>(operator: wasmparser::Operator<'a>) -> Result<Instruction<'a>> {
    RoundtripReencoder
        .instruction(operator)
        .map_err(|why| anyhow!("{why}"))
}
