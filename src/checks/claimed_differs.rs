//! CB010: the claimed score of a level 3 process is not the computed one, and no reason says why.
//!
//! # Why
//! An assessor recomputes; a difference without a reason looks like a slip, and often is one.
//!
//! # Example
//! Computed 4.3 from two of three level 4 processes, claimed 4.8.
//!
//! # How to fix
//! Say why in the claim's reason, or take the claimed score back, so that the computed one is printed.

use super::{Check, Findings, Severity, Survey, Target};
use crate::figures::Computed;

/// The check.
pub(super) const CHECK: Check = Check {
    code: "CB010",
    name: "claimed-differs",
    title: "Claimed score without a reason for its difference",
    hint: "Say in the reason why it differs, or take the claimed score back.",
    work: Severity::Warning,
    final_: Severity::Error,
    run,
};

/// Finds the problems.
fn run(survey: &Survey<'_>, findings: &mut Findings<'_>) {
    let scheme = survey.ctx.scheme;
    for seen in survey.in_scope(3) {
        let (Some(claim), Some(claimed)) = (seen.claim, seen.figures.claimed) else { continue };
        let differs = match seen.figures.computed {
            Computed::None(_) => false,
            Computed::Score { score, .. } => score != claimed,
            Computed::Range { low, high, .. } => claimed < low || claimed > high,
        };
        if !differs || !claim.reason.trim().is_empty() {
            continue;
        }
        let computed = match seen.figures.computed {
            Computed::None(_) => String::new(),
            Computed::Score { score, .. } => scheme.print(score),
            Computed::Range { low, high, .. } => tr!("check-range", low = scheme.print(low), high = scheme.print(high)),
        };
        let (title, claimed) = (seen.process.title(), scheme.print(claimed));
        let message = tr!("check-claimed-differs", title = title, claimed = claimed, computed = computed);
        findings.report(Target::Process(seen.process.id), message);
    }
}
