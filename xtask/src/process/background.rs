//! A program that is asked to end, so that it can end what it started; one that is killed leaves its browser behind.
//!
//! It stays in the process group of whoever runs the tests: Ctrl-C there ends it, too.

use super::line;
use anyhow::{Context, Result};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// How long a program may take to end when it is asked to.
const PATIENCE: Duration = Duration::from_secs(5);

/// A running program. It ends when dropped.
pub struct Background(Child);

impl Background {
    /// Starts it. What it says on standard error is not shown.
    pub fn start(command: &mut Command) -> Result<Self> {
        command.stdin(Stdio::null()).stderr(Stdio::null());
        let child = command
            .spawn()
            .with_context(|| format!("cannot start `{}`", line(command)))?;
        Ok(Self(child))
    }

    /// Its process.
    pub fn child(&mut self) -> &mut Child {
        &mut self.0
    }
}

impl Drop for Background {
    fn drop(&mut self) {
        // Once waited for, the number can be another's.
        if cfg!(unix) && matches!(self.0.try_wait(), Ok(None)) {
            // By the shell, as only unsafe code could do it here.
            let kill = format!("kill -s TERM {}", self.0.id());
            let _ = Command::new("sh").args(["-c", &kill]).status();
            let asked = Instant::now();
            while asked.elapsed() < PATIENCE {
                if matches!(self.0.try_wait(), Ok(Some(_))) {
                    return;
                }
                thread::sleep(Duration::from_millis(20));
            }
        }
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}
