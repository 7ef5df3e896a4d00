//! The assessment file: round trips, the golden file, repairs and refusals.

use std::collections::BTreeMap;
use std::sync::Arc;

use claimbook::assessment::{
    Assessment, ChartGroup, Citation, Claim, Component, Confidentiality, Denominator, DocumentState, Evidence,
    EvidenceCode, EvidenceKind, EvidenceSource, FrameworkRef, MappingDocument, Passage, PassageOrigin, PassageSupport,
    Revision, Scope, Stage, Status, Subject, SubjectKind, Support,
};
use claimbook::file::{FileError, Loaded, MOST_BYTES, check_size, read, write};
use proptest::prelude::*;

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
        Component { name: text("Catalogue \"C\""), version: text("1.0") },
        Component { name: text("Ordering"), version: String::new() },
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
