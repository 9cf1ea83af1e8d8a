//! Tables as CSV (<https://www.rfc-editor.org/rfc/rfc4180>), as Excel in Japanese opens them.

/// By it Excel knows that the file is UTF-8.
const BOM: char = '\u{feff}';

/// Characters with which a cell is a formula to a spreadsheet, the full-width ones in Japanese
/// (<https://owasp.org/www-community/attacks/CSV_Injection>).
const FORMULA: &str = "=+-@＝＋－＠";

/// The table as a file. No cell is a formula to who opens it.
pub fn write<R: AsRef<[String]>>(rows: impl IntoIterator<Item = R>) -> String {
    let mut file = String::from(BOM);
    for row in rows {
        let cells: Vec<String> = row.as_ref().iter().map(|cell| written(cell)).collect();
        file += &cells.join(",");
        file += "\r\n";
    }
    file
}

fn written(cell: &str) -> String {
    let cell = if is_formula(cell) {
        ["'", cell].concat()
    } else {
        cell.to_owned()
    };
    let spaced = cell.trim().len() < cell.len();
    if spaced || cell.contains(['"', '\r', '\n', '\t', ',', ';']) {
        ["\"", &cell.replace('"', "\"\""), "\""].concat()
    } else {
        cell
    }
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
