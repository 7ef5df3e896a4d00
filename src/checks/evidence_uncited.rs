//! CB015: a piece of evidence is cited by no claim.
//!
//! # Why
//! It travels with the submission, and nobody knows what it is for.
//!
//! # Example
//! E007 was dropped on the window and never picked for a claim.
//!
//! # How to fix
//! Cite it where it helps, or remove it from the register.

use super::{Check, Findings, Severity, Survey, Target};
use crate::assessment::EvidenceCode;

/// The check.
pub(super) const CHECK: Check = Check {
    code: "CB015",
    name: "evidence-uncited",
    title: "Evidence never cited",
    hint: "Cite it where it helps, or remove it from the register.",
    work: Severity::Info,
    final_: Severity::Warning,
    run,
};

/// Finds the problems.
fn run(survey: &Survey<'_>, findings: &mut Findings<'_>) {
    let claims = survey.ctx.assessment.claims.values();
    let mut cited: Vec<EvidenceCode> =
        claims.flat_map(|claim| claim.all_citations()).map(|citation| citation.evidence).collect();
    cited.sort_unstable();
    for (piece, _) in survey.evidence() {
        if cited.binary_search(&piece.code).is_err() {
            let message = tr!("check-evidence-uncited", code = piece.code.to_string(), title = piece.title.as_str());
            findings.report(Target::Evidence(piece.code), message);
        }
    }
}
