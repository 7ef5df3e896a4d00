//! What leaves the house: an allow-list of fields, applied before any document is made.
//!
//! Every structure is taken apart without `..`, so a new field does not compile until someone decides here where it
//! may go ([`Claim::leaving`] is that place for claims). The decisions:
//!
//! - The assessor's questions and the answers go to the assessor alone, those about what is out of scope, too.
//! - In no profile: `note`, `owner`, `status`; saved filters; claims that are undecided; of claims out of scope anything
//!   but the reason;
//!   the framework's own text (its marks stay, so that computed scores stay the same); internal evidence, and the
//!   citations of it; paths on the vendor's machine.
//! - The assessor gets the rest. Withheld evidence is listed with title and digest, without its file or address.
//! - The public gets only public evidence, and only citations of it. A piece with a redacted twin goes out as its twin,
//!   under its code and marked so; the original stays, and so does the twin of an internal piece.
//! - In no profile: the forbidden words, the hand-over log.
//!
//! [`super::DECISIONS`] says the same as a table, by the names of fields in files.

use std::sync::Arc;

use super::{Profile, name_part};
use crate::assessment::{
    Assessment, ChartGroup, Citation, Claim, Component, Confidentiality, Denominator, Evidence, EvidenceCode,
    EvidenceSource, MappingDocument, Redaction, Revision, Subject,
};

/// The most characters of a file name's ending.
const MOST_ENDING: usize = 8;

/// A file of the register that travels.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EvidenceFile {
    /// Its code.
    pub code: EvidenceCode,
    /// Its path as registered, on the vendor's machine.
    pub original: String,
    /// Its path below `data/`: `evidence/E001/guide.pdf`.
    pub path: String,
    /// The registered digest.
    pub sha256: String,
    /// The registered size in bytes.
    pub size: u64,
}

/// An assessment as it leaves the house, and what travels beside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filtered {
    /// The assessment; evidence paths point into the bundle.
    pub assessment: Assessment,
    /// The files to copy.
    pub files: Vec<EvidenceFile>,
    /// Evidence that is listed and does not travel.
    pub withheld: Vec<Arc<Evidence>>,
    /// Pieces of evidence that are not even listed.
    pub left_out: Vec<EvidenceCode>,
}

/// What may leave the house under a profile.
pub fn filtered(assessment: &Assessment, profile: Profile) -> Filtered {
    let Assessment {
        framework,
        scheme,
        stage,
        subject,
        claims,
        evidence,
        last_evidence: _,
        documents,
        chart_groups,
        denominators,
        not_submitted_label,
        filters: _,
        forbidden: _,
        hand_overs: _,
    } = assessment;
    let evidence: Vec<Arc<Evidence>> = evidence.iter().map(|piece| faced(piece, profile)).collect();
    let (listed, left_out): (Vec<&Arc<Evidence>>, Vec<&Arc<Evidence>>) =
        evidence.iter().partition(|piece| is_listed(piece.confidentiality, profile));
    let codes: Vec<EvidenceCode> = listed.iter().map(|piece| piece.code).collect();
    let own_evidence: Vec<Arc<Evidence>> = listed.iter().map(|piece| Arc::new(own_piece(piece))).collect();
    let claims = claims.iter().filter_map(|(id, claim)| Some((*id, Arc::new(own_claim(claim, &codes, profile)?))));
    let assessment = Assessment {
        framework: framework.clone(),
        scheme: scheme.clone(),
        stage: *stage,
        subject: Arc::new(own_subject(subject)),
        claims: claims.collect(),
        last_evidence: codes.iter().map(|code| code.0).max().unwrap_or(0),
        documents: documents.iter().map(|(id, document)| (*id, own_document(document))).collect(),
        chart_groups: chart_groups.iter().map(own_group).collect(),
        denominators: denominators.iter().map(|(id, own)| (*id, own_denominator(own))).collect(),
        not_submitted_label: not_submitted_label.clone(),
        filters: Vec::new(),
        forbidden: Vec::new(),
        hand_overs: Vec::new(),
        evidence: own_evidence.clone(),
    };
    Filtered {
        assessment,
        files: listed.iter().filter_map(|piece| file_to_copy(piece)).collect(),
        withheld: own_evidence.into_iter().filter(|piece| is_withheld(piece)).collect(),
        left_out: left_out.iter().map(|piece| piece.code).collect(),
    }
}

