//! CB010: the claimed score of a process is not the computed one, and no reason says why. A level 4 process is held against
//! the marks of its own mapping, which its typed score goes before.
//!
//! # Why
//! An assessor recomputes; a difference without a reason looks like a slip, and often is one.
//!
//! # Example
//! Computed 4.3 from two of three level 4 processes, claimed 4.8.
//!
//! # How to fix
//! Say why in the claim's reason, or take the claimed score back, so that the computed one is printed.

use super::{Check, Findings, Seen, Severity, Survey, Target};
use crate::assessment::Score;
use crate::figures::Computed;
use crate::scheme::Rating;

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
        let Some(claimed) = seen.figures.claimed else { continue };
        let (differs, computed) = match seen.figures.computed {
            Computed::None(_) => continue,
            Computed::Score { score, .. } => (score != claimed, scheme.print(score)),
            Computed::Range { low, high, .. } => {
                let words = tr!("check-range", low = scheme.print(low), high = scheme.print(high));
                (claimed < low || claimed > high, words)
            }
        };
        if differs {
            report(survey, findings, seen, claimed, &computed);
        }
    }
    for seen in survey.in_scope(4) {
        let (Some(claim), Some(claimed)) = (seen.claim, seen.figures.claimed) else { continue };
        let Rating::Share(share) = scheme.rate_texts(claim) else { continue };
        let computed = if share.is_none() { Score::ZERO } else { scheme.score_of(share) };
        if computed != claimed {
            report(survey, findings, seen, claimed, &scheme.print(computed));
        }
    }
}

/// Reports a difference that no reason explains.
fn report(survey: &Survey<'_>, findings: &mut Findings<'_>, seen: Seen<'_>, claimed: Score, computed: &str) {
    if seen.claim.is_some_and(|claim| claim.reason.trim().is_empty()) {
        let (title, claimed) = (seen.process.title(), survey.ctx.scheme.print(claimed));
        let message = tr!("check-claimed-differs", title = title, claimed = claimed, computed = computed);
        findings.report(Target::Process(seen.process.id), message);
    }
}
