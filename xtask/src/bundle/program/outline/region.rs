//! What can be taken out of a function, and what it needs from it and leaves to it.

use crate::bundle::program::blocks::Code;
use crate::bundle::program::module::Module;
use anyhow::{Context, Result, ensure};
use std::collections::{BTreeMap, BTreeSet};
use wasmparser::{
    BlockType, FrameKind, FuncToValidate, FuncValidator, FuncValidatorAllocations, FunctionBody,
    Operator, Parser, ValType, ValidPayload, Validator, ValidatorResources,
};

/// What a call costs, in bytes, without parameters and results.
const CALL: usize = 9;
/// What each parameter and result costs.
const EACH: usize = 2;
/// What each way out costs beyond the first.
const WAY: usize = 5;

/// The instructions from one that does not run to the end of what it stands in.
pub struct Region {
    /// The first.
    pub start: usize,
    /// The `end` or `else` behind the last.
    pub end: usize,
    /// How many blocks it stands in, the function itself included.
    pub depth: u32,
    /// The values that it leaves on the stack if it comes to its end.
    pub results: Vec<ValType>,
    /// Whether it can come to its end at all.
    pub through: bool,
    /// The other ways out, with the values that are handed on there.
    pub exits: BTreeMap<Exit, Vec<ValType>>,
    /// The locals whose values it may use, and those of which it may leave another value that is used afterwards.
    pub params: Vec<(u32, ValType)>,
    /// The latter.
    pub outs: Vec<(u32, ValType)>,
    /// Other locals that it uses for itself.
    pub others: Vec<(u32, ValType)>,
}

/// A way out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Exit {
    /// To the label of a block: which one, counted from the function itself, which is 0.
    Label(u32),
    /// Out of the function.
    Return,
}

/// What can be taken out, by function. `ran` says of a function which of its blocks run, if that is known.
///
/// # Errors
/// The module is not valid.
pub fn regions<'p>(
    bytes: &[u8],
    module: &Module,
    ran: impl Fn(u32, &Code) -> Option<&'p [bool]>,
) -> Result<BTreeMap<u32, Vec<Region>>> {
    let mut found = BTreeMap::new();
    let mut validator = Validator::new();
    let mut functions = module.imported()..;
    for payload in Parser::new(0).parse_all(bytes) {
        if let ValidPayload::Func(function, body) = validator.payload(&payload?)? {
            let number = functions.next().context("too many functions")?;
            let code = Code::read(&body)?;
            if let Some(ran) = ran(number, &code) {
                found.insert(number, in_function(module, function, &body, &code, ran)?);
            }
        }
    }
    Ok(found)
}

fn in_function(
    module: &Module,
    function: FuncToValidate<ValidatorResources>,
    body: &FunctionBody,
    code: &Code,
    ran: &[bool],
) -> Result<Vec<Region>> {
    let mut checked = function.into_validator(FuncValidatorAllocations::default());
    checked.read_locals(&mut body.get_binary_reader())?;
    let idle: BTreeSet<usize> = code
        .leaders
        .iter()
        .zip(ran)
        .filter_map(|(leader, ran)| (!ran).then_some(*leader))
        .collect();
    let mut regions = Vec::new();
    let mut open: Option<Draft> = None;
    for (number, operator) in code.operators.iter().enumerate() {
        let frame = checked
            .get_control_frame(0)
            .context("code behind the end")?;
        let depth = checked.control_stack_height();
        match &mut open {
            None if idle.contains(&number) => {
                let bare = checked.operand_stack_height() as usize == frame.height;
                if bare && !frame.unreachable {
                    let again = (0..depth as usize).any(|depth| {
                        checked
                            .get_control_frame(depth)
                            .is_some_and(|frame| frame.kind == FrameKind::Loop)
                    });
                    open = Some(Draft::at(number, depth, again));
                }
            }
            None => {}
            Some(draft) => {
                let ends = matches!(operator, Operator::End | Operator::Else);
                if ends && depth == draft.depth {
                    let draft = open.take().context("it is there")?;
                    regions.extend(draft.end(number, module, &checked, code)?);
                }
            }
        }
        if let Some(draft) = &mut open {
            draft.note(operator, module, &checked)?;
        }
        checked.op(
            code.offsets.get(number).copied().unwrap_or_default(),
            operator,
        )?;
    }
    Ok(regions)
}

/// A region that has begun.
struct Draft {
    start: usize,
    depth: u32,
    /// It stands in a loop: it may run again and find what it left.
    again: bool,
    to_its_end: bool,
    exits: BTreeMap<Exit, Vec<ValType>>,
    branched: bool,
    read: BTreeSet<u32>,
    written: BTreeSet<u32>,
    /// Written before it was read and before any way out.
    new: BTreeSet<u32>,
}

impl Draft {
    fn at(start: usize, depth: u32, again: bool) -> Self {
        Self {
            start,
            depth,
            again,
            to_its_end: false,
            exits: BTreeMap::new(),
            branched: false,
            read: BTreeSet::new(),
            written: BTreeSet::new(),
            new: BTreeSet::new(),
        }
    }

