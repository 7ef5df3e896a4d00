//! The assessment file: round trips, the golden file, repairs and refusals.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking, in its helpers as well")]

pub mod any;

use std::collections::BTreeMap;
use std::sync::Arc;

use claimbook::assessment::{
    Assessment, ChartGroup, Citation, Claim, Component, Confidentiality, Denominator, DocumentState, Evidence,
    EvidenceCode, EvidenceKind, EvidenceSource, FrameworkRef, MappingDocument, Paper, Passage, PassageOrigin,
    PassageSupport, Question, Revision, Scope, Stage, Status, Subject, SubjectKind, Support,
};
use claimbook::file::{FileError, Loaded, MOST_BYTES, check_size, read, write};
use proptest::prelude::*;

use self::any::any_assessment;
use crate::support::{id, score, seed};

/// The golden file of format 1. It never changes: every later program must read it.
const GOLDEN: &str = include_str!("data/v1.claimbook");

/// A text with everything that a careless writer breaks.
const WEIRD: &str = "First \"line\"\r\n=1+1\t<b>#let x</b> \\n \u{0}\u{7}\u{1b}\n\"#); r#\"raw\"# // no /* comment\n\n  ),\nשלום \u{202e}abc\u{202c} 汉字 かな 한글 \u{feff}\u{2028}é\r";

/// A citation with all its places.
fn cited(code: u32) -> Citation {
    let text = str::to_owned;
    Citation { evidence: EvidenceCode(code), page: text("12-14"), section: text("3.2 & 4"), time: text("00:12:30") }
}

/// The document of the golden file: every field of the model says something.
fn full() -> Assessment {
    let text = str::to_owned;
    let mut subject = Subject::new("Example Company", "Example Product", "R2.1");
    subject.short_name = text("EXCO");
    subject.kind = SubjectKind::Solution;
    subject.components = vec![
        Component { name: text("Catalogue \"C\""), version: text("1.0"), processes: vec![id("1.3.7"), id("1.1.9")] },
        Component { name: text("Ordering"), version: String::new(), processes: Vec::new() },
    ];
    subject.completed = text("2017-02");
    subject.report_version = text("1.1");
    subject.authors = text("Ann, Bo");
    subject.executive_summary = text("One.\n\nTwo.");
    subject.functionality_overview = text(WEIRD);
    subject.version_history = vec![Revision {
        version: text("V1.0"),
        date: text("2017-01-31"),
        author: text("Ann"),
        changes: text("First | only"),
    }];
    subject.related_certifications = text("None");
    subject.statement = text("Looked at");
    subject.statement_source = text("A letter");
    subject.misuse_note = text("Do not alter");
    subject.misuse_source = text("Our terms");
    subject.disclaimer = text("As is");
    subject.disclaimer_source = text("Our terms, 2");
    subject.notice = text("An example");
    subject.paper = Paper::Letter;
    subject.logo = text("../logo.png");
    subject.accent = text("#cc3300");
    let reference = FrameworkRef { id: text("etom"), version: text("16.0") };
    let mut assessment = Assessment::new(reference, "bpf-share", subject);
    assessment.stage = Stage::Awarded;
    assessment.last_evidence = 1002;
    assessment.evidence = vec![
        Arc::new(Evidence {
            document_version: text("3"),
            issuer: text("Example Company"),
            kind: EvidenceKind::TestReport,
            confidentiality: Confidentiality::Withheld,
            component: text("Ordering"),
            ..Evidence::new(
                EvidenceCode(1),
                "Guide",
                EvidenceSource::File { path: text("../docs/a b;#.pdf"), sha256: "0a".repeat(32), size: 5_000_000_000 },
            )
        }),
        Arc::new(Evidence::new(
            EvidenceCode(1001),
            "",
            EvidenceSource::Link { url: text("https://example.org/?a=1&b") },
        )),
    ];
    let mut document = MappingDocument::first(id("1.1.9"));
    (document.version, document.round, document.state) = (2, 3, DocumentState::Questions);
    (document.date, document.author) = (text("2017-02-01"), text("Bo"));
    assessment.documents = BTreeMap::from([(id("1.1.9"), document)]);
    assessment.chart_groups = vec![
        ChartGroup { title: text("Market/Sales"), domains: vec![id("1.1"), id("1.2")] },
        ChartGroup { title: text("Nothing yet"), domains: Vec::new() },
    ];
    let denominator = Denominator { count: 3, note: text("Read in the guide") };
    assessment.denominators = BTreeMap::from([(id("1.1.11.1"), denominator)]);
    assessment.not_submitted_label = text("N/A");
    assessment.change_claim(id("1.1.9"), |claim| claim.scope = Scope::In);
    assessment.change_claim(id("1.1.10"), |claim| claim.scope = Scope::Out);
    assessment.change_claim(id("1.1.9.5"), |claim| *claim = full_claim());
    assessment
}

