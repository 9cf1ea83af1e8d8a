//! A program that was cut, in an interpreter: the first file does the same or stops, whatever is taken for idle, and the
//! others go on where it has come to.

use super::blocks::Code;
use super::data::Pieces;
use super::module::Module;
use super::profile::Profile;
use super::{Parts, apart, cut, order, prune, rename, watch};
use std::collections::BTreeMap;
use wasmi::{Caller, Engine, Instance, Linker, Store, TrapCode, TypedFunc};

/// Ways out of blocks of every kind; values on the stack; what a loop keeps for its next turn; calls by the table.
const PROGRAM: &str = r#"(module
    (import "g" "__log" (func $log (param i32)))
    (memory (export "memory") 1)
    (data (i32.const 64) "\07\00\00\00")
    (table 3 3 funcref)
    (global $sum (mut i32) (i32.const 0))
    (elem (i32.const 1) $double $never)
    (func $double (param i32) (result i32)
        (if (result i32) (i32.lt_s (local.get 0) (i32.const 50))
            (then (i32.mul (local.get 0) (i32.const 2)))
            (else (call $log (local.get 0)) (i32.const 7))))
    (func $never (param i32) (result i32) unreachable)
    (func $step (param $i i32) (param $kept i64) (result i64)
        (block $out (result i64)
            (block $three (block $two (block $one
                (br_table $one $two $three (i32.rem_u (local.get $i) (i32.const 4))))
                (return (i64.add (local.get $kept) (i64.const 1))))
                (br $out (i64.mul (local.get $kept) (i64.const 3))))
            (i64.xor (local.get $kept) (i64.extend_i32_u (local.get $i)))))
    (func (export "__run") (param $n i32) (result i32)
        (local $i i32) (local $last i32) (local $kept i64)
        (local.set $kept (i64.const 5))
        ;; Remembered, as the sum is.
        (i32.store (i32.const 64) (i32.add (i32.load (i32.const 64)) (local.get $n)))
        (block $done
            (loop $next
                (br_if $done (i32.ge_u (local.get $i) (local.get $n)))
                (local.set $i (i32.add (local.get $i) (i32.const 1)))
                (if (i32.eqz (i32.rem_u (local.get $i) (i32.const 3)))
                    (then
                        ;; Read here only, at the next turn that comes here.
                        (global.set $sum (i32.add (global.get $sum) (local.get $last)))
                        (local.set $last (local.get $i))
                        (br_if $next (i32.eq (local.get $i) (i32.const 6)))
                        (call $log (local.get $last))))
                (local.set $kept (call $step (local.get $i) (local.get $kept)))
                (if (i32.gt_u (local.get $i) (i32.const 17))
                    (then (return (i32.wrap_i64 (local.get $kept)))))
                (i32.store (local.get $i) (call_indirect (param i32) (result i32) (local.get $i) (i32.const 1)))
                (br $next)))
        (i32.add
            (i32.add (i32.load (i32.const 64)) (global.get $sum))
            (i32.add (i32.load (i32.const 4)) (i32.wrap_i64 (local.get $kept)))))
)"#;
/// How often it goes round.
const TURNS: [i32; 5] = [0, 2, 7, 12, 40];

/// What running it comes to: the result, if it does not stop before, and what was logged.
type Seen = Vec<(Option<i32>, Vec<i32>)>;

/// What it logs.
type Log = Vec<i32>;

/// Runs it afresh for each number of turns.
fn run(program: &[u8]) -> Seen {
    let one = |turns: &i32| {
        let (mut store, linker) = host();
        let instance = put(&mut store, &linker, program);
        let result = call(&mut store, &instance, *turns);
        (result, store.data().clone())
    };
    TURNS.iter().map(one).collect()
}

fn host() -> (Store<Log>, Linker<Log>) {
    let engine = Engine::default();
    let mut linker = Linker::new(&engine);
    // Each file is given the same of the first.
    linker.allow_shadowing(true);
    let log = |mut caller: Caller<Log>, number: i32| caller.data_mut().push(number);
    linker.func_wrap(rename::GLUE, "a", log).unwrap();
    (Store::new(&engine, Log::new()), linker)
}

fn put(store: &mut Store<Log>, linker: &Linker<Log>, program: &[u8]) -> Instance {
    let module = wasmi::Module::new(store.engine(), program).unwrap();
    linker.instantiate_and_start(store, &module).unwrap()
}

/// `None` where it stops.
fn call(store: &mut Store<Log>, instance: &Instance, turns: i32) -> Option<i32> {
    let run: TypedFunc<i32, i32> = instance.get_typed_func(&mut *store, "b").unwrap();
    match run.call(store, turns) {
        Ok(result) => Some(result),
        Err(why) => {
            let stops = [
                TrapCode::UnreachableCodeReached,
                TrapCode::IndirectCallToNull,
            ];
            assert!(stops.contains(&why.as_trap_code().unwrap()), "{why}");
            None
        }
    }
}

