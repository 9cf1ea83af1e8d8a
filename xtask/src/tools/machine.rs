//! The machine that we are on: its `PATH` and the cache for our tools. Tests put a folder of fakes in its place.

use crate::{process, workspace};
use anyhow::{Context, Result};
use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Where programs are found and where ours are put.
pub struct Machine {
    /// Like the environment variable `PATH`.
    pub path: OsString,
    /// The per-user folder of this project's tools.
    pub cache: PathBuf,
}

impl Machine {
    /// The real one.
    pub fn this() -> Self {
        Self {
            path: env::var_os("PATH").unwrap_or_default(),
            cache: workspace::cache(),
        }
    }

    /// The first program of this name on the path.
    pub fn find(&self, program: &str) -> Option<PathBuf> {
        env::split_paths(&self.path).find_map(|folder| program_in(&folder, program))
    }

    /// A command by the program's name; `None` where it is not installed.
    pub fn command(&self, program: &str) -> Option<Command> {
        let mut command = Command::new(self.find(program)?);
        command.env("PATH", &self.path);
        Some(command)
    }

    /// Whether all these programs stand in this folder, start, and say that they are this version.
    pub fn has_in(&self, folder: &Path, programs: &[&str], version: &str) -> bool {
        programs.iter().all(|program| {
            program_in(folder, program).is_some_and(|file| self.answers(&file, version))
        })
    }

    /// The path with these folders in front.
    pub fn path_with(&self, folders: Vec<PathBuf>) -> Result<OsString> {
        env::join_paths(folders.into_iter().chain(env::split_paths(&self.path)))
            .context("PATH cannot be extended")
    }

    fn answers(&self, program: &Path, version: &str) -> bool {
        let output = process::output(
            Command::new(program)
                .arg("--version")
                .env("PATH", &self.path),
        );
        output.is_ok_and(|output| said(&output) == Some(version))
    }
}

fn program_in(folder: &Path, program: &str) -> Option<PathBuf> {
    let file = folder.join(format!("{program}{}", env::consts::EXE_SUFFIX));
    file.is_file().then_some(file)
}

/// The version in what `--version` prints: its first word that starts with a digit.
fn said(output: &str) -> Option<&str> {
    output
        .split_whitespace()
        .find(|word| word.starts_with(|first: char| first.is_ascii_digit()))
}

/// Machines for tests.
#[cfg(all(test, unix))]
#[allow(clippy::unwrap_used)]
pub mod tests {
    use super::*;
    use std::fs;
    use std::os::unix::fs::PermissionsExt;
    use std::sync::{Mutex, MutexGuard};
    use tempfile::TempDir;

    /// This machine with an empty cache, and a folder to work in; `None`, and said, where it lacks this program.
    pub fn real_with_own_cache(program: &str) -> Option<(Machine, TempDir)> {
        let folder = tempfile::tempdir().unwrap();
        let machine = Machine {
            cache: folder.path().join("cache"),
            ..Machine::this()
        };
        if machine.find(program).is_none() {
            assert!(env::var_os("CI").is_none(), "{program} is not here");
            process::say(format!("left out: {program} is not here"));
            return None;
        }
        Some((machine, folder))
    }

    /// A machine with only these programs, each a line of shell.
    pub struct Fake {
        /// The machine.
        pub machine: Machine,
        folder: TempDir,
        /// One at a time: a file that is being written in one thread cannot be run while another thread starts a program.
        _turn: MutexGuard<'static, ()>,
    }

    static TURN: Mutex<()> = Mutex::new(());

    impl Fake {
        /// With these.
        pub fn with(programs: &[(&str, &str)]) -> Self {
            let _turn = TURN.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
            let folder = tempfile::tempdir().unwrap();
            let path = folder.path().join("path");
            fs::create_dir(&path).unwrap();
            let machine = Machine {
                path: path.into(),
                cache: folder.path().join("cache"),
            };
            let fake = Self {
                machine,
                folder,
                _turn,
            };
            for (name, line) in programs {
                fake.program(name, line);
            }
            fake
        }

        /// With this one, too, or with another of its name.
        pub fn program(&self, name: &str, line: &str) {
            let file = self.folder.path().join("path").join(name);
            fs::write(&file, format!("#!/bin/sh\n{line}\n")).unwrap();
            fs::set_permissions(file, PermissionsExt::from_mode(0o755)).unwrap();
        }

        /// What is in the cache.
        pub fn cached(&self) -> Vec<String> {
            let entries = fs::read_dir(&self.machine.cache).into_iter().flatten();
            entries
                .map(|entry| entry.unwrap().file_name().into_string().unwrap())
                .collect()
        }
    }

    #[test]
    fn reads_what_programs_print() {
        assert_eq!(said("trunk 0.21.14\n"), Some("0.21.14"));
        assert_eq!(said("wasm-opt version 132 (version_132)\n"), Some("132"));
        assert_eq!(said("no number here"), None);
    }
}
