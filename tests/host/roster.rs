//! The results of a whole hospital: the table, its file, the files that are dropped, and the numbers that are given.

use crate::cases::{case, cases, rules};
use crate::follows::Follows;
use crate::report::{opened, outgoing};
use crate::support::parse;
use proptest::prelude::*;
use std::rc::Rc;
use std::time::{Duration, Instant};
use webauthn_checkup::lang::Lang;
use webauthn_checkup::report::link::{payload, read};
use webauthn_checkup::support::people::{Person, people};
use webauthn_checkup::support::roster::{Roster, Row, Status, counts};
use webauthn_checkup::support::table::{self, Column, Shown};
use webauthn_checkup::support::{Channel, Invitation, Reading, csv, mail, pasted, time};

const JAPAN: i32 = 9 * 60;

/// The result of a case, made at this time, under this number.
fn reading(name: &str, number: &str, time: &str) -> Rc<Reading> {
    let link = outgoing(&opened(case(name))).unwrap().link;
    let json = read(&link).unwrap().replace("2026-11-23T22:18Z", time);
    of_text(&["#r=", &payload(&json)].concat(), number)
}

fn of_text(text: &str, number: &str) -> Rc<Reading> {
    Rc::new(Reading {
        told: pasted(text, parse).remove(0).unwrap(),
        case: Some(number.to_owned()).filter(|number| !number.is_empty()),
        seconds: None,
    })
}

fn code(name: &str) -> String {
    outgoing(&opened(case(name))).unwrap().code
}

fn person(number: &str, name: &str) -> Person {
    Person {
        number: number.into(),
        name: name.into(),
    }
}

/// Five phones in all states, and one person who has not answered.
fn some() -> (Roster, Vec<Rc<Reading>>) {
    let readings = vec![
        reading("iphone_safari_cookies_blocked", "K02", "2026-11-23T22:18Z"),
        reading("iphone_safari_fine", "K10", "2026-11-23T22:19Z"),
        reading("iphone_line", "", "2026-11-23T22:20Z"),
        of_text(&code("android_chrome_no_screen_lock"), "K1"),
        reading("iphone_safari_fine", "K02", "2026-11-20T00:00Z"),
    ];
    let people = vec![
        person("K02", "佐藤 花子"),
        person("K3", "=cmd|'/c calc'!A1"),
    ];
    let roster = Roster {
        people,
        ..Roster::default()
    };
    (roster, readings)
}

fn column(rows: &[Row], cell: fn(&Row) -> &str) -> Vec<&str> {
    rows.iter().map(cell).collect()
}

#[test]
fn of_each_number_the_newest_result_stands_there_and_who_has_not_answered() {
    let (roster, readings) = some();
    let rows = Shown::default().of(roster.rows(&readings, &rules()));
    assert_eq!(
        column(&rows, |row| &row.number),
        ["K1", "K02", "K3", "K10", ""]
    );
    let second = &rows[1];
    assert_eq!(
        (
            &*second.name,
            &*second.phone,
            &*second.entry,
            &*second.time,
            second.status
        ),
        (
            "佐藤 花子",
            "iPhone",
            "2.15",
            "2026-11-23T22:18Z",
            Status::FixNeeded
        )
    );
    assert!(
        second.system.starts_with("iOS 1") && second.system.contains("Safari"),
        "{second:?}"
    );
    assert_eq!(second.reading, Some(0));
    assert_eq!(second.code, code("iphone_safari_cookies_blocked"));
    assert_eq!((rows[2].status, rows[2].reading), (Status::NotHeard, None));
    let counted: Vec<usize> = counts(&rows).iter().map(|(_, count)| *count).collect();
    assert_eq!(counted.iter().sum::<usize>(), rows.len());
    assert_eq!(counts(&rows)[4], (Status::NotHeard, 1));
    assert_eq!(counts(&rows)[1], (Status::NoObstacle, 1));
}