/// The second file beside the first, as `www/more.js` puts it there.
fn go_on(
    store: &mut Store<Log>,
    linker: &mut Linker<Log>,
    first: &Instance,
    more: &[u8],
) -> Instance {
    let module = wasmi::Module::new(store.engine(), more).unwrap();
    for import in module.imports().filter(|import| import.module() == "first") {
        let shared = first.get_export(&mut *store, import.name()).unwrap();
        linker.define("first", import.name(), shared).unwrap();
    }
    put(store, linker, more)
}

fn program() -> Vec<u8> {
    built(PROGRAM)
}

fn built(text: &str) -> Vec<u8> {
    rename::renamed(&wat::parse_str(text).unwrap()).unwrap().0
}

fn name(function: u32) -> String {
    format!("f{function}")
}

/// The files, with a profile in which a block of a function runs if `ran` says so.
fn parts(program: &[u8], ran: impl Fn(u32, usize) -> bool) -> Parts {
    parts_with(program, ran, &[])
}

/// The same with these functions apart, each list in a file of its own.
fn parts_with(program: &[u8], ran: impl Fn(u32, usize) -> bool, going: &[&[u32]]) -> Parts {
    let module = Module::parse(program).unwrap();
    let mut profile = Profile::default();
    for (function, body) in module.defined() {
        let code = Code::read(body).unwrap();
        let blocks: Vec<bool> = (0..code.leaders.len())
            .map(|block| ran(function, block))
            .collect();
        if blocks.contains(&true) {
            profile.add(
                name(function),
                &code,
                [blocks.clone(), vec![false; blocks.len()]],
            );
        }
    }
    let profile = Profile::parse(&profile.list());
    let names = module
        .defined()
        .map(|(function, _)| (function, name(function)));
    let mut first = prune::pruned(program, &module, &profile, &names.collect()).unwrap();
    let mut others = Vec::new();
    for going in going {
        let [without, other] = apart::apart(&first, &going.iter().copied().collect()).unwrap();
        first = without;
        others.push(other);
    }
    let parts = cut::cut(program, &first, &others, &Pieces::none()).unwrap();
    for part in [&parts.first, &parts.more].into_iter().chain(&parts.apart) {
        wasmparser::validate(part).unwrap();
    }
    parts
}

#[test]
fn whatever_is_taken_for_idle_it_does_the_same_or_stops() {
    let program = program();
    let expected = run(&program);
    let (mut random, mut ended) = (0x9e37_79b9_7f4a_7c15_u64, 0);
    for share in 0..=100 {
        let seed = random;
        let parts = parts(&program, |function, block| {
            let mut mixed = seed ^ (u64::from(function) << 32) ^ block as u64;
            for shift in [33, 29] {
                mixed = (mixed ^ mixed >> shift).wrapping_mul(0xff51_afd7_ed55_8ccd);
            }
            mixed % 100 < share
        });
        for ((seen, log), (result, whole_log)) in run(&parts.first).iter().zip(&expected) {
            assert!(seen.is_none() || seen == result, "{share} of 100 run");
            assert!(whole_log.starts_with(log), "{share} of 100 blocks run");
            ended += usize::from(seen.is_some());
        }
        random = random
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
    }
    assert!(ended > TURNS.len() && ended < 101 * TURNS.len(), "{ended}");
}

#[test]
fn what_ran_is_all_there_and_what_did_not_is_not() {
    let program = program();
    let parts_of = |all| parts(&program, move |_, _| all);
    assert_eq!(run(&parts_of(true).first), run(&program));
    let none = parts_of(false);
    assert!(run(&none.first).iter().all(|(result, _)| result.is_none()));
    assert!(none.first.len() < none.more.len());
}

#[test]
fn what_only_frees_memory_does_nothing() {
    let program = built(
        r#"(module
        (import "g" "__log" (func $log (param i32)))
        (func $free (call $log (i32.const 1)))
        (func $owner (result i32) (call $log (i32.const 2)) (i32.const 3))
        (func (export "__run") (param i32) (result i32) (call $free) (call $owner)))"#,
    );
    let module = Module::parse(&program).unwrap();
    let string = "core::ptr::drop_in_place::<alloc::string::String>";
    let mut profile = Profile::default();
    let mut names = BTreeMap::new();
    // The second answers something, so whatever its name is it cannot be left out.
    for ((function, body), name) in module.defined().zip([string, string, "run"]) {
        let code = Code::read(body).unwrap();
        profile.add(name.to_owned(), &code, [vec![true; 9], vec![false; 9]]);
        names.insert(function, name.to_owned());
    }
    let first = prune::pruned(&program, &module, &profile, &names).unwrap();
    assert_eq!(run(&program)[0], (Some(3), vec![1, 2]));
    assert_eq!(run(&first)[0], (Some(3), vec![2]));
}

