//! The workbook, read back by another program's reader: the page's numbers, and text as typed.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "helpers of tests fail as tests do")]

use std::io::Cursor;
use std::sync::Arc;

use calamine::{Data, Range, Reader, Xlsx};
use claimbook::assessment::{
    Assessment, Citation, Confidentiality, Denominator, Evidence, EvidenceCode, EvidenceSource, Passage,
    PassageSupport, Scope, Support,
};
use claimbook::export::{Date, Made, Omission, Submission, workbook};

use crate::support::{SEED, framework, id, score, seed, tick};

/// A submission of an assessment against a bundled framework.
fn submission(assessment: Assessment) -> Submission {
    let date = Date { year: 2017, month: 2, day: 14 };
    Submission { date, ..crate::support::submission(assessment) }
}

fn made(submission: &Submission) -> Made {
    workbook::make(submission).unwrap()
}

/// A sheet of a workbook.
fn sheet(made: &Made, name: &str) -> Range<Data> {
    let mut book: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(made.artefacts[0].bytes.clone())).unwrap();
    book.worksheet_range(name).unwrap()
}

/// The rows below the names of the columns.
fn rows(range: &Range<Data>) -> Vec<Vec<Data>> {
    range.rows().skip(2).map(<[Data]>::to_vec).collect()
}

/// The sheet of claims of a level 2 process.
fn claims(made: &Made, process: &str) -> Range<Data> {
    let book: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(made.artefacts[0].bytes.clone())).unwrap();
    let name = book.sheet_names().into_iter().find(|name| name.starts_with(&format!("{process} "))).unwrap();
    sheet(made, &name)
}

/// The names of all sheets.
fn sheet_names(made: &Made) -> Vec<String> {
    let book: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(made.artefacts[0].bytes.clone())).unwrap();
    book.sheet_names()
}

/// The row whose first cell says this.
fn row(range: &Range<Data>, first: &str) -> Vec<Data> {
    range.rows().find(|row| row[0] == text(first)).unwrap_or_else(|| panic!("no row {first}")).to_vec()
}

fn text(words: &str) -> Data {
    Data::String(words.to_owned())
}

fn number(score: &str) -> Data {
    Data::Float(score.parse().unwrap())
}

#[test]
fn the_scores_are_the_published_pages() {
    let made = made(&submission(seed()));
    assert_eq!((made.artefacts[0].path.as_str(), made.warnings.len()), ("workbook.xlsx", 0));
    let range = sheet(&made, "Scores");
    let tree = framework("16.0");
    for (process, awarded) in SEED {
        let own = row(&range, &tree.get(id(process)).unwrap().title());
        assert_eq!(own[1], number(awarded), "{process}");
        let conformance = if *awarded == "5.0" { "Fully Conformant" } else { "Partially Conformant" };
        assert_eq!(own[2], text(conformance), "{process}");
    }
    let all = rows(&range);
    let domains: Vec<&Data> = all.iter().filter(|row| row[1] == Data::Empty).map(|row| &row[0]).collect();
    let names = ["1.1 Market/Sales Domain", "1.2 Product Domain", "1.5 Resource Domain", "1.3 Customer Domain"];
    assert_eq!(domains, names.map(text).iter().collect::<Vec<_>>());
    assert_eq!(all.len(), 4 + 8 + 41);
    let not_submitted = row(&range, "1.1.9.1 – Qualify Opportunity");
    assert_eq!(not_submitted[1], number("0"));
    assert_eq!(row(&range, "1.1.9 – Selling")[1], text("[1/6]"));
}

