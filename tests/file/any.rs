//! Assessments with any fields and any texts, for round trips.

use std::collections::BTreeMap;
use std::sync::Arc;

use claimbook::assessment::{
    Assessment, ChartGroup, Citation, Claim, ClaimPrint, Component, Confidentiality, Denominator, DocumentState,
    Evidence, EvidenceCode, EvidenceKind, EvidenceSource, FrameworkRef, HandOver, MappingDocument, Paper, Passage,
    PassageOrigin, PassageSupport, ProcessId, Profile, Question, Redaction, Revision, SavedFilter, Scope, Score, Stage,
    Status, Subject, SubjectKind, Support,
};
use proptest::prelude::*;

use super::WEIRD;
use crate::support::id;

/// Texts of all sorts, often short, often empty.
fn any_text() -> impl Strategy<Value = String> {
    let letters = proptest::sample::select(vec![
        'a', ' ', '"', '\\', '\n', '\r', '\t', '\0', '#', '(', ')', ',', ':', '/', '*', '\u{7f}', '\u{85}', '\u{202e}',
        '\u{feff}', 'é', 'ש', '漢', '😀',
    ]);
    prop_oneof![
        3 => Just(String::new()),
        3 => proptest::collection::vec(letters, 0..12).prop_map(|letters| letters.into_iter().collect()),
        1 => any::<String>(),
        1 => Just(WEIRD.to_owned()),
    ]
}

/// One of a closed list.
fn one_of<T: Clone + std::fmt::Debug + 'static>(all: &[T]) -> impl Strategy<Value = T> {
    proptest::sample::select(all.to_vec())
}

/// Citations of codes up to 2000.
fn any_citations() -> impl Strategy<Value = Vec<Citation>> {
    let one = (1..2000_u32, any_text(), any_text(), any_text()).prop_map(|(code, page, section, time)| Citation {
        evidence: EvidenceCode(code),
        page,
        section,
        time,
    });
    proptest::collection::vec(one, 0..3)
}

/// Passages with any marks.
fn any_passage() -> impl Strategy<Value = Passage> {
    let marks = (
        one_of(PassageOrigin::ALL),
        proptest::option::of(one_of(PassageSupport::ALL)),
        proptest::option::of(one_of(Support::ALL)),
    );
    (marks, any_text(), any_text(), any_citations()).prop_map(|((origin, support, tag), text, reason, citations)| {
        Passage { origin, text, support, tag, reason, citations }
    })
}

/// Questions with any texts.
fn any_questions() -> impl Strategy<Value = Vec<Question>> {
    let texts = proptest::array::uniform4(any_text());
    let one = (any::<u32>(), texts, any::<bool>()).prop_map(|(round, [author, date, text, answer], settled)| {
        Question { round, author, date, text, answer, settled }
    });
    proptest::collection::vec(one, 0..3)
}

/// Claims with any fields.
fn any_claim() -> impl Strategy<Value = Claim> {
    let words = (one_of(Scope::ALL), proptest::option::of(one_of(Support::ALL)), one_of(Status::ALL));
    let any_score = || proptest::option::of((0..9999_u16).prop_map(Score::from_hundredths));
    let texts = proptest::array::uniform6(any_text());
    let mapping = proptest::collection::vec(any_passage().prop_map(Arc::new), 0..3);
    (words, any_score(), any_score(), texts, mapping, any_citations(), any_questions()).prop_map(
        |((scope, support, status), claimed, awarded, texts, mapping, citations, questions)| {
            let [reason, comment, note, component, owner, _] = texts;
            Claim {
                scope,
                reason,
                support,
                mapping,
                claimed,
                awarded,
                comment,
                note,
                component,
                status,
                owner,
                citations,
                questions,
            }
        },
    )
}

/// Identifiers of all depths.
fn any_id() -> impl Strategy<Value = ProcessId> {
    proptest::collection::vec(1..=u16::MAX, 1..10).prop_map(|parts| {
        let parts: Vec<String> = parts.iter().map(ToString::to_string).collect();
        id(&parts.join("."))
    })
}

/// Subjects with any texts.
fn any_subject() -> impl Strategy<Value = Subject> {
    let texts = proptest::collection::vec(any_text(), 32);
    (texts, one_of(SubjectKind::ALL)).prop_map(|(texts, kind)| {
        let mut texts = texts.into_iter();
        let mut next = || texts.next().unwrap();
        Subject {
            company: next(),
            short_name: next(),
            title: next(),
            product_version: next(),
            kind,
            components: vec![
                Component { name: next(), version: next(), processes: vec![id("1.3"), id("1.2.7")] },
                Component { name: next(), version: next(), processes: vec![id("1.3"), id("1.2.7")] },
            ],
            completed: next(),
            report_version: next(),
            authors: next(),
            executive_summary: next(),
            functionality_overview: next(),
            version_history: vec![Revision { version: next(), date: next(), author: next(), changes: next() }],
            related_certifications: next(),
            statement: next(),
            statement_source: next(),
            misuse_note: next(),
            misuse_source: next(),
            disclaimer: next(),
            disclaimer_source: next(),
            notice: next(),
            evidence_years: Some(3),
            paper: Paper::Letter,
            logo: next(),
            accent: next(),
        }
    })
}

