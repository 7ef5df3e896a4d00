//! Differences between two documents in words: where, and from what to what.

use super::{Titled, value_words};
use crate::compare::{Change, ClaimField, EvidenceField, Field, PassageField, Summary, Value, shortened};

/// The name of a field of a claim.
fn claim_field(field: ClaimField) -> &'static str {
    match field {
        ClaimField::Scope => tr!("part-scope"),
        ClaimField::Reason => tr!("part-reason"),
        ClaimField::Support => tr!("part-support"),
        ClaimField::Claimed => tr!("part-claimed"),
        ClaimField::Awarded => tr!("part-awarded"),
        ClaimField::Mapping => tr!("part-mapping"),
        ClaimField::Citations => tr!("part-citations"),
        ClaimField::Questions => tr!("section-review"),
        ClaimField::Comment => tr!("part-comment"),
        ClaimField::Note => tr!("part-note"),
        ClaimField::Component => tr!("part-component"),
        ClaimField::Status => tr!("part-status"),
        ClaimField::Owner => tr!("part-owner"),
    }
}

/// The name of a field of a passage.
fn passage_field(field: PassageField) -> &'static str {
    match field {
        PassageField::Text => tr!("part-text"),
        PassageField::Support => tr!("part-support"),
        PassageField::Tag => tr!("part-tag"),
        PassageField::Reason => tr!("part-reason"),
        PassageField::Citations => tr!("part-citations"),
        PassageField::Origin => tr!("part-origin"),
    }
}

/// The name of a field of a piece of evidence.
fn evidence_field(field: EvidenceField) -> &'static str {
    match field {
        EvidenceField::Title => tr!("part-title"),
        EvidenceField::Source => tr!("part-source"),
        EvidenceField::Kind => tr!("part-kind"),
        EvidenceField::DocumentVersion => tr!("part-version"),
        EvidenceField::Issuer => tr!("part-issuer"),
        EvidenceField::Confidentiality => tr!("part-confidentiality"),
        EvidenceField::Redaction => tr!("part-redaction"),
        EvidenceField::Component => tr!("part-component"),
        EvidenceField::Dated => tr!("evidence-dated"),
    }
}

/// The name of a field.
pub fn field_words(field: Field) -> String {
    match field {
        Field::Framework => tr!("compare-framework").to_owned(),
        Field::Document(field) => field.shown().to_owned(),
        Field::Evidence(code) => tr!("compare-evidence-whole", code = code.to_string()),
        Field::EvidencePart(code, part) => {
            tr!("compare-evidence-part", code = code.to_string(), part = evidence_field(part))
        }
        Field::Filters => tr!("compare-filters").to_owned(),
        Field::HandOvers => tr!("compare-hand-overs").to_owned(),
        Field::LastEvidence => tr!("compare-last-evidence").to_owned(),
        Field::Denominator => tr!("compare-denominator").to_owned(),
        Field::MappingDocument => tr!("compare-document").to_owned(),
        Field::Claim(field) => claim_field(field).to_owned(),
        Field::Passage(at, part) => tr!("compare-passage", number = at + 1, part = passage_field(part)),
    }
}

/// Where a change is: `1.1.11.2 comment`.
pub fn place_words(process: Option<crate::assessment::ProcessId>, field: Field) -> String {
    let field = field_words(field);
    process.map_or_else(|| field.clone(), |id| format!("{id} {field}"))
}

/// Two values in one line each, cut down to where they differ.
fn values_words(field: Field, before: &Value, after: &Value, most: usize) -> (String, String) {
    let (old, new) = shortened(&value_words(field, before), &value_words(field, after), most);
    let said = |value: &Value, text: String| if value.is_empty() { tr!("compare-empty").to_owned() } else { text };
    (said(before, old), said(after, new))
}

/// A change in one line: `1.1.11.2 comment: … → …`.
pub fn change_words(change: &Change, most: usize) -> String {
    let (before, after) = values_words(change.field, &change.before, &change.after, most);
    format!("{}: {before} → {after}", place_words(change.process, change.field))
}

/// How much differs: `3 claims differ, 1 piece of evidence differs`.
pub fn summary_words(summary: Summary) -> String {
    let mut parts = Vec::new();
    if summary.claims > 0 {
        parts.push(tr!("compare-claims-differ", count = summary.claims));
    }
    if summary.evidence > 0 {
        parts.push(tr!("compare-evidence-differ", count = summary.evidence));
    }
    if summary.fields > 0 {
        parts.push(tr!("compare-fields-differ", count = summary.fields));
    }
    if parts.is_empty() { tr!("compare-nothing").to_owned() } else { parts.join(", ") }
}
