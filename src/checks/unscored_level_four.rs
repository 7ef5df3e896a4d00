//! CB005: a level 4 process is in scope and nothing says how far it is supported.
//!
//! # Why
//! A tick is never a full score. As long as one level 4 process in scope is unscored, its level 3 process has a
//! range instead of a computed score, and documents print 0 for the level 4 process.
//!
//! # Example
//! 1.5.4.5.1 is in scope; it has a text, no passage is marked, and no score is typed.
//!
//! # How to fix
//! Give it a score, or mark its passages as fully, partly or not supported, or set its support to none.

use super::{Check, Findings, Severity, Survey, Target};
use crate::figures::{Computed, NoScore};

/// The check.
pub(super) const CHECK: Check = Check {
    code: "CB005",
    name: "unscored-level-four",
    title: "Level 4 process without a score",
    hint: "Give it a score, mark its passages as supported or not, or set its support to none.",
    work: Severity::Warning,
    final_: Severity::Error,
    run,
};

/// Finds the problems.
fn run(survey: &Survey<'_>, findings: &mut Findings<'_>) {
    for seen in survey.in_scope(4) {
        if seen.figures.computed == Computed::None(NoScore::NothingSaid) {
            let message = tr!("check-unscored-level-four", title = seen.process.title());
            findings.report(Target::Process(seen.process.id), message);
        }
    }
}
