//! `evidence`: the register from the command line.

use super::Desk;

/// The states by code.
fn states(desk: &Desk) -> Vec<(String, String)> {
    let json = desk.run(&["evidence", "a.claimbook", "status", "--format", "json"]).json();
    assert_eq!(json["format"], "claimbook.evidence-status/1");
    let text = |value: &serde_json::Value| value.as_str().unwrap().to_owned();
    json["evidence"].as_array().unwrap().iter().map(|piece| (text(&piece["code"]), text(&piece["state"]))).collect()
}

#[test]
fn evidence_is_added_cited_changed_and_removed_and_codes_are_not_given_again() {
    let desk = Desk::new();
    desk.make(&[]).done();
    desk.write("docs/guide.pdf", "guide");
    desk.write("docs/report.txt", "report");
    let run =
        desk.run(&["evidence", "a.claimbook", "add", "docs/guide.pdf", "https://example.com/x", "--issuer", "Acme"]);
    assert_eq!(run.done().out, "");
    assert!(run.err.contains("E001 guide") && run.err.contains("E002"), "{}", run.err);
    desk.run(&["evidence", "a.claimbook", "cite", "1.1.9.5", "E001", "--at", "page=12&section=3.2"]).done();
    let json = desk.run(&["evidence", "a.claimbook", "list", "--format", "json"]).done().json();
    let first = &json["evidence"][0];
    assert_eq!((first["issuer"].as_str(), first["location"].as_str()), (Some("Acme"), Some("docs/guide.pdf")));
    assert_eq!(first["cited_by"], serde_json::json!(["1.1.9.5"]));
    assert_eq!(first["sha256"].as_str().unwrap().len(), 64);
    assert!(desk.run(&["evidence", "a.claimbook", "list"]).done().out.contains("E002"));
    let set = ["evidence", "a.claimbook", "set", "E001", "--title", "User guide", "--confidentiality", "public"];
    desk.run(&set).done();
    desk.run(&["evidence", "a.claimbook", "remove", "E002"]).done();
    desk.run(&["evidence", "a.claimbook", "add", "docs/report.txt"]).done();
    let json = desk.run(&["evidence", "a.claimbook", "list", "--format", "json"]).json();
    let codes: Vec<&str> =
        json["evidence"].as_array().unwrap().iter().map(|piece| piece["code"].as_str().unwrap()).collect();
    assert_eq!(codes, ["E001", "E003"]);
    assert_eq!(json["evidence"][0]["title"], "User guide");
}

#[test]
fn status_tells_present_changed_moved_and_missing() {
    let desk = Desk::new();
    desk.make(&[]).done();
    for name in ["one.txt", "two.txt", "three.txt", "four.txt"] {
        desk.write(name, format!("content of {name}"));
    }
    desk.run(&["evidence", "a.claimbook", "add", "one.txt", "two.txt", "three.txt", "four.txt", "https://example.com"])
        .done();
    let run = desk.run(&["evidence", "a.claimbook", "status"]);
    assert_eq!(run.code, 0, "{}", run.out);
    desk.write("two.txt", "other");
    std::fs::create_dir(desk.path("moved")).unwrap();
    std::fs::rename(desk.path("three.txt"), desk.path("moved/3.txt")).unwrap();
    std::fs::remove_file(desk.path("four.txt")).unwrap();
    let words: Vec<String> = states(&desk).into_iter().map(|(_, state)| state).collect();
    assert_eq!(words, ["present", "changed", "moved", "missing", "link"]);
    let run = desk.run(&["evidence", "a.claimbook", "status"]);
    assert_eq!((run.code, run.err.as_str()), (1, ""));
    assert!(run.out.contains("moved/3.txt"), "{}", run.out);
    desk.run(&["evidence", "a.claimbook", "set", "E003", "--path", "moved/3.txt"]).done();
    desk.run(&["evidence", "a.claimbook", "set", "E002", "--path", "two.txt"]).done();
    desk.run(&["evidence", "a.claimbook", "remove", "E004"]).done();
    assert_eq!(desk.run(&["evidence", "a.claimbook", "status"]).code, 0);
}

#[test]
fn what_cannot_be_done_with_evidence_changes_nothing() {
    let desk = Desk::new();
    desk.make(&[]).done();
    desk.write("guide.pdf", "guide");
    desk.run(&["evidence", "a.claimbook", "add", "guide.pdf"]).done();
    let before = desk.read("a.claimbook");
    let cases: [(&[&str], &str); 9] = [
        (&["add", "missing.pdf"], "missing.pdf"),
        (&["add", "."], "it is a folder"),
        (&["add", "guide.pdf"], "registered already, as E001"),
        (&["cite", "1.1.9.5", "E009"], "E009 is not in the evidence register"),
        (&["cite", "9.9.9", "E001"], "9.9.9 is not a process"),
        (&["cite", "1.1.9.5", "guide"], "E001"),
        (&["cite", "1.1.9.5", "E001", "--at", "chapter=1"], "page=12"),
        (&["set", "E001", "--kind", "novel"], "screenshot"),
        (&["remove", "E009"], "E009"),
    ];
    for (arguments, part) in cases {
        desk.run(&[&["evidence", "a.claimbook"], arguments].concat()).refused(part);
        assert_eq!(desk.read("a.claimbook"), before, "{arguments:?}");
    }
}

#[test]
fn evidence_outside_the_folder_is_warned_of() {
    let desk = Desk::new();
    desk.write("outside.txt", "x");
    std::fs::create_dir(desk.path("project")).unwrap();
    desk.make(&[]).done();
    std::fs::rename(desk.path("a.claimbook"), desk.path("project/a.claimbook")).unwrap();
    let run = desk.run(&["evidence", "project/a.claimbook", "add", "outside.txt"]);
    assert!(run.done().err.contains("warning: E001 lies outside the folder"), "{}", run.err);
}
