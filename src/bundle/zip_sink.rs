//! Writes a bundle as a zip: same content and date, same bytes.

use std::io::{self, Read, Seek, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, System, ZipWriter};

use super::digest::BUFFER_BYTES;
use super::plan::{BagPlan, BundleError};
use super::write::{BagSink, OnProgress, OpenEvidence, write_bag};
use crate::export::Date;

/// Files from this size on get the wide fields of a zip; below 4 GiB, because deflate can make a file larger.
const LARGE_FROM_BYTES: u64 = 4_000_000_000;

/// Endings of files that are compressed already.
const PACKED: &[&str] = &[
    "7z", "avi", "docx", "gif", "gz", "jpeg", "jpg", "m4a", "m4v", "mkv", "mov", "mp3", "mp4", "mpeg", "mpg", "odp",
    "ods", "odt", "ogg", "ogv", "pdf", "png", "pptx", "rar", "webm", "webp", "wmv", "xlsx", "xz", "zip", "zst",
];

/// Writes a bundle as a zip.
pub fn write_zip<W: Write + Seek>(
    out: &mut W,
    plan: &BagPlan,
    open: &mut OpenEvidence<'_>,
    progress: &mut OnProgress<'_>,
) -> Result<(), BundleError> {
    let mut sink = ZipSink { zip: ZipWriter::new(out), top: &plan.top, time: time_of(plan.date) };
    if let Err(error) = write_bag(&mut sink, plan, open, progress) {
        // Dropped, it would try to finish the archive, and complain on standard error where the disk is full.
        std::mem::forget(sink.zip);
        return Err(error);
    }
    let out = sink.zip.finish().map_err(io::Error::from)?;
    out.flush()?;
    Ok(())
}

/// The time that every entry carries; years that a zip cannot hold become 1980.
fn time_of(date: Date) -> DateTime {
    DateTime::from_date_and_time(date.year, date.month, date.day, 0, 0, 0).unwrap_or_default()
}

/// A zip being written.
struct ZipSink<'a, W: Write + Seek> {
    /// The writer.
    zip: ZipWriter<W>,
    /// The top folder.
    top: &'a str,
    /// The time of every entry.
    time: DateTime,
}

impl<W: Write + Seek> BagSink for ZipSink<'_, W> {
    fn file(&mut self, path: &str, size: u64, content: &mut dyn Read) -> io::Result<()> {
        let ending = path.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase()).unwrap_or_default();
        let packed = PACKED.contains(&ending.as_str());
        let options = SimpleFileOptions::default()
            .system(System::Unix)
            .unix_permissions(0o644)
            .last_modified_time(self.time)
            .compression_method(if packed { CompressionMethod::Stored } else { CompressionMethod::Deflated })
            .compression_level(if packed { None } else { Some(6) })
            .large_file(size >= LARGE_FROM_BYTES);
        self.zip.start_file(format!("{}/{path}", self.top), options)?;
        let mut buffer = vec![0; BUFFER_BYTES];
        loop {
            match content.read(&mut buffer) {
                Ok(0) => return Ok(()),
                Ok(count) => self.zip.write_all(buffer.get(..count).unwrap_or_default())?,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
        }
    }
}
