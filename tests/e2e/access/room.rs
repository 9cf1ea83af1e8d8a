//! Large text, wide text and replaced colours lose nothing.

use super::audit::evaluate;
use super::states::open;
use crate::visit::Visit;
use serde_json::json;
use xtask::chromium::Viewport;

/// The spacing of WCAG 1.4.12.
const SPACING: &str = "(() => { const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }');
    document.adoptedStyleSheets = [sheet]; })()";

/// Text that is cut off or outside, and headings without room for a few characters in a line.
const LOST: &str = "(() => {
    const lost = [], texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), range = document.createRange();
    while (texts.nextNode()) {
        const text = texts.currentNode, parent = text.parentElement;
        if (!text.data.trim() || !parent.checkVisibility() || parent.closest('.unseen, svg, option, .wide')) continue;
        range.selectNodeContents(text);
        const { left, right } = range.getBoundingClientRect();
        if (left < 0 || right > 321) lost.push('outside: ' + text.data);
        for (let box = parent; box; box = box.parentElement) {
            const style = getComputedStyle(box);
            if (/hidden|clip/.test(style.overflowX + style.overflowY)) lost.push('cut off: ' + text.data);
        }
    }
    for (const heading of document.querySelectorAll('h1, h2, h3')) {
        const wide = heading.clientWidth / parseFloat(getComputedStyle(heading).fontSize);
        if (heading.checkVisibility() && wide < 4.5) lost.push(wide + ' characters wide: ' + heading.textContent);
    }
    return lost;
})()";

/// What is lost on the smallest phone, with letters of this size in the browser's settings.
#[track_caller]
fn nothing_is_lost(letters: u8) {
    let setting = "profile.default_content_setting_values.cookies";
    let visit = Visit::phone().pref(setting, 2);
    let visit = visit.pref("webkit.webprefs.default_font_size", letters);
    visit.look(async |page| {
        page.resize(Viewport::phone(320, 568)).await.unwrap();
        let mut all = Vec::new();
        for behind in [
            "",
            "?lang=en",
            "?seen=2.13",
            "#entry=2.15",
            "?lang=en#entry=2.21",
            "#support",
        ] {
            open(page, behind).await;
            page.becomes("done").await;
            let letter = "parseFloat(getComputedStyle(document.documentElement).fontSize)";
            assert_eq!(page.js(letter).await, f64::from(letters));
            page.js("document.querySelectorAll('details').forEach(fold => fold.open = true)")
                .await;
            evaluate(page, SPACING).await;
            let lost: Vec<String> = serde_json::from_value(page.js(LOST).await).unwrap();
            all.extend(lost.into_iter().map(|what| format!("{behind}: {what}")));
            page.screenshot(&format!(
                "room-{letters}-{}",
                behind.replace(['?', '#', '='], "_")
            ))
            .await;
            page.resize(Viewport::phone(320, 568)).await.unwrap();
        }
        assert!(all.is_empty(), "{all:#?}");
    });
}

#[test]
fn spaced() {
    nothing_is_lost(16);
}

#[test]
fn spaced_and_twice_as_large() {
    nothing_is_lost(32);
}

/// Where colours are replaced, the position of a switch and a QR code stay.
#[test]
fn replaced_colours_leave_the_signs() {
    let setting = "profile.default_content_setting_values.cookies";
    Visit::phone().pref(setting, 2).look(async |page| {
        page.becomes("done").await;
        page.js("document.querySelectorAll('details').forEach(fold => fold.open = true)").await;
        let media = json!({ "features": [{ "name": "forced-colors", "value": "active" }] });
        page.cdp("Emulation.setEmulatedMedia", media).await.unwrap();
        assert_eq!(page.js("matchMedia('(forced-colors: active)').matches").await, true);
        let colours = "(() => { const ground = (selector, pseudo) => getComputedStyle(document.querySelector(selector), pseudo).backgroundColor;
            return [ground('.switch'), ground('.switch', '::after'), ground('#verdict .sign'), ground('.card')]; })()";
        let colours = page.js(colours).await;
        assert_ne!(colours[0], colours[1], "the switch shows no position");
        assert_ne!(colours[2], colours[3], "the sign has lost its ground");
        page.screenshot("forced-colors-360").await;
    });
}
