//! With a keyboard alone: everything is reached, nothing holds the focus, and it goes where the eye goes.

use super::states::{open, type_into};
use crate::keyboard::press;
use crate::visit::{Page, Visit};
use serde_json::json;
use xtask::chromium::Viewport;
use xtask::chromium::fantoccini::Locator;

/// What Tab is to stop at, as far as it can be seen.
const STOPS: &str =
    "[...document.querySelectorAll('a[href], button, summary, input, select, textarea, [tabindex=\"0\"]')]
    .filter(stop => stop.checkVisibility({ visibilityProperty: true }))";

async fn tab(page: &Page) {
    press(page, "Tab", "").await;
}

async fn enter(page: &Page) {
    press(page, "Enter", "\r").await;
}

/// Tab by Tab to the element for this selector.
async fn go_to(page: &Page, selector: &str) {
    page.shows(selector).await;
    for _ in 0..120 {
        tab(page).await;
        let there = format!("document.activeElement === document.querySelector(`{selector}`)");
        if page.js(&there).await == true {
            return;
        }
    }
    panic!("Tab does not reach {selector}");
}

async fn focus_is_on(page: &Page, selector: &str) {
    let there = format!("document.activeElement === document.querySelector(`{selector}`)");
    page.until(&there).await;
    let seen = "(() => { const { top, bottom } = document.activeElement.getBoundingClientRect(); return bottom > 0 && top < innerHeight; })()";
    assert_eq!(page.js(seen).await, true, "{selector} is out of sight");
}

/// Once around: every stop in the order of the page, each to be seen, and out again at the end.
async fn around(page: &Page) {
    page.js(
        "(document.activeElement.blur(), scrollTo(0, 0), document.querySelector('#title').focus())",
    )
    .await;
    let stops = page.js(&format!("(window.__stops = {STOPS}).length")).await;
    for place in 0..stops.as_u64().unwrap() {
        tab(page).await;
        let here = format!(
            "(() => {{ const stop = window.__stops[{place}], {{ outlineStyle, outlineWidth }} = getComputedStyle(stop);
                return [document.activeElement.outerHTML.slice(0, 90), document.activeElement === stop, outlineStyle, parseFloat(outlineWidth) >= 2, stop.outerHTML.slice(0, 90)]; }})()"
        );
        let here = page.js(&here).await;
        assert_eq!(
            (&here[1], &here[2], &here[3]),
            (&json!(true), &json!("solid"), &json!(true)),
            "stop {place}: {here}"
        );
    }
    tab(page).await;
    let inside = page.js("window.__stops.includes(document.activeElement) && document.activeElement !== window.__stops[0]");
    assert_eq!(inside.await, false, "there is no way out");
}

#[test]
fn from_the_check_through_the_trial_to_the_share() {
    Visit::phone().look(async |page| {
        page.becomes("done").await;
        page.becomes_whole().await;
        assert_eq!(
            page.js("document.activeElement === document.body").await,
            true
        );
        around(page).await;
        page.js("document.querySelector('#title').focus()").await;
        go_to(page, "#trial-start").await;
        enter(page).await;
        focus_is_on(page, "#trial-next").await;
        enter(page).await;
        page.shows("#verdict[data-verdict=ready]").await;
        focus_is_on(page, "#verdict").await;
        go_to(page, "#share summary").await;
        enter(page).await;
        go_to(page, "#share > details > .pair button:last-child").await;
        enter(page).await;
        page.shows("#share .qr").await;
        focus_is_on(page, "#share > details > .pair button:last-child").await;
        around(page).await;
        go_to(page, ".evidence > .card:last-child > button").await;
        enter(page).await;
        focus_is_on(page, "#verdict").await;
        page.becomes("done").await;
        focus_is_on(page, "#verdict").await;
    });
}

#[test]
fn from_the_look_up_into_an_entry_and_back() {
    Visit::phone().look(async |page| {
        page.becomes("done").await;
        go_to(page, "#message-search").await;
        let field = page.find(Locator::Css("#message-search")).await.unwrap();
        field.send_keys("有効期限きれ").await.unwrap();
        page.shows("#message-hits").await;
        go_to(page, "#message-hits li:nth-child(2) a").await;
        enter(page).await;
        focus_is_on(page, "#entry-title").await;
        around(page).await;
        page.js("document.querySelector('#entry-title').focus()")
            .await;
        page.back().await.unwrap();
        focus_is_on(page, "#message-hits li:nth-child(2) a").await;
        enter(page).await;
        focus_is_on(page, "#entry-title").await;
        page.js("document.querySelector('#title').focus()").await;
        go_to(page, ".back a").await;
        enter(page).await;
        focus_is_on(page, "#message-hits li:nth-child(2) a").await;
    });
}

/// A stub: the system's sheet was shown.
#[test]
fn after_a_failed_trial_and_the_choice_of_a_screen() {
    let script = "CredentialsContainer.prototype.create = async () => {
        window.dispatchEvent(new Event('blur'));
        throw new DOMException('The operation either timed out or was not allowed.', 'NotAllowedError');
    };";
    Visit::phone().before_load(script).look(async |page| {
        page.becomes("done").await;
        go_to(page, "#trial-start").await;
        enter(page).await;
        page.shows("[data-sheet]").await;
        focus_is_on(page, "#verdict").await;
        around(page).await;
        go_to(page, ".sheets + button").await;
        enter(page).await;
        focus_is_on(page, "#trial").await;
        go_to(page, "#trial-start").await;
        enter(page).await;
        go_to(page, "[data-sheet='2.23']").await;
        enter(page).await;
        page.shows("[data-finding='2.23']").await;
        focus_is_on(page, "#verdict").await;
    });
}

#[test]
fn at_the_desk() {
    Visit::pc().look(async |page| {
        page.resize(Viewport::desktop(1280, 800)).await.unwrap();
        page.becomes("done").await;
        page.shows("#report-json").await;
        let code = page
            .js("document.querySelector('#report-code').textContent")
            .await;
        go_to(page, "footer a").await;
        enter(page).await;
        page.shows("#send").await;
        focus_is_on(page, "#title").await;
        around(page).await;
        go_to(page, "#report-code-input").await;
        type_into(page, "#report-code-input", code.as_str().unwrap()).await;
        page.shows("#verdict[data-verdict]").await;
        // Whoever types goes on typing.
        focus_is_on(page, "#report-code-input").await;
        around(page).await;
    });
}

/// A finger leaves no ring around what it did not touch.
#[test]
fn the_ring_is_for_the_keyboard() {
    Visit::phone().look(async |page| {
        let ring = "document.activeElement.matches(':focus-visible') && getComputedStyle(document.activeElement).outlineStyle === 'solid'";
        open(page, "#entry=2.15").await;
        page.becomes("done").await;
        focus_is_on(page, "#entry-title").await;
        assert_eq!(page.js(ring).await, false);
        open(page, "").await;
        page.becomes("done").await;
        page.tap("#trial-start").await;
        page.tap("#trial-next").await;
        focus_is_on(page, "#verdict").await;
        assert_eq!(page.js(ring).await, false);
    });
}
