//! `cargo xtask diagnose`

use super::rules::read;
use anyhow::{Context, Result, ensure};
use serde_json::json;
use std::io::{BufRead, Write};
use std::path::PathBuf;
use std::process::ExitCode;
use webauthn_checkup::diagnosis::diagnose;
use webauthn_checkup::facts::Facts;
use webauthn_checkup::rules::Rules;

/// Diagnoses facts: one JSON object a line in, one a line out.
///
/// The same code as in the page, from standard input to standard output. A line that is not valid is answered by {"error": "..."}, and the rest goes on.
#[derive(clap::Args)]
#[command(after_help = "Example: echo '{\"cookies\": \"blocked\"}' | cargo xtask diagnose")]
pub struct Arguments {
    /// The rules to diagnose by; the repository's rules.json if missing.
    #[arg(long, value_name = "FILE")]
    rules: Option<PathBuf>,
}

/// Runs the command.
pub fn run(arguments: &Arguments) -> Result<ExitCode> {
    let rules = read(arguments.rules.as_deref())?;
    answer(&rules, std::io::stdin().lock(), std::io::stdout().lock())?;
    Ok(ExitCode::SUCCESS)
}

fn answer(rules: &Rules, questions: impl BufRead, mut answers: impl Write) -> Result<()> {
    for line in questions.split(b'\n') {
        let line = line.context("cannot read the facts")?;
        // Each line is flushed, so that a person or a program can ask one at a time.
        if writeln!(answers, "{}", answer_line(rules, &line))
            .and_then(|()| answers.flush())
            .is_err()
        {
            // Nobody reads any more, as with `| head -1`.
            break;
        }
    }
    Ok(())
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
    use serde_json::Value;

    #[test]
    fn a_line_in_is_a_line_out_whatever_is_in_it() {
        let rules = read(None).unwrap();
        let questions = b"{}\n\nnot json\n[]\n{\"user_agent\": \"\xff\"}\r\n{\"cookies\": 1}\n{}";
        let mut answers = Vec::new();
        answer(&rules, &questions[..], &mut answers).unwrap();
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
}
