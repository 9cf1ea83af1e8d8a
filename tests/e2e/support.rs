//! Between a phone and the support desk: the check is sent, the result comes back by link, QR code and spoken code.

use crate::visit::{Page, Visit};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use serde_json::{Value, json};
use xtask::chromium::fantoccini::Locator;
use xtask::chromium::{SessionOptions, Viewport};

/// A PC at a support desk.
fn desk() -> Visit {
    let viewport = Viewport {
        width: 1280,
        height: 800,
        mobile: false,
    };
    Visit::with(SessionOptions::default().viewport(viewport))
}

/// What a phone told.
struct Told {
    verdict: String,
    findings: Vec<String>,
    checks: Value,
    steps: Value,
    link: String,
    code: String,
}

const CHECKS: &str = "Object.fromEntries([...document.querySelectorAll('[data-check]')].map(c => [c.dataset.check, c.dataset.state]))";
const STEPS: &str =
    "[...document.querySelectorAll('[data-finding] .steps > li')].map(step => step.textContent)";

async fn told(page: &Page) -> Told {
    let text = async |expression| {
        let text = page.js(expression).await;
        text.as_str().unwrap_or_default().to_owned()
    };
    page.shows("#report-json").await;
    Told {
        verdict: page.verdict().await,
        findings: page.findings().await,
        checks: page.js(CHECKS).await,
        steps: page.js(STEPS).await,
        link: text("document.querySelector('#report-link').href").await,
        code: text("document.querySelector('#report-code').textContent").await,
    }
}

/// A phone finishes its trial like this.
fn phone(visit: Visit, trial: impl AsyncFnOnce(&Page)) -> Told {
    let mut result = None;
    visit.look(async |page| {
        page.becomes("done").await;
        trial(page).await;
        result = Some(told(page).await);
    });
    result.unwrap()
}

async fn passes(page: &Page) {
    page.tap("#trial-start").await;
    page.tap("#trial-next").await;
    page.shows("#verdict[data-verdict=ready]").await;
}

async fn fails(page: &Page) {
    page.tap("#trial-start").await;
    page.shows("#trial[data-outcome=failed]").await;
}

/// Opens the page anew with this behind its address.
async fn open(page: &Page, behind: &str) {
    page.goto("about:blank").await.unwrap();
    page.goto(&(page.server.url().to_owned() + behind))
        .await
        .unwrap();
    page.becomes("done").await;
}

async fn type_result(page: &Page, text: &str) {
    let field = page.find(Locator::Css("#report-code-input")).await.unwrap();
    field.clear().await.unwrap();
    field.send_keys(text).await.unwrap();
}

async fn says(page: &Page, part: &str) {
    let status = format!("document.querySelector('#read-status').textContent.includes('{part}')");
    page.until(&status).await;
}

/// Presses the button with this label.
async fn press(page: &Page, label: &str) {
    let find = "[...document.querySelectorAll('button')].find";
    page.js(&format!(
        "{find}(button => button.textContent === '{label}').click()"
    ))
    .await;
}

/// Files and copied texts are kept in the page instead of leaving it.
const KEEP: &str = "URL.createObjectURL = blob => { window.__saved = blob; return 'about:blank'; };
    HTMLAnchorElement.prototype.click = function () { window.__name = this.download; };
    navigator.clipboard.writeText = async text => { window.__copied = text; };
    window.print = () => { window.__printed = true; };";

fn fragment(link: &str) -> &str {
    &link[link.find('#').unwrap()..]
}

/// What an independent reader finds in the QR code that is on the screen.
async fn scanned(page: &Page, selector: &str) -> String {
    let code = page.find(Locator::Css(selector)).await.unwrap();
    let picture = code.screenshot().await.unwrap();
    decoded(&picture)
}

fn decoded(picture: &[u8]) -> String {
    let mut reader = png::Decoder::new(std::io::Cursor::new(picture))
        .read_info()
        .unwrap();
    let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
    let info = reader.next_frame(&mut pixels).unwrap();
    let (width, height) = (info.width as usize, info.height as usize);
    let samples = info.color_type.samples();
    let green = |x: usize, y: usize| pixels[(y * width + x) * samples + usize::from(samples > 2)];
    let mut picture = rqrr::PreparedImage::prepare_from_greyscale(width, height, green);
    let grids = picture.detect_grids();
    assert_eq!(grids.len(), 1, "QR codes in the picture");
    grids[0].decode().unwrap().1
}

