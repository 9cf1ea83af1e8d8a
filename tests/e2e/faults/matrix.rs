//! Every cell once in Chromium: many windows of one browser, so that the slow ones wait together.

use super::table::{Cell, FAULT, Outcome, laid, of_a_trial, of_the_opening, quick_trial, summary};
use crate::visit::{Page, Visit, comes_true};
use serde_json::{Value, json};
use std::io::Write;
use std::time::{Duration, Instant};
use xtask::chromium::SessionOptions;
use xtask::server::Override;

/// Windows that are open at a time.
const LANES: usize = 8;
/// How long one cell may take, in milliseconds: a trial that hangs has its timeout and 10 s of grace.
const LONGEST: u32 = 25_000;

/// Cells of the opening page, in two halves for two cores.
#[test]
fn opening_with_every_fault_one() {
    run(of_the_opening().into_iter().step_by(2).collect());
}

#[test]
fn opening_with_every_fault_two() {
    run(of_the_opening().into_iter().skip(1).step_by(2).collect());
}

#[test]
fn a_trial_with_every_fault() {
    run(of_a_trial());
}

/// A matrix that sees nothing wrong must at least see this.
#[test]
fn without_a_fault_there_is_no_obstacle_and_a_broken_page_is_noticed() {
    let cell = Cell {
        api: "navigator.brave".into(),
        fault: "null",
        trial: false,
    };
    let sound = outcomes(vec![cell.clone()], &[]);
    assert_eq!(
        (sound[0].1.app.as_str(), sound[0].1.verdict.as_str()),
        ("done", "no_obstacle")
    );
    let broken = Override {
        head: Some(format!(
            "<script src=\"{FAULT}\"></script><script src=\"loud.js\"></script>"
        )),
        ..Override::default()
    };
    let loud = Override::body("console.error('loud'); console.warn('loud');");
    let noticed = outcomes(vec![cell.clone()], &[("/", broken), ("/loud.js", loud)]);
    assert_eq!(noticed[0].1.errors.len(), 2, "{noticed:?}");
    assert!(!cell.problems(&noticed[0].1).is_empty());
}

fn run(cells: Vec<Cell>) {
    let start = Instant::now();
    let came_to = outcomes(cells, &[]);
    // Not by `println!`, which a test that passes keeps to itself.
    let _ = writeln!(
        std::io::stderr(),
        "\n{}{:.0} s",
        summary(&came_to),
        start.elapsed().as_secs_f64()
    );
    let problems: Vec<String> = came_to
        .iter()
        .flat_map(|(cell, outcome)| cell.problems(outcome))
        .collect();
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

/// Runs the cells, each in a page of its own.
fn outcomes(cells: Vec<Cell>, more: &[(&'static str, Override)]) -> Vec<(Cell, Outcome)> {
    let browser = SessionOptions {
        // Windows behind others must keep their time.
        args: [
            "--disable-background-timer-throttling",
            "--disable-renderer-backgrounding",
        ]
        .map(str::to_owned)
        .to_vec(),
        ..SessionOptions::default()
    };
    let mut visit = Visit::with(browser).answer("/matrix.html", Override::body("<!doctype html>"));
    for (path, answer) in more.iter().cloned().chain(laid()).chain([quick_trial()]) {
        visit = visit.answer(path, answer);
    }
    let mut came_to = Vec::new();
    visit.look(async |page| came_to = visits(page, &cells).await);
    cells.into_iter().zip(came_to).collect()
}

async fn visits(page: &Page, cells: &[Cell]) -> Vec<Outcome> {
    let control = format!("{}matrix.html", page.server.url());
    page.goto(&control).await.unwrap();
    let work: Vec<Value> = cells
        .iter()
        .enumerate()
        .map(|(number, cell)| json!([cell.query(number), cell.trial]))
        .collect();
    let script = format!(
        "const visit = {};
        const [cells, lanes, longest] = arguments;
        window.cameTo = cells.map(() => null);
        let next = 0;
        const lane = async (name) => {{
            while (next < cells.length) {{
                const number = next++;
                const [query, trial] = cells[number];
                const page = window.open('./' + query, 'lane' + name);
                window.cameTo[number] = await visit(page, query, trial, longest)
                    .catch((why) => ({{ failed: String(why) }}));
            }}
        }};
        for (let name = 0; name < lanes; name += 1) {{ lane(name); }}",
        include_str!("visit.js")
    );
    page.execute(&script, vec![work.into(), LANES.into(), LONGEST.into()])
        .await
        .unwrap();
    let all = async || page.js("!window.cameTo.includes(null)").await == true;
    let ended = comes_true(Duration::from_secs(300), all).await;
    let came_to = page.js("window.cameTo").await;
    assert!(ended, "{came_to}");
    serde_json::from_value(came_to.clone()).unwrap_or_else(|why| panic!("{why}: {came_to}"))
}
