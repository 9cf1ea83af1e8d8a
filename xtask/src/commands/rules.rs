//! `cargo xtask rules`

use anyhow::{Context, Result};
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use webauthn_checkup::facts::Facts;
use webauthn_checkup::rules::{Rules, lint};
use xtask::process::say;
use xtask::workspace;

/// Checks rules.json whole: its shape, its references, and that every rule fires for some case in tests/cases.
///
/// Each problem is a line that names the entry, rule or guide and the field. Another file than the repository's is for
/// other cases, so there the last is not asked.
#[derive(clap::Args)]
pub struct Arguments {
    /// The file to check; the repository's rules.json if missing.
    file: Option<PathBuf>,
    /// Write www/rules.schema.json anew, from which editors complete rules.json, and check nothing.
    #[arg(long, conflicts_with = "file")]
    schema: bool,
}

/// Runs the command.
pub fn run(arguments: &Arguments) -> Result<ExitCode> {
    if arguments.schema {
        let file = schema_file();
        fs::write(&file, schema()?).with_context(|| format!("cannot write {}", file.display()))?;
        say(format!("{} is written", file.display()));
        return Ok(ExitCode::SUCCESS);
    }
    let rules = read(arguments.file.as_deref())?;
    let mut problems = lint::check(&rules);
    if arguments.file.is_none() {
        problems.extend(lint::never_fired(&rules, &cases()?));
    }
    for problem in &problems {
        say(problem);
    }
    match problems.len() {
        0 => say(format!("rules {} are in order", rules.version)),
        count => say(format!("{count} problems")),
    }
    Ok(if problems.is_empty() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

/// Reads a rules file; the repository's own if none is named. An error names line and column.
pub fn read(file: Option<&Path>) -> Result<Rules> {
    let file = file.map_or_else(|| workspace::root().join("rules.json"), Path::to_path_buf);
    let text =
        fs::read_to_string(&file).with_context(|| format!("cannot read {}", file.display()))?;
    serde_json::from_str(&text).with_context(|| format!("{} is not valid", file.display()))
}

fn cases() -> Result<Vec<Facts>> {
    let mut cases = Vec::new();
    for entry in
        fs::read_dir(workspace::root().join("tests/cases")).context("cannot list tests/cases")?
    {
        let file = entry.context("cannot list tests/cases")?.path();
        let failed = || format!("{} is not a case", file.display());
        let mut case: Value =
            serde_json::from_str(&fs::read_to_string(&file).with_context(failed)?)
                .with_context(failed)?;
        cases.push(serde_json::from_value(case["facts"].take()).with_context(failed)?);
    }
    Ok(cases)
}

fn schema() -> Result<String> {
    Ok(serde_json::to_string_pretty(&lint::schema())? + "\n")
}

fn schema_file() -> PathBuf {
    workspace::root().join("www/rules.schema.json")
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn the_schema_is_the_one_of_the_types() {
        let written = fs::read_to_string(schema_file()).unwrap();
        assert!(
            written == schema().unwrap(),
            "out of date: run `cargo xtask rules --schema`"
        );
    }

    #[test]
    fn a_broken_file_is_named_with_the_place() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("mine.json");
        fs::write(&file, "{\n  \"version\": 1\n}").unwrap();
        let why = format!("{:#}", read(Some(&file)).unwrap_err());
        assert!(
            why.contains("mine.json is not valid") && why.contains("line 2"),
            "{why}"
        );
    }
}
