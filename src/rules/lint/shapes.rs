//! Values that parse but cannot work.

use super::{Problem, problem};
use crate::platform::{Os, known, names};
use crate::rules::{Rules, Step};

/// Gecko takes at least 15 s, WebKit at most 120 s: outside of that the timeout in force is not the one that we know.
const TIMEOUT_MS: std::ops::RangeInclusive<u32> = 15_000..=120_000;

pub fn whole(rules: &Rules) -> Vec<Problem> {
    if !rules.parted {
        return Vec::new();
    }
    vec![problem(
        "parted",
        "this is the first half that a build wrote: edit the repository's rules.json",
    )]
}

pub fn hosts(rules: &Rules) -> Vec<Problem> {
    let origin = |host: &str| {
        host.strip_prefix("https://")
            .is_some_and(|name| !name.is_empty() && !name.contains(['/', '?', '#', ' ']))
    };
    let hosts = rules.network.iter().enumerate();
    hosts
        .filter(|(_, host)| !origin(&host.url))
        .map(|(at, host)| {
            problem(
                format!("network {}, url", at + 1),
                format!("{:?} should be like https://login.example.jp", host.url),
            )
        })
        .collect()
}

pub fn browsers(rules: &Rules) -> Vec<Problem> {
    let systems = [Os::Ios, Os::IpadOs, Os::Android];
    let none = systems
        .iter()
        .filter(|os| rules.service.browsers_on(**os).next().is_none());
    let mut problems: Vec<Problem> = none
        .map(|os| {
            problem(
                "service, browsers",
                format!("none is supported on {}", os.name()),
            )
        })
        .collect();
    for (at, supported) in rules.service.browsers.iter().enumerate() {
        let place = |field: &str| format!("service, browsers {}, {field}", at + 1);
        let name = &supported.browser;
        if !known::supportable().any(|known| known == name) {
            problems.push(problem(place("browser"), format!("{name:?} is not known")));
        }
        if supported.on.is_empty() {
            problems.push(problem(place("on"), "is empty"));
        }
        // Elsewhere nothing is asked of the browser; Safari is Apple's alone.
        let never = |os: &&Os| !os.is_phone() || name == names::SAFARI && !os.is_apple_mobile();
        problems.extend(supported.on.iter().filter(never).map(|os| {
            let what = format!("{name} cannot be supported on {}", os.name());
            problem(place("on"), what)
        }));
    }
    problems
}

pub fn trial(rules: &Rules) -> Vec<Problem> {
    let mut problems = Vec::new();
    if !TIMEOUT_MS.contains(&rules.trial.timeout_ms) {
        problems.push(problem(
            "trial, timeout_ms",
            format!("should be {} to {}", TIMEOUT_MS.start(), TIMEOUT_MS.end()),
        ));
    }
    if rules.trial.algorithms.is_empty() {
        problems.push(problem(
            "trial, algorithms",
            "at least one is needed: -7 is ES256",
        ));
    }
    problems
}

pub fn guides(rules: &Rules) -> Vec<Problem> {
    let mut problems = Vec::new();
    for guide in &rules.guides {
        if guide.variants.is_empty() {
            problems.push(problem(format!("guide {}, variants", guide.id), "is empty"));
        }
        for (at, variant) in guide.variants.iter().enumerate() {
            let place = |field: &str| format!("guide {}, variants {}, {field}", guide.id, at + 1);
            if variant.os.is_empty() {
                problems.push(problem(place("os"), "is empty"));
            }
            if variant.steps.is_empty() {
                problems.push(problem(place("steps"), "is empty"));
            }
            if let Some(step) = repeated(&variant.steps) {
                let place = place(&format!("steps {}", step + 1));
                problems.push(problem(place, "says again what stands just before it"));
            }
            if variant.os_major.is_reversed() {
                problems.push(problem(place("os_major"), "begins after its end"));
            }
        }
    }
    problems
}

/// Where a run of steps stands there once more: what a merge leaves behind.
fn repeated(steps: &[Step]) -> Option<usize> {
    let runs = |length: usize| {
        steps
            .windows(2 * length)
            .position(move |two| two[..length] == two[length..])
    };
    (1..=steps.len() / 2).find_map(|length| runs(length).map(|at| at + length))
}
