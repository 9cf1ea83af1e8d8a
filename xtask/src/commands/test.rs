//! `cargo xtask test`

mod es5;
mod step;
mod supply;
mod tally;

use anyhow::Result;
use clap::builder::{PossibleValue, PossibleValuesParser};
use std::process::ExitCode;
use std::time::Instant;
use step::{STEPS, Step};
use tally::Tally;
use xtask::process::say;
use xtask::tools::Machine;

/// Run all tests, as CI does, or only some steps of them.
///
/// All steps run even if one fails; the last line is "N passed, M failed". Each step installs what it needs and no more.
/// A step is left out, and named at the end, if Firefox, WebKitGTK, nginx or the RustSec database cannot be had; where
/// the variable CI is set, only the database may be missing. One test alone: docs/testing.md.
#[derive(clap::Args)]
#[command(after_help = "The quick steps, without a browser: cargo xtask test format lint host")]
pub struct Arguments {
    /// The steps to run [default: all, in this order].
    #[arg(value_name = "STEP", value_parser = names())]
    only: Vec<String>,
}

fn names() -> PossibleValuesParser {
    let name = |step: Step| PossibleValue::new(step.name).help(step.what);
    STEPS.map(name).into()
}

/// Runs the command.
pub fn run(arguments: &Arguments) -> Result<ExitCode> {
    let start = Instant::now();
    let chosen = |step: &&Step| {
        arguments.only.is_empty() || arguments.only.iter().any(|name| name == step.name)
    };
    let (mut sum, mut failures, mut left_out) = (Tally::default(), Vec::new(), Vec::new());
    let machine = Machine::this();
    for step in STEPS.iter().filter(chosen) {
        let tally = step.run(&machine);
        sum.add(&tally);
        left_out.extend(tally.left_out.map(|why| format!("{}: {why}", step.name)));
        failures.extend(tally.why.map(|why| format!("{}: {why}", step.name)));
    }
    say(format!("\n{:.0} s in all", start.elapsed().as_secs_f64()));
    if sum.ignored > 0 {
        say(format!("{} ignored", sum.ignored));
    }
    for step in &left_out {
        say(format!("LEFT OUT {step}"));
    }
    for failure in &failures {
        say(format!("FAILED {failure}"));
    }
    say(&sum);
    Ok(if failures.is_empty() && sum.failed == 0 {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}
