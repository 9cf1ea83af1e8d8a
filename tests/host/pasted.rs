//! What people paste at the desk: mails, quotations, encoded addresses, sentences, several results at once.

use crate::cases::case;
use crate::report::{opened, outgoing};
use crate::support::parse;
use std::time::{Duration, Instant};
use webauthn_checkup::report::code::CodeError;
use webauthn_checkup::report::link::LinkError;
use webauthn_checkup::report::outgoing::Outgoing;
use webauthn_checkup::support::{ReadError, Received, pasted};

fn sent(name: &str) -> Outgoing {
    outgoing(&opened(case(name))).unwrap()
}

fn link(name: &str) -> String {
    sent(name).link
}

fn received(text: &str) -> Vec<Result<Received, ReadError>> {
    pasted(text, parse)
}

#[track_caller]
fn same(text: &str, expected: &[Result<Received, ReadError>]) {
    assert_eq!(received(text), expected, "{text}");
}

/// As a mail program wraps a long line, each line after this.
fn wrapped(text: &str, width: usize, between: &str) -> String {
    let letters: Vec<char> = text.chars().collect();
    let lines: Vec<String> = letters
        .chunks(width)
        .map(|line| line.iter().collect())
        .collect();
    lines.join(between)
}

fn percent(text: &str) -> String {
    let signs = |byte: u8| match byte {
        b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z' | b'.' | b'-' => char::from(byte).to_string(),
        other => format!("%{other:02X}"),
    };
    text.bytes().map(signs).collect()
}

#[test]
fn a_link_is_read_wherever_and_however_a_mail_has_it() {
    let link = link("iphone_safari_cookies_blocked");
    let expected = received(&link);
    assert!(matches!(expected[..], [Ok(Received::Report(_))]));
    let prose = "お世話になっております。先日の件、よろしくお願いいたします。\n".repeat(400);
    let quoted = |mark: &str| {
        let text = format!("お世話になります。\n\n{link}\n\n佐藤 TEL 03-1234-5678");
        [mark, &text.replace('\n', &["\n", mark].concat())].concat()
    };
    let printable = link.replacen("#r=", "#r=3D", 1);
    let safe = format!(
        "https://jpn01.safelinks.protection.outlook.com/?url={}&data=05%7C02%7Cx%40y.jp%7C08dc&sdata=aB%2F&reserved=0",
        percent(&link)
    );
    let mut texts = vec![
        format!("{prose}{link}"),
        format!("{link}\n{prose}"),
        format!("{prose}{link}\n\nTanaka, Tokyo\nTEL 03-1234-5678\n{prose}"),
        quoted("> "),
        quoted(">"),
        quoted(">> "),
        quoted("> > "),
        quoted("| "),
        quoted("＞ "),
        percent(&link),
        percent(&percent(&link)),
        safe.clone(),
        percent(&safe),
        format!(
            "https://www.google.com/url?q={}&source=gmail&ust=17",
            percent(&link)
        ),
        format!("{link}&utm_source=x"),
        format!("<a href=\"{link}\">結果</a>"),
        format!("[結果]({link})"),
        format!("「{link}」をご確認ください。100%\nよろしく"),
        format!("https://example.jp/ をご覧ください。\n{link}"),
    ];
    for width in [20, 41, 60, 72, 76] {
        for text in [&link, &percent(&link), &safe] {
            for between in [
                "\n",
                "\r\n",
                "\n> ",
                "\r\n>> ",
                "\n> > ",
                "\n\u{3000}",
                "\n    ",
            ] {
                texts.push(format!("> {}\nTanaka", wrapped(text, width, between)));
                texts.push(format!(
                    "{}{between}\nTanaka",
                    wrapped(text, width, between)
                ));
            }
        }
        // Quoted-printable never parts `=3D`.
        let (page, payload) = printable.split_once("=3D").unwrap();
        for between in ["=\n", "=\r\n", "=\n> ", "= \n"] {
            let (page, payload) = (
                wrapped(page, width, between),
                wrapped(payload, width, between),
            );
            texts.push(format!("{page}=3D{payload}\nTanaka"));
            texts.push(format!("{page}=3D{between}{payload}{between}\n-- \nTanaka"));
        }
        texts.push(printable.replace('$', "=24").replace(':', "=3A"));
    }
    for text in texts {
        same(&text, &expected);
    }
}

