//! CB027: a typed score is not on the scheme's scale, or stands at a level that is not scored.
//!
//! # Why
//! It cannot be compared with any other score, and no assessor can award it.
//!
//! # Example
//! 1.1.9.5 claims 2.5, or 4.25 with a scheme of one decimal; or 1.1.9 has a score.
//!
//! # How to fix
//! Type a score of the scheme, or remove it.

use super::{Check, Findings, Severity, Survey, Target};

/// The check.
pub(super) const CHECK: Check = Check {
    code: "CB027",
    name: "score-not-allowed",
    title: "Score that the scheme does not allow",
    hint: "Type a score of the scheme, at level 3 or 4.",
    work: Severity::Error,
    final_: Severity::Error,
    run,
};

/// Finds the problems.
fn run(survey: &Survey<'_>, findings: &mut Findings<'_>) {
    let scheme = survey.ctx.scheme;
    for seen in survey.all() {
        let Some(claim) = seen.claim else { continue };
        let claimed = claim.claimed.map(|score| (tr!("check-score-not-allowed-claimed"), score));
        let awarded = claim.awarded.map(|score| (tr!("check-score-not-allowed-awarded"), score));
        for (which, score) in claimed.into_iter().chain(awarded) {
            let scored = matches!(seen.process.level, 3 | 4);
            if scored && scheme.allows(score) {
                continue;
            }
            let title = seen.process.title();
            let message = if scored {
                tr!(
                    "check-score-not-allowed",
                    title = title,
                    which = which,
                    score = score.to_string(),
                    allowed = scheme.allowed_words()
                )
            } else {
                tr!(
                    "check-score-not-allowed-level",
                    title = title,
                    which = which,
                    score = score.to_string(),
                    level = seen.process.level
                )
            };
            findings.report(Target::Process(seen.process.id), message);
        }
    }
}
