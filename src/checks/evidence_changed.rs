//! CB014: a registered file is no longer what it was.
//!
//! # Why
//! The digest in the register is the proof of what was cited. A changed file may say something else at the cited page.
//! Evidence that never travels, internal or withheld, is a warning only.
//!
//! # Example
//! E001 is a user guide that was written anew after its pages were cited.
//!
//! # How to fix
//! Look at the cited places, then register the file anew; or bring the old file back.

use super::travels::travels;
use super::{Check, EvidenceState, Findings, Severity, Survey, Target};

/// The check.
pub(super) const CHECK: Check = Check {
    code: "CB014",
    name: "evidence-changed",
    title: "Evidence changed",
    hint: "Look at the cited places again, then register the file anew; or bring the old file back.",
    work: Severity::Warning,
    final_: Severity::Error,
    run,
};

/// Finds the problems.
fn run(survey: &Survey<'_>, findings: &mut Findings<'_>) {
    for (piece, _) in survey.evidence().filter(|(_, state)| **state == EvidenceState::Changed) {
        let (code, title, place) = (piece.code, &piece.title, piece.location());
        let message = tr!("check-evidence-changed", code = code.to_string(), title = title.as_str(), place = place);
        if travels(piece.confidentiality) {
            findings.report(Target::Evidence(code), message);
        } else {
            findings.report_mild(Target::Evidence(code), message);
        }
    }
}