/// The document with the evidence that a profile shows: redacted twins in the place of what they stand for.
pub fn faced_evidence(assessment: &Assessment, profile: Profile) -> Assessment {
    let evidence = assessment.evidence.iter().map(|piece| faced(piece, profile)).collect();
    Assessment { evidence, ..assessment.clone() }
}

/// A piece of evidence as a profile shows it.
fn faced(piece: &Arc<Evidence>, profile: Profile) -> Arc<Evidence> {
    let wanted = profile == Profile::Public && piece.confidentiality != Confidentiality::Internal;
    match piece.redaction.source().filter(|_| wanted) {
        Some(source) => Arc::new(Evidence {
            source,
            redaction: Redaction::Done,
            confidentiality: Confidentiality::Public,
            ..Evidence::clone(piece)
        }),
        None => Arc::clone(piece),
    }
}

/// Whether a piece of evidence stands in the register of a profile.
fn is_listed(confidentiality: Confidentiality, profile: Profile) -> bool {
    match (confidentiality, profile) {
        (Confidentiality::Public, Profile::Assessor | Profile::Public)
        | (Confidentiality::Assessor | Confidentiality::Withheld, Profile::Assessor) => true,
        (Confidentiality::Internal, Profile::Assessor | Profile::Public)
        | (Confidentiality::Assessor | Confidentiality::Withheld, Profile::Public) => false,
    }
}

/// Whether a piece of evidence is shown on request only.
fn is_withheld(piece: &Evidence) -> bool {
    piece.confidentiality == Confidentiality::Withheld
}

/// A piece of evidence as it leaves the house.
fn own_piece(piece: &Evidence) -> Evidence {
    let Evidence { code, title, source, kind, document_version, issuer, confidentiality, redaction, component, dated } =
        piece;
    let source = match source {
        EvidenceSource::File { path: _, sha256, size } => {
            EvidenceSource::File { path: path_in_bundle(piece), sha256: sha256.clone(), size: *size }
        }
        EvidenceSource::Link { url: _ } if is_withheld(piece) => EvidenceSource::Link { url: String::new() },
        EvidenceSource::Link { url } => EvidenceSource::Link { url: url.clone() },
    };
    Evidence {
        code: *code,
        title: title.clone(),
        source,
        kind: *kind,
        document_version: document_version.clone(),
        issuer: issuer.clone(),
        confidentiality: *confidentiality,
        redaction: match redaction {
            Redaction::Done => Redaction::Done,
            // Where a twin lies is nobody's business.
            Redaction::None | Redaction::Twin { .. } => Redaction::None,
        },
        component: component.clone(),
        dated: dated.clone(),
    }
}

/// The file behind a piece of evidence, if it travels.
fn file_to_copy(piece: &Evidence) -> Option<EvidenceFile> {
    match &piece.source {
        EvidenceSource::File { path, sha256, size } if !is_withheld(piece) => Some(EvidenceFile {
            code: piece.code,
            original: path.clone(),
            path: path_in_bundle(piece),
            sha256: sha256.clone(),
            size: *size,
        }),
        EvidenceSource::File { .. } | EvidenceSource::Link { .. } => None,
    }
}

