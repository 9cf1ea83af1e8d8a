//! Names in conditions: one that no table has would silently never hold.

use super::{Problem, problem};
use crate::platform::known;
use crate::rules::{Condition, Rules};
use crate::trial::provider_names;

pub fn known(rules: &Rules) -> Vec<Problem> {
    let (browsers, apps) = (known::browsers(), known::apps());
    let providers: Vec<&str> = provider_names().collect();
    let entries: Vec<&str> = rules
        .entries
        .iter()
        .map(|entry| entry.id.as_str())
        .collect();
    let mut problems = Vec::new();
    for (place, when) in conditions(rules) {
        each(when, &mut |part| {
            let (names, known, field, table) = match part {
                Condition::Browser(names) => (names, &browsers, "browser", "src/platform/"),
                Condition::InApp(names) => (names, &apps, "in_app", "src/platform/in_app.rs"),
                Condition::ProviderOtherThan(names) => {
                    let table = "src/trial/providers.rs";
                    (names, &providers, "provider_other_than", table)
                }
                Condition::Seen(names) => (names, &entries, "seen", "entries"),
                _ => return,
            };
            let unknown = names.iter().filter(|name| !known.contains(&name.as_str()));
            problems.extend(unknown.map(|name| {
                problem(
                    format!("{place}, {field}"),
                    format!("there is no {name:?} in {table}"),
                )
            }));
        });
    }
    problems
}

/// All conditions, with their places.
fn conditions(rules: &Rules) -> Vec<(String, &Condition)> {
    let mut all: Vec<(String, &Condition)> = Vec::new();
    for rule in &rules.rules {
        all.push((format!("rule {}, when", rule.id), &rule.when));
    }
    for entry in &rules.entries {
        let causes = entry.causes.iter().map(|cause| &cause.when).enumerate();
        let remedies = entry.remedies.iter().map(|remedy| &remedy.when).enumerate();
        let listed = causes.map(|cause| ("causes", cause));
        for (list, (at, when)) in listed.chain(remedies.map(|remedy| ("remedies", remedy))) {
            if let Some(when) = when {
                all.push((format!("entry {}, {list} {}, when", entry.id, at + 1), when));
            }
        }
    }
    all
}

/// A condition and all that it is made of.
fn each<'a>(when: &'a Condition, see: &mut impl FnMut(&'a Condition)) {
    see(when);
    match when {
        Condition::All(parts) | Condition::Any(parts) => {
            for part in parts {
                each(part, see);
            }
        }
        Condition::Not(part) | Condition::Unless(part) => each(part, see),
        _ => {}
    }
}
