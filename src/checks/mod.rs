//! What may be wrong: one file per check, run in the order of [`CHECKS`].
//!
//! A check is data (a stable code, words, severities) and a pure function; it reads the document and its figures and
//! reports problems, and never changes anything. Codes are for ever: a check that is dropped leaves a gap.
//! To add one: write its file after the outline of the others (what, why, example, how to fix), add it to the end of
//! [`CHECKS`], and give it a fixture in `tests/checks.rs`. Absent on purpose: JSON and exit codes (see `cli`), any IO
//! (the state of evidence files is an argument), and the clock.

mod award_incomplete;
mod check;
mod claimed_differs;
mod context;
mod date;
mod denominator_gaps;
mod denominator_too_low;
mod denominator_without_note;
mod empty_level_two;
mod evidence_changed;
mod evidence_duplicate;
mod evidence_missing;
mod evidence_moved;
mod evidence_too_old;
mod evidence_uncited;
mod forbidden;
mod forbidden_word;
mod full_with_gap;
mod impossible_date;
mod leaving;
mod level_three_uncited;
mod level_three_unmapped;
mod level_three_unscored;
mod listing;
mod name_not_latin;
mod nothing_in_scope;
mod orphan_claim;
mod partial_uncommented;
mod problem;
mod report_version;
mod scheme_unknown;
mod scheme_unseen;
mod score_not_allowed;
mod statement_unsourced;
mod subject_incomplete;
mod survey;
mod travels;
mod undecided_level_four;
mod unknown_evidence;
mod unknown_process;
mod unscored_level_four;
mod unsure_denominator;
mod unsure_names;

pub use check::{Check, Final, Findings, Severity};
pub use context::{Context, EvidenceState};
pub use evidence_too_old::is_too_old;
pub use forbidden::ForbiddenWords;
pub use problem::{Problem, Target};
pub use survey::{Seen, Survey};

/// All checks, in the order of their codes.
pub const CHECKS: &[Check] = &[
    empty_level_two::CHECK,
    level_three_unmapped::CHECK,
    level_three_uncited::CHECK,
    undecided_level_four::CHECK,
    unscored_level_four::CHECK,
    denominator_gaps::CHECK,
    unsure_denominator::CHECK,
    scheme_unknown::CHECK,
    scheme_unseen::CHECK,
    claimed_differs::CHECK,
    partial_uncommented::CHECK,
    full_with_gap::CHECK,
    evidence_missing::CHECK,
    evidence_changed::CHECK,
    evidence_uncited::CHECK,
    evidence_duplicate::CHECK,
    unknown_evidence::CHECK,
    unknown_process::CHECK,
    unsure_names::CHECK,
    subject_incomplete::CHECK,
    report_version::CHECK,
    impossible_date::CHECK,
    award_incomplete::CHECK,
    denominator_too_low::CHECK,
    denominator_without_note::CHECK,
    statement_unsourced::CHECK,
    score_not_allowed::CHECK,
    level_three_unscored::CHECK,
    name_not_latin::CHECK,
    orphan_claim::CHECK,
    evidence_moved::CHECK,
    evidence_too_old::CHECK,
    forbidden_word::CHECK,
    nothing_in_scope::CHECK,
];

/// Runs all checks: problems of the document first, then those of processes in outline order, then those of evidence;
/// at the same place by code.
pub fn run(ctx: &Context<'_>, final_: Final) -> Vec<Problem> {
    let survey = Survey::new(ctx);
    let mut problems = Vec::new();
    for check in CHECKS {
        (check.run)(&survey, &mut Findings::new(check, final_, &mut problems));
    }
    problems.sort_by_key(|problem| (problem.target, problem.code));
    problems
}
