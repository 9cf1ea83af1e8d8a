//! The results of a whole hospital: the table and its file.

use crate::cases::{case, cases, rules};
use crate::follows::Follows;
use crate::report::read;
use crate::report::{opened, outgoing};
use crate::support::parse;
use std::rc::Rc;
use std::time::{Duration, Instant};
use webauthn_checkup::lang::Lang;
use webauthn_checkup::report::link::payload;
use webauthn_checkup::support::roster::{Status, rows};
use webauthn_checkup::support::{Reading, csv, pasted, table};

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

/// Phones in all states; of one number two results, and one without a number twice.
fn some() -> Vec<Rc<Reading>> {
    vec![
        reading("iphone_safari_cookies_blocked", "K02", "2026-11-23T22:18Z"),
        reading("iphone_safari_fine", "K10", "2026-11-23T22:19Z"),
        reading("iphone_line", "", "2026-11-23T22:20Z"),
        of_text(&code("android_chrome_no_screen_lock"), "K1"),
        reading("iphone_safari_fine", "K02", "2026-11-20T00:00Z"),
        reading("iphone_safari_fine", "", "2026-11-23T22:21Z"),
    ]
}

#[test]
fn of_each_number_the_newest_result_stands_there() {
    let rows = rows(&some(), &rules());
    let mut numbers: Vec<&str> = rows.iter().map(|row| &*row.number).collect();
    numbers.sort_unstable();
    assert_eq!(numbers, ["", "", "K02", "K1", "K10"]);
    let second = rows.iter().find(|row| row.number == "K02").unwrap();
    assert_eq!(
        (&*second.phone, &*second.entry, &*second.time, second.status),
        ("iPhone", "2.15", "2026-11-23T22:18Z", Status::FixNeeded)
    );
    assert!(
        second.system.starts_with("iOS 1") && second.system.contains("Safari"),
        "{second:?}"
    );
    assert_eq!(second.reading, 0);
    assert_eq!(second.code, code("iphone_safari_cookies_blocked"));
}

#[test]
fn the_table_is_a_file_that_excel_opens() {
    let rows = rows(&some(), &rules());
    let local = |time: &str| ["local ", time].concat();
    let file = table::write(&rows, &rules(), Lang::Ja, local);
    assert!(
        file.starts_with("\u{feff}お問い合わせ番号,機種,OS とブラウザ,判定,"),
        "{file}"
    );
    assert!(
        file.contains(",local 2026-11-23T22:18Z,") && file.contains("2.15 "),
        "{file}"
    );
    assert_eq!(file.matches("\r\n").count(), rows.len() + 1);
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
    let rows = rows(&readings, &rules);
    let file = table::write(&rows, &rules, Lang::Ja, str::to_owned);
    assert_eq!(file.matches("\r\n").count(), 101);
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
