//! Files that are no assessments: one error, one hint, and the file stays as it was.

use std::fs;

use super::Desk;

/// Every subcommand that opens an assessment.
const READERS: &[&[&str]] = &[
    &["show", "b.claimbook"],
    &["score", "b.claimbook"],
    &["plan", "b.claimbook"],
    &["check", "b.claimbook"],
    &["set", "b.claimbook", "1.1.9.5", "--scope", "in"],
    &["evidence", "b.claimbook", "list"],
    &["export", "b.claimbook", "out.zip", "--draft"],
];

/// An assessment with a claim, as text.
fn good(desk: &Desk) -> String {
    desk.make(&[]).done();
    desk.run(&["set", "a.claimbook", "1.1.9.5", "--scope", "in", "--comment", "words"]).done();
    String::from_utf8(desk.read("a.claimbook")).unwrap()
}

#[test]
fn every_reader_refuses_a_damaged_file_and_leaves_it_as_it_was() {
    let desk = Desk::new();
    let damaged = good(&desk).replace("\"words\"", "\"words");
    desk.write("b.claimbook", &damaged);
    let names = desk.names();
    for arguments in READERS {
        let run = desk.run(arguments);
        run.refused("b.claimbook");
        assert!(run.err.contains("damaged at line"), "{}", run.err);
        assert_eq!(desk.read("b.claimbook"), damaged.as_bytes(), "{arguments:?}");
    }
    assert_eq!(desk.names(), names, "nothing is left beside it");
}

#[test]
fn each_sort_of_bad_file_is_named() {
    let desk = Desk::new();
    let good = good(&desk);
    let truncated = &good[..good.len() * 2 / 3];
    let newer = good.replacen("claimbook/1", "claimbook/2", 1);
    let latin = [good.as_bytes().split_at(good.find("words").unwrap()).0, b"\xe9\xff words\" } ] )"].concat();
    let cases: [(&[u8], &str); 10] = [
        (b"", "it is empty"),
        (b"\n \n", "it is empty"),
        (truncated.as_bytes(), "damaged at line"),
        (newer.as_bytes(), "claimbook/2"),
        (&latin, "UTF-8"),
        (b"%PDF-1.7\n", "PDF"),
        (b"PK\x03\x04aaaa", "ZIP"),
        (b"{\"format\": \"claimbook/1\"}", "JSON"),
        (b"<html></html>", "HTML"),
        (b"just words", "not a Claimbook assessment"),
    ];
    for (bytes, part) in cases {
        desk.write("b.claimbook", bytes);
        desk.run(&["show", "b.claimbook"]).refused(part);
        desk.run(&["set", "b.claimbook", "1.1.9.5", "--scope", "in"]).refused(part);
        assert_eq!(desk.read("b.claimbook"), bytes);
    }
    assert!(!desk.path("b.claimbook~").exists());
}

#[test]
fn a_folder_a_missing_file_and_a_huge_file_are_named() {
    let desk = Desk::new();
    fs::create_dir(desk.path("folder")).unwrap();
    desk.run(&["show", "folder"]).refused("it is a folder");
    desk.run(&["show", "missing.claimbook"]).refused("it does not exist");
    desk.write("file", "x");
    desk.run(&["show", "file/a.claimbook"]).refused("a part of its path is a file");
    let huge = fs::File::create(desk.path("huge.claimbook")).unwrap();
    huge.set_len(claimbook::file::MOST_BYTES + 1).unwrap();
    desk.run(&["show", "huge.claimbook"]).refused("at most");
    assert_eq!(fs::metadata(desk.path("huge.claimbook")).unwrap().len(), claimbook::file::MOST_BYTES + 1);
}
