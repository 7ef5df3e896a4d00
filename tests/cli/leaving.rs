//! `export --dry-run`, `--processes`, `--round` and `handovers`: what leaves the house, in which batch, and what was handed
//! over.

use serde_json::{Value, json};

use super::Desk;
use super::export::entry;
use super::whole::ready;

/// The top folder of the assessment that may be final.
const TOP: &str = "Acme_Care_1.0_eTOM-16.0_assessor";

/// Looks at what would leave the house.
fn look(desk: &Desk, more: &[&str]) -> Value {
    desk.run(&[&["export", "a.claimbook", "--dry-run", "--format", "json", "--only", "json"], more].concat()).json()
}

/// The texts at a name of every object of a list.
fn texts<'a>(list: &'a Value, name: &str) -> Vec<&'a str> {
    list.as_array().unwrap().iter().map(|own| own[name].as_str().unwrap_or_default()).collect()
}

#[test]
fn a_dry_run_tells_what_leaves_and_what_stays_and_writes_nothing() {
    let desk = Desk::new();
    ready(&desk);
    desk.write("docs/secret.txt", "internal");
    desk.write("docs/notes.txt", "At Zeta.");
    desk.run(&["evidence", "a.claimbook", "add", "docs/secret.txt", "--confidentiality", "internal"]).done();
    desk.run(&["evidence", "a.claimbook", "add", "docs/notes.txt", "--confidentiality", "public"]).done();
    desk.run(&["set", "a.claimbook", "--subject", "forbidden=Zeta;lost"]).done();
    let (names, before) = (desk.names(), desk.read("a.claimbook"));
    let seen = look(&desk, &["--draft"]);
    assert_eq!((&seen["format"], &seen["bundle"]), (&json!("claimbook.leaving/1"), &json!(format!("{TOP}_draft"))));
    assert_eq!(texts(&seen["evidence"], "fate"), ["goes", "internal", "goes"]);
    assert_eq!(seen["evidence"][0]["path"], "data/evidence/E001/guide.pdf");
    let files = texts(&seen["files"], "path");
    assert!(files.contains(&"data/claims.csv") && files.contains(&"data/evidence/E003/notes.txt"), "{files:?}");
    assert!(seen["files"].as_array().unwrap().iter().all(|file| file["bytes"].as_u64() > Some(0)));
    let dropped = texts(&seen["dropped"], "what");
    assert_eq!(dropped, ["notes", "owners", "status", "paths", "forbidden-words"]);
    assert_eq!(texts(&seen["forbidden"], "place"), ["E003"]);
    let message = seen["forbidden"][0]["message"].as_str().unwrap();
    assert!(message.contains("Zeta") && message.contains("data/evidence/E003/notes.txt"), "{message}");
    assert_eq!((desk.names(), desk.read("a.claimbook")), (names, before), "nothing was written");

    let run = desk.run(&["export", "a.claimbook", "--dry-run", "--draft", "--only", "json"]);
    assert!(run.done().out.contains("E002 secret (internal): stays: internal"), "{}", run.out);
    assert_eq!(desk.run(&["export", "a.claimbook"]).code, 2, "only a dry run needs no place");
}

#[test]
fn a_word_that_must_not_leave_stops_a_final_export_for_the_public_and_warns_elsewhere() {
    let desk = Desk::new();
    ready(&desk);
    desk.write("docs/guide.pdf", "the guide of Zeta Telecom");
    desk.run(&["evidence", "a.claimbook", "set", "E001", "--path", "docs/guide.pdf", "--confidentiality", "public"])
        .done();
    desk.run(&[
        "set",
        "a.claimbook",
        "1.2.7.1",
        "--comment",
        "As at ZETA\ntelecom.",
        "--subject",
        "forbidden=Zeta Telecom",
    ])
    .done();
    let check = desk.run(&["check", "a.claimbook", "--final"]);
    assert_eq!(check.code, 0, "a warning: {}", check.out);
    assert!(check.out.contains("warning: CB033 1.2.7.1: “Zeta Telecom” must not leave the house"), "{}", check.out);

    let run = desk.run(&["export", "a.claimbook", "public.zip", "--profile", "public"]);
    assert_eq!((run.code, run.out.as_str()), (1, ""), "{}", run.err);
    for part in ["error: CB033 1.2.7.1", "error: CB033 E001", "data/evidence/E001/guide.pdf"] {
        assert!(run.err.contains(part), "{part} is not in {}", run.err);
    }
    assert!(!desk.path("public.zip").exists());
    assert_eq!(desk.run(&["export", "a.claimbook", "--dry-run", "--profile", "public", "--only", "json"]).code, 1);

    for (out, more) in [("draft", &["--profile", "public", "--draft"][..]), ("final", &[])] {
        let run = desk.run(&[&["export", "a.claimbook", out, "--only", "json,page"], more].concat());
        assert!(run.done().err.contains("warning: CB033 E001"), "{}", run.err);
        for file in
            ["submission.json", "data/README.txt", "data/assessment.claimbook", "data/assessment.json", "bag-info.txt"]
        {
            let text = String::from_utf8(desk.read(&format!("{out}/{file}"))).unwrap();
            assert!(!text.contains("Zeta Telecom"), "the list and the hits are in no bundle: {out}/{file}");
        }
    }
}