#[test]
fn a_passed_trial_is_read_at_the_desk_by_link_and_by_code() {
    let phone = phone(Visit::phone(), passes);
    assert_eq!(phone.verdict, "ready");
    desk().look(async |page| {
        open(page, fragment(&phone.link)).await;
        let desk = (page.verdict().await, page.findings().await);
        assert_eq!(desk, (phone.verdict.clone(), phone.findings.clone()));
        assert_eq!(page.js(CHECKS).await, phone.checks);
        page.screenshot("desk-ready-1280").await;

        open(page, "#support").await;
        type_result(page, &phone.code).await;
        page.shows("#verdict[data-verdict=ready]").await;
        assert_eq!(page.findings().await.first(), phone.findings.first());
    });
}

#[test]
fn a_failed_trial_is_read_with_the_same_steps_and_the_exception() {
    let phone = phone(Visit::phone().unverified(), fails);
    assert_eq!(phone.verdict, "fix_needed");
    desk().look(async |page| {
        open(page, fragment(&phone.link)).await;
        let desk = (page.verdict().await, page.findings().await);
        assert_eq!(desk, (phone.verdict.clone(), phone.findings.clone()));
        assert_eq!(page.js(CHECKS).await, phone.checks);
        assert_eq!(page.js(STEPS).await, phone.steps);
        assert!(page.words().await.contains("NotAllowedError"));
        assert_eq!(
            page.js("document.querySelectorAll('#trial-start, #trial').length")
                .await,
            0,
            "the desk tries nothing"
        );
        page.screenshot("desk-failed-1280").await;
    });
}

#[test]
fn a_setting_found_by_the_checks_comes_back_with_its_steps_by_code_too() {
    let cookies = Visit::phone().pref("profile.default_content_setting_values.cookies", 2);
    let phone = phone(cookies, async |_| ());
    assert_eq!(phone.findings.first().map(String::as_str), Some("2.15"));
    desk().look(async |page| {
        open(page, "#support").await;
        type_result(page, &phone.code.replace(' ', "-").to_lowercase()).await;
        page.shows("#verdict[data-verdict=fix_needed]").await;
        assert_eq!(page.findings().await, ["2.15"]);
        let steps = page
            .js("document.querySelectorAll('[data-finding=\"2.15\"] .steps > li').length")
            .await;
        assert!(steps.as_u64().unwrap() > 2, "{steps}");
        assert_eq!(page.checks().await["cookies"], "attention");
        page.screenshot("desk-code-1280").await;
    });
}

#[test]
fn the_qr_code_on_the_phone_is_the_link() {
    Visit::phone().look(async |page| {
        page.becomes("done").await;
        page.tap("#share > details > summary").await;
        page.screenshot("share-360").await;
        press(page, "QR コードを表示").await;
        page.shows("#share .qr").await;
        let link = told(page).await.link;
        assert_eq!(scanned(page, "#share .qr").await, link);
    });
}

#[test]
fn the_person_sees_what_is_sent_and_nothing_else_is() {
    let stub = "navigator.share = async data => { window.__shared = data; };
                navigator.clipboard.writeText = async text => { window.__copied = text; };
    window.print = () => { window.__printed = true; };";
    Visit::phone().before_load(stub).look(async |page| {
        page.becomes("done").await;
        // A tap brings what is folded, which otherwise comes later.
        page.tap("#share > details > summary").await;
        page.shows("#report-words").await;
        page.shows("#report-json").await;
        let seen = page
            .js("document.querySelector('#report-words').textContent")
            .await;
        press(page, "この内容を送る").await;
        page.until("window.__shared !== undefined").await;
        assert_eq!(page.js("window.__shared").await, json!({ "text": seen }));
        page.shows("#report-json").await;
        for (label, selector) in [
            ("文面をコピー", "#report-words"),
            ("内容をコピー", "#report-json"),
        ] {
            press(page, label).await;
            let copied =
                format!("window.__copied === document.querySelector('{selector}').textContent");
            page.until(&copied).await;
        }
        press(page, "リンクをコピー").await;
        page.shows("#report-json").await;
        page.until("window.__copied === document.querySelector('#report-link').href")
            .await;
    });
}

