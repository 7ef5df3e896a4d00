//! The report and the mapping documents: what their templates are given, and that PDFs come out.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "what these tests share is part of the tests"
)]

use std::sync::Arc;

use claimbook::assessment::{
    Assessment, Citation, Confidentiality, Denominator, Evidence, EvidenceCode, EvidenceSource, Passage,
    PassageSupport, Scope, Stage, Support,
};
use claimbook::export::{Date, Omission, Submission, mapping, pdf, report};
use serde_json::Value;

use crate::support::{SEED, id, score, seed, tick};

/// Text that is markup or code to some program.
const MARKUP: &str = "#let x = 1\n= Head\n*bold* _it_ $x^2$ <b>b</b> @ref `raw` \\ // [x] \"q\" 'q' -- ~";

/// Text in scripts that the bundled fonts have.
const SCRIPTS: &str = "客户关系管理 日本語のテキスト 한국어 텍스트 مرحبا بالعالم שלום עולם Ελληνικά Кириллица";

/// A submission of an assessment.
fn submission(assessment: Assessment) -> Submission {
    let date = Date { year: 2026, month: 3, day: 4 };
    Submission { draft: true, date, ..crate::support::submission(assessment) }
}

/// The seed with a text in every place that takes one.
fn with_text(text: &str) -> Assessment {
    let mut assessment = seed();
    let subject = Arc::make_mut(&mut assessment.subject);
    for place in [
        &mut subject.company,
        &mut subject.title,
        &mut subject.product_version,
        &mut subject.authors,
        &mut subject.executive_summary,
        &mut subject.functionality_overview,
        &mut subject.statement,
        &mut subject.notice,
        &mut subject.disclaimer,
    ] {
        text.clone_into(place);
    }
    let file = EvidenceSource::File { path: "evidence/E001/guide.pdf".to_owned(), sha256: "ab".repeat(32), size: 7 };
    assessment.evidence.push(Evidence::new(EvidenceCode(1), text, file).into());
    assessment.change_claim(id("1.1.9.5"), |claim| {
        let mut passage = Passage::vendor(text);
        passage.support = Some(PassageSupport::Partly);
        passage.tag = Some(Support::Both);
        text.clone_into(&mut passage.reason);
        passage.citations.push(Citation::whole(EvidenceCode(1)).with_place("page=12&section=3.2").unwrap());
        claim.mapping.push(passage.into());
        text.clone_into(&mut claim.comment);
        text.clone_into(&mut claim.component);
        "secret of the house".clone_into(&mut claim.note);
        "owner of the claim".clone_into(&mut claim.owner);
    });
    assessment
}

/// The L3 of an L2 in a template's data.
fn level_three<'a>(level_two: &'a Value, process: &str) -> &'a Value {
    level_two["processes"].as_array().unwrap().iter().find(|one| one["id"] == process).unwrap()
}

#[test]
fn the_detailed_tables_have_the_rows_of_the_published_page() {
    let data = report::data(&submission(seed()));
    let groups = data["tables"]["groups"].as_array().unwrap();
    let rows: Vec<&Value> = groups.iter().flat_map(|group| group["rows"].as_array().unwrap()).collect();
    let of_kind = |kind: &str| rows.iter().filter(|row| row["kind"] == kind).count();
    assert_eq!((of_kind("domain"), of_kind("level-two"), of_kind("level-three")), (4, 8, 41));
    let order: Vec<&str> =
        rows.iter().filter(|row| row["kind"] == "domain").map(|row| row["title"].as_str().unwrap()).collect();
    assert!(order[3].starts_with("1.3 "), "{order:?}");
    for (process, awarded) in SEED {
        let row = rows.iter().find(|row| row["title"].as_str().unwrap().starts_with(&format!("{process} "))).unwrap();
        assert_eq!(row["score"], *awarded, "{process}");
    }
    let coverage: Vec<&str> =
        rows.iter().filter(|row| row["kind"] == "level-two").map(|row| row["score"].as_str().unwrap()).collect();
    assert_eq!(coverage, ["[1/6]", "[2/3]", "[2/2]", "[1/6]", "[3/4]", "[7/9]", "[5/5]", "[3/6]"]);
    let totals = &data["totals"];
    let totals = ["l2", "l3", "l3_in_scope", "fully", "partially", "without"].map(|key| totals[key].as_u64().unwrap());
    assert_eq!(totals, [8, 41, 24, 18, 6, 0]);
    assert_eq!(data["not_submitted"].as_array().unwrap().len(), 41 - 24);
}

