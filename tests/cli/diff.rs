//! `diff`: what changed between two assessments.

use serde_json::json;

use super::Desk;

#[test]
fn diff_gives_the_json_document_of_the_interface_and_one_where_something_differs() {
    let desk = Desk::new();
    desk.example();
    desk.write("b.claimbook", desk.read("a.claimbook"));
    let same = desk.run(&["diff", "a.claimbook", "b.claimbook", "--format", "json"]);
    assert_eq!(same.done().json(), json!({"format": "claimbook.diff/1", "changes": []}));
    desk.run(&["set", "b.claimbook", "1.3.5.6", "--awarded", "4.5", "--owner", "Ada"]).done();
    desk.run(&["set", "b.claimbook", "--subject", "title=Other CRM"]).done();
    let differs = desk.run(&["diff", "a.claimbook", "b.claimbook", "--format", "json"]);
    assert_eq!(differs.code, 1);
    let changes = differs.json()["changes"].clone();
    let change = |process: serde_json::Value, field: &str, before: serde_json::Value, after: serde_json::Value| json!({"process": process, "field": field, "before": before, "after": after});
    assert_eq!(
        changes,
        json!([
            change(json!(null), "title", json!("Digital CRM"), json!("Other CRM")),
            change(json!("1.3.5.6"), "awarded", changes[1]["before"].clone(), json!(4.5)),
            change(json!("1.3.5.6"), "owner", json!(""), json!("Ada")),
        ])
    );
    assert!(changes[1]["before"].is_number());
}

#[test]
fn diff_shows_both_values_to_people() {
    let desk = Desk::new();
    desk.example();
    desk.write("b.claimbook", desk.read("a.claimbook"));
    desk.run(&["set", "b.claimbook", "1.3.5.6", "--owner", "Ada\nand Bo"]).done();
    let text = desk.run(&["diff", "a.claimbook", "b.claimbook"]).out;
    assert!(text.starts_with("1.3.5.6\n  owner\n    + Ada\n    + and Bo\n1 claim differs"), "{text}");
}

#[test]
fn diff_of_what_cannot_be_read_is_refused() {
    let desk = Desk::new();
    desk.example();
    desk.run(&["diff", "a.claimbook", "missing.claimbook"]).refused("missing.claimbook");
}
