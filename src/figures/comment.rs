//! The comment that tables print beside a score: the vendor's, else the scheme's sentence.

use super::process_figures::{Computed, Conformance, Origin, ProcessFigures};
use super::whole::Figures;
use crate::assessment::{Assessment, Claim, ProcessId, Scope};
use crate::framework::{Framework, Process};
use crate::scheme::Scheme;

/// The chapter of the report that holds the results of level 3 and level 4 processes.
pub const RESULTS_CHAPTER: &str = "5";

/// The comment that documents print for a process.
pub fn printed_comment(
    framework: &Framework,
    scheme: &Scheme,
    assessment: &Assessment,
    figures: &Figures,
    id: ProcessId,
) -> String {
    let own = figures.of(framework, id);
    match assessment.claim(id) {
        Some(claim) if own.in_scope && !claim.comment.trim().is_empty() => claim.comment.clone(),
        Some(claim) if claim.scope == Scope::Out && !claim.reason.trim().is_empty() => {
            format!("{} {}", scheme.words.comment_not_submitted, claim.reason.trim())
        }
        _ => proposed_comment(framework, scheme, assessment, figures, id),
    }
}

/// The scheme's sentence for a process, as a proposal.
pub fn proposed_comment(
    framework: &Framework,
    scheme: &Scheme,
    assessment: &Assessment,
    figures: &Figures,
    id: ProcessId,
) -> String {
    let own = figures.of(framework, id);
    let words = &scheme.words;
    if !own.in_scope {
        return words.comment_not_submitted.clone();
    }
    let level = framework.get(id).map_or(0, |process| process.level).to_string();
    let of_level = |sentence: &str| sentence.replace("{level}", &level);
    match own.conformance {
        Conformance::Fully => match claimed_above(own, scheme) {
            Some(computed) => {
                let claim = format!("{} as claimed; what its parts say gives {computed}.", words.fully);
                let missing = missing_sentence(framework, scheme, assessment, id);
                let pointer = words.comment_pointer.replace("{chapter}", RESULTS_CHAPTER);
                [Some(claim), missing, Some(pointer)].into_iter().flatten().collect::<Vec<_>>().join("\n")
            }
            None => of_level(&words.comment_full),
        },
        Conformance::None if own.origin.is_some() => {
            format!("{}. Nothing of what was submitted supports this process.", words.none)
        }
        Conformance::None => words.comment_no_score.clone(),
        Conformance::Partially => {
            let mut sentences = vec![of_level(&words.comment_partial)];
            sentences.extend(missing_sentence(framework, scheme, assessment, id));
            sentences.push(words.comment_pointer.replace("{chapter}", RESULTS_CHAPTER));
            sentences.join("\n")
        }
    }
}

/// What is computed for a process whose full score is only claimed, where that is less.
fn claimed_above(own: &ProcessFigures, scheme: &Scheme) -> Option<String> {
    match own.computed {
        _ if own.origin != Some(Origin::Claimed) => None,
        Computed::Score { score, .. } => (score < scheme.full()).then(|| scheme.print(score)),
        Computed::Range { low, high, .. } => {
            (high < scheme.full()).then(|| format!("{} to {}", scheme.print(low), scheme.print(high)))
        }
        Computed::None(_) => None,
    }
}

/// The sentence on the L4s that were not submitted, once one of them was answered.
fn missing_sentence(framework: &Framework, scheme: &Scheme, assessment: &Assessment, id: ProcessId) -> Option<String> {
    let missing = missing_children(framework, assessment, id);
    let named: Vec<String> = missing.iter().map(|child| format!("“{}”", child.title())).collect();
    let (last, others) = named.split_last()?;
    let text = if others.is_empty() {
        scheme.words.comment_missing_one.replace("{missing}", last)
    } else {
        scheme.words.comment_missing_many.replace("{missing}", &format!("{} and {last}", others.join(", ")))
    };
    Some(text)
}

/// The L4s of an L3 that are not in scope, once one of them was answered; else none.
pub fn missing_children<'a>(framework: &'a Framework, assessment: &Assessment, id: ProcessId) -> Vec<&'a Process> {
    let scope = |child: &Process| assessment.claim(child.id).map_or(Scope::Undecided, |claim: &Claim| claim.scope);
    let children: Vec<&Process> = framework.children(id).filter(|child| child.level == 4).collect();
    if children.iter().all(|child| scope(child) == Scope::Undecided) {
        return Vec::new();
    }
    children.into_iter().filter(|child| scope(child) != Scope::In).collect()
}