#[test]
fn the_numbers_stay_apart_by_name() {
    let mut assessment = seed();
    assessment.change_claim(id("1.2.7.2"), |claim| claim.claimed = Some(score("4.7")));
    let data = report::data(&submission(assessment));
    let level_two = data["level_twos"].as_array().unwrap().iter().find(|two| two["id"] == "1.2.7").unwrap();
    let process = level_three(level_two, "1.2.7.2");
    assert_eq!(process["computed"], "4.3");
    assert_eq!(process["claimed"], "4.7");
    assert_eq!(process["awarded"], "4.3");
    assert_eq!((&process["score"], &process["origin"]), (&Value::from("4.3"), &Value::from("awarded")));
    assert_eq!(process["results"].as_array().unwrap().len(), 6);
}

#[test]
fn the_report_does_not_print_mean_or_internal_fields() {
    let text = report::data(&submission(with_text("typed"))).to_string();
    assert!(!text.contains("secret of the house"));
    assert!(!text.contains("owner of the claim"));
    assert!(!text.contains("4.82"));
}

#[test]
fn the_chapter_that_comments_point_to_holds_the_mapping() {
    let data = report::data(&submission(seed()));
    let template = include_str!("../resources/report/report.typ");
    let chapters: Vec<&str> = template
        .lines()
        .filter_map(|line| line.strip_prefix("#chapter[").or_else(|| line.strip_prefix("#short-chapter[")))
        .collect();
    let chapter: usize = data["results_chapter"].as_str().unwrap().parse().unwrap();
    assert_eq!(chapters[chapter - 1], "Process mapping]");
}

#[test]
fn text_of_the_user_reaches_the_template_as_typed() {
    let submission = submission(with_text(MARKUP));
    let data = report::data(&submission);
    assert_eq!(data["executive_summary"], MARKUP);
    assert_eq!(data["front"]["company"], MARKUP);
    let mapping = mapping::data(&submission, id("1.1.9"));
    let passage = &level_three(&mapping["level_two"], "1.1.9.5")["passages"][1];
    assert_eq!((&passage["text"], &passage["reason"]), (&Value::from(MARKUP), &Value::from(MARKUP)));
    assert_eq!((&passage["letter"], &passage["tag"]), (&Value::from("P"), &Value::from("AM")));
    assert_eq!(passage["citations"][0]["place"], "page 12, section 3.2");
    assert_eq!(mapping["works"][0]["cited_by"], "1.1.9.5");
}

#[test]
fn own_denominators_and_gaps_are_named() {
    let mut assessment = seed();
    let rows = |assessment: &Assessment| {
        let data = report::data(&submission(assessment.clone()));
        let rows = data["denominators"]["rows"].as_array().unwrap().clone();
        rows.into_iter().find(|row| row["title"].as_str().unwrap().starts_with("1.1.11.1 ")).unwrap()
    };
    assert_eq!(rows(&assessment)["source"], "Catalogue, whose list has gaps");
    assessment.denominators.insert(id("1.1.11.1"), Denominator { count: 5, note: "By the guide".to_owned() });
    let own = rows(&assessment);
    assert_eq!((&own["counted"], &own["catalogue"]), (&Value::from("5"), &Value::from("1")));
    assert_eq!((&own["source"], &own["note"]), (&Value::from("Own number"), &Value::from("By the guide")));
}

