//! The figures, as a table and as JSON.

use super::Visit;
use serde_json::{Value, json};
use std::fmt;
use xtask::bundle::{Sizes, sizes_table};

/// Everything that was measured.
pub struct Report {
    files: Vec<Sizes>,
    visited: Vec<Sizes>,
    transferred: f64,
    runs: u8,
    timings: Vec<Timing>,
}

/// The medians under one condition, in milliseconds.
pub struct Timing {
    condition: &'static str,
    paint: f64,
    done: f64,
    floor: f64,
    again: f64,
}

impl Timing {
    /// The medians of these runs.
    pub fn of(condition: &'static str, visits: &[Visit], floors: &[f64], seconds: &[f64]) -> Self {
        let of = |value: fn(&Visit) -> f64| median(visits.iter().map(value).collect());
        Self {
            condition,
            paint: of(|visit| visit.paint),
            done: of(|visit| visit.done),
            floor: median(floors.to_vec()),
            again: median(seconds.to_vec()),
        }
    }

    /// How many times as long as the plain files the verdict takes.
    fn ratio(&self) -> f64 {
        self.done / self.floor
    }
}

impl Report {
    /// The sizes of all files, a visit that tells which of them a first visit needs, and the times.
    pub fn of(files: &[Sizes], first: &Visit, runs: u8, timings: Vec<Timing>) -> Self {
        let needed = |size: &&Sizes| size.file == "index.html" || first.files.contains(&size.file);
        let visited = files.iter().filter(needed).cloned().collect();
        Self {
            files: files.to_vec(),
            visited,
            transferred: first.transferred,
            runs,
            timings,
        }
    }

    /// As JSON: sizes in bytes, times in milliseconds.
    pub fn json(&self) -> Value {
        let size = |size: &Sizes| json!({ "file": size.file, "raw": size.raw, "gzip": size.gzip, "brotli": size.brotli });
        let sum = |value: fn(&Sizes) -> u64| self.visited.iter().map(value).sum::<u64>();
        let timing = |timing: &Timing| {
            json!({
                "condition": timing.condition,
                "first_contentful_paint_ms": timing.paint.round(),
                "verdict_ms": timing.done.round(),
                "floor_ms": timing.floor.round(),
                "verdict_to_floor": (timing.ratio() * 100.0).round() / 100.0,
                "second_verdict_ms": timing.again.round(),
            })
        };
        json!({
            "runs": self.runs,
            "files": self.files.iter().map(size).collect::<Vec<_>>(),
            "first_visit": {
                "files": self.visited.iter().map(|size| size.file.as_str()).collect::<Vec<_>>(),
                "raw": sum(|size| size.raw),
                "gzip": sum(|size| size.gzip),
                "brotli": sum(|size| size.brotli),
                "transferred": self.transferred,
            },
            "timings": self.timings.iter().map(timing).collect::<Vec<_>>(),
        })
    }
}

impl fmt::Display for Report {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(formatter, "dist/, bytes\n{}\n", sizes_table(&self.files))?;
        writeln!(
            formatter,
            "a first visit until the verdict, bytes\n{}",
            sizes_table(&self.visited)
        )?;
        writeln!(
            formatter,
            "transferred here, with headers: {}\n",
            self.transferred
        )?;
        writeln!(
            formatter,
            "empty cache, and a second visit, median of {}, ms",
            self.runs
        )?;
        let head = [
            "first paint",
            "verdict",
            "plain files",
            "ratio",
            "second verdict",
        ];
        write!(
            formatter,
            "{:12}{:>14}{:>14}{:>14}{:>8}{:>16}",
            "", head[0], head[1], head[2], head[3], head[4]
        )?;
        for timing in &self.timings {
            let Timing {
                condition,
                paint,
                done,
                floor,
                again,
            } = timing;
            write!(
                formatter,
                "\n{condition:12}{paint:>14.0}{done:>14.0}{floor:>14.0}{:>8.2}{again:>16.0}",
                timing.ratio()
            )?;
        }
        Ok(())
    }
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    let middle = values.len() / 2;
    match (values.len() % 2, values.get(middle)) {
        (1, Some(value)) => *value,
        (0, Some(value)) => (values.get(middle - 1).copied().unwrap_or(*value) + value) / 2.0,
        _ => f64::NAN,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn medians_and_their_ratio_stand_in_the_json() {
        let visit = |done| Visit {
            paint: done / 2.0,
            done,
            files: vec!["a.js".into()],
            transferred: 9.0,
        };
        let visits = [visit(300.0), visit(100.0), visit(200.0)];
        let size = |file: &str| Sizes {
            file: file.into(),
            raw: 3,
            gzip: 2,
            brotli: 1,
        };
        let files = ["index.html", "a.js", "unused.png"].map(size);
        let timing = Timing::of(
            "throttled",
            &visits,
            &[100.0, 200.0, 150.0, 110.0],
            &[90.0, 70.0, 80.0],
        );
        let json = Report::of(&files, &visits[0], 3, vec![timing]).json();
        assert_eq!(json["first_visit"]["files"], json!(["index.html", "a.js"]));
        assert_eq!(json["first_visit"]["gzip"], 4);
        assert_eq!(json["timings"][0]["verdict_ms"], 200.0);
        assert_eq!(json["timings"][0]["floor_ms"], 130.0);
        assert_eq!(json["timings"][0]["verdict_to_floor"], 1.54);
        assert_eq!(json["timings"][0]["second_verdict_ms"], 80.0);
    }
}
