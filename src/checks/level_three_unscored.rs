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
            Computed::Range { unscored: 1, .. } => "one of its level 4 processes in scope has none".to_owned(),
            Computed::Range { unscored, .. } => format!("{unscored} of its level 4 processes in scope have none"),
            Computed::None(NoScore::CatalogueGaps) => "the catalogue's level 4 processes have gaps".to_owned(),
            Computed::None(NoScore::NothingSaid | NoScore::NotScored) | Computed::Score { .. } => {
                "nothing says how far it is supported".to_owned()
            }
        };
        let title = seen.process.title();
        let message = format!("{title} is in scope without a score, and prints 0: {why}");
        findings.report(Target::Process(seen.process.id), message);
    }
}
