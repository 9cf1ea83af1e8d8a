//! `cargo xtask search`

mod score;

use super::rules::read;
use anyhow::{Context, Result};
use serde_json::json;
use std::fs;
use std::io::{BufRead, Write};
use std::path::PathBuf;
use std::process::ExitCode;
use webauthn_checkup::search::Index;
use xtask::process::say;

/// Search the entries as the page does, for each line of standard input.
///
/// Each query is answered by a line of JSON: the entries that fit, the best first; [] if none does.
#[derive(clap::Args)]
#[command(after_help = "Example: echo 'パスキーがない' | cargo xtask search")]
pub struct Arguments {
    /// The rules to search [default: rules.json].
    #[arg(long, value_name = "FILE")]
    rules: Option<PathBuf>,
    /// Instead, print how well these phrases are answered, by kind: JSON Lines as in tests/phrases.jsonl, or a list as in
    /// tests/queries.json.
    #[arg(long, value_name = "FILE")]
    score: Option<PathBuf>,
}

/// Runs the command.
pub fn run(arguments: &Arguments) -> Result<ExitCode> {
    let rules = read(arguments.rules.as_deref())?;
    if let Some(file) = &arguments.score {
        let text =
            fs::read_to_string(file).with_context(|| format!("cannot read {}", file.display()))?;
        let score = score::score(&rules, &score::read(&text)?);
        say(score.missed.join("\n"));
        say(score);
        return Ok(ExitCode::SUCCESS);
    }
    answer(
        &Index::of(&rules),
        std::io::stdin().lock(),
        std::io::stdout().lock(),
    )?;
    Ok(ExitCode::SUCCESS)
}

fn answer(index: &Index, questions: impl BufRead, mut answers: impl Write) -> Result<()> {
    for line in questions.split(b'\n') {
        let line = line.context("cannot read the queries")?;
        let hits = index.search(&String::from_utf8_lossy(&line));
        let hits: Vec<_> = hits
            .iter()
            .map(|hit| json!({ "entry": hit.entry }))
            .collect();
        // Each line is flushed, so that a person or a program can ask one at a time.
        if writeln!(answers, "{}", serde_json::Value::from(hits))
            .and_then(|()| answers.flush())
            .is_err()
        {
            // Nobody reads any more, as with `| head -1`.
            break;
        }
    }
    Ok(())
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_line_in_is_a_line_out_whatever_is_in_it() {
        let index = Index::of(&read(None).unwrap());
        let mut answers = Vec::new();
        let questions = "2.19\n\n405\r\nquux\n".as_bytes();
        answer(
            &index,
            [questions, b"\xff\xfe"].concat().as_slice(),
            &mut answers,
        )
        .unwrap();
        let answers = String::from_utf8(answers).unwrap();
        let answers: Vec<&str> = answers.lines().collect();
        assert_eq!(
            answers,
            [
                r#"[{"entry":"2.19"}]"#,
                "[]",
                r#"[{"entry":"2.20"}]"#,
                "[]",
                "[]"
            ]
        );
    }
}
