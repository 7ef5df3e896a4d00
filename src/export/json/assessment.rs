//! `claimbook.assessment/1`: the whole assessment of a submission.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use super::parts;
use super::score::{handed_totals, number, score_rows, scores};
use crate::assessment::{Claim, ProcessId};
use crate::export::Submission;
use crate::figures::{Computed, NoScore, printed_comment};

/// The whole assessment as `data/assessment.json` holds it.
pub fn assessment_json(submission: &Submission) -> Value {
    let assessment = &submission.assessment;
    let ids: BTreeSet<ProcessId> = assessment.claims.keys().copied().chain(printed(submission)).collect();
    let omissions: Vec<Value> =
        submission.omissions.iter().map(|gap| json!({"what": gap.what, "why": gap.why})).collect();
    json!({
        "format": "claimbook.assessment/1",
        "status": if submission.draft { "draft" } else { "final" },
        "profile": submission.profile.word(),
        "production_date": submission.date.to_string(),
        "round": (submission.handing.round > 0).then_some(submission.handing.round),
        "batch": submission.handing.batch.iter().map(ToString::to_string).collect::<Vec<String>>(),
        "omissions": omissions,
        "subject": parts::subject(&assessment.subject),
        "framework": {
            "id": submission.framework.id,
            "version": submission.framework.version,
            "title": submission.framework.title(),
        },
        "scheme": scheme(submission),
        "stage": assessment.stage.word(),
        "totals": handed_totals(&submission.figures),
        "not_submitted_label": submission.not_submitted_label(),
        "processes": ids.into_iter().map(|id| process(submission, id)).collect::<Vec<Value>>(),
        "evidence": assessment.evidence.iter().map(|piece| parts::evidence(piece)).collect::<Vec<Value>>(),
        "documents": documents(submission),
        "chart_groups": assessment.chart_groups.iter().map(parts::chart_group).collect::<Vec<Value>>(),
        "denominators":
            assessment.denominators.iter().map(|(id, own)| parts::denominator(*id, own)).collect::<Vec<Value>>(),
    })
}

/// The processes that tables print, and the domains above them.
fn printed(submission: &Submission) -> impl Iterator<Item = ProcessId> {
    let framework = &submission.framework;
    let rows = score_rows(framework, &submission.figures).into_iter().map(|(process, _)| process.id);
    rows.flat_map(|id| std::iter::once(id).chain(framework.ancestors(id).map(|above| above.id)))
}

/// The scoring scheme.
fn scheme(submission: &Submission) -> Value {
    let scheme = &submission.scheme;
    json!({
        "id": scheme.id,
        "title": scheme.title,
        "source": scheme.source,
        "confidence": scheme.confidence,
        "seen_for": scheme.seen_for,
        "full": number(scheme.full()),
        "decimals": scheme.decimals,
        "formula": scheme.formula(),
    })
}

/// The mapping documents: one per L2 in scope.
fn documents(submission: &Submission) -> Vec<Value> {
    let rows = score_rows(&submission.framework, &submission.figures);
    let level_two = rows.into_iter().filter(|(process, _)| process.level == 2).map(|(process, _)| process.id);
    level_two.map(|id| parts::document(&submission.assessment.document(id))).collect()
}

/// One process: what the vendor says about it, and its figures.
fn process(submission: &Submission, id: ProcessId) -> Value {
    let Submission { framework, scheme, assessment, figures, .. } = submission;
    let known = framework.get(id);
    let silent = Claim::empty();
    let claim = assessment.claim(id).unwrap_or(&silent);
    let own = figures.of(framework, id);
    let is_scored = known.is_some_and(|process| matches!(process.level, 3 | 4));
    let comment = if is_scored { printed_comment(framework, scheme, assessment, figures, id) } else { String::new() };
    let mut fields = Map::new();
    let mut put = |name: &str, value: Value| fields.insert(name.to_owned(), value);
    put("id", id.to_string().into());
    put("level", known.map(|process| process.level).into());
    put("name", known.map(|process| process.name.as_str()).into());
    put("scope", claim.scope.word().into());
    put("in_scope", own.in_scope.into());
    put("reason", claim.reason.as_str().into());
    put("support", claim.support.map(crate::assessment::Support::word).into());
    put("component", claim.component.as_str().into());
    put("mapping", claim.mapping.iter().map(|passage| parts::passage(passage)).collect::<Vec<Value>>().into());
    put("citations", parts::citations(&claim.citations));
    put("questions", claim.questions.iter().map(parts::question).collect::<Vec<Value>>().into());
    put("comment", claim.comment.as_str().into());
    put("printed_comment", comment.into());
    if let Some(coverage) = own.coverage {
        put("coverage", json!({"in_scope": coverage.in_scope, "total": coverage.total}));
    }
    if is_scored {
        put("no_computed_score", why_not_computed(own.computed).into());
        fields.extend(scores(own));
    }
    Value::Object(fields)
}

/// Why there is no computed score; null where there is one.
fn why_not_computed(computed: Computed) -> Option<&'static str> {
    match computed {
        Computed::Score { .. } => None,
        Computed::Range { .. } => Some("children-unscored"),
        Computed::None(NoScore::NotScored) => Some("not-in-scope"),
        Computed::None(NoScore::NothingSaid) => Some("nothing-said"),
        Computed::None(NoScore::CatalogueGaps) => Some("catalogue-gaps"),
    }
}
