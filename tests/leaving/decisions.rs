//! The allow-lists hold every field of the file and of the JSON, and what they say is what happens.

use std::collections::{BTreeMap, BTreeSet};

use claimbook::assessment::{Confidentiality, EvidenceSource, Redaction};
use claimbook::export::{DECISIONS, Fate, Profile, assessment_json, filtered, readme};
use claimbook::file;
use serde_json::Value;

use crate::support::submission;

/// A file whose every text says where it stands, so that it is known again wherever it turns up.
const MARKED: &str = r#"(
    format: "claimbook/1",
    subject: (
        company: "M-subject-company", short_name: "M-subject-short_name", title: "M-subject-title",
        product_version: "M-subject-product_version", kind: "product",
        components: [(name: "M-component-name", version: "M-component-version")],
        completed: "M-subject-completed", report_version: "M-subject-report_version", authors: "M-subject-authors",
        executive_summary: "M-subject-executive_summary", functionality_overview: "M-subject-functionality_overview",
        version_history: [(version: "M-revision-version", date: "M-revision-date", author: "M-revision-author",
            changes: "M-revision-changes")],
        related_certifications: "M-subject-related_certifications", statement: "M-subject-statement",
        statement_source: "M-subject-statement_source", misuse_note: "M-subject-misuse_note",
        misuse_source: "M-subject-misuse_source", disclaimer: "M-subject-disclaimer",
        disclaimer_source: "M-subject-disclaimer_source", notice: "M-subject-notice", evidence_years: 3,
    ),
    last_evidence: 9,
    evidence: [
        (code: "E001", title: "M-evidence-title", file: "/home/M-evidence-file/one.pdf", sha256: "M-evidence-sha256",
            size: 5, kind: "manual", document_version: "M-evidence-document_version", issuer: "M-evidence-issuer",
            confidentiality: "public", component: "M-evidence-component", dated: "M-evidence-dated"),
        (code: "E002", title: "Two", link: "https://example.org/M-evidence-link", confidentiality: "public"),
        (code: "E003", title: "Three", file: "/home/M-whole/three.pdf", sha256: "M-whole-sha256", size: 7,
            confidentiality: "assessor", redacted_file: "/home/M-evidence-redacted_file/three-public.pdf",
            redacted_sha256: "M-evidence-redacted_sha256", redacted_size: 4),
        (code: "E004", title: "M-internal", file: "/home/four.pdf", confidentiality: "internal",
            redacted_file: "/home/M-internal/four.pdf"),
    ],
    filters: [(name: "M-filter-name", text: "M-filter-text")],
    forbidden: ["M-file-forbidden"],
    hand_overs: [(date: "M-hand_over-date", profile: "assessor", round: 1, batch: ["1.1.9"],
        bundle: "M-hand_over-bundle", tagmanifest_sha256: "M-hand_over-tagmanifest_sha256",
        claims: "1.1.9.5 00000000000000aa")],
    frameworks: [(
        id: "etom", version: "16.0", scheme: "bpf-share", stage: "self-assessment",
        not_submitted_label: "M-framework-not_submitted_label",
        chart_groups: [(title: "M-group-title", domains: ["1.1"])],
        denominators: [(process: "1.1.9", count: 6, note: "M-denominator-note")],
        documents: [(process: "1.1.9", version: 1, round: 1, state: "draft", date: "M-document-date",
            author: "M-document-author")],
        claims: [
            (id: "1.1", scope: "in"), (id: "1.1.9", scope: "in"),
            (id: "1.1.9.5", scope: "in", reason: "M-claim-reason", support: "A",
                mapping: [
                    (text: "M-passage-text", support: "partly", tag: "A", reason: "M-passage-reason",
                        citations: [(evidence: "E001", page: "M-citation-page"), (evidence: "E004", page: "M-internal")]),
                    (origin: "framework", text: "M-framework-words", support: "fully"),
                ],
                claimed: "4.0", comment: "M-claim-comment", note: "M-claim-note", component: "M-claim-component",
                status: "ready", owner: "M-claim-owner",
                citations: [(evidence: "E001", section: "M-citation-section", time: "M-citation-time")],
                questions: [(round: 1, author: "M-question-author", date: "M-question-date", text: "M-question-text",
                    answer: "M-question-answer")]),
            (id: "1.1.9.6", note: "M-undecided"),
        ],
    )],
)"#;

