//! The look of documents, and mapping documents to be edited, from the command line.

use super::Desk;
use super::export::entry;

/// A picture.
const LOGO: &[u8] = include_bytes!("../../resources/examples/evidence/illustration-screen.png");

#[test]
fn a_logo_is_looked_at_when_it_is_set_and_kept_beside_the_file() {
    let desk = Desk::new();
    desk.example();
    desk.write("logo.png", LOGO);
    desk.write("notes.txt", b"no picture");
    desk.run(&["set", "a.claimbook", "--subject", "logo=notes.txt"]).refused("neither PNG nor JPEG nor SVG");
    desk.run(&["set", "a.claimbook", "--subject", "logo=absent.png"]).refused("cannot use");
    desk.run(&["set", "a.claimbook", "--subject", "accent=blue"]).refused("#1f4e79");
    desk.run(&["set", "a.claimbook", "--subject", "logo=logo.png", "--subject", "accent=#cc3300"]).done();
    let text = String::from_utf8(desk.read("a.claimbook")).unwrap();
    assert!(text.contains("logo: \"logo.png\"") && text.contains("accent: \"#cc3300\""), "{text}");
    std::fs::remove_file(desk.path("logo.png")).unwrap();
    let run = desk.run(&["export", "a.claimbook", "out.zip", "--draft", "--only", "mapping", "--processes", "1.3.7"]);
    assert!(run.done().err.contains("the logo"), "a draft goes out without it, and says so: {}", run.err);
}

#[test]
fn mapping_documents_to_be_edited_stand_beside_the_others_where_they_are_named() {
    let desk = Desk::new();
    desk.example();
    let more = ["--processes", "1.3.7", "--date", "2026-11-23"];
    desk.run(&[&["export", "a.claimbook", "one.zip", "--draft", "--only", "mapping,docx"][..], &more].concat()).done();
    let bytes = desk.read("one.zip");
    let stem = "Huawei_Digital-CRM_R2.1_eTOM-16.0_assessor_batch-1.3.7_draft/data/mapping/\
                Huawei_Digital-CRM_eTOM_1.3.7_Problem-Handling_Mapping-Doc_V1R1_draft";
    assert!(entry(&bytes, &format!("{stem}.pdf")).starts_with(b"%PDF"));
    assert!(entry(&bytes, &format!("{stem}.docx")).starts_with(b"PK"));
    desk.run(&["verify", "one.zip"]).done();
    let run = desk.run(&["export", "a.claimbook", "two.zip", "--draft", "--only", "word"]);
    run.refused("docx");
}
