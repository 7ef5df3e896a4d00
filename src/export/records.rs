//! The assessment's records for programs: `claims.csv`, `assessment.claimbook`, and the charts as SVG files.

use super::{Artefact, DRAFT_MARK, Export, ExportError, Made, Submission};
use crate::assessment::Subject;
use crate::exchange::claims_csv::{self, NoteColumn};
use crate::{charts, file};

/// The claims as a table, and the assessment as Claimbook opens it.
pub const RECORDS: Export =
    Export { word: "json", about: "The claims as a table, and the assessment for Claimbook", make: make_records };

/// The charts as pictures.
pub const CHARTS: Export = Export { word: "charts", about: "The charts as SVG", make: make_charts };

/// Writes the records.
#[allow(clippy::unnecessary_wraps, reason = "every export has this shape")]
fn make_records(submission: &Submission) -> Result<Made, ExportError> {
    let table = claims_csv::write(&submission.assessment, NoteColumn::LeftOut);
    let artefacts = vec![
        Artefact {
            path: "claims.csv".to_owned(),
            about:
                "The claims as a table: UTF-8, comma, one row a process, texts as typed; import its columns as text."
                    .to_owned(),
            bytes: table.into_bytes(),
        },
        Artefact {
            path: "assessment.claimbook".to_owned(),
            about: "The assessment as Claimbook opens it; plain text.".to_owned(),
            bytes: file::write(&submission.assessment).into_bytes(),
        },
    ];
    Ok(Made { artefacts, warnings: Vec::new() })
}

/// Writes the charts.
#[allow(clippy::unnecessary_wraps, reason = "every export has this shape")]
fn make_charts(submission: &Submission) -> Result<Made, ExportError> {
    let Submission { framework, scheme, assessment, figures, .. } = submission;
    let scenes = charts::all(framework, scheme, assessment, figures, submission.origin_words());
    let own = note(&submission.assessment.subject, submission.draft);
    let batch = submission.handing.batch.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
    let note = if batch.is_empty() { own } else { format!("{own} Only of the batch {batch}.") };
    let artefact = |(stem, scene): (String, charts::Scene)| Artefact {
        path: format!("charts/{stem}.svg"),
        about: format!("{}.", scene.title),
        bytes: picture(&scene.with_note(&note), submission.draft).into_bytes(),
    };
    Ok(Made { artefacts: scenes.into_iter().map(artefact).collect(), warnings: Vec::new() })
}

/// A chart as a picture of its own; a draft carries its mark across the whole of it, faint enough to read through.
fn picture(scene: &charts::Scene, draft: bool) -> String {
    let (x, y) = (scene.width / 2.0, scene.height / 2.0);
    let size = (scene.width / 5.0).min(scene.height / 3.0).round();
    let svg = charts::svg::write(scene);
    match svg.rsplit_once("</svg>") {
        Some((shapes, end)) if draft => format!(
            "{shapes}<text x=\"{x:.1}\" y=\"{y:.1}\" font-size=\"{size}\" font-weight=\"bold\" text-anchor=\"middle\" \
             fill=\"#b00020\" fill-opacity=\"0.12\" pointer-events=\"none\" aria-hidden=\"true\" \
             transform=\"rotate(-24 {x:.1} {y:.1})\">DRAFT</text>\n</svg>{end}"
        ),
        Some(_) | None => svg,
    }
}

/// What a chart that travels alone says of itself: whose it is, the mark of a draft, and the subject's notice.
pub(super) fn note(subject: &Subject, draft: bool) -> String {
    let draft = if draft { format!("{DRAFT_MARK}.") } else { String::new() };
    let parts = [&subject.company, &subject.title, &subject.product_version];
    let name = parts.map(|part| part.trim()).into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
    let name = if name.is_empty() { name } else { format!("{name}.") };
    let parts = [draft.as_str(), &name, subject.notice.trim()];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}
