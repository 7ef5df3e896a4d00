//! `import` and `catalogue import`: what the window does, on the command line.

use rust_xlsxwriter::Workbook;
use serde_json::json;

use super::Desk;
use crate::import::vendor_workbook;

#[test]
fn a_vendors_workbook_is_shown_first_and_then_imported() {
    let desk = Desk::new();
    desk.make(&[]).done();
    desk.write("plan.xlsx", vendor_workbook());
    let before = desk.read("a.claimbook");
    let run = desk.run(&["import", "a.claimbook", "plan.xlsx", "--dry-run", "--format", "json"]);
    assert_eq!(run.code, 1, "a bad cell stands in the way: {}", run.err);
    let json = run.json();
    assert_eq!(json["format"], "claimbook.import/1");
    assert_eq!((&json["sheet"], &json["header"]), (&json!("Process mapping"), &json!(4)));
    assert_eq!((&json["claims"], &json["bad_cells"]), (&json!(5), &json!(1)));
    let bad = json["rows"].as_array().unwrap().iter().find(|row| row["state"] == "problem").unwrap();
    assert_eq!(bad["remarks"][0]["cell"], "'Process mapping'!A10");

    let run = desk.run(&["import", "a.claimbook", "plan.xlsx"]);
    run.refused("1 cell that cannot be read");
    assert!(run.err.contains("plan.xlsx: 'Process mapping'!A10: 9.9.9 is not a process of etom@16.0"), "{}", run.err);
    assert_eq!(desk.read("a.claimbook"), before);

    let text = desk.run(&["import", "a.claimbook", "plan.xlsx", "--dry-run", "--leave-out-bad"]);
    text.done();
    for part in ["A: Identifier", "bad: 'Process mapping'!A10", "\"Fully Conformant\" = 5.0", "5 claims would change"] {
        assert!(text.out.contains(part), "{part}: {}", text.out);
    }
    assert_eq!(desk.read("a.claimbook"), before, "a dry run writes nothing");

    let run = desk.run(&["import", "a.claimbook", "plan.xlsx", "--leave-out-bad"]);
    assert!(run.done().err.contains("5 claims imported from plan.xlsx"), "{}", run.err);
    let json = desk.run(&["score", "a.claimbook", "--format", "json"]).json();
    assert_eq!(json["totals"]["l3_in_scope"], 4);
    let again = desk.run(&["import", "a.claimbook", "plan.xlsx", "--leave-out-bad"]);
    assert!(again.done().err.contains("nothing changed"), "{}", again.err);
}

#[test]
fn sheet_heads_columns_and_policy_can_be_said() {
    let desk = Desk::new();
    desk.make(&[]).done();
    desk.run(&["set", "a.claimbook", "1.3.5.6", "--comment", "Mine"]).done();
    let mut workbook = Workbook::new();
    workbook.add_worksheet().set_name("First").unwrap().write(0, 0, "nothing").unwrap();
    let sheet = workbook.add_worksheet().set_name("Second").unwrap();
    sheet.write(0, 0, "Where").unwrap().write(0, 1, "Said").unwrap();
    sheet.write(1, 0, "1.3.5.6").unwrap().write(1, 1, "Theirs").unwrap();
    desk.write("t.xlsx", workbook.save_to_buffer().unwrap());
    let head = ["import", "a.claimbook", "t.xlsx", "--sheet", "second", "--header", "1"];
    let columns = ["--column", "id=A", "--column", "comment=B", "--column", "mapping="];
    let run = |more: &[&str]| desk.run(&[&head[..], &columns[..], more].concat());
    let comment = || String::from_utf8(desk.read("a.claimbook")).unwrap();
    run(&[]).done();
    assert!(comment().contains("Mine") && !comment().contains("Theirs"));
    run(&["--policy", "overwrite"]).done();
    assert!(comment().contains("Theirs") && !comment().contains("Mine"));

    run(&["--policy", "never"]).refused("use fill, overwrite or skip");
    desk.run(&["import", "a.claimbook", "t.xlsx", "--sheet", "Third"]).refused("it has no sheet \"Third\"");
    desk.run(&["import", "a.claimbook", "t.xlsx", "--column", "id=Z"]).refused("it has no column \"Z\"");
    desk.run(&["import", "a.claimbook", "t.xlsx", "--column", "colour=A"]).refused("there is no field \"colour\"");
    desk.run(&["import", "a.claimbook", "gone.xlsx"]).refused("it does not exist");
    desk.write("plain.csv", "a,b\nx,y\n");
    desk.run(&["import", "a.claimbook", "plain.csv"]).refused("no column was recognised");
}