#[test]
fn the_limit_counts_what_is_decoded() {
    let filling = |count: usize| "1".repeat(count);
    let long = [Err(ReadError::Link(LinkError::TooLong))];
    same(&format!("#r={}", filling(4_001)), &long);
    same(
        &format!("#r={}", percent(&filling(3_000))),
        &[Err(ReadError::Link(LinkError::Damaged))],
    );
    same(
        &format!("{}#r=1", "あ".repeat(20_000)),
        &[Err(ReadError::Link(LinkError::Damaged))],
    );
}

#[test]
fn a_code_is_read_from_the_words_around_it() {
    let code = sent("iphone_safari_cookies_blocked").code;
    let expected = received(&code);
    assert!(matches!(expected[..], [Ok(Received::Spoken(_))]));
    let joined = code.replace(' ', "");
    let wide: String = code
        .chars()
        .map(|letter| match letter {
            '!'..='~' => char::from_u32(u32::from(letter) + 0xFEE0).unwrap(),
            other => other,
        })
        .collect();
    let halves = format!("{} {}", &joined[..6], &joined[6..]);
    for text in [
        format!("読み上げ番号：{code}"),
        format!("結果コード：{code}"),
        format!("結果コード: {joined}"),
        format!("結果コードは {code} です"),
        format!("結果コードは「{}」です。", code.to_lowercase()),
        format!("結果コード：\n> {code}"),
        format!("Result code: {code}, thanks. Call 03-1234-5678"),
        format!("code {code}"),
        format!("{code} です"),
        format!("{wide}です。よろしくお願いします"),
        format!("{} と出ました。", code.replace(' ', "-")),
        format!("コードは{joined}でした"),
        format!("{halves} でした"),
        format!("電話は 080-1234-5678 です。\n{code}\n2026-11-27 10:00 佐藤"),
        format!("See you at the next one. {code}\nTanaka"),
        format!("http://check.example.jp/?case=K-1 で調べました。{code}"),
    ] {
        same(&text, &expected);
    }
}

/// People number a list, and write names and times behind codes.
#[test]
fn a_code_in_a_list_is_read_whatever_stands_around_it() {
    let names = [
        "iphone_safari_cookies_blocked",
        "iphone_line",
        "android_chrome_no_screen_lock",
    ];
    let codes = names.map(|name| sent(name).code);
    let expected: Vec<_> = codes.iter().flat_map(|code| received(code)).collect();
    let list = |line: fn(usize, &str) -> String| {
        let lines = codes.iter().enumerate();
        lines
            .map(|(place, code)| line(place + 1, code))
            .collect::<Vec<_>>()
            .join("\n")
    };
    for lines in [
        list(|place, code| format!("{place}. {code}")),
        list(|place, code| format!("{place}) {code}")),
        list(|place, code| format!("K{place} {code}")),
        list(|place, code| format!("K-00{place} {code}")),
        list(|place, code| format!("佐藤\t{code}\t{place}階")),
        list(|_, code| format!("佐藤\t{code}\tOK")),
        list(|place, code| format!("{code}\n11/2{place} 佐藤")),
        list(|place, code| format!("{code}\n{place}F 内科")),
        list(|_, code| format!("{code} 15時頃")),
        list(|_, code| format!("{code} by Sato")),
        list(|_, code| format!("\u{200b}{}", code.replace(' ', "―"))),
    ] {
        same(&lines, &expected);
    }
    let far = [&*codes[0], &"\n".repeat(300), &codes[1]].concat();
    same(&far, &expected[..2]);
}

#[test]
fn a_code_and_the_link_of_another_phone_are_two_results() {
    let one = sent("iphone_safari_cookies_blocked");
    let alike = format!(
        "佐藤です。コードは {} です。\n\n山田です。\n{}",
        one.code, one.link
    );
    assert_eq!(received(&alike).len(), 2, "{alike}");
}

#[test]
fn a_code_with_a_slip_in_a_sentence_says_where() {
    let code = sent("iphone_safari_cookies_blocked").code;
    let slip = match code.strip_suffix('0') {
        Some(rest) => [rest, "1"].concat(),
        None => [&code[..code.len() - 1], "0"].concat(),
    };
    for text in [format!("{slip} です"), format!("結果コード：{slip}")] {
        let said = received(&text);
        assert!(
            matches!(&said[..], [Err(ReadError::Code(CodeError::Group(4, _, _)))]),
            "{text}: {said:?}"
        );
    }
    same(
        "結果コード：4R9 QPM",
        &[Err(ReadError::Code(CodeError::Length(6)))],
    );
    same(
        &format!("{code} 1"),
        &[Err(ReadError::Code(CodeError::Length(13)))],
    );
    same(
        "4KX 7Q* 2RD",
        &[Err(ReadError::Code(CodeError::Character('*')))],
    );
}

