//! Tables as CSV (<https://www.rfc-editor.org/rfc/rfc4180>), as Excel in Japanese opens and saves them.

/// By it Excel knows that the file is UTF-8.
const BOM: char = '\u{feff}';

/// Characters with which a cell is a formula to a spreadsheet, the full-width ones in Japanese
/// (<https://owasp.org/www-community/attacks/CSV_Injection>).
const FORMULA: &str = "=+-@＝＋－＠";

/// What parts cells: a comma; a tab in what is copied out of a spreadsheet; a semicolon where the comma is decimal.
const SEPARATORS: [char; 3] = ['\t', ',', ';'];

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

/// The rows of a file or of what was copied out of a spreadsheet, without empty ones. Nothing is an error: what is
/// quoted wrongly is taken as it stands.
pub fn read(file: &str) -> Vec<Vec<String>> {
    let file = file.trim_start_matches(BOM);
    let separator = separator(file);
    let (mut rows, mut row, mut cell) = (Vec::new(), Vec::new(), String::new());
    // Within quotes; a quote seen within them, which ends them or is one of two.
    let (mut quoted, mut ended) = (false, false);
    for letter in file.chars().filter(|letter| *letter != '\0').chain(['\n']) {
        match letter {
            '"' if quoted => (quoted, ended) = (false, true),
            '"' if ended => {
                cell.push('"');
                (quoted, ended) = (true, false);
            }
            '"' if cell.is_empty() => quoted = true,
            _ if quoted => cell.push(letter),
            '\n' | '\r' => {
                row.push(as_meant(&cell));
                cell.clear();
                ended = false;
                let whole = std::mem::take(&mut row);
                if whole.iter().any(|cell| !cell.is_empty()) {
                    rows.push(whole);
                }
            }
            _ if letter == separator => {
                row.push(as_meant(&cell));
                cell.clear();
                ended = false;
            }
            _ => {
                cell.push(letter);
                ended = false;
            }
        }
    }
    rows
}

/// The first that stands in the first line, outside of quotes.
fn separator(file: &str) -> char {
    let line = file.trim_start().lines().next().unwrap_or_default();
    let bare: String = line.split('"').step_by(2).collect();
    let found = SEPARATORS
        .into_iter()
        .find(|separator| bare.contains(*separator));
    found.unwrap_or(',')
}

fn written(cell: &str) -> String {
    let cell = if is_formula(cell) {
        ["'", cell].concat()
    } else {
        cell.to_owned()
    };
    let spaced = cell.trim().len() < cell.len();
    if spaced || cell.contains(['"', '\r', '\n']) || cell.contains(SEPARATORS) {
        ["\"", &cell.replace('"', "\"\""), "\""].concat()
    } else {
        cell
    }
}

/// Without what [`write`] has put before a formula.
fn as_meant(cell: &str) -> String {
    let behind = cell.strip_prefix('\'').filter(|cell| is_formula(cell));
    behind.unwrap_or(cell).to_owned()
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
