//! CB007: children that are counted stand in the catalogue only by inference or from memory.
//!
//! # Why
//! Coverage and computed scores divide by the number of children; a list that was inferred from later versions may
//! have one too many or too few. One problem for the whole document, because it is the catalogue's weakness, not
//! the vendor's.
//!
//! # Example
//! The level 3 processes of 1.2.1 in release 16.0 are known from later versions only.
//!
//! # How to fix
//! Compare with the framework's own documents; where the number differs, enter an own denominator with a note. A
//! process with an own denominator is no longer counted here.

use super::listing::first_five;
use super::{Check, Findings, Severity, Survey, Target};

/// The check.
pub(super) const CHECK: Check = Check {
    code: "CB007",
    name: "unsure-denominator",
    title: "Number of children from an unsure list",
    hint: "Compare the numbers with the framework's own documents; where they differ, enter own denominators.",
    work: Severity::Warning,
    final_: Severity::Warning,
    run,
};

/// Finds the problem.
fn run(survey: &Survey<'_>, findings: &mut Findings<'_>) {
    let unsure = |child: super::Seen<'_>| !child.process.provenance.is_sure();
    let found: Vec<_> = survey
        .counted()
        .filter(|seen| !survey.has_own_denominator(seen.process.id) && survey.children(*seen).any(unsure))
        .map(|seen| seen.process.id)
        .collect();
    if !found.is_empty() {
        let version = &survey.ctx.framework.version;
        let (count, named) = (found.len(), first_five(&found));
        let message = tr!("check-unsure-denominator", count = count, version = version.as_str(), named = named);
        findings.report(Target::Document, message);
    }
}
