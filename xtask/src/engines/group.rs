//! A program with all that it starts, which ends as one: a driver that is only killed leaves its browser behind.

use crate::process::line;
use anyhow::{Context, Result};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// How long a program may take to end when it is asked to.
const PATIENCE: Duration = Duration::from_secs(5);

/// A running process group. It ends when dropped.
pub struct Group(Child);

impl Group {
    /// Starts a program as the first of a new group. What it says is not shown.
    pub fn start(command: &mut Command) -> Result<Self> {
        #[cfg(unix)]
        std::os::unix::process::CommandExt::process_group(command, 0);
        command.stdin(Stdio::null()).stderr(Stdio::null());
        let child = command
            .spawn()
            .with_context(|| format!("cannot start `{}`", line(command)))?;
        Ok(Self(child))
    }

    /// The program itself.
    pub fn first(&mut self) -> &mut Child {
        &mut self.0
    }

    /// Sends a signal to the group, by the shell, as only unsafe code could do it here.
    fn signal(&mut self, name: &str) {
        if cfg!(unix) {
            let kill = format!("kill -s {name} -- -{}", self.0.id());
            let _ = Command::new("sh")
                .args(["-c", &kill])
                .stderr(Stdio::null())
                .status();
        } else {
            let _ = self.0.kill();
        }
    }
}

impl Drop for Group {
    /// Asks it to end, kills it if it does not.
    fn drop(&mut self) {
        // Once waited for, the number can be another's.
        if !matches!(self.0.try_wait(), Ok(None)) {
            return;
        }
        self.signal("TERM");
        let asked = Instant::now();
        while asked.elapsed() < PATIENCE {
            if matches!(self.0.try_wait(), Ok(Some(_))) {
                return;
            }
            thread::sleep(Duration::from_millis(20));
        }
        self.signal("KILL");
        let _ = self.0.wait();
    }
}

#[cfg(all(test, unix))]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use std::io::{BufRead, BufReader};

    #[test]
    fn what_it_started_ends_with_it() {
        let mut group = Group::start(
            Command::new("sh")
                .args(["-c", "sleep 60 & echo $!; wait"])
                .stdout(Stdio::piped()),
        )
        .unwrap();
        let mut child = String::new();
        let output = group.first().stdout.take().unwrap();
        BufReader::new(output).read_line(&mut child).unwrap();
        let lives = || {
            // A process that ended and was not waited for yet has a state, too.
            let state =
                std::fs::read_to_string(format!("/proc/{}/stat", child.trim())).unwrap_or_default();
            state
                .split(") ")
                .nth(1)
                .is_some_and(|rest| !rest.starts_with('Z'))
        };
        let there = lives();
        drop(group);
        let start = Instant::now();
        while lives() && start.elapsed() < PATIENCE {
            thread::sleep(Duration::from_millis(10));
        }
        assert_eq!((there, lives()), (cfg!(target_os = "linux"), false));
    }
}