#[test]
fn the_table_is_sorted_by_any_column_and_shows_one_status() {
    let (roster, readings) = some();
    let rows = || roster.rows(&readings, &rules());
    let by = |column| Shown::default().by(column);
    let time = by(Column::Time).of(rows());
    let times = column(&time, |row| &row.time);
    assert_eq!(
        times[..3],
        [
            "2026-11-23T22:18Z",
            "2026-11-23T22:19Z",
            "2026-11-23T22:20Z"
        ]
    );
    assert_eq!(times[3..], ["", ""]);
    let back = by(Column::Time).by(Column::Time).of(rows());
    assert_eq!(back.into_iter().rev().collect::<Vec<_>>(), time);
    let stands: Vec<Status> = by(Column::Status)
        .of(rows())
        .iter()
        .map(|row| row.status)
        .collect();
    assert!(
        stands.is_sorted() && stands[0] == Status::FixNeeded,
        "{stands:?}"
    );
    let only = Shown {
        only: Some(Status::NotHeard),
        ..Shown::default()
    };
    assert_eq!(column(&only.of(rows()), |row| &row.number), ["K3"]);
}

#[test]
fn the_table_comes_back_from_its_file() {
    let (roster, readings) = some();
    let rows = roster.rows(&readings, &rules());
    let file = table::write(&rows, &rules(), Lang::Ja, JAPAN);
    assert!(
        file.starts_with("\u{feff}お問い合わせ番号,名前,機種,OS とブラウザ,判定,"),
        "{file}"
    );
    assert!(
        file.contains(",2026-11-24 07:18,") && file.contains("2.15 "),
        "{file}"
    );
    assert_eq!(file.matches("\r\n").count(), rows.len() + 1);
    let only_table = |rows: &[Row]| -> Vec<Row> {
        let row = |row: &Row| Row {
            reading: None,
            ..row.clone()
        };
        rows.iter().map(row).collect()
    };
    for lang in Lang::ALL {
        let file = table::write(&rows, &rules(), lang, JAPAN);
        assert_eq!(table::read(&file, JAPAN), Some(only_table(&rows)));
        let mut again = Roster::default();
        assert_eq!(
            (again.load(&file, JAPAN), again.load(&file, JAPAN)),
            (Some(rows.len()), Some(rows.len()))
        );
        let loaded = Shown::default().of(again.rows(&[], &rules()));
        assert_eq!(loaded, only_table(&Shown::default().of(rows.clone())));
        // What was loaded and what is read anew is one row.
        let both = Shown::default().of(again.rows(&readings, &rules()));
        assert_eq!(both, Shown::default().of(rows.clone()));
    }
    // As Excel saves it: dates in its own way, columns moved, the mark of UTF-8 gone.
    let by_excel = "判定,お問い合わせ番号,日時,メモ\n使えません,K1,2026/1/2 7:08,x\n?,K2,,\n";
    let rows = table::read(by_excel, JAPAN).unwrap();
    assert_eq!(rows.len(), 1);
    assert_eq!(
        (&*rows[0].time, rows[0].status),
        ("2026-01-01T22:08Z", Status::Unsupported)
    );
    assert_eq!(table::read("氏名\n佐藤\n", JAPAN), None);
    assert_eq!(table::read("", JAPAN), None);
}

#[test]
fn no_cell_is_a_formula() {
    let formulas = [
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "\t=1",
        "\t1",
        "\r=1",
        "\r1",
        "\n1",
        " =1",
        "　＝1",
        "＝1",
        "'=1",
        "''=1",
        "-\"1\",\r\n=1",
    ];
    let words = [
        "\"=1", "a\",=1", "a\r\n=1", "'", "''", "'a", "a=1", "", "2.10",
    ];
    let written = |cell: &str| {
        let file = csv::write([[cell.to_owned()]]);
        let cell = file.strip_prefix('\u{feff}').unwrap();
        let cell = cell.strip_suffix("\r\n").unwrap();
        cell.strip_prefix('"').unwrap_or(cell).to_owned()
    };
    for cell in formulas {
        assert!(written(cell).starts_with('\''), "{cell:?}");
    }
    let marked = |cell: &&str| written(cell).starts_with("''");
    assert_eq!(
        words.iter().filter(|cell| marked(cell)).count(),
        1,
        "only what begins so itself"
    );
    let row: Vec<String> = formulas
        .iter()
        .chain(&words)
        .map(ToString::to_string)
        .collect();
    assert_eq!(csv::read(&csv::write([&row])), [row]);
}

