//! The words of the search: each in one meaning, and nothing empty that would match anything.

use super::{Problem, problem};
use crate::rules::Rules;

pub fn one_meaning(rules: &Rules) -> Vec<Problem> {
    let mut problems = Vec::new();
    let mut seen: Vec<(&str, usize)> = Vec::new();
    for (list, words) in rules.search.synonyms.iter().enumerate() {
        for word in words {
            match seen.iter().find(|(known, _)| *known == word.as_str()) {
                Some((_, first)) => problems.push(problem(
                    format!("search, synonyms {}", list + 1),
                    format!("{word:?} stands in list {} already", first + 1),
                )),
                None => seen.push((word, list)),
            }
        }
    }
    problems
}

pub fn not_empty(rules: &Rules) -> Vec<Problem> {
    let search = &rules.search;
    let mut lists = vec![
        ("search, names".to_owned(), &search.names),
        ("search, common".to_owned(), &search.common),
        ("search, unanswered".to_owned(), &search.unanswered),
        ("search, around".to_owned(), &search.around),
    ];
    for (field, all) in [
        ("spellings", &search.spellings),
        ("synonyms", &search.synonyms),
    ] {
        let numbered = all.iter().enumerate();
        lists.extend(numbered.map(|(at, list)| (format!("search, {field} {}", at + 1), list)));
    }
    for entry in &rules.entries {
        lists.push((format!("entry {}, sayings", entry.id), &entry.sayings));
        for (at, shown) in entry.shown.iter().enumerate() {
            let place = format!("entry {}, shown {}, messages", entry.id, at + 1);
            lists.push((place, &shown.messages));
        }
    }
    let mut problems = Vec::new();
    for (place, list) in lists {
        let empty = list.iter().filter(|text| text.trim().is_empty());
        problems.extend(empty.map(|_| problem(place.clone(), "one is empty")));
    }
    problems
}
