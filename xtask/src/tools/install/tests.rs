#![allow(clippy::unwrap_used)]

use super::*;
use crate::tools::prebuilt::Archive;
use crate::tools::source::Source;
use crate::tools::version::Version;
use std::os::unix::fs::PermissionsExt;
use std::sync::{Mutex, MutexGuard};
use tempfile::TempDir;

const TOOL: Tool = Tool {
    name: "hammer",
    programs: &["hammer"],
    version: Version::Pinned("2.1"),
    prebuilt: |version| {
        Some(Archive {
            url: format!("http://localhost/{version}"),
            strip: 0,
        })
    },
    source: Source::Cargo {
        krate: "hammer",
        locked: true,
        minutes: 1,
    },
};

/// A machine with only these programs, each a line of shell.
struct Fake {
    machine: Machine,
    folder: TempDir,
    /// One at a time: a file that is being written in one thread cannot be run while another thread starts a program.
    _turn: MutexGuard<'static, ()>,
}

static TURN: Mutex<()> = Mutex::new(());

impl Fake {
    fn with(programs: &[(&str, &str)]) -> Self {
        let _turn = TURN.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("path");
        fs::create_dir(&path).unwrap();
        for (name, line) in programs {
            write_program(&path.join(name), line);
        }
        Self {
            machine: Machine {
                path: path.into(),
                cache: folder.path().join("cache"),
            },
            folder,
            _turn,
        }
    }

    fn cached(&self) -> Vec<String> {
        let entries = fs::read_dir(self.folder.path().join("cache"))
            .into_iter()
            .flatten();
        entries
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect()
    }
}

fn write_program(file: &Path, line: &str) {
    fs::write(file, format!("#!/bin/sh\n{line}\n")).unwrap();
    fs::set_permissions(file, PermissionsExt::from_mode(0o755)).unwrap();
}

/// Stands for both `curl` and `tar`: the last argument but one of `tar` is the folder to unpack into.
const NO_NETWORK: (&str, &str) = ("curl", "echo 'curl: (6) no such host' >&2; exit 6");
const CURL: (&str, &str) = (
    "curl",
    "while [ \"$1\" != --output ]; do shift; done; echo archive > \"$2\"",
);

fn tar(version: &str) -> String {
    format!(
        "printf '#!/bin/sh\\necho hammer {version}\\n' > \"$4/hammer\"; /bin/chmod +x \"$4/hammer\""
    )
}

/// Stands for `cargo install ... --root FOLDER`.
fn cargo(version: &str) -> String {
    format!(
        "while [ \"$1\" != --root ]; do shift; done; /bin/mkdir \"$2/bin\"; \
         printf '#!/bin/sh\\necho hammer {version}\\n' > \"$2/bin/hammer\"; /bin/chmod +x \"$2/bin/hammer\""
    )
}

#[test]
fn a_program_of_another_version_is_not_taken() {
    let fake = Fake::with(&[("hammer", "echo hammer 2.0")]);
    assert!(!fake.machine.has(TOOL.programs, "2.1"));
    assert!(fake.machine.has(TOOL.programs, "2.0"));
}

#[test]
fn a_prebuilt_tool_is_kept_for_the_next_time() {
    let fake = Fake::with(&[CURL, ("tar", &tar("2.1"))]);
    let folder = install(&TOOL, "2.1", &fake.machine).unwrap();
    assert_eq!(installed(&TOOL, "2.1", &fake.machine), Some(folder));
    assert_eq!(fake.cached(), ["hammer-2.1"]);
}

#[test]
fn without_a_network_it_is_built_from_source() {
    let fake = Fake::with(&[NO_NETWORK, ("cargo", &cargo("2.1"))]);
    let folder = install(&TOOL, "2.1", &fake.machine).unwrap();
    assert!(folder.ends_with("hammer-2.1/bin"));
}

#[test]
fn a_prebuilt_tool_that_does_not_run_here_is_built_from_source() {
    let fake = Fake::with(&[CURL, ("tar", &tar("1.9")), ("cargo", &cargo("2.1"))]);
    assert!(
        install(&TOOL, "2.1", &fake.machine)
            .unwrap()
            .ends_with("hammer-2.1/bin")
    );
}

#[test]
fn what_cannot_be_installed_is_named_with_its_command_and_leaves_nothing_behind() {
    let fake = Fake::with(&[NO_NETWORK, ("cargo", "exit 101")]);
    let why = install(&TOOL, "2.1", &fake.machine)
        .unwrap_err()
        .to_string();
    assert!(
        why.ends_with("This would install it: cargo install hammer --version 2.1 --locked"),
        "{why}"
    );
    assert_eq!(fake.cached(), [""; 0]);
}

#[test]
fn a_half_finished_install_is_done_again() {
    let fake = Fake::with(&[CURL, ("tar", &tar("2.1"))]);
    let home = fake.machine.cache.join("hammer-2.1/bin");
    fs::create_dir_all(&home).unwrap();
    write_program(&home.join("hammer"), "exit 1");
    assert_eq!(installed(&TOOL, "2.1", &fake.machine), None);
    install(&TOOL, "2.1", &fake.machine).unwrap();
    assert!(installed(&TOOL, "2.1", &fake.machine).is_some());
}
