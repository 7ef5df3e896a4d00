//! Bytes to a book: looks what kind of file it is, by its first bytes and not by its name.

use std::io::{self, Cursor, Read};

use super::{Book, text, workbook};

/// The most bytes that a spreadsheet may have.
pub const MOST_BYTES: u64 = 64 * 1024 * 1024;

/// The most bytes that a workbook may have once it is unpacked.
const MOST_UNPACKED: u64 = 400 * 1024 * 1024;

/// Why a file is no spreadsheet that can be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{why}")]
pub struct SheetError {
    /// Why.
    pub why: String,
    /// What to do about it.
    pub hint: String,
}

impl SheetError {
    /// An error with a way out.
    pub(super) fn new(why: impl Into<String>, hint: impl Into<String>) -> Self {
        Self { why: why.into(), hint: hint.into() }
    }
}

/// Reads a spreadsheet.
pub fn read(bytes: &[u8]) -> Result<Book, SheetError> {
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(SheetError::new("it is empty", "choose another file"));
    }
    let book = if bytes.starts_with(b"PK\x03\x04") {
        check_size(bytes)?;
        unbroken(|| workbook::read_zipped(bytes))
    } else if bytes.starts_with(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") {
        unbroken(|| workbook::read_old(bytes))
    } else if bytes.starts_with(b"%PDF") {
        Err(SheetError::new("it is a PDF", "export the table from where it was made, as XLSX or CSV"))
    } else {
        text::read(bytes)
    }?;
    if book.sheets.iter().all(|sheet| sheet.rows.is_empty()) {
        return Err(SheetError::new("no sheet of it holds anything", "choose another file"));
    }
    Ok(book)
}

/// Reads a workbook with a reader that is not ours: what makes it stumble is refused as well.
fn unbroken(read: impl FnOnce() -> Result<Book, SheetError>) -> Result<Book, SheetError> {
    std::panic::catch_unwind(std::panic::AssertUnwindSafe(read)).unwrap_or_else(|_panic| {
        Err(SheetError::new("the workbook is broken", "open it in a spreadsheet and save it again as XLSX"))
    })
}

/// Refuses a package that unpacks to far more than a spreadsheet needs, whatever sizes it declares.
fn check_size(bytes: &[u8]) -> Result<(), SheetError> {
    let broken = |error: zip::result::ZipError| {
        SheetError::new(
            format!("it begins like a workbook and is broken: {error}"),
            "save it again from the spreadsheet",
        )
    };
    let mut package = zip::ZipArchive::new(Cursor::new(bytes)).map_err(broken)?;
    let mut left = MOST_UNPACKED;
    for at in 0..package.len() {
        let entry = package.by_index(at).map_err(broken)?;
        let unpacked = io::copy(&mut entry.take(left + 1), &mut io::sink()).map_err(|error| broken(error.into()))?;
        left = left.checked_sub(unpacked).ok_or_else(|| {
            let most = MOST_UNPACKED / 1024 / 1024;
            SheetError::new(
                format!("it unpacks to more than {most} MB"),
                "copy the sheet that matters into a new workbook, without pictures",
            )
        })?;
    }
    Ok(())
}
