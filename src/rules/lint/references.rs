//! Names: unique, well formed, leading somewhere.

use super::{Problem, problem};
use crate::rules::Rules;

pub fn unique_ids(rules: &Rules) -> Vec<Problem> {
    let entries = rules
        .entries
        .iter()
        .map(|entry| format!("entry {}", entry.id));
    let guides = rules
        .guides
        .iter()
        .map(|guide| format!("guide {}", guide.id));
    let named = rules.rules.iter().map(|rule| format!("rule {}", rule.id));
    let contacts = rules.contacts.iter();
    let contacts = contacts.map(|contact| format!("contact {}", contact.id));
    let named = named.chain(contacts);
    let mut seen = Vec::new();
    let mut problems = Vec::new();
    for place in entries.chain(guides).chain(named) {
        if seen.contains(&place) {
            problems.push(problem(place, "stands there twice"));
        } else {
            seen.push(place);
        }
    }
    problems
}

pub fn entry_ids(rules: &Rules) -> Vec<Problem> {
    let service = &rules.service;
    let wrong = rules
        .entries
        .iter()
        .filter(|entry| service.place(&entry.id).is_none());
    let carried = crate::report::code::ENTRIES;
    let mut problems = Vec::new();
    if service.places() > carried {
        problems.push(problem(
            "service, chapters",
            format!("has more than {carried} entries: a spoken code carries no other"),
        ));
    }
    problems.extend(wrong.map(|entry| {
        problem(
            format!("entry {}, id", entry.id),
            "is in no chapter: service.chapters says which can be",
        )
    }));
    problems
}

pub fn resolve(rules: &Rules) -> Vec<Problem> {
    let mut problems = Vec::new();
    let guide = |problems: &mut Vec<Problem>, place: String, id: &str| {
        if rules.guide(id).is_none() {
            problems.push(problem(place, format!("there is no guide {id:?}")));
        }
    };
    let own = &rules.service.guides;
    for (place, id) in [
        ("trial, cleanup_guide", &rules.trial.cleanup_guide),
        ("service, guides, leave_app", &own.leave_app),
        ("service, guides, default_browser", &own.default_browser),
    ] {
        guide(&mut problems, place.to_owned(), id);
    }
    let page = &rules.service.page;
    for (place, id) in [
        ("service, page, old_browser", &page.old_browser),
        ("service, page, no_javascript", &page.no_javascript),
    ] {
        let lost = id.iter().filter(|id| rules.entry(id).is_none());
        problems.extend(lost.map(|id| problem(place, format!("there is no entry {id:?}"))));
    }
    for (at, screen) in rules.screens.iter().enumerate() {
        let place = |field: &str| format!("screen {}, {field}", at + 1);
        match rules.entry(&screen.entry) {
            None => problems.push(problem(
                place("entry"),
                format!("there is no entry {:?}", screen.entry),
            )),
            Some(entry) if entry.messages.is_empty() => problems.push(problem(
                place("entry"),
                format!("{:?} has no message to show", screen.entry),
            )),
            Some(_) => {}
        }
        if screen.on.is_empty() {
            problems.push(problem(place("on"), "is empty"));
        }
    }
    for entry in &rules.entries {
        for (at, remedy) in entry.remedies.iter().enumerate() {
            if let Some(id) = &remedy.guide {
                guide(
                    &mut problems,
                    format!("entry {}, remedies {}, guide", entry.id, at + 1),
                    id,
                );
            }
        }
    }
    for entry in &rules.entries {
        let lost = entry.see.iter().filter(|id| rules.entry(id).is_none());
        problems.extend(lost.map(|id| {
            problem(
                format!("entry {}, see", entry.id),
                format!("there is no entry {id:?}"),
            )
        }));
    }
    for (at, host) in rules.network.iter().enumerate() {
        let lost = host.see.iter().filter(|id| rules.entry(id).is_none());
        problems.extend(lost.map(|id| {
            problem(
                format!("network {}, see", at + 1),
                format!("there is no entry {id:?}"),
            )
        }));
    }
    for (at, pick) in rules.picks.iter().enumerate() {
        let place = format!("pick {}, entries", at + 1);
        if pick.entries.is_empty() {
            problems.push(problem(place.clone(), "is empty"));
        }
        let lost = pick.entries.iter().filter(|id| rules.entry(id).is_none());
        problems.extend(lost.map(|id| problem(place.clone(), format!("there is no entry {id:?}"))));
    }
    let contacts = rules.contacts.iter();
    let contacts =
        contacts.map(|contact| (format!("contact {}, entries", contact.id), &contact.entries));
    for (place, entries) in contacts {
        let lost = entries.iter().filter(|id| rules.entry(id).is_none());
        problems.extend(lost.map(|id| problem(place.clone(), format!("there is no entry {id:?}"))));
    }
    for rule in &rules.rules {
        for id in &rule.guides {
            guide(&mut problems, format!("rule {}, guides", rule.id), id);
        }
    }
    let lost = rules
        .rules
        .iter()
        .filter(|rule| rules.entry(&rule.entry).is_none());
    problems.extend(lost.map(|rule| {
        problem(
            format!("rule {}, entry", rule.id),
            format!("there is no entry {:?}", rule.entry),
        )
    }));
    problems
}

pub fn used_guides(rules: &Rules) -> Vec<Problem> {
    let used = |id: &String| {
        rules.rules.iter().any(|rule| rule.guides.contains(id))
            || rules
                .entries
                .iter()
                .flat_map(|entry| &entry.remedies)
                .any(|remedy| remedy.guide.as_ref() == Some(id))
            || [
                &rules.trial.cleanup_guide,
                &rules.service.guides.leave_app,
                &rules.service.guides.default_browser,
            ]
            .contains(&id)
    };
    let idle = rules.guides.iter().filter(|guide| !used(&guide.id));
    idle.map(|guide| {
        problem(
            format!("guide {}", guide.id),
            "no entry and no rule leads there",
        )
    })
    .collect()
}
