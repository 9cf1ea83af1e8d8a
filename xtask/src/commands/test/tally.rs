//! What a step came to: tests counted from the lines that the test runners print.

use std::fmt;

/// Counts, and the reason if a step failed.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Tests that passed.
    pub passed: usize,
    /// Tests that failed, and steps that failed otherwise.
    pub failed: usize,
    /// Tests that were not run.
    pub ignored: usize,
    /// Why the step failed.
    pub why: Option<String>,
    /// Why the step was left out.
    pub left_out: Option<String>,
}

impl Tally {
    /// Counts one line of output, if it is one that counts: `test result: ok. 3 passed; 0 failed; 1 ignored; ...`
    pub fn line(&mut self, line: &str) {
        let Some((_, counts)) = line
            .trim()
            .strip_prefix("test result: ")
            .and_then(|rest| rest.split_once(". "))
        else {
            return;
        };
        for count in counts.split(';') {
            match count.trim().split_once(' ') {
                Some((number, "passed")) => self.passed += number.parse().unwrap_or(0),
                Some((number, "failed")) => self.failed += number.parse().unwrap_or(0),
                Some((number, "ignored")) => self.ignored += number.parse().unwrap_or(0),
                _ => {}
            }
        }
    }

    /// Notes that the step failed; a failure that no test stands for counts as one.
    pub fn fail(&mut self, why: impl fmt::Display) {
        self.failed = self.failed.max(1);
        let earlier = self.why.take().map(|why| why + "; ").unwrap_or_default();
        self.why = Some(format!("{earlier}{why}"));
    }

    /// Notes that what the step needs cannot be had here. `must` says that it has to be: then that is a failure.
    pub fn lack(&mut self, why: impl fmt::Display, must: bool) {
        if must {
            self.fail(why);
        } else {
            self.left_out = Some(why.to_string());
        }
    }

    /// Adds the counts of another.
    pub fn add(&mut self, other: &Self) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.ignored += other.ignored;
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} passed, {} failed", self.passed, self.failed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn adds_up_what_runners_print() {
        let mut tally = Tally::default();
        tally.line("test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.10s");
        tally.line(
            "test result: FAILED. 3 passed; 2 failed; 0 ignored; 0 filtered out; finished in 1.02s",
        );
        tally.line("test a::b ... ok");
        assert_eq!(
            tally,
            Tally {
                passed: 15,
                failed: 2,
                ignored: 1,
                ..Tally::default()
            }
        );
        assert_eq!(tally.to_string(), "15 passed, 2 failed");
    }

    #[test]
    fn what_cannot_be_had_is_left_out_or_a_failure() {
        let mut tally = Tally::default();
        tally.lack("Firefox is missing", false);
        assert_eq!(
            (tally.failed, tally.left_out.as_deref()),
            (0, Some("Firefox is missing"))
        );
        tally.lack("Firefox is missing", true);
        assert_eq!(
            (tally.failed, tally.why.as_deref()),
            (1, Some("Firefox is missing"))
        );
    }

    #[test]
    fn a_step_that_fails_without_a_test_counts_as_one() {
        let mut tally = Tally {
            passed: 3,
            ..Tally::default()
        };
        tally.fail("does not compile");
        tally.fail("no tests");
        assert_eq!(
            (tally.failed, tally.why.as_deref()),
            (1, Some("does not compile; no tests"))
        );
    }
}