#[test]
fn what_carries_no_result_says_what_is_missing() {
    for text in [
        "http://check.example.jp/",
        "https://check.example.jp/smartphone/?case=K-1&openExternalBrowser=1",
        "https%3A%2F%2Fcheck.example.jp%2F",
        "開きました。\nhttps://check.example.jp/a1b2c3d4e5f6/ABC-DEF-123-456\nどうすれば？",
    ] {
        same(text, &[Err(ReadError::NoResult)]);
    }
    for text in [
        "うまくいきません。どうすればよいですか。",
        "Thank you very much",
        "お世話になっております。電話は 03-1234-5678、内線は 4567 です。2026年11月27日、080-123-456-789 まで。",
        "「エラーコード:JPKIHREGERR003」と出ます。QR コードが 2 枚届きました。Error code 405.",
    ] {
        same(text, &[Err(ReadError::Nothing)]);
    }
    same("", &[Err(ReadError::Code(CodeError::Length(0)))]);
    for zeros in [
        "000 000 000 000",
        "OOOOOOOOOOOO",
        "結果コード：000 000 000 000",
    ] {
        same(zeros, &[Err(ReadError::Code(CodeError::Several))]);
    }
}

#[test]
fn a_message_of_the_page_is_one_result_and_several_are_several() {
    let names = [
        "iphone_safari_cookies_blocked",
        "iphone_line",
        "android_chrome_no_screen_lock",
    ];
    let all: Vec<Outgoing> = names.iter().map(|name| sent(name)).collect();
    let words = |name: &str| {
        let state = opened(case(name));
        outgoing(&state).unwrap().words
    };
    let first = received(&all[0].link);
    same(&words(names[0]), &first);
    let twice = format!(
        "返信します。\n{0}\n\n> {1}",
        words(names[0]),
        words(names[0]).replace('\n', "\n> ")
    );
    same(&twice, &first);
    let three: Vec<String> = names.iter().map(|name| words(name)).collect();
    let each: Vec<_> = all.iter().flat_map(|one| received(&one.link)).collect();
    same(&three.join("\n\n"), &each);
    let codes: Vec<&str> = all.iter().map(|one| &*one.code).collect();
    let spoken: Vec<_> = codes.iter().flat_map(|code| received(code)).collect();
    same(&codes.join("\n"), &spoken);
    same(&codes.join("、"), &spoken);
    // Of two different phones each counts.
    let other = format!("{}\n{}", all[1].code, all[0].link);
    assert_eq!(received(&other).len(), 2);
}

#[test]
fn what_is_damaged_is_said_beside_what_is_read() {
    let (good, other) = (sent("iphone_safari_cookies_blocked"), sent("iphone_line"));
    let cut = &other.link[..other.link.len() - 5];
    let damaged = Err(ReadError::Link(LinkError::Damaged));
    let read = received(&good.link).remove(0);
    same(
        &format!("{cut}\n\n{}", good.link),
        &[damaged.clone(), read.clone()],
    );
    let by_code = received(&other.code).remove(0);
    same(
        &format!("結果コード：{}\n{cut}\n", other.code),
        &[by_code.clone(), damaged.clone()],
    );
    same(&format!("{cut}\n{}", other.code), &[damaged, by_code]);
}

#[test]
fn long_and_hostile_texts_are_quick() {
    let link = link("iphone_safari_cookies_blocked");
    let mail = format!(
        "{}\n> {}\n",
        "お世話になっております。".repeat(200),
        wrapped(&link, 70, "\n> ")
    );
    let hundred = mail.repeat(100);
    let start = Instant::now();
    for text in [
        hundred,
        "#r=1 ".repeat(100_000),
        "#r=".repeat(100_000),
        format!("#r=1{}", "A ".repeat(200_000)),
        "%25".repeat(200_000),
        "4KX 7QM ".repeat(100_000),
        "結果コード：".repeat(50_000),
        "a://".repeat(100_000),
        "=\n> ".repeat(100_000),
    ] {
        assert!(!received(&text).is_empty());
    }
    // Optimised code, as the page is, takes a twentieth of it.
    assert!(
        start.elapsed() < Duration::from_secs(20),
        "{:?}",
        start.elapsed()
    );
}
