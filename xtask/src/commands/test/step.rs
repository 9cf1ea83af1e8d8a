//! The steps, in one table, in the order in which they run: the quick ones that fail most come first.

use super::tally::Tally;
use super::{es5, supply};
use anyhow::{Context, Result};
use serde_json::json;
use std::ffi::OsString;
use std::fs;
use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};
use std::time::Instant;
use xtask::chromium::FLAGS;
use xtask::process::{line, say};
use xtask::tools::{Browser, Engines, Machine, Nginx, WASM_BINDGEN, wasm_target};
use xtask::{bundle, workspace};

/// One step.
pub struct Step {
    /// Its name on the command line and in the report.
    pub name: &'static str,
    /// What it looks at.
    pub what: &'static str,
    work: Work,
}

/// Why a step had nothing to look at, where that is no failure.
pub type Skipped = Option<String>;

enum Work {
    /// Commands of cargo.
    Cargo(Need, &'static [&'static str]),
    /// Commands of cargo that run tests: none at all is a failure.
    Tests(Need, &'static [&'static str]),
    /// Our own.
    Call(fn(&Machine) -> Result<Skipped>),
}

/// What has to be there beside the toolchain; installed only for a step that needs it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Need {
    Nothing,
    WasmTarget,
    /// What runs tests in WebAssembly, in Chromium.
    WasmRunner,
    /// The built page and Chromium.
    Chromium,
    /// The built page, Chromium, and nginx, which sends the page.
    Nginx,
    /// The built page, Firefox and WebKitGTK.
    Engines,
}

/// Every step.
pub const STEPS: [Step; 14] = [
    Step {
        name: "format",
        what: "rustfmt",
        work: Work::Cargo(Need::Nothing, &["fmt --all --check"]),
    },
    Step {
        name: "workflows",
        what: "CI's own steps, by actionlint",
        work: Work::Call(supply::workflows),
    },
    Step {
        name: "supply",
        what: "licences, sources, duplicates and unused dependencies, by cargo-deny and cargo-shear",
        work: Work::Call(supply::check),
    },
    Step {
        name: "advisories",
        what: "known weaknesses of dependencies, by cargo-deny",
        work: Work::Call(supply::advisories),
    },
    Step {
        name: "lint",
        what: "clippy for this machine",
        work: Work::Cargo(
            Need::Nothing,
            &["clippy --workspace --all-targets -- -D warnings"],
        ),
    },
    Step {
        name: "lint-wasm",
        what: "clippy for the browser",
        work: Work::Cargo(
            Need::WasmTarget,
            &[
                "clippy --target wasm32-unknown-unknown --package webauthn-checkup --all-targets -- -D warnings",
                "clippy --target wasm32-unknown-unknown --package webauthn-checkup --features split -- -D warnings",
            ],
        ),
    },
    Step {
        name: "host",
        what: "tests on this machine",
        work: Work::Tests(
            Need::Nothing,
            &[
                "test --workspace --no-fail-fast --lib --bins --test host",
                "test --workspace --no-fail-fast --doc",
            ],
        ),
    },
    Step {
        name: "wasm",
        what: "tests in WebAssembly, in Chromium",
        work: Work::Tests(
            Need::WasmRunner,
            &["test --target wasm32-unknown-unknown --package webauthn-checkup --test wasm"],
        ),
    },
    Step {
        name: "build",
        what: "the page for a host",
        work: Work::Call(|machine| bundle::ready(machine).map(|_| None)),
    },
    Step {
        name: "es5",
        what: "what old browsers are given",
        work: Work::Call(es5::check),
    },
    // At most two browsers at once: more only makes each of them late.
    Step {
        name: "browser",
        what: "the page in Chromium",
        work: Work::Tests(
            Need::Chromium,
            &["test --workspace --test e2e -- --test-threads=2 \
               --skip engines:: --skip faults::matrix:: --skip nginx::"],
        ),
    },
    Step {
        name: "faults",
        what: "every API that the page asks, with every fault, in Chromium",
        work: Work::Tests(
            Need::Chromium,
            &["test --workspace --test e2e -- --test-threads=2 faults::matrix::"],
        ),
    },
    // Those that play no fault of a server: a first visit, a trial, a look-up, the plain build.
    Step {
        name: "nginx",
        what: "the page in Chromium, sent by nginx as the build tells it to",
        work: Work::Tests(
            Need::Nginx,
            &["test --workspace --test e2e -- --test-threads=2 \
               nginx:: normal:: keyboard:: trial::two_taps lookup::a_fragment \
               plain::webassembly_taken_away faults::walk::"],
        ),
    },
    Step {
        name: "engines",
        what: "the page in Firefox and WebKitGTK",
        work: Work::Tests(
            Need::Engines,
            &["test --workspace --test e2e -- --test-threads=2 engines::"],
        ),
    },
];