#[test]
fn the_public_gets_the_redacted_version_of_a_piece_and_no_trace_of_the_whole() {
    let desk = Desk::new();
    ready(&desk);
    desk.write("docs/guide-public.pdf", "the guide, shortened");
    desk.run(&["evidence", "a.claimbook", "set", "E001", "--redacted", "docs/guide-public.pdf"]).done();
    let shown = desk.run(&["evidence", "a.claimbook", "show", "E001", "--format", "json"]).json();
    assert_eq!(shown["evidence"]["redacted"], "docs/guide-public.pdf");
    desk.run(&["export", "a.claimbook", "public", "--profile", "public", "--only", "json"]).done();
    assert_eq!(desk.read("public/data/evidence/E001/guide-public.pdf"), b"the guide, shortened");
    assert!(!desk.path("public/data/evidence/E001/guide.pdf").exists());
    let readme = String::from_utf8(desk.read("public/data/README.txt")).unwrap();
    assert!(readme.contains("redacted version"), "{readme}");
    let json: Value = serde_json::from_slice(&desk.read("public/data/assessment.json")).unwrap();
    assert_eq!((&json["evidence"][0]["code"], &json["evidence"][0]["redacted"]), (&json!("E001"), &json!(true)));
    desk.run(&["export", "a.claimbook", "assessor", "--only", "json"]).done();
    assert_eq!(desk.read("assessor/data/evidence/E001/guide.pdf"), b"the guide");
    assert!(!String::from_utf8(desk.read("assessor/data/assessment.claimbook")).unwrap().contains("redacted"));
    desk.write("docs/guide-public.pdf", "changed since");
    let run = desk.run(&["export", "a.claimbook", "again", "--profile", "public", "--only", "json"]);
    assert_eq!(run.code, 1, "a twin that changed stops a final export for the public");
    assert!(run.err.contains("guide-public.pdf"), "{}", run.err);
    desk.run(&["evidence", "a.claimbook", "set", "E001", "--redacted", ""]).done();
    let run = desk.run(&["export", "a.claimbook", "--dry-run", "--profile", "public", "--only", "json"]);
    assert!(run.out.contains("stays: for the assessor only") || run.out.contains("goes out as"), "{}", run.out);
}

#[test]
fn a_draft_tells_what_it_lacks_without_a_word_of_what_stays() {
    let desk = Desk::new();
    ready(&desk);
    desk.write("docs/hidden-customer.txt", "x");
    desk.run(&["evidence", "a.claimbook", "add", "docs/hidden-customer.txt", "--confidentiality", "assessor"]).done();
    desk.run(&["evidence", "a.claimbook", "cite", "1.2.7.1", "E002"]).done();
    std::fs::remove_file(desk.path("docs/hidden-customer.txt")).unwrap();
    std::fs::remove_file(desk.path("docs/guide.pdf")).unwrap();
    desk.run(&["evidence", "a.claimbook", "set", "E001", "--confidentiality", "public"]).done();
    desk.run(&["export", "a.claimbook", "out", "--draft", "--profile", "public", "--only", "json,page"]).done();
    let folder = desk.folder.path().to_string_lossy().into_owned();
    for file in ["submission.json", "data/README.txt", "data/assessment.json", "data/page/index.html"] {
        let text = String::from_utf8(desk.read(&format!("out/{file}"))).unwrap();
        assert!(text.contains("E001"), "{file} lists that E001 is missing");
        for stays in [&*folder, "docs/", "hidden", "E002"] {
            assert!(!text.contains(stays), "{stays} is in {file}: {text}");
        }
    }
}

