//! The guard, put into the page itself: it must be there before anything else is asked for.

use super::replace;
use anyhow::Result;

/// How `www/index.html` names it.
const TAG: &str = "<script src=\"guard.js\"></script>";

/// The page with the guard in the place of its tag.
pub fn with_guard(html: &str, guard: &str) -> Result<String> {
    replace::once(html, TAG, &format!("<script>{guard}</script>"))
}

/// A script without lines that are only a comment, and without indentation.
pub fn shipped(script: &str) -> String {
    let lines = script.lines().map(str::trim);
    let lines = lines.filter(|line| !line.is_empty() && !line.starts_with("//"));
    lines.collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::workspace;

    #[test]
    fn comments_and_indentation_stay_at_home() {
        let script = "// why\n(function () {\n  // also\n  var a = 'http://b';\n\n}());\n";
        let short = "(function () {\nvar a = 'http://b';\n}());";
        assert_eq!(shipped(script), short);
        let html = format!("<head>{TAG}</head>");
        let expected = format!("<head><script>{short}</script></head>");
        assert_eq!(with_guard(&html, short).unwrap(), expected);
        assert!(with_guard("<head></head>", short).is_err());
    }

    #[test]
    fn the_guard_is_small_enough_to_stand_inline() {
        let guard = std::fs::read_to_string(workspace::root().join("www/guard.js")).unwrap();
        let shipped = shipped(&guard);
        assert!(shipped.len() <= 4096, "{} bytes", shipped.len());
    }
}
