//! `cargo xtask`: everything that is done with this repository, one command each.

mod commands;

use clap::{Parser, Subcommand};
use commands::{build, diagnose, measure, rules, search, serve, test};
use std::process::ExitCode;

/// Builds, serves, tests and measures the page. What is missing for it is installed, and says so.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    Serve(serve::Arguments),
    Test(test::Arguments),
    Build(build::Arguments),
    Diagnose(diagnose::Arguments),
    Rules(rules::Arguments),
    Search(search::Arguments),
    Measure(measure::Arguments),
}

fn main() -> ExitCode {
    let outcome = match Arguments::parse().command {
        Command::Serve(arguments) => serve::run(&arguments),
        Command::Test(arguments) => test::run(&arguments),
        Command::Build(arguments) => build::run(&arguments),
        Command::Diagnose(arguments) => diagnose::run(&arguments),
        Command::Rules(arguments) => rules::run(&arguments),
        Command::Search(arguments) => search::run(&arguments),
        Command::Measure(arguments) => measure::run(&arguments),
    };
    outcome.unwrap_or_else(|why| {
        eprintln!("error: {why:#}");
        ExitCode::FAILURE
    })
}
