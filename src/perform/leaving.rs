//! What leaves the house, told before anything is written.

use super::bundle::Steps;
use super::evidence;
use super::export::{ExportRequest, NotExported, OnExport, documents, placed_logo, submission};
use super::inspect::Inspections;
use super::prepare::{Prepared, prepare};
use crate::app::RunningExport;
use crate::assessment::{Assessment, Confidentiality, Evidence, EvidenceSource, Profile, Redaction};
use crate::export::{self, Leaving, LeavingFile, LeavingPiece, PieceFate, StayReason};
use crate::platform::worker::CancelFlag;

/// Makes everything that a bundle would hold, writes nothing, and tells what leaves the house.
pub fn look(
    request: &ExportRequest,
    assessment: &Assessment,
    (progress, cancel): (&OnExport<'_>, &CancelFlag),
    known: &Inspections,
) -> Result<Leaving, NotExported> {
    let what = "cannot look at what leaves the house";
    let prepared =
        prepare(request, assessment, (progress, cancel), (known, &|part, _| evidence::states(part, None)), what)?;
    let (logo, _) = placed_logo(request, assessment, what)?;
    let submission = submission(request, &prepared, logo);
    let made = documents(&submission, &request.only, Steps::of(0), (progress, cancel))?;
    let mut artefacts = made.artefacts;
    artefacts.push(export::readme(&submission, &artefacts, &prepared.filtered.files));
    let mut files: Vec<LeavingFile> = artefacts
        .iter()
        .map(|artefact| LeavingFile {
            path: format!("data/{}", artefact.path),
            bytes: artefact.bytes.len() as u64,
            about: artefact.about.clone(),
        })
        .collect();
    files.extend(prepared.filtered.files.iter().map(|file| LeavingFile {
        path: format!("data/{}", file.path),
        bytes: file.size,
        about: assessment.evidence(file.code).map(|piece| piece.title.clone()).unwrap_or_default(),
    }));
    files.sort_by(|a, b| a.path.cmp(&b.path));
    progress(RunningExport::new(1000, "Done"));
    Ok(Leaving {
        top: submission.top_folder(),
        profile: request.profile,
        draft: request.draft,
        date: request.date,
        batch: prepared.handing.batch.clone(),
        files,
        evidence: assessment.evidence.iter().map(|piece| piece_of(piece, &prepared, request.profile)).collect(),
        dropped: export::dropped(&in_part(assessment, &prepared), &prepared.filtered),
        hits: prepared.hits,
        traces: prepared.traces,
        unsearched: prepared.unsearched,
        problems: prepared.problems,
    })
}

/// The document with the claims that are handed over, and everything else of its own.
fn in_part(assessment: &Assessment, prepared: &Prepared) -> Assessment {
    Assessment { claims: prepared.part.claims.clone(), ..assessment.clone() }
}

/// What becomes of a piece of evidence.
fn piece_of(piece: &Evidence, prepared: &Prepared, profile: Profile) -> LeavingPiece {
    let own = prepared.filtered.assessment.evidence(piece.code);
    let file = prepared.filtered.files.iter().find(|file| file.code == piece.code);
    let fate = match (own, file, piece.confidentiality) {
        (Some(own), Some(file), _) if own.redaction == Redaction::Done => {
            PieceFate::GoesRedacted(format!("data/{}", file.path))
        }
        (Some(_), Some(file), _) => PieceFate::Goes(format!("data/{}", file.path)),
        (Some(_), None, Confidentiality::Withheld) => PieceFate::Listed,
        (Some(own), None, _) => match own.source {
            EvidenceSource::Link { .. } => PieceFate::GoesAsAddress,
            EvidenceSource::File { .. } => PieceFate::Stays(StayReason::Absent),
        },
        (None, ..) if prepared.part.evidence(piece.code).is_none() => PieceFate::Stays(StayReason::OtherBatch),
        (None, _, Confidentiality::Internal) => PieceFate::Stays(StayReason::Internal),
        (None, _, Confidentiality::Withheld) => PieceFate::Stays(StayReason::Withheld),
        (None, _, Confidentiality::Assessor | Confidentiality::Public) => match profile {
            Profile::Public => PieceFate::Stays(StayReason::AssessorOnly),
            Profile::Assessor => PieceFate::Stays(StayReason::Absent),
        },
    };
    LeavingPiece { code: piece.code, title: piece.title.clone(), confidentiality: piece.confidentiality, fate }
}
