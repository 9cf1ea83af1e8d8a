//! The programs that the page is built and tested with and that cargo does not bring: one table, one way in.
//!
//! A tool is taken from `PATH` if it has the right version, else from the per-user cache, else it is installed there:
//! downloaded prebuilt, or, where that cannot be, built from source.

mod apt;
mod axe;
mod browser;
mod engines;
mod es_check;
mod install;
mod machine;
mod nginx;
mod prebuilt;
mod source;
mod version;
mod wasm_target;

pub use axe::axe;
pub use browser::Browser;
pub use engines::Engines;
pub use es_check::es_check;
pub use machine::Machine;
pub use nginx::Nginx;

use anyhow::Result;
use prebuilt::Archive;
use source::Source;
use std::ffi::OsString;
use std::path::PathBuf;
use std::process::Command;
use version::Version;

/// Every tool, in the order in which they are looked for.
pub const TABLE: [Tool; 4] = [
    Tool {
        name: "trunk",
        programs: &["trunk"],
        version: Version::Pinned("0.21.14"),
        prebuilt: prebuilt::trunk,
        source: Source::Cargo {
            krate: "trunk",
            locked: true,
            minutes: 6,
        },
    },
    Tool {
        name: "wasm-bindgen",
        programs: &["wasm-bindgen", "wasm-bindgen-test-runner"],
        version: Version::Locked("wasm-bindgen"),
        prebuilt: prebuilt::wasm_bindgen,
        // Without --locked: its lock file can name a version that a mirror of the registry does not have yet.
        source: Source::Cargo {
            krate: "wasm-bindgen-cli",
            locked: false,
            minutes: 3,
        },
    },
    Tool {
        name: "wasm-opt",
        programs: &["wasm-opt", "wasm2js"],
        version: Version::Pinned("132"),
        prebuilt: prebuilt::wasm_opt,
        source: Source::Npm {
            package: "binaryen",
            version: "132.0.0",
        },
    },
    // Makes what wasm2js writes three times smaller. Nobody publishes it but npm.
    Tool {
        name: "esbuild",
        programs: &["esbuild"],
        version: Version::Pinned("0.28.2"),
        prebuilt: |_| None,
        source: Source::Npm {
            package: "esbuild",
            version: "0.28.2",
        },
    },
];

/// Speaks WebDriver to Firefox. Not in the table: only the tests in Firefox need it, and building it takes minutes.
const GECKODRIVER: Tool = Tool {
    name: "geckodriver",
    programs: &["geckodriver"],
    version: Version::Pinned("0.37.1"),
    prebuilt: prebuilt::geckodriver,
    source: Source::Cargo {
        krate: "geckodriver",
        locked: true,
        minutes: 3,
    },
};

/// A tool: what it is called, which version, how it is got.
pub struct Tool {
    /// Its name in messages and in the cache.
    pub name: &'static str,
    /// The programs of it that are used, each of which answers `--version`.
    pub programs: &'static [&'static str],
    version: Version,
    prebuilt: fn(&str) -> Option<Archive>,
    source: Source,
}

/// Tools that are ready to be used.
pub struct Toolbox {
    path: OsString,
}

impl Toolbox {
    /// Finds or installs every tool of the table and the wasm target of the Rust toolchain.
    pub fn ready(machine: &Machine) -> Result<Self> {
        wasm_target::ready(machine)?;
        let mut folders: Vec<PathBuf> = Vec::new();
        for tool in &TABLE {
            let version = tool.version.read()?;
            if machine.has(tool.programs, &version) {
                continue;
            }
            folders.push(install::ready(tool, &version, machine)?);
        }
        Ok(Self {
            path: machine.path_with(folders)?,
        })
    }

    /// A command that finds the tools before anything else of the same name.
    pub fn command(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        command.env("PATH", &self.path);
        command
    }
}
