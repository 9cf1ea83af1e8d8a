//! Real surroundings instead of injected faults: frames, a full disk, no network, two tabs, the way back, a tab put away.

use crate::built::dist;
use crate::network::{Host, page_for};
use crate::visit::{PATIENCE, Page, Visit, comes_true};
use serde_json::json;
use xtask::chromium::fantoccini::Locator;
use xtask::chromium::{SessionOptions, Viewport};
use xtask::server::Override;

/// A page of another site around ours: `127.0.0.1` is not `localhost`.
async fn framed(page: &Page, attributes: &str) {
    let address = page.server.url().to_owned();
    let around = format!("{}around.html", address.replace("localhost", "127.0.0.1"));
    page.goto(&around).await.unwrap();
    let frame = format!(
        "const frame = document.createElement('iframe');
        {attributes}
        frame.width = 360; frame.height = 700;
        frame.src = arguments[0];
        document.body.append(frame);"
    );
    page.execute(&frame, vec![address.into()]).await.unwrap();
    page.enter_frame(0).await.unwrap();
}

/// A host that sends no policy: with one the page is not shown in a frame at all.
fn around() -> Visit {
    Visit::phone().bare().answer(
        "/around.html",
        Override::body("<!doctype html><body></body>"),
    )
}

#[test]
fn in_a_frame_of_another_site_with_its_cookies_blocked() {
    let block_third_parties = 1;
    let visit = around().pref("profile.cookie_controls_mode", block_third_parties);
    visit.look(async |page| {
        framed(page, "").await;
        page.becomes("done").await;
        let checks = page.checks().await;
        assert_eq!(checks["secure-context"], "attention", "{checks:?}");
        assert_eq!(page.verdict().await, "fix_needed");
        assert!(
            page.findings().await.contains(&"A.5".to_owned()),
            "{:?}",
            page.findings().await
        );
    });
}

/// An opaque origin may load neither modules nor the rules.
#[test]
fn in_a_sandbox_without_an_origin_the_page_says_what_to_do() {
    around().look(async |page| {
        framed(page, "frame.sandbox = 'allow-scripts';").await;
        page.becomes("fallback").await;
        says_where_to_open_it(page).await;
    });
}

#[test]
fn opened_as_a_file_the_page_says_what_to_do() {
    Visit::phone().look(async |page| {
        page.goto(&format!("file://{}/index.html", dist().display()))
            .await
            .unwrap();
        page.becomes("fallback").await;
        says_where_to_open_it(page).await;
        page.screenshot("opened-as-file-360").await;
    });
}

async fn says_where_to_open_it(page: &Page) {
    let words = page.words().await;
    for part in ["https のアドレスで開き直してください", "Safari", "Chrome"] {
        assert!(words.contains(part), "no {part}: {words}");
    }
}

#[test]
fn full_storage_is_told_from_blocked_storage_and_stands_in_nobody_s_way() {
    Visit::phone().look(async |page| {
        page.becomes("done").await;
        page.execute(
            "let text = 'x'.repeat(1 << 20);
            for (const storage of [localStorage, sessionStorage]) {
                for (let size = text.length; size >= 1; size = size >> 1) {
                    try { for (let n = 0; ; n += 1) { storage.setItem(size + ' ' + n, text.slice(0, size)); } } catch {}
                }
            }",
            vec![],
        )
        .await
        .unwrap();
        let origin = page.js("location.origin").await;
        page.cdp("Storage.overrideQuotaForOrigin", json!({ "origin": origin, "quotaSize": 0 }))
            .await
            .unwrap();
        page.refresh().await.unwrap();
        page.becomes("done").await;
        page.shows("#report-json").await;
        let storage = page
            .js("JSON.parse(document.querySelector('#report-json').textContent).facts.storage")
            .await;
        assert_eq!((&storage["local"], &storage["session"]), (&json!("full"), &json!("full")), "{storage}");
        let checks = page.checks().await;
        assert_eq!((&*checks["local-storage"], &*checks["cookies"]), ("attention", "pass"));
        assert_eq!(page.verdict().await, "no_obstacle");
        page.screenshot("storage-full-360").await;
    });
}

