//! `claimbook.score/1`: coverage and scores for programs.

use serde_json::{Map, Value, json};

use crate::assessment::{Assessment, Score};
use crate::figures::{Computed, Figures, Origin, ProcessFigures};
use crate::framework::{Framework, Process};
use crate::scheme::Scheme;

/// A score as a JSON number. The one place where a score becomes a float: 4.5 is written as 4.5.
pub(super) fn number(score: Score) -> Value {
    json!(f64::from(score.hundredths()) / 100.0)
}

/// A score that may be absent.
pub(super) fn maybe(score: Option<Score>) -> Value {
    score.map_or(Value::Null, number)
}

/// The totals.
pub fn totals_value(figures: &Figures) -> Value {
    let totals = figures.totals;
    json!({
        "l2": totals.l2,
        "l3": totals.l3,
        "l3_in_scope": totals.l3_in_scope,
        "fully": totals.fully,
        "partially": totals.partially,
        "mean": maybe(totals.mean),
    })
}

/// The totals as they are handed over: without the mean, which stays in the house.
pub fn handed_totals(figures: &Figures) -> Value {
    let mut totals = totals_value(figures);
    if let Some(fields) = totals.as_object_mut() {
        fields.remove("mean");
    }
    totals
}

/// The scores of a level 3 or level 4 process, in their order.
pub(super) fn scores(own: &ProcessFigures) -> Map<String, Value> {
    let mut fields = Map::new();
    let mut put = |name: &str, value: Value| fields.insert(name.to_owned(), value);
    put("computed", maybe(own.computed.score()));
    if let Computed::Range { low, high, .. } = own.computed {
        put("computed_range", json!([number(low), number(high)]));
    }
    put("claimed", maybe(own.claimed));
    put("awarded", maybe(own.awarded));
    put("score", number(own.printed));
    put("origin", own.origin.map(Origin::word).into());
    put("conformance", own.conformance.word().into());
    fields
}

/// The processes that `score` names: every L2 in scope, all its L3s, all L4s of L3s in scope, in outline order.
pub fn score_rows<'a>(framework: &'a Framework, figures: &'a Figures) -> Vec<(&'a Process, &'a ProcessFigures)> {
    let inside =
        |id, level| framework.at_level(id, level).is_some_and(|above| figures.of(framework, above.id).in_scope);
    let named = |process: &&Process| match process.level {
        2 | 3 => inside(process.id, 2),
        4 => inside(process.id, 3),
        _ => false,
    };
    framework.processes().iter().filter(named).map(|process| (process, figures.of(framework, process.id))).collect()
}

/// The answer of `score --format json`.
pub fn score_json(framework: &Framework, scheme: &Scheme, assessment: &Assessment, figures: &Figures) -> Value {
    let row = |(process, own): (&Process, &ProcessFigures)| {
        let mut fields = Map::new();
        fields.insert("id".to_owned(), process.id.to_string().into());
        fields.insert("level".to_owned(), process.level.into());
        fields.insert("name".to_owned(), process.name.as_str().into());
        fields.insert("in_scope".to_owned(), own.in_scope.into());
        match own.coverage {
            Some(coverage) => {
                let value = json!({"in_scope": coverage.in_scope, "total": coverage.total});
                fields.insert("coverage".to_owned(), value);
            }
            None => fields.extend(scores(own)),
        }
        Value::Object(fields)
    };
    json!({
        "format": "claimbook.score/1",
        "stage": assessment.stage.word(),
        "framework": {"id": framework.id, "version": framework.version},
        "scheme": scheme.id,
        "totals": totals_value(figures),
        "processes": score_rows(framework, figures).into_iter().map(row).collect::<Vec<Value>>(),
    })
}
