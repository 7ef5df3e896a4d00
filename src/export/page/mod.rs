//! The page: one self-contained HTML file in the order of a published conformance page.
//!
//! No script, no network, no file beside it: the charts and the style stand inside. Text of the user is escaped and keeps
//! its line breaks and direction. The page says nothing of a review or an award that the user did not enter.

mod close;
mod figures;
mod head;
mod html;
mod scores;

use super::{Artefact, ExportError, Made, Submission};
use crate::charts::{Paint, svg};
use html::user;

/// The style sheet.
const STYLE: &str = include_str!("../../../resources/page/style.css");

/// The mark of a draft on every printed page.
const PRINTED_DRAFT: &str = "@media print {\n  @page { @top-right { content: \"Draft – not for submission\"; font: 700 9pt sans-serif; color: #a3262a; } }\n}\n";

/// Where the page stands in the bundle.
const PATH: &str = "page/index.html";

/// Makes the page.
pub fn make(submission: &Submission) -> Result<Made, ExportError> {
    let subject = &submission.assessment.subject;
    let mut warnings = Vec::new();
    let texts = [
        ("statement", &subject.statement, &subject.statement_source),
        ("misuse note", &subject.misuse_note, &subject.misuse_source),
        ("disclaimer", &subject.disclaimer, &subject.disclaimer_source),
    ];
    for (name, text, source) in texts {
        if !text.trim().is_empty() && source.trim().is_empty() {
            warnings.push(format!("The {name} on the page names no source"));
        }
    }
    let artefact = Artefact {
        path: PATH.to_owned(),
        about: "The page: summary, charts and scores; opens in any browser without a network.".to_owned(),
        bytes: page(submission).into_bytes(),
    };
    Ok(Made { artefacts: vec![artefact], warnings })
}

/// The whole page.
fn page(submission: &Submission) -> String {
    let subject = &submission.assessment.subject;
    let draft = if submission.draft { "Draft: " } else { "" };
    let names = [subject.company.trim(), subject.title.trim(), subject.product_version.trim()];
    let names: Vec<&str> = names.into_iter().filter(|name| !name.is_empty()).collect();
    let title = format!("{draft}{} – {}", names.join(" "), submission.framework.title());
    let (light, dark) = (svg::style_sheet(Paint::light), svg::style_sheet(Paint::dark));
    let print = if submission.draft { PRINTED_DRAFT } else { "" };
    let policy = "default-src 'none'; style-src 'unsafe-inline'";
    let parts = [
        format!(
            "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n\
             <title>{}</title>\n<style>\n{STYLE}{print}{light}@media screen and (prefers-color-scheme: dark) {{\n{dark}}}\n\
             </style>\n</head>\n<body>\n<a class=\"skip\" href=\"#content\">To the content</a>\n",
            html::escape(&title)
        ),
        head::header(submission),
        contents(),
        "<main id=\"content\">\n".to_owned(),
        head::summary(submission),
        figures::scope(submission),
        figures::results(submission),
        scores::detailed(submission),
        close::downloads(submission),
        close::notes(submission),
        "</main>\n".to_owned(),
        close::footer(submission),
        "</body>\n</html>\n".to_owned(),
    ];
    parts.concat()
}

/// The way to each part of the page.
fn contents() -> String {
    let parts = [
        ("summary", "Assessment summary"),
        ("footprint", "Footprint"),
        ("coverage", "Coverage"),
        ("results", "Conformance summary"),
        ("detail", "Conformance in detail"),
        ("downloads", "Downloads"),
        ("notes", "Notes"),
    ];
    let link = |(id, words): (&str, &str)| format!("<li><a href=\"#{id}\">{words}</a></li>\n");
    let links: String = parts.into_iter().map(link).collect();
    format!("<nav class=\"contents\" aria-label=\"On this page\">\n<ul class=\"jumps\">\n{links}</ul>\n</nav>\n")
}

/// The company and the title in one line, as far as they are known.
fn subject_line(submission: &Submission) -> String {
    let subject = &submission.assessment.subject;
    let names = [subject.company.trim(), subject.title.trim()];
    let names: Vec<String> = names.into_iter().filter(|name| !name.is_empty()).map(user).collect();
    if names.is_empty() { "Unnamed product".to_owned() } else { names.join(" ") }
}
