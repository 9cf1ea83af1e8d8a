//! Tables as CSV (<https://www.rfc-editor.org/rfc/rfc4180>), as Excel in Japanese opens and saves them.

use csv_core::{ReadRecordResult, ReaderBuilder};

/// By it Excel knows that the file is UTF-8.
const BOM: char = '\u{feff}';

/// Characters with which a cell is a formula to a spreadsheet, the full-width ones in Japanese
/// (<https://owasp.org/www-community/attacks/CSV_Injection>).
const FORMULA: &str = "=+-@＝＋－＠";

/// What separates cells: a tab in what was copied out of a spreadsheet; a semicolon where the comma is decimal.
const SEPARATORS: [char; 3] = ['\t', ',', ';'];

/// The table as a file. No cell is a formula to who opens it.
pub fn write<R: AsRef<[String]>>(rows: impl IntoIterator<Item = R>) -> String {
    let mut file = String::from(BOM);
    for row in rows {
        let cells: Vec<String> = row.as_ref().iter().map(|cell| quoted(cell)).collect();
        file += &cells.join(",");
        file += "\r\n";
    }
    file
}

/// The rows of a file or of what was copied out of a spreadsheet, without empty ones. Nothing is an error: what is
/// quoted wrongly is taken as it is.
pub fn read(file: &str) -> Vec<Vec<String>> {
    let file = file.trim_start_matches(BOM);
    let mut reader = ReaderBuilder::new().delimiter(separator(file)).build();
    let mut rest = file.as_bytes();
    // One record at a time, with the end of each of its cells. There is room for the whole file.
    let (mut cells, mut ends) = (vec![0; file.len() + 1], vec![0; file.len() + 1]);
    let (mut length, mut count) = (0, 0);
    let mut rows = Vec::new();
    loop {
        let (result, read, written, ended) =
            reader.read_record(rest, &mut cells[length..], &mut ends[count..]);
        rest = &rest[read..];
        (length, count) = (length + written, count + ended);
        match result {
            // At the end of the file it asks once more.
            ReadRecordResult::InputEmpty => {}
            ReadRecordResult::Record => {
                let starts = [0].into_iter().chain(ends.iter().copied());
                let places = starts.zip(&ends[..count]);
                let row = places.map(|(start, end)| as_meant(&cells[start..*end]));
                rows.push(row.collect::<Vec<String>>());
                (length, count) = (0, 0);
            }
            _ => break,
        }
    }
    rows.retain(|row| row.iter().any(|cell| !cell.is_empty()));
    rows
}

/// The first that stands in the first line, outside of quotes.
fn separator(file: &str) -> u8 {
    let line = file.trim_start().lines().next().unwrap_or_default();
    let bare: String = line.split('"').step_by(2).collect();
    let mut all = SEPARATORS.into_iter();
    let found = all.find(|separator| bare.contains(*separator));
    found.map_or(b',', |separator| separator as u8)
}

/// In quotes, and with a mark before a formula, so that it is a text.
fn quoted(cell: &str) -> String {
    let mark = if is_formula(cell) { "\"'" } else { "\"" };
    [mark, &cell.replace('"', "\"\""), "\""].concat()
}

/// Without what [`quoted`] has put before a formula.
fn as_meant(cell: &[u8]) -> String {
    let cell = String::from_utf8_lossy(cell);
    let behind = cell.strip_prefix('\'').filter(|cell| is_formula(cell));
    behind.unwrap_or(&cell).to_owned()
}

/// Whether a spreadsheet may take it for one, or it looks like one that is marked already.
fn is_formula(cell: &str) -> bool {
    let unseen = |letter: char| letter == '\'' || letter.is_control() && !"\t\r\n".contains(letter);
    let cell = cell.trim_start_matches(unseen);
    cell.starts_with(['\t', '\r', '\n'])
        || cell
            .trim_start()
            .starts_with(|first| FORMULA.contains(first))
}
