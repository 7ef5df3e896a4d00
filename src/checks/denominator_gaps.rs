//! CB006: the catalogue's children of a process have gaps in their numbers, and they are counted.
//!
//! # Why
//! Coverage and computed scores divide by the number of children. Where the catalogue misses some of them, the
//! quotient is wrong; a score is not computed at all. It stays a warning for a final submission, because a vendor
//! cannot mend the catalogue.
//!
//! # Example
//! The catalogue has 1.1.11.1.2 and no 1.1.11.1.1.
//!
//! # How to fix
//! Look the number up in the framework's own documents, and enter it as an own denominator with a note.

use super::{Check, Findings, Severity, Survey, Target};

/// The check.
pub(super) const CHECK: Check = Check {
    code: "CB006",
    name: "denominator-gaps",
    title: "Number of children with gaps",
    hint: "Give the true number of its children as an own denominator, with a note on where it was read.",
    work: Severity::Warning,
    final_: Severity::Warning,
    run,
};

/// Finds the problems.
fn run(survey: &Survey<'_>, findings: &mut Findings<'_>) {
    let framework = survey.ctx.framework;
    let version = &framework.version;
    for seen in survey.counted() {
        let (id, below) = (seen.process.id, seen.process.level + 1);
        if !survey.has_own_denominator(id) && framework.has_gaps(id) {
            let (title, count) = (seen.process.title(), survey.children(seen).count());
            let message =
                tr!("check-denominator-gaps", title = title, version = version.as_str(), count = count, level = below);
            findings.report(Target::Process(id), message);
        }
    }
}
