//! A program without what no first verdict runs.

use super::blocks::Code;
use super::cut::shared;
use super::frees::frees;
use super::module::{Module, rewritten};
use super::profile::Profile;
use anyhow::Result;
use std::collections::BTreeMap;
use wasm_encoder::reencode::{Error, Reencode, utils};
use wasm_encoder::{CodeSection, ExportSection, Function, Instruction};
use wasmparser::{CustomSectionReader, ExportSectionReader, FunctionBody};

/// What tools read that come after this one; what the linker left for others says nothing true any more.
const KEPT: [&str; 2] = ["name", "target_features"];

/// The same module, but it stops (`unreachable`) where it would come to a block that does not run, and does not free what
/// it has allocated. Whatever only such blocks lead to is still there: `wasm-opt` finds and removes it.
///
/// # Errors
/// It is no module.
pub fn pruned(
    bytes: &[u8],
    module: &Module,
    profile: &Profile,
    names: &BTreeMap<u32, String>,
) -> Result<Vec<u8>> {
    let next = module.imported();
    rewritten(
        bytes,
        &mut Pruning {
            module,
            profile,
            names,
            next,
        },
    )
}

struct Pruning<'p, 'm> {
    module: &'m Module<'m>,
    profile: &'p Profile,
    names: &'p BTreeMap<u32, String>,
    /// The function whose code comes next.
    next: u32,
}

impl Reencode for Pruning<'_, '_> {
    type Error = anyhow::Error;

    fn parse_custom_section(
        &mut self,
        module: &mut wasm_encoder::Module,
        section: CustomSectionReader<'_>,
    ) -> Result<(), Error<Self::Error>> {
        match KEPT.contains(&section.name()) {
            true => utils::parse_custom_section(self, module, section),
            false => Ok(()),
        }
    }

    fn parse_export_section(
        &mut self,
        exports: &mut ExportSection,
        section: ExportSectionReader<'_>,
    ) -> Result<(), Error<Self::Error>> {
        utils::parse_export_section(self, exports, section)?;
        for (name, kind, index) in shared(self.module) {
            exports.export(&name, kind, index);
        }
        Ok(())
    }

    fn parse_function_body(
        &mut self,
        section: &mut CodeSection,
        body: FunctionBody<'_>,
    ) -> Result<(), Error<Self::Error>> {
        let name = self.names.get(&self.next).map_or("", String::as_str);
        let (_, kind) = self.module.kind(self.next).map_err(Error::UserError)?;
        self.next += 1;
        let code = Code::read(&body).map_err(Error::UserError)?;
        // Of one without instructions nobody can note that it ran.
        if code.operators.len() > 1 && !self.profile.runs(name) {
            section.function(&only(&[Instruction::Unreachable, Instruction::End]));
            return Ok(());
        }
        if frees(name) && kind.results().is_empty() {
            section.function(&only(&[Instruction::End]));
            return Ok(());
        }
        let ran = self.profile.blocks(name, &code);
        let ran = ran.into_iter().flatten();
        let idle: Vec<usize> = code
            .leaders
            .iter()
            .zip(ran)
            .filter_map(|(leader, ran)| (!ran).then_some(*leader))
            .collect();
        let mut function = self.new_function_with_parsed_locals(&body)?;
        for (number, operator) in code.operators.into_iter().enumerate() {
            if idle.binary_search(&number).is_ok() {
                function.instruction(&Instruction::Unreachable);
            }
            function.instruction(&self.instruction(operator)?);
        }
        section.function(&function);
        Ok(())
    }
}

fn only(instructions: &[Instruction]) -> Function {
    let mut function = Function::new([]);
    for instruction in instructions {
        function.instruction(instruction);
    }
    function
}
