//! `export --dry-run`: what would leave the house, for people and for programs.

use serde_json::{Value, json};

use super::answer::{Answer, Outcome, print};
use super::arguments::Format;
use crate::checks::{Problem, Severity};
use crate::export::{Leaving, LeavingPiece, PieceFate, pretty};

/// Prints what would leave the house; the answer is no where a final bundle may not be.
pub(super) fn show(leaving: &Leaving, format: Format) -> Outcome {
    print(&match format {
        Format::Json => pretty(&as_json(leaving)),
        Format::Text => as_text(leaving),
    })?;
    Ok(Answer::of(leaving.draft || leaving.problems.iter().all(|problem| problem.severity != Severity::Error)))
}

/// What becomes of a piece: the word for programs, the path, and the words for people.
fn fate(piece: &LeavingPiece) -> (&'static str, Option<&str>, String) {
    match &piece.fate {
        PieceFate::Goes(path) => ("goes", Some(path), format!("goes out as {path}")),
        PieceFate::GoesRedacted(path) => ("redacted", Some(path), format!("its redacted version goes out as {path}")),
        PieceFate::GoesAsAddress => ("address", None, "its address goes out".to_owned()),
        PieceFate::Listed => ("listed", None, "is listed, and shown on request".to_owned()),
        PieceFate::Stays(reason) => (reason.word(), None, format!("stays: {}", reason.title())),
    }
}

/// For programs.
fn as_json(leaving: &Leaving) -> Value {
    let Leaving { top, profile, draft, date, batch, files, evidence, dropped, hits, traces, unsearched, problems } =
        leaving;
    let files: Vec<Value> =
        files.iter().map(|file| json!({"path": file.path, "bytes": file.bytes, "about": file.about})).collect();
    let piece = |piece: &LeavingPiece| {
        let (word, path, _) = fate(piece);
        json!({
            "code": piece.code.to_string(),
            "title": piece.title,
            "confidentiality": piece.confidentiality.word(),
            "leaves": path.is_some() || word == "address",
            "fate": word,
            "path": path,
        })
    };
    let traces: Vec<Value> = traces
        .iter()
        .map(|(code, path, trace)| {
            json!({"evidence": code.to_string(), "path": path, "kind": trace.kind.word(), "detail": trace.detail})
        })
        .collect();
    let unsearched: Vec<Value> = unsearched
        .iter()
        .map(|(code, path, why)| json!({"evidence": code.to_string(), "path": path, "why": why}))
        .collect();
    json!({
        "format": "claimbook.leaving/1",
        "bundle": top,
        "profile": profile.word(),
        "status": if *draft { "draft" } else { "final" },
        "date": date.to_string(),
        "batch": batch.iter().map(ToString::to_string).collect::<Vec<_>>(),
        "bytes": leaving.bytes(),
        "files": files,
        "evidence": evidence.iter().map(piece).collect::<Vec<_>>(),
        "dropped": dropped.iter().map(|own| json!({"what": own.what.word(), "count": own.count})).collect::<Vec<_>>(),
        "forbidden": hits.iter().map(super::check::problem_json).collect::<Vec<_>>(),
        "warnings": traces,
        "not_searched": unsearched,
        "problems": problems.iter().map(super::check::problem_json).collect::<Vec<_>>(),
    })
}

/// A section under its heading; nothing where there is no line.
fn section(title: &str, lines: &[String]) -> String {
    if lines.is_empty() {
        return String::new();
    }
    let mut text = format!("\n{title}\n");
    for line in lines {
        text.extend(["  ", line, "\n"]);
    }
    text
}

/// One problem in a line.
fn problem_line(problem: &Problem) -> String {
    format!("{}: {} {}: {}", problem.severity.word(), problem.code, problem.target, problem.message)
}

/// For people.
fn as_text(leaving: &Leaving) -> String {
    let mut text =
        format!("{} ({} bytes in {} files; nothing was written)\n", leaving.top, leaving.bytes(), leaving.files.len());
    let lines: Vec<String> = leaving.hits.iter().map(problem_line).collect();
    text += &section("Words that must not leave", &lines);
    let lines: Vec<String> =
        leaving.traces.iter().map(|(code, path, trace)| format!("{code} {path}: {}", trace.words())).collect();
    text += &section("What people forget is in files", &lines);
    let lines: Vec<String> =
        leaving.unsearched.iter().map(|(code, path, why)| format!("{code} {path}: {why}")).collect();
    text += &section("Not searched", &lines);
    let lines: Vec<String> = leaving
        .evidence
        .iter()
        .map(|piece| format!("{} {} ({}): {}", piece.code, piece.title, piece.confidentiality.word(), fate(piece).2))
        .collect();
    text += &section("Evidence", &lines);
    let lines: Vec<String> = leaving.dropped.iter().map(|own| format!("{} {}", own.count, own.what.title())).collect();
    text += &section("Left out", &lines);
    let width = leaving.files.iter().map(|file| file.bytes.to_string().len()).max().unwrap_or(0);
    let lines: Vec<String> =
        leaving.files.iter().map(|file| format!("{:>width$}  {}", file.bytes, file.path)).collect();
    text += &section("Files", &lines);
    let lines: Vec<String> = leaving.problems.iter().map(problem_line).collect();
    text += &section("In the way of a final submission", &lines);
    text
}
