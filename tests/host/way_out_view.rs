//! Where the way out stands on the page, and that unknown versions are not guessed.

use crate::cases::case;
use crate::view::{check, shown, shown_in};
use serde_json::json;
use webauthn_checkup::facts::Facts;
use webauthn_checkup::lang::Lang;

const IPHONE: &str = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_7 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)";

fn sent(user_agent: String) -> Facts {
    serde_json::from_value(json!({"user_agent": user_agent})).unwrap()
}

/// Where each of these stands; all must be there, in this order.
#[track_caller]
fn in_order(html: &str, parts: &[&str]) {
    let mut from = 0;
    for part in parts {
        let at = html.get(from..).and_then(|rest| rest.find(part));
        from += at.unwrap_or_else(|| panic!("{part} does not follow in {html}"));
    }
}

#[test]
fn inside_an_app_the_way_out_is_the_first_card_and_the_finding_is_there() {
    in_order(
        &shown(Lang::Ja, case("iphone_line")),
        &[
            "id=\"verdict\"",
            "id=\"way-out\"",
            "openExternalBrowser=1",
            "class=\"door primary\"",
            "Safari で開く",
            "アドレスをコピー",
            "開かないとき",
            "x-safari-https://check.example.jp/?case=1",
            "デフォルトのブラウザで開く",
            "いつも Safari で開くようにする",
            "class=\"qr\"",
            "data-finding=\"2.7\"",
        ],
    );
    in_order(
        &shown(Lang::En, case("android_line_with_api")),
        &[
            "Opened inside LINE",
            "id=\"way-out\"",
            "Open in Chrome",
            "intent://check.example.jp",
            "data-finding=\"2.2\"",
        ],
    );
}

/// An app whose menu no source describes gets words that are true of any.
#[test]
fn menu_words_are_only_those_of_a_source() {
    let yahoo = shown(
        Lang::Ja,
        sent(format!(
            "{IPHONE} Version/26.5.2 YJApp-IOS jp.co.yahoo.ipn.appli/4.190.0"
        )),
    );
    check(
        &yahoo,
        &[
            "Yahoo! JAPAN の中で開いています",
            "ホーム画面に戻り、Safari を開きます。",
        ],
    );
    assert!(!yahoo.contains("デフォルトのブラウザで開く"), "{yahoo}");
    let instagram = shown(
        Lang::Ja,
        sent(format!(
            "{IPHONE} Mobile/15E148 Instagram 445.0.0.31.54 (iPhone18,4; iOS 26_4_1; ja_JP)"
        )),
    );
    check(
        &instagram,
        &[
            "外部ブラウザーで開く",
            "instagram://extbrowser/?url=https%3A%2F%2Fcheck.example.jp",
        ],
    );
}

#[test]
fn without_a_link_copying_is_the_one_thing_to_do() {
    let old = sent("Mozilla/5.0 (iPhone; CPU iPhone OS 16_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 [FBAN/FBIOS;FBAV/520.0.0]".into());
    let html = shown(Lang::Ja, old);
    assert!(!html.contains("x-safari"), "{html}");
    in_order(
        &html,
        &["id=\"way-out\"", "class=\"primary\"", ">アドレスをコピー"],
    );
}

#[test]
fn another_browser_is_named_and_the_way_stands_after_what_was_found() {
    let html = shown(Lang::Ja, case("android_samsung_internet"));
    check(
        &html,
        &[
            "data-check=\"browser\" data-state=\"attention\"",
            "Samsung Internet 28",
            "data-verdict=\"no_obstacle\"",
        ],
    );
    in_order(
        &html,
        &[
            "data-finding=\"A.9\"",
            "標準アプリを選択",
            "id=\"way-out\"",
            "対応しているのは Chrome です",
            "intent://",
            "class=\"door secondary\"",
        ],
    );
}

#[test]
fn desktop_mode_is_switched_off_and_not_left() {
    let html = shown(Lang::Ja, case("android_chrome_desktop_site"));
    check(&html, &["data-finding=\"A.20\"", "PC 版サイト"]);
    assert!(
        !html.contains("way-out") && !html.contains("data-finding=\"A.9\""),
        "{html}"
    );
}

#[test]
fn no_way_out_where_there_is_nothing_to_leave() {
    for name in [
        "iphone_safari_fine",
        "android_chrome_fine",
        "pc_edge_fine",
        "nothing_known",
    ] {
        assert!(!shown(Lang::Ja, case(name)).contains("way-out"), "{name}");
    }
}