proptest! {
    #[test]
    fn any_table_comes_back(cells in proptest::collection::vec("[-a=+@'\" ,;\t\r\n日]{0,6}", 1..12)) {
        let rows: Vec<Vec<String>> = cells.chunks(3).map(<[String]>::to_vec).collect();
        let head = vec!["a".to_owned(), "b".to_owned(), "c".to_owned()];
        let back = csv::read(&csv::write(std::iter::once(&head).chain(&rows)));
        let kept = |row: &&Vec<String>| row.iter().any(|cell| !cell.is_empty());
        let expected: Vec<_> = rows.iter().filter(kept).cloned().collect();
        prop_assert_eq!(&back[1..], expected);
    }
}

#[test]
fn a_moment_is_shown_in_local_time_and_comes_back() {
    for (utc, offset, local) in [
        ("2026-11-23T22:18Z", JAPAN, "2026-11-24 07:18"),
        ("2024-02-28T15:00Z", JAPAN, "2024-02-29 00:00"),
        ("2025-12-31T23:59Z", 1, "2026-01-01 00:00"),
        ("2026-01-01T00:00Z", -12 * 60, "2025-12-31 12:00"),
        ("2000-02-29T12:00Z", 0, "2000-02-29 12:00"),
    ] {
        assert_eq!(time::local(utc, offset), local);
        assert_eq!(time::utc(local, offset), utc);
    }
    for text in ["", "?", "2026-13-01T00:00Z", "99999999999999999999-1-1 0:0"] {
        assert_eq!(
            (time::local(text, JAPAN), time::utc(text, JAPAN)),
            (text.to_owned(), text.to_owned())
        );
    }
    assert!(time::is_day("2028-02-29"));
    for text in [
        "2026-02-29",
        "2026-2-9",
        "2026/02/09",
        "26-02-2026",
        "",
        "2026-02-09T",
    ] {
        assert!(!time::is_day(text), "{text}");
    }
}

#[test]
fn everybody_in_a_list_gets_a_number_and_no_name_is_in_a_link() {
    let numbered = |list: &str, prefix: &str| -> Vec<(String, String)> {
        let all = people(list, prefix, &[], &["K07", "old", "K99999999999"]).into_iter();
        all.map(|person| (person.number, person.name)).collect()
    };
    let pair = |number: &str, name: &str| (number.to_owned(), name.to_owned());
    assert_eq!(
        numbered(
            "\u{feff}職員番号,氏名,所属\r\n001,佐藤 花子,内科\r\n\r\n002,\"山田, 太郎\",\r\n",
            ""
        ),
        [
            pair("K08", "001 佐藤 花子 内科"),
            pair("K09", "002 山田, 太郎")
        ]
    );
    assert_eq!(
        numbered("佐藤\n佐藤\n", "内科A-"),
        [pair("A-01", "佐藤"), pair("A-02", "佐藤")]
    );
    assert_eq!(
        numbered("氏名\t所属\n佐藤\t内科\n", "K"),
        [pair("K08", "佐藤 内科")]
    );
    let hundred = "佐藤\n".repeat(100);
    assert_eq!(people(&hundred, "", &[], &[])[99].number, "K100");
    assert_eq!(people(&hundred, "", &[], &[])[0].number, "K001");
    let mut roster = Roster::default();
    assert_eq!(roster.invite("佐藤\n山田", "", &[]), 2);
    assert_eq!(roster.invite("佐藤\n山田\n鈴木", "", &[]), 1);
    let (_, readings) = some();
    assert_eq!(roster.invite("高橋", "", &readings), 1);
    let all: Vec<&str> = roster.people.iter().map(|person| &*person.number).collect();
    assert_eq!(all, ["K01", "K02", "K03", "K11"]);
    for channel in Channel::ALL {
        let like = Invitation {
            channel,
            seen: "2.13".into(),
            ..Invitation::default()
        };
        let invitation = roster.people[2].invitation(&like);
        let link = invitation.link("https://check.example.jp/");
        assert!(link.contains("?case=K03&seen=2.13"), "{link}");
        let message = invitation.message(
            "https://check.example.jp/",
            Some(&crate::cases::RULES.service),
        );
        assert!(
            message.contains(&link) && !message.contains("鈴木"),
            "{message}"
        );
    }
}

