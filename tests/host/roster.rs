//! The results of a whole hospital: the table, its file, the files that are opened, and the numbers that are given.

use crate::cases::{case, cases, rules};
use crate::follows::Follows;
use crate::report::read;
use crate::report::{opened, outgoing};
use crate::support::parse;
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use proptest::prelude::*;
use std::rc::Rc;
use std::time::{Duration, Instant};
use webauthn_checkup::lang::Lang;
use webauthn_checkup::report::case_number;
use webauthn_checkup::report::link::payload;
use webauthn_checkup::support::people::{Person, people};
use webauthn_checkup::support::roster::{Roster, RosterRow, Status, counts};
use webauthn_checkup::support::table::{self, Column, Shown};
use webauthn_checkup::support::{Channel, Desk, Invitation, Reading, csv, file, pasted};

/// The result of a case, made at this time, under this number.
fn reading(name: &str, number: &str, time: &str) -> Rc<Reading> {
    let link = outgoing(&opened(case(name))).unwrap().link;
    let json = read(&link).unwrap().replace("2026-11-23T22:18Z", time);
    of_text(&["#r=", &payload(&json)].concat(), number)
}

fn of_text(text: &str, number: &str) -> Rc<Reading> {
    Rc::new(Reading {
        received: pasted(text, parse).remove(0).unwrap(),
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

/// Phones in all states; of one number two results, one twice without a number, and a person who has not answered.
fn some() -> (Roster, Vec<Rc<Reading>>) {
    let readings = vec![
        reading("iphone_safari_cookies_blocked", "K02", "2026-11-23T22:18Z"),
        reading("iphone_safari_fine", "K10", "2026-11-23T22:19Z"),
        reading("iphone_line", "", "2026-11-23T22:20Z"),
        of_text(&code("android_chrome_no_screen_lock"), "K1"),
        reading("iphone_safari_fine", "K02", "2026-11-20T00:00Z"),
        reading("iphone_safari_fine", "", "2026-11-23T22:21Z"),
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

fn column(rows: &[RosterRow], cell: fn(&RosterRow) -> &str) -> Vec<&str> {
    rows.iter().map(cell).collect()
}

#[test]
fn of_each_number_the_newest_result_stands_there_and_who_has_not_answered() {
    let (roster, readings) = some();
    let rows = Shown::default().of(roster.rows(&readings, &rules()));
    assert_eq!(
        column(&rows, |row| &row.number),
        ["K1", "K02", "K3", "K10", "", ""]
    );
    let second = &rows[1];
    assert_eq!(
        (&*second.name, &*second.phone, &*second.entry, &*second.time),
        ("佐藤 花子", "iPhone", "2.15", "2026-11-23T22:18Z")
    );
    assert_eq!(second.status, Status::FixNeeded);
    assert!(
        second.system.starts_with("iOS 1") && second.system.contains("Safari"),
        "{second:?}"
    );
    assert_eq!(second.reading, Some(0));
    assert_eq!(second.code, code("iphone_safari_cookies_blocked"));
    assert_eq!((rows[2].status, rows[2].reading), (Status::NotHeard, None));
    let counted = counts(&rows).map(|(_, count)| count);
    assert_eq!(counted.iter().sum::<usize>(), rows.len());
    assert_eq!(counts(&rows)[4], (Status::NotHeard, 1));
}

#[test]
fn the_table_is_sorted_by_any_column_and_shows_one_status() {
    let (roster, readings) = some();
    let rows = || roster.rows(&readings, &rules());
    let by = |column| Shown::default().by(column);
    let up = by(Column::Time).of(rows());
    let down = by(Column::Time).by(Column::Time).of(rows());
    let times = column(&up, |row| &row.time);
    assert!(times[..4].is_sorted(), "{times:?}");
    assert_eq!(times[4..], ["", ""]);
    let times = column(&down, |row| &row.time);
    assert!(times[..4].iter().rev().is_sorted(), "{times:?}");
    assert_eq!(times[4..], ["", ""]);
    let status: Vec<Status> = by(Column::Status)
        .of(rows())
        .iter()
        .map(|row| row.status)
        .collect();
    assert!(
        status.is_sorted() && status[0] == Status::FixNeeded,
        "{status:?}"
    );
    let only = Shown {
        only: Some(Status::NotHeard),
        ..Shown::default()
    };
    assert_eq!(column(&only.of(rows()), |row| &row.number), ["K3"]);
}

/// The clock here, as a table has it, nine hours east; only for the times of these tests.
fn local(utc: &str) -> String {
    utc.replace("23T22:", "24 07:")
        .replace("20T00:", "20 09:")
        .replace('Z', "")
}

fn utc(local: &str) -> String {
    match local {
        "" => String::new(),
        "2026/11/24 7:18" => "2026-11-23T22:18Z".to_owned(),
        local => [
            &local
                .replace("24 07:", "23T22:")
                .replace("20 09:", "20T00:"),
            "Z",
        ]
        .concat(),
    }
}

#[test]
fn the_table_comes_back_from_its_file() {
    let (roster, readings) = some();
    let rows = Shown::default().of(roster.rows(&readings, &rules()));
    let saved: Vec<RosterRow> = rows
        .iter()
        .cloned()
        .map(|row| RosterRow {
            reading: None,
            ..row
        })
        .collect();
    for lang in Lang::ALL {
        let file = table::write(&rows, &rules(), lang, local);
        assert!(
            file.contains(r#""2026-11-24 07:18""#) && file.contains(r#""2.15 "#),
            "{file}"
        );
        assert_eq!(file.matches("\r\n").count(), rows.len() + 1);
        let (read, unread) = table::read(&file, utc).unwrap();
        assert_eq!((&read, unread), (&saved, 0));
        let mut again = Roster::default();
        again.load(read.clone());
        assert_eq!(Shown::default().of(again.rows(&[], &rules())), saved);
        // The same file once more, and the results themselves, bring nothing new.
        again.load(read);
        assert_eq!(Shown::default().of(again.rows(&readings, &rules())), rows);
    }
    // As Excel saves it: dates in its own way, columns moved, the mark of UTF-8 gone.
    let by_excel = "判定,お問い合わせ番号,日時,メモ\n使えません,K1,2026/11/24 7:18,x\n?,K2,,\n";
    let (rows, unread) = table::read(by_excel, utc).unwrap();
    assert_eq!((rows.len(), unread), (1, 1));
    assert_eq!(
        (&*rows[0].time, rows[0].status),
        ("2026-11-23T22:18Z", Status::Unsupported)
    );
    assert_eq!(table::read("氏名\n佐藤\n", utc), None);
    assert_eq!(table::read("", utc), None);
}

#[test]
fn a_row_that_was_loaded_is_opened_by_its_code_and_stays_as_it_was_saved() {
    let (_, readings) = some();
    let saved = Roster::default().rows(&readings[..1], &rules());
    let mut roster = Roster::default();
    roster.load(saved.clone());
    let opened = roster.rows(&[of_text(&saved[0].code, "K02")], &rules());
    assert_eq!(opened, saved);
    // A code of another result of that number is newer.
    let newer = roster.rows(&[of_text(&code("iphone_safari_fine"), "K02")], &rules());
    assert_eq!((newer.len(), newer[0].status), (1, Status::NoObstacle));
}

#[test]
fn a_code_that_is_read_out_after_the_report_does_not_hide_the_report() {
    let report = reading("iphone_safari_fine", "K1", "2026-11-23T22:18Z");
    let again = of_text(&code("iphone_safari_fine"), "K1");
    let rows = Roster::default().rows(&[report, again], &rules());
    assert_eq!((rows.len(), rows[0].reading), (1, Some(0)));
    assert_eq!(rows[0].time, "2026-11-23T22:18Z");
}

#[test]
fn two_results_without_a_number_are_two_even_if_they_are_alike() {
    let twice = [
        reading("iphone_safari_fine", "", "2026-11-23T22:19Z"),
        reading("iphone_safari_fine", "", "2026-11-23T22:20Z"),
    ];
    assert_eq!(Roster::default().rows(&twice, &rules()).len(), 2);
    let mut loaded = Roster::default();
    let saved = Roster::default().rows(&twice, &rules());
    loaded.load(saved);
    assert_eq!(loaded.rows(&[], &rules()).len(), 2);
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
        let cell = file.strip_prefix("\u{feff}\"").unwrap();
        cell.strip_suffix("\"\r\n").unwrap().to_owned()
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
        let back = csv::read(&csv::write(&rows));
        let kept = |row: &&Vec<String>| row.iter().any(|cell| !cell.is_empty());
        let expected: Vec<_> = rows.iter().filter(kept).cloned().collect();
        prop_assert_eq!(back, expected);
    }
}

#[test]
fn everybody_in_a_list_gets_a_number_and_no_name_is_in_a_link() {
    let numbered = |list: &str, prefix: &str| -> Vec<(String, String)> {
        let all = people(list, prefix, &[], &["K07", "old", "K99999999999"]).into_iter();
        all.map(|person| (person.number, person.name)).collect()
    };
    let pair = |number: &str, name: &str| (number.to_owned(), name.to_owned());
    let list = "\u{feff}職員番号,氏名,所属\r\n001,佐藤 花子,内科\r\n\r\n002,\"山田, 太郎\",\r\n";
    assert_eq!(
        numbered(list, ""),
        [
            pair("K08", "001 佐藤 花子 内科"),
            pair("K09", "002 山田, 太郎")
        ]
    );
    assert_eq!(
        numbered("佐藤\n佐藤\n", "内科A"),
        [pair("内科A-01", "佐藤"), pair("内科A-02", "佐藤")]
    );
    assert_eq!(
        numbered("氏名\t所属\n佐藤\t内科\n", ""),
        [pair("K08", "佐藤 内科")]
    );
    let long = &numbered("佐藤", &"あ".repeat(40))[0].0;
    assert_eq!(case_number(long), Some(&**long), "no page cuts it");
    let hundred = "佐藤\n".repeat(100);
    assert_eq!(people(&hundred, "", &[], &[])[99].number, "K100");
    assert_eq!(people(&hundred, "", &[], &[])[0].number, "K001");
    let mut roster = Roster::default();
    assert_eq!(roster.invite("佐藤\n山田", "", &[]), 2);
    assert_eq!(roster.invite("佐藤\n山田\n鈴木", "", &[]), 1);
    let (_, readings) = some();
    assert_eq!(roster.invite("高橋", "", &readings), 1);
    assert_eq!(
        roster
            .people
            .iter()
            .map(|person| &*person.number)
            .collect::<Vec<_>>(),
        ["K01", "K02", "K03", "K11"]
    );
    for channel in Channel::ALL {
        let like = Invitation {
            channel,
            seen: "2.13".into(),
            ..Invitation::default()
        };
        let invitation = roster.people[2].invitation(&like);
        let link = invitation.link("https://check.example.jp/");
        assert!(link.contains("?case=K03&seen=2.13"), "{link}");
        let message = invitation.message("https://check.example.jp/", None);
        assert!(
            message.contains(&link) && !message.contains("鈴木"),
            "{message}"
        );
    }
    let desk = Desk {
        roster,
        ..Desk::default()
    };
    let file = csv::read(&desk.people_file(Lang::Ja, "https://check.example.jp/", None));
    assert_eq!(
        file[0],
        ["お問い合わせ番号", "名前", "チェック用リンク", "文面"]
    );
    assert_eq!(file[3][..2], ["K03", "鈴木"]);
    assert!(
        file[3][2].contains("case=K03") && file[3][3].contains(&file[3][2]),
        "{file:?}"
    );
}

/// As a browser decodes these, as far as the tests need it.
fn decode(encoding: &str, bytes: &[u8]) -> String {
    match encoding {
        "utf-8" => String::from_utf8_lossy(bytes).into_owned(),
        other => format!("{other} "),
    }
}

#[test]
fn the_text_of_a_mail_is_found_in_its_file() {
    let state = opened(case("iphone_safari_cookies_blocked"));
    let words = outgoing(&state).unwrap().words;
    let escaped = |byte| match byte {
        b'\n' => "\r\n".to_owned(),
        b' '..=b'<' | b'>'..=b'~' => char::from(byte).to_string(),
        other => format!("={other:02X}"),
    };
    // Lines of at most 76 characters, as RFC 2045 asks for.
    let mut printable = String::new();
    for line in words.lines() {
        let mut length = 0;
        for part in line.bytes().map(escaped) {
            if length + part.len() > 75 {
                printable += "=\r\n";
                length = 0;
            }
            length += part.len();
            printable += &part;
        }
        printable += "\r\n";
    }
    let head =
        "Received: from x\r\nFrom: =?UTF-8?B?5L2Q6Jek?= <a@example.jp>\r\nMIME-Version: 1.0\r\n";
    let quoted = format!(
        "{head}Content-Type: text/plain;\r\n charset=\"UTF-8\"\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n{printable}"
    );
    let base64 = |text: &str| {
        let all = BASE64_STANDARD.encode(text);
        let lines: Vec<&str> = all
            .as_bytes()
            .chunks(76)
            .map(|line| std::str::from_utf8(line).unwrap())
            .collect();
        lines.join("\r\n")
    };
    let html = format!("<p>{}</p>", words.replace('\n', "<br>\n"));
    let mixed = format!(
        "{head}Content-Type: multipart/mixed; boundary=\"=_outer\"\r\n\r\nThis is MIME.\r\n--=_outer\r\nContent-Type: multipart/alternative; boundary=inner\r\n\r\n--inner\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n{}\r\n--inner\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n{html}\r\n--inner--\r\n--=_outer\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\n{}\r\n--=_outer--\r\n",
        base64(&words),
        base64(&code("iphone_line")),
    );
    let alone = format!(
        "{head}Content-Transfer-Encoding: BASE64\r\nContent-Type: text/plain\r\n\r\n{}",
        base64(&words)
    );
    let forwarded = format!(
        "{head}Content-Type: multipart/mixed; boundary=fw\r\n\r\n--fw\r\nContent-Type: message/rfc822\r\n\r\n{alone}\r\n--fw--"
    );
    let expected = pasted(&words, parse);
    assert_eq!(expected.len(), 1);
    for mail in [
        &words,
        &quoted,
        &mixed,
        &alone,
        &forwarded,
        &quoted.replace("\r\n", "\n"),
    ] {
        let text = file::text(mail.as_bytes(), &decode);
        assert_eq!(pasted(&text, parse), expected, "{mail}\n{text}");
    }
    // What was cut off within the base64 of a mail is not lost before.
    let cut = &alone[..alone.len() - 6];
    assert!(file::text(cut.as_bytes(), &decode).contains(words.lines().next().unwrap()));
}

#[test]
fn the_encoding_of_a_file_is_known_by_its_bytes() {
    for (bytes, text) in [
        ("結果".as_bytes(), "結果\n"),
        (b"\x8c\x8b\x89\xca", "shift_jis \n"),
        (b"\x1b$B7k\x1b(B", "iso-2022-jp \n"),
        (b"\xff\xfeP}", "utf-16le \n"),
        (b"", ""),
    ] {
        assert_eq!(file::text(bytes, &decode), text, "{bytes:?}");
    }
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
        .map(|received| {
            let received = received.unwrap();
            let case = received.case().map(str::to_owned);
            Rc::new(Reading {
                received,
                case,
                seconds: None,
            })
        })
        .collect();
    let rows = Shown::default().of(Roster::default().rows(&readings, &rules));
    let file = table::write(&rows, &rules, Lang::Ja, local);
    assert_eq!(table::read(&file, utc).unwrap().0.len(), 100);
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
