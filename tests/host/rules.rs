//! `rules.json` itself, and each lint made to fail once.

use crate::cases::rules;
use serde_json::{Value as Json, json};
use webauthn_checkup::rules::Rules;
use webauthn_checkup::rules::lint::{check, copied, schema};

#[test]
fn the_repository_s_rules_are_sound() {
    assert_eq!(check(&rules()), []);
}

#[test]
fn the_published_schema_is_that_of_the_types() {
    let published: Json =
        serde_json::from_str(include_str!("../../www/rules.schema.json")).unwrap();
    assert!(
        published == serde_json::to_value(schema()).unwrap(),
        "run `cargo xtask rules --schema`"
    );
}

/// The rules with one value replaced (or, by a path that ends in `-`, appended) give exactly this problem.
#[track_caller]
fn check_broken(path: &str, value: Json, problem: &str) {
    let mut json: Json = serde_json::from_str(include_str!("../../rules.json")).unwrap();
    match path.strip_suffix("/-") {
        Some(list) => json
            .pointer_mut(list)
            .unwrap()
            .as_array_mut()
            .unwrap()
            .push(value),
        None => *json.pointer_mut(path).unwrap() = value,
    }
    let rules: Rules = serde_json::from_value(json).unwrap();
    let found: Vec<String> = check(&rules).iter().map(ToString::to_string).collect();
    assert!(found.iter().any(|found| found == problem), "{found:#?}");
}

#[test]
fn each_lint_says_where_and_what() {
    let first = || rules().entries[0].id.clone();
    let twice = serde_json::from_str::<Json>(include_str!("../../rules.json")).unwrap()["entries"]
        [0]
    .clone();
    check_broken(
        "/entries/-",
        twice,
        &format!("entry {}: stands there twice", first()),
    );
    check_broken(
        "/entries/0/id",
        json!("2.25"),
        "entry 2.25, id: is in no chapter: service.chapters says which can be",
    );
    check_broken(
        "/entries/1/remedies/0/guide",
        json!("nowhere"),
        "entry 2.2, remedies 1, guide: there is no guide \"nowhere\"",
    );
    for (condition, problem) in [
        (
            json!({"in_app": ["Instgram"]}),
            "in_app: there is no \"Instgram\" in src/platform/in_app.rs",
        ),
        (
            json!({"not": {"browser": ["Crome"]}}),
            "browser: there is no \"Crome\" in src/platform/",
        ),
        (
            json!({"any": [{"provider_other_than": ["iCloud"]}]}),
            "provider_other_than: there is no \"iCloud\" in src/trial/providers.rs",
        ),
        (
            json!({"seen": ["2.99"]}),
            "seen: there is no \"2.99\" in entries",
        ),
        (json!({"not": {"all": []}}), "all: is empty"),
        (json!({"os": []}), "os: is empty"),
        (
            json!({"os_major": {"from": 18, "to": 17}}),
            "os_major: begins after its end",
        ),
    ] {
        check_broken(
            "/entries/1/remedies/0/when",
            condition,
            &["entry 2.2, remedies 1, when, ", problem].concat(),
        );
    }
    check_broken(
        "/guides/4/variants/0/in_app",
        json!(["Line"]),
        &format!(
            "guide {}, variants 1, in_app: there is no \"Line\" in src/platform/in_app.rs",
            rules().guides[4].id
        ),
    );
    for (on, problem) in [
        (
            json!(["Android"]),
            "on: Safari cannot be supported on Android",
        ),
        (
            json!(["iOS", "Windows"]),
            "on: Safari cannot be supported on Windows",
        ),
        (json!([]), "on: is empty"),
    ] {
        let place = "service, browsers 1, ";
        check_broken("/service/browsers/0/on", on, &[place, problem].concat());
    }
    check_broken(
        "/service/browsers/0/browser",
        json!("docomo"),
        "service, browsers 1, browser: \"docomo\" is not known",
    );
    check_broken(
        "/rules/0/entry",
        json!("9.9"),
        &format!(
            "rule {}, entry: there is no entry \"9.9\"",
            rules().rules[0].id
        ),
    );
    check_broken(
        "/rules/0/guides",
        json!(["nowhere"]),
        &format!(
            "rule {}, guides: there is no guide \"nowhere\"",
            rules().rules[0].id
        ),
    );
    check_broken(
        "/guides/0/id",
        json!("unused"),
        "guide unused: no entry and no rule leads there",
    );
    check_broken(
        "/entries/0/headline/en",
        json!(" "),
        &format!("entry {}, headline, en: is empty", first()),
    );
    check_broken(
        "/entries/0/headline/en",
        json!("Press 「設定」, then 戻る"),
        &format!(
            "entry {}, headline, en: '戻' is Japanese, and not a quotation in 「」",
            first()
        ),
    );
    check_broken(
        "/entries/0/summary/ja",
        json!("{os} です"),
        &format!(
            "entry {}, summary, ja: only {{app}} and {{browser}} may stand in braces",
            first()
        ),
    );
    check_broken(
        "/network/0/url",
        json!("http://login.example.jp"),
        "network 1, url: \"http://login.example.jp\" should be like https://login.example.jp",
    );
    check_broken(
        "/network/0/see",
        json!(["9.9"]),
        "network 1, see: there is no entry \"9.9\"",
    );
    check_broken(
        "/trial/timeout_ms",
        json!(1),
        "trial, timeout_ms: should be 15000 to 120000",
    );
    check_broken(
        "/trial/algorithms",
        json!([]),
        "trial, algorithms: at least one is needed: -7 is ES256",
    );
    let guide = rules().guides[0].id.clone();
    check_broken(
        "/guides/0/variants",
        json!([]),
        &format!("guide {guide}, variants: is empty"),
    );
    check_broken(
        "/guides/0/variants/0/os",
        json!([]),
        &format!("guide {guide}, variants 1, os: is empty"),
    );
    check_broken(
        "/guides/0/variants/0/steps",
        json!([]),
        &format!("guide {guide}, variants 1, steps: is empty"),
    );
    check_broken(
        "/guides/0/variants/0/steps/0",
        json!({"say": {"ja": "長".repeat(61), "en": "x"}}),
        &format!("guide {guide}, variants 1, steps 1, ja: 61 characters, at most 60 fit a phone"),
    );
    let steps = |names: &[&str]| {
        let say = |name: &&str| json!({"say": {"ja": name, "en": "x"}});
        json!(names.iter().map(say).collect::<Vec<_>>())
    };
    for (names, at) in [(&["a", "b", "b"][..], 3), (&["a", "b", "c", "b", "c"], 4)] {
        check_broken(
            "/guides/0/variants/0/steps",
            steps(names),
            &format!(
                "guide {guide}, variants 1, steps {at}: says again what stands just before it"
            ),
        );
    }
    for (label, gloss, what) in [
        ("設定", json!(null), "is missing: what does the label say?"),
        ("設定", json!(" "), "is empty"),
        ("Cookie", json!("クッキー"), "is not English"),
    ] {
        check_broken(
            "/guides/0/variants/0/steps/0",
            json!({"tap": {"label": label, "gloss": gloss}}),
            &format!("guide {guide}, variants 1, steps 1, gloss: {what}"),
        );
    }
    let mut variant = serde_json::from_str::<Json>(include_str!("../../rules.json")).unwrap()["guides"][0]["variants"][0].clone();
    variant["os_major"] = json!({"from": 18, "to": 17});
    check_broken(
        "/guides/0/variants/0",
        variant,
        &format!("guide {guide}, variants 1, os_major: begins after its end"),
    );
}

