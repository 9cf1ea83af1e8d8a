//! Writing it: the function that is left, with calls, and the functions that are called.

use super::region::{Exit, Region};
use super::{Types, same};
use crate::bundle::program::blocks::Code;
use anyhow::{Context, Result, anyhow};
use std::collections::BTreeMap;
use wasm_encoder::reencode::{Reencode, RoundtripReencoder};
use wasm_encoder::{BlockType, Function, Instruction};
use wasmparser::{FuncType, FunctionBody, Operator, ValType};

/// A function without these regions, and the functions in their places, with their types; the first has the number
/// `next`.
pub fn taken_out(
    body: &FunctionBody,
    code: &Code,
    regions: &[Region],
    next: u32,
    parameters: &[ValType],
    types: &mut Types,
) -> Result<(Function, Vec<(u32, Function)>)> {
    let mut locals = Locals::of(body, parameters)?;
    let mut left: Vec<Instruction> = Vec::new();
    let mut made = Vec::new();
    let mut at = 0;
    for (region, number) in regions.iter().zip(next..) {
        for operator in &code.operators[at..region.start] {
            left.push(same(operator.clone())?);
        }
        let ways = Ways::of(region);
        made.push(called(region, &ways, code, types)?);
        calls(region, &ways, number, &mut locals, &mut left);
        at = region.end;
    }
    for operator in &code.operators[at..] {
        left.push(same(operator.clone())?);
    }
    let mut function = locals.function()?;
    for instruction in &left {
        function.instruction(instruction);
    }
    Ok((function, made))
}

/// The locals of a function, and those that come to them.
struct Locals {
    declared: Vec<(u32, ValType)>,
    count: u32,
    added: Vec<ValType>,
}

impl Locals {
    fn of(body: &FunctionBody, parameters: &[ValType]) -> Result<Self> {
        let declared: Vec<(u32, ValType)> = body
            .get_locals_reader()?
            .into_iter()
            .collect::<Result<_, _>>()?;
        let count = declared.iter().map(|(count, _)| count).sum::<u32>() + parameters.len() as u32;
        Ok(Self {
            declared,
            count,
            added: Vec::new(),
        })
    }

    /// The `nth` local of this type that is used for nothing else.
    fn spare(&mut self, kind: ValType, nth: usize) -> u32 {
        let mut alike = (0..).zip(&self.added).filter(|(_, added)| **added == kind);
        let found = alike.nth(nth).map(|(number, _)| number);
        self.count
            + found.unwrap_or_else(|| {
                self.added.push(kind);
                self.added.len() as u32 - 1
            })
    }

    fn function(&self) -> Result<Function> {
        let added = self.added.iter().map(|kind| (1, *kind));
        let all = self.declared.iter().copied().chain(added);
        let all = all.map(|(count, kind)| anyhow::Ok((count, encoded(kind)?)));
        Ok(Function::new(all.collect::<Result<Vec<_>>>()?))
    }
}

/// The results of a region's function, in order: the values of each way, the locals, the number of the way.
struct Ways {
    /// Every way, the one to its own end first if it is possible.
    ways: Vec<(Option<Exit>, Vec<ValType>)>,
    results: Vec<ValType>,
}

impl Ways {
    fn of(region: &Region) -> Self {
        let through = region.through.then(|| (None, region.results.clone()));
        let exits = region
            .exits
            .iter()
            .map(|(exit, values)| (Some(*exit), values.clone()));
        let ways: Vec<_> = through.into_iter().chain(exits).collect();
        let mut results: Vec<ValType> =
            ways.iter().flat_map(|(_, values)| values.clone()).collect();
        if !ways.is_empty() {
            results.extend(region.outs.iter().map(|(_, kind)| *kind));
        }
        if ways.len() > 1 {
            results.push(ValType::I32);
        }
        Self { ways, results }
    }
}

