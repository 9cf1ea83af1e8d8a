//! The machine that we are on: its `PATH` and the cache for our tools. Tests put a folder of fakes in its place.

use super::version;
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

    /// Whether all these programs are on the path in this version.
    pub fn has(&self, programs: &[&str], version: &str) -> bool {
        programs.iter().all(|program| {
            self.find(program)
                .is_some_and(|file| self.answers(&file, version))
        })
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
        output.is_ok_and(|output| version::said(&output) == Some(version))
    }
}

fn program_in(folder: &Path, program: &str) -> Option<PathBuf> {
    let file = folder.join(format!("{program}{}", env::consts::EXE_SUFFIX));
    file.is_file().then_some(file)
}
