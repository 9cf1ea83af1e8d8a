//! Conditions that would silently never hold: names that no table has, empty lists, reversed spans.

use super::{Problem, problem};
use crate::platform::known;
use crate::rules::{Condition, Rules};
use crate::trial::provider_names;

/// Of the lists of names in conditions and in the variants of guides.
pub fn known(rules: &Rules) -> Vec<Problem> {
    let (browsers, apps) = (known::browsers(), known::apps());
    let providers: Vec<&str> = provider_names().collect();
    let ids = rules.entries.iter().map(|entry| entry.id.as_str());
    let entries: Vec<&str> = ids.collect();
    let mut problems = Vec::new();
    let mut look = |place: &str, field: &str, names: &[String], known: &[&str], table: &str| {
        let unknown = names.iter().filter(|name| !known.contains(&name.as_str()));
        problems.extend(unknown.map(|name| {
            let what = format!("there is no {name:?} in {table}");
            problem(format!("{place}{field}"), what)
        }));
    };
    let (of_browsers, of_apps) = ("src/platform/", "src/platform/in_app.rs");
    for (place, when) in conditions(rules) {
        let place = format!("{place}, ");
        each(when, &mut |part| match part {
            Condition::Browser(names) => look(&place, "browser", names, &browsers, of_browsers),
            Condition::InApp(names) => look(&place, "in_app", names, &apps, of_apps),
            Condition::ProviderOtherThan(names) => {
                let table = "src/trial/providers.rs";
                look(&place, "provider_other_than", names, &providers, table);
            }
            Condition::Seen(names) => look(&place, "seen", names, &entries, "entries"),
            _ => {}
        });
    }
    for guide in &rules.guides {
        for (at, variant) in guide.variants.iter().enumerate() {
            let place = format!("guide {}, variants {}, ", guide.id, at + 1);
            look(&place, "browser", &variant.browser, &browsers, of_browsers);
            look(&place, "in_app", &variant.in_app, &apps, of_apps);
        }
    }
    problems
}

/// An empty list holds never, or always; a span that ends before it begins never does.
pub fn can_hold(rules: &Rules) -> Vec<Problem> {
    let mut problems = Vec::new();
    for (place, when) in conditions(rules) {
        each(when, &mut |part| {
            let (field, empty) = match part {
                Condition::All(list) => ("all", list.is_empty()),
                Condition::Any(list) => ("any", list.is_empty()),
                Condition::Os(list) => ("os", list.is_empty()),
                Condition::Browser(list) => ("browser", list.is_empty()),
                Condition::InApp(list) => ("in_app", list.is_empty()),
                Condition::Standing(list) => ("standing", list.is_empty()),
                Condition::Device(list) => ("device", list.is_empty()),
                Condition::Seen(list) => ("seen", list.is_empty()),
                Condition::Host(list) => ("host", list.is_empty()),
                Condition::OsMajor(span) => ("os_major", span.is_reversed()),
                Condition::BrowserMajor(span) => ("browser_major", span.is_reversed()),
                _ => return,
            };
            if empty {
                let what = if field.ends_with("major") {
                    "begins after its end"
                } else {
                    "is empty"
                };
                problems.push(problem(format!("{place}, {field}"), what));
            }
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
    for notice in &rules.notices {
        let when = notice.when.iter();
        all.extend(when.map(|when| (format!("notice {}, when", notice.id), when)));
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
