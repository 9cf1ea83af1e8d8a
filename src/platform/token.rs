//! Finding a product token in a user agent and reading the number behind it. No backtracking: linear in the input.

/// One line of a table: a token and what it gives away.
pub struct TokenRow {
    /// The token as sent. One that ends in `/` has to be followed by a digit.
    pub token: &'static str,
    /// The name to show.
    pub name: &'static str,
    /// What carries that name.
    pub kind: TokenKind,
}

/// What a token belongs to.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum TokenKind {
    /// An app with a built-in browser.
    App,
    /// A browser; its version stands behind the token.
    Browser,
    /// A Japanese feature phone: the carrier's name, the number behind is not a browser's version.
    Carrier,
}

/// A row for an app.
pub const fn app(token: &'static str, name: &'static str) -> TokenRow {
    TokenRow {
        token,
        name,
        kind: TokenKind::App,
    }
}

/// A row for a browser.
pub const fn browser(token: &'static str, name: &'static str) -> TokenRow {
    TokenRow {
        token,
        name,
        kind: TokenKind::Browser,
    }
}

/// A row for a carrier.
pub const fn carrier(token: &'static str, name: &'static str) -> TokenRow {
    TokenRow {
        token,
        name,
        kind: TokenKind::Carrier,
    }
}

/// The text behind the first place where `token` stands as a word of its own.
///
/// A word, because of decoys: the phone `Smart_LINE/1` is not the app `LINE/1`, `MyBrowser/2` is not `Browser/2`.
pub fn after<'a>(text: &'a str, token: &str) -> Option<&'a str> {
    let mut rest = text;
    let mut joined = false; // to what stood in front of `rest`
    while let Some((before, behind)) = rest.split_once(token) {
        let starts = !before.chars().next_back().map_or(joined, is_word);
        let next = behind.chars().next().unwrap_or(' ');
        let ends = match token.chars().next_back() {
            Some('/') => next.is_ascii_digit(),
            Some(last) if last.is_ascii_alphanumeric() => !next.is_ascii_alphanumeric(),
            _ => true,
        };
        if starts && ends {
            return Some(behind);
        }
        joined = token.chars().next_back().is_some_and(is_word);
        rest = behind;
    }
    None
}

/// Whether `token` stands in `text` as a word of its own.
pub fn has(text: &str, token: &str) -> bool {
    after(text, token).is_some()
}

/// The number right behind `token`.
pub fn version(text: &str, token: &str) -> Option<u16> {
    after(text, token).and_then(leading)
}

/// The number that `text` begins with, after at most one separator: `141.0.7390`, `/141`, ` 355.0`, `_43`.
pub fn leading(text: &str) -> Option<u16> {
    let text = text.strip_prefix(['/', ' ', '_', '(', '-']).unwrap_or(text);
    let digits = text
        .find(|c: char| !c.is_ascii_digit())
        .and_then(|end| text.get(..end));
    digits.unwrap_or(text).parse().ok()
}

/// All letters beyond ASCII count; the tables of Unicode would be larger than this module.
fn is_word(c: char) -> bool {
    c.is_ascii_alphanumeric() || !c.is_ascii() || c == '_' || c == '-'
}