/// Charsets as a browser knows them; here one more, byte by byte.
fn decode(charset: &str, bytes: &[u8]) -> Option<String> {
    match charset.to_ascii_lowercase().as_str() {
        "iso-8859-1" => Some(bytes.iter().map(|byte| char::from(*byte)).collect()),
        "iso-2022-jp" | "shift_jis" | "utf-16le" => Some(charset.to_owned()),
        _ => None,
    }
}

fn base64(bytes: &[u8]) -> String {
    let alphabet: Vec<char> = ('A'..='Z')
        .chain('a'..='z')
        .chain('0'..='9')
        .chain(['+', '/'])
        .collect();
    let four = |three: &[u8]| {
        let number = three
            .iter()
            .fold(0u32, |number, byte| number << 8 | u32::from(*byte))
            << (8 * (3 - three.len()));
        let digit = |place: usize| match place <= three.len() {
            true => alphabet[(number >> (18 - 6 * place) & 63) as usize],
            false => '=',
        };
        String::from_iter((0..4).map(digit))
    };
    let text: Vec<String> = bytes.chunks(3).map(four).collect();
    text.chunks(19)
        .map(<[String]>::concat)
        .collect::<Vec<_>>()
        .join("\r\n")
}

#[test]
fn the_text_of_a_mail_is_found_in_its_file() {
    let words = |name: &str| {
        let state = opened(case(name));
        outgoing(&state).unwrap().words
    };
    let first = words("iphone_safari_cookies_blocked");
    let printable: String = first
        .bytes()
        .map(|byte| match byte {
            b'\n' => "\r\n".to_owned(),
            b' '..=b'<' | b'>'..=b'~' => char::from(byte).to_string(),
            other => format!("={other:02X}"),
        })
        .collect();
    let mut broken = String::new();
    for line in printable.split("\r\n") {
        let mut rest = line;
        while rest.len() > 75 {
            let cut = if rest[70..75].contains('=') {
                70 + rest[70..75].find('=').unwrap()
            } else {
                75
            };
            broken += &format!("{}=\r\n", &rest[..cut]);
            rest = &rest[cut..];
        }
        broken += &format!("{rest}\r\n");
    }
    let head =
        "Received: from x\r\nFrom: =?UTF-8?B?5L2Q6Jek?= <a@example.jp>\r\nMIME-Version: 1.0\r\n";
    let quoted = format!(
        "{head}Content-Type: text/plain;\r\n charset=\"UTF-8\"\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n{broken}"
    );
    let html = format!("<p>{}</p>", first.replace('\n', "<br>\n"));
    let mixed = format!(
        "{head}Content-Type: multipart/mixed; boundary=\"=_outer\"\r\n\r\nThis is MIME.\r\n--=_outer\r\nContent-Type: multipart/alternative; boundary=inner\r\n\r\n--inner\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n{}\r\n--inner\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n{html}\r\n--inner--\r\n--=_outer\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\n{}\r\n--=_outer--\r\n",
        base64(first.as_bytes()),
        base64(code("iphone_line").as_bytes()),
    );
    let forwarded = format!(
        "{head}Content-Type: multipart/mixed; boundary=fw\r\n\r\n--fw\r\nContent-Type: message/rfc822\r\n\r\n{mixed}\r\n--fw--"
    );
    let expected = pasted(&first, parse);
    assert_eq!(expected.len(), 1);
    for file in [
        &first,
        &quoted,
        &mixed,
        &forwarded,
        &quoted.replace("\r\n", "\n"),
    ] {
        let text = mail::text(file.as_bytes(), &decode);
        assert_eq!(pasted(&text, parse), expected, "{text}");
    }
    let whole = mail::text(quoted.as_bytes(), &decode);
    assert_eq!(whole.replace("\r\n", "\n").trim(), first);
}

