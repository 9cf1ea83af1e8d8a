//! Putting something into a text where a place for it is expected: that it is missing is an error, not a page without it.

use anyhow::{Context, Result, ensure};

/// The text with the one place of `old` replaced.
///
/// # Errors
/// `old` is not there exactly once.
pub fn once(text: &str, old: &str, new: &str) -> Result<String> {
    ensure!(text.matches(old).count() == 1, "not there once: {old}");
    Ok(text.replace(old, new))
}

/// The text with every place of `old` replaced.
///
/// # Errors
/// `old` is not there.
pub fn everywhere(text: &str, old: &str, new: &str) -> Result<String> {
    ensure!(text.contains(old), "not there: {old}");
    Ok(text.replace(old, new))
}

/// HTML with another value of the attribute that `start` leads up to, such as `<meta name="version" content="`.
///
/// # Errors
/// `start` is not there.
pub fn attribute(html: &str, start: &str, value: &str) -> Result<String> {
    let parts = html
        .split_once(start)
        .and_then(|(before, rest)| Some((before, rest.split_once('"')?.1)));
    let (before, after) = parts.with_context(|| format!("not there: {start}"))?;
    Ok([before, start, value, "\"", after].concat())
}
