//! `export` and `verify`: bundles in zips and folders.

use std::fs;
use std::io::Read;

use super::Desk;

/// The top folder of a draft of the example.
const TOP: &str = "Huawei_Digital-CRM_R2.1_eTOM-16.0_assessor_draft";

/// The entries of a zip.
fn entries(bytes: &[u8]) -> Vec<String> {
    let archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let mut names: Vec<String> = archive.file_names().map(|name| name.unwrap().into_owned()).collect();
    names.sort();
    names
}

/// One entry of a zip.
pub fn entry(bytes: &[u8], name: &str) -> Vec<u8> {
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let mut content = Vec::new();
    archive.by_name(name).unwrap().read_to_end(&mut content).unwrap();
    content
}

/// Exports only the quick documents.
fn quick(desk: &Desk, out: &str, more: &[&str]) -> super::Run {
    desk.run(&[&["export", "a.claimbook", out, "--draft", "--only", "page,json"], more].concat())
}

#[test]
fn a_draft_of_the_example_has_every_document_twice_the_same_bytes_and_verifies() {
    let desk = Desk::new();
    desk.example();
    let before = desk.read("a.claimbook");
    let run = desk.run(&["export", "a.claimbook", "one.zip", "--draft", "--date", "2026-11-23"]);
    assert_eq!(run.done().out, "one.zip\n");
    assert!(run.err.contains("warning: this is a draft"), "{}", run.err);
    desk.run(&["export", "a.claimbook", "other name.zip", "--draft", "--date", "2026-11-23"]).done();
    let bytes = desk.read("one.zip");
    assert!(bytes == desk.read("other name.zip"), "the same bytes under any name");
    let names = entries(&bytes);
    for file in [
        "bagit.txt",
        "bag-info.txt",
        "manifest-sha256.txt",
        "tagmanifest-sha256.txt",
        "submission.json",
        "data/README.txt",
        "data/report/Huawei_Digital-CRM_eTOM-16.0_Self-Assessment-Report_V1.1_draft.pdf",
        "data/mapping/Huawei_Digital-CRM_eTOM_1.1.9_Selling_Mapping-Doc_V1R1_draft.pdf",
        "data/page/index.html",
        "data/charts/footprint.svg",
        "data/charts/coverage.svg",
        "data/charts/conformance-1.svg",
        "data/workbook.xlsx",
        "data/claims.csv",
        "data/assessment.json",
        "data/assessment.schema.json",
        "data/assessment.claimbook",
        "data/evidence/E001/illustration-user-guide.pdf",
    ] {
        assert!(names.contains(&format!("{TOP}/{file}")), "{file} is not in {names:#?}");
    }
    assert_eq!(names.iter().filter(|name| name.contains("/data/mapping/")).count(), 8, "one per L2 in scope");
    assert_eq!(desk.read("a.claimbook"), before, "an export never writes the assessment");
    let verdict = desk.run(&["verify", "one.zip", "--format", "json"]).done().json();
    assert_eq!(verdict["format"], "claimbook.verify/1");
    assert_eq!((verdict["valid"].as_bool(), verdict["complete"].as_bool()), (Some(true), Some(true)));
    assert_eq!((verdict["signature"].as_str(), &verdict["problems"]), (Some("none"), &serde_json::json!([])));
}

#[test]
fn a_folder_is_the_top_folder_of_the_zip_and_opens_from_there() {
    let desk = Desk::new();
    desk.example();
    quick(&desk, "one.zip", &[]).done();
    quick(&desk, "bag", &[]).done();
    let bytes = desk.read("one.zip");
    for name in entries(&bytes) {
        let file = name.strip_prefix(&format!("{TOP}/")).unwrap();
        assert!(desk.read(&format!("bag/{file}")) == entry(&bytes, &name), "{file}");
    }
    desk.run(&["verify", "bag"]).done();
    let run = desk.run(&["evidence", "bag/data/assessment.claimbook", "status"]);
    assert_eq!(run.code, 0, "its evidence is found in the bundle: {}{}", run.out, run.err);
}

#[test]
fn a_bundle_that_was_tampered_with_is_refused_by_path() {
    let desk = Desk::new();
    desk.example();
    quick(&desk, "bag", &[]).done();
    let page = desk.read("bag/data/page/index.html");
    desk.write("bag/data/page/index.html", [&page[..], b" "].concat());
    let run = desk.run(&["verify", "bag"]);
    assert_eq!((run.code, run.err.as_str()), (1, ""));
    assert!(run.out.contains("error: changed-file data/page/index.html"), "{}", run.out);
    desk.write("bag/data/page/index.html", page);
    desk.run(&["verify", "bag"]).done();
    desk.write("bag/data/more.txt", "x");
    fs::remove_file(desk.path("bag/data/README.txt")).unwrap();
    let json = desk.run(&["verify", "bag", "--format", "json"]).json();
    assert_eq!((json["valid"].as_bool(), json["complete"].as_bool()), (Some(false), Some(false)));
    let mut found: Vec<(&str, &str)> = json["problems"]
        .as_array()
        .unwrap()
        .iter()
        .map(|problem| (problem["code"].as_str().unwrap(), problem["path"].as_str().unwrap()))
        .collect();
    found.sort_unstable();
    let expected =
        [("missing-file", "data/README.txt"), ("unlisted-file", "data/more.txt"), ("wrong-size", "bag-info.txt")];
    assert_eq!(found, expected);
}

