//! CB033: a text that leaves the house holds a word that must not.
//!
//! # Why
//! Names of customers and of hosts stand in agreements that forbid to publish them. A final export for the public is
//! refused; the contents of evidence are searched when a bundle is made, or looked at beforehand.
//!
//! # Example
//! Acme is on the list, and the mapping of 1.3.5.6 says where Acme uses it.
//!
//! # How to fix
//! Say it without the name; or take the word off the list.

use super::leaving::leaving_texts;
use super::{Check, Findings, ForbiddenWords, Severity, Survey, Target};
use crate::words;

/// The check.
pub(super) const CHECK: Check = Check {
    code: "CB033",
    name: "forbidden-word",
    title: "Word that must not leave the house",
    hint: "Say it without the word, or take the word off the list under Subject.",
    work: Severity::Warning,
    final_: Severity::Warning,
    run,
};

/// Finds the problems.
fn run(survey: &Survey<'_>, findings: &mut Findings<'_>) {
    let forbidden = ForbiddenWords::new(&survey.ctx.assessment.forbidden);
    if forbidden.is_empty() {
        return;
    }
    let mut seen: Vec<(Target, &str, &str)> = Vec::new();
    leaving_texts(survey.ctx.assessment, &mut |target, field, text| {
        for word in forbidden.found_in(text) {
            // Two passages of one claim are one place to go to.
            if !seen
                .iter()
                .rev()
                .take_while(|(other, ..)| *other == target)
                .any(|(_, own, known)| *own == field && *known == word)
            {
                seen.push((target, field, word));
                findings.report(target, message(target, field, word));
            }
        }
    });
}

/// What is wrong.
fn message(target: Target, field: &str, word: &str) -> String {
    let place = match target {
        Target::Field(field) => words::text(&format!("field-{}", field.word())),
        Target::Document | Target::Process(_) | Target::Evidence(_) => words::text(field),
    };
    tr!("check-forbidden-word", word = word, place = place)
}
