//! The first field of a file, `format: "claimbook/1"`, read before anything else; and what other files look like.

use super::FileError;

/// The name of the format, before its number.
pub(super) const NAME: &str = "claimbook/";
/// The newest format that this program reads and writes.
pub(super) const KNOWN: u32 = 1;

/// What stands at the head of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Head<'a> {
    /// A format, as written: `claimbook/1`.
    Format(&'a str),
    /// The text ends before the format is complete.
    CutShort,
    /// Something else.
    Other,
}

/// Drops white space and comments.
fn skip_blank(mut text: &str) -> &str {
    loop {
        text = text.trim_start();
        let rest = if let Some(line) = text.strip_prefix("//") {
            line.split_once('\n').map_or("", |(_, rest)| rest)
        } else if let Some(block) = text.strip_prefix("/*") {
            block.split_once("*/").map_or("", |(_, rest)| rest)
        } else {
            return text;
        };
        text = rest;
    }
}

/// Reads the head of a text.
fn head(text: &str) -> Head<'_> {
    let mut rest = skip_blank(text);
    if rest.is_empty() {
        return Head::Other;
    }
    for token in ["(", "format", ":", "\""] {
        rest = match rest.strip_prefix(token) {
            Some(rest) if token == "\"" => rest,
            Some(rest) => skip_blank(rest),
            None if token.starts_with(rest) => return Head::CutShort,
            None => return Head::Other,
        };
    }
    match rest.split_once('"') {
        Some((format, _)) if format.starts_with(NAME) => Head::Format(format),
        None if NAME.starts_with(rest) || (rest.starts_with(NAME) && rest.len() < 40) => Head::CutShort,
        Some(_) | None => Head::Other,
    }
}

/// The number of the format, if it is one that this program knows.
pub(super) fn known_format(text: &str) -> Result<u32, FileError> {
    let format = match head(text) {
        Head::Format(format) => format,
        Head::CutShort => {
            let reason = "the file ends inside its first field".to_owned();
            return Err(FileError::Damaged { line: 1 + text.matches('\n').count(), column: 1, reason });
        }
        Head::Other => return Err(FileError::WrongType { found: looks_like(text.as_bytes()) }),
    };
    let number = format.strip_prefix(NAME).unwrap_or_default();
    let digits: String = number.chars().take_while(char::is_ascii_digit).collect();
    match digits.parse::<u32>() {
        Ok(version) if version == KNOWN && digits == number => Ok(version),
        Ok(0) | Err(_) if digits.len() < 9 => {
            Err(FileError::WrongType { found: format!("its format {format:?} is none that a Claimbook ever wrote") })
        }
        Ok(_) | Err(_) => Err(FileError::Newer { found: format.to_owned(), known: format!("{NAME}{KNOWN}") }),
    }
}

/// The error for bytes that are not text: damaged if they start as an assessment, else of the wrong type.
pub(super) fn not_text(bytes: &[u8], valid_up_to: usize) -> FileError {
    let start = bytes.get(..valid_up_to).and_then(|start| std::str::from_utf8(start).ok()).unwrap_or_default();
    match head(start) {
        Head::Format(_) => match known_format(start) {
            Err(error) => error,
            Ok(_) => FileError::NotUtf8 { line: 1 + start.matches('\n').count(), offset: valid_up_to },
        },
        Head::CutShort | Head::Other => FileError::WrongType { found: looks_like(bytes) },
    }
}

/// The first bytes of well-known files, and what to call them.
const KINDS: &[(&[u8], &str)] = &[
    (b"%PDF", "it is a PDF document"),
    (b"PK\x03\x04", "it is a ZIP package, such as a submission bundle, a workbook or a Word document"),
    (b"PK\x05\x06", "it is an empty ZIP package"),
    (b"\x1f\x8b", "it is a gzip archive"),
    (b"7z\xbc\xaf", "it is a 7-Zip archive"),
    (b"\xd0\xcf\x11\xe0", "it is an old Office document"),
    (b"\x89PNG", "it is a PNG picture"),
    (b"\xff\xd8\xff", "it is a JPEG picture"),
    (b"GIF8", "it is a GIF picture"),
    (b"\x7fELF", "it is a program"),
    (b"MZ", "it is a program"),
    (b"\xff\xfe", "it is text in UTF-16; an assessment is saved as UTF-8"),
    (b"\xfe\xff", "it is text in UTF-16; an assessment is saved as UTF-8"),
    (b"\0", "it starts with zero bytes, as a file does whose writing was cut off"),
    (b"<", "it is an HTML or XML document"),
    (b"{", "it looks like JSON; an assessment is RON text"),
    (b"[", "it looks like JSON; an assessment is RON text"),
    (b"(", "it is RON text, and its first field is not format: \"claimbook/1\""),
];

/// What bytes look like that are no assessment.
fn looks_like(bytes: &[u8]) -> String {
    let start = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start();
    if start.is_empty() {
        return "it is empty".to_owned();
    }
    let kind = KINDS.iter().find(|(magic, _)| start.starts_with(magic)).map(|(_, words)| *words);
    kind.unwrap_or("its first field is not format: \"claimbook/1\"").to_owned()
}
