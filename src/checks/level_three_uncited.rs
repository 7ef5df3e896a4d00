//! CB003: a level 3 process is in scope and cites no evidence.
//!
//! # Why
//! A claim without evidence is an assertion; an assessor asks for the document and the place in it.
//!
//! # Example
//! 1.1.9.5 has a mapping of three passages; neither they, nor the claim, nor its level 4 processes in scope cite
//! anything.
//!
//! # How to fix
//! Register the evidence and cite it, with page or section.

use super::{Check, Findings, Seen, Severity, Survey, Target};

/// The check.
pub(super) const CHECK: Check = Check {
    code: "CB003",
    name: "level-three-uncited",
    title: "Level 3 process without a citation",
    hint: "Cite evidence for it, for one of its passages or for one of its level 4 processes.",
    work: Severity::Warning,
    final_: Severity::Error,
    run,
};

/// Finds the problems.
fn run(survey: &Survey<'_>, findings: &mut Findings<'_>) {
    for seen in survey.in_scope(3) {
        let below = || survey.children(seen).filter(Seen::is_in).filter_map(|child| child.claim);
        if !seen.claim.into_iter().chain(below()).any(|claim| claim.all_citations().next().is_some()) {
            let message = tr!("check-level-three-uncited", title = seen.process.title());
            findings.report(Target::Process(seen.process.id), message);
        }
    }
}
