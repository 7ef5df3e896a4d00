//! Subcommands that only read: `show`, `score`, `plan`, `check`, `catalogue`, `completions`, `man`.

use serde_json::json;

use super::Desk;

#[test]
fn show_gives_subject_framework_scheme_stage_and_totals() {
    let desk = Desk::new();
    desk.example();
    let shown = desk.run(&["show", "a.claimbook", "--format", "json"]);
    let json = shown.done().json();
    assert_eq!(json["format"], "claimbook.show/1");
    assert_eq!(json["subject"]["company"], "Huawei");
    assert_eq!(json["framework"], json!({"id": "etom", "version": "16.0"}));
    assert_eq!((json["scheme"].as_str(), json["stage"].as_str()), (Some("bpf-share"), Some("awarded")));
    assert_eq!(
        json["totals"],
        json!({"l2": 8, "l3": 41, "l3_in_scope": 24, "fully": 18, "partially": 6, "mean": 4.82})
    );
    let text = desk.run(&["show", "a.claimbook"]);
    let text = &text.done().out;
    for part in ["Huawei", "Digital CRM", "etom@16.0", "awarded", "24 of 41", "4.82"] {
        assert!(text.contains(part), "{part} is not in {text}");
    }
}

#[test]
fn score_gives_the_json_document_of_the_interface() {
    let desk = Desk::new();
    desk.example();
    let json = desk.run(&["score", "a.claimbook", "--format", "json"]).done().json();
    let fields: Vec<&String> = json.as_object().unwrap().keys().collect();
    assert_eq!(fields, ["format", "stage", "framework", "scheme", "totals", "processes"]);
    assert_eq!(json["format"], "claimbook.score/1");
    assert_eq!(json["stage"], "awarded");
    assert_eq!(json["framework"], json!({"id": "etom", "version": "16.0"}));
    assert_eq!(json["scheme"], "bpf-share");
    assert_eq!(
        json["totals"],
        json!({"l2": 8, "l3": 41, "l3_in_scope": 24, "fully": 18, "partially": 6, "mean": 4.82})
    );
    let processes = json["processes"].as_array().unwrap();
    let of = |id: &str| processes.iter().find(|row| row["id"] == id).unwrap();
    assert_eq!(
        *of("1.1.9"),
        json!({"id": "1.1.9", "level": 2, "name": "Selling", "in_scope": true, "coverage": {"in_scope": 1, "total": 6}})
    );
    assert_eq!(
        *of("1.1.9.1"),
        json!({"id": "1.1.9.1", "level": 3, "name": "Qualify Opportunity", "in_scope": false, "computed": null,
               "claimed": null, "awarded": null, "score": 0.0, "origin": null, "conformance": "none"})
    );
    assert_eq!(
        *of("1.1.9.5"),
        json!({"id": "1.1.9.5", "level": 3, "name": "Manage Sales Accounts", "in_scope": true, "computed": null,
               "claimed": null, "awarded": 4.5, "score": 4.5, "origin": "awarded", "conformance": "partially"})
    );
    assert_eq!((of("1.2.7.2")["computed"].as_f64(), of("1.5.4.5")["computed"].as_f64()), (Some(4.3), Some(4.3)));
    let levels = |level: u8| processes.iter().filter(|row| row["level"] == level).count();
    assert_eq!((levels(2), levels(3), levels(1)), (8, 41, 0));
    let coverage: Vec<String> = processes
        .iter()
        .filter(|row| row["level"] == 2)
        .map(|row| {
            format!("{} {}/{}", row["id"].as_str().unwrap(), row["coverage"]["in_scope"], row["coverage"]["total"])
        })
        .collect();
    let expected =
        ["1.1.9 1/6", "1.1.11 2/3", "1.2.7 2/2", "1.3.4 3/4", "1.3.5 7/9", "1.3.6 5/5", "1.3.7 3/6", "1.5.4 1/6"];
    assert_eq!(coverage, expected);
}

