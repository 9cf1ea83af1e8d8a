//! Never a blank page: whatever does not arrive or does not run, the person reads what to do.

use crate::visit::{Page, Visit};
use xtask::server::Override;

async fn says(page: &Page, word: &str) {
    page.becomes("fallback").await;
    let words = page.words().await;
    assert!(
        words.contains(word) && words.chars().count() > 100,
        "{words}"
    );
    // Nobody has said yet which language it is to be.
    let english = "[...document.querySelectorAll('#fallback .verdict [lang=en]')].filter(text => text.offsetHeight).length";
    assert_eq!(page.js(english).await, 1, "{words}");
}

/// As where the module needs something that the browser is too old for.
#[test]
fn webassembly_that_does_not_compile() {
    let broken = Override {
        content_type: Some("application/wasm".into()),
        ..Override::body(*b"\0asm\x01\0\0\0\xff")
    };
    Visit::phone().answer("*.wasm", broken).look(async |page| {
        page.becomes("fallback").await;
        assert!(page.words().await.chars().count() > 100);
    });
}

#[test]
fn rules_that_are_not_json() {
    Visit::phone()
        .answer("/rules.json", Override::body("{ \"version\": "))
        .look(async |page| {
            says(page, "rules.json").await;
            page.screenshot("rules-broken-360").await;
        });
}

#[test]
fn rules_of_the_wrong_shape() {
    Visit::phone()
        .answer("/rules.json", Override::body("{}"))
        .look(async |page| says(page, "rules.json").await);
}

#[test]
fn rules_that_are_not_there() {
    Visit::phone()
        .answer("/rules.json", Override::status(404))
        .look(async |page| says(page, "rules.json").await);
}

#[test]
fn a_script_that_is_not_there() {
    Visit::phone()
        .answer("*.js", Override::status(404))
        .look(async |page| says(page, "読み込").await);
}

#[test]
fn a_webassembly_file_that_is_not_there() {
    Visit::phone()
        .answer("*.wasm", Override::status(404))
        .look(async |page| says(page, "読み込").await);
}

#[test]
fn a_webassembly_file_of_the_wrong_type_still_runs() {
    let html = Override {
        content_type: Some("text/html".into()),
        ..Override::default()
    };
    Visit::phone()
        .answer("*.wasm", html)
        .look(async |page| page.becomes("done").await);
}
