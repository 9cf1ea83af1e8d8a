//! The basic blocks of a function: runs of instructions of which all run or none.

use crate::bundle::digest;
use anyhow::Result;
use wasmparser::{FunctionBody, Operator};

/// A function's instructions, and where its blocks begin.
pub struct Code<'a> {
    /// The instructions.
    pub operators: Vec<Operator<'a>>,
    /// Their places in the file, with that of the end.
    pub offsets: Vec<u64>,
    /// The numbers of the instructions that blocks begin with. Blocks without any instruction have no number.
    pub leaders: Vec<usize>,
    /// The same for two functions that consist of the same instructions, whatever these name.
    pub shape: String,
}

impl<'a> Code<'a> {
    /// Reads a function.
    ///
    /// # Errors
    /// It is none.
    pub fn read(body: &FunctionBody<'a>) -> Result<Self> {
        let (mut operators, mut offsets, mut kinds) = (Vec::new(), Vec::new(), Vec::new());
        let begin = body.range().start;
        let mut reader = body.get_operators_reader()?;
        while !reader.eof() {
            let offset = reader.original_position();
            operators.push(reader.read()?);
            offsets.push(offset);
            let bytes = body.as_bytes();
            kinds.extend(bytes.get((offset - begin) as usize));
        }
        offsets.push(body.range().end);
        let leaders = leaders(&operators);
        let shape = digest::short(&kinds).split_off(8);
        Ok(Self {
            operators,
            offsets,
            leaders,
            shape,
        })
    }
}

fn leaders(operators: &[Operator]) -> Vec<usize> {
    let begins = |at: &usize| {
        let starts_one = |operator: &Operator| {
            matches!(
                operator,
                Operator::If { .. }
                    | Operator::Else
                    | Operator::Loop { .. }
                    | Operator::End
                    | Operator::BrIf { .. }
            )
        };
        let before = at.checked_sub(1).and_then(|before| operators.get(before));
        let empty = matches!(operators.get(*at), Some(Operator::End | Operator::Else));
        before.is_none_or(starts_one) && !empty
    };
    (0..operators.len()).filter(begins).collect()
}