#[test]
fn support_sends_a_link_that_opens_the_check_with_case_and_screen() {
    desk().before_load(KEEP).look(async |page| {
        open(page, "#support").await;
        page.screenshot("desk-1280").await;
        page.find(Locator::Css("#send-case")).await.unwrap().send_keys("K 2026/041").await.unwrap();
        page.find(Locator::Css("#send-seen")).await.unwrap().select_by_value("2.13").await.unwrap();
        let link = "document.querySelector('#send-link').value";
        page.until(&format!("{link}.includes('2.13')")).await;
        let link = page.js(link).await.as_str().unwrap().to_owned();
        assert!(link.ends_with("?case=K%202026%2F041&seen=2.13&openExternalBrowser=1"), "{link}");
        assert!(page.js("document.querySelector('#send-message').textContent").await.as_str().unwrap().contains(&link));
        assert_eq!(scanned(page, "#send .qr").await, link);

        press(page, "PNG で保存").await;
        page.until("window.__name === 'checkup-qr.png'").await;
        let bytes = page.cdp("Runtime.evaluate", json!({
            "expression": "window.__saved.arrayBuffer().then(buffer => Array.from(new Uint8Array(buffer)))",
            "awaitPromise": true, "returnByValue": true,
        })).await.unwrap();
        let bytes: Vec<u8> = serde_json::from_value(bytes["result"]["value"].clone()).unwrap();
        assert_eq!(decoded(&bytes), link);

        page.goto(&link).await.unwrap();
        page.becomes("done").await;
        assert_eq!(page.findings().await.first().map(String::as_str), Some("2.13"));
        page.shows("#report-json").await;
        let case = page.js("JSON.parse(document.querySelector('#report-json').textContent).case").await;
        assert_eq!(case, "K 2026/041");
    });
}

#[test]
fn a_slip_is_placed_and_a_damaged_link_says_so() {
    let phone = phone(Visit::phone(), async |_| ());
    desk().look(async |page| {
        open(page, "#support").await;
        type_result(page, &phone.code[..7]).await;
        says(page, "あと 6 文字").await;
        let wrong = if phone.code.as_bytes()[5] == b'7' {
            "8"
        } else {
            "7"
        };
        let slip = [&phone.code[..5], wrong, &phone.code[6..]].concat();
        type_result(page, &slip).await;
        says(page, "2つ目のまとまり").await;
        type_result(page, &phone.link[..phone.link.len() - 9]).await;
        says(page, "欠けている").await;
        assert_eq!(
            page.verdict().await,
            "",
            "nothing is claimed of what cannot be read"
        );
    });
}

#[test]
fn hostile_links_end_in_done_with_a_message() {
    desk().look(async |page| {
        let long = "1".repeat(5_000);
        let hostile = [
            "#r=",
            "#r=1",
            "#r=9ABC",
            "#r=<img src=x onerror=alert(1)>",
            "#r=%00%ff%",
            "#r=1//////////",
            &["#r=", &long].concat(),
        ];
        for fragment in hostile {
            open(page, fragment).await;
            assert_eq!(page.verdict().await, "", "{fragment}");
            assert_eq!(page.findings().await, [""; 0], "{fragment}");
            let message = page
                .js("document.querySelector('.empty').textContent")
                .await;
            assert!(
                message.as_str().unwrap().chars().count() > 10,
                "{fragment}: {message}"
            );
            assert_eq!(page.js("document.querySelectorAll('img').length").await, 0);
        }
    });
}

#[test]
fn results_of_one_inquiry_stand_side_by_side() {
    let before = phone(
        Visit::phone().pref("profile.default_content_setting_values.cookies", 2),
        async |_| (),
    );
    let after = phone(Visit::phone(), async |_| ());
    desk().look(async |page| {
        open(page, "#support").await;
        page.find(Locator::Css("#send-case")).await.unwrap().send_keys("K-7").await.unwrap();
        type_result(page, &before.link).await;
        page.shows("#verdict[data-verdict=fix_needed]").await;
        assert_eq!(page.js("!!document.querySelector('#compare')").await, false);
        type_result(page, &after.link).await;
        page.shows("#compare").await;
        page.shows("#verdict[data-verdict=no_obstacle]").await;
        let changed = page.js("[...document.querySelectorAll('#compare .differs th')].map(th => th.firstChild.textContent)").await;
        let changed = changed.to_string();
        assert!(changed.contains("Cookie") && changed.contains("判定"), "{changed}");
        page.screenshot("desk-compare-1280").await;
        page.tap("#compare thead button").await;
        page.shows("#verdict[data-verdict=fix_needed]").await;
    });
}

