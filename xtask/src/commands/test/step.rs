//! The steps, in one table, in the order in which they run: the quick ones that fail most come first.

use super::tally::Tally;
use super::{es5, supply};
use anyhow::{Context as _, Result};
use serde_json::json;
use std::fs;
use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};
use std::time::Instant;
use xtask::chromium::FLAGS;
use xtask::process::{line, say};
use xtask::tools::{Browser, Engines, Machine, Nginx, Toolbox};
use xtask::{bundle, workspace};

/// One step.
pub struct Step {
    /// Its name on the command line and in the report.
    pub name: &'static str,
    what: &'static str,
    /// Whether it runs tests: then none at all is a failure.
    tests: bool,
    work: Work,
}

enum Work {
    /// Commands, as arguments of cargo.
    Cargo(&'static [&'static [&'static str]]),
    /// Commands of that kind, once the other engines are there.
    Engines(&'static [&'static [&'static str]]),
    /// Commands of that kind, once nginx is there: the page comes from it.
    Nginx(&'static [&'static [&'static str]]),
    /// The page itself.
    Bundle,
    /// The page's scripts for old browsers.
    Es5,
    /// What it is made of.
    Supply,
}

/// Every step.
pub const STEPS: [Step; 12] = [
    Step {
        name: "format",
        what: "rustfmt",
        tests: false,
        work: Work::Cargo(&[&["fmt", "--all", "--check"]]),
    },
    Step {
        name: "supply",
        what: "licences, sources, duplicates and uses of what the project is made of",
        tests: false,
        work: Work::Supply,
    },
    Step {
        name: "lint",
        what: "clippy for this machine",
        tests: false,
        work: Work::Cargo(&[&[
            "clippy",
            "--workspace",
            "--all-targets",
            "--",
            "-D",
            "warnings",
        ]]),
    },
    Step {
        name: "lint-wasm",
        what: "clippy for the browser",
        tests: false,
        work: Work::Cargo(&[&[
            "clippy",
            "--target",
            WASM,
            "--package",
            PAGE,
            "--all-targets",
            "--",
            "-D",
            "warnings",
        ]]),
    },
    Step {
        name: "host",
        what: "tests on this machine",
        tests: true,
        work: Work::Cargo(&[
            &[
                "test",
                "--workspace",
                "--no-fail-fast",
                "--lib",
                "--bins",
                "--test",
                "host",
            ],
            &["test", "--workspace", "--no-fail-fast", "--doc"],
        ]),
    },
    Step {
        name: "wasm",
        what: "tests in WebAssembly, in Chromium",
        tests: true,
        work: Work::Cargo(&[&[
            "test",
            "--target",
            WASM,
            "--package",
            PAGE,
            "--test",
            "wasm",
        ]]),
    },
    Step {
        name: "build",
        what: "the page for a host",
        tests: false,
        work: Work::Bundle,
    },
    Step {
        name: "es5",
        what: "what old browsers are given",
        tests: false,
        work: Work::Es5,
    },
    Step {
        name: "browser",
        what: "the page in Chromium",
        tests: true,
        // At most two browsers at once: more only makes each of them late.
        work: Work::Cargo(&[&[
            "test",
            "--workspace",
            "--test",
            "browser",
            "--",
            "--test-threads=2",
            "--skip",
            "engines::",
            "--skip",
            "faults::matrix::",
            "--skip",
            "nginx::",
        ]]),
    },
    Step {
        name: "faults",
        what: "every API that the page asks, with every fault, in Chromium",
        tests: true,
        work: Work::Cargo(&[&[
            "test",
            "--workspace",
            "--test",
            "browser",
            "--",
            "--test-threads=2",
            "faults::matrix::",
        ]]),
    },
    Step {
        name: "nginx",
        what: "the page in Chromium, sent by nginx as the build tells it to",
        tests: true,
        // Those that play no fault of a server: a first visit, a trial, a look-up, the plain build.
        work: Work::Nginx(&[&[
            "test",
            "--workspace",
            "--test",
            "browser",
            "--",
            "--test-threads=2",
            "nginx::",
            "normal::",
            "keyboard::",
            "trial::two_taps",
            "lookup::a_fragment",
            "plain::webassembly_taken_away",
            "faults::walk::",
        ]]),
    },
    Step {
        name: "engines",
        what: "the page in Firefox and WebKitGTK",
        tests: true,
        work: Work::Engines(&[&[
            "test",
            "--workspace",
            "--test",
            "browser",
            "--",
            "--test-threads=2",
            "engines::",
        ]]),
    },
];

const WASM: &str = "wasm32-unknown-unknown";
/// Which server sends the page to the browsers: the tests' own, which can play faults.
const OURS: &str = "ours";
const PAGE: &str = "webauthn-checkup";

/// What steps need.
pub struct Context {
    machine: Machine,
    toolbox: Toolbox,
    browser: Browser,
}

impl Context {
    /// Installs what is missing.
    pub fn ready() -> Result<Self> {
        let machine = Machine::this();
        let context = Self {
            toolbox: Toolbox::ready(&machine)?,
            browser: Browser::ready(&machine)?,
            machine,
        };
        // The wasm test runner reads from a file how to start its browser.
        let capabilities =
            json!({ "goog:chromeOptions": { "binary": context.browser.chromium, "args": FLAGS } });
        let file = workspace::scratch("webdriver.json");
        fs::create_dir_all(file.parent().context("no target directory")?)?;
        fs::write(&file, capabilities.to_string())
            .with_context(|| format!("cannot write {}", file.display()))?;
        Ok(context)
    }

    fn watch(&self, commands: &[&[&str]], server: &str, tally: &mut Tally) {
        for arguments in commands {
            let mut command = self.cargo(arguments);
            command.env("CHECKUP_SERVER", server);
            if let Err(why) = watch(command, tally) {
                tally.fail(format!("{why:#}"));
            }
        }
    }

    fn cargo(&self, arguments: &[&str]) -> Command {
        let mut cargo = self.toolbox.command("cargo");
        cargo
            .args(arguments)
            .current_dir(workspace::root())
            .env(
                "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER",
                "wasm-bindgen-test-runner",
            )
            .env("CHROMEDRIVER", &self.browser.driver)
            .env(
                "WASM_BINDGEN_TEST_WEBDRIVER_JSON",
                workspace::scratch("webdriver.json"),
            )
            .env("WASM_BINDGEN_TEST_TIMEOUT", "120")
            .env("CHECKUP_DIST", workspace::dist());
        cargo
    }
}

impl Step {
    /// Runs it, showing what it prints.
    pub fn run(&self, context: &Context) -> Tally {
        say(format!("\n== {}: {}", self.name, self.what));
        let (start, mut tally) = (Instant::now(), Tally::default());
        match self.work {
            Work::Bundle => {
                if let Err(why) = bundle::ready(&context.machine, false) {
                    tally.fail(format!("{why:#}"));
                }
            }
            Work::Es5 => {
                if let Err(why) = es5::check(&workspace::dist(), &context.machine) {
                    tally.fail(format!("{why:#}"));
                }
            }
            Work::Supply => {
                if let Err(why) = supply::check() {
                    tally.fail(format!("{why:#}"));
                }
            }
            Work::Cargo(commands) => context.watch(commands, OURS, &mut tally),
            // Only here, as installing them takes minutes.
            Work::Engines(commands) => match Engines::ready(&context.machine) {
                Ok(_) => context.watch(commands, OURS, &mut tally),
                Err(why) => tally.lack(format!("{why:#}"), nothing_is_left_out()),
            },
            Work::Nginx(commands) => match Nginx::ready(&context.machine) {
                Ok(_) => context.watch(commands, "nginx", &mut tally),
                Err(why) => tally.lack(format!("{why:#}"), nothing_is_left_out()),
            },
        }
        if self.tests && tally.passed + tally.failed == 0 && tally.left_out.is_none() {
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

/// Whoever tests at home may lack an engine that cannot be installed there; CI, which sets this variable, may not.
fn nothing_is_left_out() -> bool {
    std::env::var_os("CI").is_some()
}

/// Runs a command, passes its output on line by line and counts tests in it.
fn watch(mut command: Command, tally: &mut Tally) -> Result<()> {
    let failed = format!("`{}` failed", line(&command));
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
            let name = binary.file_stem().unwrap().to_str().unwrap();
            let runs = |step: &Step| match step.work {
                Work::Cargo(commands) | Work::Engines(commands) | Work::Nginx(commands) => commands
                    .iter()
                    .any(|words| words.windows(2).any(|pair| pair == ["--test", name])),
                Work::Bundle | Work::Es5 | Work::Supply => false,
            };
            assert!(STEPS.iter().any(runs), "no step runs tests/{name}");
        }
    }
}