#[test]
fn a_charset_is_named_or_known_by_its_bytes() {
    let mail = |charset: &str| {
        format!("Message-ID: <1>\nContent-Type: text/plain; charset={charset}\n\n\u{e9}")
    };
    for (file, text) in [
        (mail("ISO-2022-JP").into_bytes(), "ISO-2022-JP"),
        (mail("unheard-of").into_bytes(), "é"),
        ("結果".as_bytes().to_vec(), "結果"),
        (b"\x8c\x8b\x89\xca".to_vec(), "shift_jis"),
        (b"\x1b$B7k\x1b(B".to_vec(), "iso-2022-jp"),
        (b"\xff\xfeP}".to_vec(), "utf-16le"),
        (b"".to_vec(), ""),
        (b"Note: no mail".to_vec(), "Note: no mail"),
    ] {
        assert_eq!(mail::text(&file, &decode), text);
    }
    let deep = "Content-Type: multipart/mixed; boundary=x\n\n--x\n".repeat(500);
    mail::text(deep.as_bytes(), &decode);
}

#[test]
fn a_hundred_results_at_once_are_quick_and_right() {
    let names: Vec<String> = cases().into_iter().map(|(name, _)| name).take(20).collect();
    let links: Vec<String> = names
        .iter()
        .map(|name| outgoing(&opened(case(name))).unwrap().link)
        .collect();
    let mails = (0..100).map(|number| {
        let link = &links[number % links.len()];
        let json = read(link)
            .unwrap()
            .replace("K-2026-0412", &format!("K{number:03}"));
        let link = ["http://check.example.jp/#r=", &payload(&json)].concat();
        let filling = "お世話になっております。よろしくお願いいたします。\n".repeat(60);
        format!("{filling}{}\n> {}\n", &link[..70], &link[70..])
    });
    let text = mails.collect::<String>();
    let rules = rules();
    let start = Instant::now();
    let readings: Vec<Rc<Reading>> = pasted(&text, parse)
        .into_iter()
        .map(|told| {
            let told = told.unwrap();
            let case = told.case().map(str::to_owned);
            Rc::new(Reading {
                told,
                case,
                seconds: None,
            })
        })
        .collect();
    let rows = Shown::default().of(Roster::default().rows(&readings, &rules));
    let file = table::write(&rows, &rules, Lang::Ja, JAPAN);
    assert_eq!(table::read(&file, JAPAN).unwrap().len(), 100);
    let took = start.elapsed();
    assert_eq!(rows.len(), 100);
    for (number, row) in rows.iter().enumerate() {
        assert_eq!(row.number, format!("K{number:03}"));
        let again = opened(case(&names[number % names.len()]));
        let (_, diagnosis) = again.diagnosed().unwrap();
        assert_eq!(
            row.status,
            diagnosis.verdict.into(),
            "{}",
            names[number % names.len()]
        );
    }
    // Without optimisation and beside other tests; the page takes a tenth of it.
    assert!(took < Duration::from_secs(5), "{took:?}");
    println!("{took:?}");
}