/// The function that a region becomes.
fn called(region: &Region, ways: &Ways, code: &Code, types: &mut Types) -> Result<(u32, Function)> {
    let kind = FuncType::new(
        region.params.iter().map(|(_, kind)| *kind),
        ways.results.clone(),
    );
    let kind = types.number(kind);
    // Parameters first, then whatever else it uses, then one for a value on its way out of each type.
    let mut places: BTreeMap<u32, u32> = (0..)
        .zip(&region.params)
        .map(|(place, (local, _))| (*local, place))
        .collect();
    let mut declared = Vec::new();
    let mut declare = |kind: ValType| {
        declared.push(kind);
        (region.params.len() + declared.len() - 1) as u32
    };
    for (local, kind) in &region.others {
        places.insert(*local, declare(*kind));
    }
    let mut carried: Vec<Vec<u32>> = Vec::new();
    for (_, values) in &ways.ways {
        carried.push(values.iter().map(|kind| declare(*kind)).collect());
    }
    let declared: Vec<_> = declared
        .into_iter()
        .map(|kind| Ok((1, encoded(kind)?)))
        .collect::<Result<_>>()?;
    let mut function = Function::new(declared);
    let mut write = |instruction: Instruction| {
        function.instruction(&instruction);
    };

    let exits: Vec<&(Option<Exit>, Vec<ValType>)> = ways
        .ways
        .iter()
        .filter(|(exit, _)| exit.is_some())
        .collect();
    for (_, values) in exits.iter().rev() {
        write(Instruction::Block(block(values, types)?));
    }
    write(Instruction::Block(block(&region.results, types)?));
    let outer: BTreeMap<Exit, u32> = exits
        .iter()
        .filter_map(|(exit, _)| *exit)
        .zip(1..)
        .collect();
    let mut nested = 0;
    for operator in &code.operators[region.start..region.end] {
        // Where a label of before is now, seen from here.
        let within = nested;
        let label = |relative: u32| match relative.checked_sub(within) {
            None => anyhow::Ok(relative),
            Some(beyond) => {
                // The block that the region stands in has the number `depth - 1`.
                let target = (region.depth - 1)
                    .checked_sub(beyond)
                    .context("a label beyond the function")?;
                let known = outer.get(&Exit::Label(target)).copied();
                let known = known.or_else(|| (beyond == 0).then_some(0));
                Ok(within + known.context("a label that was not noted")?)
            }
        };
        let local = |local: &u32| {
            places
                .get(local)
                .copied()
                .context("a local that was not noted")
        };
        let instruction = match operator {
            Operator::LocalGet { local_index } => Instruction::LocalGet(local(local_index)?),
            Operator::LocalSet { local_index } => Instruction::LocalSet(local(local_index)?),
            Operator::LocalTee { local_index } => Instruction::LocalTee(local(local_index)?),
            Operator::Br { relative_depth } => Instruction::Br(label(*relative_depth)?),
            Operator::BrIf { relative_depth } => Instruction::BrIf(label(*relative_depth)?),
            Operator::BrTable { targets } => {
                let all = targets.targets().map(|target| label(target?));
                let all: Vec<u32> = all.collect::<Result<_>>()?;
                Instruction::BrTable(all.into(), label(targets.default())?)
            }
            Operator::Return => {
                let exit = outer.get(&Exit::Return).copied();
                Instruction::Br(nested + exit.context("a return that was not noted")?)
            }
            other => {
                match other {
                    Operator::Block { .. } | Operator::Loop { .. } | Operator::If { .. } => {
                        nested += 1
                    }
                    Operator::End => nested -= 1,
                    _ => {}
                }
                same(other.clone())?
            }
        };
        write(instruction);
    }
    write(Instruction::End);
    if !region.through {
        write(Instruction::Unreachable);
        if !exits.is_empty() {
            write(Instruction::End);
        }
    }
    for (number, carriers) in carried.iter().enumerate() {
        // What stands on the stack here are the values of this way.
        for local in carriers.iter().rev() {
            write(Instruction::LocalSet(*local));
        }
        for local in carried.iter().flatten() {
            write(Instruction::LocalGet(*local));
        }
        for (local, _) in &region.outs {
            write(Instruction::LocalGet(
                places
                    .get(local)
                    .copied()
                    .context("a local that was not noted")?,
            ));
        }
        if ways.ways.len() > 1 {
            write(Instruction::I32Const(number as i32));
        }
        write(Instruction::Return);
        if number + 1 < carried.len() {
            write(Instruction::End);
        }
    }
    write(Instruction::End);
    Ok((kind, function))
}

/// Calls it, and goes on by the way that it says.
fn calls<'a>(
    region: &Region,
    ways: &Ways,
    number: u32,
    locals: &mut Locals,
    left: &mut Vec<Instruction<'a>>,
) {
    left.extend(
        region
            .params
            .iter()
            .map(|(local, _)| Instruction::LocalGet(*local)),
    );
    left.push(Instruction::Call(number));
    let [way] = match &ways.ways[..] {
        [] => return left.push(Instruction::Unreachable),
        [(exit, _)] if region.outs.is_empty() => {
            // What it hands on stands on the stack already.
            return left.extend(exit.map(|exit| go(exit, region.depth - 1)));
        }
        _ => [locals.spare(ValType::I32, 0)],
    };
    let several = ways.ways.len() > 1;
    if several {
        left.push(Instruction::LocalSet(way));
    }
    left.extend(
        region
            .outs
            .iter()
            .rev()
            .map(|(local, _)| Instruction::LocalSet(*local)),
    );
    let mut used: BTreeMap<String, usize> = BTreeMap::from([("i32".to_owned(), 1)]);
    let mut carried: Vec<Vec<u32>> = Vec::new();
    for (_, values) in &ways.ways {
        let one = values.iter().map(|kind| {
            let nth = used.entry(kind.to_string()).or_default();
            *nth += 1;
            locals.spare(*kind, *nth - 1)
        });
        carried.push(one.collect());
    }
    left.extend(
        carried
            .iter()
            .flatten()
            .rev()
            .map(|local| Instruction::LocalSet(*local)),
    );
    for (number, ((exit, _), values)) in ways.ways.iter().zip(&carried).enumerate().rev() {
        let gets = values.iter().map(|local| Instruction::LocalGet(*local));
        match exit {
            // The last that is left needs no question. The way to its own end is the first and so comes last.
            Some(exit) if number > 0 => {
                left.push(Instruction::LocalGet(way));
                if number > 1 {
                    left.extend([Instruction::I32Const(number as i32), Instruction::I32Eq]);
                }
                left.push(Instruction::If(BlockType::Empty));
                left.extend(gets);
                left.extend([go(*exit, region.depth), Instruction::End]);
            }
            Some(exit) => {
                left.extend(gets);
                left.push(go(*exit, region.depth - 1));
            }
            None => left.extend(gets),
        }
    }
}

/// Leaves from within so many blocks behind the function itself.
fn go<'a>(exit: Exit, within: u32) -> Instruction<'a> {
    match exit {
        Exit::Label(target) => Instruction::Br(within - target),
        Exit::Return => Instruction::Return,
    }
}

fn block(values: &[ValType], types: &mut Types) -> Result<BlockType> {
    Ok(match values {
        [] => BlockType::Empty,
        [one] => BlockType::Result(encoded(*one)?),
        several => {
            BlockType::FunctionType(types.number(FuncType::new([], several.iter().copied())))
        }
    })
}

fn encoded(kind: ValType) -> Result<wasm_encoder::ValType> {
    RoundtripReencoder
        .val_type(kind)
        .map_err(|why| anyhow!("{why}"))
}
