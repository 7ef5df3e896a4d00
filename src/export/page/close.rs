//! The end of the page: downloads, misuse note, disclaimer, and where names and scores come from.

use super::html::{counted, escape, file_words, muted, paragraph, source, user_block};
use crate::charts::level_two_order;
use crate::export::{Profile, Submission, TRADEMARKS};
use crate::framework::Provenance;

/// The table of downloads: the report, and one mapping document per level 2 process in scope.
pub(super) fn downloads(submission: &Submission) -> String {
    let report = submission.report_name();
    let mut files = vec![("Report".to_owned(), format!("../report/{report}"), report)];
    for id in level_two_order(&submission.framework, &submission.assessment, &submission.figures) {
        let name = format!("{}.pdf", submission.mapping_stem(&submission.assessment.document(id)));
        let title = submission.framework.get(id).map(crate::framework::Process::title).unwrap_or_default();
        files.push((format!("Mapping document, {title}"), format!("../mapping/{name}"), name));
    }
    let row = |(about, path, name): &(String, String, String)| {
        let (about, path, name) = (escape(about), escape(path), file_words(name));
        format!(
            "<tr><th scope=\"row\">{about}<br><span class=\"muted\">{name}</span></th><td>PDF</td>\
             <td><a href=\"{path}\" aria-label=\"Open {about}\">Open</a></td></tr>\n"
        )
    };
    let rows: String = files.iter().map(row).collect();
    format!(
        "<section id=\"downloads\">\n<h2>Downloads</h2>\n<table class=\"files\">\n<thead><tr><th scope=\"col\">File</th><th scope=\"col\">Type</th>\
         <th scope=\"col\">Link</th></tr></thead>\n<tbody>\n{rows}</tbody>\n</table>\n</section>\n"
    )
}

/// The misuse note and the disclaimer: the user's texts with their source, else ours.
pub(super) fn notes(submission: &Submission) -> String {
    let mut text = "<section id=\"notes\">\n<h2>Notes</h2>\n".to_owned();
    for (title, note) in [("Misuse", submission.misuse_note()), ("Disclaimer", submission.disclaimer())] {
        text.extend([format!("<h3>{title}</h3>\n"), user_block(&note.text), source(&note.source)]);
    }
    text.push_str("</section>\n");
    text
}

/// Trademarks, the scheme and how sure it is, the catalogue and how complete it is.
pub(super) fn footer(submission: &Submission) -> String {
    let scheme = &submission.scheme;
    let mut text = "<footer>\n<h2>About this page</h2>\n".to_owned();
    text.push_str(&paragraph(TRADEMARKS));
    text.push_str(&paragraph(&format!("Scoring scheme: {}. {}", scheme.title, scheme.confidence)));
    if !scheme.seen_for(&submission.framework.version) {
        text.push_str(&paragraph(&format!(
            "This scheme has not been seen used for version {}; it was seen for {}.",
            submission.framework.version,
            scheme.seen_for.join(", ")
        )));
    }
    text.push_str(&paragraph(&catalogue_words(submission)));
    text.push_str(&paragraph(&submission.gap_words()));
    let edition = match submission.profile {
        Profile::Assessor => "Edition for the assessor",
        Profile::Public => "Public edition",
    };
    let version = env!("CARGO_PKG_VERSION");
    text.push_str(&muted(&format!("{edition}, made on {} with Claimbook {version}.", submission.date)));
    text.push_str("</footer>\n");
    text.replace("<p></p>\n", "")
}

/// Where the catalogue's entries come from.
fn catalogue_words(submission: &Submission) -> String {
    let framework = &submission.framework;
    let count = |provenance: Provenance| {
        framework.processes().iter().filter(|process| process.provenance == provenance).count()
    };
    let kinds = [
        (Provenance::Published, "from a full published list of this version"),
        (Provenance::Attested, "seen in a document of this version"),
        (Provenance::Derived, "inferred from later versions, so that names may differ"),
        (Provenance::Recalled, "from practitioners' memory"),
    ];
    let parts: Vec<String> = kinds
        .into_iter()
        .map(|(kind, words)| (count(kind), words))
        .filter(|(count, _)| *count > 0)
        .map(|(count, words)| format!("{count} {words}"))
        .collect();
    let all = counted(framework.len(), "process", "processes");
    format!("Catalogue of the {}: {all}; {}.", framework.title(), parts.join("; "))
}
