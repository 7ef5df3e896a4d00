//! CB016: two pieces of evidence are the same file.
//!
//! # Why
//! It travels twice, and works cited list it under two codes. Equal digests say that the content is the same,
//! whatever the names.
//!
//! # Example
//! E002 and E005 are copies of one guide in two folders.
//!
//! # How to fix
//! Cite one of them everywhere, and remove the other from the register.

use super::{Check, Findings, Severity, Survey, Target};
use std::collections::BTreeMap;

/// The check.
pub(super) const CHECK: Check = Check {
    code: "CB016",
    name: "evidence-duplicate",
    title: "Evidence registered twice",
    hint: "Cite one of the two everywhere, and remove the other from the register.",
    work: Severity::Warning,
    final_: Severity::Warning,
    run,
};

/// Finds the problems.
fn run(survey: &Survey<'_>, findings: &mut Findings<'_>) {
    let mut first_by_digest = BTreeMap::new();
    for (piece, _) in survey.evidence() {
        let Some(digest) = piece.sha256().filter(|digest| !digest.is_empty()) else { continue };
        let first = *first_by_digest.entry(digest).or_insert(piece.code);
        if first != piece.code {
            let message = tr!(
                "check-evidence-duplicate",
                code = piece.code.to_string(),
                title = piece.title.as_str(),
                first = first.to_string()
            );
            findings.report(Target::Evidence(piece.code), message);
        }
    }
}
