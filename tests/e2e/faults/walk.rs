//! Some cells of the table, one page after the other, and the whole walk through the page: for every engine and server.

use super::table::{Cell, Outcome, chosen, summary};
use crate::visit::{PATIENCE, Page, Visit, comes_true};
use std::io::Write;
use xtask::chromium::fantoccini::Locator;

/// The script in the page of this visit takes the chosen cells, one after the other.
pub fn chosen_cells(name: &str, visit: Visit) {
    visit.look(async |page| {
        let mut came_to = Vec::new();
        for (number, cell) in chosen().into_iter().enumerate() {
            let outcome = outcome(page, &cell, number).await;
            came_to.push((cell, outcome));
        }
        let _ = writeln!(std::io::stderr(), "\n{name}\n{}", summary(&came_to));
        let problems: Vec<String> = came_to
            .iter()
            .flat_map(|(cell, outcome)| cell.problems(outcome))
            .collect();
        assert!(problems.is_empty(), "{}", problems.join("\n"));
    });
}

async fn outcome(page: &Page, cell: &Cell, number: usize) -> Outcome {
    let query = cell.query(number);
    page.goto(&format!("{}{query}", page.server.url()))
        .await
        .unwrap();
    let script = format!(
        "const visit = {};
        const [query, trial] = arguments;
        visit(window, query, trial, 25000)
            .catch((why) => ({{ failed: String(why) }}))
            .then((outcome) => {{ laid.outcome = outcome; }});",
        include_str!("visit.js")
    );
    page.execute(&script, vec![query.into(), cell.trial.into()])
        .await
        .unwrap();
    let has_ended = async || page.js("!!window.laid.outcome").await == true;
    let ended = comes_true(PATIENCE * 2, has_ended).await;
    assert!(ended, "{cell:?} has no end");
    let outcome = page.js("window.laid.outcome").await;
    serde_json::from_value(outcome.clone())
        .unwrap_or_else(|why| panic!("{cell:?}: {why}: {outcome}"))
}

/// Laid by the browser's driver, so that any server will do: the nginx step runs it, too.
#[test]
fn some_cells_of_the_fault_matrix() {
    let visit = Visit::phone().before_load(include_str!("fault.js"));
    chosen_cells("Chromium", visit);
}

#[test]
fn the_whole_walk_from_the_verdict_to_an_entry() {
    let refused = "navigator.credentials.create = async () => { throw new DOMException('', 'NotAllowedError'); }";
    let visit = Visit::phone().before_load(refused);
    visit.look(async |page| whole_walk(page, "no_obstacle").await);
}

/// From the verdict through the trial to the entry that explains what it came to.
pub async fn whole_walk(page: &Page, verdict: &str) {
    page.becomes("done").await;
    assert_eq!(page.verdict().await, verdict);
    page.tap("#trial-start").await;
    page.shows("#trial[data-outcome=failed]").await;
    let found = page.findings().await;
    assert!(!found.is_empty());

    // What stood on the screen is looked up, and its entry read.
    let search = page.find(Locator::Css("#message-search")).await.unwrap();
    search.send_keys("403 Forbidden").await.unwrap();
    page.tap("#message-hits a[href='#entry=2.10']").await;
    page.shows("main.reading #entry-title").await;
    let words = page.words().await;
    assert!(words.contains("403 Forbidden"), "{words}");
    page.back().await.unwrap();
    page.shows("main:not(.reading)").await;
    // Nothing of what was found is lost on the way.
    assert_eq!(page.findings().await, found);
    let typed = page
        .js("document.querySelector('#message-search').value")
        .await;
    assert_eq!(typed, "403 Forbidden");
}
