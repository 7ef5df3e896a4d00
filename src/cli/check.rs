//! `check`: the problems of an assessment.

use serde_json::{Value, json};

use super::answer::{Answer, Outcome, print};
use super::arguments::{CheckArguments, Format};
use super::document::Document;
use crate::checks::{self, Final, Problem, Severity, Target};
use crate::export::pretty;
use crate::perform;
use crate::platform::clock;

/// Runs `check`; the answer is no where there is an error.
pub(super) fn run(arguments: &CheckArguments) -> Outcome {
    let document = Document::open(&arguments.file)?;
    let figures = document.figures();
    let states = perform::evidence::states(&document.assessment, Some(document.folder()));
    let ctx = checks::Context {
        framework: &document.framework,
        scheme: &document.scheme,
        assessment: &document.assessment,
        figures: &figures,
        evidence_states: &states,
        today: Some(clock::production_day()),
    };
    let problems = checks::run(&ctx, if arguments.for_final { Final::Final } else { Final::Work });
    print(&match arguments.format {
        Format::Json => pretty(&json!({
            "format": "claimbook.check/1",
            "problems": problems.iter().map(problem_json).collect::<Vec<_>>(),
        })),
        Format::Text => list(&problems),
    })?;
    Ok(Answer::of(problems.iter().all(|problem| problem.severity != Severity::Error)))
}

/// One problem as JSON.
pub(super) fn problem_json(problem: &Problem) -> Value {
    let process = match problem.target {
        Target::Process(id) => Value::from(id.to_string()),
        Target::Document | Target::Field(_) | Target::Evidence(_) => Value::Null,
    };
    json!({
        "code": problem.code,
        "name": problem.name,
        "severity": problem.severity.word(),
        "process": process,
        "place": problem.target.to_string(),
        "message": problem.message,
        "hint": problem.hint,
    })
}

/// The problems for people.
pub(super) fn list(problems: &[Problem]) -> String {
    let line = |problem: &Problem| {
        let Problem { code, target, message, hint, .. } = problem;
        format!("{}: {code} {target}: {message}\n  hint: {hint}\n", problem.severity.word())
    };
    let lines: Vec<String> = problems.iter().map(line).collect();
    let count = |severity: Severity| problems.iter().filter(|problem| problem.severity == severity).count();
    let (errors, warnings, infos) = (count(Severity::Error), count(Severity::Warning), count(Severity::Info));
    format!("{}{errors} errors, {warnings} warnings, {infos} remarks\n", lines.concat())
}