/// What a profile decided about a field.
fn fate(shape: &str, field: &str, profile: Profile) -> Fate {
    let own = DECISIONS.iter().find(|own| (own.shape, own.field) == (shape, field)).unwrap();
    match profile {
        Profile::Assessor => own.assessor,
        Profile::Public => own.public,
    }
}

/// Everything that leaves the house of the marked file, as one text.
fn outside(profile: Profile) -> String {
    let loaded = file::read(MARKED.as_bytes()).unwrap();
    assert_eq!(loaded.problems, [], "the marked file is in order");
    let own = filtered(&loaded.assessment, profile);
    let submission = claimbook::export::Submission { profile, ..submission(own.assessment.clone()) };
    let readme = String::from_utf8(readme(&submission, &[], &own.files).bytes).unwrap();
    file::write(&own.assessment) + &assessment_json(&submission).to_string() + &readme
}

#[test]
fn every_field_of_the_file_stands_in_exactly_one_decision() {
    let fields: Vec<(&str, &str)> =
        file::shapes().iter().flat_map(|(shape, fields)| fields.iter().map(|field| (*shape, *field))).collect();
    let mut decided: BTreeMap<(&str, &str), usize> = BTreeMap::new();
    for own in DECISIONS {
        *decided.entry((own.shape, own.field)).or_default() += 1;
    }
    for field in &fields {
        assert_eq!(decided.get(field), Some(&1), "{field:?} stands in no decision, or in more than one");
    }
    assert_eq!(decided.len(), fields.len(), "a decision is about a field that the file does not have");
}

#[test]
fn what_is_decided_about_a_field_is_what_happens_to_it() {
    let marks: BTreeSet<&str> =
        MARKED.split('"').flat_map(|part| part.split('/')).filter(|part| part.starts_with("M-")).collect();
    assert!(marks.len() > 50, "{marks:?}");
    for profile in Profile::ALL {
        let text = outside(*profile);
        for mark in &marks {
            let (shape, field) = mark[2..].split_once('-').unwrap_or(("", ""));
            let known = file::shapes().iter().any(|(own, fields)| *own == shape && fields.contains(&field));
            if !known {
                continue;
            }
            // Paths stay even where the file itself goes out; a twin is a field of its own.
            let goes = match fate(shape, field, *profile) {
                Fate::Goes => true,
                Fate::Changed => !matches!(field, "file"),
                Fate::Stays => matches!((field, profile), ("redacted_sha256", Profile::Public)),
            };
            assert_eq!(text.contains(mark), goes, "{mark} for {}", profile.word());
        }
        for mark in ["M-internal", "M-undecided", "M-framework-words", "M-whole", "\"ready\"", "status: "] {
            let whole = mark == "M-whole" && *profile == Profile::Assessor;
            assert_eq!(text.contains(mark), whole, "{mark} for {}", profile.word());
        }
        assert!(!text.contains("/home/"), "no path of the machine leaves");
    }
}

