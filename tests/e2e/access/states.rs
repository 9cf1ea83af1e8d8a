//! The walk through every view and state.

use super::audit::{Audit, evaluate};
use crate::network::{Host, page_for};
use crate::trial::short_timeout;
use crate::visit::{Page, Visit};
use std::time::Duration;
use xtask::chromium::fantoccini::Locator;
use xtask::chromium::{Agent, SessionOptions, Viewport};
use xtask::server::Override;

const LANGUAGES: [&str; 2] = ["?lang=ja", "?lang=en"];
const COOKIES: &str = "profile.default_content_setting_values.cookies";
/// As long as a test needs.
const NEVER: Duration = Duration::from_secs(600);

pub async fn open(page: &Page, behind: &str) {
    page.goto("about:blank").await.unwrap();
    page.goto(&[page.server.url(), behind].concat())
        .await
        .unwrap();
}

pub async fn type_into(page: &Page, selector: &str, text: &str) {
    let field = page.find(Locator::Css(selector)).await.unwrap();
    field.clear().await.unwrap();
    field.send_keys(text).await.unwrap();
}

async fn text(page: &Page, expression: &str) -> String {
    let text = page.js(expression).await;
    text.as_str().unwrap().to_owned()
}

/// A phone on which all goes well, and the support desk with what it found.
#[test]
fn check_trial_share_and_desk() {
    Visit::phone().look(async |page| {
        let mut audit = Audit::of(page);
        for lang in LANGUAGES {
            open(page, lang).await;
            page.becomes("done").await;
            audit.look(&format!("{lang} done")).await;
            page.shows("#report-json").await;
            let first = text(page, "document.querySelector('#report-link').hash").await;
            page.tap("#share > details > summary").await;
            page.tap("#share > details > .pair button:last-child").await;
            page.shows("#share .qr").await;
            audit.look(&format!("{lang} shared")).await;
            page.tap("#trial-start").await;
            page.shows("#trial-next").await;
            audit.look(&format!("{lang} registered")).await;
            page.tap("#trial-next").await;
            page.shows("#verdict[data-verdict=ready]").await;
            audit.look(&format!("{lang} ready")).await;
            page.shows("#report-json").await;
            let second = text(page, "document.querySelector('#report-link').hash").await;
            page.resize(Viewport::desktop(1280, 800)).await.unwrap();
            open(page, &[lang, "#support"].concat()).await;
            page.becomes("done").await;
            audit.look(&format!("{lang} desk")).await;
            type_into(page, "#send-case", "K-7").await;
            type_into(page, "#report-code-input", "000").await;
            audit.look(&format!("{lang} half a code")).await;
            type_into(page, "#report-code-input", &first).await;
            page.shows("#verdict[data-verdict=no_obstacle]").await;
            type_into(page, "#report-code-input", &second).await;
            page.shows("#compare").await;
            audit.look(&format!("{lang} compared")).await;
            page.resize(Viewport::phone(360, 740)).await.unwrap();
            audit.look(&format!("{lang} compared on a phone")).await;
        }
        audit.end();
    });
}

#[test]
fn lookup_and_entry() {
    Visit::phone().look(async |page| {
        let mut audit = Audit::of(page);
        for lang in LANGUAGES {
            open(page, lang).await;
            page.becomes("done").await;
            type_into(page, "#message-search", "今日の天気").await;
            page.until("document.querySelector('.lookup [role=status]').innerText.length > 12")
                .await;
            audit.look(&format!("{lang} no hit")).await;
            type_into(page, "#message-search", "Cookie が見つかりません").await;
            page.shows("#message-hits").await;
            audit.look(&format!("{lang} hits")).await;
            for entry in ["2.15", "2.19", "9.99"] {
                page.js(&format!("location.hash = '#entry={entry}'")).await;
                page.shows(&format!("#entry[data-entry='{entry}']")).await;
                audit.look(&format!("{lang} entry {entry}")).await;
            }
        }
        audit.end();
    });
}

/// A stub: the system's sheet was shown, and what came of it does not say which.
#[test]
fn failed_trial_with_sheets() {
    let script = "CredentialsContainer.prototype.create = async () => {
        window.dispatchEvent(new Event('blur'));
        throw new DOMException('The operation either timed out or was not allowed.', 'NotAllowedError');
    };";
    Visit::phone().before_load(script).look(async |page| {
        let mut audit = Audit::of(page);
        for lang in LANGUAGES {
            open(page, lang).await;
            page.becomes("done").await;
            page.tap("#trial-start").await;
            page.shows("[data-sheet]").await;
            audit.look(&format!("{lang} failed")).await;
            page.tap("[data-sheet='2.23']").await;
            page.shows("[data-finding='2.23']").await;
            audit.look(&format!("{lang} seen")).await;
        }
        audit.end();
    });
}

