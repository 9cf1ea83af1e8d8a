//! Texts for somebody else: whoever runs the network, and the certificate authority.

use crate::cases::{case, rules};
use crate::view::check;
use webauthn_checkup::diagnosis::diagnose;
use webauthn_checkup::facts::{Facts, Reach, Unknown};
use webauthn_checkup::lang::Lang;
use webauthn_checkup::rules::lint::terms::unused;
use webauthn_checkup::rules::{NetworkHost, Request, Rules};
use webauthn_checkup::support::request::{About, text};

fn made(request: Request, lang: Lang, rules: &Rules, facts: &Facts) -> String {
    let diagnosis = diagnose(facts, rules);
    let about = About {
        case: Some("K-1"),
        when: Some("2026-11-24 07:18"),
        code: Some("4KX 7QM 2RD 9HT"),
        facts,
        diagnosis: &diagnosis,
    };
    text(request, lang, rules, &about)
}

#[test]
fn the_network_s_administrator_reads_hosts_ports_and_what_answered() {
    let mut rules = rules();
    let host = |url: &str| NetworkHost {
        url: url.into(),
        see: vec![],
    };
    rules.network = [
        "https://a.example.jp",
        "https://b.example.jp:8443",
        "https://c.example.jp",
        "https://d.example.jp",
    ]
    .map(host)
    .into();
    let reach = |url: &str, reachable| Reach {
        url: url.into(),
        reachable,
    };
    let mut facts = Facts {
        network: vec![
            reach("https://a.example.jp", true),
            reach("https://b.example.jp:8443", false),
        ],
        seen: Some("3.17".into()),
        ..case("iphone_safari_fine")
    };
    facts
        .unknown
        .insert("network.https://c.example.jp".into(), Unknown::TimedOut);
    let said = made(Request::Network, Lang::Ja, &rules, &facts);
    check(
        &said,
        &[
            "【HPKI セカンド電子証明書（HPKI-KAGURA）】",
            "・https://a.example.jp（TCP 443）：応答あり",
            "・https://b.example.jp:8443（TCP 8443）：応答なし",
            "・https://c.example.jp（TCP 443）：応答なし",
            "・https://d.example.jp（TCP 443）：調べていません",
            "HTTPS 通信を許可",
            "SSL クライアント認証を中継",
            "画面のメッセージ：Forbidden",
            "マニュアル 2.16 3.17",
            "お問い合わせ番号：K-1",
            "結果コード：4KX",
            "日時：2026-11-24 07:18",
        ],
    );
    assert!(!said.contains("本人 ID"));
    check(
        &made(Request::Network, Lang::En, &rules, &facts),
        &[
            "- https://b.example.jp:8443 (TCP 8443): ",
            "Message on the screen: Forbidden",
        ],
    );
}

#[test]
fn the_certificate_authority_gets_what_it_asks_for_and_the_id_is_a_blank() {
    let rules = rules();
    let facts = Facts {
        seen: Some("2.1".into()),
        ..case("iphone_safari_fine")
    };
    let said = made(Request::Authority, Lang::Ja, &rules, &facts);
    check(
        &said,
        &[
            "本人 ID（医籍登録番号、薬剤師登録番号など）：＿＿",
            "お名前：＿＿",
            "画面のメッセージ：アカウントが無効です。管理者に連絡してください。",
            "2.1",
            "端末：iPhone ・ iOS",
        ],
    );
    assert!(!said.contains("TCP"));
    // Without a screen that was named: what the browser threw, verbatim, or a blank.
    let thrown = case("seen_decides_an_ambiguous_trial_android");
    let trial = thrown.trial.clone().unwrap();
    let facts = Facts {
        seen: None,
        ..thrown
    };
    let message = [trial.name.unwrap(), trial.message.unwrap()].join(": ");
    check(
        &made(Request::Authority, Lang::Ja, &rules, &facts),
        &[&["画面のメッセージ：", &message].concat()],
    );
    check(
        &made(
            Request::Authority,
            Lang::En,
            &rules,
            &case("iphone_safari_fine"),
        ),
        &["Message on the screen: ＿＿"],
    );
}

#[test]
fn the_texts_are_in_our_words() {
    for request in [Request::Network, Request::Authority] {
        for lang in Lang::ALL {
            let said = made(request, lang, &rules(), &case("iphone_line"));
            assert_eq!(unused(&said), None, "{said}");
            assert!(!said.contains(['{', '}']), "{said}");
        }
    }
}
