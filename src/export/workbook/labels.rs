//! The names of bars in charts: programs that read the workbook show all of them, also where they stand close.

use std::io::{Cursor, Read, Write};

use zip::result::ZipResult;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

/// Where the charts stand in the file.
const CHARTS: &str = "xl/charts/chart";

/// How the description of an axis of names ends.
const OFFSET: &str = "<c:lblOffset val=\"100\"/>";

/// Asks for every name; the writer of the workbook cannot say so itself.
const EVERY: &str = "<c:tickLblSkip val=\"1\"/>";

/// The workbook with the names of all bars.
pub(super) fn all_shown(workbook: Vec<u8>) -> ZipResult<Vec<u8>> {
    let mut from = ZipArchive::new(Cursor::new(workbook))?;
    let mut to = ZipWriter::new(Cursor::new(Vec::new()));
    for at in 0..from.len() {
        let Some(path) = from.name_for_index(at).transpose()? else { continue };
        let path = path.into_owned();
        if !path.starts_with(CHARTS) {
            to.raw_copy_file(from.by_index_raw(at)?)?;
            continue;
        }
        let mut entry = from.by_index(at)?;
        let mut chart = String::new();
        entry.read_to_string(&mut chart)?;
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .last_modified_time(entry.last_modified().unwrap_or_default());
        to.start_file(path, options)?;
        to.write_all(chart.replace(OFFSET, &format!("{OFFSET}{EVERY}")).as_bytes())?;
    }
    Ok(to.finish()?.into_inner())
}
