//! A program, and the same cut in two, do the same: whatever is taken for idle, in an interpreter.

use super::blocks::Code;
use super::data::Pieces;
use super::module::Module;
use super::profile::Profile;
use super::{FETCH, Parts, cut, outline, rename, watch};
use wasmi::{Caller, Engine, Linker, Store, TypedFunc};

/// Ways out of blocks of every kind; values on the stack; what a loop keeps for its next turn; calls by the table.
const PROGRAM: &str = r#"(module
    (import "g" "__log" (func $log (param i32)))
    (memory (export "memory") 1)
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
        (i32.add (i32.add (global.get $sum) (i32.load (i32.const 4))) (i32.wrap_i64 (local.get $kept))))
)"#;
/// How often it goes round.
const TURNS: [i32; 5] = [0, 2, 7, 12, 40];

/// What running it comes to: the result, what was logged, and how often the rest was fetched.
type Seen = Vec<(i32, Vec<i32>)>;

/// What the host knows while it runs.
#[derive(Default)]
struct Host {
    logged: Vec<i32>,
    more: Option<wasmi::Module>,
    fetched: usize,
}

/// Runs it afresh for each number of turns.
fn run(first: &[u8], more: Option<&[u8]>) -> (Seen, usize) {
    let engine = Engine::default();
    let module = wasmi::Module::new(&engine, first).unwrap();
    let (mut seen, mut fetched) = (Vec::new(), 0);
    for turns in TURNS {
        let more = more.map(|bytes| wasmi::Module::new(&engine, bytes).unwrap());
        let host = Host {
            more,
            ..Host::default()
        };
        let mut store = Store::new(&engine, host);
        let mut linker = Linker::new(&engine);
        let log = |mut caller: Caller<Host>, number: i32| caller.data_mut().logged.push(number);
        linker.func_wrap(rename::GLUE, "a", log).unwrap();
        linker.func_wrap(FETCH.0, FETCH.1, fetch).unwrap();
        let instance = linker.instantiate_and_start(&mut store, &module).unwrap();
        let run: TypedFunc<i32, i32> = instance.get_typed_func(&store, "b").unwrap();
        let result = run.call(&mut store, turns).unwrap();
        fetched += store.data().fetched;
        seen.push((result, store.data().logged.clone()));
    }
    (seen, fetched)
}

/// As `www/more.js` does it.
fn fetch(mut caller: Caller<Host>) {
    caller.data_mut().fetched += 1;
    let more = caller.data().more.clone().unwrap();
    let mut linker = Linker::new(caller.engine());
    for import in more.imports() {
        let shared = caller.get_export(import.name()).unwrap();
        linker
            .define(import.module(), import.name(), shared)
            .unwrap();
    }
    linker.instantiate_and_start(&mut caller, &more).unwrap();
}

fn program() -> Vec<u8> {
    rename::renamed(&wat::parse_str(PROGRAM).unwrap())
        .unwrap()
        .0
}

fn name(function: u32) -> String {
    format!("f{function}")
}

/// The two files, with a profile in which a block of a function runs if `ran` says so.
fn parts(program: &[u8], ran: impl Fn(u32, usize) -> bool) -> Parts {
    let module = Module::parse(program).unwrap();
    let mut profile = Profile::default();
    for (function, body) in module.defined() {
        let code = Code::read(body).unwrap();
        let blocks: Vec<bool> = (0..code.leaders.len())
            .map(|block| ran(function, block))
            .collect();
        if blocks.contains(&true) {
            profile.add(name(function), &code, &blocks);
        }
    }
    let profile = Profile::parse(&profile.list());
    let names = module
        .defined()
        .map(|(function, _)| (function, name(function)));
    let outlined = outline::outlined(program, &module, &profile, &names.collect()).unwrap();
    let module = Module::parse(&outlined).unwrap();
    let parts = cut::cut(&module, &Pieces::none(), |function| {
        profile.runs(&name(function))
    })
    .unwrap();
    for part in [&parts.first, &parts.more] {
        wasmparser::validate(part).unwrap();
    }
    parts
}

#[test]
fn whatever_is_taken_for_idle_it_does_the_same() {
    let program = program();
    let (expected, _) = run(&program, None);
    let mut random: u64 = 0x9e37_79b9_7f4a_7c15;
    for share in 0..=100 {
        let seed = random;
        let parts = parts(&program, |function, block| {
            let mut mixed = seed ^ (u64::from(function) << 32) ^ block as u64;
            for shift in [33, 29] {
                mixed = (mixed ^ mixed >> shift).wrapping_mul(0xff51_afd7_ed55_8ccd);
            }
            mixed % 100 < share
        });
        let (seen, _) = run(&parts.first, Some(&parts.more));
        assert_eq!(seen, expected, "{share} of 100 blocks run");
        random = random
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
    }
}

#[test]
fn what_is_there_is_not_fetched_and_what_is_not_is_fetched_once() {
    let program = program();
    let parts_of = |all| parts(&program, move |_, _| all);
    let whole = parts_of(true);
    assert_eq!(run(&whole.first, Some(&whole.more)).1, 0);
    let none = parts_of(false);
    assert_eq!(run(&none.first, Some(&none.more)).1, TURNS.len());
    assert!(none.first.len() < none.more.len());
}

#[test]
fn notes_are_taken_of_the_blocks_that_run() {
    let program = program();
    let (watched, places) = watch::watched(&program).unwrap();
    wasmparser::validate(&watched).unwrap();
    assert_eq!(run(&watched, None).0, run(&program, None).0);
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
    profile.add("a".into(), &codes[0], &[true, false, true]);
    let profile = Profile::parse(&profile.list());
    assert!(profile.runs("a") && !profile.runs("b"));
    assert_eq!(
        profile.blocks("a", &codes[0]).unwrap()[..3],
        [true, false, true]
    );
    assert!(profile.blocks("a", &codes[2]).is_none());
}
