//! The package: the parts of a document in a zip whose entries all carry the production date.

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, System, ZipWriter};

use super::body::Body;
use super::parts;
use super::run::{Run, clean};
use crate::export::{Date, ExportError, Logo};

/// What surrounds the body of a document.
pub(in crate::export) struct Frame<'a> {
    /// The title, for the properties.
    pub(in crate::export) title: &'a str,
    /// The author, for the properties.
    pub(in crate::export) author: &'a str,
    /// What stands at the head of each page, before the heading of what is on it.
    pub(in crate::export) head: &'a [Run],
    /// What stands at the foot of each page.
    pub(in crate::export) foot: &'a str,
    /// What must be known on each page: that it is a draft, or whose the scores are.
    pub(in crate::export) state: &'a str,
    /// The mark of a draft, large across each page; empty for none.
    pub(in crate::export) watermark: &'a str,
    /// The colour of heads: `1f4e79`.
    pub(in crate::export) accent: &'a str,
    /// The ground of table heads.
    pub(in crate::export) tint: &'a str,
    /// The logo.
    pub(in crate::export) logo: Option<&'a Logo>,
    /// The production date.
    pub(in crate::export) date: Date,
}

/// The bytes of the document; `name` is what an error calls it.
pub(in crate::export) fn package(name: &str, frame: &Frame<'_>, body: Body) -> Result<Vec<u8>, ExportError> {
    let logo = frame.logo.and_then(Logo::raster);
    let head: String = frame.head.iter().map(Run::xml).collect();
    let mark = clean(frame.watermark);
    let ending = logo.as_ref().map_or("", |(ending, _)| *ending);
    let texts = [
        ("[Content_Types].xml", parts::CONTENT_TYPES.to_owned()),
        ("_rels/.rels", parts::RELATIONS.to_owned()),
        ("docProps/core.xml", parts::core(&clean(frame.title), &clean(frame.author), frame.date)),
        ("docProps/app.xml", parts::app()),
        ("word/document.xml", parts::document(&body.finish())),
        ("word/styles.xml", parts::styles(frame.accent, frame.tint)),
        ("word/settings.xml", parts::SETTINGS.to_owned()),
        ("word/header1.xml", parts::header(&head, &mark, Some(1))),
        ("word/header2.xml", parts::header("", &mark, None)),
        ("word/header3.xml", parts::header(&head, &mark, Some(2))),
        ("word/footer1.xml", parts::footer(&clean(frame.foot), &clean(frame.state), !mark.is_empty())),
        ("word/_rels/document.xml.rels", parts::document_relations(ending)),
    ];
    let mut files: Vec<(String, Vec<u8>)> =
        texts.into_iter().map(|(path, text)| (path.to_owned(), text.into_bytes())).collect();
    files.extend(logo.map(|(ending, bytes)| (format!("word/media/logo.{ending}"), bytes)));
    write(&files, frame.date)
        .map_err(|error| ExportError { document: name.to_owned(), reason: format!("the package: {error}") })
}

/// Writes the parts.
fn write(files: &[(String, Vec<u8>)], date: Date) -> zip::result::ZipResult<Vec<u8>> {
    let time = DateTime::from_date_and_time(date.year, date.month, date.day, 0, 0, 0).unwrap_or_default();
    let options = SimpleFileOptions::default()
        .system(System::Unix)
        .unix_permissions(0o644)
        .last_modified_time(time)
        .compression_method(CompressionMethod::Deflated)
        .compression_level(Some(6));
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (path, bytes) in files {
        zip.start_file(path.as_str(), options)?;
        zip.write_all(bytes)?;
    }
    Ok(zip.finish()?.into_inner())
}
