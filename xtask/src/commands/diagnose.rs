//! `cargo xtask diagnose`

use super::rules::read;
use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use std::fs;
use std::io::{BufRead, Write};
use std::path::PathBuf;
use std::process::ExitCode;
use webauthn_checkup::diagnosis::diagnose;
use webauthn_checkup::facts::Facts;
use webauthn_checkup::rules::Rules;

/// Diagnose facts as the page does, for each line of standard input.
///
/// Each line has facts as JSON, such as `facts` in tests/cases, and is answered by a line of JSON: the diagnosis, or
/// {"error": "..."} if they are not valid.
#[derive(clap::Args)]
#[command(after_help = "Example: echo '{\"cookies\": \"blocked\"}' | cargo xtask diagnose")]
pub struct Arguments {
    /// The rules to diagnose by [default: rules.json].
    #[arg(long, value_name = "FILE")]
    rules: Option<PathBuf>,
    /// An earlier output for the same facts: each line with another verdict or other findings is printed on standard error.
    #[arg(long, value_name = "FILE")]
    before: Option<PathBuf>,
}

/// Runs the command.
pub fn run(arguments: &Arguments) -> Result<ExitCode> {
    let rules = read(arguments.rules.as_deref())?;
    let before = match &arguments.before {
        Some(file) => {
            fs::read_to_string(file).with_context(|| format!("cannot read {}", file.display()))?
        }
        None => String::new(),
    };
    let (input, output) = (std::io::stdin().lock(), std::io::stdout().lock());
    answer(&rules, input, output, &before, std::io::stderr())?;
    Ok(ExitCode::SUCCESS)
}

fn answer(
    rules: &Rules,
    questions: impl BufRead,
    mut answers: impl Write,
    before: &str,
    mut changes: impl Write,
) -> Result<()> {
    let mut before = before.lines();
    for (number, line) in (1..).zip(questions.split(b'\n')) {
        let line = line.context("cannot read the facts")?;
        let answer = answer_line(rules, &line);
        // Each line is flushed, so that a person or a program can ask one at a time.
        if writeln!(answers, "{answer}")
            .and_then(|()| answers.flush())
            .is_err()
        {
            // Nobody reads any more, as with `| head -1`.
            break;
        }
        let (was, is) = (before.next().map(in_short), in_short(&answer));
        if let Some(was) = was.filter(|was| *was != is) {
            writeln!(changes, "line {number}: {was} -> {is}")?;
        }
    }
    Ok(())
}

/// The verdict and the findings of a diagnosis, such as `fix_needed, 2.8 likely (default-browser)`.
fn in_short(answer: &str) -> String {
    let answer: Value = serde_json::from_str(answer).unwrap_or_default();
    let text = |value: &Value| value.as_str().unwrap_or("?").to_owned();
    let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
    let mut parts = vec![text(&answer["verdict"])];
    parts.extend(list(&answer["findings"]).iter().map(|finding| {
        let guides: Vec<String> = list(&finding["guides"]).iter().map(text).collect();
        let (entry, certainty) = (text(&finding["entry"]), text(&finding["certainty"]));
        format!("{entry} {certainty} ({})", guides.join(" "))
    }));
    parts.join(", ")
}

fn answer_line(rules: &Rules, line: &[u8]) -> String {
    let answer = facts(line).and_then(|facts| Ok(serde_json::to_string(&diagnose(&facts, rules))?));
    answer.unwrap_or_else(|why| json!({ "error": why.to_string() }).to_string())
}

fn facts(line: &[u8]) -> Result<Facts> {
    let facts = serde_json::from_slice(line)?;
    // A struct can also be read from an array, which nobody means.
    ensure!(
        line.trim_ascii_start().starts_with(b"{"),
        "facts are a JSON object"
    );
    Ok(facts)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_line_in_is_a_line_out_whatever_is_in_it() {
        let rules = read(None).unwrap();
        let questions = b"{}\n\nnot json\n[]\n{\"user_agent\": \"\xff\"}\r\n{\"cookies\": 1}\n{}";
        let mut answers = Vec::new();
        answer(&rules, &questions[..], &mut answers, "", Vec::new()).unwrap();
        let answers: Vec<Value> = String::from_utf8(answers)
            .unwrap()
            .lines()
            .map(|line| serde_json::from_str(line).unwrap())
            .collect();
        let errors: Vec<bool> = answers
            .iter()
            .map(|answer| answer["error"].is_string())
            .collect();
        assert_eq!(errors, [false, true, true, true, true, true, false]);
        assert!(answers[0]["verdict"].is_string());
    }

    #[test]
    fn what_changed_is_told_by_line() {
        let rules = read(None).unwrap();
        let questions = b"{}\n{\"cookies\": \"blocked\"}\n{}";
        let before = r#"{"verdict": "no_obstacle", "findings": []}
{"verdict": "fix_needed", "findings": [{"entry": "2.15", "certainty": "likely", "guides": []}]}"#;
        let mut changes = Vec::new();
        answer(&rules, &questions[..], Vec::new(), before, &mut changes).unwrap();
        assert_eq!(
            String::from_utf8(changes).unwrap(),
            "line 2: fix_needed, 2.15 likely () -> fix_needed, 2.15 certain (cookies)\n"
        );
    }
}
