//! What users type is data: it comes out as typed, in every format.

use std::io::Cursor;

use calamine::{Reader, Xlsx};

use super::Desk;

/// Texts with everything that a careless program takes for markup, a formula or a command.
const TEXTS: &[&str] = &[
    "<b>bold</b> & \"quotes\" 'too'",
    "=1+1",
    "+1, -1, @SUM(A1)",
    "#let x = 1; $ a $ *b* _c_ `d`",
    "two\nlines, one; comma",
    "שלום עולם",
    "汉字 かな 한글",
    "back\\slash {braces} %d ${HOME} <script>alert(1)</script>",
];

/// As a page writes it.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;").replace('\'', "&#39;")
}

#[test]
fn texts_of_users_come_out_of_every_format_as_typed() {
    let desk = Desk::new();
    desk.make(&[]).done();
    let ids = ["1.3.5.1", "1.3.5.2", "1.3.5.3", "1.3.5.4", "1.3.5.5", "1.3.5.6", "1.3.5.7", "1.3.5.8"];
    for (id, text) in ids.iter().zip(TEXTS) {
        desk.run(&["set", "a.claimbook", id, "--scope", "in", "--score=4.5", "--comment", text]).done();
        desk.run(&["set", "a.claimbook", id, &format!("--mapping={text}"), &format!("--owner={text}")]).done();
    }
    let summary = format!("executive-summary={}", TEXTS.join("\n"));
    desk.run(&["set", "a.claimbook", "--subject", &summary]).done();
    desk.run(&["export", "a.claimbook", "bag", "--draft", "--only", "page,json,workbook,charts"]).done();
    let read = |name: &str| String::from_utf8(desk.read(name)).unwrap();

    let mut table = csv::Reader::from_reader(Cursor::new(desk.read("bag/data/claims.csv")));
    let head = table.headers().unwrap().clone();
    let column = |name: &str| head.iter().position(|own| own == name).unwrap();
    let rows: Vec<csv::StringRecord> = table.records().map(Result::unwrap).collect();
    for (id, text) in ids.iter().zip(TEXTS) {
        let row = rows.iter().find(|row| &row[column("id")] == *id).unwrap();
        assert_eq!((&row[column("comment")], &row[column("mapping")]), (*text, *text), "in claims.csv");
    }

    let json: serde_json::Value = serde_json::from_str(&read("bag/data/assessment.json")).unwrap();
    let mut strings = Vec::new();
    collect(&json, &mut strings);
    for text in TEXTS {
        assert!(strings.iter().any(|own| own == text), "{text:?} is not in assessment.json");
    }

    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(desk.read("bag/data/workbook.xlsx"))).unwrap();
    let sheets = book.sheet_names();
    let mut cells = Vec::new();
    for sheet in &sheets {
        let range = book.worksheet_range(sheet).unwrap();
        cells.extend(range.used_cells().map(|(_, _, cell)| cell.to_string()));
        assert_eq!(book.worksheet_formula(sheet).unwrap().used_cells().count(), 0, "no formula in {sheet}");
    }
    for text in TEXTS {
        assert!(cells.iter().any(|cell| cell == text), "{text:?} is not in the workbook");
    }

    let page = read("bag/data/page/index.html");
    for text in TEXTS {
        // The page keeps the lines of a text in its own way.
        for line in text.lines() {
            assert!(page.contains(&escaped(line)) || page.contains(&escaped(line).replace("&#39;", "'")), "{line:?}");
        }
    }
    assert!(!page.contains("<b>bold</b>") && !page.contains("<script>alert"));

    // And the document itself, read again from the bundle.
    let again = desk.run(&["show", "bag/data/assessment.claimbook", "--format", "json"]).done().json();
    assert_eq!(again["subject"]["executive-summary"], TEXTS.join("\n"));
}

/// All strings of a JSON value.
fn collect(value: &serde_json::Value, strings: &mut Vec<String>) {
    match value {
        serde_json::Value::String(text) => strings.push(text.clone()),
        serde_json::Value::Array(values) => values.iter().for_each(|value| collect(value, strings)),
        serde_json::Value::Object(fields) => fields.values().for_each(|value| collect(value, strings)),
        serde_json::Value::Null | serde_json::Value::Bool(_) | serde_json::Value::Number(_) => {}
    }
}

#[test]
fn a_table_of_claims_keeps_texts_as_typed() {
    let desk = Desk::new();
    let mut table = csv::Writer::from_writer(Vec::new());
    table.write_record(["id", "mapping", "comment"]).unwrap();
    let ids = ["1.3.5.1", "1.3.5.2", "1.3.5.3", "1.3.5.4", "1.3.5.5", "1.3.5.6", "1.3.5.7", "1.3.5.8"];
    for (id, text) in ids.iter().zip(TEXTS) {
        table.write_record([id, text, text]).unwrap();
    }
    desk.write("claims.csv", table.into_inner().unwrap());
    desk.make(&["--claims", "claims.csv"]).done();
    desk.run(&["export", "a.claimbook", "bag", "--draft", "--only", "json"]).done();
    let mut table = csv::Reader::from_reader(Cursor::new(desk.read("bag/data/claims.csv")));
    let head = table.headers().unwrap().clone();
    let at = |name: &str| head.iter().position(|own| own == name).unwrap();
    let rows: Vec<csv::StringRecord> = table.records().map(Result::unwrap).collect();
    for (id, text) in ids.iter().zip(TEXTS) {
        let row = rows.iter().find(|row| &row[at("id")] == *id).unwrap();
        assert_eq!((&row[at("mapping")], &row[at("comment")]), (*text, *text));
    }
}

#[test]
fn control_characters_reach_no_terminal() {
    let desk = Desk::new();
    desk.make(&[]).done();
    desk.run(&["set", "a.claimbook", "--subject", "company=\u{1b}[31mred\u{7}"]).done();
    let run = desk.run(&["show", "a.claimbook"]);
    assert!(!run.done().out.contains(['\u{1b}', '\u{7}']), "{:?}", run.out);
}