/// A claim with every field.
fn full_claim() -> Claim {
    let text = str::to_owned;
    let passage = Passage {
        origin: PassageOrigin::Framework,
        text: text("Sales accounts\nare managed."),
        support: Some(PassageSupport::Partly),
        tag: Some(Support::Both),
        reason: text("No import"),
        citations: vec![cited(1), Citation::whole(EvidenceCode(1001))],
    };
    Claim {
        scope: Scope::In,
        reason: text("Agreed"),
        support: Some(Support::Nothing),
        mapping: vec![Arc::new(passage), Arc::new(Passage::vendor(WEIRD)), Arc::new(Passage::vendor(""))],
        claimed: Some(score("4.3")),
        awarded: Some(score("4.72")),
        comment: text("A comment"),
        note: text("Ours only"),
        component: text("Ordering"),
        status: Status::NeedsReview,
        owner: text("Ann"),
        citations: vec![cited(1001)],
        questions: vec![
            Question {
                round: 1,
                author: text("The assessor"),
                date: text("2017-05-02"),
                text: text("Where is the\nimport?"),
                answer: text(WEIRD),
                settled: true,
            },
            Question { text: text("And now?"), ..Question::of_round(2) },
        ],
    }
}

#[test]
fn the_golden_file_reads_and_writes_back() {
    let loaded = read(GOLDEN.as_bytes()).unwrap();
    assert_eq!(loaded, Loaded { assessment: full(), problems: Vec::new() });
    assert_eq!(write(&loaded.assessment), GOLDEN);
}

#[test]
fn the_seed_comes_back() {
    let assessment = seed();
    let loaded = read(write(&assessment).as_bytes()).unwrap();
    assert_eq!(loaded, Loaded { assessment, problems: Vec::new() });
}

