//! CB031: a registered file is the same, in another place.
//!
//! # Why
//! It was found again by its digest; the register's path leads nowhere, the next search may not find it, and an export
//! takes evidence from its registered place only.
//!
//! # Example
//! E002 was registered as guides/admin.pdf and lies in archive/guides now.
//!
//! # How to fix
//! Take the new place over into the register.

use super::{Check, EvidenceState, Findings, Severity, Survey, Target};

/// The check.
pub(super) const CHECK: Check = Check {
    code: "CB031",
    name: "evidence-moved",
    title: "Evidence moved",
    hint: "Take the new place over into the register.",
    work: Severity::Warning,
    final_: Severity::Error,
    run,
};

/// Finds the problems.
fn run(survey: &Survey<'_>, findings: &mut Findings<'_>) {
    for (piece, state) in survey.evidence() {
        if let EvidenceState::Moved { found } = state {
            let (code, title, place) = (piece.code, &piece.title, piece.location());
            let message = tr!(
                "check-evidence-moved",
                code = code.to_string(),
                title = title.as_str(),
                place = place,
                found = found.as_str()
            );
            findings.report(Target::Evidence(code), message);
        }
    }
}
