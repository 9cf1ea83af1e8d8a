//! `cargo xtask measure`

mod floor;
mod report;
mod visit;

use anyhow::{Context, Result};
use floor::Floor;
use report::{Report, Timing};
use std::fs;
use std::path::PathBuf;
use std::process::ExitCode;
use visit::{CONDITIONS, Visit};
use xtask::bundle;
use xtask::chromium::Driver;
use xtask::process::say;
use xtask::server::{Options, Server};
use xtask::tools::{Browser, Machine};

/// Measure the page: what it weighs, when it can be read, and when the verdict is there.
///
/// It prints the median of several visits in Chromium with an empty cache: on this machine as it is, and slowed down (a
/// fourth of the processor, 1.6 Mbit/s, 150 ms). Beside it are the floor, the same bytes as plain files, and a second
/// visit, from what the service worker has kept.
#[derive(clap::Args)]
pub struct Arguments {
    /// Also write the figures to this file.
    #[arg(long, value_name = "FILE")]
    json: Option<PathBuf>,
    /// How many visits to take the median of.
    #[arg(long, default_value_t = 5, value_parser = clap::value_parser!(u8).range(1..))]
    runs: u8,
    /// Visit with a screen lock, so that nothing is found; without this, the missing lock is.
    #[arg(long)]
    lock: bool,
}

/// Runs the command.
pub fn run(arguments: &Arguments) -> Result<ExitCode> {
    let machine = Machine::this();
    let dist = bundle::ready(&machine)?;
    let browser = Browser::ready(&machine)?;
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    let report = runtime.block_on(async {
        let driver = Driver::start(&browser)?;
        let site = Server::start(&dist, Options::default())?;
        let mut conditions = CONDITIONS;
        for condition in &mut conditions {
            condition.lock = arguments.lock;
        }
        let first = visit::visit(&driver, &site, &conditions[0])
            .await
            .context("the page does not come to a verdict; `cargo xtask serve` shows it")?;
        let floor = Floor::lay(&dist, &first.files)?;
        let mut timings = Vec::new();
        for condition in &conditions {
            let (mut visits, mut floors, mut seconds) = (Vec::new(), Vec::new(), Vec::new());
            for run in 1..=arguments.runs {
                say(format!(
                    "{}: run {run} of {}",
                    condition.name, arguments.runs
                ));
                // Turn by turn, so that whatever else the machine does falls on both.
                visits.push(visit::visit(&driver, &site, condition).await?);
                floors.push(floor.visit(&driver, condition).await?);
                seconds.push(visit::again(&driver, &dist, condition).await?);
            }
            timings.push(Timing::of(condition.name, &visits, &floors, &seconds));
        }
        anyhow::Ok(Report::of(
            &bundle::sizes(&dist)?,
            &first,
            arguments.runs,
            timings,
        ))
    })?;
    say(format!("\n{report}"));
    if let Some(file) = &arguments.json {
        let text = serde_json::to_string_pretty(&report.json())? + "\n";
        fs::write(file, text).with_context(|| format!("cannot write {}", file.display()))?;
    }
    Ok(ExitCode::SUCCESS)
}
