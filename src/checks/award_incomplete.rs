//! CB023: the stage is awarded, and a level 3 process in scope has no awarded score.
//!
//! # Why
//! In this stage documents print awarded scores only: the process would print 0 as if nothing had been awarded.
//!
//! # Example
//! 23 of 24 scores were entered from the assessor's answer.
//!
//! # How to fix
//! Enter the missing score, 0 where nothing was awarded; or set the stage back to self-assessment.

use super::{Check, Findings, Severity, Survey, Target};
use crate::assessment::Stage;

/// The check.
pub(super) const CHECK: Check = Check {
    code: "CB023",
    name: "award-incomplete",
    title: "Awarded stage without all awarded scores",
    hint: "Enter the awarded score, 0 where nothing was awarded, or set the stage back to self-assessment.",
    work: Severity::Warning,
    final_: Severity::Error,
    run,
};

/// Finds the problems.
fn run(survey: &Survey<'_>, findings: &mut Findings<'_>) {
    match survey.ctx.assessment.stage {
        Stage::SelfAssessment => return,
        Stage::Awarded => {}
    }
    for seen in survey.in_scope(3).filter(|seen| seen.figures.awarded.is_none()) {
        let message = tr!("check-award-incomplete", title = seen.process.title());
        findings.report(Target::Process(seen.process.id), message);
    }
}
