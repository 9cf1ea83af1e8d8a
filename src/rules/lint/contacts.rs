//! Whom to ask: reachable, about some entries.

use super::{Problem, problem};
use crate::rules::{ContactChannel, Rules};

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
