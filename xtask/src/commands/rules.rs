//! `cargo xtask rules`

mod untranslated;

use anyhow::{Context, Result, ensure};
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use untranslated::untranslated;
use webauthn_checkup::diagnosis::diagnose;
use webauthn_checkup::facts::Facts;
use webauthn_checkup::rules::{Rules, lint};
use xtask::bundle;
use xtask::process::say;
use xtask::workspace;

/// Check a rules file: its shape, its references and its texts.
///
/// Each problem is printed with its line in the file, the entry, rule or guide, and the field. For the repository's own
/// file it also checks that each case in tests/cases has the diagnosis that it expects.
#[derive(clap::Args)]
#[command(after_help = "Example: cargo xtask rules mine.json --into /srv/checkup")]
pub struct Arguments {
    /// The file to check [default: rules.json].
    file: Option<PathBuf>,
    /// If nothing is wrong, put the rules into this built page: its rules, their compressed copies, and the hosts that
    /// its policy names.
    #[arg(long, value_name = "DIST")]
    into: Option<PathBuf>,
    /// The service's error manual as text: also check that no sentence is copied from it.
    #[arg(long, value_name = "TEXT")]
    manual: Option<PathBuf>,
    /// Only write www/rules.schema.json, by which editors complete rules.json.
    #[arg(long, conflicts_with_all = ["file", "into", "manual"])]
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
    let file = arguments.file.clone().unwrap_or_else(repository_file);
    let text = fs::read_to_string(&file).unwrap_or_default();
    let missing = untranslated(&serde_json::from_str(&text).unwrap_or_default());
    if !missing.is_empty() {
        return Ok(listed(&missing, &text));
    }
    let rules = read(Some(&file))?;
    let mut problems = lint::check(&rules);
    match manual(arguments.manual.as_deref())? {
        Some(text) => problems.extend(lint::copied(&rules, &text)),
        None => say("not checked: whether a sentence is copied from the manual (--manual TEXT)"),
    }
    if arguments.file.is_none() {
        let cases = cases()?;
        problems.extend(left_over(&rules, &cases));
        let facts: Vec<Facts> = cases.into_iter().map(|case| case.facts).collect();
        problems.extend(lint::never_fired(&rules, &facts));
    }
    if !problems.is_empty() {
        return Ok(listed(&problems, &text));
    }
    say(format!("rules {} are in order", rules.version));
    if let Some(dist) = &arguments.into {
        ensure!(
            dist.join("index.html").exists(),
            "{0} is no built page, as it has no index.html: cargo xtask build --out {0}",
            dist.display()
        );
        bundle::put_rules(dist, &text)?;
        say(format!("{} has them now", dist.display()));
    }
    Ok(ExitCode::SUCCESS)
}

/// Says what is to be corrected, and where.
fn listed(problems: &[lint::Problem], text: &str) -> ExitCode {
    for problem in problems {
        let line = line_of(text, &problem.place).map(|line| format!("line {line}: "));
        say(format!("{}{problem}", line.unwrap_or_default()));
    }
    say(format!("problems: {}", problems.len()));
    ExitCode::FAILURE
}

/// Reads a rules file; the repository's own if none is named. An error names line and column.
pub fn read(file: Option<&Path>) -> Result<Rules> {
    let file = file.map_or_else(repository_file, Path::to_path_buf);
    let text =
        fs::read_to_string(&file).with_context(|| format!("cannot read {}", file.display()))?;
    serde_json::from_str(&text).with_context(|| format!("{} is not valid", file.display()))
}

fn repository_file() -> PathBuf {
    workspace::root().join("rules.json")
}

