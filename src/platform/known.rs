//! All names that a platform can have, for checking the conditions of `rules.json`. Host only.

use super::token::TokenKind;
use super::{brand, browser, in_app, name, names};

/// Of browsers and of the engines within apps.
pub fn browsers() -> Vec<&'static str> {
    let mut names: Vec<_> = brand::names().chain(name::BROWSERS).collect();
    names.extend(of_tables(|kind| kind != TokenKind::App));
    names
}

/// Of browsers that a service can support.
pub fn supportable() -> impl Iterator<Item = &'static str> {
    let rows = browser::TABLE
        .iter()
        .filter(|row| row.kind == TokenKind::Browser);
    [names::SAFARI, names::CHROME]
        .into_iter()
        .chain(rows.map(|row| row.name))
}

/// Of apps with a built-in browser.
pub fn apps() -> Vec<&'static str> {
    let mut names = Vec::from(name::APPS);
    names.extend(of_tables(|kind| kind == TokenKind::App));
    names
}

fn of_tables(fits: fn(TokenKind) -> bool) -> impl Iterator<Item = &'static str> {
    let rows = browser::TABLE.iter().chain(in_app::TABLE);
    rows.filter(move |row| fits(row.kind)).map(|row| row.name)
}
