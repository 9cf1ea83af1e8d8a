//! The first file stops where it would need what only all of the program has. Then the page starts over with that.

use crate::visit::Visit;
use xtask::chromium::{Agent, SessionOptions};

/// All of the program cannot be fetched, until it is said to be back.
const NO_MORE: &str = "const ask = window.fetch;
    window.fetch = (url, ...more) => /more-/.test(url) && !window.__back ? Promise.reject(new TypeError()) : ask(url, ...more);";
/// As soon as a call of the trial is open, once.
const IN_TRIAL: &str = "window.checkupCall && !window.__stopped";

/// Lets the first file stop at one of its calls, whichever that is in a build: the first is the start.
fn stops_at(call: u32) -> String {
    stops_when(&format!("calls === {call}"))
}

/// The same where this holds; `calls` counts them.
fn stops_when(condition: &str) -> String {
    format!(
        "const load = WebAssembly.instantiateStreaming;
        let calls = 0;
        WebAssembly.instantiateStreaming = async (answer, ...more) => {{
            const made = await load.call(WebAssembly, answer, ...more);
            if (window.__stopped || !(await answer).url.includes('/first-')) return made;
            const exports = Object.entries(made.instance.exports).map(([name, run]) =>
                [name, typeof run !== 'function' ? run : (...given) => {{
                    calls += 1;
                    if ({condition}) {{
                        window.__stopped = document.body.dataset.app;
                        throw new WebAssembly.RuntimeError('unreachable');
                    }}
                    return run(...given);
                }}]);
            return {{ ...made, instance: {{ exports: Object.fromEntries(exports) }} }};
        }};"
    )
}

#[test]
fn wherever_it_stops_the_verdict_comes() {
    let mut stopped_in = Vec::new();
    for call in [1, 7, 60, 300, 500, 700] {
        let visit = Visit::phone().watched().before_load(stops_at(call).leak());
        visit.look(async |page| {
            page.until("!!window.__stopped").await;
            page.until("!!window.checkupAgain").await;
            page.becomes_whole().await;
            page.becomes("done").await;
            assert_eq!(page.verdict().await, "no_obstacle");
            assert_eq!(page.errors().await, [""; 0]);
            stopped_in.push(page.js("window.__stopped").await);
            page.tap("#trial-start").await;
            page.tap("#trial-next").await;
            page.shows("#verdict[data-verdict=ready]").await;
        });
    }
    assert!(
        ["loading", "running"].map(|app| stopped_in.iter().any(|it| it == app)) == [true; 2],
        "{stopped_in:?}"
    );
}

/// What an open call of the trial makes then is removed by the program that starts anew.
#[test]
fn a_trial_that_it_stops_in_leaves_nothing_behind() {
    let late = "const make = navigator.credentials.create.bind(navigator.credentials);
        navigator.credentials.create = async options => {
            const made = await make(options);
            window.__made = true;
            await new Promise(tell => { setTimeout(tell, 1000); });
            return made;
        };";
    let script = [late, &stops_when(IN_TRIAL)].concat();
    let visit = Visit::phone().watched().before_load(script.leak());
    visit.look(async |page| {
        page.becomes("done").await;
        page.tap("#trial-start").await;
        page.until("window.__stopped && window.__made").await;
        page.until("!!window.checkupAgain").await;
        page.shows("#trial [data-cleanup=asked]").await;
        assert_eq!(page.credentials().await, 0);
        assert_eq!(page.errors().await, [""; 0]);
    });
}

/// Some phones never end a call.
#[test]
fn a_trial_without_an_end_does_not_keep_it_from_starting_over() {
    let never = "navigator.credentials.create = () => new Promise(() => {});
        const wait = window.setTimeout;
        window.setTimeout = (run, time) => wait(run, time > 70000 ? 50 : time);";
    let script = [never, &stops_when(IN_TRIAL)].concat();
    let visit = Visit::phone().watched().before_load(script.leak());
    visit.look(async |page| {
        page.becomes("done").await;
        page.js("(window.__old = document.querySelector('#verdict')).id")
            .await;
        page.tap("#trial-start").await;
        // What is drawn anew says the same as before.
        page.until("!window.__old.isConnected && document.body.dataset.app === 'done'")
            .await;
        assert_eq!(page.verdict().await, "no_obstacle");
        page.tap("#trial-start").await;
        page.shows("#trial[data-stage=registering]").await;
        assert_eq!(page.errors().await, [""; 0]);
    });
}

/// What was found stands, and a trial goes on, where all of the program cannot be fetched for a while.
#[test]
fn with_something_to_mend_a_tap_without_network_takes_nothing_away() {
    let samsung = SessionOptions::phone().agent(Agent::samsung_internet());
    let visit = Visit::with(samsung).authenticated().before_load(NO_MORE);
    visit.look(async |page| {
        page.becomes("done").await;
        let found = page.findings().await;
        assert!(!found.is_empty());
        page.tap("#lang").await;
        page.js("location.hash = '#entry=2.1'").await;
        page.tap("#trial-start").await;
        page.until("!!sessionStorage.getItem('webauthn-checkup-trial')")
            .await;
        assert_eq!(page.findings().await, found);
        assert_eq!(page.js("!!window.checkupAgain").await, false);
        page.js("window.__back = true").await;
        page.tap("#trial-next").await;
        page.shows("#verdict[data-verdict=ready]").await;
        assert_eq!(page.credentials().await, 0);
    });
}

/// Without all of the program, too, the page says what it knows and what to do.
#[test]
fn without_the_rest_it_falls_back() {
    let script = [NO_MORE, &stops_at(60)].concat();
    Visit::phone()
        .before_load(script.leak())
        .look(async |page| {
            page.becomes("fallback").await;
            page.shows("#fallback:not([hidden])").await;
        });
}
