//! CB017: a claim cites an evidence code that is not in the register.
//!
//! # Why
//! The citation leads nowhere.
//!
//! # Example
//! 1.1.9.5 cites E009, page 12; the register ends at E004.
//!
//! # How to fix
//! Register the evidence and cite its code, or remove the citation.

use super::{Check, Findings, Severity, Survey, Target};

/// The check.
pub(super) const CHECK: Check = Check {
    code: "CB017",
    name: "unknown-evidence",
    title: "Citation of unknown evidence",
    hint: "Register the evidence, or remove the citation.",
    work: Severity::Error,
    final_: Severity::Error,
    run,
};

/// Finds the problems.
fn run(survey: &Survey<'_>, findings: &mut Findings<'_>) {
    for (id, claim) in &survey.ctx.assessment.claims {
        let unknown =
            claim.all_citations().map(|citation| citation.evidence).filter(|code| !survey.is_registered(*code));
        let mut codes: Vec<_> = unknown.collect();
        codes.sort_unstable();
        codes.dedup();
        for code in codes {
            let message = tr!("check-unknown-evidence", id = id.to_string(), code = code.to_string());
            findings.report(Target::Process(*id), message);
        }
    }
}
