//! The whole way to a final submission by the command line alone.

use super::Desk;
use super::export::entry;

/// A table that leaves nothing open: two L3s of one L2, one with all its L4s, and the reasons for what is out.
const CLAIMS: &str = "\
id,scope,reason,score,mapping,comment,note,owner,status,evidence
1.2.7,in,,,,,,,,
1.2.7.1,in,,5.0,\"The product keeps specifications, with \"\"quotes\"\".\nIn two lines.\",,secret,Ann,ready,docs/guide.pdf#page=12
1.2.7.2,in,,,The product keeps offerings.,Two processes are not supported.,,Ann,ready,docs/guide.pdf#section=3.2
1.2.7.2.1,in,,5.0,One,,,,ready,docs/guide.pdf
1.2.7.2.2,in,,5.0,Two,,,,ready,docs/guide.pdf
1.2.7.2.3,in,,5.0,Three,,,,ready,docs/guide.pdf
1.2.7.2.4,in,,5.0,Four,,,,ready,docs/guide.pdf
1.2.7.2.5,out,Not part of the product,,,,,,ready,
1.2.7.2.6,out,Not part of the product,,,,,,ready,
";

/// The fields that a final submission needs.
const FIELDS: &[&str] = &[
    "completed=2017-02",
    "report-version=1.1",
    "author=Ann Li",
    "executive-summary=A summary.",
    "functionality-overview=An overview.",
];

/// Makes an assessment that may be final.
pub fn ready(desk: &Desk) {
    desk.write("docs/guide.pdf", "the guide");
    desk.write("claims.csv", CLAIMS);
    desk.make(&["--claims", "claims.csv"]).done();
    assert_eq!(desk.run(&["check", "a.claimbook", "--final"]).code, 1, "the subject is not complete");
    let fields: Vec<&str> = FIELDS.iter().flat_map(|field| ["--subject", field]).collect();
    desk.run(&[&["set", "a.claimbook"], &fields[..]].concat()).done();
}

#[test]
fn a_final_submission_is_made_by_the_command_line_alone() {
    let desk = Desk::new();
    ready(&desk);
    let run = desk.run(&["check", "a.claimbook", "--final"]);
    assert_eq!(run.code, 0, "{}", run.out);
    let run = desk.run(&["export", "a.claimbook", "final.zip", "--date", "2026-11-23"]);
    assert_eq!(run.done().out, "final.zip\n");
    assert!(!run.err.contains("draft"), "{}", run.err);
    desk.run(&["verify", "final.zip"]).done();
    let bytes = desk.read("final.zip");
    let top = "Acme_Care_1.0_eTOM-16.0_assessor";
    let submission: serde_json::Value =
        serde_json::from_slice(&entry(&bytes, &format!("{top}/submission.json"))).unwrap();
    assert_eq!(submission["status"], "final");
    assert_eq!(entry(&bytes, &format!("{top}/data/evidence/E001/guide.pdf")), b"the guide");

    // What was handed over reads back to the same scores.
    desk.run(&["export", "a.claimbook", "bag", "--date", "2026-11-23", "--only", "json"]).done();
    let csv = String::from_utf8(desk.read("bag/data/claims.csv")).unwrap();
    assert!(csv.contains("\"The product keeps specifications, with \"\"quotes\"\".\nIn two lines.\""), "{csv}");
    assert!(!csv.contains("secret"), "a note leaves the house in no bundle");
    let head = ["new", "again.claimbook", "--framework", "etom@16.0", "--company", "Acme", "--title", "Care"];
    desk.run(&[&head[..], &["--product-version", "1.0", "--claims", "bag/data/claims.csv"]].concat()).done();
    let score = |file: &str| desk.run(&["score", file, "--format", "json"]).done().json();
    assert_eq!(score("again.claimbook"), score("a.claimbook"));
    assert_eq!(score("again.claimbook")["totals"]["mean"], 4.65, "5.0 and 4.3");
    assert_eq!(score("bag/data/assessment.claimbook"), score("a.claimbook"));
}

#[test]
fn evidence_that_changed_or_is_missing_stops_a_final_submission_and_is_listed_in_a_draft() {
    let desk = Desk::new();
    ready(&desk);
    desk.write("docs/guide.pdf", "another!!");
    assert_eq!(desk.run(&["check", "a.claimbook", "--final"]).code, 1);
    let run = desk.run(&["export", "a.claimbook", "final.zip"]);
    assert_eq!(run.code, 1, "{}", run.err);
    std::fs::remove_file(desk.path("docs/guide.pdf")).unwrap();
    assert_eq!(desk.run(&["check", "a.claimbook", "--final"]).code, 1);
    assert_eq!(desk.run(&["export", "a.claimbook", "final.zip"]).code, 1);
    assert!(!desk.path("final.zip").exists());
    desk.run(&["export", "a.claimbook", "draft", "--draft", "--only", "json"]).done();
    desk.run(&["verify", "draft"]).done();
    assert!(!desk.path("draft/data/evidence/E001").exists());
    let readme = String::from_utf8(desk.read("draft/data/README.txt")).unwrap();
    let submission = String::from_utf8(desk.read("draft/submission.json")).unwrap();
    assert!(readme.contains("E001") && submission.contains("E001"), "every omission is listed");
}

#[test]
fn check_and_export_agree_on_what_may_be_final() {
    let desk = Desk::new();
    ready(&desk);
    let agree = |desk: &Desk, what: &str| {
        let check = desk.run(&["check", "a.claimbook", "--final"]).code;
        let export = desk.run(&["export", "a.claimbook", "final", "--only", "json", "--force"]).code;
        assert_eq!(check, export, "{what}");
        check
    };
    assert_eq!(agree(&desk, "ready"), 0);
    std::fs::create_dir(desk.path("moved")).unwrap();
    std::fs::rename(desk.path("docs/guide.pdf"), desk.path("moved/guide.pdf")).unwrap();
    agree(&desk, "evidence that moved");
    desk.run(&["evidence", "a.claimbook", "set", "E001", "--path", "moved/guide.pdf"]).done();
    assert_eq!(agree(&desk, "evidence found again"), 0);
    desk.run(&["set", "a.claimbook", "--subject", "completed=2099-01"]).done();
    agree(&desk, "a completion date that is still to come");
    desk.run(&[
        "set",
        "a.claimbook",
        "--subject",
        "completed=2017-02",
        "--subject",
        "company=汉字",
        "--subject",
        "title=かな",
    ])
    .done();
    agree(&desk, "names without Latin letters");
}