#[test]
fn the_coverage_and_the_totals_are_the_published_pages() {
    let made = made(&submission(seed()));
    let coverage: Vec<(String, String)> = rows(&sheet(&made, "Coverage"))
        .iter()
        .map(|row| (row[0].to_string(), format!("{}/{} {}", row[3], row[4], row[6])))
        .collect();
    let expected = [
        ("1.1.9", "1/6 [1/6]"),
        ("1.1.11", "2/3 [2/3]"),
        ("1.2.7", "2/2 [2/2]"),
        ("1.5.4", "1/6 [1/6]"),
        ("1.3.4", "3/4 [3/4]"),
        ("1.3.5", "7/9 [7/9]"),
        ("1.3.6", "5/5 [5/5]"),
        ("1.3.7", "3/6 [3/6]"),
    ];
    assert_eq!(coverage, expected.map(|(id, figures)| (id.to_owned(), figures.to_owned())));
    let summary = sheet(&made, "Summary");
    for (name, count) in [
        ("Level 2 processes covered", "8"),
        ("Level 3 processes of these", "41"),
        ("Level 3 processes submitted", "24"),
        ("Fully Conformant", "18"),
        ("Partially Conformant", "6"),
    ] {
        assert_eq!(row(&summary, name)[1], number(count), "{name}");
    }
}

#[test]
fn every_claim_has_a_row_with_its_four_scores_apart() {
    let mut assessment = seed();
    assessment.change_claim(id("1.2.7.2"), |claim| {
        claim.claimed = Some(score("4.4"));
        claim.reason = "Rounded otherwise.".into();
        claim.support = Some(Support::Both);
        claim.citations = vec![Citation::whole(EvidenceCode(1)).with_place("page=12").unwrap()];
        claim.note = "Never to leave the house.".into();
        claim.owner = "Somebody".into();
    });
    let claimed: Vec<String> = assessment.claims.keys().map(ToString::to_string).collect();
    let made = made(&submission(assessment));
    let names = sheet_names(&made);
    assert_eq!(names[..5], ["Summary", "Footprint", "Coverage", "Scores", "Charts"]);
    assert_eq!(names[names.len() - 2..], ["Evidence", "Problems"]);
    let own = names[5..names.len() - 2].iter().flat_map(|name| rows(&sheet(&made, name)));
    let written: Vec<String> = own.map(|row| row[0].to_string()).collect();
    let missing: Vec<&String> = claimed.iter().filter(|id| !written.contains(id)).collect();
    assert_eq!((missing, names.len()), (Vec::new(), 7 + 8));
    let range = claims(&made, "1.2.7");
    let own = row(&range, "1.2.7.2");
    assert_eq!(own[1], number("3"));
    assert_eq!(
        [&own[3], &own[4], &own[5]],
        [&text("In scope"), &text("Rounded otherwise."), &text("Automated and manual")]
    );
    assert_eq!(own[6..10], [number("4.4"), number("4.3"), number("4.3"), number("4.3")]);
    assert_eq!(own[11], text("How the product supports 1.2.7.2."));
    assert_eq!([&own[12], &own[13]], [&text("1. Fully supported"), &text("E001, page 12")]);
    let everything = format!("{range:?}");
    assert!(!everything.contains("Never to leave") && !everything.contains("Somebody"));
}

#[test]
fn text_comes_out_as_typed() {
    let typed = [
        "=1+1",
        "@x",
        "+49 30",
        "\t=1+1",
        "\n=cmd",
        "  @SUM(1)",
        "-",
        "'quoted'",
        "#let x = 1",
        "<b>bold</b> & \"more\"",
        "<r><t>not a run</t></r>",
        "<r></r>",
        "<r>_x0041_ & _x00 _x0042_</r>",
        "two\nlines\n\nand  spaces ",
        "  leading",
        "tab\there",
        "_x0041_ and _x00",
        "שלום עולם, مرحبا",
        "电信 対応 지원 😀",
        "\u{1} control",
        "2017-02-14",
        "007",
        "1E5",
        "TRUE",
        "https://example.org/a?b=c#d",
    ];
    for words in typed {
        let mut assessment = seed();
        assessment.change_claim(id("1.1.9.5"), |claim| {
            claim.comment = words.into();
            claim.mapping = vec![Arc::new(Passage::vendor(words))];
        });
        let made = made(&submission(assessment));
        assert_eq!(made.warnings, Vec::<String>::new(), "{words:?}");
        let own = row(&claims(&made, "1.1.9"), "1.1.9.5");
        assert_eq!([&own[10], &own[11]], [&text(words), &text(words)]);
        assert_eq!(row(&sheet(&made, "Scores"), "1.1.9.5 – Manage Sales Accounts")[3], text(words));
        let mut book: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(made.artefacts[0].bytes.clone())).unwrap();
        for name in book.sheet_names() {
            assert!(book.worksheet_formula(&name).unwrap().is_empty(), "{words:?} is a formula in {name}");
        }
    }
}

