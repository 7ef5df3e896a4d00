//! CB013: a registered file is not there, or cannot be read.
//!
//! # Why
//! It cannot travel with the submission. Evidence that never travels, internal or withheld, is a warning only.
//!
//! # Example
//! E003 was registered from a network drive that is not connected.
//!
//! # How to fix
//! Put the file back, or point the register to where it is now.

use super::travels::travels;
use super::{Check, EvidenceState, Findings, Severity, Survey, Target};

/// The check.
pub(super) const CHECK: Check = Check {
    code: "CB013",
    name: "evidence-missing",
    title: "Evidence missing",
    hint: "Put the file back, or point the register to where it is now.",
    work: Severity::Warning,
    final_: Severity::Error,
    run,
};

/// Finds the problems.
fn run(survey: &Survey<'_>, findings: &mut Findings<'_>) {
    for (piece, state) in survey.evidence() {
        let (code, title, place) = (piece.code.to_string(), piece.title.as_str(), piece.location());
        let message = match state {
            EvidenceState::Missing => tr!("check-evidence-missing", code = code, title = title, place = place),
            EvidenceState::Unreadable => {
                tr!("check-evidence-missing-unreadable", code = code, title = title, place = place)
            }
            EvidenceState::Unknown | EvidenceState::Present | EvidenceState::Moved { .. } | EvidenceState::Changed => {
                continue;
            }
        };
        if travels(piece.confidentiality) {
            findings.report(Target::Evidence(piece.code), message);
        } else {
            findings.report_mild(Target::Evidence(piece.code), message);
        }
    }
}
