//! What is recognised, and what would become of each row.

use claimbook::assessment::{Scope, Status, Support};
use claimbook::exchange::claims_sheet::{Action, Field, Policy, RowState};

use super::{Table, book, fields, guessed, row, vendor_workbook};
use crate::support::{empty, framework, id, score, seed};

#[test]
fn a_vendors_workbook_is_recognised_with_its_sheet_heads_and_columns() {
    let bytes = vendor_workbook();
    let book = book(&bytes);
    let guess = guessed(&book);
    assert_eq!(book.sheets[guess.choices.sheet].name, "Process mapping");
    assert_eq!(guess.choices.header, Some(3));
    let expected =
        [Field::Id, Field::Name, Field::Scope, Field::Support, Field::Score, Field::Mapping, Field::Evidence].map(Some);
    assert_eq!(fields(&guess), expected);
    assert!(guess.columns.iter().all(|column| column.confidence >= 45 && column.why.is_some()), "{guess:#?}");
}

#[test]
fn a_vendors_workbook_becomes_claims() {
    let table = Table::new(&vendor_workbook(), empty("16.0"));
    let plan = table.plan();
    assert_eq!(plan.bad_cells, 1);
    assert!(!plan.is_ready());
    let unknown = row(&plan, 10);
    assert_eq!(unknown.state, RowState::Problem);
    assert_eq!(unknown.remarks[0].place.to_string(), "'Process mapping'!A10");
    assert!(unknown.remarks[0].text.contains("9.9.9 is not a process of etom@16.0"), "{unknown:?}");
    assert_eq!(row(&plan, 9).process, Some(id("1.1.11.2")), "by its name");
    assert!(plan.rows.iter().all(|row| row.row != 10), "a total says nothing");

    let mut table = table;
    table.choices.leave_out_bad = true;
    assert!(table.plan().is_ready());
    let next = table.imported();
    let claim = |process: &str| next.claim(id(process)).cloned().unwrap_or_default();
    assert_eq!(claim("1.1.9.5").claimed, Some(score("4.5")));
    assert_eq!(claim("1.1.9.5").support, Some(Support::Automated));
    assert_eq!(claim("1.1.9.5").mapping_text(), "By the account module.");
    assert_eq!(claim("1.3.5.6").claimed, Some(score("5.0")));
    assert_eq!(claim("1.3.5.7").claimed, Some(score("4.3")));
    assert_eq!(claim("1.3.5.7").support, Some(Support::Both));
    assert_eq!(claim("1.3.5.1").scope, Scope::Out);
    assert_eq!(claim("1.1.11.2").scope, Scope::In);
    for above in ["1.1", "1.1.9", "1.3", "1.3.5", "1.1.11"] {
        assert_eq!(claim(above).scope, Scope::In, "{above}");
    }
    assert_eq!(next.evidence.len(), 1);
    assert_eq!(claim("1.3.5.6").citations[0].section, "4");
    let meanings: Vec<String> = plan.understood.iter().map(|own| format!("{}={}", own.word, own.meaning)).collect();
    for known in ["x=In scope", "Fully Conformant=5.0", "4,3 / 5=4.3", "automated=Automated", "n=Out of scope"] {
        assert!(meanings.iter().any(|own| own == known), "{known}: {meanings:?}");
    }
}

#[test]
fn importing_twice_changes_nothing_the_second_time() {
    let mut table = Table::new(&vendor_workbook(), empty("16.0"));
    table.choices.leave_out_bad = true;
    table.base = table.imported();
    let plan = table.plan();
    assert_eq!((plan.claims, plan.overwritten, plan.kept), (0, 0, 0), "{plan:#?}");
    assert_eq!(table.imported(), table.base);
}

#[test]
fn heads_in_other_languages_are_recognised() {
    let cases = [
        "Kennung;Prozessname;Im Umfang;Selbstbewertung;Begründung;Zuständig\n1.1.9.5;Manage Sales Accounts;ja;4,5;weil;Ann\n",
        "Identifiant;Nom du processus;Périmètre;Évaluation;Motif;Responsable\n1.1.9.5;Manage Sales Accounts;oui;4,5;weil;Ann\n",
        "流程编号,流程名称,是否在范围内,得分,原因,负责人\n1.1.9.5,Manage Sales Accounts,是,4.5,weil,Ann\n",
        "プロセス番号,プロセス名,対象,スコア,理由,担当者\n1.1.9.5,Manage Sales Accounts,○,4.5,weil,Ann\n",
    ];
    for text in cases {
        let table = Table::new(text.as_bytes(), empty("16.0"));
        let next = table.imported();
        let claim = next.claim(id("1.1.9.5")).unwrap_or_else(|| panic!("{text}: {:#?}", table.plan()));
        assert_eq!((claim.scope, claim.claimed), (Scope::In, Some(score("4.5"))), "{text}");
        assert_eq!((claim.reason.as_str(), claim.owner.as_str()), ("weil", "Ann"), "{text}");
    }
}