#[test]
fn score_as_csv_has_the_fields_as_columns_and_as_text_the_totals() {
    let desk = Desk::new();
    desk.example();
    let csv = desk.run(&["score", "a.claimbook", "--format", "csv"]);
    let mut rows = csv::Reader::from_reader(csv.done().out.as_bytes());
    let head: Vec<String> = rows.headers().unwrap().iter().map(str::to_owned).collect();
    for field in ["id", "level", "name", "in_scope", "computed", "claimed", "awarded", "score", "origin", "conformance"]
    {
        assert!(head.iter().any(|own| own == field), "{field} is not in {head:?}");
    }
    let at = |name: &str| head.iter().position(|own| own == name).unwrap();
    let all: Vec<csv::StringRecord> = rows.records().map(Result::unwrap).collect();
    let row = all.iter().find(|row| &row[at("id")] == "1.3.5.6").unwrap();
    assert_eq!((&row[at("score")], &row[at("origin")]), ("4.0", "awarded"));
    let text = desk.run(&["score", "a.claimbook"]);
    assert!(text.done().out.contains("24 of 41 level 3 processes submitted"), "{}", text.out);
}

#[test]
fn an_unscored_level_four_gives_a_range() {
    let desk = Desk::new();
    desk.make(&[]);
    desk.run(&["set", "a.claimbook", "1.2.7.2.1", "1.2.7.2.2", "--scope", "in"]).done();
    let json = desk.run(&["score", "a.claimbook", "--format", "json"]).json();
    let row = json["processes"].as_array().unwrap().iter().find(|row| row["id"] == "1.2.7.2").unwrap().clone();
    assert_eq!(row["computed"], json!(null));
    assert_eq!(row["computed_range"], json!([0.0, 3.7]), "none of six, or two of six");
}

#[test]
fn plan_names_what_is_missing() {
    let desk = Desk::new();
    desk.example();
    let json = desk.run(&["plan", "a.claimbook", "--format", "json"]).done().json();
    assert_eq!((json["format"].as_str(), json["full"].as_f64()), (Some("claimbook.plan/1"), Some(5.0)));
    let processes = json["processes"].as_array().unwrap();
    assert_eq!(processes.len(), 6, "those below the full score");
    let of = |id: &str| processes.iter().find(|row| row["id"] == id).unwrap();
    let steps = of("1.2.7.2")["steps"].as_array().unwrap();
    let named: Vec<&str> = steps.iter().map(|step| step["process"].as_str().unwrap()).collect();
    assert_eq!(named, ["1.2.7.2.5", "1.2.7.2.6"]);
    assert_eq!(steps.last().unwrap()["after"].as_f64(), Some(5.0));
    assert!(desk.run(&["plan", "a.claimbook"]).done().out.contains("1.2.7.2.5"));
}

#[test]
fn check_answers_no_for_a_final_submission_and_yes_for_work() {
    let desk = Desk::new();
    desk.example();
    let work = desk.run(&["check", "a.claimbook"]);
    assert_eq!((work.code, work.err.as_str()), (0, ""), "{}", work.out);
    let last = desk.run(&["check", "a.claimbook", "--final", "--format", "json"]);
    assert_eq!((last.code, last.err.as_str()), (1, ""));
    let json = last.json();
    assert_eq!(json["format"], "claimbook.check/1");
    let problems = json["problems"].as_array().unwrap();
    assert!(problems.iter().any(|problem| problem["process"].is_null()), "those of the document have no process");
    let one = problems.iter().find(|problem| problem["process"] == "1.3.6.5" && problem["code"] == "CB002").unwrap();
    assert_eq!((one["name"].as_str(), one["severity"].as_str()), (Some("level-three-unmapped"), Some("error")));
    for field in ["message", "hint"] {
        assert!(!one[field].as_str().unwrap().is_empty());
    }
}

#[test]
fn catalogue_lists_the_versions_and_shows_one() {
    let desk = Desk::new();
    let list = desk.run(&["catalogue", "list"]);
    for version in ["16.0", "21.0", "24.5", "25.5", "26.0"] {
        assert!(list.done().out.contains(&format!("etom@{version}")), "{}", list.out);
    }
    let json = desk.run(&["catalogue", "list", "--format", "json"]).done().json();
    assert_eq!(json["catalogues"].as_array().unwrap().len(), 5);
    let tsv = desk.run(&["catalogue", "show", "etom@26.0"]);
    assert_eq!(tsv.done().out.lines().count(), 2926, "a head and every process");
    let head: Vec<&str> = tsv.out.lines().next().unwrap().split('\t').collect();
    assert_eq!(head[..3], ["id", "level", "name"]);
    let json = desk.run(&["catalogue", "show", "etom@16.0", "--format", "json"]).done().json();
    let processes = json["processes"].as_array().unwrap();
    let one = processes.iter().find(|process| process["id"] == "1.1.9.2").unwrap();
    assert_eq!(one["name"], "Negotiate Sales/Contract");
    let area = processes.iter().find(|process| process["id"] == "1.7.2.3").unwrap();
    assert_eq!(area["level"], 2, "the level is stored, not counted");
}