#[test]
fn of_two_results_pasted_at_once_both_are_listed_and_saved() {
    let one = phone(Visit::phone(), passes);
    let other = phone(Visit::phone().unverified(), fails);
    desk().before_load(KEEP).look(async |page| {
        open(page, "#support").await;
        type_result(page, &[&*one.link, "\n\n", &other.link].concat()).await;
        says(page, "2 件").await;
        assert_eq!(
            page.js("document.querySelectorAll('#results tbody tr').length")
                .await,
            2
        );
        page.screenshot("desk-results-1280").await;
        page.tap("#results tbody tr:first-child button").await;
        page.shows("#verdict[data-verdict=ready]").await;
        page.tap("#results-csv").await;
        let file = saved(page, "checkup-results.csv").await;
        assert_eq!(file.trim_end().lines().count(), 3, "{file}");
        assert!(
            file.contains(&one.code) && file.contains(&other.code),
            "{file}"
        );
        assert_eq!(
            page.js("document.querySelector('.result').dataset.stale ?? ''")
                .await,
            ""
        );
        type_result(page, "000").await;
        page.shows(".result[data-stale]").await;
    });
}

/// A file is picked, as by a tap on the input.
async fn pick_file(page: &Page, name: &str, text: &str) {
    let (name, text) = (json!(name), json!(text));
    page.js(&format!(
        "(() => {{ const files = new DataTransfer();
        files.items.add(new File([{text}], {name}));
        const input = document.querySelector('#results-files');
        input.files = files.files;
        input.dispatchEvent(new Event('change', {{ bubbles: true }})); }})()"
    ))
    .await;
}

/// The text that was copied.
async fn copied(page: &Page) -> String {
    page.until("!!window.__copied").await;
    page.js("window.__copied")
        .await
        .as_str()
        .unwrap()
        .to_owned()
}

/// The text of the file that was saved under this name.
async fn saved(page: &Page, name: &str) -> String {
    page.until(&format!("window.__name === '{name}'")).await;
    page.js(
        "void window.__saved.text().then(text => { window.__text = text; window.__name = ''; })",
    )
    .await;
    page.until("window.__name === ''").await;
    page.js("window.__text").await.as_str().unwrap().to_owned()
}

const ROWS: &str = "[...document.querySelectorAll('#results tbody tr')].map(row => row.innerText)";

#[test]
fn people_get_numbers_and_their_results_become_a_table_that_is_saved_and_loaded() {
    let one = phone(Visit::phone().with_query("?case=K01"), passes);
    let other = phone(Visit::phone().with_query("?case=K02").unverified(), fails);
    desk().before_load(KEEP).look(async |page| {
        open(page, "#support").await;
        page.tap("#people summary").await;
        let list = page.find(Locator::Css("#people-list")).await.unwrap();
        list.send_keys("佐藤 花子\n山田 太郎\n鈴木 一郎")
            .await
            .unwrap();
        page.tap("#people-add").await;
        page.until("document.querySelector('#people-status').textContent.includes('3 人')")
            .await;
        press(page, "K02 の文面をコピー").await;
        let copied = copied(page).await;
        assert!(
            copied.contains("case=K02") && !copied.contains("山田"),
            "{copied}"
        );
        page.tap("#people-print").await;
        page.until("window.__printed === true").await;
        assert_eq!(
            page.js("document.querySelectorAll('.cards article').length")
                .await,
            3
        );
        page.tap("#people-csv").await;
        let people = saved(page, "checkup-people.csv").await;
        assert!(
            people.contains("鈴木 一郎") && people.contains("case=K03"),
            "{people}"
        );

        type_result(page, &[&*one.link, "\n", &other.link].concat()).await;
        says(page, "2 件").await;
        press(page, "結果待ち 1").await;
        page.until(&format!("{ROWS}.length === 1 && {ROWS}[0].includes('K03')"))
            .await;
        press(page, "すべて 3").await;
        page.until(&format!("{ROWS}.length === 3")).await;
        press(page, "判定").await;
        page.until(&format!(
            "{ROWS}[0].includes('K02') && {ROWS}[0].includes('山田 太郎')"
        ))
        .await;
        page.screenshot("desk-roster-1280").await;
        page.tap("#results-csv").await;
        let file = saved(page, "checkup-results.csv").await;

        open(page, "#support").await;
        page.shows("#results-files").await;
        pick_file(page, "saved.csv", &file).await;
        page.until(&format!(
            "{ROWS}.length === 3 && {ROWS}[0].includes('佐藤 花子')"
        ))
        .await;
        page.tap("#results tbody tr:first-child button").await;
        page.shows("#verdict[data-verdict=ready]").await;
        page.tap("#results-csv").await;
        let again = saved(page, "checkup-results.csv").await;
        assert_eq!(again.len(), file.len(), "{again}\n{file}");
        for line in file.lines() {
            assert!(again.contains(line), "{line}\n{again}");
        }
        // A code that was changed, and a verdict that is none of ours, are said.
        let changed = "お問い合わせ番号,判定,結果コード\nA1,使えます,4N9 MKT EHB CZ0\nA2,?,\n";
        pick_file(page, "changed.csv", changed).await;
        page.until("document.querySelector('#files-status').textContent.includes('1 件あります')")
            .await;
        press(page, "A1").await;
        says(page, "聞き直して").await;
    });
}