#[test]
fn a_table_without_heads_is_recognised_by_what_it_holds() {
    let text = "1.1.9.5,Manage Sales Accounts,4.5\n1.3.5.6,x,5.0\n1.3.5.7,y,4.2\n1.3.5.1,z,3.9\n";
    let table = Table::new(text.as_bytes(), empty("16.0"));
    assert_eq!(table.choices.header, None);
    assert_eq!((table.choices.columns[0], table.choices.columns[2]), (Some(Field::Id), Some(Field::Score)));
    assert_eq!(table.imported().claim(id("1.3.5.7")).unwrap().claimed, Some(score("4.2")));
}

#[test]
fn only_empty_fields_are_filled_unless_the_user_says_otherwise() {
    let mut base = seed();
    base.change_claim(id("1.3.5.6"), |claim| {
        claim.comment = "Mine".to_owned();
        claim.claimed = None;
    });
    let text = "id,comment,owner,score\n1.3.5.6,Theirs,Ann,4.2\n1.3.5.7,New,,\n";
    let table = |policy| Table::new(text.as_bytes(), base.clone()).with(policy);
    let fill = table(Policy::Fill);
    let plan = fill.plan();
    let actions: Vec<(Field, Action)> = row(&plan, 2).changes.iter().map(|own| (own.field, own.action)).collect();
    assert!(actions.contains(&(Field::Comment, Action::Keep)) && actions.contains(&(Field::Owner, Action::Fill)));
    assert_eq!((plan.kept, plan.overwritten), (1, 0));
    let claim = |table: &Table| table.imported().claim(id("1.3.5.6")).cloned().unwrap();
    assert_eq!((claim(&fill).comment.as_str(), claim(&fill).owner.as_str()), ("Mine", "Ann"));
    let overwrite = table(Policy::Overwrite);
    assert_eq!(claim(&overwrite).comment, "Theirs");
    let comment = row(&overwrite.plan(), 2).changes.iter().find(|own| own.field == Field::Comment).cloned().unwrap();
    assert_eq!((comment.before.as_str(), comment.after.as_str()), ("Mine", "Theirs"), "it is shown");
    let skip = table(Policy::SkipRows);
    assert_eq!(row(&skip.plan(), 2).state, RowState::LeftOut);
    assert_eq!(claim(&skip), base.claim(id("1.3.5.6")).cloned().unwrap());
    assert_eq!(skip.imported().claim(id("1.3.5.7")).unwrap().comment, "New");
}

#[test]
fn a_scope_that_would_move_others_is_said_and_kept_unless_the_spreadsheet_wins() {
    let mut base = seed();
    base.change_claim(id("1.1"), |claim| claim.scope = Scope::Out);
    let out = Table::new(b"id,scope\n1.3.5,out\n", base.clone());
    assert!(row(&out.plan(), 2).remarks[0].text.contains("1.3.5.1"), "{:?}", out.plan());
    assert_eq!(out.imported(), base);
    let out = out.with(Policy::Overwrite);
    assert_eq!(out.imported().scope(id("1.3.5.6")), Scope::Out);
    let inside = Table::new(b"id,scope\n1.1.1.1,in\n", base.clone());
    assert_eq!(inside.imported(), base);
    assert_eq!(inside.with(Policy::Overwrite).imported().scope(id("1.1")), Scope::In);
    let both = Table::new(b"id,scope\n1.2.7.1,in\n1.2.7,out\n", empty("16.0"));
    let plan = both.plan();
    assert!(row(&plan, 3).is_bad() && row(&plan, 3).remarks[0].text.contains("row 2"), "{plan:#?}");
}