/// Whatever has two languages is looked at: a text that a later field holds would be missed here.
#[test]
fn every_text_is_looked_at() {
    fn blank(value: &mut Json, count: &mut usize) {
        match value {
            Json::Object(fields) if fields.contains_key("en") => {
                fields["en"] = json!("");
                *count += 1;
            }
            Json::Object(fields) => fields.values_mut().for_each(|value| blank(value, count)),
            Json::Array(list) => list.iter_mut().for_each(|value| blank(value, count)),
            _ => {}
        }
    }
    let mut json: Json = serde_json::from_str(include_str!("../../rules.json")).unwrap();
    let mut count = 0;
    blank(&mut json, &mut count);
    let problems = check(&serde_json::from_value(json).unwrap());
    let empty = problems
        .iter()
        .filter(|problem| problem.place.ends_with(", en"));
    assert!(count > 500 && empty.count() == count, "{count} texts");
}

/// What the manual quotes from screens, names or writes down for people to look for.
#[test]
fn what_the_manual_quotes_is_there_verbatim() {
    let rules = include_str!("../../rules.json");
    for quoted in [
        "https://maadc-auth.2nds.medis.or.jp/",
        "https://mahpki-auth.2nds.medis.or.jp/",
        "サイトによるデバイスへのデータの保存を許可しない",
        "JavaScript ブロック",
        "新しい画面ロックの選択",
        "今すぐ閲覧データをクリア",
        "過去 15 分間",
        "過去 24 時間",
        "証明書マネージャ",
        "IC カードドライバ",
        "利用者クライアントソフト(Edge/Chrome ブラウザ利用版)",
        "利用者クライアントソフト Edge/Chrome",
        "フィルタリングアプリ",
        "コンテンツブロッカー",
        "プログラム互換性アシスタント",
        "Program Compatibility Assistant Service",
        "Japan Agency for local Authority Information Systems",
        "処理が終了しました",
        "ラベル登録画面",
        "chrome://version",
    ] {
        assert!(rules.contains(quoted), "{quoted}");
    }
}