#[test]
fn verify_answers_for_what_is_there_and_fails_for_what_is_not() {
    let desk = Desk::new();
    desk.run(&["verify", "missing.zip"]).refused("missing.zip");
    desk.write("words.zip", "no zip at all");
    fs::create_dir(desk.path("empty")).unwrap();
    for bundle in ["words.zip", "empty"] {
        let run = desk.run(&["verify", bundle]);
        assert_eq!(run.code, 1, "{bundle}: {}{}", run.out, run.err);
        assert!(run.out.contains("error: "), "{}", run.out);
    }
}

#[test]
fn a_final_export_that_may_not_be_answers_no_and_writes_nothing() {
    let desk = Desk::new();
    desk.example();
    let names = desk.names();
    for out in ["final.zip", "final"] {
        let run = desk.run(&["export", "a.claimbook", out]);
        assert_eq!((run.code, run.out.as_str()), (1, ""));
        assert!(run.err.contains("CB002 1.3.6.5") && run.err.contains("hint: ") && run.err.contains("--draft"));
    }
    assert_eq!(desk.names(), names);
}

#[test]
fn an_out_that_exists_is_replaced_by_force_and_only_if_it_is_a_bundle() {
    let desk = Desk::new();
    desk.example();
    quick(&desk, "one.zip", &[]).done();
    quick(&desk, "bag", &[]).done();
    let zip = desk.read("one.zip");
    desk.write("bag/data/extra.txt", "from before");
    for out in ["one.zip", "bag"] {
        quick(&desk, out, &[]).refused("it exists");
    }
    assert_eq!(desk.read("one.zip"), zip);
    assert!(desk.path("bag/data/extra.txt").exists());
    for out in ["one.zip", "bag"] {
        quick(&desk, out, &["--force"]).done();
    }
    assert!(!desk.path("bag/data/extra.txt").exists(), "the whole folder is replaced");

    desk.write("mine/notes.txt", "not a bundle");
    quick(&desk, "mine", &[]).refused("it exists");
    quick(&desk, "mine", &["--force"]).refused("no submission bundle");
    assert_eq!(desk.read("mine/notes.txt"), b"not a bundle");
    fs::create_dir(desk.path("empty")).unwrap();
    quick(&desk, "empty", &[]).done();
    desk.run(&["verify", "empty"]).done();
}

#[test]
fn an_out_that_cannot_be_is_refused_and_leaves_nothing() {
    let desk = Desk::new();
    desk.example();
    desk.write("file", "x");
    fs::create_dir(desk.path("folder.zip")).unwrap();
    let names = desk.names();
    quick(&desk, "file", &[]).refused("it is a file");
    quick(&desk, "file", &["--force"]).refused("it is a file");
    quick(&desk, "folder.zip", &["--force"]).refused("it is a folder");
    quick(&desk, "missing/one.zip", &[]).refused("does not exist");
    quick(&desk, "file/one.zip", &[]).refused("file");
    quick(&desk, "x.zip", &["--profile", "everybody"]).refused("assessor, public");
    quick(&desk, "x.zip", &["--date", "2026-02-30"]).refused("2026-02-30");
    quick(&desk, "x.zip", &["--processes", "1.3.7.1"]).refused("1.3.7.1");
    quick(&desk, "x.zip", &["--processes", "9.9"]).refused("9.9");
    desk.run(&["export", "a.claimbook", "x.zip", "--draft", "--only", "poster"]).refused("workbook");
    assert_eq!(desk.names(), names);
}

#[cfg(target_os = "linux")]
#[test]
fn a_place_that_cannot_be_written_to_is_refused() {
    let desk = Desk::new();
    desk.example();
    // Nobody, the superuser included, makes files there.
    quick(&desk, "/proc/one.zip", &[]).refused("cannot export to /proc/one.zip");
    desk.run(&[
        "new",
        "/proc/a.claimbook",
        "--framework",
        "etom@16.0",
        "--company",
        "A",
        "--title",
        "T",
        "--product-version",
        "1",
    ])
    .refused("/proc/a.claimbook");
}

#[test]
fn a_batch_of_level_two_processes_and_the_public_profile() {
    let desk = Desk::new();
    desk.example();
    desk.run(&["set", "a.claimbook", "1.3.7.4", "--note", "SECRET-note"]).done();
    quick(&desk, "batch.zip", &["--processes", "1.3.7", "--profile", "public"]).done();
    let bytes = desk.read("batch.zip");
    let top = TOP.replace("assessor", "public_batch-1.3.7");
    let csv = String::from_utf8(entry(&bytes, &format!("{top}/data/claims.csv"))).unwrap();
    assert!(csv.contains("\n1.3.7.4,") && !csv.contains("1.3.5.6"), "{csv}");
    for name in entries(&bytes) {
        assert!(!String::from_utf8_lossy(&entry(&bytes, &name)).contains("SECRET-note"), "{name}");
    }
}
