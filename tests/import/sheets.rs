//! Bytes to sheets of text cells.

use std::io::{Cursor, Write};

use claimbook::exchange::sheet::{BookWarning, CellKind, Place, column_name, column_of, read};
use proptest::prelude::*;
use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook};

use super::book;

/// The texts of a row.
fn texts(bytes: &[u8], row: usize) -> Vec<String> {
    let book = book(bytes);
    book.sheets[0].rows.get(row).map(|row| row.iter().map(|cell| cell.text.clone()).collect()).unwrap_or_default()
}

/// A package of files.
fn package(files: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in files {
        zip.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

#[test]
fn separators_encodings_and_quotes_are_recognised_and_said() {
    let cases: [(&[u8], &str, &[&str]); 7] = [
        (b"id,name\n1.1,\"a, \"\"b\"\"\"\n", "CSV, commas, UTF-8", &["1.1", "a, \"b\""]),
        (
            b"\xef\xbb\xbfid;name\r\n1.1;M\xc3\xa4rkte\r\n",
            "CSV, semicolons, UTF-8 with a byte order mark",
            &["1.1", "Märkte"],
        ),
        (b"id;name\r\n1.1;M\xe4rkte \x96 \x80\r\n", "CSV, semicolons, Windows-1252", &["1.1", "Märkte – €"]),
        (b"id\tname\n1.1\ta;b,c\n", "text, tabs, UTF-8", &["1.1", "a;b,c"]),
        (b"\xff\xfei\0d\0\t\0n\0\n\x001\0\t\0x\0\n\0", "text, tabs, UTF-16", &["1", "x"]),
        (b"sep=;\nid;name\n1.1;a,b,c,d\n", "CSV, semicolons, UTF-8", &["1.1", "a,b,c,d"]),
        (b"id,name\n1.1,two\\\nlines\n", "CSV, commas, UTF-8", &["1.1", "two\\"]),
    ];
    for (bytes, recognised, row) in cases {
        assert_eq!(book(bytes).kind.words(), recognised);
        assert_eq!(texts(bytes, 1), row, "{recognised}");
    }
    assert_eq!(texts(b"a,b\n\"two\nlines\",x\n\n,y\n", 1), ["two\nlines", "x"]);
    assert_eq!(texts(b"a,b\n\"two\nlines\",x\n\n,y\n", 3), ["", "y"], "blank lines count, as in a spreadsheet");
}

#[test]
fn a_quote_that_is_never_closed_swallows_nothing() {
    let book = book(b"id,name\n1.1,\"open\n1.2,b\n");
    assert_eq!(book.sheets[0].rows.len(), 3);
    assert_eq!(book.sheets[0].cell(1, 1).text, "\"open");
    assert_eq!(book.warnings, [BookWarning::OpenQuote(2)]);
    assert_eq!(book.warnings[0].words(), "Row 2: a quote is opened and never closed");
}

#[test]
fn numbers_dates_formulas_and_merged_cells_of_a_workbook_read_as_they_are_shown() {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet().set_name("A B").unwrap();
    let cell = |format: &str| Format::new().set_num_format(format);
    sheet.write_with_format(0, 0, 1.1, &cell("0.00")).unwrap();
    sheet.write(0, 1, 1.1).unwrap();
    sheet.write_with_format(0, 2, 1.1, &cell("@")).unwrap();
    let date = ExcelDateTime::from_ymd(2005, 3, 1).unwrap();
    sheet.write_with_format(1, 0, &date, &cell("dd.mm.yyyy")).unwrap();
    sheet.write_formula(1, 1, Formula::new("=1+2").set_result("3")).unwrap();
    sheet.write(1, 2, true).unwrap();
    sheet.merge_range(2, 0, 4, 0, "all three", &Format::new()).unwrap();
    sheet.write(4, 1, "end").unwrap();
    let bytes = workbook.save_to_buffer().unwrap();
    let book = book(&bytes);
    let sheet = &book.sheets[0];
    assert_eq!((sheet.cell(0, 0).text.as_str(), sheet.cell(0, 0).kind), ("1.10", CellKind::Number { exact: true }));
    assert_eq!((sheet.cell(0, 1).text.as_str(), sheet.cell(0, 1).kind), ("1.1", CellKind::Number { exact: false }));
    assert_eq!(sheet.cell(0, 2).text, "1.1");
    assert_eq!((sheet.cell(1, 0).text.as_str(), sheet.cell(1, 0).kind), ("2005-03-01", CellKind::Date));
    assert_eq!(sheet.cell(1, 1).text, "3");
    assert_eq!((sheet.cell(1, 2).text.as_str(), sheet.cell(1, 2).kind), ("TRUE", CellKind::Truth));
    assert_eq!((sheet.cell(4, 0).text.as_str(), sheet.cell(4, 0).merged), ("all three", true));
    assert!(!sheet.cell(2, 0).merged);
    assert_eq!(sheet.place(16, 2).to_string(), "'A B'!C17");
    assert_eq!(Place { sheet: "Claims".to_owned(), row: 16, column: 2 }.to_string(), "Claims!C17");
}

#[test]
fn an_ods_workbook_is_read_with_its_hidden_sheets() {
    let content = r#"<?xml version="1.0" encoding="UTF-8"?>
<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" office:version="1.2">
<office:automatic-styles><style:style style:name="ta2" style:family="table"><style:table-properties
 table:display="false"></style:table-properties></style:style></office:automatic-styles>
<office:body><office:spreadsheet><table:table table:name="Ansprüche"><table:table-row><table:table-cell
 office:value-type="string"><text:p>Kennung</text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>Umfang</text:p></table:table-cell></table:table-row><table:table-row><table:table-cell
 office:value-type="string"><text:p>1.1.9.5</text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>ja</text:p></table:table-cell></table:table-row><table:table-row><table:table-cell
 office:value-type="float" office:value="1.1"><text:p>1.10</text:p></table:table-cell></table:table-row></table:table>
<table:table table:name="alt" table:style-name="ta2"><table:table-row><table:table-cell office:value-type="string"><text:p>x</text:p></table:table-cell></table:table-row></table:table>
</office:spreadsheet></office:body></office:document-content>"#;
    let manifest = r#"<?xml version="1.0" encoding="UTF-8"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/></manifest:manifest>"#;
    let bytes = package(&[
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
        ("META-INF/manifest.xml", manifest),
        ("content.xml", content),
    ]);
    let book = book(&bytes);
    assert_eq!(book.kind.words(), "ODS workbook");
    assert_eq!(book.sheets.iter().map(|sheet| sheet.hidden).collect::<Vec<_>>(), [false, true]);
    assert_eq!(book.sheets[0].name, "Ansprüche");
    assert_eq!(book.sheets[0].cell(1, 0).text, "1.1.9.5");
    let number = book.sheets[0].cell(2, 0);
    assert_eq!((number.text.as_str(), number.kind), ("1.10", CellKind::Number { exact: true }), "as it is shown");
}

#[test]
fn what_is_no_spreadsheet_is_refused_with_a_way_out() {
    let bomb = {
        let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
        zip.start_file("xl/worksheets/sheet1.xml", zip::write::SimpleFileOptions::default()).unwrap();
        let zeros = vec![b' '; 1024 * 1024];
        for _ in 0..420 {
            zip.write_all(&zeros).unwrap();
        }
        zip.finish().unwrap().into_inner()
    };
    assert!(bomb.len() < 2 * 1024 * 1024, "small as it lies there");
    let cases: [(&[u8], &str); 6] = [
        (b"", "empty"),
        (b" \n\n", "empty"),
        (b"%PDF-1.7", "PDF"),
        (b"PK\x03\x04broken", "broken"),
        (&package(&[("a.txt", "text")]), "no workbook"),
        (&bomb, "unpacks to more than"),
    ];
    for (bytes, part) in cases {
        let error = read(bytes).unwrap_err();
        assert!(error.why.contains(part) && !error.hint.is_empty(), "{part}: {error:?}");
    }
}

#[test]
fn columns_have_the_letters_of_spreadsheets() {
    for (column, letters) in [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (701, "ZZ"), (702, "AAA")] {
        assert_eq!(column_name(column), letters);
        assert_eq!(column_of(&letters.to_lowercase()), Some(column));
    }
    for wrong in ["", "1", "A1", "ABCD", "Ä"] {
        assert_eq!(column_of(wrong), None, "{wrong}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_are_read_or_refused_without_a_panic(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        drop(read(&bytes));
    }

    #[test]
    fn a_damaged_workbook_is_read_or_refused_without_a_panic(at in any::<prop::sample::Index>(), byte in any::<u8>()) {
        let mut bytes = super::vendor_workbook();
        let place = at.index(bytes.len());
        bytes[place] = byte;
        if let Ok(book) = read(&bytes) {
            drop(super::guessed(&book));
        }
    }
}
