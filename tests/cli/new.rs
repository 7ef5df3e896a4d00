//! `new`: an empty assessment, or one from a table of claims.

use super::Desk;

#[test]
fn an_empty_assessment_is_made_and_shown() {
    let desk = Desk::new();
    let run = desk.make(&["--kind", "solution"]);
    assert_eq!(run.done().out, "", "a file is the result");
    let json = desk.run(&["show", "a.claimbook", "--format", "json"]).done().json();
    assert_eq!(json["subject"]["kind"], "solution");
    assert_eq!(json["stage"], "self-assessment");
    assert!(json["totals"]["mean"].is_null());
    assert_eq!(desk.names(), ["a.claimbook"]);
}

#[test]
fn a_file_that_exists_is_replaced_by_force_only_and_kept_beside() {
    let desk = Desk::new();
    desk.make(&[]).done();
    let before = desk.read("a.claimbook");
    desk.make(&["--kind", "solution"]).refused("--force");
    assert_eq!(desk.read("a.claimbook"), before);
    desk.make(&["--kind", "solution", "--force"]).done();
    assert_ne!(desk.read("a.claimbook"), before);
    assert_eq!(desk.read("a.claimbook~"), before);
}

#[test]
fn what_cannot_be_made_is_refused_and_nothing_is_written() {
    let desk = Desk::new();
    desk.make(&["--kind", "gadget"]).refused("gadget");
    desk.make(&["--scheme", "mine"]).refused("bpf-share");
    desk.make(&["--claims", "missing.csv"]).refused("missing.csv");
    let at = |out: &str, framework: &str| {
        let head = ["new", out, "--framework", framework, "--company", "A"];
        desk.run(&[&head[..], &["--title", "T", "--product-version", "1"]].concat())
    };
    at("b.claimbook", "etom@1.0").refused("etom@1.0");
    at("b.claimbook", "etom").refused("etom@16.0");
    at("missing/b.claimbook", "etom@16.0").refused("missing/b.claimbook");
    assert_eq!(desk.names(), Vec::<String>::new());
    desk.write("file", "");
    at("file/b.claimbook", "etom@16.0").refused("a part of its path is a file");
    std::fs::create_dir(desk.path("folder")).unwrap();
    at("folder", "etom@16.0").refused("it is a folder");
    assert_eq!(desk.names(), ["file", "folder"]);
}

#[test]
fn a_table_of_claims_becomes_claims_and_evidence() {
    let desk = Desk::new();
    desk.write("tables/docs/guide.pdf", "guide");
    desk.write(
        "tables/claims.csv",
        "\u{feff}ID;Scope;Score;Support;Mapping;Evidence;Colour\n\
         1.1.9.5;in;4,5;am;\"Two\nlines\";docs/guide.pdf#page=12;red\n\
         1.1.9.1;out;;;;;\n\
         1.3.5.6;yes;5;A;\"He said \"\"yes\"\"\";\"docs/guide.pdf; https://example.com/a\";\n",
    );
    let run = desk.make(&["--claims", "tables/claims.csv"]);
    assert!(run.done().err.contains("warning: tables/claims.csv: the column \"Colour\" is unknown"), "{}", run.err);
    let json = desk.run(&["score", "a.claimbook", "--format", "json"]).json();
    assert_eq!(json["totals"]["l3_in_scope"], 2);
    assert_eq!(json["totals"]["mean"], 4.75);
    let json = desk.run(&["evidence", "a.claimbook", "list", "--format", "json"]).json();
    let pieces = json["evidence"].as_array().unwrap();
    assert_eq!(pieces.len(), 2, "the same file is registered once");
    assert_eq!(pieces[0]["location"], "tables/docs/guide.pdf");
    assert_eq!(pieces[0]["cited_by"], serde_json::json!(["1.1.9.5", "1.3.5.6"]));
    desk.run(&["evidence", "a.claimbook", "status"]).done();
}

#[test]
fn every_bad_row_is_listed_with_its_line_and_nothing_is_written() {
    let desk = Desk::new();
    let table = "id,scope,score,evidence\n\
                 1.1.9.5,in,4.5,\n\
                 9.9.9,in,,\n\
                 1.1.9,in,5,\n\
                 1.3.5.6,maybe,,\n\
                 1.1.9.5,in,,\n\
                 1.3.5.7,in,2.0,\n\
                 1.3.5.1,in,,missing.pdf\n";
    desk.write("claims.csv", table);
    let run = desk.make(&["--claims", "claims.csv"]);
    run.refused("6 bad rows");
    let faults = [(3, "9.9.9"), (4, "level 2"), (5, "maybe"), (6, "stands on line 2"), (7, "2.0"), (8, "missing.pdf")];
    for (line, part) in faults {
        let found = run.err.lines().any(|own| own.starts_with(&format!("claims.csv:{line}: ")) && own.contains(part));
        assert!(found, "line {line}, {part}: {}", run.err);
    }
    assert_eq!(desk.names(), ["claims.csv"]);
    desk.write("claims.csv", "id,evidence\n1.1.9.5,missing.pdf\n1.3.5.1,gone.pdf\n");
    let run = desk.make(&["--claims", "claims.csv"]);
    run.refused("2 bad rows");
    assert!(run.err.contains("claims.csv:2: ") && run.err.contains("missing.pdf"), "{}", run.err);
    assert!(run.err.contains("claims.csv:3: ") && run.err.contains("gone.pdf"), "{}", run.err);
    desk.write("claims.csv", "id,scope\n1.1.9,out\n1.1.9.5,in\n");
    desk.make(&["--claims", "claims.csv"]).refused("1.1.9 is out, and 1.1.9.5 below it is in");
    assert_eq!(desk.names(), ["claims.csv"]);
}

#[test]
fn of_many_bad_rows_fifty_are_listed_and_the_others_counted() {
    let desk = Desk::new();
    let rows: Vec<String> = (1..=73).map(|number| format!("9.9.{number}")).collect();
    desk.write("claims.csv", format!("id\n{}\n", rows.join("\n")));
    let run = desk.make(&["--claims", "claims.csv"]);
    run.refused("73 bad rows");
    assert_eq!(run.err.lines().filter(|line| line.starts_with("claims.csv:")).count(), 50);
    assert!(run.err.contains("23 more"), "{}", run.err);
}

#[test]
fn a_table_that_is_none_is_refused() {
    let desk = Desk::new();
    let cases: [(&[u8], &str); 5] = [
        (b"", "claims.csv:1: it is empty"),
        (b"name,score\nx,5\n", "the column id is missing"),
        (b"PK\x03\x04rest", "workbook"),
        (b"\xff\xfei\0d\0", "UTF-16"),
        (b"id,mapping\n1.1.9.5,\"open\n", "claims.csv:2: "),
    ];
    for (bytes, part) in cases {
        desk.write("claims.csv", bytes);
        desk.make(&["--claims", "claims.csv"]).refused(part);
    }
    assert_eq!(desk.names(), ["claims.csv"]);
}