#[test]
fn identifiers_of_another_framework_version_are_said_with_their_names() {
    // 1.1.9.2 is Negotiate Sales/Contract in 16.0, and Develop Sales Proposal in 21.0.
    let version = framework("21.0");
    let rows: Vec<String> = version
        .of_level(3)
        .take(40)
        .map(|process| format!("{};\"{}\";x", process.id, process.name.replace('"', "\"\"")))
        .collect();
    let text = format!("id;name;scope\n{}\n", rows.join("\n"));
    let table = Table::new(text.as_bytes(), empty("16.0"));
    let plan = table.plan();
    let (own, best) = plan.better_than("etom@16.0").unwrap();
    assert_eq!((best.known, best.same_names), (40, 40));
    assert!(own.worth() < best.worth());
    assert_eq!(Table::new(text.as_bytes(), empty("21.0")).plan().better_than("etom@21.0"), None);
    let other = plan.rows.iter().find(|row| !row.other_name.is_empty() && row.process.is_some()).unwrap();
    assert!(other.remarks.iter().any(|remark| remark.text.contains(&other.other_name)), "{other:?}");
}

#[test]
fn an_identifier_that_was_read_as_a_number_is_told_by_its_name() {
    use rust_xlsxwriter::Workbook;
    let version = framework("21.0");
    let ten = version.processes().iter().find(|process| process.id == id("1.1")).unwrap();
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    for (column, head) in ["Identifier", "Name", "Scope"].iter().enumerate() {
        sheet.write(0, u16::try_from(column).unwrap(), *head).unwrap();
    }
    sheet.write(1, 0, 1.1).unwrap().write(1, 1, ten.name.as_str()).unwrap().write(1, 2, "in").unwrap();
    sheet.write(2, 0, 12).unwrap().write(2, 2, "in").unwrap();
    let table = Table::new(&workbook.save_to_buffer().unwrap(), empty("21.0"));
    let plan = table.plan();
    assert_eq!(row(&plan, 2).process, Some(id("1.1")));
    assert!(row(&plan, 3).is_bad(), "12 is no identifier: {plan:#?}");
    // Where 1.10 exists and has the name, it is taken, and that is said.
    let longer = frameworks_with_ten();
    if let Some((version, name)) = longer {
        let mut workbook = Workbook::new();
        let sheet = workbook.add_worksheet();
        for (column, head) in ["Identifier", "Name", "Scope"].iter().enumerate() {
            sheet.write(0, u16::try_from(column).unwrap(), *head).unwrap();
        }
        sheet.write(1, 0, 1.1).unwrap().write(1, 1, name.as_str()).unwrap().write(1, 2, "in").unwrap();
        let table = Table::new(&workbook.save_to_buffer().unwrap(), empty(&version));
        let plan = table.plan();
        assert_eq!(row(&plan, 2).process, Some(id("1.10")));
        assert!(row(&plan, 2).remarks[0].text.contains("1.10"), "{plan:#?}");
    }
}

/// A version that has 1.10, and its name there.
fn frameworks_with_ten() -> Option<(String, String)> {
    super::frameworks().iter().find_map(|framework| {
        framework.get(id("1.10")).map(|process| (framework.version.clone(), process.name.clone()))
    })
}

#[test]
fn faults_name_their_cells_and_good_cells_of_the_row_are_still_shown() {
    let text = "id,scope,support,score,status\n\
                1.3.5.6,maybe,Q,7.5,often\n\
                1.3.5,in,,[7/9],\n\
                1.3.5.7,in,,4.33,\n\
                1.3.5.7,in,,4.3,\n\
                1.3.5.1,in,,86%,done\n\
                ,in,,4.5,\n\
                1.3.5.2,in,,partially conformant,WIP\n";
    let table = Table::new(text.as_bytes(), empty("16.0"));
    let plan = table.plan();
    let faults: Vec<String> = plan
        .rows
        .iter()
        .flat_map(|row| &row.remarks)
        .filter(|remark| remark.bad)
        .map(|remark| remark.place.to_string())
        .collect();
    assert_eq!(faults, ["B2", "D2", "C2", "E2", "D4", "A5", "D6", "A7"]);
    let notes: Vec<String> = plan
        .rows
        .iter()
        .flat_map(|row| &row.remarks)
        .filter(|remark| !remark.bad)
        .map(|remark| remark.place.to_string())
        .collect();
    assert_eq!(notes, ["D3", "D8"], "a level 2 has no score, and a word may name no number");
    assert_eq!(row(&plan, 6).changes.iter().find(|own| own.field == Field::Status).unwrap().after, "Ready");
    let mut table = table;
    table.choices.leave_out_bad = true;
    let next = table.imported();
    assert_eq!(next.claim(id("1.3.5.2")).unwrap().status, Status::Draft);
    assert_eq!(next.claim(id("1.3.5.1")).unwrap().claimed, None);
    assert_eq!(next.claim(id("1.3.5.6")), None, "nothing good was in its row");
    table.choices.left_out.insert(7);
    assert_eq!(table.imported().claim(id("1.3.5.2")), None);
}