#[test]
#[ignore = "writes the golden file of a new format version"]
fn write_the_golden_file() {
    std::fs::write(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/v1.claimbook"), write(&full())).unwrap();
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_assessment_comes_back(assessment in any_assessment()) {
        let text = write(&assessment);
        let loaded = read(text.as_bytes()).unwrap();
        prop_assert_eq!(&loaded.problems, &Vec::new());
        prop_assert_eq!(&loaded.assessment, &assessment);
        prop_assert_eq!(write(&loaded.assessment), text);
    }

    #[test]
    fn any_bytes_are_read_without_a_panic(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        prop_assert!(read(&bytes).is_err());
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_damaged_file_is_refused_or_read_without_a_panic(
        at in 0..GOLDEN.len(),
        cut in 0..40_usize,
        new in proptest::collection::vec(proptest::sample::select(b"\"\\(),:[]{}/*#r1ax\n \xff".to_vec()), 0..4),
    ) {
        let mut bytes = GOLDEN.as_bytes().to_vec();
        let end = (at + cut).min(bytes.len());
        bytes.splice(at..end, new);
        if let Ok(loaded) = read(&bytes) {
            let again = read(write(&loaded.assessment).as_bytes()).unwrap();
            prop_assert_eq!(again, Loaded { assessment: loaded.assessment, problems: Vec::new() });
        }
    }
}

/// Reads the golden file with one text replaced; the text must be there.
fn spoiled(from: &str, to: &str) -> Result<Loaded, FileError> {
    assert!(GOLDEN.contains(from), "{from}");
    read(GOLDEN.replacen(from, to, 1).as_bytes())
}

/// The problems of a golden file with one text replaced.
fn problems(from: &str, to: &str) -> Vec<String> {
    spoiled(from, to).unwrap().problems.iter().map(ToString::to_string).collect()
}

#[test]
fn a_file_with_foreign_line_ends_or_a_mark_is_the_same_document() {
    for text in [GOLDEN.replace('\n', "\r\n"), format!("\u{feff}{GOLDEN}"), format!("// a note\n/* two */ {GOLDEN}")] {
        assert_eq!(read(text.as_bytes()).unwrap(), Loaded { assessment: full(), problems: Vec::new() });
    }
}

#[test]
fn what_can_be_repaired_is_listed_and_the_rest_is_kept() {
    let cases = [
        (
            "scope: \"out\"",
            "scope: \"gone\"",
            "claim 1.1.10: scope \"gone\" is none of undecided, in, out; it was left out",
        ),
        (
            "claimed: \"4.3\"",
            "claimed: \"4.3!\"",
            "claim 1.1.9.5: claimed \"4.3!\" is not a score such as 4.3; it was left out",
        ),
        (
            "tag: \"AM\"",
            "tag: \"MA\"",
            "claim 1.1.9.5, passage 1: tag \"MA\" is none of A, M, AM, none; it was left out",
        ),
        (
            "(evidence: \"E1001\"),",
            "(evidence: \"1001\", page: \"7\"),",
            "claim 1.1.9.5, passage 1: \"1001\" is not an evidence code such as E001; the citation (page 7) was left out",
        ),
        (
            "owner: \"Ann\"",
            "colour: (of: [1, 2.5, 'x', Some({\"a\": b})]), owner: \"Ann\"",
            "claim 1.1.9.5: the field \"colour\" is unknown, or stands here a second time; it was not read, and saving drops it",
        ),
        (
            "owner: \"Ann\"",
            "owner: \"Ann\", owner: \"Bo\"",
            "claim 1.1.9.5: the field \"owner\" is unknown, or stands here a second time; it was not read, and saving drops it",
        ),
        (
            "last_evidence: 1002",
            "last_evidence: 4",
            "file: last_evidence is 4, and code 1001 is in use; it was set to 1001",
        ),
        (
            "stage: \"awarded\"",
            "stage: \"won\"",
            "framework etom: stage \"won\" is none of self-assessment, awarded; it was left out",
        ),
        (
            "process: \"1.1.9\"",
            "process: \"\"",
            "mapping document: \"\" is not a process identifier such as 1.3.5.6; V2R3 (2017-02-01 Bo) was left out",
        ),
        (
            "\"1.2\",",
            "\"1.x\",",
            "chart group Market/Sales: \"1.x\" is not a process identifier such as 1.3.5.6; the domain was left out",
        ),
    ];
    for (from, to, expected) in cases {
        assert_eq!(problems(from, to), [expected]);
    }
    let mut expected = full();
    expected.change_claim(id("1.1.9.5"), |claim| claim.claimed = None);
    assert_eq!(spoiled("claimed: \"4.3\"", "claimed: \"x\"").unwrap().assessment, expected);
}

#[test]
fn a_claim_that_stands_twice_or_has_a_bad_identifier_is_named_with_its_content() {
    let twice = "\n(id: \"1.1.9\", scope: \"out\", claimed: \"4.1\", mapping: [(text: \"Second\")]), (id: \"1..2\", note: \"n\"),\n";
    let loaded = spoiled("claims: [", &format!("claims: [(id: \"1.1.9\", scope: \"in\"),{twice}")).unwrap();
    let said: Vec<String> = loaded.problems.iter().map(ToString::to_string).collect();
    assert_eq!(said.len(), 3, "{said:#?}");
    assert!(
        said[0].starts_with("claim 1.1.9: a claim about this process stands above; the first was kept"),
        "{said:#?}"
    );
    assert!(said[0].contains("out, score 4.1, mapping \"Second\""), "{said:#?}");
    assert!(said[1].starts_with("claim 1..2: \"1..2\" is not a process identifier"), "{said:#?}");
    assert_eq!(loaded.assessment, full());
}

#[test]
fn evidence_with_a_code_that_is_taken_or_unreadable_gets_a_new_one() {
    for (code, reason) in [
        ("E001", "E001 is registered twice; citations of it mean the first"),
        ("X", "\"X\" is not an evidence code such as E001"),
    ] {
        let loaded = spoiled("code: \"E1001\"", &format!("code: \"{code}\"")).unwrap();
        let said: Vec<String> = loaded.problems.iter().map(ToString::to_string).collect();
        assert_eq!(said, [format!("evidence https://example.org/?a=1&b: {reason}; \"\" got the new code E1003")]);
        let codes: Vec<u32> = loaded.assessment.evidence.iter().map(|piece| piece.code.0).collect();
        assert_eq!((codes, loaded.assessment.last_evidence), (vec![1, 1003], 1003));
    }
}

#[test]
fn a_lost_word_never_opens_evidence_to_others() {
    for to in ["", "confidentiality: \"publik\","] {
        let loaded = spoiled("confidentiality: \"withheld\",", to).unwrap();
        assert_eq!(loaded.assessment.evidence[0].confidentiality, Confidentiality::Internal);
        assert!(!loaded.problems.is_empty());
    }
}

#[test]
fn every_refusal_says_what_and_what_to_do() {
    let kind = |found: &str| FileError::WrongType { found: found.to_owned() };
    let newer = |found: &str| FileError::Newer { found: found.to_owned(), known: "claimbook/1".to_owned() };
    let other = "its first field is not format: \"claimbook/1\"";
    let cases: Vec<(Vec<u8>, FileError)> = vec![
        (b"".to_vec(), kind("it is empty")),
        (b" \n\t".to_vec(), kind("it is empty")),
        (b"%PDF-1.7 \xff".to_vec(), kind("it is a PDF document")),
        (
            b"PK\x03\x04\xff\xff".to_vec(),
            kind("it is a ZIP package, such as a submission bundle, a workbook or a Word document"),
        ),
        (b"{\"format\": \"claimbook.score/1\"}".to_vec(), kind("it looks like JSON; an assessment is RON text")),
        (b"(id: \"bpf-share\")".to_vec(), kind(&format!("it is RON text, and {other}"))),
        (b"(format: \"other/1\")".to_vec(), kind(&format!("it is RON text, and {other}"))),
        (b"Dear all".to_vec(), kind(other)),
        (b"(format: \"claimbook/x\")".to_vec(), kind("its format \"claimbook/x\" is none that a Claimbook ever wrote")),
        (b"(format: \"claimbook/0\")".to_vec(), kind("its format \"claimbook/0\" is none that a Claimbook ever wrote")),
        (b"(format: \"claimbook/2\", all: new)".to_vec(), newer("claimbook/2")),
        (b"(format: \"claimbook/1.1\", \xff)".to_vec(), newer("claimbook/1.1")),
        (b"(format: \"claimbook/99999999999\")".to_vec(), newer("claimbook/99999999999")),
        (
            b"(format: \"claimbook/1\",\n subject: (title: \"\xe9\"))".to_vec(),
            FileError::NotUtf8 { line: 2, offset: 43 },
        ),
        (b"\xff\xfe(\0".to_vec(), kind("it is text in UTF-16; an assessment is saved as UTF-8")),
    ];
    for (bytes, expected) in cases {
        let error = read(&bytes).unwrap_err();
        assert_eq!(error, expected, "{}", String::from_utf8_lossy(&bytes));
        assert!(!error.hint().is_empty() && !error.to_string().contains(" — "), "{error}: the front ends put the dash");
    }
    assert_eq!(check_size(MOST_BYTES), Ok(()));
    assert!(matches!(check_size(MOST_BYTES + 1), Err(FileError::TooLarge { .. })));
}

#[test]
fn damage_is_named_by_line_and_column() {
    let line = 1 + GOLDEN.lines().position(|line| line.contains("company:")).unwrap();
    let error = spoiled("company: \"Example Company\"", "company \"Example Company\"").unwrap_err();
    assert!(
        matches!(error, FileError::Damaged { line: found, column, .. } if found == line && column > 8),
        "{error:?}"
    );
    let error = read(b"(format: \"claimbook/1\", frameworks: [])\n").unwrap_err();
    assert!(error.to_string().contains("holds no assessed framework"), "{error}");
}

#[test]
fn deep_nesting_is_refused() {
    for (open, close) in [("[", "]"), ("(", ")"), ("(a:", ")"), ("Some(", ")"), ("{1:", "}"), ("/*", "*/")] {
        let deep = format!("(format: \"claimbook/1\", subject: {}1{})", open.repeat(100_000), close.repeat(100_000));
        assert!(matches!(read(deep.as_bytes()), Err(FileError::Damaged { .. })), "{open}");
        let stray = deep.replace("subject", "stray");
        assert!(matches!(read(stray.as_bytes()), Err(FileError::Damaged { .. })), "{open}");
    }
}

#[test]
fn a_truncated_file_is_an_error() {
    let text = GOLDEN.trim_end();
    for length in (0..text.len()).step_by(97).chain(text.len() - 60..text.len()).chain(0..60) {
        assert!(read(&text.as_bytes()[..length]).is_err(), "{length}");
    }
}

#[test]
fn a_long_text_of_a_claim_keeps_its_lines() {
    let mut assessment = seed();
    assessment.change_claim(id("1.1.9.5"), |claim| claim.comment = "One\nTwo \"2\"".to_owned());
    let text = write(&assessment);
    assert!(text.contains("comment: \"One\nTwo \\\"2\\\"\",\n"), "{text}");
    let (before, after) = (write(&seed()), text);
    let added: Vec<&str> = after.lines().filter(|line| !before.lines().any(|other| other == *line)).collect();
    assert_eq!(added.len(), 2, "a change of one field changes its lines only: {added:?}");
}
