//! Blocks of cells as spreadsheets put them on the clipboard: tabs between cells, line breaks between rows, quotes
//! around what holds either.

/// Reads a block; a line break at the end belongs to the last row.
pub fn read_tsv(text: &str) -> Vec<Vec<String>> {
    let mut rows = Vec::new();
    let mut row = Vec::new();
    let mut cell = String::new();
    let mut letters = text.chars().peekable();
    let (mut quoted, mut fresh) = (false, true);
    while let Some(letter) = letters.next() {
        match letter {
            '"' if quoted && letters.next_if_eq(&'"').is_some() => cell.push('"'),
            '"' if quoted => quoted = false,
            '"' if fresh && closes(&letters.clone().collect::<String>()) => quoted = true,
            other if quoted => cell.push(other),
            '\t' => row.push(std::mem::take(&mut cell)),
            '\r' | '\n' => {
                if letter == '\r' {
                    letters.next_if_eq(&'\n');
                }
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            other => cell.push(other),
        }
        fresh = !quoted && matches!(letter, '\t' | '\r' | '\n');
    }
    if !cell.is_empty() || !row.is_empty() || rows.is_empty() || quoted {
        row.push(cell);
        rows.push(row);
    }
    rows
}

/// Whether a cell that begins with a quote ends with one: else the quote is a letter like others.
fn closes(rest: &str) -> bool {
    let mut letters = rest.chars().peekable();
    while let Some(letter) = letters.next() {
        if letter == '"' && letters.next_if_eq(&'"').is_none() {
            return letters.peek().is_none_or(|next| matches!(next, '\t' | '\r' | '\n'));
        }
    }
    false
}

/// Writes a block; a cell is quoted where it must be.
pub fn write_tsv(rows: &[Vec<String>]) -> String {
    let cell = |text: &String| {
        if text.contains(['\t', '\n', '\r', '"']) { format!("\"{}\"", text.replace('"', "\"\"")) } else { text.clone() }
    };
    let line = |row: &Vec<String>| row.iter().map(cell).collect::<Vec<String>>().join("\t");
    let mut text = rows.iter().map(line).collect::<Vec<String>>().join("\n");
    text.push('\n');
    text
}