#[test]
fn evidence_beside_the_spreadsheet_is_registered_and_another_version_is_said() {
    let desk = Desk::new();
    desk.make(&[]).done();
    desk.write("docs/User Guide.pdf", "guide");
    desk.write("docs/t.csv", "id;scope;evidence\n1.3.5.6;x;User Guide.pdf, p. 12\n1.3.5.7;x;Handbook\n");
    desk.run(&["import", "a.claimbook", "docs/t.csv"]).done();
    let json = desk.run(&["evidence", "a.claimbook", "list", "--format", "json"]).json();
    assert_eq!(json["evidence"][0]["location"], "docs/User Guide.pdf");
    assert_eq!(json["evidence"][0]["cited_by"], json!(["1.3.5.6"]));
    desk.run(&["evidence", "a.claimbook", "status"]).done();

    let list = desk.run(&["catalogue", "show", "etom@26.0"]).out;
    let mut table = "id,name,owner\n".to_owned();
    for line in list.lines().skip(1).take(60) {
        let cells: Vec<&str> = line.split('\t').collect();
        table.extend([cells[0], ",\"", cells[2], "\",Ann\n"]);
    }
    desk.write("new.csv", table);
    let run = desk.run(&["import", "a.claimbook", "new.csv", "--dry-run"]);
    assert!(run.out.contains("the identifiers fit etom@26.0 better"), "{}", run.out);
}

#[test]
fn a_catalogue_of_ones_own_is_imported_used_by_name_and_its_texts_stay_here() {
    let desk = Desk::new();
    let csv = "Identifier,Level,Name,Description\n1.1,1,Market/Sales Domain,Secret words\n1.1.9,2,Selling,Sells\n\
               1.1.9.5,3,Another Name,Manages\n";
    desk.write("GB921 v16.0.csv", csv);
    let run = desk.run(&["catalogue", "import", "GB921 v16.0.csv"]);
    assert!(run.done().err.contains("imported etom@16.0: 3 processes, 3 with texts"), "{}", run.err);
    assert!(run.err.contains("1.1.9.5 is “Another Name” in the file"), "{}", run.err);
    assert!(desk.path("catalogues/etom-16.0.tsv").is_file());
    let list = desk.run(&["catalogue", "list", "--format", "json"]).json();
    let own = list["catalogues"].as_array().unwrap().iter().find(|own| own["version"] == "16.0").unwrap();
    assert_eq!(own["texts"], 3);
    assert!(own["processes"].as_u64().unwrap() > 1000, "the bundled list stays in force");
    assert!(!desk.run(&["catalogue", "show", "etom@16.0"]).out.contains("Secret words"));
    desk.make(&[]).done();

    desk.run(&["catalogue", "import", "GB921 v16.0.csv", "--version", "7.5"]).done();
    let head = ["new", "b.claimbook", "--framework", "etom@7.5", "--company", "Acme", "--title", "Care"];
    desk.run(&[&head[..], &["--product-version", "1"]].concat()).done();
    desk.run(&["set", "b.claimbook", "1.1.9.5", "--scope", "in", "--score", "4.5"]).done();
    assert_eq!(desk.run(&["score", "b.claimbook", "--format", "json"]).json()["totals"]["l3_in_scope"], 1);
    desk.run(&["export", "b.claimbook", "out", "--draft", "--only", "json,page"]).done();
    for name in ["data/assessment.json", "data/page/index.html", "data/assessment.claimbook"] {
        assert!(!String::from_utf8_lossy(&desk.read(&format!("out/{name}"))).contains("Secret"), "{name}");
    }
    // Without the imported catalogue the file cannot be read, and that is said; one of a bundled version opens.
    std::fs::remove_dir_all(desk.path("catalogues")).unwrap();
    desk.run(&["show", "b.claimbook"]).refused("unknown framework version etom@7.5");
    desk.run(&["show", "a.claimbook"]).done();

    desk.run(&["catalogue", "import", "GB921 v16.0.csv", "--version", "1.0", "--out", "own.tsv"]).done();
    assert!(String::from_utf8(desk.read("own.tsv")).unwrap().contains("Secret words"));
    assert!(!desk.path("catalogues").exists());
    desk.write("mine.csv", csv);
    desk.run(&["catalogue", "import", "mine.csv"]).refused("does not say which version");
    desk.run(&["catalogue", "import", "mine.csv", "--version", "../x"]).refused("is no version");
    desk.write("none.csv", "a,b\n1,2\n");
    desk.run(&["catalogue", "import", "none.csv", "--version", "1.0"]).refused("identifiers with names");
}