/// The manual's text: the one named, or the one that stands beside the repository, if any.
fn manual(named: Option<&Path>) -> Result<Option<String>> {
    let read = |file: &Path| {
        fs::read_to_string(file).with_context(|| format!("cannot read {}", file.display()))
    };
    if let Some(file) = named {
        return read(file).map(Some);
    }
    let Ok(folder) = fs::read_dir(workspace::root().join("../shared/manual")) else {
        return Ok(None);
    };
    let mut files = folder
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|file| file.extension().is_some_and(|kind| kind == "txt"));
    files.next().map(|file| read(&file)).transpose()
}

/// Where the entry, guide or rule of a problem begins in the file, counted from 1.
fn line_of(text: &str, place: &str) -> Option<usize> {
    let (kind, rest) = place.split_once(' ')?;
    let id = rest.split([',', ' ']).next()?;
    let list = match kind {
        "entry" => "entries",
        "guide" => "guides",
        "rule" => "rules",
        "contact" => "contacts",
        _ => return None,
    };
    let start = text.find(&format!("\"{list}\": [\n"))?;
    let at = start + text[start..].find(&format!("\"id\": \"{id}\""))?;
    Some(text[..at].matches('\n').count() + 1)
}

/// A device as `tests/cases/` keeps it.
struct Case {
    name: String,
    facts: Facts,
    expected: Value,
}

fn cases() -> Result<Vec<Case>> {
    let mut cases = Vec::new();
    for entry in
        fs::read_dir(workspace::root().join("tests/cases")).context("cannot list tests/cases")?
    {
        let file = entry.context("cannot list tests/cases")?.path();
        let failed = || format!("{} is not a case", file.display());
        let mut case: Value =
            serde_json::from_str(&fs::read_to_string(&file).with_context(failed)?)
                .with_context(failed)?;
        let expected = match case["expect"].take() {
            Value::Null => case["diagnosis"].take(),
            expected => expected,
        };
        cases.push(Case {
            name: file
                .file_stem()
                .unwrap_or_default()
                .to_string_lossy()
                .into_owned(),
            facts: serde_json::from_value(case["facts"].take()).with_context(failed)?,
            expected,
        });
    }
    cases.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(cases)
}

/// Cases that say nothing, or say something else than these rules do.
fn left_over(rules: &Rules, cases: &[Case]) -> Vec<lint::Problem> {
    let problem = |case: &Case, what: String| lint::Problem {
        place: format!("case {}", case.name),
        what,
    };
    let mut problems = Vec::new();
    for case in cases {
        let found = serde_json::to_value(diagnose(&case.facts, rules)).unwrap_or_default();
        match case.expected.as_object() {
            None => problems.push(problem(case, "expects nothing".into())),
            Some(expected) => problems.extend(
                expected
                    .iter()
                    .filter(|(field, value)| found[field.as_str()] != **value)
                    .map(|(field, value)| {
                        problem(
                            case,
                            format!("{field}: expects {value}, finds {}", found[field]),
                        )
                    }),
            ),
        }
    }
    problems
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
    fn a_case_that_the_rules_no_longer_meet_is_named() {
        let case = |expected: Value| Case {
            name: "mine".into(),
            facts: Facts::default(),
            expected,
        };
        let cases = [
            case(serde_json::json!({"verdict": "no_obstacle"})),
            case(serde_json::json!({"verdict": "ready"})),
            case(Value::Null),
        ];
        let found = left_over(&read(None).unwrap(), &cases);
        let found: Vec<String> = found.iter().map(ToString::to_string).collect();
        assert_eq!(
            found,
            [
                "case mine: verdict: expects \"ready\", finds \"no_obstacle\"",
                "case mine: expects nothing"
            ]
        );
    }

    #[test]
    fn a_problem_is_shown_with_its_line() {
        let text = fs::read_to_string(repository_file()).unwrap();
        let line = line_of(&text, "entry 2.15, remedies 1, text").unwrap();
        let line = text.lines().nth(line - 1).unwrap();
        assert_eq!(line.trim(), "\"id\": \"2.15\",");
        assert_eq!(line_of(&text, "trial, timeout_ms"), None);
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
