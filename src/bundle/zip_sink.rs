//! Writes a bundle as a zip: same content and date, same bytes.

use std::io::{self, Seek, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, System, ZipWriter};

use super::plan::{BagPlan, BundleError};
use super::write::{BagSink, Tools, write_bag};
use crate::export::Date;

/// Files from this size on get the wide fields of a zip; below 4 GiB, because deflate can make a file larger.
const LARGE_FROM_BYTES: u64 = 4_000_000_000;

/// Endings of files that are text, or hold much of the same.
const SQUEEZED: &[&str] = &[
    "bmp",
    "c",
    "claimbook",
    "conf",
    "cpp",
    "css",
    "csv",
    "doc",
    "go",
    "h",
    "har",
    "htm",
    "html",
    "ini",
    "java",
    "js",
    "json",
    "log",
    "md",
    "msg",
    "ppt",
    "properties",
    "ps",
    "py",
    "rs",
    "rst",
    "rtf",
    "sql",
    "svg",
    "tex",
    "tif",
    "tiff",
    "toml",
    "ts",
    "tsv",
    "txt",
    "vsd",
    "wsdl",
    "xls",
    "xml",
    "xsd",
    "xsl",
    "yaml",
    "yml",
];

/// Files of unknown kinds are deflated up to this size: it takes no time.
const SMALL_BYTES: u64 = 64 << 10;

/// Endings of files that are compressed already.
const PACKED: &[&str] = &[
    "7z", "avi", "bz2", "docx", "gif", "gz", "heic", "jpeg", "jpg", "m4a", "m4v", "mkv", "mov", "mp3", "mp4", "mpeg",
    "mpg", "odp", "ods", "odt", "ogg", "ogv", "pdf", "png", "pptx", "rar", "tgz", "vsdx", "webm", "webp", "wmv",
    "xlsx", "xz", "zip", "zst",
];

/// Writes a bundle as a zip.
pub fn write_zip<W: Write + Seek>(out: &mut W, plan: &BagPlan, tools: Tools<'_, '_>) -> Result<(), BundleError> {
    let mut sink = ZipSink { zip: ZipWriter::new(out), top: &plan.top, time: time_of(plan.date) };
    if let Err(error) = write_bag(&mut sink, plan, tools) {
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

/// Whether a file gets smaller: texts do; what is packed already does not, and large files of unknown kinds seldom do.
fn deflates(path: &str, size: u64) -> bool {
    let ending = path.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase()).unwrap_or_default();
    let is = |list: &[&str]| list.contains(&ending.as_str());
    is(SQUEEZED) || (size <= SMALL_BYTES && !is(PACKED))
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
    fn begin(&mut self, path: &str, size: u64) -> io::Result<()> {
        let deflated = deflates(path, size);
        let options = SimpleFileOptions::default()
            .system(System::Unix)
            .unix_permissions(0o644)
            .last_modified_time(self.time)
            .compression_method(if deflated { CompressionMethod::Deflated } else { CompressionMethod::Stored })
            .compression_level(deflated.then_some(6))
            .large_file(size >= LARGE_FROM_BYTES);
        Ok(self.zip.start_file(format!("{}/{path}", self.top), options)?)
    }

    fn add(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.zip.write_all(bytes)
    }

    fn end(&mut self) -> io::Result<()> {
        Ok(())
    }
}
