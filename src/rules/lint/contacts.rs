//! Whom to ask and what is said for some time: reachable, with days that exist, about entries that are there.

use super::{Problem, problem};
use crate::rules::{ContactChannel, Rules};
use crate::support::time::is_day;

pub fn contacts(rules: &Rules) -> Vec<Problem> {
    let mut problems = Vec::new();
    for contact in &rules.contacts {
        let place = |field: &str| format!("contact {}, {field}", contact.id);
        if contact.entries.is_empty() {
            problems.push(problem(place("entries"), "is empty: where is it shown?"));
        }
        let wrong = match &contact.channel {
            Some(ContactChannel::Telephone(number)) => {
                let sign = |letter: char| letter.is_ascii_digit() || letter == '-';
                let number = number.strip_prefix('+').unwrap_or(number);
                (!number.contains(|c: char| c.is_ascii_digit()) || !number.chars().all(sign))
                    .then_some("should be like 03-1234-5678")
            }
            Some(ContactChannel::Mail(address)) => {
                let name = address.split_once('@');
                let fits =
                    |part: &str| !part.is_empty() && !part.contains([' ', '@', '?', '<', '>', ',']);
                (!name.is_some_and(|(name, host)| fits(name) && fits(host)))
                    .then_some("should be like desk@example.jp")
            }
            Some(ContactChannel::Form(address)) => {
                let host = address.strip_prefix("https://");
                (!host.is_some_and(|host| !host.is_empty() && !host.contains(' ')))
                    .then_some("should be like https://example.jp/form")
            }
            None => None,
        };
        problems.extend(wrong.map(|what| problem(place("channel"), what)));
    }
    problems
}

pub fn notices(rules: &Rules) -> Vec<Problem> {
    let mut problems = Vec::new();
    for notice in &rules.notices {
        let place = |field: &str| format!("notice {}, {field}", notice.id);
        let days = [
            ("from", notice.from.as_ref()),
            ("until", Some(&notice.until)),
        ];
        let wrong = days
            .iter()
            .filter_map(|(field, day)| Some((field, (*day)?)));
        let wrong = wrong.filter(|(_, day)| !is_day(day));
        problems.extend(wrong.map(|(field, day)| {
            problem(
                place(field),
                format!("{day:?} should be a day like 2026-12-31"),
            )
        }));
        if notice
            .from
            .as_ref()
            .is_some_and(|from| *from > notice.until)
        {
            problems.push(problem(place("from"), "is later than its end"));
        }
        let span = notice.os_major;
        if span.from.zip(span.to).is_some_and(|(from, to)| from > to) {
            problems.push(problem(place("os_major"), "begins after its end"));
        }
    }
    problems
}
