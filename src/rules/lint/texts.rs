//! What people read: there in both languages, with known placeholders, short enough.

use super::{Problem, problem};
use crate::rules::{Rules, Step, Text};

/// Longest text of a step, in characters.
const LONGEST_STEP: usize = 60;

/// Longest headline and action, in characters: two lines beside the sign at 360 px.
const LONGEST_HEADLINE: usize = 24;

/// Words for a person who did something wrong. Nobody here did. In 「」 they are quoted from a screen.
const BLAME: [&str; 2] = ["不正", "無効"];

const PLACEHOLDERS: [&str; 2] = ["{app}", "{browser}"];

pub fn both_languages(rules: &Rules) -> Vec<Problem> {
    let mut problems = Vec::new();
    for (place, text) in all(rules) {
        for (lang, text) in [("ja", &text.ja), ("en", &text.en)] {
            if text.trim().is_empty() {
                problems.push(problem(format!("{place}, {lang}"), "is empty"));
            }
        }
    }
    problems
}

pub fn placeholders(rules: &Rules) -> Vec<Problem> {
    let mut problems = Vec::new();
    for (place, text) in all(rules) {
        for (lang, text) in [("ja", &text.ja), ("en", &text.en)] {
            let rest = PLACEHOLDERS
                .iter()
                .fold(text.clone(), |text, known| text.replace(known, ""));
            if rest.contains(['{', '}']) {
                problems.push(problem(
                    format!("{place}, {lang}"),
                    format!("only {} may stand in braces", PLACEHOLDERS.join(" and ")),
                ));
            }
        }
    }
    problems
}

pub fn short_steps(rules: &Rules) -> Vec<Problem> {
    let steps = all(rules)
        .into_iter()
        .filter(|(place, _)| place.contains(", steps "));
    let long = steps.filter(|(_, text)| text.ja.chars().count() > LONGEST_STEP);
    long.map(|(place, text)| {
        problem(
            format!("{place}, ja"),
            format!(
                "{} characters, at most {LONGEST_STEP} fit a phone",
                text.ja.chars().count()
            ),
        )
    })
    .collect()
}

pub fn short_headlines(rules: &Rules) -> Vec<Problem> {
    let mut texts = Vec::new();
    for entry in &rules.entries {
        texts.push((format!("entry {}, headline", entry.id), &entry.headline));
        texts.push((format!("entry {}, action", entry.id), &entry.action));
    }
    // A rule's own stand in the place of the entry's.
    for rule in &rules.rules {
        for (field, text) in [("headline", &rule.headline), ("action", &rule.action)] {
            texts.extend(
                text.as_ref()
                    .map(|text| (format!("rule {}, {field}", rule.id), text)),
            );
        }
    }
    let mut problems = Vec::new();
    for (place, text) in texts {
        let length = text.ja.chars().count();
        if length > LONGEST_HEADLINE {
            problems.push(problem(
                format!("{place}, ja"),
                format!("{length} characters, at most {LONGEST_HEADLINE} fit a phone"),
            ));
        }
    }
    problems
}

pub fn blameless(rules: &Rules) -> Vec<Problem> {
    let mut problems = Vec::new();
    for (place, text) in all(rules) {
        let own = outside_quotes(&text.ja).concat();
        let word = BLAME.iter().find(|word| own.contains(**word));
        problems.extend(word.map(|word| {
            problem(
                format!("{place}, ja"),
                format!("{word:?} blames a person who did nothing wrong"),
            )
        }));
    }
    problems
}

pub fn verbatim(rules: &Rules) -> Vec<Problem> {
    let mut problems = Vec::new();
    for entry in &rules.entries {
        for (field, list) in [("messages", &entry.messages), ("keywords", &entry.keywords)] {
            let empty = list
                .iter()
                .enumerate()
                .filter(|(_, text)| text.trim().is_empty());
            problems.extend(empty.map(|(at, _)| {
                problem(
                    format!("entry {}, {field} {}", entry.id, at + 1),
                    "is empty",
                )
            }));
        }
        if !rules.service.beside_the_manual(&entry.id) && entry.messages.is_empty() {
            problems.push(problem(
                format!("entry {}, messages", entry.id),
                "is empty: what does the person see?",
            ));
        }
    }
    problems
}