#[test]
fn a_saved_mail_is_read_and_a_file_without_a_result_is_named() {
    let one = phone(Visit::phone(), passes);
    desk().look(async |page| {
        open(page, "#support").await;
        let mail = [
            "Received: from mail.example.jp\r\nMIME-Version: 1.0\r\n",
            "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n",
            &BASE64_STANDARD.encode(format!("結果です。\r\n{}\r\n", one.link)),
        ];
        pick_file(page, "mail.eml", &mail.concat()).await;
        page.shows("#verdict[data-verdict=ready]").await;
        let damaged = [&*one.link, "\n", &one.link[..one.link.len() - 3], "\n"].concat();
        pick_file(page, "two.txt", &damaged).await;
        says(page, "読み取れないものが 1 件").await;
        pick_file(page, "notes.txt", "お世話になっております。").await;
        page.until("document.querySelector('#files-status').textContent.includes('notes.txt')")
            .await;
        page.shows("#verdict[data-verdict=ready]").await;
    });
}

#[test]
fn whom_to_ask_is_offered_with_a_text_to_send() {
    let mut link = String::new();
    Visit::phone().with_query("?seen=2.19").look(async |page| {
        page.becomes("done").await;
        link = told(page).await.link;
    });
    desk().before_load(KEEP).look(async |page| {
        open(page, "#support").await;
        type_result(page, &link).await;
        page.shows("#contacts").await;
        page.screenshot("desk-contacts-1280").await;
        press(page, "依頼の文面をコピー").await;
        let copied = copied(page).await;
        assert!(
            copied.contains("2.19") && copied.contains("本人 ID"),
            "{copied}"
        );
        page.until("document.querySelector('#contacts [role=status]').textContent !== ''")
            .await;
    });
}

#[test]
fn a_result_opened_on_a_phone_probes_nothing_and_fits() {
    let told = phone(Visit::phone().unverified(), fails);
    Visit::phone()
        .before_load(
            "navigator.credentials.create = () => { window.__called = true; };
            PublicKeyCredential.getClientCapabilities = () => { window.__called = true; };",
        )
        .look(async |page| {
            page.goto("about:blank").await.unwrap();
            open(page, fragment(&told.link)).await;
            assert_eq!(page.verdict().await, "fix_needed");
            assert_eq!(page.js("window.__called === undefined").await, true);
            assert_eq!(
                page.js("document.documentElement.scrollWidth <= innerWidth")
                    .await,
                true
            );
            // The keyboard comes to it first, as the eye does.
            let order = "[...document.querySelectorAll('.verdict, #send')].map(it => [it.id, it.getBoundingClientRect().top])";
            let order = page.js(order).await;
            assert_eq!(order[0][0], "verdict");
            assert_eq!(order[1][0], "send");
            assert!(order[0][1].as_f64() < order[1][1].as_f64());
            page.screenshot("desk-failed-360").await;
        });
}
