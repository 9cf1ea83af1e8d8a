//! The text of a file at the desk: a saved mail (`.eml`, RFC 5322 with MIME, RFC 2045), a text, a table.

use base64::Engine;
use base64::prelude::BASE64_STANDARD;

/// Makes a text of bytes by an encoding, such as `shift_jis`: in the browser `TextDecoder`.
pub type Decode<'a> = &'a dyn Fn(&str, &[u8]) -> String;

/// The text of a file. Text parts of a mail that are in base64 are decoded. Quoted-printable is not:
/// [`pasted`](super::pasted) reads it as it is.
pub fn text(bytes: &[u8], decode: Decode) -> String {
    let file = decode(encoding(bytes), bytes);
    let (mut text, mut encoded) = (String::new(), String::new());
    let mut part = Part::default();
    for line in file.lines() {
        // The boundary of a part, after which its header comes.
        let boundary = line.starts_with("--");
        if boundary {
            add_decoded(&mut encoded, decode, &mut text);
            part = Part::default();
        }
        if part.in_body && part.base64 {
            encoded += if part.binary { "" } else { line.trim() };
        } else {
            text += line;
            text.push('\n');
        }
        if !boundary && !part.in_body {
            part.read_header(line);
        }
    }
    add_decoded(&mut encoded, decode, &mut text);
    text
}

/// What the header of a part says.
#[derive(Default)]
struct Part {
    base64: bool,
    binary: bool,
    mail: bool,
    in_body: bool,
}

impl Part {
    fn read_header(&mut self, line: &str) {
        let line = line.to_ascii_lowercase();
        match line.split_once(':') {
            // A forwarded mail begins with its own header.
            _ if line.is_empty() && self.mail => *self = Part::default(),
            _ if line.is_empty() => self.in_body = true,
            Some(("content-transfer-encoding", value)) => self.base64 = value.trim() == "base64",
            Some(("content-type", value)) => {
                self.binary = !value.trim().starts_with("text/");
                self.mail = value.trim().starts_with("message/");
            }
            _ => {}
        }
    }
}

fn add_decoded(encoded: &mut String, decode: Decode, text: &mut String) {
    if encoded.is_empty() {
        return;
    }
    // What was cut off ends within a group of four.
    let whole = encoded.len() / 4 * 4;
    let bytes = encoded.as_bytes().get(..whole).unwrap_or_default();
    let bytes = BASE64_STANDARD.decode(bytes);
    encoded.clear();
    if let Ok(bytes) = bytes {
        *text += &decode(encoding(&bytes), &bytes);
        text.push('\n');
    }
}

/// The encoding that these bytes look like, by its name in <https://encoding.spec.whatwg.org/>. Excel in Japanese saves a
/// CSV in Shift JIS.
fn encoding(bytes: &[u8]) -> &'static str {
    match bytes {
        [0xFF, 0xFE, ..] => "utf-16le",
        [0xFE, 0xFF, ..] => "utf-16be",
        _ if bytes.windows(2).any(|two| two == b"\x1b$") => "iso-2022-jp",
        _ if std::str::from_utf8(bytes).is_ok() => "utf-8",
        _ => "shift_jis",
    }
}
