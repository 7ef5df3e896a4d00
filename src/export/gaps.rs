//! What a draft lacks, in few lines: one per rule with the places, not one per place.

use super::{Omission, Submission};
use crate::checks::CHECKS;

/// The most places that a line names; `submission.json` has them all.
const MOST_PLACES: usize = 40;

/// The lines on what a draft lacks. A rule that is broken in one place keeps its sentence.
pub fn draft_gaps(submission: &Submission) -> Vec<Omission> {
    gathered(submission, |_| true)
}

/// The lines on some of a draft's omissions; a final submission has none.
pub(super) fn gathered(submission: &Submission, wanted: impl Fn(&Omission) -> bool) -> Vec<Omission> {
    let mut rules: Vec<(&str, Vec<&Omission>)> = Vec::new();
    for omission in submission.omissions.iter().filter(|omission| submission.draft && wanted(omission)) {
        let rule = rule_and_place(omission).map_or(omission.what.as_str(), |(rule, _)| rule);
        match rules.iter_mut().find(|(seen, _)| *seen == rule) {
            Some((_, all)) => all.push(omission),
            None => rules.push((rule, vec![omission])),
        }
    }
    rules.into_iter().flat_map(|(rule, all)| lines(rule, &all)).collect()
}

/// The check's code and the place that an omission names; `None` where it is no check's.
pub(in crate::export) fn rule_and_place(omission: &Omission) -> Option<(&str, &str)> {
    let (code, place) = omission.what.split_once(' ')?;
    CHECKS.iter().any(|check| check.code == code).then_some((code, place))
}

/// The lines of one rule.
fn lines(rule: &str, all: &[&Omission]) -> Vec<Omission> {
    let check = CHECKS.iter().find(|check| check.code == rule);
    let Some(check) = check.filter(|_| all.len() > 1) else {
        return all.iter().map(|omission| (*omission).clone()).collect();
    };
    let places: Vec<&str> =
        all.iter().filter_map(|omission| rule_and_place(omission)).map(|(_, place)| place).collect();
    let named = places.iter().take(MOST_PLACES).copied().collect::<Vec<_>>().join(", ");
    let more = places.len().saturating_sub(MOST_PLACES);
    let rest = if more > 0 { format!(" and {more} more, all in submission.json") } else { String::new() };
    vec![Omission { what: rule.to_owned(), why: format!("{}, in {} places: {named}{rest}", check.title, places.len()) }]
}
