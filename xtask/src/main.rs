//! `cargo xtask`: everything that is done with this repository, one command each.

mod commands;

use clap::{Parser, Subcommand};
use commands::{build, diagnose, measure, rules, search, serve, test};
use std::process::ExitCode;

/// Build, serve, test and measure the page, and work on its rules.
///
/// A command installs the tools that it lacks and says so.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
#[command(
    after_help = "To see the page: cargo xtask serve\nMore about a command: cargo xtask COMMAND --help"
)]
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
