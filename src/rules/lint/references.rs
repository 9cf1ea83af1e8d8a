//! Names: unique, well formed, leading somewhere.

use super::{Problem, problem};
use crate::rules::Rules;
use std::slice::from_ref;

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
    let notices = rules.notices.iter();
    let notices = notices.map(|notice| format!("notice {}", notice.id));
    let named = named.chain(contacts).chain(notices);
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
        .filter(|entry| service.position(&entry.id).is_none());
    let carried = crate::report::code::ENTRIES;
    let mut problems = Vec::new();
    if service.positions() > carried {
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
    for Field { place, to, ids } in references(rules) {
        let is_there = |id: &&String| match to {
            To::Entry => rules.entry(id).is_some(),
            To::Guide => rules.guide(id).is_some(),
        };
        let kind = match to {
            To::Entry => "entry",
            To::Guide => "guide",
        };
        let lost = ids.iter().filter(|id| !is_there(id));
        problems.extend(lost.map(|id| problem(&place, format!("there is no {kind} {id:?}"))));
    }
    for (at, pick) in rules.picks.iter().enumerate() {
        if pick.entries.is_empty() {
            problems.push(problem(format!("pick {}, entries", at + 1), "is empty"));
        }
    }
    for (at, screen) in rules.screens.iter().enumerate() {
        let place = |field: &str| format!("screen {}, {field}", at + 1);
        let entry = rules.entry(&screen.entry);
        if entry.is_some_and(|entry| entry.messages.is_empty()) {
            let what = format!("{:?} has no message to show", screen.entry);
            problems.push(problem(place("entry"), what));
        }
        if screen.on.is_empty() {
            problems.push(problem(place("on"), "is empty"));
        }
    }
    problems
}

pub fn used_guides(rules: &Rules) -> Vec<Problem> {
    let references = references(rules);
    let used = |id: &String| {
        let mut guides = references.iter().filter(|it| it.to == To::Guide);
        guides.any(|it| it.ids.contains(id))
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

/// A field that names entries or guides.
struct Field<'a> {
    place: String,
    to: To,
    ids: &'a [String],
}

#[derive(Clone, Copy, PartialEq)]
enum To {
    Entry,
    Guide,
}

/// All of them.
fn references(rules: &Rules) -> Vec<Field<'_>> {
    let (guides, page) = (&rules.service.guides, &rules.service.page);
    #[rustfmt::skip] // one field a line
    let mut all = vec![
        field("trial, cleanup_guide", To::Guide, from_ref(&rules.trial.cleanup_guide)),
        field("service, guides, leave_app", To::Guide, from_ref(&guides.leave_app)),
        field("service, guides, default_browser", To::Guide, from_ref(&guides.default_browser)),
        field("service, page, old_browser", To::Entry, page.old_browser.as_slice()),
        field("service, page, no_javascript", To::Entry, page.no_javascript.as_slice()),
    ];
    let mut add = |place: String, to, ids| all.push(field(&place, to, ids));
    for (at, screen) in rules.screens.iter().enumerate() {
        let place = format!("screen {}, entry", at + 1);
        add(place, To::Entry, from_ref(&screen.entry));
    }
    for entry in &rules.entries {
        for (at, remedy) in entry.remedies.iter().enumerate() {
            let place = format!("entry {}, remedies {}, guide", entry.id, at + 1);
            add(place, To::Guide, remedy.guide.as_slice());
        }
        add(format!("entry {}, see", entry.id), To::Entry, &entry.see);
    }
    for (at, host) in rules.network.iter().enumerate() {
        add(format!("network {}, see", at + 1), To::Entry, &host.see);
    }
    for (at, pick) in rules.picks.iter().enumerate() {
        add(
            format!("pick {}, entries", at + 1),
            To::Entry,
            &pick.entries,
        );
    }
    for notice in &rules.notices {
        let place = format!("notice {}, entries", notice.id);
        add(place, To::Entry, &notice.entries);
    }
    for contact in &rules.contacts {
        add(
            format!("contact {}, entries", contact.id),
            To::Entry,
            &contact.entries,
        );
    }
    for rule in &rules.rules {
        add(format!("rule {}, guides", rule.id), To::Guide, &rule.guides);
        add(
            format!("rule {}, entry", rule.id),
            To::Entry,
            from_ref(&rule.entry),
        );
    }
    all
}

fn field<'a>(place: &str, to: To, ids: &'a [String]) -> Field<'a> {
    let place = place.to_owned();
    Field { place, to, ids }
}