#[test]
fn a_frozen_version_is_said_to_be_what_it_can_be() {
    let line = shown(Lang::Ja, case("iphone_line"));
    check(
        &line,
        &[
            "data-check=\"os-version\" data-state=\"unknown\"",
            "iOS ・ 18 か 26 以降",
            "お使いの iOS は、18、または 26 以降です。「設定」→「一般」→「情報」で確認できます。",
        ],
    );
    // Whichever it is, it is not 17: the steps of iOS 17 would only confuse.
    assert!(!line.contains("iOS 17 以前"), "{line}");
    // Nothing at all is known of an iPad's version here: both, and where to look.
    let ipad = Facts {
        max_touch_points: Some(5),
        ..sent("Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Line/15.0.1".into())
    };
    check(
        &shown(Lang::Ja, ipad),
        &["iOS 17 以前", "「設定」→「一般」→「情報」で確認できます"],
    );
    let chrome = shown(Lang::Ja, case("android_version_not_told"));
    check(
        &chrome,
        &["Android ・ 10 以降", "「デバイス情報」か「端末情報」"],
    );
}

#[test]
fn a_version_that_is_too_old_is_named_and_marked() {
    let old = shown(Lang::Ja, case("iphone_ios_15_too_old"));
    // The manual names no version.
    assert!(!old.contains("マニュアル 2."), "{old}");
    check(
        &old,
        &[
            "data-check=\"os-version\" data-state=\"fail\"",
            "iOS が古いようです",
            "登録できない可能性があります。パスキーは iOS 16 以降",
            "ソフトウェアアップデート",
        ],
    );
    check(
        &shown(Lang::Ja, case("android_9_without_new_chrome")),
        &[
            "data-check=\"os-version\" data-state=\"attention\"",
            "138 までしか更新できません",
        ],
    );
    check(
        &shown(Lang::Ja, case("android_old_chrome")),
        &[
            "data-check=\"browser\" data-state=\"attention\"",
            "Chrome 108 以降",
        ],
    );
    check(
        &shown(Lang::Ja, case("iphone_ios_16_new_enough")),
        &["data-check=\"os-version\" data-state=\"pass\""],
    );
}

#[test]
fn the_look_of_the_browsers_is_drawn_and_described() {
    check(
        &shown(Lang::Ja, case("iphone_line")),
        &[
            "class=\"look\"",
            "role=\"img\"",
            "aria-label=\"Safari の画面の絵",
            "d=\"M66 4h168",
            "アドレスバーは横幅いっぱい",
        ],
    );
    check(
        &shown(Lang::En, case("android_line_with_api")),
        &["aria-label=\"Drawing of Chrome"],
    );
}

/// The address was not copied: it is shown, to be selected by hand.
#[test]
fn an_address_that_cannot_be_copied_can_be_selected() {
    let html = shown_in(Lang::Ja, case("iphone_line"), |state| {
        state.sharing.address = Some(Err(webauthn_checkup::host::Failure::type_error("no")))
    });
    in_order(
        &html,
        &[
            "コピーできませんでした",
            "class=\"address\"",
            "https://check.example.jp/?case=1",
        ],
    );
}

#[test]
fn without_https_the_button_leads_there() {
    let plain = |case: &str| {
        shown_in(Lang::Ja, self::case(case), |state| {
            state.opened.address = "http://check.example.jp/?case=1".into();
        })
    };
    let html = plain("page_not_secure");
    in_order(
        &html,
        &[
            "id=\"over-https\"",
            "href=\"https://check.example.jp/?case=1\"",
            "https で開く",
            "data-finding=\"A.4\"",
        ],
    );
    assert!(!html.contains("直したので、もう一度調べる"), "{html}");
    assert!(!plain("iphone_safari_fine").contains("over-https"));
}

#[test]
fn where_another_browser_has_failed_the_way_to_the_supported_one_comes_first() {
    in_order(
        &shown(Lang::Ja, case("trial_vivaldi_unasked")),
        &[
            "認証画面が出ませんでした",
            "id=\"way-out\"",
            "ボタンを押すと、このページが Chrome で開きます。",
            "class=\"door primary\"",
            "data-finding=\"2.8\"",
            "対応しているブラウザで開く",
            "キャンセルしたのではありません。",
        ],
    );
    in_order(
        &shown(Lang::Ja, case("android_samsung_internet")),
        &[
            "data-finding=\"A.9\"",
            "id=\"way-out\"",
            "使えることはありますが",
        ],
    );
}
