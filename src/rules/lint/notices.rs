//! The days of notices.

use super::{Problem, problem};
use crate::rules::Rules;

pub fn notices(rules: &Rules) -> Vec<Problem> {
    let mut problems = Vec::new();
    for notice in &rules.notices {
        let place = |field: &str| format!("notice {}, {field}", notice.id);
        let days = [
            ("from", notice.from.as_deref()),
            ("until", Some(notice.until.as_str())),
        ];
        for (field, day) in days {
            if day.is_some_and(|day| !is_day(day)) {
                problems.push(problem(place(field), "should be a day like 2026-12-01"));
            }
        }
        if notice
            .from
            .as_ref()
            .is_some_and(|from| *from > notice.until)
        {
            problems.push(problem(place("until"), "is before its first day"));
        }
    }
    problems
}

/// Whether it is like `2026-12-01`. That each month has 31 days does no harm.
fn is_day(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let number = |at: usize, length: usize| {
        let part = parts.get(at).filter(|part| part.len() == length)?;
        part.parse::<u16>().ok()
    };
    parts.len() == 3
        && number(0, 4).is_some()
        && number(1, 2).is_some_and(|month| (1..=12).contains(&month))
        && number(2, 2).is_some_and(|day| (1..=31).contains(&day))
}
