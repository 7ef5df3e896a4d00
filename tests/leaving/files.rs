//! What is found in files of evidence: words, and what people forget is in there.

use std::io::{Cursor, Write};
use std::path::{Path, PathBuf};

use claimbook::checks::ForbiddenWords;
use claimbook::export::{Inspection, TraceKind};
use claimbook::perform::inspect::{Inspections, inspect};

/// A file with some bytes.
fn file(folder: &Path, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
    let path = folder.join(name);
    std::fs::write(&path, bytes).unwrap();
    path
}

/// A zip of parts.
pub fn parts(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        writer.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        writer.write_all(content).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// A picture with a place and a name in it, as cameras write them.
fn photo() -> Vec<u8> {
    let mut tiff: Vec<u8> = b"II*\0\x08\0\0\0".to_vec();
    let entry = |tag: u16, kind: u16, count: u32, value: u32| {
        [&tag.to_le_bytes()[..], &kind.to_le_bytes(), &count.to_le_bytes(), &value.to_le_bytes()].concat()
    };
    tiff.extend(2_u16.to_le_bytes());
    tiff.extend(entry(0x013b, 2, 8, 38));
    tiff.extend(entry(0x8825, 4, 1, 46));
    tiff.extend(0_u32.to_le_bytes());
    tiff.extend(b"Ann Lee\0");
    tiff.extend(1_u16.to_le_bytes());
    tiff.extend(entry(2, 5, 3, 0));
    let mut plain = Cursor::new(Vec::new());
    image::DynamicImage::new_rgb8(2, 2).write_to(&mut plain, image::ImageFormat::Jpeg).unwrap();
    let plain = plain.into_inner();
    let exif = [b"Exif\0\0".as_slice(), &tiff].concat();
    let length = u16::try_from(exif.len() + 2).unwrap().to_be_bytes();
    [&plain[..2], &[0xff, 0xe1], &length, &exif, &plain[2..]].concat()
}

/// What is found in a file.
fn look(name: &str, bytes: impl AsRef<[u8]>, words: &[&str]) -> Inspection {
    let folder = tempfile::tempdir().unwrap();
    let list: Vec<String> = words.iter().map(|word| (*word).to_owned()).collect();
    inspect(&file(folder.path(), name, bytes), &ForbiddenWords::new(&list))
}

/// The hits as plain pairs.
fn hits(found: &Inspection) -> Vec<(&str, &str)> {
    found.hits.iter().map(|(word, part)| (word.as_str(), part.as_str())).collect()
}

/// The traces as plain pairs.
fn traces(found: &Inspection) -> Vec<(TraceKind, &str)> {
    found.traces.iter().map(|trace| (trace.kind, trace.detail.as_str())).collect()
}

#[test]
fn a_word_document_is_searched_with_its_comments_changes_addresses_and_names() {
    let document = br#"<?xml version="1.0"?><w:document xmlns:w="w"><w:body><w:p><w:r><w:t>At Ac</w:t></w:r><w:r><w:t>me</w:t></w:r></w:p>
        <w:p><w:ins w:author="Bob"><w:r><w:t>new</w:t></w:r></w:ins><w:del w:author="Bob"/><w:t>R&amp;D &#x42;eta</w:t></w:p></w:body></w:document>"#;
    let bytes = parts(&[
        ("[Content_Types].xml", b"<Types/>"),
        ("word/document.xml", document),
        ("word/comments.xml", br#"<w:comments><w:comment w:author="Carol"><w:p><w:t>ask Delta</w:t></w:p></w:comment></w:comments>"#),
        ("word/_rels/document.xml.rels", br#"<Relationships><Relationship Target="http://db01.internal/x"/></Relationships>"#),
        ("docProps/core.xml", b"<cp:coreProperties><dc:creator>Ann Lee</dc:creator><cp:lastModifiedBy>Bob</cp:lastModifiedBy></cp:coreProperties>"),
        ("docProps/app.xml", b"<Properties><Company>Eta Ltd</Company></Properties>"),
        ("word/media/image1.jpg", &photo()),
        ("word/embeddings/inner.xlsx", &parts(&[("xl/sharedStrings.xml", b"<sst><si><t>Gamma</t></si></sst>")])),
    ]);
    let found = look("a.docx", bytes, &["Acme", "Beta", "Delta", "db01.internal", "Bob", "Eta", "Gamma", "absent"]);
    let mut all = hits(&found);
    all.sort_unstable();
    all.dedup_by_key(|hit| hit.0);
    let expected = [
        ("Acme", "word/document.xml"),
        ("Beta", "word/document.xml"),
        ("Bob", "docProps/core.xml"),
        ("Delta", "word/comments.xml"),
        ("Eta", "company"),
        ("Gamma", "word/embeddings/inner.xlsx: xl/sharedStrings.xml"),
        ("db01.internal", "word/_rels/document.xml.rels"),
    ];
    assert_eq!(all, expected);
    assert_eq!(
        traces(&found),
        [
            (TraceKind::TrackedChanges, "word/document.xml: 2"),
            (TraceKind::Comments, "word/comments.xml: 1"),
            (TraceKind::Author, "author: Ann Lee"),
            (TraceKind::Author, "last modified by: Bob"),
            (TraceKind::Author, "company: Eta Ltd"),
            (TraceKind::Author, "photographer: Ann Lee"),
            (TraceKind::Location, ""),
        ]
    );
    assert_eq!(found.unsearched.as_deref(), Some("1 pictures in it are not searched"));
}

#[test]
fn hidden_sheets_of_a_workbook_are_named() {
    let book = br#"<workbook><sheets><sheet name="Seen" sheetId="1"/><sheet name="Prices" state="hidden"/><sheet name="Acme" state="veryHidden"/></sheets></workbook>"#;
    let found = look("a.xlsx", parts(&[("[Content_Types].xml", b""), ("xl/workbook.xml", book)]), &["acme"]);
    assert_eq!(traces(&found), [(TraceKind::HiddenSheets, "Prices, Acme")]);
    assert_eq!((hits(&found), &found.unsearched), (vec![("acme", "xl/workbook.xml")], &None));
}

#[test]
fn texts_in_any_encoding_are_searched_and_pictures_say_where_they_were_taken() {
    let utf16: Vec<u8> = "\u{feff}At Acmé.".encode_utf16().flat_map(u16::to_le_bytes).collect();
    for bytes in [b"name;acme\n".to_vec(), "ACME".into(), utf16, b"caf\xe9 acme".to_vec(), b"\xef\xbb\xbfacme".to_vec()]
    {
        let found = look("a.csv", bytes, &["Acme"]);
        assert_eq!((hits(&found), &found.unsearched), (vec![("Acme", "")], &None));
    }
    let found = look("a.jpg", photo(), &["Lee"]);
    assert_eq!(traces(&found), [(TraceKind::Author, "photographer: Ann Lee"), (TraceKind::Location, "")]);
    assert_eq!(hits(&found), [("Lee", "photographer")]);
    assert!(found.unsearched.unwrap().contains("picture"));
}

#[test]
fn the_letters_of_a_pdf_are_read_page_by_page_and_its_author_is_named() {
    let mut assessment = crate::support::seed();
    std::sync::Arc::make_mut(&mut assessment.subject).executive_summary =
        "Proven at Zyxware Telecom in 2016.".to_owned();
    std::sync::Arc::make_mut(&mut assessment.subject).authors = "Ann Lee".to_owned();
    let made = (claimbook::export::report::make)(&crate::support::submission(assessment)).unwrap();
    let found = look("report.pdf", &made.artefacts[0].bytes, &["zyxware telecom", "zyxware*", "Ann"]);
    let words: Vec<&str> = hits(&found).iter().map(|(word, _)| *word).collect();
    assert!(words.contains(&"zyxware telecom") && words.contains(&"zyxware*"), "{found:?}");
    assert!(hits(&found).iter().all(|(_, part)| part.starts_with("page ") || *part == "author"), "{found:?}");
    assert!(traces(&found).contains(&(TraceKind::Author, "author: Ann Lee")), "{found:?}");
    assert_eq!(found.unsearched, None, "{found:?}");
}

#[test]
fn what_cannot_be_searched_is_said() {
    for (bytes, part) in [
        (b"\0\0\0\x20ftypisom".to_vec(), "recording"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec(), "old Office file"),
        (vec![0, 1, 2, 3, 200, 0], "no kind of file"),
        (b"%PDF-1.7 nothing".to_vec(), "broken PDF"),
        (b"PK\x03\x04 no zip".to_vec(), "broken"),
    ] {
        let found = look("a.bin", &bytes, &["Acme"]);
        assert!(found.unsearched.as_deref().unwrap_or_default().contains(part), "{part}: {found:?}");
    }
    let gone = inspect(Path::new("/nowhere/a.txt"), &ForbiddenWords::new(&["a".to_owned()]));
    assert!(gone.unsearched.unwrap().contains("cannot be read"));
}

#[test]
fn a_file_is_read_once_until_the_list_changes() {
    let folder = tempfile::tempdir().unwrap();
    let path = file(folder.path(), "a.txt", "Acme and Beta");
    let known = Inspections::default();
    let look = |list: &[&str]| {
        let list: Vec<String> = list.iter().map(|word| (*word).to_owned()).collect();
        known.of(&path, "digest", &list, &ForbiddenWords::new(&list)).hits.len()
    };
    assert_eq!(look(&["Acme"]), 1);
    std::fs::write(&path, "nothing").unwrap();
    assert_eq!(look(&["Acme"]), 1, "it was not read again");
    assert_eq!(look(&["Acme", "Beta"]), 0, "another list reads it again");
}
