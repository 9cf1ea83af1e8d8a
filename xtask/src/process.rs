//! Running other programs, so that an error names the command that failed.

mod background;

pub use background::Background;

use anyhow::{Context, Result, anyhow, bail};
use std::fmt::Display;
use std::io::Write;
use std::process::Command;

/// One plain line about what is being done and why.
pub fn say(line: impl Display) {
    // A closed pipe (`cargo xtask serve | head -1`) is no reason to stop.
    let _ = writeln!(std::io::stdout(), "{line}");
}

/// Runs a command whose output belongs on the screen.
pub fn run(command: &mut Command) -> Result<()> {
    let status = command
        .status()
        .with_context(|| format!("cannot run `{}`", line(command)))?;
    if !status.success() {
        bail!("`{}` failed ({status})", line(command));
    }
    Ok(())
}

/// Runs a command for its standard output; what it says on standard error is part of the error.
pub fn output(command: &mut Command) -> Result<String> {
    let output = command
        .output()
        .with_context(|| format!("cannot run `{}`", line(command)))?;
    if !output.status.success() {
        // The root cause is what the program said, so that a message can leave the command line out.
        let said = String::from_utf8_lossy(&output.stderr).trim().to_owned();
        return Err(anyhow!(said))
            .with_context(|| format!("`{}` failed ({})", line(command), output.status));
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// A command as a person would type it.
pub fn line(command: &Command) -> String {
    let mut words = vec![command.get_program()];
    words.extend(command.get_args());
    words
        .iter()
        .map(|word| word.to_string_lossy())
        .collect::<Vec<_>>()
        .join(" ")
}