impl Step {
    /// Runs it, showing what it prints.
    pub fn run(&self, machine: &Machine) -> Tally {
        say(format!("\n== {}: {}", self.name, self.what));
        let (start, mut tally) = (Instant::now(), Tally::default());
        match self.work {
            Work::Call(call) => match call(machine) {
                Ok(skipped) => tally.left_out = skipped,
                Err(why) => tally.fail(format!("{why:#}")),
            },
            Work::Cargo(need, commands) | Work::Tests(need, commands) => {
                match need.ready(machine) {
                    Ok(environment) => watch_all(commands, &environment, &mut tally),
                    Err(why) => tally.lack(format!("{why:#}"), need.must_be_there()),
                }
            }
        }
        let tested = tally.passed + tally.failed > 0 || tally.left_out.is_some();
        if matches!(self.work, Work::Tests(..)) && !tested {
            tally.fail("no test was run");
        }
        let outcome = match (&tally.why, &tally.left_out) {
            (Some(_), _) => "FAILED",
            (None, Some(_)) => "LEFT OUT",
            (None, None) => "ok",
        };
        say(format!(
            "== {}: {outcome} ({:.1} s)",
            self.name,
            start.elapsed().as_secs_f64()
        ));
        tally
    }
}

impl Need {
    /// Installs what is missing and answers the variables by which cargo and the tests find it.
    fn ready(self, machine: &Machine) -> Result<Vec<(&'static str, OsString)>> {
        match self {
            Self::Nothing => return Ok(Vec::new()),
            Self::WasmTarget => return wasm_target(machine).map(|()| Vec::new()),
            Self::WasmRunner => return wasm_runner(machine),
            Self::Chromium => drop(Browser::ready(machine)?),
            Self::Nginx => {
                Browser::ready(machine)?;
                Nginx::ready(machine)?;
            }
            Self::Engines => drop(Engines::ready(machine)?),
        }
        let dist = bundle::ready(machine)?;
        let server = match self {
            Self::Nginx => "nginx",
            _ => "ours",
        };
        Ok(vec![
            ("CHECKUP_DIST", dist.into()),
            ("CHECKUP_SERVER", server.into()),
        ])
    }

    /// Whoever tests at home may lack an engine that cannot be installed there; CI, which sets this variable, may not.
    fn must_be_there(self) -> bool {
        !matches!(self, Self::Nginx | Self::Engines) || std::env::var_os("CI").is_some()
    }
}

/// The runner of wasm-bindgen, and a file from which it reads how to start its browser.
fn wasm_runner(machine: &Machine) -> Result<Vec<(&'static str, OsString)>> {
    wasm_target(machine)?;
    let runner = WASM_BINDGEN
        .ready(machine)?
        .join("wasm-bindgen-test-runner");
    let browser = Browser::ready(machine)?;
    let options = json!({ "goog:chromeOptions": { "binary": browser.chromium, "args": FLAGS } });
    let file = workspace::scratch("webdriver.json");
    fs::create_dir_all(file.parent().context("no target directory")?)?;
    fs::write(&file, options.to_string())
        .with_context(|| format!("cannot write {}", file.display()))?;
    Ok(vec![
        ("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", runner.into()),
        ("CHROMEDRIVER", browser.driver.into()),
        ("WASM_BINDGEN_TEST_WEBDRIVER_JSON", file.into()),
        ("WASM_BINDGEN_TEST_TIMEOUT", "120".into()),
    ])
}

fn watch_all(commands: &[&str], environment: &[(&'static str, OsString)], tally: &mut Tally) {
    for arguments in commands {
        let mut cargo = Command::new("cargo");
        cargo.args(arguments.split_whitespace());
        cargo.envs(environment.iter().cloned());
        if let Err(why) = watch(cargo.current_dir(workspace::root()), tally) {
            tally.fail(format!("{why:#}"));
        }
    }
}

/// Runs a command, passes its output on line by line and counts tests in it.
fn watch(command: &mut Command, tally: &mut Tally) -> Result<()> {
    let failed = format!("`{}` failed", line(command));
    let mut child = command
        .stdout(Stdio::piped())
        .spawn()
        .with_context(|| failed.clone())?;
    let output = child.stdout.take().with_context(|| failed.clone())?;
    for text in BufReader::new(output).split(b'\n') {
        let text = text.with_context(|| failed.clone())?;
        let text = String::from_utf8_lossy(&text);
        say(&text);
        tally.line(&text);
    }
    let status = child.wait().with_context(|| failed.clone())?;
    anyhow::ensure!(status.success(), "{failed}");
    Ok(())
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    /// A new folder of tests that no step runs would be skipped without a word.
    #[test]
    fn every_test_binary_has_a_step() {
        let tests = fs::read_dir(workspace::root().join("tests"))
            .unwrap()
            .map(|entry| entry.unwrap().path());
        let binaries = tests.filter(|path| {
            path.extension().is_some_and(|kind| kind == "rs") || path.join("main.rs").is_file()
        });
        for binary in binaries {
            let name = format!("--test {} ", binary.file_stem().unwrap().to_str().unwrap());
            let runs = |step: &Step| match step.work {
                Work::Tests(_, commands) => commands
                    .iter()
                    .any(|command| format!("{command} ").contains(&name)),
                Work::Cargo(..) | Work::Call(_) => false,
            };
            assert!(STEPS.iter().any(runs), "no step runs {name}");
        }
    }
}
