//! What a person types and what a screen shows, brought to one spelling.
//!
//! Half and full width, upper and lower case, katakana and hiragana, small and large kana, voiced and unvoiced, long
//! vowels, quotes, punctuation and spaces: none of them tells two messages apart, and people type them as they please.

/// Half-width katakana in the order of Unicode from U+FF66, in hiragana, folded.
const HALF_WIDTH: &str = "をあいうえおやゆよつ\u{30fc}あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわん";

/// Small and voiced hiragana, each before the plain one that stands for it.
const PLAIN: &str = "ぁあぃいぅうぇえぉおがかぎきぐくげけごこざさじしずすぜせぞそだたぢちっつづつでてどとばはぱはびひぴひぶふぷふべへぺへぼほぽほゃやゅゆょよゎわゔうゕかゖけ";

/// Ways to say and write the same thing, both sides as they are after [`letters`]: what a keyboard or a voice leaves in
/// kana, and forms that people do not tell apart. Each is applied to messages and to what is typed.
const SAME: &[(&str, &str)] = &[
    ("くつき", "cookie"),
    ("きゆあること", "qrこと"),
    ("2次元こと", "qrこと"),
    ("二次元こと", "qrこと"),
    ("ゆあるえる", "url"),
    ("あいてい", "id"),
    ("しやはすくりふと", "javascript"),
    ("えいちひけあい", "hpki"),
    ("しえいひけあい", "jpki"),
    ("あいしかと", "icかと"),
    ("まいなかと", "まいなんはかと"),
    ("すまほ", "すまとふおん"),
    ("えらめつせし", "えら"),
    ("紐付", "紐つ"),
    ("ひもつ", "紐つ"),
    ("既に", "すてに"),
    ("下さい", "くたさい"),
    ("出来", "てき"),
    ("てきません", "てきない"),
    ("ていません", "ていない"),
    ("てません", "ていない"),
    ("ありません", "ない"),
    ("つかりません", "つからない"),
    ("変わりません", "変わらない"),
    ("みつから", "見つから"),
    ("むこう", "無効"),
    ("しつこう", "失効"),
    ("しつはい", "失敗"),
    ("とうろく", "登録"),
    ("みとうろく", "未登録"),
    ("み登録", "未登録"),
    ("つつける", "続ける"),
    ("にんしよう", "認証"),
    ("せいこうせい", "整合性"),
    ("けんしよう", "検証"),
    ("ほしよう", "保証"),
    ("しようめいしよ", "証明書"),
    ("しようほう", "情報"),
    ("ふそく", "不足"),
    ("ゆうこう", "有効"),
    ("きけんきれ", "期限切れ"),
    ("期限きれ", "期限切れ"),
    ("有効きけん", "有効期限"),
    ("ちゆうたん", "中断"),
    ("しより", "処理"),
    ("はつこう", "発行"),
    ("はつせい", "発生"),
    ("よきせぬ", "予期せぬ"),
    ("かめん", "画面"),
    ("まつしろ", "真つ白"),
    ("まつくろ", "真つ黒"),
    ("しろい", "白い"),
    ("くろい", "黒い"),
    ("ひようし", "表示"),
    ("せつそく", "接続"),
    ("あんせん", "安全"),
    ("ほこ", "保護"),
    ("きよひ", "拒否"),
    ("けんさい", "現在"),
    ("きのう", "機能"),
    ("りようかのう", "利用可能"),
    ("ついか", "追加"),
    ("かんり", "管理"),
    ("ほうほう", "方法"),
    ("せんたく", "選択"),
    ("かいとう", "該当"),
    ("そんさい", "存在"),
    ("きとう", "起動"),
    ("こしんはんこう", "個人番号"),
    ("ひつよう", "必要"),
    ("けつか", "結果"),
    ("しゆとく", "取得"),
    ("へつの", "別の"),
    ("ことなる", "異なる"),
    ("きよか", "許可"),
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
