//! CB028: a level 3 process is in scope and has neither a computed nor a claimed score.
//!
//! # Why
//! Documents print 0 for it, with no conformance, and it pulls the mean down. In the stage awarded, CB023 looks at
//! the awarded scores instead.
//!
//! # Example
//! 1.1.9.5 is in scope with an unmarked text, and none of its level 4 processes is answered.
//!
//! # How to fix
//! Answer its level 4 processes, mark its passages, or claim a score.

use super::{Check, Findings, Severity, Survey, Target};
use crate::assessment::Stage;
use crate::figures::{Computed, NoScore};

/// The check.
pub(super) const CHECK: Check = Check {
    code: "CB028",
    name: "level-three-unscored",
    title: "Level 3 process without a score",
    hint: "Answer its level 4 processes, mark its passages as supported or not, or claim a score.",
    work: Severity::Warning,
    final_: Severity::Error,
    run,
};

/// Finds the problems.
fn run(survey: &Survey<'_>, findings: &mut Findings<'_>) {
    match survey.ctx.assessment.stage {
        Stage::SelfAssessment => {}
        Stage::Awarded => return,
    }
    for seen in survey.in_scope(3).filter(|seen| seen.figures.origin.is_none()) {
        let why = match seen.figures.computed {
            Computed::Range { unscored, .. } => tr!("check-level-three-unscored-below", count = unscored),
            Computed::None(NoScore::CatalogueGaps) => tr!("check-level-three-unscored-gaps").to_owned(),
            Computed::None(NoScore::NothingSaid | NoScore::NotScored) | Computed::Score { .. } => {
                tr!("check-level-three-unscored-nothing").to_owned()
            }
        };
        let title = seen.process.title();
        let message = tr!("check-level-three-unscored", title = title, why = why);
        findings.report(Target::Process(seen.process.id), message);
    }
}