/// A text without what it quotes from a screen.
pub fn outside_quotes(text: &str) -> Vec<&str> {
    text.split('「')
        .enumerate()
        .map(|(at, part)| match at {
            0 => part,
            _ => part.split_once('」').map_or("", |(_, after)| after),
        })
        .collect()
}

/// Every text that people read, with its place.
pub fn all(rules: &Rules) -> Vec<(String, &Text)> {
    let mut texts = vec![
        ("service, name".to_owned(), &rules.service.name),
        ("service, title".to_owned(), &rules.service.title),
        ("service, subtitle".to_owned(), &rules.service.subtitle),
        ("service, manual".to_owned(), &rules.service.manual),
        (
            "service, never_asked".to_owned(),
            &rules.service.never_asked,
        ),
        (
            "service, page, description".to_owned(),
            &rules.service.page.description,
        ),
        ("trial, rp_name".to_owned(), &rules.trial.rp_name),
        ("trial, user_name".to_owned(), &rules.trial.user_name),
    ];
    let sender = rules.service.sender.iter();
    texts.extend(sender.map(|sender| ("service, sender".to_owned(), sender)));
    for entry in &rules.entries {
        let place = |field: &str| format!("entry {}, {field}", entry.id);
        texts.extend([
            (place("headline"), &entry.headline),
            (place("summary"), &entry.summary),
            (place("action"), &entry.action),
            (place("meaning"), &entry.meaning),
        ]);
        texts.extend(
            entry
                .remedies
                .iter()
                .enumerate()
                .map(|(at, remedy)| (place(&format!("remedies {}, text", at + 1)), &remedy.text)),
        );
        texts.extend(
            entry
                .contact
                .iter()
                .map(|contact| (place("contact"), contact)),
        );
        texts.extend(
            entry
                .nothing_to_do
                .iter()
                .map(|text| (place("nothing_to_do"), text)),
        );
        let causes = entry.causes.iter().map(|cause| &cause.text);
        let notes = entry.notes.iter();
        let references = entry.references.iter().map(|reference| &reference.text);
        texts.extend(numbered(place("causes"), causes));
        texts.extend(numbered(place("notes"), notes));
        texts.extend(numbered(place("references"), references));
    }
    let picks = rules.picks.iter().enumerate();
    texts.extend(picks.map(|(at, pick)| (format!("pick {}, text", at + 1), &pick.text)));
    for contact in &rules.contacts {
        let place = |field: &str| format!("contact {}, {field}", contact.id);
        texts.push((place("name"), &contact.name));
        let others = [
            ("for_whom", &contact.for_whom),
            ("when", &contact.when),
            ("have_ready", &contact.have_ready),
        ];
        let others = others.into_iter();
        texts.extend(others.filter_map(|(field, text)| Some((place(field), text.as_ref()?))));
    }
    let notices = rules.notices.iter();
    texts.extend(notices.map(|notice| (format!("notice {}, text", notice.id), &notice.text)));
    for rule in &rules.rules {
        let place = |field: &str| format!("rule {}, {field}", rule.id);
        let headline = rule.headline.iter();
        texts.extend(headline.map(|headline| (place("headline"), headline)));
        let action = rule.action.iter();
        texts.extend(action.map(|action| (place("action"), action)));
        texts.extend(rule.reason.iter().map(|reason| (place("reason"), reason)));
    }
    for guide in &rules.guides {
        texts.push((format!("guide {}, title", guide.id), &guide.title));
        for (at, variant) in guide.variants.iter().enumerate() {
            let place = format!("guide {}, variants {}", guide.id, at + 1);
            texts.push((format!("{place}, name"), &variant.name));
            texts.extend(variant.steps.iter().enumerate().filter_map(|(at, step)| {
                Some((format!("{place}, steps {}", at + 1), words(step)?))
            }));
        }
    }
    texts
}

fn numbered<'a>(
    place: String,
    texts: impl Iterator<Item = &'a Text>,
) -> impl Iterator<Item = (String, &'a Text)> {
    texts
        .enumerate()
        .map(move |(at, text)| (format!("{place} {}", at + 1), text))
}

/// The words of a step that are ours, not the phone's.
fn words(step: &Step) -> Option<&Text> {
    match step {
        Step::Say(text) => Some(text),
        Step::Tap(row) | Step::Check(row) | Step::Choose(row) | Step::Type(row) => {
            row.note.as_ref()
        }
        Step::Switch { note, .. } => note.as_ref(),
    }
}
