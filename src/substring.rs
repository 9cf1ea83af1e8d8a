//! Finding a short text in another. The search of `str` is made for long ones, and would cost a visitor two kilobytes.
//! What is looked for is never empty.

/// A text that is searched.
pub trait Substring {
    /// What stands before and behind the first place of `part`; as `split_once`.
    fn cut(&self, part: &str) -> Option<(&str, &str)>;

    /// The same for the last place; as `rsplit_once`.
    fn cut_last(&self, part: &str) -> Option<(&str, &str)>;

    /// Whether `part` stands in it; as `contains`.
    fn holds(&self, part: &str) -> bool;

    /// With `other` in each place of `part`; as `replace`.
    fn replaced(&self, part: &str, other: &str) -> String;
}

// Each stands once for all who search: in every place it would be as long as what it stands for.
impl Substring for str {
    #[inline(never)]
    fn cut(&self, part: &str) -> Option<(&str, &str)> {
        let last = self.len().checked_sub(part.len())?;
        let at = (0..=last).find(|at| stands(self, *at, part))?;
        Some((self.get(..at)?, self.get(at + part.len()..)?))
    }

    #[inline(never)]
    fn cut_last(&self, part: &str) -> Option<(&str, &str)> {
        let last = self.len().checked_sub(part.len())?;
        let at = (0..=last).rfind(|at| stands(self, *at, part))?;
        Some((self.get(..at)?, self.get(at + part.len()..)?))
    }

    fn holds(&self, part: &str) -> bool {
        self.cut(part).is_some()
    }

    #[inline(never)]
    fn replaced(&self, part: &str, other: &str) -> String {
        let (mut replaced, mut rest) = (String::new(), self);
        while let Some((before, behind)) = rest.cut(part) {
            replaced += before;
            replaced += other;
            rest = behind;
        }
        replaced + rest
    }
}

fn stands(text: &str, at: usize, part: &str) -> bool {
    text.as_bytes()[at..].starts_with(part.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::Substring;

    #[test]
    fn it_finds_what_str_finds() {
        let texts = [
            "",
            "a",
            "ab",
            "aab",
            "aaab",
            "abab",
            "日本語",
            "本",
            "本日",
            "a本a本",
            "é",
        ];
        for text in texts {
            for part in texts.iter().filter(|part| !part.is_empty()) {
                assert_eq!(text.cut(part), text.split_once(part), "{text} {part}");
                assert_eq!(text.cut_last(part), text.rsplit_once(part));
                assert_eq!(text.holds(part), text.contains(part));
                assert_eq!(text.replaced(part, "{本}"), text.replace(part, "{本}"));
            }
        }
    }
}