#[test]
fn waiting_for_the_person() {
    Visit::phone()
        .without_authenticator()
        .answer("/rules.json", short_timeout())
        .look(async |page| {
            let mut audit = Audit::of(page);
            page.becomes("done").await;
            page.tap("#trial-start").await;
            page.shows("#trial[data-stage=registering]").await;
            audit.look("waiting").await;
            audit.end();
        });
}

#[test]
fn something_to_change() {
    Visit::phone().pref(COOKIES, 2).look(async |page| {
        let mut audit = Audit::of(page);
        for lang in LANGUAGES {
            open(page, lang).await;
            page.becomes("done").await;
            audit.look(&format!("{lang} cookies blocked")).await;
        }
        audit.end();
    });
}

#[test]
fn inside_an_app() {
    let phone = SessionOptions::default().viewport(Viewport::phone(390, 844));
    Visit::with(phone.agent(Agent::line_on_iphone())).look(async |page| {
        let mut audit = Audit::of(page);
        for lang in LANGUAGES {
            open(page, lang).await;
            page.becomes("done").await;
            page.tap("#way-out button").await;
            audit.look(&format!("{lang} in LINE")).await;
        }
        audit.end();
    });
}

#[test]
fn cannot_be_used() {
    let visit = Visit::phone().before_load("delete window.PublicKeyCredential");
    visit.look(async |page| {
        let mut audit = Audit::of(page);
        for lang in LANGUAGES {
            open(page, lang).await;
            page.becomes("done").await;
            assert_eq!(page.verdict().await, "unsupported");
            audit.look(&format!("{lang} unsupported")).await;
        }
        audit.end();
    });
}

#[test]
fn on_a_pc() {
    let window = SessionOptions::default().viewport(Viewport::desktop(1280, 800));
    let there = page_for("access", &[&Host::gone()]);
    let visit = Visit::with(window).authenticated().of(there);
    visit.look(async |page| {
        let mut audit = Audit::of(page);
        for lang in LANGUAGES {
            open(page, lang).await;
            page.becomes("done").await;
            page.tap("#network-start").await;
            page.shows("#network-start:not([aria-disabled])").await;
            audit.look(&format!("{lang} PC")).await;
        }
        audit.end();
    });
}

#[test]
fn while_the_checks_run() {
    let hangs = "PublicKeyCredential.getClientCapabilities = () => new Promise(() => {})";
    Visit::phone()
        .before_load(hangs)
        .answer("/rules.json", Override::delay(Duration::from_secs(4)))
        .look(async |page| {
            let mut audit = Audit::of(page);
            page.shows("body[data-app=running]").await;
            audit.look("running").await;
            audit.end();
        });
}

/// Before the program runs, and where it never will: by the guard's own door, as each cause is reached elsewhere.
#[test]
fn before_and_without_the_program() {
    let visit = Visit::phone().answer("*.wasm", Override::delay(NEVER));
    visit.look(async |page| {
        let mut audit = Audit::of(page);
        audit.look("loading").await;
        page.until("!document.querySelector('#slow').hidden").await;
        audit.look("slow").await;
        for cause in ["webassembly", "old-browser", "file", "place", "rules", "panic"] {
            open(page, "").await;
            page.js("window.checkupKeep('{}')").await;
            evaluate(page, &format!("checkupFallback('{cause}', 'test')")).await;
            page.becomes("fallback").await;
            page.js("[...document.querySelectorAll('#fallback [data-only=ios], #fallback [data-only=framed]')].forEach(part => part.hidden = false)").await;
            audit.look(cause).await;
        }
        audit.end();
    });
}

/// Where scripts are off, axe cannot run either: what is shown then is shown in a page with scripts.
#[test]
fn without_javascript() {
    let html = crate::built::text("index.html");
    let (_, rest) = html.rsplit_once("<noscript>").unwrap();
    let (body, _) = rest.split_once("</noscript>").unwrap();
    let styles = html
        .split("<link")
        .find(|link| link.contains("rel=\"stylesheet\""))
        .unwrap();
    let (styles, _) = styles.split_once('>').unwrap();
    let page = format!(
        "<!doctype html><html lang=\"ja\"><head><title>noscript</title><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><link{styles}></head><body>{body}</body></html>"
    );
    let shown = Override {
        content_type: Some("text/html; charset=utf-8".into()),
        ..Override::body(page)
    };
    Visit::phone().answer("/", shown).look(async |page| {
        page.shows("[data-finding='2.16']").await;
        let mut audit = Audit::of(page);
        audit.look("noscript").await;
        audit.end();
    });
}
