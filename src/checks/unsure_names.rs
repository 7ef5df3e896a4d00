//! CB019: processes in scope have names that the catalogue does not know for sure.
//!
//! # Why
//! About one inferred name in six may differ from what the version prints. One problem for the whole document,
//! because it is the catalogue's weakness, not the vendor's.
//!
//! # Example
//! The names of 1.2.1.1 to 1.2.1.7 in release 16.0 are known from later versions only.
//!
//! # How to fix
//! Compare the names with the framework's own documents, or import the catalogue of the version.

use super::listing::first_five;
use super::{Check, Findings, Severity, Survey, Target};

/// The check.
pub(super) const CHECK: Check = Check {
    code: "CB019",
    name: "unsure-names",
    title: "Names from an unsure list",
    hint: "Compare the names with the framework's own documents before anything is handed over.",
    work: Severity::Warning,
    final_: Severity::Warning,
    run,
};

/// Finds the problem.
fn run(survey: &Survey<'_>, findings: &mut Findings<'_>) {
    let found: Vec<_> = survey
        .all()
        .filter(|seen| seen.figures.in_scope && !seen.process.provenance.is_sure())
        .map(|seen| seen.process.id)
        .collect();
    if !found.is_empty() {
        let (count, named, version) = (found.len(), first_five(&found), &survey.ctx.framework.version);
        let message = tr!("check-unsure-names", count = count, version = version.as_str(), named = named);
        findings.report(Target::Document, message);
    }
}
