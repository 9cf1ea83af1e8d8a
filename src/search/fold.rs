//! What a person types and what a screen shows, brought to one spelling.
//!
//! Half and full width, upper and lower case, katakana and hiragana, small and large kana, voiced and unvoiced, long
//! vowels, quotes, punctuation and spaces: none of them tells two messages apart, and people type them as they please.

/// Half-width katakana in the order of Unicode from U+FF66, in hiragana, folded.
const HALF_WIDTH: &str = "をあいうえおやゆよつ\u{30fc}あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわん";

/// Small and voiced hiragana, each before the plain one that stands for it.
const PLAIN: &str = "ぁあぃいぅうぇえぉおがかぎきぐくげけごこざさじしずすぜせぞそだたぢちっつづつでてどとばはぱはびひぴひぶふぷふべへぺへぼほぽほゃやゅゆょよゎわゔうゕかゖけ";

/// Ways to say and write the same thing, both sides as they are after [`letters`].
const SAME: &[(&str, &str)] = &[
    ("くつき", "cookie"),
    ("きゆああること", "qrこと"),
    ("2次元こと", "qrこと"),
    ("二次元こと", "qrこと"),
    ("ゆああるえる", "url"),
    ("あいていと", "idと"),
    ("しやはすくりふと", "javascript"),
    ("えいちひけいあい", "hpki"),
    ("しえいひけいあい", "jpki"),
    ("あいしかと", "icかと"),
    ("まいなかと", "まいなんはかと"),
    ("すまほ", "すまとふおん"),
    ("えらめつせし", "えら"),
    ("紐付", "紐つ"),
    ("ひもつ", "紐つ"),
];

/// Words around a message that are not of it. As after [`letters`]; the longer ones first.
const AROUND: &[&str] = &[
    "と表示されました",
    "と表示される",
    "と表示された",
    "か表示されました",
    "か表示される",
    "か表示された",
    "と表示",
    "という表示",
    "と書いてあります",
    "と書いてある",
    "というめつせし",
    "というえら",
    "という画面",
    "と言われました",
    "と言われる",
    "と言われた",
    "といわれる",
    "といわれた",
    "と出ました",
    "と出ます",
    "と出ている",
    "と出て",
    "と出る",
    "と出た",
    "とてました",
    "とてます",
    "とてる",
    "とてた",
    "つて出る",
    "つて出た",
    "つててる",
    "つててた",
    "か出ました",
    "か出ます",
    "とうすれはいいてすか",
    "とうすれはよいてすか",
    "とうすれは",
    "とうしたらいいてすか",
    "とうしたら",
    "とうしよう",
    "つて何てすか",
    "つて何",
    "てすか",
    "のえら",
];

/// The letters and digits of a text in one spelling.
pub fn letters(text: &str) -> String {
    text.chars()
        .filter_map(letter)
        .flat_map(char::to_lowercase)
        .collect()
}

/// A message in one spelling, by its characters.
pub fn message(text: &str) -> Vec<char> {
    same(letters(text)).chars().collect()
}

/// What was typed, in the same spelling, without the words that people put around a message.
pub fn typed(text: &str) -> Vec<char> {
    let mut text = letters(text);
    for around in AROUND {
        if text.len() > around.len() {
            text = text.replace(around, "");
        }
    }
    same(text).chars().collect()
}

fn same(text: String) -> String {
    SAME.iter()
        .fold(text, |text, (from, to)| text.replace(from, to))
}

fn letter(c: char) -> Option<char> {
    let c = match c {
        // Full-width ASCII.
        '！'..='～' => shifted(c, 0xfee0),
        // Half-width katakana; the voicing marks behind them fall away.
        '\u{ff66}'..='\u{ff9d}' => HALF_WIDTH
            .chars()
            .nth((c as usize).saturating_sub(0xff66))?,
        // Katakana.
        'ァ'..='ヶ' => shifted(c, 0x60),
        _ => c,
    };
    match c {
        // Long vowels and everything that looks like one.
        '\u{30fc}' | '\u{ff70}' => None,
        'ぁ'..='ゖ' => Some(plain(c)),
        _ => c.is_alphanumeric().then_some(c),
    }
}

fn plain(c: char) -> char {
    let mut pairs = PLAIN.chars();
    while let (Some(from), Some(to)) = (pairs.next(), pairs.next()) {
        if from == c {
            return to;
        }
    }
    c
}

fn shifted(c: char, by: u32) -> char {
    char::from_u32((c as u32).saturating_sub(by)).unwrap_or(c)
}