#[test]
fn an_unknown_framework_version_is_refused_with_those_that_are_known() {
    let desk = Desk::new();
    for name in ["etom@17.0", "sid@16.0"] {
        let run = desk.run(&["catalogue", "show", name]);
        assert!(run.refused(name).err.contains("etom@26.0"), "{}", run.err);
    }
    desk.run(&["catalogue", "show", "16.0"]).refused("write it as etom@16.0");
    desk.make(&[]);
    let text = String::from_utf8(desk.read("a.claimbook")).unwrap();
    assert!(text.contains("\"16.0\""));
    desk.write("b.claimbook", text.replace("\"16.0\"", "\"99.9\""));
    let run = desk.run(&["show", "b.claimbook"]);
    assert!(run.refused("etom@99.9").err.contains("etom@26.0"), "{}", run.err);
}

#[test]
fn completions_and_the_manual_name_every_subcommand() {
    let desk = Desk::new();
    let subcommands = ["new", "show", "score", "plan", "check", "set", "evidence", "export", "verify", "catalogue"];
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let run = desk.run(&["completions", shell]);
        for name in subcommands {
            assert!(run.done().out.contains(name), "{name} in {shell}");
        }
    }
    let man = desk.run(&["man"]);
    assert!(man.done().out.contains(".TH claimbook"));
    for name in subcommands {
        assert!(man.out.contains(name), "{name}");
    }
}

#[test]
fn usage_is_code_two_and_help_is_not() {
    let desk = Desk::new();
    for bad in [&["frobnicate", "x", "y"][..], &["show"], &["show", "a", "--format", "xml"], &["score", "--below"]] {
        let run = desk.run(bad);
        assert_eq!((run.code, run.out.as_str()), (2, ""), "{bad:?}");
        assert!(run.err.starts_with("error:"), "{}", run.err);
    }
    assert!(desk.run(&["--help"]).done().out.contains("Exit codes"));
    assert!(desk.run(&["--version"]).done().out.starts_with("claimbook "));
}

#[cfg(target_os = "linux")]
#[test]
fn without_a_display_the_window_names_the_subcommands() {
    let desk = Desk::new();
    desk.example();
    let names = desk.names();
    for arguments in [&[][..], &["a.claimbook"]] {
        let run = desk.run(arguments);
        run.refused("display");
        for name in ["show", "check", "export"] {
            assert!(run.err.contains(name), "{name} is not in {}", run.err);
        }
    }
    assert_eq!(desk.names(), names);
}

#[test]
fn reading_changes_nothing() {
    let desk = Desk::new();
    desk.example();
    let (before, names) = (desk.read("a.claimbook"), desk.names());
    for command in ["show", "score", "plan", "check"] {
        desk.run(&[command, "a.claimbook"]);
    }
    desk.run(&["evidence", "a.claimbook", "list"]).done();
    desk.run(&["evidence", "a.claimbook", "status"]).done();
    assert_eq!((desk.read("a.claimbook"), desk.names()), (before, names));
}

#[cfg(target_os = "linux")]
#[test]
fn a_result_that_cannot_be_written_is_an_error_and_a_reader_that_left_is_not() {
    use std::process::{Command, Stdio};
    let program = || {
        let mut command = Command::new(env!("CARGO_BIN_EXE_claimbook"));
        command.args(["catalogue", "show", "etom@26.0"]);
        command
    };
    let full = std::fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    let output = program().stdout(full).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8(output.stderr).unwrap().starts_with("error: cannot write the result"));
    let mut child = program().stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!((output.status.code(), output.stderr.as_slice()), (Some(0), &b""[..]));
}
