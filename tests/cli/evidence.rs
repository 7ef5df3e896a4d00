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

#[test]
fn a_folder_is_added_with_what_meets_the_register_skipped_replaced_or_added() {
    let desk = Desk::new();
    desk.make(&[]).done();
    desk.write("docs/guide.pdf", "guide");
    desk.write("docs/.hidden", "hidden");
    desk.write("docs/parts/report.txt", "report");
    let add = |more: &[&str]| desk.run(&[&["evidence", "a.claimbook", "add"], more].concat());
    add(&["-r", "docs"]).done();
    let codes = |filter: &str| {
        let json = desk.run(&["evidence", "a.claimbook", "list", "--filter", filter, "--format", "json"]).done().json();
        let list = json["evidence"].as_array().unwrap().clone();
        list.iter().map(|piece| piece["code"].as_str().unwrap().to_owned()).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(codes(""), "E001 E002");
    // The same path with other content, the same content elsewhere, the same name with other content.
    desk.write("docs/guide.pdf", "guide of March");
    add(&["docs/guide.pdf"]).refused("has changed since");
    add(&["docs/guide.pdf", "--on-conflict", "skip"]).done();
    assert_eq!((codes("state:changed").as_str(), codes("").as_str()), ("E001", "E001 E002"));
    add(&["docs/guide.pdf", "--on-conflict", "replace"]).done();
    assert_eq!((codes("state:changed").as_str(), codes("").as_str()), ("", "E001 E002"));
    desk.write("copies/report.txt", "report");
    add(&["copies/report.txt", "--on-conflict", "skip"]).done();
    assert_eq!(codes(""), "E001 E002");
    let run = add(&["copies/report.txt"]);
    assert!(run.done().err.contains("the same content as E002"), "{}", run.err);
    assert_eq!(codes("duplicate:yes"), "E002 E003");
    desk.write("other/guide.pdf", "another guide");
    assert!(add(&["other/guide.pdf", "--on-conflict", "add"]).done().err.contains("E004 guide (2)"));
    // Everything again: nothing to do.
    add(&["-r", "docs", "copies", "other", "--on-conflict", "skip"]).done();
    assert_eq!(codes(""), "E001 E002 E003 E004");
    desk.run(&["evidence", "a.claimbook", "list", "--filter", "state:lost"]).refused("missing");
}

#[test]
fn moved_pieces_are_relinked_and_duplicates_merged_with_their_citations() {
    let desk = Desk::new();
    desk.make(&[]).done();
    desk.write("one.txt", "same");
    desk.write("two.txt", "same");
    desk.write("three.txt", "third");
    let run = |more: &[&str]| desk.run(&[&["evidence", "a.claimbook"], more].concat());
    run(&["add", "one.txt", "two.txt", "three.txt"]).done();
    run(&["cite", "1.1.9.5", "E002", "--at", "page=2"]).done();
    std::fs::create_dir(desk.path("moved")).unwrap();
    std::fs::rename(desk.path("three.txt"), desk.path("moved/3.txt")).unwrap();
    assert_eq!(run(&["status"]).code, 1);
    assert!(run(&["relink", "--moved"]).done().err.contains("E003"));
    assert_eq!(run(&["status"]).code, 0);
    assert!(run(&["relink", "--moved"]).done().err.contains("nothing has moved"));
    assert!(run(&["merge-duplicates"]).done().err.contains("E002 is E001 now"));
    let json = run(&["list", "--format", "json"]).json();
    assert_eq!(json["evidence"].as_array().unwrap().len(), 2);
    assert_eq!(json["evidence"][0]["cited_by"], serde_json::json!(["1.1.9.5"]));
    desk.write("new.txt", "new");
    run(&["relink", "E001", "new.txt"]).done();
    assert_eq!(run(&["list", "--format", "json"]).json()["evidence"][0]["location"], "new.txt");
    assert_eq!(run(&["relink", "E001"]).code, 2);
    run(&["relink", "E009", "new.txt"]).refused("E009");
}

#[test]
fn evidence_is_collected_beside_the_assessment() {
    let desk = Desk::new();
    desk.write("away/guide.pdf", "guide");
    desk.write("away/gone.txt", "gone");
    desk.write("project/inside.txt", "inside");
    desk.make(&[]).done();
    std::fs::rename(desk.path("a.claimbook"), desk.path("project/a.claimbook")).unwrap();
    let run = |more: &[&str]| desk.run(&[&["evidence", "project/a.claimbook"], more].concat());
    run(&["add", "away/guide.pdf", "project/inside.txt", "away/gone.txt"]).done();
    std::fs::remove_file(desk.path("away/gone.txt")).unwrap();
    let collected = run(&["collect"]);
    assert_eq!(collected.code, 1, "one piece had to stay: {}", collected.err);
    assert!(collected.err.contains("E003 stays where it is: it does not exist"), "{}", collected.err);
    let json = run(&["list", "--format", "json"]).json();
    let places: Vec<&str> =
        json["evidence"].as_array().unwrap().iter().map(|piece| piece["location"].as_str().unwrap()).collect();
    assert_eq!(places, ["evidence/E001-guide.pdf", "inside.txt", "../away/gone.txt"]);
    assert_eq!(desk.read("project/evidence/E001-guide.pdf"), b"guide");
    run(&["remove", "E003"]).done();
    assert!(run(&["collect"]).done().err.contains("already"));
    assert_eq!(run(&["status"]).code, 0);
}

#[test]
fn a_redacted_version_is_looked_after_as_its_original_is() {
    let desk = Desk::new();
    desk.write("away/guide.pdf", "guide");
    desk.write("away/public.pdf", "guide without names");
    desk.write("project/inside.txt", "inside");
    desk.make(&[]).done();
    std::fs::rename(desk.path("a.claimbook"), desk.path("project/a.claimbook")).unwrap();
    let run = |more: &[&str]| desk.run(&[&["evidence", "project/a.claimbook"], more].concat());
    run(&["add", "away/guide.pdf"]).done();
    run(&["set", "E001", "--redacted", "away/public.pdf"]).done();
    assert!(run(&["collect"]).done().err.contains("E001 (redacted) evidence/E001-redacted-public.pdf"));
    assert_eq!(desk.read("project/evidence/E001-redacted-public.pdf"), b"guide without names");
    let shown = run(&["show", "E001", "--format", "json"]).json();
    assert_eq!(shown["evidence"]["redacted"], "evidence/E001-redacted-public.pdf");
    assert_eq!(run(&["status"]).code, 0);

    std::fs::rename(desk.path("project/evidence/E001-redacted-public.pdf"), desk.path("project/there.pdf")).unwrap();
    let status = run(&["status", "--format", "json"]);
    assert_eq!(status.code, 1, "the public would not get it");
    let rows = status.json()["evidence"].as_array().unwrap().clone();
    let seen: Vec<_> = rows.iter().map(|row| (row["redacted"].as_bool(), row["state"].as_str())).collect();
    assert_eq!(seen, [(Some(false), Some("present")), (Some(true), Some("moved"))]);
    assert!(run(&["relink", "--moved"]).done().err.contains("E001 (redacted)"));
    assert_eq!(run(&["show", "E001", "--format", "json"]).json()["evidence"]["redacted"], "there.pdf");
    desk.write("project/there.pdf", "another text");
    let status = run(&["status"]);
    assert_eq!(status.code, 1);
    assert!(status.out.contains("E001 (redacted)") && status.out.contains("changed"), "{}", status.out);
}

#[test]
fn an_entry_is_shown_with_what_its_file_is_and_with_its_age() {
    let desk = Desk::new();
    desk.make(&[]).done();
    let example = concat!(env!("CARGO_MANIFEST_DIR"), "/resources/examples/evidence");
    for name in ["illustration-user-guide.pdf", "illustration-screen.png"] {
        std::fs::copy(format!("{example}/{name}"), desk.path(name)).unwrap();
    }
    let run = |more: &[&str]| desk.run(&[&["evidence", "a.claimbook"], more].concat());
    run(&["add", "illustration-user-guide.pdf", "illustration-screen.png", "--dated", "2001-05"]).done();
    let json = run(&["show", "E001", "--format", "json"]).done().json();
    assert!(json["evidence"]["contents"]["pages"].as_u64().unwrap() >= 1, "{json}");
    assert_eq!(
        (json["evidence"]["dated"].as_str(), json["evidence"]["kind"].as_str()),
        (Some("2001-05"), Some("other"))
    );
    assert!(run(&["show", "E002"]).done().out.contains("640 x 360 pixels"));
    run(&["show", "E009"]).refused("E009");
    desk.run(&["set", "a.claimbook", "--subject", "completed=2017-02", "--subject", "evidence-years=2"]).done();
    let status = run(&["status", "--format", "json"]).json();
    assert_eq!(status["evidence"][0]["too_old"], true);
    assert!(desk.run(&["check", "a.claimbook"]).out.contains("CB032"));
    desk.run(&["set", "a.claimbook", "--subject", "evidence-years=many"]).refused("from 1 to 99");
}
