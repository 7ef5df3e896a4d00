//! Who gets which field, as a table by the names of fields in files; the compiler holds [`super::filtered`] to every field
//! of the model, and a test holds this table to every field of the file and to what really leaves.

/// What becomes of a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// It goes out as it is.
    Goes,
    /// It goes out changed or shortened: paths point into the bundle, lists lose what may not be seen, the framework's own
    /// text is left out, a redacted twin takes the place of a file.
    Changed,
    /// It stays in the house.
    Stays,
}

/// What is decided about a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Decision {
    /// The shape that has the field: `claim`.
    pub shape: &'static str,
    /// The field as files name it: `note`.
    pub field: &'static str,
    /// What the assessor gets.
    pub assessor: Fate,
    /// What the public gets.
    pub public: Fate,
}

/// A decision that is the same for everybody.
const fn both(shape: &'static str, field: &'static str, fate: Fate) -> Decision {
    Decision { shape, field, assessor: fate, public: fate }
}

/// A field that goes out as it is.
const fn goes(shape: &'static str, field: &'static str) -> Decision {
    both(shape, field, Fate::Goes)
}

/// A field that goes out changed.
const fn changed(shape: &'static str, field: &'static str) -> Decision {
    both(shape, field, Fate::Changed)
}

/// A field that stays in the house.
const fn stays(shape: &'static str, field: &'static str) -> Decision {
    both(shape, field, Fate::Stays)
}

/// A field that the assessor gets as it is, and the public in another way.
const fn apart(shape: &'static str, field: &'static str, public: Fate) -> Decision {
    Decision { shape, field, assessor: Fate::Goes, public }
}

/// What is decided about every field of the file.
pub const DECISIONS: &[Decision] = &[
    goes("file", "format"),
    goes("file", "subject"),
    changed("file", "last_evidence"),
    changed("file", "evidence"),
    stays("file", "filters"),
    stays("file", "forbidden"),
    stays("file", "hand_overs"),
    goes("file", "frameworks"),
    stays("filter", "name"),
    stays("filter", "text"),
    stays("hand_over", "date"),
    stays("hand_over", "profile"),
    stays("hand_over", "round"),
    stays("hand_over", "batch"),
    stays("hand_over", "bundle"),
    stays("hand_over", "tagmanifest_sha256"),
    stays("hand_over", "claims"),
    goes("subject", "company"),
    goes("subject", "short_name"),
    goes("subject", "title"),
    goes("subject", "product_version"),
    goes("subject", "kind"),
    goes("subject", "components"),
    goes("subject", "completed"),
    goes("subject", "report_version"),
    goes("subject", "authors"),
    goes("subject", "executive_summary"),
    goes("subject", "functionality_overview"),
    goes("subject", "version_history"),
    goes("subject", "related_certifications"),
    goes("subject", "statement"),
    goes("subject", "statement_source"),
    goes("subject", "misuse_note"),
    goes("subject", "misuse_source"),
    goes("subject", "disclaimer"),
    goes("subject", "disclaimer_source"),
    goes("subject", "notice"),
    goes("subject", "evidence_years"),
    goes("subject", "paper"),
    // A path on the vendor's machine; the picture itself is placed in the documents.
    stays("subject", "logo"),
    goes("subject", "accent"),
    goes("component", "name"),
    goes("component", "version"),
    goes("component", "processes"),
    goes("revision", "version"),
    goes("revision", "date"),
    goes("revision", "author"),
    goes("revision", "changes"),
    goes("evidence", "code"),
    goes("evidence", "title"),
    changed("evidence", "file"),
    apart("evidence", "sha256", Fate::Changed),
    apart("evidence", "size", Fate::Changed),
    apart("evidence", "link", Fate::Changed),
    goes("evidence", "kind"),
    goes("evidence", "document_version"),
    goes("evidence", "issuer"),
    apart("evidence", "confidentiality", Fate::Changed),
    stays("evidence", "redacted_file"),
    stays("evidence", "redacted_sha256"),
    stays("evidence", "redacted_size"),
    apart("evidence", "is_redacted", Fate::Changed),
    goes("evidence", "component"),
    goes("evidence", "dated"),
    goes("framework", "id"),
    goes("framework", "version"),
    goes("framework", "scheme"),
    goes("framework", "stage"),
    goes("framework", "not_submitted_label"),
    goes("framework", "chart_groups"),
    goes("framework", "denominators"),
    goes("framework", "documents"),
    changed("framework", "claims"),
    goes("group", "title"),
    goes("group", "domains"),
    goes("denominator", "process"),
    goes("denominator", "count"),
    goes("denominator", "note"),
    goes("document", "process"),
    goes("document", "version"),
    goes("document", "round"),
    goes("document", "state"),
    goes("document", "date"),
    goes("document", "author"),
    goes("claim", "id"),
    goes("claim", "scope"),
    goes("claim", "reason"),
    goes("claim", "support"),
    changed("claim", "mapping"),
    goes("claim", "claimed"),
    goes("claim", "awarded"),
    goes("claim", "comment"),
    stays("claim", "note"),
    goes("claim", "component"),
    stays("claim", "status"),
    stays("claim", "owner"),
    changed("claim", "citations"),
    apart("claim", "questions", Fate::Stays),
    apart("question", "round", Fate::Stays),
    apart("question", "author", Fate::Stays),
    apart("question", "date", Fate::Stays),
    apart("question", "text", Fate::Stays),
    apart("question", "answer", Fate::Stays),
    apart("question", "state", Fate::Stays),
    goes("passage", "origin"),
    changed("passage", "text"),
    goes("passage", "support"),
    goes("passage", "tag"),
    goes("passage", "reason"),
    changed("passage", "citations"),
    goes("citation", "evidence"),
    goes("citation", "page"),
    goes("citation", "section"),
    goes("citation", "time"),
];