#[test]
fn offline_after_all_is_loaded_everything_goes_on() {
    Visit::phone().watched().look(async |page| {
        page.becomes("done").await;
        page.becomes_whole().await;
        page.go_offline().await.unwrap();
        page.tap(".checks + button").await;
        page.shows("[data-check=network][data-state=attention]")
            .await;
        page.becomes("done").await;
        assert_eq!(page.verdict().await, "no_obstacle");
        let search = page.find(Locator::Css("#message-search")).await.unwrap();
        search.send_keys("405").await.unwrap();
        page.shows("#message-hits").await;
        page.tap("#trial-start").await;
        page.tap("#trial-next").await;
        page.shows("#verdict[data-verdict=ready]").await;
        assert_eq!(page.errors().await, [""; 0]);
    });
}

/// The network goes away with the verdict, before the rest of the program has come.
#[test]
fn offline_before_all_is_loaded_it_says_so_and_goes_on_when_it_can() {
    Visit::phone().watched().look(async |page| {
        page.becomes("done").await;
        page.go_offline().await.unwrap();
        page.tap("#lang").await;
        page.shows("#lookup .missing .retry").await;
        assert_eq!(page.verdict().await, "no_obstacle");
        // The call is made within the tap all the same.
        page.tap("#trial-start").await;
        page.shows("#trial-next").await;
        assert_eq!(
            page.js("sessionStorage.getItem('webauthn-checkup-trial') !== null")
                .await,
            true
        );
        page.tap("#trial-next").await;
        page.shows("#verdict[data-verdict=ready]").await;
        // The loader of the parts writes into the console what could not be fetched.
        let errors = page.errors().await;
        let expected = |error: &String| error.contains("Failed to fetch");
        assert!(errors.iter().all(expected), "{errors:?}");
    });
}

/// One tab must not delete what the other is about to read back.
#[test]
fn opened_in_many_tabs_at_once_each_finds_its_own() {
    let empty = Override::body("<!doctype html>");
    Visit::with(SessionOptions::default())
        .answer("/empty.html", empty)
        .look(async |page| {
            let control = format!("{}empty.html", page.server.url());
            page.goto(&control).await.unwrap();
            // Unrelated windows, so that they run in processes of their own.
            page.execute(
            "for (let n = 0; n < 6; n += 1) { window.open('./?tab=' + n, '_blank', 'noopener'); }",
            vec![],
        )
        .await
        .unwrap();
            let all = async || page.windows().await.unwrap().len() == 7;
            assert!(comes_true(PATIENCE, all).await, "windows are missing");
            for window in page.windows().await.unwrap() {
                page.switch_to_window(window).await.unwrap();
                if page.current_url().await.unwrap().path() == "/empty.html" {
                    continue;
                }
                page.becomes("done").await;
                let checks = page.checks().await;
                assert_eq!(page.verdict().await, "no_obstacle", "{checks:?}");
                for id in ["cookies", "local-storage", "session-storage", "indexed-db"] {
                    assert_eq!(checks[id], "pass", "{id}");
                }
            }
        });
}

#[test]
fn the_way_back_brings_the_page_as_it_was() {
    let empty = Override::body("<!doctype html>");
    Visit::phone()
        .answer("/empty.html", empty)
        .look(async |page| {
            page.becomes("done").await;
            page.execute(
                "addEventListener('pageshow', (event) => { window.persisted = event.persisted; });",
                vec![],
            )
            .await
            .unwrap();
            let search = page.find(Locator::Css("#message-search")).await.unwrap();
            search.send_keys("405").await.unwrap();
            page.shows("#message-hits a").await;
            page.goto(&format!("{}empty.html", page.server.url()))
                .await
                .unwrap();
            page.back().await.unwrap();
            page.becomes("done").await;
            assert_eq!(page.verdict().await, "no_obstacle");
            println!(
                "from the cache: {}",
                page.js("window.persisted ?? 'loaded anew'").await
            );
            // It still answers.
            page.tap("#trial-start").await;
            page.tap("#trial-next").await;
            page.shows("#verdict[data-verdict=ready]").await;
            assert_eq!(
                page.js("document.querySelector('#message-search').value")
                    .await,
                "405"
            );
        });
}

