//! CB012: a level 3 process has the full score although not all of its level 4 processes were submitted.
//!
//! # Why
//! A level 4 process that was not submitted counts as not supported, and with any deviation the score is below the
//! full one. Where the score was awarded it is the assessor's, and only a warning remains.
//!
//! # Example
//! 1.5.4.5 claims 5.0; 1.5.4.5.3 is out of scope.
//!
//! # How to fix
//! Put the missing level 4 processes in scope, or lower the score; ask the assessor about an awarded one.

use super::Seen;
use super::listing::first_five;
use super::{Check, Findings, Severity, Survey, Target};
use crate::assessment::Stage;

/// The check.
pub(super) const CHECK: Check = Check {
    code: "CB012",
    name: "full-with-gap",
    title: "Full score with a level 4 process not submitted",
    hint: "Put the missing level 4 processes in scope, or lower the score.",
    work: Severity::Warning,
    final_: Severity::Error,
    run,
};

/// Finds the problems.
fn run(survey: &Survey<'_>, findings: &mut Findings<'_>) {
    let full = survey.ctx.scheme.full();
    for seen in survey.in_scope(3) {
        let claimed = seen.figures.claimed.is_some_and(|score| score >= full);
        if (claimed || seen.figures.printed >= full) && survey.is_answered_below(seen) {
            report(survey, seen, claimed, findings);
        }
    }
}

/// Reports an L3 with the full score if it has L4s that were not submitted.
fn report(survey: &Survey<'_>, seen: Seen<'_>, claimed: bool, findings: &mut Findings<'_>) {
    let id = seen.process.id;
    let total = survey.children(seen).count();
    let submitted = survey.children(seen).filter(Seen::is_in).count();
    let own = survey.ctx.assessment.denominators.get(&id).map(|own| usize::from(own.count));
    let missing = own.unwrap_or(total).saturating_sub(submitted);
    if missing == 0 {
        return;
    }
    let named: Vec<_> =
        survey.children(seen).filter(|child| !child.is_in()).map(|child| child.process.id).take(missing).collect();
    let (title, score) = (seen.process.title(), survey.ctx.scheme.print(survey.ctx.scheme.full()));
    let message = if named.is_empty() {
        tr!("check-full-with-gap", title = title, score = score, missing = missing)
    } else {
        tr!("check-full-with-gap-named", title = title, score = score, missing = missing, named = first_five(&named))
    };
    let awarded = survey.ctx.assessment.stage == Stage::Awarded;
    if awarded && !claimed {
        findings.report_mild(Target::Process(id), message);
    } else {
        findings.report(Target::Process(id), message);
    }
}