#[test]
fn the_public_gets_a_redacted_twin_under_the_code_of_the_piece_and_marked_so() {
    let assessment = file::read(MARKED.as_bytes()).unwrap().assessment;
    let public = filtered(&assessment, Profile::Public);
    let piece = public.assessment.evidence(claimbook::assessment::EvidenceCode(3)).unwrap();
    assert_eq!((&piece.redaction, piece.confidentiality), (&Redaction::Done, Confidentiality::Public));
    assert!(
        matches!(&piece.source, EvidenceSource::File { path, size: 4, .. } if path == "evidence/E003/three-public.pdf")
    );
    let file = public.files.iter().find(|file| file.code.0 == 3).unwrap();
    assert_eq!(file.original, "/home/M-evidence-redacted_file/three-public.pdf");
    assert_eq!(public.left_out, [claimbook::assessment::EvidenceCode(4)], "a twin does not let an internal piece out");
    let text = outside(Profile::Public);
    assert!(text.contains("Three, redacted version") && text.contains("is_redacted: true"), "{text}");
    assert_eq!(filtered(&public.assessment, Profile::Public).assessment, public.assessment, "once is enough");

    let assessor = filtered(&assessment, Profile::Assessor);
    let piece = assessor.assessment.evidence(claimbook::assessment::EvidenceCode(3)).unwrap();
    assert_eq!((&piece.redaction, piece.file_name()), (&Redaction::None, "three.pdf"), "the assessor gets the whole");
}

/// Whether a value says nothing.
fn is_nothing(value: &Value) -> bool {
    value.is_null() || value == "" || value.as_array().is_some_and(Vec::is_empty)
}

/// A list of the JSON, the shape of the file that it shows, names that differ from the file's, and what is computed.
type Place = (&'static str, &'static str, &'static [(&'static str, &'static str)], &'static [&'static str]);

/// The names of all objects of a JSON value, with the list that they stand in.
fn keys(value: &Value, place: &str, found: &mut BTreeSet<(String, String)>) {
    match value {
        Value::Object(fields) => {
            for (name, value) in fields.iter().filter(|(_, value)| !is_nothing(value)) {
                found.insert((place.to_owned(), name.clone()));
                keys(value, name, found);
            }
        }
        Value::Array(list) => list.iter().for_each(|value| keys(value, place, found)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

#[test]
fn every_name_in_the_json_is_of_a_field_that_leaves_or_is_computed() {
    /// By the place in the JSON: the shape of the file, names that differ, and what is computed.
    const PLACES: &[Place] = &[
        (
            "",
            "file",
            &[],
            &[
                "status",
                "profile",
                "production_date",
                "round",
                "batch",
                "omissions",
                "framework",
                "scheme",
                "stage",
                "totals",
                "not_submitted_label",
                "processes",
                "documents",
                "chart_groups",
                "denominators",
            ],
        ),
        ("subject", "subject", &[], &[]),
        ("components", "component", &[], &[]),
        ("version_history", "revision", &[], &[]),
        ("evidence", "evidence", &[("path", "file"), ("url", "link"), ("redacted", "is_redacted")], &[]),
        (
            "processes",
            "claim",
            &[],
            &[
                "level",
                "name",
                "in_scope",
                "printed_comment",
                "coverage",
                "no_computed_score",
                "computed",
                "computed_range",
                "score",
                "origin",
                "conformance",
            ],
        ),
        ("mapping", "passage", &[], &[]),
        ("citations", "citation", &[], &[]),
        ("questions", "question", &[("settled", "state")], &[]),
        ("documents", "document", &[], &["label"]),
        ("chart_groups", "group", &[], &[]),
        ("denominators", "denominator", &[], &[]),
    ];
    for profile in Profile::ALL {
        let own = filtered(&file::read(MARKED.as_bytes()).unwrap().assessment, *profile);
        let submission = claimbook::export::Submission { profile: *profile, ..submission(own.assessment) };
        let mut found = BTreeSet::new();
        keys(&assessment_json(&submission), "", &mut found);
        // Nothing of the user stands in these.
        found.retain(|(place, _)| {
            !["framework", "scheme", "totals", "coverage", "computed_range"].contains(&place.as_str())
        });
        for (place, name) in found {
            let (_, shape, other, computed) =
                PLACES.iter().find(|(own, ..)| *own == place).unwrap_or_else(|| panic!("{place}.{name}"));
            if computed.contains(&name.as_str()) {
                continue;
            }
            let field = other.iter().find(|(own, _)| *own == name).map_or(name.as_str(), |(_, field)| *field);
            assert_ne!(fate(shape, field, *profile), Fate::Stays, "{place}.{name} for {}", profile.word());
        }
    }
}
