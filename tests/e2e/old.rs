//! What a browser of years ago is given: guidance, readable with the styles that it knows.

use crate::built;
use crate::visit::{Page, Visit};
use serde_json::json;
use xtask::chromium::Viewport;
use xtask::server::Override;

/// The names of what is looked for in the guidance.
const STEPS: [&str; 4] = [
    "ソフトウェアアップデート",
    "Chrome を更新",
    "Play ストア",
    "マニュアル 2.2",
];

/// The page for a browser that knows no modules: it loads none, and a script element has no `noModule`.
fn without_modules() -> Override {
    let html = built::text("index.html");
    assert!(html.contains("type=\"module\""));
    Override {
        head: Some("<script>delete HTMLScriptElement.prototype.noModule</script>".into()),
        ..with_any_styles(html.replace("type=\"module\"", "type=\"unknown\""))
    }
}

/// A page that does not compare what it loads with what was built.
fn with_any_styles(html: String) -> Override {
    Override {
        content_type: Some("text/html; charset=utf-8".into()),
        ..Override::body(html.replace(" integrity=", " data-integrity="))
    }
}

/// The stylesheet as a browser of 2018 reads it: no gaps in a line, and no rule with a selector that it does not know.
fn old_styles() -> Override {
    let mut css = built::text(&built::file("style-", ".css"));
    for (new, unknown) in [
        (" gap:", " no-gap:"),
        ("@supports not (inset: 0)", "@supports not (unknown: 0)"),
        (" inset:", " no-inset:"),
        (":has(", ":unknown("),
        (":is(", ":unknown("),
        (":where(", ":unknown("),
        (":focus-visible", ":unknown"),
        ("min(", "unknown("),
        ("max(", "unknown("),
        ("clamp(", "unknown("),
        ("overflow-wrap: anywhere", "overflow-wrap: unknown"),
    ] {
        css = css.replace(new, unknown).replace("minunknown(", "minmax(");
    }
    Override::body(css)
}

async fn guides(page: &Page) {
    page.becomes("fallback").await;
    let words = page.words().await;
    for step in STEPS {
        assert!(words.contains(step), "no {step}: {words}");
    }
    // Nothing that does not help here.
    assert!(!words.contains("Wi-Fi"), "{words}");
    let steps = "[...document.querySelectorAll('#fallback .steps > li')].filter(step => step.offsetHeight > 0).length";
    assert_eq!(page.js(steps).await, json!(8));
    assert_eq!(
        page.js("document.querySelector('#app').offsetHeight").await,
        json!(0)
    );
}

#[test]
fn without_modules_the_steps_to_a_new_browser_are_there() {
    Visit::phone()
        .answer("/", without_modules())
        .look(async |page| {
            guides(page).await;
            page.screenshot("old-browser-360").await;
        });
}

/// A browser of 2019: modules, but not their syntax of today.
#[test]
fn without_the_syntax_of_today_too() {
    Visit::phone()
        .before_load("delete String.prototype.replaceAll")
        .look(async |page| guides(page).await);
}

#[test]
fn the_guidance_is_readable_with_the_styles_of_years_ago() {
    Visit::phone()
        .answer("/", without_modules())
        .answer("*.css", old_styles())
        .look(async |page| {
            guides(page).await;
            is_readable(page).await;
            page.screenshot("old-styles-360").await;
            let _ = page.resize(Viewport::desktop(1280, 800)).await;
            is_readable(page).await;
            page.screenshot("old-styles-1280").await;
        });
}

#[test]
fn the_page_itself_is_readable_with_the_styles_of_years_ago() {
    Visit::phone()
        .answer("/", with_any_styles(built::text("index.html")))
        .answer("*.css", old_styles())
        .look(async |page| {
            page.becomes("done").await;
            is_readable(page).await;
            page.screenshot("old-styles-page-360").await;
        });
}

/// Nothing sticks out, parts of a line keep their distance, cards do not touch.
async fn is_readable(page: &Page) {
    let problems = "(() => {
        const seen = element => element.offsetHeight > 0;
        const all = selector => [...document.querySelectorAll(selector)].filter(seen);
        const box = element => element.getBoundingClientRect();
        const wide = all('main *').filter(element => box(element).right > innerWidth + 1 && !element.closest('.unseen'));
        const pairs = (selector, near) => all(selector).flatMap(parent => {
            const parts = [...parent.children].filter(seen);
            return parts.slice(1).filter((part, index) => near(box(parts[index]), box(part)));
        });
        const beside = pairs('.masthead, .verdict, .row, .checks .line', (one, next) => next.left - one.right < 8 && next.top < one.bottom);
        const below = pairs('main, .steps', (one, next) => next.top - one.bottom < 8 && next.left < one.right);
        return [wide, beside, below].map(list => list.map(element => element.outerHTML.slice(0, 120)));
    })()";
    assert_eq!(
        page.js("getComputedStyle(document.querySelector('.masthead')).display")
            .await,
        "flex"
    );
    assert_eq!(page.js(problems).await, json!([[], [], []]));
}
