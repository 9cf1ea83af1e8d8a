//! What stands in a file that was dropped at the desk: a saved mail (`.eml`, RFC 5322 and MIME, RFC 2045 and 2046), or
//! any text.

/// Mails within mails within mails.
const DEEPEST: usize = 8;

/// Header fields by which a mail is known.
const OF_MAIL: [&str; 5] = [
    "mime-version",
    "received",
    "message-id",
    "content-type",
    "return-path",
];

/// How bytes become text: the name of the charset as the mail has it, such as `iso-2022-jp`, and the bytes. In the
/// browser it is `TextDecoder`; `None` for a charset that it does not know.
pub type Decode<'a> = &'a dyn Fn(&str, &[u8]) -> Option<String>;

/// The text of a file. Of a mail, all its texts, one below the other.
pub fn text(file: &[u8], decode: Decode) -> String {
    let mut texts = Vec::new();
    match header(file) {
        Some((fields, _)) if OF_MAIL.iter().any(|name| field(&fields, name).is_some()) => {
            part(file, decode, DEEPEST, &mut texts);
        }
        _ => texts.push(decoded(file, "", decode)),
    }
    texts.join("\n")
}

/// One part of a mail, with those in it.
fn part(bytes: &[u8], decode: Decode, deepest: usize, texts: &mut Vec<String>) {
    let Some((fields, body)) = header(bytes) else {
        return;
    };
    let content = field(&fields, "content-type").unwrap_or("text/plain");
    let kind = content
        .split(';')
        .next()
        .unwrap_or_default()
        .trim()
        .to_ascii_lowercase();
    let coding = field(&fields, "content-transfer-encoding").unwrap_or_default();
    if let (Some(boundary), Some(deeper)) = (parameter(content, "boundary"), deepest.checked_sub(1))
    {
        for within in parts(body, &boundary) {
            part(within, decode, deeper, texts);
        }
        return;
    }
    if !kind.starts_with("text/") && kind != "message/rfc822" {
        return;
    }
    let plain = match coding.trim().to_ascii_lowercase().as_str() {
        "quoted-printable" => quoted_printable(body),
        "base64" => base64(body),
        _ => body.to_vec(),
    };
    match (kind.as_str(), deepest.checked_sub(1)) {
        ("message/rfc822", Some(deeper)) => part(&plain, decode, deeper, texts),
        ("message/rfc822", None) => {}
        _ => texts.push(decoded(
            &plain,
            &parameter(content, "charset").unwrap_or_default(),
            decode,
        )),
    }
}

/// By its charset; where none is named, what it looks like: a file of Windows in Japanese is Shift JIS.
fn decoded(bytes: &[u8], charset: &str, decode: Decode) -> String {
    let unnamed = charset.is_empty() || charset.eq_ignore_ascii_case("us-ascii");
    let likely = match bytes {
        [0xFF, 0xFE, ..] => "utf-16le",
        [0xFE, 0xFF, ..] => "utf-16be",
        _ if !unnamed => charset,
        _ if bytes.windows(2).any(|two| two == b"\x1b$") => "iso-2022-jp",
        _ if std::str::from_utf8(bytes).is_ok() => "utf-8",
        _ => "shift_jis",
    };
    let text = if likely.eq_ignore_ascii_case("utf-8") {
        None
    } else {
        decode(likely, bytes)
    };
    text.unwrap_or_else(|| String::from_utf8_lossy(bytes).into_owned())
}

/// Header fields, long lines joined, and what follows the empty line.
fn header(bytes: &[u8]) -> Option<(Vec<String>, &[u8])> {
    let mut fields: Vec<String> = Vec::new();
    let mut rest = bytes;
    loop {
        let end = rest
            .iter()
            .position(|byte| *byte == b'\n')
            .map_or(rest.len(), |end| end + 1);
        let (line, behind) = rest.split_at(end);
        rest = behind;
        let line = String::from_utf8_lossy(line);
        let line = line.trim_end_matches(['\r', '\n']);
        if line.is_empty() {
            return Some((fields, rest));
        }
        match fields.last_mut() {
            Some(last) if line.starts_with([' ', '\t']) => last.push_str(line),
            _ if line.contains(':') || line.starts_with("From ") => fields.push(line.to_owned()),
            _ => return None,
        }
        if rest.is_empty() {
            return Some((fields, rest));
        }
    }
}

fn field<'a>(fields: &'a [String], name: &str) -> Option<&'a str> {
    let mut named = fields.iter().filter_map(|field| field.split_once(':'));
    named.find_map(|(known, value)| {
        known
            .trim()
            .eq_ignore_ascii_case(name)
            .then_some(value.trim())
    })
}

/// A parameter of a header field, such as `charset`, without its quotes.
fn parameter(value: &str, name: &str) -> Option<String> {
    let mut all = value
        .split(';')
        .skip(1)
        .filter_map(|one| one.split_once('='));
    let (_, value) = all.find(|(known, _)| known.trim().eq_ignore_ascii_case(name))?;
    Some(value.trim().trim_matches('"').to_owned())
}

/// What stands between lines of `--` and the boundary; the last part may lack its end.
fn parts<'a>(body: &'a [u8], boundary: &str) -> Vec<&'a [u8]> {
    let (mut parts, mut begun, mut at) = (Vec::new(), None, 0);
    for line in body.split_inclusive(|byte| *byte == b'\n') {
        let mark = line
            .strip_prefix(b"--")
            .and_then(|line| line.strip_prefix(boundary.as_bytes()));
        if mark.is_some_and(|rest| rest.trim_ascii().is_empty() || rest.starts_with(b"--")) {
            parts.extend(begun.map(|begun| &body[begun..at]));
            begun = Some(at + line.len());
        }
        at += line.len();
    }
    parts.extend(begun.map(|begun| &body[begun..]));
    parts
}

/// RFC 2045, 6.7. What is no escape stays.
fn quoted_printable(body: &[u8]) -> Vec<u8> {
    let (mut plain, mut rest) = (Vec::with_capacity(body.len()), body);
    while let [first, behind @ ..] = rest {
        let hex = |at: usize| {
            behind
                .get(at)
                .and_then(|byte| char::from(*byte).to_digit(16))
        };
        let (byte, taken) = match (first, behind, hex(0), hex(1)) {
            (b'=', _, Some(high), Some(low)) => (Some((high << 4 | low) as u8), 3),
            (b'=', [b'\r', b'\n', ..], ..) => (None, 3),
            (b'=', [b'\n', ..], ..) => (None, 2),
            _ => (Some(*first), 1),
        };
        plain.extend(byte);
        rest = &rest[taken..];
    }
    plain
}

/// RFC 4648, 4. Line ends and whatever else is no digit are passed over.
fn base64(body: &[u8]) -> Vec<u8> {
    let digit = |byte: &u8| match byte {
        b'A'..=b'Z' => Some(byte - b'A'),
        b'a'..=b'z' => Some(byte - b'a' + 26),
        b'0'..=b'9' => Some(byte - b'0' + 52),
        b'+' | b'-' => Some(62),
        b'/' | b'_' => Some(63),
        _ => None,
    };
    let digits: Vec<u8> = body.iter().filter_map(digit).collect();
    let mut plain = Vec::with_capacity(digits.len() / 4 * 3 + 3);
    for four in digits.chunks(4) {
        let number = four
            .iter()
            .fold(0u32, |number, digit| number << 6 | u32::from(*digit));
        let number = number << (6 * (4 - four.len()));
        plain.extend(&number.to_be_bytes()[1..four.len().max(1)]);
    }
    plain
}
