//! `cargo xtask`: everything that is done with this repository, one command each.

mod commands;

use clap::{Parser, Subcommand};
use commands::{build, diagnose, measure, rules, search, serve, test};
use std::process::ExitCode;

/// Everything that is done with this repository, one command each.
///
/// What a command needs and this machine lacks is installed first, and said.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
#[command(after_help = "To see the page: cargo xtask serve\nEach command has --help.")]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    Serve(serve::Arguments),
    Build(build::Arguments),
    Test(test::Arguments),
    Rules(rules::Arguments),
    Search(search::Arguments),
    Diagnose(diagnose::Arguments),
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
