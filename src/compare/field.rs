//! The fields of claims, passages and pieces of evidence: how each is compared, copied and shown. A field that is missing
//! from a list does not compile.

use std::fmt;

use super::value::{self, Value};
use crate::assessment::{
    Claim, DocumentField, Evidence, EvidenceCode, EvidenceSource, Passage, PassageSupport, Redaction, Support,
};

/// Declares the fields of a type: the enum, its words, and how a field is compared, copied and shown.
macro_rules! fields {
    ($(#[$doc:meta])* $name:ident of $owner:ident { $($variant:ident = $word:literal, $field:ident, $show:expr;)+ } but { $($left:ident),* }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum $name {
            $(#[doc = concat!("The field `", stringify!($field), "`.")] $variant,)+
        }

        impl $name {
            /// All fields, in the order in which they are listed.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];

            /// The word for programs and on the command line.
            pub const fn word(self) -> &'static str {
                match self { $(Self::$variant => $word,)+ }
            }

            /// Whether two have the same here.
            pub(super) fn same(self, a: &$owner, b: &$owner) -> bool {
                match self { $(Self::$variant => a.$field == b.$field,)+ }
            }

            /// Takes the field of another over.
            pub(super) fn copy(self, from: &$owner, to: &mut $owner) {
                match self { $(Self::$variant => to.$field.clone_from(&from.$field),)+ }
            }

            /// What stands here.
            pub(super) fn value(self, owner: &$owner) -> Value {
                match self { $(Self::$variant => { let show: fn(&$owner) -> Value = $show; show(owner) })+ }
            }
        }

        // Names every field, so that a new one must be decided about.
        const _: fn($owner) = |owner| {
            let $owner { $($field: _,)+ $($left: _,)* } = owner;
        };
    };
}

fields! {
    /// A field of a claim.
    ClaimField of Claim {
        Scope = "scope", scope, |claim| Value::text(claim.scope.word());
        Reason = "reason", reason, |claim| Value::text(&claim.reason);
        Support = "support", support, |claim| Value::word(claim.support.map(Support::word));
        Claimed = "score", claimed, |claim| Value::score(claim.claimed);
        Awarded = "awarded", awarded, |claim| Value::score(claim.awarded);
        Mapping = "mapping", mapping, |claim| Value::Passages(claim.mapping.clone());
        Citations = "citations", citations, |claim| Value::Text(value::citations(&claim.citations));
        Comment = "comment", comment, |claim| Value::text(&claim.comment);
        Note = "note", note, |claim| Value::text(&claim.note);
        Component = "component", component, |claim| Value::text(&claim.component);
        Status = "status", status, |claim| Value::text(claim.status.word());
        Owner = "owner", owner, |claim| Value::text(&claim.owner);
        Questions = "questions", questions, |claim| Value::Questions(claim.questions.clone());
    } but {}
}

fields! {
    /// A field of a passage.
    PassageField of Passage {
        Text = "text", text, |passage| Value::text(&passage.text);
        Support = "support", support, |passage| Value::word(passage.support.map(PassageSupport::word));
        Tag = "tag", tag, |passage| Value::word(passage.tag.map(Support::word));
        Reason = "reason", reason, |passage| Value::text(&passage.reason);
        Citations = "citations", citations, |passage| Value::Text(value::citations(&passage.citations));
        Origin = "origin", origin, |passage| Value::text(passage.origin.word());
    } but {}
}

fields! {
    /// A field of a piece of evidence.
    EvidenceField of Evidence {
        Title = "title", title, |piece| Value::text(&piece.title);
        Source = "source", source, |piece| Value::Text(source(&piece.source));
        Kind = "kind", kind, |piece| Value::text(piece.kind.word());
        DocumentVersion = "version", document_version, |piece| Value::text(&piece.document_version);
        Issuer = "issuer", issuer, |piece| Value::text(&piece.issuer);
        Confidentiality = "confidentiality", confidentiality, |piece| Value::text(piece.confidentiality.word());
        Redaction = "redacted", redaction, |piece| Value::Text(redaction(&piece.redaction));
        Component = "component", component, |piece| Value::text(&piece.component);
        Dated = "dated", dated, |piece| Value::text(&piece.dated);
    } but { code }
}

/// Where a piece of evidence is; with its digest, because a changed file has the same path.
fn source(source: &EvidenceSource) -> String {
    match source {
        EvidenceSource::File { path, sha256, size } => {
            let digest: String = sha256.chars().take(8).collect();
            format!("{path} ({size} bytes, {digest})")
        }
        EvidenceSource::Link { url } => url.clone(),
    }
}

/// What the public gets instead of a piece of evidence.
fn redaction(redaction: &Redaction) -> String {
    match redaction {
        Redaction::None => String::new(),
        Redaction::Done => "redacted".to_owned(),
        Redaction::Twin { .. } => redaction.source().as_ref().map(source).unwrap_or_default(),
    }
}

/// What can differ, without the process that it is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// The framework version.
    Framework,
    /// A field of the document.
    Document(DocumentField),
    /// A piece of evidence as a whole: it is on one side only.
    Evidence(EvidenceCode),
    /// A field of a piece of evidence.
    EvidencePart(EvidenceCode, EvidenceField),
    /// The filters of the outline that were kept.
    Filters,
    /// What was handed over.
    HandOvers,
    /// The highest evidence code ever given.
    LastEvidence,
    /// The own number of children of a process.
    Denominator,
    /// The mapping document of a process.
    MappingDocument,
    /// A field of a claim.
    Claim(ClaimField),
    /// A field of a passage, by its place in the mapping.
    Passage(usize, PassageField),
}

impl Field {
    /// The piece of evidence that it is about.
    pub const fn evidence(self) -> Option<EvidenceCode> {
        match self {
            Self::Evidence(code) | Self::EvidencePart(code, _) => Some(code),
            Self::Framework
            | Self::Document(_)
            | Self::Filters
            | Self::HandOvers
            | Self::LastEvidence
            | Self::Denominator
            | Self::MappingDocument
            | Self::Claim(_)
            | Self::Passage(..) => None,
        }
    }
}

impl fmt::Display for Field {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Framework => f.write_str("framework"),
            Self::Document(field) => f.write_str(field.word()),
            Self::Evidence(code) => write!(f, "evidence {code}"),
            Self::EvidencePart(code, part) => write!(f, "evidence {code} {}", part.word()),
            Self::Filters => f.write_str("filters"),
            Self::HandOvers => f.write_str("hand-overs"),
            Self::LastEvidence => f.write_str("last evidence code"),
            Self::Denominator => f.write_str("denominator"),
            Self::MappingDocument => f.write_str("mapping-document"),
            Self::Claim(field) => f.write_str(field.word()),
            Self::Passage(at, part) => write!(f, "mapping passage {} {}", at + 1, part.word()),
        }
    }
}
