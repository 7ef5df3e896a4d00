//! The report and the mapping documents: their data, and that they come out.

use std::sync::Arc;

use claimbook::export::{Date, Profile, Submission, mapping, report};

use crate::support::{figures, framework, id, scheme, seed};

/// A submission of an assessment.
fn submission(assessment: claimbook::assessment::Assessment) -> Submission {
    Submission {
        framework: framework("16.0"),
        scheme: scheme(),
        figures: figures(&assessment),
        assessment,
        profile: Profile::Assessor,
        draft: true,
        date: Date { year: 2026, month: 3, day: 4 },
        omissions: Vec::new(),
        withheld: Vec::new(),
    }
}

#[test]
fn the_report_comes_out_twice_the_same() {
    let submission = submission(seed());
    let first = report::make(&submission).unwrap();
    assert_eq!(first.warnings, Vec::<String>::new());
    if let Ok(folder) = std::env::var("LOOK") {
        std::fs::write(format!("{folder}/report.pdf"), &first.artefacts[0].bytes).unwrap();
    }
    assert!(first.artefacts[0].bytes.starts_with(b"%PDF"));
    assert_eq!(first, report::make(&submission).unwrap());
}
