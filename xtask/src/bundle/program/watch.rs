//! The same module, but it notes which of its basic blocks have run. That is what tells what a first verdict needs.

use super::blocks::Code;
use super::module::{Module, rewritten};
use anyhow::Result;
use wasm_encoder::reencode::{Error, Reencode, utils};
use wasm_encoder::{
    CodeSection, ExportKind, ExportSection, Instruction, MemArg, MemArgTarget, MemorySection,
    MemoryType,
};
use wasmparser::{ExportSectionReader, FunctionBody, MemorySectionReader};

/// The memory that the notes stand in, as an export: a byte a block, 1 once it has run.
pub const NOTES: &str = "notes";
/// Bytes of a page of memory.
const PAGE: u64 = 65_536;

/// A module that does the same and takes notes, and for each function that is not imported, in order, the place of the
/// note for its first block; then the place behind the last note.
///
/// # Errors
/// It is no module.
pub fn watched(bytes: &[u8]) -> Result<(Vec<u8>, Vec<u32>)> {
    let module = Module::parse(bytes)?;
    let mut places = vec![0];
    for body in &module.bodies {
        let blocks = Code::read(body)?.leaders.len() as u32;
        places.push(places.last().copied().unwrap_or_default() + blocks);
    }
    let mut notes = Notes {
        count: places.last().copied().unwrap_or_default(),
        memory: module.memories.len() as u32,
        next: 0,
    };
    Ok((rewritten(bytes, &mut notes)?, places))
}

struct Notes {
    count: u32,
    /// The number of the memory.
    memory: u32,
    /// The place of the next block's note.
    next: u32,
}

impl Reencode for Notes {
    type Error = anyhow::Error;

    fn parse_memory_section(
        &mut self,
        memories: &mut MemorySection,
        section: MemorySectionReader<'_>,
    ) -> Result<(), Error<Self::Error>> {
        utils::parse_memory_section(self, memories, section)?;
        memories.memory(MemoryType {
            minimum: u64::from(self.count).div_ceil(PAGE),
            maximum: None,
            memory64: false,
            shared: false,
            page_size_log2: None,
        });
        Ok(())
    }

    fn parse_export_section(
        &mut self,
        exports: &mut ExportSection,
        section: ExportSectionReader<'_>,
    ) -> Result<(), Error<Self::Error>> {
        utils::parse_export_section(self, exports, section)?;
        exports.export(NOTES, ExportKind::Memory, self.memory);
        Ok(())
    }

    fn parse_function_body(
        &mut self,
        section: &mut CodeSection,
        body: FunctionBody<'_>,
    ) -> Result<(), Error<Self::Error>> {
        let mut function = self.new_function_with_parsed_locals(&body)?;
        let code = Code::read(&body).map_err(Error::UserError)?;
        let mut leaders = code.leaders.into_iter().peekable();
        for (number, operator) in code.operators.into_iter().enumerate() {
            if leaders.next_if_eq(&number).is_some() {
                function.instruction(&Instruction::I32Const(self.next as i32));
                function.instruction(&Instruction::I32Const(1));
                function.instruction(&Instruction::I32Store8(MemArg {
                    offset: 0,
                    align: 0,
                    target: MemArgTarget::Memory(self.memory),
                    ordering: None,
                }));
                self.next += 1;
            }
            function.instruction(&self.instruction(operator)?);
        }
        section.function(&function);
        Ok(())
    }
}