#[test]
fn put_away_in_the_middle_of_a_trial_it_ends_by_its_own_timeout() {
    Visit::phone()
        .without_authenticator()
        .watched()
        .answer("/rules.json", crate::trial::short_timeout())
        .look(async |page| {
            page.becomes("done").await;
            page.tap("#trial-start").await;
            page.shows("#trial[data-stage=registering]").await;
            page.js(
                "document.addEventListener('visibilitychange', () => { window.wasAway = true; })",
            )
            .await;
            let here = page.window().await.unwrap();
            let other = page.new_window(true).await.unwrap().handle;
            page.switch_to_window(other).await.unwrap();
            page.until("document.visibilityState === 'visible'").await;
            page.close_window().await.unwrap();
            page.switch_to_window(here).await.unwrap();
            page.until("window.wasAway").await;
            page.shows("#trial[data-outcome=failed]").await;
            page.shows("#report-json").await;
            let trial = page
                .js("JSON.parse(document.querySelector('#report-json').textContent).facts.trial")
                .await;
            assert_eq!(trial["name"], "NotAllowedError", "{trial}");
            page.shows("#trial-start").await;
            assert_eq!(page.errors().await, [""; 0]);
        });
}

async fn fits(page: &Page) {
    let room = page
        .js("[document.documentElement.scrollWidth, innerWidth]")
        .await;
    assert!(
        room[0].as_f64() <= room[1].as_f64(),
        "wider than the window: {room}"
    );
}

#[test]
fn turned_round_it_fits_and_keeps_what_was_typed() {
    Visit::phone().look(async |page| {
        page.becomes("done").await;
        let search = page.find(Locator::Css("#message-search")).await.unwrap();
        search.send_keys("405").await.unwrap();
        page.shows("#message-hits a").await;
        page.resize(Viewport::phone(740, 360)).await.unwrap();
        fits(page).await;
        page.shows("#message-hits a").await;
        assert_eq!(
            page.js("document.querySelector('#message-search').value")
                .await,
            "405"
        );
        page.resize(Viewport::phone(360, 740)).await.unwrap();
        fits(page).await;
        assert_eq!(page.verdict().await, "no_obstacle");
    });
}

#[test]
fn text_of_twice_the_size_fits_the_narrowest_phone() {
    let twice = SessionOptions::phone()
        .viewport(Viewport::phone(320, 640))
        .pref("webkit.webprefs.default_font_size", 32);
    let nobody = page_for("text", &[&Host::gone()]);
    Visit::with(twice).of(nobody).look(async |page| {
        page.becomes("done").await;
        assert_eq!(
            page.js("getComputedStyle(document.documentElement).fontSize")
                .await,
            "32px"
        );
        fits(page).await;
        page.tap("#network-start").await;
        page.shows("[data-check=network]:not([data-state=running])")
            .await;
        fits(page).await;
        page.screenshot("text-200-320").await;
    });
}

/// On a slow device the database opens when the probe has been given up: nobody is there to be called any more.
#[test]
fn a_database_that_opens_after_the_deadline_breaks_nothing() {
    let late = "const open = IDBFactory.prototype.open;
        IDBFactory.prototype.open = function (...words) {
            const late = {};
            setTimeout(() => {
                const request = open.apply(this, words);
                for (const event of ['onupgradeneeded', 'onsuccess']) {
                    request[event] = (what) => {
                        late.result = request.result;
                        late[event]?.(what);
                        window.opened = event === 'onsuccess';
                    };
                }
            }, 3000);
            return late;
        };";
    Visit::phone()
        .before_load(late)
        .watched()
        .look(async |page| {
            page.becomes("done").await;
            assert_eq!(page.checks().await["indexed-db"], "unknown");
            page.until("window.opened === true").await;
            page.becomes("done").await;
            assert_eq!(page.errors().await, [""; 0]);
        });
}