#[test]
fn the_second_file_goes_on_where_the_first_has_come_to() {
    let program = program();
    let parts = parts(&program, |_, _| true);
    let (mut store, linker) = host();
    let whole = put(&mut store, &linker, &program);
    let expected = TURNS.map(|turns| call(&mut store, &whole, turns));
    let (mut store, mut linker) = host();
    let first = put(&mut store, &linker, &parts.first);
    let begun = [0, 1].map(|at| call(&mut store, &first, TURNS[at]));
    // What the program remembers from one run to the next.
    let more = go_on(&mut store, &mut linker, &first, &parts.more);
    let ended = [2, 3, 4].map(|at| call(&mut store, &more, TURNS[at]));
    assert_eq!([&begun[..], &ended].concat(), expected);
    let forgetful = run(&program).into_iter().map(|(result, _)| result);
    assert!(!forgetful.eq(expected), "it remembers nothing");
}

/// Called by the table, by others, by JavaScript and by each other.
#[test]
fn what_is_apart_stops_the_first_until_it_comes_and_then_does_the_same() {
    let program = program();
    let module = Module::parse(&program).unwrap();
    let all: Vec<u32> = module.defined().map(|(function, _)| function).collect();
    let [double, never, step, run_it]: [u32; 4] = all.try_into().unwrap();
    let expected = run(&program);
    let lists: [&[&[u32]]; 6] = [
        &[&[double]],
        &[&[step]],
        &[&[double, never, step]],
        &[&[run_it]],
        &[&[run_it], &[step], &[double]],
        &[&[step, run_it], &[double, never]],
    ];
    for going in lists {
        let parts = parts_with(&program, |_, _| true, going);
        let alone = run(&parts.first).into_iter();
        assert!(alone.zip(&expected).any(|(seen, whole)| seen.0 != whole.0));
        let both = TURNS.iter().map(|turns| {
            let (mut store, mut linker) = host();
            let first = put(&mut store, &linker, &parts.first);
            for other in &parts.apart {
                go_on(&mut store, &mut linker, &first, other);
            }
            let result = call(&mut store, &first, *turns);
            (result, store.data().clone())
        });
        assert!(both.eq(expected.clone()), "{going:?}");
        // All of the program goes on after that, too.
        let (mut store, mut linker) = host();
        let first = put(&mut store, &linker, &parts.first);
        for other in &parts.apart {
            go_on(&mut store, &mut linker, &first, other);
        }
        let more = go_on(&mut store, &mut linker, &first, &parts.more);
        assert_eq!(call(&mut store, &more, TURNS[1]), expected[1].0);
    }
}

#[test]
fn in_another_order_it_does_the_same() {
    let program = program();
    let ordered = order::ordered(&program).unwrap();
    wasmparser::validate(&ordered).unwrap();
    assert_eq!(run(&ordered), run(&program));
    // The longest comes first, which is the last in the text.
    let lengths = |module: &[u8]| {
        let module = Module::parse(module).unwrap();
        let bodies = module.bodies.iter();
        bodies.map(|body| body.as_bytes().len()).collect::<Vec<_>>()
    };
    assert_eq!(lengths(&ordered).first(), lengths(&program).last());
}

#[test]
fn only_what_goes_on_in_the_first_imports_a_memory() {
    let importing = |module: &str| {
        let text = format!("(module (import \"{module}\" \"m0\" (memory 1)))");
        Module::parse(&wat::parse_str(text).unwrap()).is_ok()
    };
    assert_eq!(["first", "g", "env"].map(importing), [true, false, false]);
}

#[test]
fn notes_are_taken_of_the_blocks_that_run() {
    let program = program();
    let (watched, places) = watch::watched(&program).unwrap();
    wasmparser::validate(&watched).unwrap();
    assert_eq!(run(&watched), run(&program));
    let module = Module::parse(&program).unwrap();
    assert_eq!(places.len(), module.bodies.len() + 1);
    assert!(places.windows(2).all(|pair| pair[0] < pair[1]));
}

#[test]
fn a_profile_of_other_code_says_nothing_of_its_blocks() {
    let module = program();
    let module = Module::parse(&module).unwrap();
    let codes: Vec<Code> = module
        .bodies
        .iter()
        .map(|body| Code::read(body).unwrap())
        .collect();
    let mut profile = Profile::default();
    let (before, then) = (vec![true, false, false], vec![false, false, true]);
    profile.add("a".into(), &codes[0], [before.clone(), then.clone()]);
    profile.add("c".into(), &codes[0], [vec![false; 3], then]);
    let profile = Profile::parse(&profile.list());
    assert!(profile.runs("a") && !profile.runs("b"));
    assert_eq!(
        ["a", "b", "c"].map(|name| profile.runs_then(name)),
        [false, false, true]
    );
    assert_eq!(
        profile.blocks("a", &codes[0]).unwrap()[..3],
        [true, false, true]
    );
    assert!(profile.blocks("a", &codes[2]).is_none());
}
