//! Every text of the document that leaves the house in some bundle, with its place.

use super::Target;
use crate::assessment::{
    Assessment, Citation, Claim, Confidentiality, DocumentField, Evidence, EvidenceSource, Passage, Question, Redaction,
};

/// Hears of a text: where it is, the identifier of the words that name its field, and the text.
pub(super) type OnText<'a> = dyn FnMut(Target, &'static str, &str) + 'a;

/// Every text of the document that leaves the house in some bundle. Structures are taken apart without `..`: a new field
/// is told here, or named as one that stays.
pub(super) fn leaving_texts(assessment: &Assessment, hear: &mut OnText<'_>) {
    let Assessment {
        framework: _,
        scheme: _,
        stage: _,
        subject: _,
        claims,
        evidence,
        last_evidence: _,
        // By the fields of the document.
        documents: _,
        chart_groups: _,
        denominators: _,
        not_submitted_label: _,
        filters: _,
        forbidden: _,
        hand_overs: _,
    } = assessment;
    for field in DocumentField::ALL.iter().filter(|field| **field != DocumentField::Forbidden) {
        hear(Target::Field(*field), "", &field.read(assessment));
    }
    for (id, claim) in claims {
        let target = Target::Process(*id);
        claim_texts(claim, &mut |words, text| hear(target, words, text));
    }
    for piece in evidence {
        let target = Target::Evidence(piece.code);
        evidence_texts(piece, &mut |words, text| hear(target, words, text));
    }
}

/// The texts of a claim.
fn claim_texts(claim: &Claim, hear: &mut dyn FnMut(&'static str, &str)) {
    let Some(claim) = claim.leaving() else { return };
    let Claim {
        scope: _,
        reason,
        support: _,
        mapping,
        claimed: _,
        awarded: _,
        comment,
        note: _,
        component,
        status: _,
        owner: _,
        citations,
        questions,
    } = &claim;
    hear("edit-noun-reason", reason);
    for question in questions {
        let Question { round: _, author, date, text, answer, settled: _ } = question;
        hear("edit-noun-question-author", author);
        hear("edit-noun-question-date", date);
        hear("edit-noun-question", text);
        hear("edit-noun-answer", answer);
    }
    for passage in mapping {
        let Passage { origin: _, text, support: _, tag: _, reason, citations } = passage.as_ref();
        hear("edit-noun-passage-text", text);
        hear("edit-noun-passage-reason", reason);
        citation_texts(citations, hear);
    }
    hear("edit-noun-comment", comment);
    hear("edit-noun-component", component);
    citation_texts(citations, hear);
}

/// The texts of citations.
fn citation_texts(citations: &[Citation], hear: &mut dyn FnMut(&'static str, &str)) {
    for citation in citations {
        let Citation { evidence: _, page, section, time } = citation;
        for text in [page, section, time] {
            hear("edit-noun-citation", text);
        }
    }
}

/// The texts of a piece of evidence, with the name of its file.
fn evidence_texts(piece: &Evidence, hear: &mut dyn FnMut(&'static str, &str)) {
    let Evidence {
        code: _,
        title,
        source,
        kind: _,
        document_version,
        issuer,
        confidentiality,
        redaction,
        component,
        dated,
    } = piece;
    if *confidentiality == Confidentiality::Internal {
        return;
    }
    hear("part-title", title);
    hear("part-version", document_version);
    hear("part-issuer", issuer);
    hear("part-component", component);
    hear("evidence-dated", dated);
    let name = |path: &str| path.rsplit(['/', '\\']).next().unwrap_or_default().to_owned();
    if *confidentiality != Confidentiality::Withheld {
        match source {
            EvidenceSource::File { path, sha256: _, size: _ } => hear("part-source", &name(path)),
            EvidenceSource::Link { url } => hear("part-source", url),
        }
    }
    if let Redaction::Twin { path, sha256: _, size: _ } = redaction {
        hear("part-redaction", &name(path));
    }
}
