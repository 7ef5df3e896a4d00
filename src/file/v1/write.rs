//! Assessment to text in format `claimbook/1`.

use super::layout::Layout;
use crate::assessment::{
    Assessment, ChartGroup, Citation, Claim, Confidentiality, DocumentState, Evidence, EvidenceSource, HandOver,
    MappingDocument, Paper, Passage, PassageOrigin, ProcessId, Question, Redaction, Scope, Status, Subject,
};

/// The assessment as text.
pub(in crate::file) fn write(assessment: &Assessment) -> String {
    let mut layout = Layout::default();
    layout.whole(|file| {
        file.text_always("format", "claimbook/1");
        file.group("subject", |group| subject(group, &assessment.subject));
        file.number("last_evidence", u64::from(assessment.last_evidence));
        file.list("evidence", &assessment.evidence, |list, piece| list.group("", |group| evidence(group, piece)));
        file.list("filters", &assessment.filters, |list, own| list.line(&[("name", &own.name), ("text", &own.text)]));
        file.list("forbidden", &assessment.forbidden, |list, word| list.text_always("", word));
        file.list("hand_overs", &assessment.hand_overs, |list, own| list.group("", |group| hand_over(group, own)));
        file.list("frameworks", [assessment], |list, own| list.group("", |group| framework(group, own)));
    });
    layout.finish()
}

/// The subject's fields.
fn subject(group: &mut Layout, subject: &Subject) {
    group.text("company", &subject.company);
    group.text("short_name", &subject.short_name);
    group.text("title", &subject.title);
    group.text("product_version", &subject.product_version);
    group.text("kind", subject.kind.word());
    group.list("components", &subject.components, |list, part| {
        if part.processes.is_empty() {
            return list.line(&[("name", &part.name), ("version", &part.version)]);
        }
        list.group("", |fields| {
            fields.text("name", &part.name);
            fields.text("version", &part.version);
            fields.list("processes", &part.processes, |ids, id| ids.text_always("", &id.to_string()));
        });
    });
    group.text("completed", &subject.completed);
    group.text("report_version", &subject.report_version);
    group.text("authors", &subject.authors);
    group.text("executive_summary", &subject.executive_summary);
    group.text("functionality_overview", &subject.functionality_overview);
    group.list("version_history", &subject.version_history, |list, entry| {
        list.group("", |fields| {
            fields.text("version", &entry.version);
            fields.text("date", &entry.date);
            fields.text("author", &entry.author);
            fields.text("changes", &entry.changes);
        });
    });
    group.text("related_certifications", &subject.related_certifications);
    group.text("statement", &subject.statement);
    group.text("statement_source", &subject.statement_source);
    group.text("misuse_note", &subject.misuse_note);
    group.text("misuse_source", &subject.misuse_source);
    group.text("disclaimer", &subject.disclaimer);
    group.text("disclaimer_source", &subject.disclaimer_source);
    group.text("notice", &subject.notice);
    if let Some(years) = subject.evidence_years {
        group.number("evidence_years", u64::from(years));
    }
    if subject.paper != Paper::A4 {
        group.text("paper", subject.paper.word());
    }
    group.text("logo", &subject.logo);
    group.text("accent", &subject.accent);
}

/// The fields of a hand-over.
fn hand_over(group: &mut Layout, own: &HandOver) {
    group.text("date", &own.date);
    group.text_always("profile", own.profile.word());
    group.number("round", u64::from(own.round));
    group.list("batch", &own.batch, |list, id| list.text_always("", &id.to_string()));
    group.text("bundle", &own.bundle);
    group.text("tagmanifest_sha256", &own.tagmanifest_sha256);
    let prints: Vec<String> = own.claims.iter().map(|(id, print)| format!("{id} {print}")).collect();
    group.text("claims", &prints.join("\n"));
}