#[test]
fn line_breaks_of_other_systems_become_one_kind() {
    let mut assessment = seed();
    assessment.change_claim(id("1.1.9.5"), |claim| claim.comment = "a\r\nb\rc".into());
    assert_eq!(row(&claims(&made(&submission(assessment)), "1.1.9"), "1.1.9.5")[10], text("a\nb\nc"));
}

#[test]
fn a_text_too_long_for_a_cell_is_cut_with_a_warning_that_names_the_cell() {
    for (letter, runs) in [("a", false), ("😀", false), ("<", true)] {
        let mut assessment = seed();
        let long = letter.repeat(40_000);
        let long = if runs { format!("<r>{long}</r>") } else { long };
        assessment.change_claim(id("1.1.9.5"), |claim| claim.mapping = vec![Arc::new(Passage::vendor(&long))]);
        let made = made(&submission(assessment));
        let range = claims(&made, "1.1.9");
        let row_number = range.rows().position(|row| row[0] == text("1.1.9.5")).unwrap() + 1;
        assert_eq!(made.warnings.len(), 1, "{:?}", made.warnings);
        assert!(
            made.warnings[0].contains(&format!("sheet 1.1.9 Selling, cell L{row_number}:")),
            "{}",
            made.warnings[0]
        );
        let mapping = row(&range, "1.1.9.5")[11].to_string();
        let kept = mapping.strip_suffix(" [… cut here; the whole text is in claims.csv]").unwrap();
        assert!(long.starts_with(kept) && mapping.encode_utf16().count() <= 32_767, "{letter}");
        assert!(kept.len() > 5_900);
    }
}

#[test]
fn evidence_says_where_it_is_cited_and_what_does_not_travel() {
    let mut assessment = seed();
    let source = |path: &str| EvidenceSource::File { path: path.to_owned(), sha256: "ab".repeat(32), size: 1 };
    assessment.evidence = vec![Arc::new(Evidence::new(EvidenceCode(2), "=Guide", source("evidence/E002/guide.pdf")))];
    for process in ["1.3.5.6", "1.1.9.5"] {
        assessment.change_claim(id(process), |claim| claim.citations = vec![Citation::whole(EvidenceCode(2)); 2]);
    }
    let mut submission = submission(assessment);
    let mut secret = Evidence::new(EvidenceCode(1), "Secret design", source("/home/lead/secret.pdf"));
    secret.confidentiality = Confidentiality::Withheld;
    submission.withheld = vec![Arc::new(secret)];
    let range = sheet(&made(&submission), "Evidence");
    let codes: Vec<String> = rows(&range).iter().map(|row| row[0].to_string()).collect();
    assert_eq!(codes, ["E001", "E002"]);
    let guide = row(&range, "E002");
    assert_eq!([&guide[1], &guide[6]], [&text("=Guide"), &text("evidence/E002/guide.pdf")]);
    assert_eq!([&guide[7], &guide[8]], [&text(&"ab".repeat(32)), &text("1.1.9.5, 1.3.5.6")]);
    assert_eq!(row(&range, "E001")[6], text("shown on request"));
    assert!(!format!("{range:?}").contains("/home/lead"));
}

#[test]
fn a_draft_says_so_on_every_sheet_and_lists_what_it_leaves_out() {
    let mut submission = submission(seed());
    submission.draft = true;
    submission.omissions = vec![Omission { what: "E007".to_owned(), why: "it is missing".to_owned() }];
    let made = made(&submission);
    for name in sheet_names(&made) {
        let first = sheet(&made, &name).rows().next().unwrap()[0].to_string();
        assert!(first.starts_with("DRAFT – "), "{name}: {first}");
    }
    assert_eq!(row(&sheet(&made, "Summary"), "E007")[1], text("it is missing"));
    submission.draft = false;
    assert!(!format!("{:?}", sheet(&workbook::make(&submission).unwrap(), "Summary")).to_lowercase().contains("draft"));
}