#[test]
fn withheld_evidence_is_listed_without_its_place_on_disk() {
    let mut assessment = with_text("typed");
    let mut piece = assessment.evidence.remove(0).as_ref().clone();
    piece.confidentiality = Confidentiality::Withheld;
    let submission = Submission { withheld: vec![Arc::new(piece)], ..submission(assessment) };
    let work = report::data(&submission)["works"][0].clone();
    assert_eq!((&work["code"], &work["withheld"]), (&Value::from("E001"), &Value::from(true)));
    assert_eq!(work["location"], "");
    let mapping = mapping::data(&submission, id("1.1.9"));
    let citation = level_three(&mapping["level_two"], "1.1.9.5")["passages"][1]["citations"][0].clone();
    assert_eq!((&citation["title"], &citation["withheld"]), (&Value::from("typed"), &Value::from(true)));
}

#[test]
fn the_same_submission_gives_the_same_report() {
    let submission = submission(seed());
    let first = report::make(&submission).unwrap();
    assert_eq!(first.warnings, Vec::<String>::new());
    let [artefact] = &first.artefacts[..] else { panic!("one report") };
    assert!(artefact.bytes.starts_with(b"%PDF"));
    assert_eq!(artefact.path, "report/Huawei_Digital-CRM_eTOM-16.0_Self-Assessment-Report_V1.0_draft.pdf");
    assert_eq!(first, report::make(&submission).unwrap());
}

#[test]
fn every_covered_level_two_has_a_mapping_document() {
    let submission = submission(seed());
    let made = mapping::make(&submission).unwrap();
    assert_eq!(made.warnings, Vec::<String>::new());
    assert_eq!(made.artefacts.len(), 8);
    assert!(made.artefacts.iter().all(|artefact| artefact.bytes.starts_with(b"%PDF")));
    let again = mapping::make_one(&submission, mapping::documents(&submission)[0]).unwrap();
    assert_eq!(again.artefacts[0], made.artefacts[0]);
}

#[test]
fn markup_and_scripts_keep_to_the_standards_for_archives_and_readers() {
    for text in [MARKUP, SCRIPTS, "", " \n\n\t\n", "\u{1}", &"x".repeat(3000)] {
        let submission = submission(with_text(text));
        let report = report::make(&submission).unwrap();
        assert_eq!(report.warnings, Vec::<String>::new(), "{text:?}");
        let one = mapping::make_one(&submission, id("1.1.9")).unwrap();
        assert_eq!(one.warnings, Vec::<String>::new(), "{text:?}");
    }
}

#[test]
fn a_character_without_a_font_is_named_and_the_document_still_comes_out() {
    let submission = submission(with_text("party 🎉 and \u{0}"));
    let made = mapping::make_one(&submission, id("1.1.9")).unwrap();
    let [warning] = &made.warnings[..] else { panic!("one warning: {:?}", made.warnings) };
    assert!(warning.contains("🎉 (U+1F389)") && warning.contains("(U+0000)"), "{warning}");
    assert!(made.artefacts[0].bytes.starts_with(b"%PDF"));
}

#[test]
fn an_assessment_that_says_nothing_gives_a_report() {
    let mut assessment = crate::support::empty("26.0");
    let made = report::make(&submission(assessment.clone())).unwrap();
    assert_eq!((made.artefacts.len(), made.warnings), (1, Vec::new()));
    assessment.stage = Stage::SelfAssessment;
    tick(&mut assessment, "1.1.9");
    assessment.change_claim(id("1.1.9"), |claim| claim.scope = Scope::In);
    let made = mapping::make(&submission(assessment)).unwrap();
    assert_eq!(made.warnings, Vec::<String>::new());
}

#[test]
fn bundled_fonts_cover_the_scripts_that_users_write() {
    let faces: Vec<_> =
        pdf::fonts::font_files().iter().map(|(_, bytes)| ttf_parser::Face::parse(bytes, 0).unwrap()).collect();
    for letter in SCRIPTS.chars().filter(|letter| !letter.is_whitespace()) {
        assert!(faces.iter().any(|face| face.glyph_index(letter).is_some()), "{letter}");
    }
}