/// Registers whose codes rise.
fn any_register() -> impl Strategy<Value = Vec<Arc<Evidence>>> {
    let file = (any_text(), any_text(), any::<u64>()).prop_map(|(path, sha256, size)| EvidenceSource::File {
        path,
        sha256,
        size,
    });
    let source = prop_oneof![file, any_text().prop_map(|url| EvidenceSource::Link { url })];
    let words = (one_of(EvidenceKind::ALL), one_of(Confidentiality::ALL));
    let texts = proptest::array::uniform4(any_text());
    let piece = (source, words, texts).prop_map(|(source, (kind, confidentiality), texts)| {
        let [title, document_version, issuer, component] = texts;
        let dated = format!("{issuer}-02");
        let redaction = match document_version.len() % 3 {
            0 => Redaction::None,
            1 => Redaction::Done,
            _ => Redaction::Twin { path: title.clone(), sha256: issuer.clone(), size: 12 },
        };
        let code = EvidenceCode(1);
        Evidence { code, title, source, kind, document_version, issuer, confidentiality, redaction, component, dated }
    });
    proptest::collection::vec(piece, 0..4).prop_map(|pieces| {
        let number = |(idx, piece): (u32, Evidence)| Arc::new(Evidence { code: EvidenceCode(idx * 400 + 1), ..piece });
        (0..).zip(pieces).map(number).collect()
    })
}

/// Mapping documents by their L2.
fn any_documents() -> impl Strategy<Value = BTreeMap<ProcessId, MappingDocument>> {
    let numbers = (any::<u32>(), any::<u32>());
    let one = (any_id(), numbers, one_of(DocumentState::ALL), any_text(), any_text());
    let document = one.prop_map(|(process, (version, round), state, date, author)| {
        (process, MappingDocument { process, version, round, state, date, author })
    });
    proptest::collection::vec(document, 0..3).prop_map(|documents| documents.into_iter().collect())
}

/// Hand-overs with any texts.
fn any_hand_overs() -> impl Strategy<Value = Vec<HandOver>> {
    let prints = proptest::collection::btree_map(any_id(), any::<u64>().prop_map(ClaimPrint), 0..3);
    let texts = proptest::array::uniform3(any_text());
    let one = (texts, one_of(Profile::ALL), any::<u32>(), proptest::collection::vec(any_id(), 0..3), prints);
    let one = one.prop_map(|([date, bundle, tagmanifest_sha256], profile, round, batch, claims)| HandOver {
        date,
        profile,
        round,
        batch,
        bundle,
        tagmanifest_sha256,
        claims,
    });
    proptest::collection::vec(one, 0..3)
}

/// Assessments with any fields.
pub fn any_assessment() -> impl Strategy<Value = Assessment> {
    let names = proptest::array::uniform4(any_text());
    let claims = proptest::collection::btree_map(any_id(), any_claim().prop_map(Arc::new), 0..5);
    let group = (any_text(), proptest::collection::vec(any_id(), 0..3));
    let group = group.prop_map(|(title, domains)| ChartGroup { title, domains });
    let denominator = (any::<u16>(), any_text()).prop_map(|(count, note)| Denominator { count, note });
    let decisions = (
        proptest::collection::vec(group, 0..3),
        proptest::collection::btree_map(any_id(), denominator, 0..3),
        any_documents(),
        proptest::collection::btree_map(any_text(), any_text(), 0..3),
        proptest::collection::vec(any_text(), 0..3),
        any_hand_overs(),
    );
    (names, any_subject(), one_of(Stage::ALL), claims, any_register(), 2000..u32::MAX, decisions).prop_map(
        |(
            names,
            subject,
            stage,
            mut claims,
            evidence,
            last_evidence,
            (chart_groups, denominators, documents, filters, forbidden, hand_overs),
        )| {
            let [id, version, scheme, not_submitted_label] = names;
            let filters = filters.into_iter().map(|(name, text)| SavedFilter { name, text }).collect();
            claims.retain(|_, claim| !claim.is_empty());
            Assessment {
                framework: FrameworkRef { id, version },
                scheme,
                stage,
                subject: Arc::new(subject),
                claims,
                evidence,
                last_evidence,
                documents,
                chart_groups,
                denominators,
                not_submitted_label,
                filters,
                forbidden,
                hand_overs,
            }
        },
    )
}