#[test]
fn a_batch_has_its_own_gate_and_says_what_it_holds() {
    let desk = Desk::new();
    ready(&desk);
    desk.run(&["set", "a.claimbook", "1.3.7.3", "--scope", "in"]).done();
    assert_eq!(desk.run(&["export", "a.claimbook", "all.zip", "--only", "json"]).code, 1, "1.3.7.3 says nothing yet");
    desk.run(&["export", "a.claimbook", "batch.zip", "--processes", "1.2.7", "--only", "json,page,workbook,charts"])
        .done();
    let bytes = desk.read("batch.zip");
    let read = |file: &str| String::from_utf8(entry(&bytes, &format!("{TOP}_batch-1.2.7/{file}"))).unwrap();
    let words = "it holds 1 of the 2 level 2 processes in scope";
    let info = read("bag-info.txt");
    assert!(info.contains("Claimbook-Batch: 1.2.7\n") && info.contains("Claimbook-Round: 1\n"), "{info}");
    for file in ["bag-info.txt", "data/README.txt", "data/page/index.html"] {
        assert!(read(file).contains(words), "{file}");
    }
    assert!(read("data/charts/coverage.svg").contains("1.2.7"));
    let submission: Value = serde_json::from_str(&read("submission.json")).unwrap();
    assert_eq!((&submission["batch"], &submission["round"]), (&json!(["1.2.7"]), &json!(1)));
    assert_eq!(submission["totals"]["l2"], 1, "the figures are about the batch alone");
    desk.run(&["verify", "batch.zip"]).done();
    desk.run(&["export", "a.claimbook", "x.zip", "--draft", "--processes", "1.1.9"]).refused("1.1.9 is not in scope");
    let run = desk.run(&["export", "a.claimbook", "both.zip", "--processes", "1.3.7,1.2.7", "--only", "json"]);
    assert_eq!(run.code, 1, "{}", run.err);
    desk.run(&["export", "a.claimbook", "both", "--draft", "--processes", "1.3.7,1.2.7", "--only", "json"]).done();
    let info = String::from_utf8(desk.read("both/bag-info.txt")).unwrap();
    assert!(info.contains(&format!("External-Identifier: {TOP}_batch-1.2.7-1.3.7_draft\n")), "{info}");
}

#[test]
fn a_final_export_is_noted_in_the_log_and_what_changes_afterwards_is_told() {
    let desk = Desk::new();
    ready(&desk);
    let before = desk.read("a.claimbook");
    desk.run(&["export", "a.claimbook", "draft.zip", "--draft", "--only", "json"]).done();
    assert_eq!(desk.read("a.claimbook"), before, "a draft is not noted");
    let run = desk.run(&["export", "a.claimbook", "one.zip", "--date", "2026-11-23", "--only", "json"]);
    assert!(run.done().err.contains("noted the hand-over of round 1"), "{}", run.err);
    desk.run(&["export", "a.claimbook", "two", "--date", "2026-11-24", "--only", "json", "--profile", "public"]).done();
    let log = desk.run(&["handovers", "a.claimbook", "--format", "json"]).done().json();
    let entries = log["handovers"].as_array().unwrap();
    assert_eq!(texts(&log["handovers"], "profile"), ["assessor", "public"]);
    assert_eq!((entries[0]["round"].as_u64(), entries[1]["round"].as_u64()), (Some(1), Some(1)));
    assert_eq!(entries[0]["bundle"], TOP);
    let manifest = entry(&desk.read("one.zip"), &format!("{TOP}/tagmanifest-sha256.txt"));
    assert_eq!(entries[0]["tagmanifest_sha256"], claimbook::bundle::sha256_of(&manifest));
    assert_eq!(
        entries[1]["tagmanifest_sha256"],
        claimbook::bundle::sha256_of(&desk.read("two/tagmanifest-sha256.txt"))
    );
    let inside = String::from_utf8(entry(&desk.read("one.zip"), &format!("{TOP}/data/assessment.claimbook"))).unwrap();
    assert!(!inside.contains("hand_over"), "the log is in no bundle");
    let again =
        desk.run(&["export", "a.claimbook", "again.zip", "--date", "2026-11-23", "--only", "json", "--round", "1"]);
    again.done();
    assert!(desk.read("again.zip") == desk.read("one.zip"), "the log changes no byte of a bundle");

    let run = desk.run(&["handovers", "a.claimbook", "--changed"]);
    assert_eq!((run.code, run.out.as_str()), (0, ""), "{}", run.err);
    desk.run(&["set", "a.claimbook", "1.2.7.1", "--comment", "Better", "--note", "n"]).done();
    desk.run(&["set", "a.claimbook", "1.2.7.2", "--note", "only a note"]).done();
    let run = desk.run(&["handovers", "a.claimbook", "--changed"]);
    assert_eq!(run.code, 1);
    assert!(run.out.contains("1.2.7.1") && run.out.contains("changed since 2026-11-23, round 1"), "{}", run.out);
    assert!(!run.out.contains("1.2.7.2"), "{}", run.out);
    desk.run(&["export", "a.claimbook", "three.zip", "--only", "json", "--round", "7"]).done();
    let log = desk.run(&["handovers", "a.claimbook", "--format", "json"]).done().json();
    assert_eq!(log["handovers"][3]["round"], 7);
    assert_eq!(desk.run(&["handovers", "a.claimbook", "--changed"]).code, 0);
}