#[test]
fn nothing_claims_a_review_that_nobody_entered() {
    let mut assessment = seed();
    let words = |assessment: &Assessment| {
        let made = made(&submission(assessment.clone()));
        let sheets = sheet_names(&made);
        sheets.iter().map(|name| format!("{:?}", sheet(&made, name))).collect::<Vec<_>>().join(" ").to_lowercase()
    };
    let plain = words(&assessment);
    assert!(["reviewed", "approved", "granted", "certified"].iter().all(|word| !plain.contains(word)));
    Arc::make_mut(&mut assessment.subject).statement = "Approved by somebody".into();
    assert!(words(&assessment).contains("approved by somebody"));
}

#[test]
fn a_score_outside_the_computed_numbers_is_said_in_words() {
    let mut assessment = seed();
    tick(&mut assessment, "1.5.4.5.3");
    assessment.denominators.insert(id("1.5.4"), Denominator { count: 7, note: "+ one of ours".to_owned() });
    assessment.change_claim(id("1.3.4.2"), |claim| {
        claim.mapping = vec![Arc::new(Passage { support: Some(PassageSupport::Not), ..Passage::vendor("No.") })];
    });
    assessment.change_claim(id("1.3.4.1"), |claim| claim.scope = Scope::Out);
    assessment.not_submitted_label = "Not in Scope".into();
    let made = made(&submission(assessment));
    assert_eq!(row(&claims(&made, "1.5.4"), "1.5.4.5")[7], text("4.3 to 5.0"));
    assert_eq!(row(&claims(&made, "1.1.11"), "1.1.11.1")[7], text("catalogue has gaps"));
    assert_eq!(row(&claims(&made, "1.3.4"), "1.3.4.1")[9], Data::Empty);
    let coverage = row(&sheet(&made, "Coverage"), "1.5.4");
    assert_eq!([&coverage[6], &coverage[11]], [&text("[1/7]"), &text("+ one of ours")]);
    let scores = sheet(&made, "Scores");
    let label = scores.rows().find(|row| row[0].to_string().starts_with("1.3.4.1 ")).unwrap()[1].clone();
    assert_eq!(label, text("Not in Scope"));
}

#[test]
fn the_same_submission_gives_the_same_bytes() {
    let submission = submission(seed());
    assert_eq!(made(&submission), made(&submission));
    let later = Submission { date: Date { year: 2018, month: 1, day: 1 }, ..submission.clone() };
    assert_ne!(made(&submission), made(&later));
}

/// A part of the file as text.
fn part(made: &Made, path: &str) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(made.artefacts[0].bytes.clone())).unwrap();
    std::io::read_to_string(archive.by_name(path).unwrap()).unwrap()
}

#[test]
fn a_sheet_of_claims_offers_its_choices_and_protects_what_is_not_to_be_filled_in() {
    let made = made(&submission(seed()));
    let at = sheet_names(&made).iter().position(|name| name == "1.1.9 Selling").unwrap() + 1;
    let xml = part(&made, &format!("xl/worksheets/sheet{at}.xml"));
    for words in ["In scope", "Automated and manual", "Needs review"] {
        assert!(xml.contains(words), "{words} is offered");
    }
    let protection = xml.split("<sheetProtection").nth(1).unwrap().split("/>").next().unwrap();
    assert!(!protection.contains("password") && !protection.contains("hashValue"), "{protection}");
    for allowed in ["autoFilter=\"0\"", "formatColumns=\"0\"", "sort=\"0\""] {
        assert!(protection.contains(allowed), "{protection}");
    }
    // An identifier's cell is locked, the cell of its scope is not.
    let styles = part(&made, "xl/styles.xml");
    let formats: Vec<&str> = styles.split("<cellXfs").nth(1).unwrap().split("<xf ").skip(1).collect();
    let format_of = |cell: &str| {
        let own = xml.split(&format!("<c r=\"{cell}\"")).nth(1).unwrap();
        let style = own.split("s=\"").nth(1).unwrap().split('"').next().unwrap();
        formats[style.parse::<usize>().unwrap()]
    };
    assert!(!format_of("A4").contains("locked=\"0\"") && format_of("D4").contains("locked=\"0\""));
    assert!(xml.contains("<conditionalFormatting") && xml.contains("orientation=\"landscape\""));
}