    fn note(
        &mut self,
        operator: &Operator,
        module: &Module,
        checked: &FuncValidator<ValidatorResources>,
    ) -> Result<()> {
        match operator {
            Operator::LocalGet { local_index } => {
                self.read.insert(*local_index);
            }
            Operator::LocalSet { local_index } | Operator::LocalTee { local_index } => {
                let straight = checked.control_stack_height() == self.depth && !self.branched;
                if straight
                    && !self.read.contains(local_index)
                    && !self.written.contains(local_index)
                {
                    self.new.insert(*local_index);
                }
                self.written.insert(*local_index);
            }
            Operator::Br { relative_depth } | Operator::BrIf { relative_depth } => {
                self.leaves(*relative_depth, module, checked)?;
            }
            Operator::BrTable { targets } => {
                for target in targets.targets() {
                    self.leaves(target?, module, checked)?;
                }
                self.leaves(targets.default(), module, checked)?;
            }
            Operator::Return => {
                self.branched = true;
                let outermost = checked.control_stack_height() - 1;
                self.exits
                    .insert(Exit::Return, label(outermost, module, checked)?);
            }
            _ => {}
        }
        Ok(())
    }

    fn leaves(
        &mut self,
        relative: u32,
        module: &Module,
        checked: &FuncValidator<ValidatorResources>,
    ) -> Result<()> {
        let (own, target) = (
            self.depth - 1,
            checked.control_stack_height() - 1 - relative,
        );
        if target > own {
            return Ok(());
        }
        self.branched = true;
        let frame = checked
            .get_control_frame(relative as usize)
            .context("no such label")?;
        if target == own && frame.kind != FrameKind::Loop {
            self.to_its_end = true;
        } else {
            self.exits
                .insert(Exit::Label(target), label(relative, module, checked)?);
        }
        Ok(())
    }

    fn end(
        self,
        end: usize,
        module: &Module,
        checked: &FuncValidator<ValidatorResources>,
        code: &Code,
    ) -> Result<Option<Region>> {
        let frame = checked.get_control_frame(0).context("no block")?;
        let through = self.to_its_end || !frame.unreachable;
        let results = values(frame.block_type, module, true)?;
        let outside = |number: usize| !(self.start..end).contains(&number);
        // By what stands elsewhere, or by itself the next time.
        let used =
            |number: usize, local: &u32| outside(number) || self.again && !self.new.contains(local);
        let used_after: BTreeSet<u32> = code
            .operators
            .iter()
            .enumerate()
            .filter_map(|(number, operator)| match operator {
                Operator::LocalGet { local_index } if used(number, local_index) => {
                    Some(*local_index)
                }
                _ => None,
            })
            .collect();
        let leaves = through || !self.exits.is_empty();
        let outs: BTreeSet<u32> = self
            .written
            .intersection(&used_after)
            .copied()
            .filter(|_| leaves)
            .collect();
        let touched = self.read.union(&outs).copied();
        let params: BTreeSet<u32> = touched.filter(|local| !self.new.contains(local)).collect();
        let all: BTreeSet<u32> = self.read.union(&self.written).copied().collect();
        let others = all.difference(&params).copied().collect();
        let typed = |locals: BTreeSet<u32>| {
            let kind = |local: u32| {
                Ok((
                    local,
                    checked.get_local_type(local).context("no such local")?,
                ))
            };
            let mut typed: Vec<(u32, ValType)> =
                locals.into_iter().map(kind).collect::<Result<_>>()?;
            // Alike signatures share a type.
            typed.sort_by_key(|(local, kind)| (format!("{kind}"), *local));
            anyhow::Ok(typed)
        };
        let place = |number: usize| code.offsets.get(number).copied().unwrap_or_default();
        let size = (place(end) - place(self.start)) as usize;
        let region = Region {
            start: self.start,
            end,
            depth: self.depth,
            results,
            through,
            params: typed(params)?,
            outs: typed(outs)?,
            others: typed(others)?,
            exits: self.exits,
        };
        let passed = region.params.len() + region.outs.len() + region.results.len();
        let ways = (region.exits.len() + usize::from(through)).saturating_sub(1);
        // A panic takes its text along, too.
        Ok((!leaves && size > 5 || size > CALL + EACH * passed + WAY * ways).then_some(region))
    }
}

/// The values that are handed on to a label.
fn label(
    relative: u32,
    module: &Module,
    checked: &FuncValidator<ValidatorResources>,
) -> Result<Vec<ValType>> {
    let frame = checked
        .get_control_frame(relative as usize)
        .context("no such label")?;
    values(frame.block_type, module, frame.kind != FrameKind::Loop)
}

fn values(kind: BlockType, module: &Module, leaving: bool) -> Result<Vec<ValType>> {
    Ok(match kind {
        BlockType::Empty => Vec::new(),
        BlockType::Type(one) if leaving => vec![one],
        BlockType::Type(_) => Vec::new(),
        BlockType::FuncType(number) => {
            let kind = module.types.get(number as usize).context("no such type")?;
            ensure!(leaving || kind.params().is_empty(), "a loop takes values");
            kind.results().to_vec()
        }
    })
}
