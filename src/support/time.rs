//! Moments as a report has them (`2026-11-23T22:18Z`) and as a table shows them in local time (`2026-11-24 07:18`).

/// Days of 400 years of the Gregorian calendar.
const ERA: i64 = 146_097;
const DAY: i64 = 24 * 60;

/// In local time, `offset` minutes east of UTC. What is no moment stays as it is.
pub fn local(utc: &str, offset: i32) -> String {
    let moved = minutes(utc).map(|time| parts(time + i64::from(offset)));
    moved.map_or_else(|| utc.to_owned(), |parts| written(parts, " ", ""))
}

/// The same back, also as Excel writes it (`2026/11/24 7:18`).
pub fn utc(local: &str, offset: i32) -> String {
    let moved = minutes(local).map(|time| parts(time - i64::from(offset)));
    moved.map_or_else(|| local.to_owned(), |parts| written(parts, "T", "Z"))
}

/// Whether it is a day such as `2026-11-24`.
pub fn is_day(text: &str) -> bool {
    let time = [text, " 00:00"].concat();
    text.len() == 10 && minutes(&time).is_some() && local(&time, 0) == time
}

fn written([year, month, day, hour, minute]: [i64; 5], between: &str, end: &str) -> String {
    let two = |number: i64| [if number < 10 { "0" } else { "" }, &number.to_string()].concat();
    let day = [year.to_string(), two(month), two(day)].join("-");
    [&day, between, &two(hour), ":", &two(minute), end].concat()
}

/// Minutes since the first of March of the year 0.
fn minutes(text: &str) -> Option<i64> {
    let numbers = text.split(|letter: char| !letter.is_ascii_digit());
    let numbers = numbers.filter(|number| !number.is_empty() && number.len() <= 4);
    let numbers: Vec<i64> = numbers.map_while(|number| number.parse().ok()).collect();
    let [year, month, day, hour, minute, ..] = numbers[..] else {
        return None;
    };
    let sound = (1000..=9999).contains(&year) && (1..=12).contains(&month);
    if !sound || !(1..=31).contains(&day) || hour > 23 || minute > 59 {
        return None;
    }
    // Counted from March, the leap day is the last of the year
    // (<https://howardhinnant.github.io/date_algorithms.html#days_from_civil>).
    let (year, month) = if month > 2 {
        (year, month - 3)
    } else {
        (year - 1, month + 9)
    };
    let days = 365 * year + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5 + day - 1;
    Some(days * DAY + hour * 60 + minute)
}

/// Year, month, day, hour, minute.
fn parts(minutes: i64) -> [i64; 5] {
    let (days, rest) = (minutes.div_euclid(DAY), minutes.rem_euclid(DAY));
    let (era, day) = (days.div_euclid(ERA), days.rem_euclid(ERA));
    let year = (day - day / 1_460 + day / 36_524 - day / (ERA - 1)) / 365;
    let day = day - (365 * year + year / 4 - year / 100);
    let month = (5 * day + 2) / 153;
    let day = day - (153 * month + 2) / 5 + 1;
    let (year, month) = if month < 10 {
        (year, month + 3)
    } else {
        (year + 1, month - 9)
    };
    [year + 400 * era, month, day, rest / 60, rest % 60]
}