/// The parts of the file that are charts.
fn charts(made: &Made) -> Vec<String> {
    let archive = zip::ZipArchive::new(Cursor::new(made.artefacts[0].bytes.clone())).unwrap();
    let names: Vec<String> =
        (0..archive.len()).map(|at| archive.name_for_index(at).unwrap().unwrap().into_owned()).collect();
    names.iter().filter(|name| name.starts_with("xl/charts/chart")).map(|name| part(made, name)).collect()
}

#[test]
fn every_bar_of_every_chart_has_its_name() {
    let charts = charts(&made(&submission(seed())));
    assert_eq!(charts.len(), 5);
    for chart in charts {
        assert_eq!(chart.matches("<c:tickLblSkip val=\"1\"/>").count(), 1, "{chart}");
    }
}

#[test]
fn charts_are_printed_upright_and_share_pages() {
    let made = made(&submission(seed()));
    assert_eq!(sheet_names(&made)[4], "Charts");
    let xml = part(&made, "xl/worksheets/sheet5.xml");
    assert!(xml.contains("orientation=\"portrait\""));
    let breaks = xml.matches("<brk ").count();
    assert!((1..charts(&made).len() - 1).contains(&breaks), "{breaks} page breaks");
}

#[test]
fn a_cell_that_begins_from_right_to_left_is_read_so_and_its_neighbours_are_not() {
    let mut assessment = seed();
    let turned = |assessment: &Assessment| {
        let styles = part(&made(&submission(assessment.clone())), "xl/styles.xml");
        styles.contains("readingOrder=\"2\"")
    };
    assessment.change_claim(id("1.1.9.5"), |claim| claim.comment = "Слово (שלום).".into());
    assert!(!turned(&assessment));
    assessment.change_claim(id("1.1.9.5"), |claim| claim.comment = "שלום (CRM).".into());
    assert!(turned(&assessment));
}

#[test]
fn names_of_sheets_that_are_too_long_end_at_a_word() {
    let made = made(&submission(seed()));
    let tree = framework("16.0");
    let names = sheet_names(&made);
    let cut: Vec<&String> = names.iter().filter(|name| name.ends_with('…')).collect();
    assert!(!cut.is_empty(), "{names:?}");
    for name in cut {
        assert!(name.encode_utf16().count() <= 31, "{name}");
        let words = name.trim_end_matches('…');
        let process = tree.get(id(words.split(' ').next().unwrap())).unwrap();
        let whole = format!("{} {}", process.id, process.name.replace('/', "-"));
        let next = whole.strip_prefix(words).and_then(|rest| rest.chars().next());
        assert!(next.is_some_and(|letter| !letter.is_alphanumeric()), "{name}: {whole}");
    }
}

#[test]
fn evidence_that_very_many_processes_cite_names_the_first_of_them_and_counts_the_rest() {
    let mut assessment = seed();
    let source = EvidenceSource::File { path: "evidence/E001/a.pdf".to_owned(), sha256: "ab".repeat(32), size: 1 };
    assessment.evidence = vec![Arc::new(Evidence::new(EvidenceCode(1), "Guide", source))];
    let all: Vec<_> = framework("16.0").of_level(3).map(|process| process.id).take(130).collect();
    assert_eq!(all.len(), 130);
    for process in all {
        assessment.change_claim(process, |claim| claim.citations = vec![Citation::whole(EvidenceCode(1))]);
    }
    let cited = row(&sheet(&made(&submission(assessment)), "Evidence"), "E001")[8].to_string();
    assert!(cited.ends_with(" and 30 more"), "{cited}");
}

#[test]
fn dates_of_the_summary_and_scores_of_zero_are_written_as_in_the_report() {
    let mut assessment = seed();
    Arc::make_mut(&mut assessment.subject).completed = "2017-02".into();
    let made = made(&submission(assessment));
    let summary = sheet(&made, "Summary");
    assert_eq!(row(&summary, "Assessment completed")[1], text("February 2017"));
    assert_eq!(row(&summary, "Production date")[1], text("14 February 2017"));
    assert!(part(&made, "xl/styles.xml").contains("formatCode=\"0.0;-0.0;0\""));
}
