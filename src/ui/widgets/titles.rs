//! The words of closed choices in the language of the window; documents keep the English `title()` of the model.

use crate::assessment::{
    Confidentiality, DocumentField, DocumentState, EvidenceKind, Paper, PassageOrigin, PassageSupport, Profile, Scope,
    Stage, Status, SubjectKind, Support,
};
use crate::words;

/// A choice that a view shows.
pub trait Titled {
    /// Its words in the language of the window.
    fn shown(self) -> &'static str;
}

/// The identifier of words is made of a kind and of the word that files have for the choice.
macro_rules! titled {
    ($($type:ident, $kind:literal;)+) => {
        $(impl Titled for $type {
            fn shown(self) -> &'static str {
                words::text(&format!(concat!($kind, "-{}"), self.word()))
            }
        })+
    };
}

titled! {
    DocumentState, "state";
    DocumentField, "field";
    SubjectKind, "kind";
    Stage, "stage";
    Paper, "paper";
    Scope, "scope";
    Support, "support";
    PassageSupport, "passage";
    Status, "status";
    PassageOrigin, "origin";
    Confidentiality, "seen-by";
    EvidenceKind, "evidence-kind";
    Profile, "profile";
}

/// What a field of the document expects; empty where its name says it.
pub fn field_hint(field: DocumentField) -> &'static str {
    if field.hint().is_empty() { "" } else { words::text(&format!("field-{}.hint", field.word())) }
}
