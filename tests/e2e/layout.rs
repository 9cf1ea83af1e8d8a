//! The page fits the screen.

use crate::visit::Visit;
use xtask::chromium::Viewport;

const SIZES: [Viewport; 6] = [
    Viewport::phone(320, 568),
    Viewport::phone(360, 740),
    Viewport::phone(390, 844),
    Viewport::phone(768, 1024),
    Viewport::desktop(1280, 800),
    Viewport::desktop(320, 640),
];

#[test]
fn nothing_is_cut_off_at_the_side() {
    // With cookies blocked, as then the steps of a guide are there, too.
    let setting = "profile.default_content_setting_values.cookies";
    Visit::phone().pref(setting, 2).look(async |page| {
        page.becomes("done").await;
        // Folded or not, as a fold-out is where long words hide.
        page.js(
            "[...document.querySelectorAll('details')].forEach(details => details.open = true)",
        )
        .await;
        for size in SIZES {
            page.resize(size).await.unwrap();
            let room = page
                .js("[document.documentElement.scrollWidth, innerWidth]")
                .await;
            assert!(
                room[0].as_u64() <= room[1].as_u64(),
                "{size:?}: the page is {} wide",
                room[0]
            );
            assert_eq!(room[1], size.width);
        }
    });
}

#[test]
fn the_text_can_be_twice_as_large() {
    Visit::phone().look(async |page| {
        page.becomes("done").await;
        page.js("document.documentElement.style.fontSize = '200%'")
            .await;
        let room = page
            .js("[document.documentElement.scrollWidth, innerWidth]")
            .await;
        assert!(
            room[0].as_u64() <= room[1].as_u64(),
            "the page is {} wide",
            room[0]
        );
        page.screenshot("text-200-360").await;
    });
}

/// Adds up how much of the screen moves by itself (Layout Instability).
const WATCH_SHIFTS: &str = "window.moved = 0;
new PerformanceObserver(list => list.getEntries().forEach(entry => window.moved += entry.value)).observe({ type: 'layout-shift', buffered: true });";

#[test]
fn nothing_moves_before_the_verdict_or_after_it() {
    for visit in [Visit::phone(), Visit::pc()] {
        visit.before_load(WATCH_SHIFTS).look(async |page| {
            page.becomes("done").await;
            // With what the verdict did not need, and drawn.
            page.becomes_whole().await;
            page.awaited("await new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))")
                .await;
            let moved = page.js("window.moved").await.as_f64().unwrap();
            // The sentence in the verdict may become a line longer.
            assert!(moved < 0.02, "{moved}");
        });
    }
}