/// Where a piece of evidence lies, as seen from `data/`. Of a withheld file not even the name is told.
fn path_in_bundle(piece: &Evidence) -> String {
    if is_withheld(piece) {
        return format!("evidence/{}/withheld", piece.code);
    }
    let name = piece.file_name();
    let (stem, ending) = match name.rsplit_once('.') {
        Some((stem, ending)) if !stem.is_empty() => (stem, ending),
        _ => (name, ""),
    };
    let plain = !ending.is_empty()
        && ending.chars().count() <= MOST_ENDING
        && ending.chars().all(|letter| letter.is_ascii_alphanumeric());
    let stem = name_part(if plain { stem } else { name });
    let stem = if stem.is_empty() { "file".to_owned() } else { stem };
    if plain { format!("evidence/{}/{stem}.{ending}", piece.code) } else { format!("evidence/{}/{stem}", piece.code) }
}

/// A claim as it leaves the house, if it does: questions and answers are a matter between the vendor and the assessor.
fn own_claim(claim: &Claim, listed: &[EvidenceCode], profile: Profile) -> Option<Claim> {
    let mut own = claim.leaving()?;
    match profile {
        Profile::Assessor => {}
        Profile::Public => own.questions.clear(),
    }
    let is_listed = |citation: &Citation| listed.contains(&citation.evidence);
    own.citations.retain(is_listed);
    for passage in &mut own.mapping {
        if !passage.citations.iter().all(is_listed) {
            Arc::make_mut(passage).citations.retain(is_listed);
        }
    }
    Some(own)
}

/// The subject as it leaves the house: all of it is meant for print.
fn own_subject(subject: &Subject) -> Subject {
    let Subject {
        company,
        short_name,
        title,
        product_version,
        kind,
        components,
        completed,
        report_version,
        authors,
        executive_summary,
        functionality_overview,
        version_history,
        related_certifications,
        statement,
        statement_source,
        misuse_note,
        misuse_source,
        disclaimer,
        disclaimer_source,
        notice,
        evidence_years,
        paper,
        // A path on the vendor's machine; the picture itself is placed in the documents.
        logo: _,
        accent,
    } = subject;
    Subject {
        company: company.clone(),
        short_name: short_name.clone(),
        title: title.clone(),
        product_version: product_version.clone(),
        kind: *kind,
        components: components.iter().map(own_component).collect(),
        completed: completed.clone(),
        report_version: report_version.clone(),
        authors: authors.clone(),
        executive_summary: executive_summary.clone(),
        functionality_overview: functionality_overview.clone(),
        version_history: version_history.iter().map(own_revision).collect(),
        related_certifications: related_certifications.clone(),
        statement: statement.clone(),
        statement_source: statement_source.clone(),
        misuse_note: misuse_note.clone(),
        misuse_source: misuse_source.clone(),
        disclaimer: disclaimer.clone(),
        disclaimer_source: disclaimer_source.clone(),
        notice: notice.clone(),
        evidence_years: *evidence_years,
        paper: *paper,
        logo: String::new(),
        accent: accent.clone(),
    }
}

/// A component as it leaves the house.
fn own_component(part: &Component) -> Component {
    let Component { name, version, processes } = part;
    Component { name: name.clone(), version: version.clone(), processes: processes.clone() }
}

/// A line of the version history as it leaves the house.
fn own_revision(entry: &Revision) -> Revision {
    let Revision { version, date, author, changes } = entry;
    Revision { version: version.clone(), date: date.clone(), author: author.clone(), changes: changes.clone() }
}

/// A mapping document as it leaves the house.
fn own_document(document: &MappingDocument) -> MappingDocument {
    let MappingDocument { process, version, round, state, date, author } = document;
    MappingDocument {
        process: *process,
        version: *version,
        round: *round,
        state: *state,
        date: date.clone(),
        author: author.clone(),
    }
}

/// A chart group as it leaves the house.
fn own_group(group: &ChartGroup) -> ChartGroup {
    let ChartGroup { title, domains } = group;
    ChartGroup { title: title.clone(), domains: domains.clone() }
}

/// An own number of children as it leaves the house; its note is printed.
fn own_denominator(own: &Denominator) -> Denominator {
    let Denominator { count, note } = own;
    Denominator { count: *count, note: note.clone() }
}