#[test]
fn evidence_is_cited_asked_for_or_kept_as_words() {
    use claimbook::assessment::EvidenceSource;
    let text = "id,evidence,note\n\
                1.3.5.6,\"User Guide.pdf, p. 12\",\n\
                1.3.5.7,The CRM manual,Mine\n\
                1.3.5.1,gone.pdf,\n";
    let mut table = Table::new(text.as_bytes(), empty("16.0"));
    let wanted: Vec<String> = table.plan().wanted.into_iter().collect();
    assert_eq!(wanted, ["User Guide.pdf", "gone.pdf"]);
    assert!(!table.plan().is_ready(), "nobody has looked yet");
    let source = EvidenceSource::File { path: "there/User Guide.pdf".to_owned(), sha256: "00".repeat(32), size: 1 };
    table.evidence.insert("User Guide.pdf".to_owned(), Ok(source));
    table.evidence.insert("gone.pdf".to_owned(), Err("it does not exist".to_owned()));
    let plan = table.plan();
    assert!(plan.is_ready(), "{plan:#?}");
    assert!(row(&plan, 4).remarks[0].text.contains("gone.pdf"), "{plan:#?}");
    let next = table.imported();
    let claim = |process: &str| next.claim(id(process)).cloned().unwrap();
    assert_eq!(claim("1.3.5.6").citations[0].page, "12");
    assert_eq!(claim("1.3.5.7").note, "Mine\n\nEvidence: The CRM manual");
    assert_eq!(claim("1.3.5.1").note, "Evidence: gone.pdf");
    assert_eq!(next.evidence.len(), 1);
    table.base = next;
    assert_eq!(table.plan().claims, 0, "the second time nothing is new: {:#?}", table.plan());
}

#[test]
fn questions_of_the_assessor_join_the_claims_questions_and_are_not_asked_twice() {
    let text = "id,question\n1.3.5.6,Which release?\n1.3.5.7,\n";
    let mut table = Table::new(text.as_bytes(), empty("16.0"));
    table.base = table.imported();
    let questions = |table: &Table, process: &str| {
        let claim = table.base.claim(id(process)).cloned().unwrap_or_default();
        claim.questions.iter().map(|own| (own.round, own.text.clone(), own.settled)).collect::<Vec<_>>()
    };
    assert_eq!(questions(&table, "1.3.5.6"), [(1, "Which release?".to_owned(), false)]);
    assert_eq!(questions(&table, "1.3.5.7"), []);
    assert_eq!(table.plan().claims, 0, "the second time nothing is new");
    let next = "id,question\n1.3.5.6,And where is it shown?\n";
    table = Table::new(next.as_bytes(), table.base.clone());
    table.base = table.imported();
    let asked: Vec<String> = questions(&table, "1.3.5.6").into_iter().map(|own| own.1).collect();
    assert_eq!(asked, ["Which release?", "And where is it shown?"], "nothing is overwritten");
}

#[test]
fn without_a_column_for_the_scope_rows_that_say_something_are_in_scope() {
    let text = "id,name,score\n1.3.5.6,,4.5\n1.3.5.7,,0\n1.3.5.1,,Not in scope\n1.3.5.2,,\n";
    let next = Table::new(text.as_bytes(), empty("16.0")).imported();
    let scope = |process: &str| next.scope(id(process));
    assert_eq!((scope("1.3.5.6"), scope("1.3.5.7"), scope("1.3.5.1")), (Scope::In, Scope::Out, Scope::Out));
    assert_eq!(scope("1.3.5.2"), Scope::Undecided);
    assert_eq!(next.claim(id("1.3.5.7")).unwrap().claimed, None);
}

#[test]
fn ten_thousand_rows_are_planned() {
    let version = framework("26.0");
    let mut text = "id,name,scope,mapping\n".to_owned();
    for round in 0..4 {
        for process in version.processes() {
            let (id, name) = (process.id.to_string(), process.name.as_str());
            text.extend([id.as_str(), ",\"", name, "\",in,\"Round ", &round.to_string(), " of ", &id, "\"\n"]);
        }
    }
    let table = Table::new(text.as_bytes(), empty("26.0"));
    let plan = table.plan();
    assert!(plan.rows.len() > 10_000, "{}", plan.rows.len());
    assert_eq!(plan.count(RowState::New), version.len());
    assert_eq!(plan.bad_cells, 3 * version.len(), "the repetitions");
}