/// The fields of a piece of evidence. Who may see it is always written: a lost line must not open it to others.
fn evidence(group: &mut Layout, piece: &Evidence) {
    group.text_always("code", &piece.code.to_string());
    group.text("title", &piece.title);
    match &piece.source {
        EvidenceSource::File { path, sha256, size } => {
            group.text_always("file", path);
            group.text("sha256", sha256);
            group.number("size", *size);
        }
        EvidenceSource::Link { url } => group.text_always("link", url),
    }
    group.text("kind", piece.kind.word());
    group.text("document_version", &piece.document_version);
    group.text("issuer", &piece.issuer);
    group.text("confidentiality", Confidentiality::word(piece.confidentiality));
    match &piece.redaction {
        Redaction::None => {}
        Redaction::Twin { path, sha256, size } => {
            group.text_always("redacted_file", path);
            group.text("redacted_sha256", sha256);
            group.number("redacted_size", *size);
        }
        Redaction::Done => group.word("is_redacted", "true"),
    }
    group.text("component", &piece.component);
    group.text("dated", &piece.dated);
}

/// What is told by the identifiers of one framework version.
fn framework(group: &mut Layout, own: &Assessment) {
    group.text_always("id", &own.framework.id);
    group.text_always("version", &own.framework.version);
    group.text_always("scheme", &own.scheme);
    group.text("stage", own.stage.word());
    group.text("not_submitted_label", &own.not_submitted_label);
    group.list("chart_groups", &own.chart_groups, |list, entry| list.group("", |fields| chart_group(fields, entry)));
    group.list("denominators", &own.denominators, |list, (process, entry)| {
        list.group("", |fields| {
            fields.text("process", &process.to_string());
            fields.number("count", u64::from(entry.count));
            fields.text("note", &entry.note);
        });
    });
    group.list("documents", own.documents.values(), |list, entry| list.group("", |fields| document(fields, entry)));
    let claims = own.claims.iter().filter(|(_, entry)| !entry.is_empty());
    group.list("claims", claims, |list, (id, entry)| list.group("", |fields| claim(fields, *id, entry)));
}

/// The fields of a chart group.
fn chart_group(group: &mut Layout, entry: &ChartGroup) {
    group.text("title", &entry.title);
    group.list("domains", &entry.domains, |list, id| list.text_always("", &id.to_string()));
}

/// The fields of a mapping document.
fn document(group: &mut Layout, entry: &MappingDocument) {
    group.text("process", &entry.process.to_string());
    group.number("version", u64::from(entry.version));
    group.number("round", u64::from(entry.round));
    group.text("state", DocumentState::word(entry.state));
    group.text("date", &entry.date);
    group.text("author", &entry.author);
}

/// The fields of a claim.
fn claim(group: &mut Layout, id: ProcessId, claim: &Claim) {
    group.text_always("id", &id.to_string());
    if claim.scope != Scope::Undecided {
        group.text("scope", claim.scope.word());
    }
    group.text("reason", &claim.reason);
    group.text("support", claim.support.map_or("", |support| support.word()));
    group.list("mapping", &claim.mapping, |list, entry| list.group("", |fields| passage(fields, entry)));
    group.text("claimed", &claim.claimed.map(|score| score.to_string()).unwrap_or_default());
    group.text("awarded", &claim.awarded.map(|score| score.to_string()).unwrap_or_default());
    group.text("comment", &claim.comment);
    group.text("note", &claim.note);
    group.text("component", &claim.component);
    if claim.status != Status::Todo {
        group.text("status", claim.status.word());
    }
    group.text("owner", &claim.owner);
    group.list("citations", &claim.citations, citation);
    group.list("questions", &claim.questions, |list, entry| list.group("", |fields| question(fields, entry)));
}

/// The fields of a question.
fn question(group: &mut Layout, question: &Question) {
    group.number("round", u64::from(question.round));
    group.text("author", &question.author);
    group.text("date", &question.date);
    group.text("text", &question.text);
    group.text("answer", &question.answer);
    group.text("state", if question.settled { "settled" } else { "" });
}

/// The fields of a passage.
fn passage(group: &mut Layout, passage: &Passage) {
    if passage.origin != PassageOrigin::Vendor {
        group.text("origin", passage.origin.word());
    }
    group.text("text", &passage.text);
    group.text("support", passage.support.map_or("", |support| support.word()));
    group.text("tag", passage.tag.map_or("", |tag| tag.word()));
    group.text("reason", &passage.reason);
    group.list("citations", &passage.citations, citation);
}

/// A citation, on one line.
fn citation(list: &mut Layout, citation: &Citation) {
    let code = citation.evidence.to_string();
    let (page, section, time) = (&*citation.page, &*citation.section, &*citation.time);
    list.line(&[("evidence", &code), ("page", page), ("section", section), ("time", time)]);
}