#[test]
fn an_unknown_field_is_an_error_and_not_ignored() {
    let mut json: Json = serde_json::from_str(include_str!("../../rules.json")).unwrap();
    json["entries"][0]["titel"] = json!("x");
    assert!(
        serde_json::from_value::<Rules>(json)
            .unwrap_err()
            .to_string()
            .contains("unknown field `titel`")
    );
}

#[test]
fn each_lint_of_completeness_says_where_and_what() {
    check_broken("/entries/0/id", json!("A.99"), "entry 2.1: is missing");
    check_broken(
        "/entries/0/see",
        json!(["9.9"]),
        "entry 2.1, see: there is no entry \"9.9\"",
    );
    check_broken(
        "/entries/0/messages",
        json!([]),
        "entry 2.1, messages: is empty: what does the person see?",
    );
    check_broken(
        "/entries/0/messages/0",
        json!(" "),
        "entry 2.1, messages 1: is empty",
    );
    check_broken(
        "/entries/0/headline/ja",
        json!("長".repeat(25)),
        "entry 2.1, headline, ja: 25 characters, at most 24 fit a phone",
    );
    check_broken(
        "/entries/0/summary/ja",
        json!("「無効」と出ます。不正です。"),
        "entry 2.1, summary, ja: \"不正\" blames a person who did nothing wrong",
    );
    check_broken(
        "/entries/0/causes",
        json!([{"text": {"ja": "", "en": "x"}}]),
        "entry 2.1, causes 1, ja: is empty",
    );
    check_broken(
        "/entries/0/remedies/0",
        json!({"text": {"ja": "x", "en": "x"}, "guide": "icloud-keychain"}),
        "entry 2.1, remedies 1, guide: \"icloud-keychain\" has no variant for Android",
    );
}

#[test]
fn each_lint_of_the_look_up_says_where_and_what() {
    check_broken(
        "/picks/0/entries",
        json!(["9.9"]),
        "pick 1, entries: there is no entry \"9.9\"",
    );
    check_broken("/picks/0/entries", json!([]), "pick 1, entries: is empty");
    check_broken("/picks/0/text/en", json!(""), "pick 1, text, en: is empty");
    let word = rules().search.synonyms[0][0].clone();
    check_broken(
        "/search/synonyms/1",
        json!([word]),
        &format!("search, synonyms 2: {word:?} stands in list 1 already"),
    );
    check_broken(
        "/search/around/0",
        json!(" "),
        "search, around: one is empty",
    );
    let mut shown: Json = serde_json::from_str(include_str!("../../rules.json")).unwrap();
    let at = shown["entries"].as_array().unwrap().iter();
    let at = at
        .clone()
        .position(|entry| entry["shown"].is_array())
        .unwrap();
    let id = shown["entries"][at]["id"].take();
    check_broken(
        &format!("/entries/{at}/shown/0/messages/0"),
        json!(""),
        &format!(
            "entry {}, shown 1, messages: one is empty",
            id.as_str().unwrap()
        ),
    );
}

#[test]
fn half_a_file_is_told_from_a_whole_one() {
    let mut rules = rules();
    rules.parted = true;
    let found = check(&rules);
    assert!(
        found.iter().any(|found| found.place == "parted"),
        "{found:?}"
    );
}

#[test]
fn the_manual_s_sentences_are_not_ours_but_its_messages_are() {
    let mut rules = rules();
    let sentence = "これは説明書にだけ書いてある、たいへん長い一つの文です。";
    let manual = format!("前の文。{}\n{}後の文。", &sentence[..30], &sentence[30..]);
    assert_eq!(copied(&rules, &manual), []);
    rules.entries[0].summary.ja = format!("「{sentence}」と出ます。");
    assert_eq!(copied(&rules, &manual), []);
    rules.entries[0].summary.ja = sentence.into();
    let found = copied(&rules, &manual);
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!(found[0].place, "entry 2.1, summary, ja");
}
