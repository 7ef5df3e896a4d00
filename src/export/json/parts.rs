//! The parts of an assessment as JSON.
//!
//! Structures are taken apart without `..`: a new field is placed here, or named as not exported.

use serde_json::{Value, json};

use crate::assessment::{
    ChartGroup, Citation, Denominator, Evidence, EvidenceSource, MappingDocument, Passage, PassageSupport, ProcessId,
    Question, Redaction, Subject, Support,
};

/// The subject.
pub(super) fn subject(subject: &Subject) -> Value {
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
        // A path; the picture stands in the documents.
        logo: _,
        accent,
    } = subject;
    let components: Vec<Value> = components
        .iter()
        .map(|part| json!({"name": part.name, "version": part.version, "processes": ids(&part.processes)}))
        .collect();
    let history: Vec<Value> = version_history
        .iter()
        .map(|entry| {
            json!({"version": entry.version, "date": entry.date, "author": entry.author, "changes": entry.changes})
        })
        .collect();
    json!({
        "company": company,
        "short_name": short_name,
        "title": title,
        "product_version": product_version,
        "kind": kind.word(),
        "components": components,
        "completed": completed,
        "report_version": report_version,
        "authors": authors,
        "executive_summary": executive_summary,
        "functionality_overview": functionality_overview,
        "version_history": history,
        "related_certifications": related_certifications,
        "statement": statement,
        "statement_source": statement_source,
        "misuse_note": misuse_note,
        "misuse_source": misuse_source,
        "disclaimer": disclaimer,
        "disclaimer_source": disclaimer_source,
        "notice": notice,
        "evidence_years": evidence_years,
        "paper": paper.word(),
        "accent": accent,
    })
}

/// Identifiers of processes.
fn ids(processes: &[ProcessId]) -> Vec<String> {
    processes.iter().map(ToString::to_string).collect()
}

/// A passage of a mapping.
pub(super) fn passage(passage: &Passage) -> Value {
    let Passage { origin, text, support, tag, reason, citations: cited } = passage;
    json!({
        "origin": origin.word(),
        "text": text,
        "support": support.map(PassageSupport::word),
        "tag": tag.map(Support::word),
        "reason": reason,
        "citations": citations(cited),
    })
}

/// Citations.
pub(super) fn citations(citations: &[Citation]) -> Value {
    let one = |citation: &Citation| {
        let Citation { evidence, page, section, time } = citation;
        json!({"evidence": evidence.to_string(), "page": page, "section": section, "time": time})
    };
    citations.iter().map(one).collect()
}

/// A question of the assessor, with the vendor's answer.
pub(super) fn question(question: &Question) -> Value {
    let Question { round, author, date, text, answer, settled } = question;
    json!({
        "round": round,
        "author": author,
        "date": date,
        "text": text,
        "answer": answer,
        "settled": settled,
    })
}

/// A piece of evidence; its path is as seen from the folder of the JSON.
pub(super) fn evidence(piece: &Evidence) -> Value {
    let Evidence { code, title, source, kind, document_version, issuer, confidentiality, redaction, component, dated } =
        piece;
    let (path, sha256, size, url) = match source {
        EvidenceSource::File { path, sha256, size } => (Some(path), Some(sha256), Some(size), None),
        EvidenceSource::Link { url } => (None, None, None, Some(url)),
    };
    json!({
        "code": code.to_string(),
        "title": title,
        "kind": kind.word(),
        "document_version": document_version,
        "issuer": issuer,
        "confidentiality": confidentiality.word(),
        "redacted": *redaction == Redaction::Done,
        "component": component,
        "dated": dated,
        "path": path,
        "sha256": sha256,
        "size": size,
        "url": url,
    })
}

/// A mapping document.
pub(super) fn document(document: &MappingDocument) -> Value {
    let MappingDocument { process, version, round, state, date, author } = document;
    json!({
        "process": process.to_string(),
        "version": version,
        "round": round,
        "label": document.label(),
        "state": state.word(),
        "date": date,
        "author": author,
    })
}

/// A chart group.
pub(super) fn chart_group(group: &ChartGroup) -> Value {
    let ChartGroup { title, domains } = group;
    json!({"title": title, "domains": ids(domains)})
}

/// An own number of children.
pub(super) fn denominator(process: ProcessId, own: &Denominator) -> Value {
    let Denominator { count, note } = own;
    json!({"process": process.to_string(), "count": count, "note": note})
}
