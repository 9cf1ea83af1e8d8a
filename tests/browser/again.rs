//! The first file stops where it would need what only all of the program has. Then the page starts over with that.

use crate::visit::Visit;

/// Lets the first file stop at one of its calls, whichever that is in a build: the first is the start.
fn stops_at(call: u32) -> String {
    format!(
        "const load = WebAssembly.instantiateStreaming;
        let calls = 0;
        WebAssembly.instantiateStreaming = async (answer, ...more) => {{
            const made = await load.call(WebAssembly, answer, ...more);
            if (window.__stopped || !(await answer).url.includes('/first-')) return made;
            const exports = Object.entries(made.instance.exports).map(([name, run]) =>
                [name, typeof run !== 'function' ? run : (...given) => {{
                    calls += 1;
                    if (calls === {call}) {{
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

/// Without all of the program, too, the page says what it knows and what to do.
#[test]
fn without_the_rest_it_falls_back() {
    let no_more = "const ask = window.fetch;
        window.fetch = (url, ...more) => /more-/.test(url) ? Promise.reject(new TypeError()) : ask(url, ...more);";
    let script = [no_more, &stops_at(60)].concat();
    Visit::phone()
        .before_load(script.leak())
        .look(async |page| {
            page.becomes("fallback").await;
            page.shows("#fallback:not([hidden])").await;
        });
}
