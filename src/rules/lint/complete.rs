//! Nothing is missing: every entry of the manual, and steps for everybody who is sent to them.

use super::{Problem, problem};
use crate::facts::{Answer, Facts};
use crate::platform::{Os, Platform};
use crate::rules::{Entry, Remedy, Rules, ShownOn};

pub fn chapters(rules: &Rules) -> Vec<Problem> {
    let chapters = rules.service.chapters.iter();
    let ids = chapters
        .filter(|chapter| chapter.manual)
        .flat_map(|chapter| chapter.all());
    ids.filter(|id| rules.entry(id).is_none())
        .map(|id| problem(format!("entry {id}"), "is missing"))
        .collect()
}

pub fn guides_for_everybody(rules: &Rules) -> Vec<Problem> {
    let mut problems = Vec::new();
    for entry in &rules.entries {
        for (at, remedy) in entry.remedies.iter().enumerate() {
            let Some(guide) = remedy.guide.as_ref().and_then(|id| rules.guide(id)) else {
                continue;
            };
            let sent = places(rules, entry)
                .into_iter()
                .filter(|place| sends(remedy, place));
            problems.extend(
                sent.filter(|place| guide.variants_for(place, None).is_empty())
                    .map(|place| {
                        let version = place.os_major.map(|major| format!(" {major}"));
                        problem(
                            format!("entry {}, remedies {}, guide", entry.id, at + 1),
                            format!(
                                "{:?} has no variant for {}{}",
                                guide.id,
                                place.os.name(),
                                version.unwrap_or_default()
                            ),
                        )
                    }),
            );
        }
    }
    problems
}

/// Where an entry's screen comes up. Beside those, what a remedy says of a PC in so many words.
fn places(rules: &Rules, entry: &Entry) -> Vec<Platform> {
    let pc = Platform::of_system(Os::Windows, None);
    if rules.service.shown_on(&entry.id) == ShownOn::Pc {
        return vec![pc];
    }
    vec![
        Platform::of_system(Os::Ios, Some(17)),
        Platform::of_system(Os::Ios, Some(18)),
        Platform::of_system(Os::IpadOs, Some(18)),
        Platform::of_system(Os::Android, None),
        pc,
    ]
}

fn sends(remedy: &Remedy, place: &Platform) -> bool {
    let holds = remedy
        .when
        .as_ref()
        .map(|when| when.holds(&Facts::default(), place));
    match place.os {
        // A remedy without a condition is written for the entry's own screen.
        Os::Windows => holds == Some(Answer::Yes),
        _ => holds != Some(Answer::No),
    }
}