#[test]
fn no_letter_of_a_bundled_font_is_empty() {
    for (name, bytes) in pdf::fonts::font_files() {
        let face = ttf_parser::Face::parse(bytes, 0).unwrap();
        let written = ('!'..='\u{ffff}').filter(|letter| letter.is_alphanumeric() && *letter != '\u{3164}');
        for letter in written {
            let Some(glyph) = face.glyph_index(letter) else { continue };
            let drawn = face.glyph_bounding_box(glyph).is_some();
            assert!(drawn || matches!(letter, '\u{115f}' | '\u{1160}'), "{name}: U+{:04X}", u32::from(letter));
        }
    }
}

#[test]
fn a_draft_lists_what_it_lacks_by_rule_and_a_final_report_nothing() {
    let mut draft = submission(seed());
    let omission = |what: &str, why: &str| Omission { what: what.to_owned(), why: why.to_owned() };
    draft.omissions = vec![
        omission("CB003 1.1.9.5", "no evidence"),
        omission("CB013 E001", "the file is missing"),
        omission("CB003 1.3.7.4", "no evidence"),
        omission("CB003 1.3.7.5", "no evidence"),
    ];
    let gaps = report::data(&draft)["gaps"].to_string();
    assert_eq!(
        gaps,
        r#"[{"what":"CB003","why":"Level 3 process without a citation, in 3 places: 1.1.9.5, 1.3.7.4, 1.3.7.5"},{"what":"CB013 E001","why":"the file is missing"}]"#
    );
    let own = mapping::data(&draft, id("1.3.7"))["gaps"].to_string();
    assert!(own.contains("in 2 places: 1.3.7.4, 1.3.7.5") && !own.contains("1.1.9.5"), "{own}");
    draft.draft = false;
    assert_eq!(report::data(&draft)["gaps"].to_string(), "[]");
}

#[test]
fn notes_of_ours_stand_where_the_user_gave_none() {
    let mut assessment = seed();
    let notes = |assessment: &Assessment| report::data(&submission(assessment.clone()))["notes"].to_string();
    let ours = notes(&assessment);
    assert!(ours.contains("please tell Huawei") && ours.contains("TM Forum has done no independent testing"), "{ours}");
    Arc::make_mut(&mut assessment.subject).misuse_note = "Write to <us>.".to_owned();
    let own = notes(&assessment);
    assert!(own.contains("Write to <us>.") && !own.contains("please tell"), "{own}");
}

#[test]
fn report_and_page_give_the_processes_in_the_same_order() {
    let data = report::data(&submission(seed()));
    let ids: Vec<&str> = data["level_twos"].as_array().unwrap().iter().map(|two| two["id"].as_str().unwrap()).collect();
    assert_eq!(ids, ["1.1.9", "1.1.11", "1.2.7", "1.5.4", "1.3.4", "1.3.5", "1.3.6", "1.3.7"]);
}

#[test]
fn a_mapping_document_names_only_its_own_citations() {
    let mut assessment = seed();
    let code = EvidenceCode(1);
    for process in ["1.1.9.5", "1.3.7.4", "1.3"] {
        assessment.change_claim(id(process), |claim| claim.citations = vec![Citation::whole(code)]);
    }
    assessment.evidence.push(Arc::new(Evidence::new(
        code,
        "Guide",
        EvidenceSource::Link { url: "https://example.org/".to_owned() },
    )));
    let cited_by = |data: &Value| data["works"][0]["cited_by"].as_str().unwrap().to_owned();
    let submission = submission(assessment);
    assert_eq!(cited_by(&mapping::data(&submission, id("1.3.7"))), "1.3, 1.3.7.4");
    assert_eq!(cited_by(&report::data(&submission)), "1.1.9.5, 1.3, 1.3.7.4");
    assert_eq!(mapping::data(&submission, id("1.2.7"))["works"].to_string(), "[]");
}
