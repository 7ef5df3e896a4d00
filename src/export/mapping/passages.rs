//! Passages and citations as the templates read them.

use std::sync::Arc;

use serde_json::{Value, json};

use super::super::Submission;
use crate::assessment::{Citation, Evidence, EvidenceCode, Passage, PassageOrigin, PassageSupport, Support};

/// The letter that stands for a support wherever its colour does.
const fn letter(support: PassageSupport) -> &'static str {
    match support {
        PassageSupport::Fully => "F",
        PassageSupport::Partly => "P",
        PassageSupport::Not => "N",
    }
}

/// What the marks of passages mean: supports by letter, tags.
pub(in crate::export) fn legend(submission: &Submission) -> Value {
    let supports: Vec<Value> = PassageSupport::ALL
        .iter()
        .map(|support| json!({"letter": letter(*support), "word": support.word(), "title": support.title()}))
        .collect();
    let tags: Vec<Value> = [Support::Automated, Support::Manual, Support::Both]
        .iter()
        .map(|tag| json!({"word": tag.word(), "title": tag.title()}))
        .collect();
    let framework_text = submission
        .assessment
        .claims
        .values()
        .flat_map(|claim| &claim.mapping)
        .any(|passage| passage.origin == PassageOrigin::Framework);
    json!({"supports": supports, "tags": tags, "framework_text": framework_text})
}

/// The passages of a claim, without empty ones.
pub(in crate::export) fn passages(submission: &Submission, mapping: &[Arc<Passage>]) -> Value {
    let said = |passage: &&Arc<Passage>| !passage.text.trim().is_empty() || !passage.reason.trim().is_empty();
    mapping.iter().filter(said).map(|passage| one(submission, passage)).collect()
}

/// One passage.
fn one(submission: &Submission, passage: &Passage) -> Value {
    json!({
        "text": passage.text,
        "framework": passage.origin == PassageOrigin::Framework,
        "letter": passage.support.map_or("", letter),
        "support": passage.support.map_or("", PassageSupport::word),
        "support_title": passage.support.map_or("Not marked", PassageSupport::title),
        "tag": passage.tag.map_or("", Support::word),
        "tag_title": passage.tag.map_or("", Support::title),
        "reason": passage.reason,
        "citations": citations(submission, &passage.citations),
    })
}

/// A piece of evidence by its code, whether it travels or is withheld.
fn find(submission: &Submission, code: EvidenceCode) -> Option<&Evidence> {
    let withheld = || submission.withheld.iter().find(|piece| piece.code == code).map(Arc::as_ref);
    submission.assessment.evidence(code).or_else(withheld)
}

/// Citations with the title of what they cite, and the place.
pub(in crate::export) fn citations(submission: &Submission, cited: &[Citation]) -> Value {
    let one = |citation: &Citation| {
        let piece = find(submission, citation.evidence);
        let withheld = submission.withheld.iter().any(|piece| piece.code == citation.evidence);
        let title = match piece {
            Some(piece) if piece.title.trim().is_empty() => piece.file_name(),
            Some(piece) => piece.title.as_str(),
            None => "not part of this submission",
        };
        json!({
            "code": citation.evidence.to_string(),
            "listed": piece.is_some(),
            "title": title,
            "version": piece.map_or("", |piece| piece.document_version.as_str()),
            "place": citation.place(),
            "withheld": withheld,
        })
    };
    cited.iter().map(one).collect()
}
