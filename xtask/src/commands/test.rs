//! `cargo xtask test`

mod es5;
mod step;
mod supply;
mod tally;

use anyhow::Result;
use std::process::ExitCode;
use std::time::Instant;
use step::{STEPS, Step};
use tally::Tally;
use xtask::process::say;
use xtask::tools::Machine;

/// Installs what is missing and runs every test; what CI runs.
///
/// Format, what the project is made of, lints (host and browser), host tests, wasm tests, and the built page in a real
/// Chromium (with every fault and from nginx, too), Firefox and WebKitGTK. All steps run even if one
/// fails; the last line is "N passed, M failed".
#[derive(clap::Args)]
pub struct Arguments {
    /// Run only these steps.
    #[arg(value_name = "STEP", value_parser = STEPS.map(|step| step.name))]
    only: Vec<String>,
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
