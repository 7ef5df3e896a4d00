//! `score`: coverage and scores of every process in scope.

use super::answer::{Answer, Outcome, print};
use super::arguments::{ScoreArguments, TableFormat};
use super::document::Document;
use super::table::align;
use crate::assessment::{Scope, Score};
use crate::export::{pretty, score_csv, score_json, score_rows};
use crate::figures::{Computed, Figures, Origin, ProcessFigures};
use crate::framework::Process;

/// Runs `score`.
pub(super) fn run(arguments: &ScoreArguments) -> Outcome {
    let document = Document::open(&arguments.file)?;
    let figures = document.figures();
    print(&match arguments.format {
        TableFormat::Json => pretty(&score_json(&document.framework, &document.scheme, &document.assessment, &figures)),
        TableFormat::Csv => score_csv(&document.framework, &figures),
        TableFormat::Text => text(&document, &figures),
    })?;
    Ok(Answer::Yes)
}

/// The table for people.
fn text(document: &Document, figures: &Figures) -> String {
    let head = ["process", "name", "score", "origin", "computed", "conformance"];
    let mut rows = vec![head.map(str::to_owned).to_vec()];
    rows.extend(score_rows(&document.framework, figures).into_iter().map(|(process, own)| row(document, process, own)));
    let totals = figures.totals;
    let mean = totals.mean.map_or_else(|| "–".to_owned(), |mean| mean.with_decimals(2));
    format!(
        "{}\n{} level 2 processes in scope, {} of {} level 3 processes submitted: {} fully, {} partially conformant; mean \
         {mean} ({}, {}, scheme {})\n",
        align(&rows),
        totals.l2,
        totals.l3_in_scope,
        totals.l3,
        totals.fully,
        totals.partially,
        document.assessment.stage.word(),
        document.framework.label(),
        document.assessment.scheme,
    )
}

/// One process.
fn row(document: &Document, process: &Process, own: &ProcessFigures) -> Vec<String> {
    let indent = "  ".repeat(usize::from(process.level.saturating_sub(2)));
    let print = |score: Score| document.scheme.print(score);
    let id = format!("{indent}{}", process.id);
    let name = process.name.clone();
    if let Some(coverage) = own.coverage {
        return vec![id, name, coverage.notation()];
    }
    if !own.in_scope {
        let undecided = document.assessment.scope(process.id) == Scope::Undecided;
        let words = if undecided { "undecided" } else { "not submitted" };
        return vec![id, name, "0".to_owned(), String::new(), String::new(), words.to_owned()];
    }
    let computed = match own.computed {
        Computed::None(_) => "–".to_owned(),
        Computed::Score { score, .. } => print(score),
        Computed::Range { low, high, .. } => format!("{} to {}", print(low), print(high)),
    };
    let origin = own.origin.map_or("none", Origin::word).to_owned();
    vec![id, name, print(own.printed), origin, computed, own.conformance.word().to_owned()]
}
