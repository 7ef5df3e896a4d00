//! `set`: edits from the command line.

use serde_json::Value;

use super::Desk;

/// The scores of `a.claimbook` by identifier.
fn row(desk: &Desk, id: &str) -> Value {
    let json = desk.run(&["score", "a.claimbook", "--format", "json"]).done().json();
    json["processes"].as_array().unwrap().iter().find(|row| row["id"] == id).cloned().unwrap_or(Value::Null)
}

#[test]
fn claims_and_fields_are_set_and_the_version_before_is_kept() {
    let desk = Desk::new();
    desk.make(&[]).done();
    let before = desk.read("a.claimbook");
    let run = desk.run(&[
        "set",
        "a.claimbook",
        "1.1.9.5",
        "1.3.5.6",
        "--scope",
        "in",
        "--score",
        "4,5",
        "--subject",
        "author=Ann",
    ]);
    assert_eq!(run.done().out, "");
    assert!(run.err.contains("6 claims changed"), "both, and the four above them: {}", run.err);
    assert_eq!(desk.read("a.claimbook~"), before);
    assert_eq!(row(&desk, "1.3.5.6")["claimed"], 4.5);
    assert_eq!(desk.run(&["show", "a.claimbook", "--format", "json"]).json()["subject"]["author"], "Ann");
    let now = desk.read("a.claimbook");
    assert!(desk.run(&["set", "a.claimbook", "1.1.9.5", "--score", "4.5"]).done().err.contains("nothing changed"));
    assert_eq!(desk.read("a.claimbook"), now);
    desk.run(&["set", "a.claimbook", "1.1.9.5", "--score", ""]).done();
    assert_eq!(row(&desk, "1.1.9.5")["claimed"], Value::Null);
}

#[test]
fn one_unknown_identifier_changes_nothing() {
    let desk = Desk::new();
    desk.make(&[]).done();
    let before = desk.read("a.claimbook");
    let run = desk.run(&["set", "a.claimbook", "1.1.9.5", "9.9.9", "nonsense", "--scope", "in"]);
    run.refused("9.9.9 is not a process of etom@16.0");
    assert!(run.err.contains("nonsense"), "all unknown ones are named: {}", run.err);
    assert_eq!((desk.read("a.claimbook"), desk.names()), (before, vec!["a.claimbook".to_owned()]));
}

#[test]
fn a_change_that_cannot_be_changes_nothing() {
    let desk = Desk::new();
    desk.make(&[]).done();
    let before = desk.read("a.claimbook");
    let cases: [(&[&str], &str); 11] = [
        (&["1.1.9.5"], "no change was asked for"),
        (&["--scope", "in"], "no process was named"),
        (&["1.1.9.5", "--scope", "perhaps"], "perhaps"),
        (&["1.1.9.5", "--score", "3.0"], "3.1 to 5.0"),
        (&["1.1.9.5", "--score", "5.1"], "3.1 to 5.0"),
        (&["1.1.9.5", "--awarded", "4.55"], "one decimal"),
        (&["1.1.9.5", "--support", "B"], "A, M, AM, none"),
        (&["1.1.9.5", "--status", "done"], "needs-review"),
        (&["1.1.9.5", "--scope", "in", "--subject", "colour=red"], "colour"),
        (&["1.1.9.5", "--scope", "in", "--subject", "company"], "KEY=VALUE"),
        (&["1.1.9.5", "--scope", "in", "--subject", "stage=finished"], "finished"),
    ];
    for (arguments, part) in cases {
        desk.run(&[&["set", "a.claimbook"], arguments].concat()).refused(part);
        assert_eq!(desk.read("a.claimbook"), before, "{arguments:?}");
    }
    assert_eq!(desk.names(), ["a.claimbook"]);
}

#[test]
fn below_adds_the_descendants_down_to_level_four_and_skips_what_carries_no_score() {
    let desk = Desk::new();
    desk.make(&[]).done();
    let run = desk.run(&["set", "a.claimbook", "1.2.7", "--below", "--scope", "in", "--score", "5.0"]);
    assert!(run.done().err.contains("warning: 1 process skipped"), "the L2 itself: {}", run.err);
    let json = desk.run(&["score", "a.claimbook", "--format", "json"]).json();
    let processes = json["processes"].as_array().unwrap();
    assert_eq!(processes[0]["coverage"], serde_json::json!({"in_scope": 2, "total": 2}));
    assert!(processes.iter().any(|row| row["level"] == 4));
    for row in processes.iter().filter(|row| row["level"] != 2) {
        assert_eq!((row["in_scope"].as_bool(), row["claimed"].as_f64()), (Some(true), Some(5.0)), "{row}");
    }
}

#[test]
fn out_takes_the_descendants_out_and_in_pulls_the_ancestors() {
    let desk = Desk::new();
    desk.make(&[]).done();
    desk.run(&["set", "a.claimbook", "1.2.7.2.1", "--scope", "in", "--comment", "kept"]).done();
    assert_eq!(row(&desk, "1.2.7")["in_scope"], true);
    desk.run(&["set", "a.claimbook", "1.2.7", "--scope", "out", "--reason", "not ours"]).done();
    assert_eq!(row(&desk, "1.2.7"), Value::Null, "no row of an L2 out of scope");
    let text = String::from_utf8(desk.read("a.claimbook")).unwrap();
    assert!(text.contains("kept") && text.contains("not ours"));
}

#[test]
fn the_fields_are_listed() {
    let desk = Desk::new();
    desk.make(&[]).done();
    let run = desk.run(&["set", "a.claimbook", "--subject", "help"]);
    for field in ["company", "short-name", "executive-summary", "stage", "chart-groups", "mapping-documents"] {
        assert!(run.done().out.contains(field), "{field}");
    }
}
