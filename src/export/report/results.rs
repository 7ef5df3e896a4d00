//! The chapter of results: the scheme, the totals, the detailed tables and what was not submitted.

use serde_json::{Value, json};

use super::super::Submission;
use super::super::mapping::{conformance_words, score_words};
use super::level_twos;
use crate::assessment::{ProcessId, Scope};
use crate::figures::{Coverage, DomainGroup, domain_groups, printed_comment};
use crate::framework::Process;

/// The scoring rules: which scheme, where it comes from, how sure it is.
pub(super) fn scoring(submission: &Submission) -> Value {
    let scheme = &submission.scheme;
    let print = |score| scheme.print(score);
    json!({
        "title": scheme.title,
        "source": scheme.source,
        "confidence": scheme.confidence,
        "formula": scheme.formula(),
        "seen": scheme.seen_for(&submission.framework.version),
        "seen_for": scheme.seen_for.join(", "),
        "bands": [
            {"score": print(scheme.full()), "word": "fully", "meaning": scheme.words.fully},
            {
                "score": format!("{} to {}", print(scheme.lowest()), print(scheme.highest_partial())),
                "word": "partially",
                "meaning": scheme.words.partially,
            },
            {"score": print(crate::assessment::Score::ZERO), "word": "none", "meaning": scheme.words.none},
        ],
        "not_submitted": submission.not_submitted_label(),
    })
}

/// The totals over the L2s in scope.
pub(super) fn totals(submission: &Submission) -> Value {
    let totals = submission.figures.totals;
    let level_threes =
        submission.framework.of_level(3).map(|process| submission.figures.of(&submission.framework, process.id));
    let unscored = level_threes.filter(|own| own.in_scope && own.origin.is_none()).count();
    json!({
        "l2": totals.l2,
        "l3": totals.l3,
        "l3_in_scope": totals.l3_in_scope,
        "fully": totals.fully,
        "partially": totals.partially,
        "without": totals.l3_in_scope.saturating_sub(totals.fully + totals.partially + unscored),
        "unscored": unscored,
    })
}

/// The detailed tables, one per domain, in the order of the charts.
pub(super) fn tables(submission: &Submission) -> Value {
    let words = &submission.scheme.words;
    let groups = domain_groups(&submission.framework, &submission.assessment, &submission.figures);
    let domains = groups.iter().flat_map(|group: &DomainGroup| &group.domains);
    let table = |domain: &ProcessId| json!({"title": submission.domain_title(*domain), "rows": domain_rows(submission, *domain)});
    json!({
        "head_process": words.head_process,
        "head_score": words.head_score,
        "head_comments": words.head_comments,
        "groups": domains.map(table).collect::<Vec<_>>(),
    })
}

/// The rows of a domain: itself, its L2s in scope, all their L3s, and the L4s of those that are answered by their L4s.
fn domain_rows(submission: &Submission, domain: ProcessId) -> Vec<Value> {
    let framework = &submission.framework;
    let title = submission.domain_title(domain);
    let mut rows = vec![
        json!({"kind": "domain", "id": domain.to_string(), "title": title, "score": "", "comment": "", "conformance_word": ""}),
    ];
    let below = framework.descendants(domain).iter().filter(|process| process.level == 2);
    for process in below.filter(|process| submission.figures.of(framework, process.id).in_scope) {
        let coverage = submission.figures.of(framework, process.id).coverage;
        let comment = submission.assessment.claim(process.id).map(|claim| claim.comment.clone());
        rows.push(json!({
            "kind": "level-two",
            "id": process.id.to_string(),
            "title": process.title(),
            "score": coverage.map(Coverage::notation),
            "comment": comment.unwrap_or_default(),
            "conformance_word": "",
        }));
        for child in framework.children(process.id).filter(|child| child.level == 3) {
            rows.push(row(submission, child));
            rows.extend(level_four_rows(submission, child.id));
        }
    }
    rows
}

/// The row of an L3.
fn row(submission: &Submission, process: &Process) -> Value {
    let framework = &submission.framework;
    let own = submission.figures.of(framework, process.id);
    let (scheme, assessment) = (&submission.scheme, &submission.assessment);
    json!({
        "kind": "level-three",
        "id": process.id.to_string(),
        "title": process.title(),
        "score": score_words(submission, own),
        "comment": printed_comment(framework, scheme, assessment, &submission.figures, process.id),
        "conformance": conformance_words(submission, own),
        "conformance_word": if own.in_scope { own.conformance.word() } else { "out" },
    })
}

/// The rows of the L4s of an L3 in scope, once one of them was answered.
fn level_four_rows(submission: &Submission, level_three: ProcessId) -> Vec<Value> {
    let framework = &submission.framework;
    let scope = |id: ProcessId| submission.assessment.scope(id);
    let children: Vec<&Process> = framework.children(level_three).filter(|child| child.level == 4).collect();
    let answered = children.iter().any(|child| scope(child.id) != Scope::Undecided);
    if !answered || !submission.figures.of(framework, level_three).in_scope {
        return Vec::new();
    }
    let one = |child: &&Process| {
        let own = submission.figures.of(framework, child.id);
        let claim = submission.assessment.claim(child.id);
        let comment = match claim {
            Some(claim) if own.in_scope => claim.comment.clone(),
            Some(claim) => format!("{} {}", submission.scheme.words.comment_not_submitted, claim.reason),
            None => submission.scheme.words.comment_not_submitted.clone(),
        };
        json!({
            "kind": "level-four",
            "id": level_three.to_string(),
            "title": child.title(),
            "score": score_words(submission, own),
            "comment": comment.trim(),
            "conformance": conformance_words(submission, own),
            "conformance_word": if own.in_scope { own.conformance.word() } else { "out" },
        })
    };
    children.iter().map(one).collect()
}

/// What was not submitted: L3s of the L2s in scope, and L2s and domains that were taken out with a reason.
pub(super) fn not_submitted(submission: &Submission) -> Value {
    let framework = &submission.framework;
    let covered = level_twos(submission);
    let listed = |process: &&Process| {
        let own = submission.figures.of(framework, process.id);
        let parent_covered = framework.parent(process.id).is_some_and(|parent| covered.contains(&parent.id));
        let claim = submission.assessment.claim(process.id);
        let explained = claim.is_some_and(|claim| claim.scope == Scope::Out && !claim.reason.trim().is_empty());
        !own.in_scope && ((process.level == 3 && parent_covered) || (process.level <= 2 && explained))
    };
    let rows = framework.processes().iter().filter(listed).map(|process| {
        let reason = submission.assessment.claim(process.id).map(|claim| claim.reason.clone());
        json!({"title": process.title(), "level": process.level, "reason": reason.unwrap_or_default()})
    });
    rows.collect()
}
