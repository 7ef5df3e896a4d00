//! Everything the vendor says about one process.

use std::sync::Arc;

use super::{Citation, Passage, Question, Score};

/// Declares a closed list of words: the enum, its words in files and on the command line, and its titles on screen.
macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $word:literal, $title:literal;)+ }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$variant_doc])* $variant,)+ }

        impl $name {
            /// All values in their usual order.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];

            /// The word in files, tables and on the command line.
            pub const fn word(self) -> &'static str {
                match self { $(Self::$variant => $word,)+ }
            }

            /// The words on screen and in documents.
            pub const fn title(self) -> &'static str {
                match self { $(Self::$variant => $title,)+ }
            }

            /// Reads the word; case does not matter.
            pub fn from_word(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|value| value.word().eq_ignore_ascii_case(word.trim()))
            }
        }
    };
}
pub(super) use words;

words! {
    /// Whether a process is part of the assessment.
    Scope {
        /// Nobody has decided yet.
        Undecided = "undecided", "Undecided";
        /// Submitted.
        In = "in", "In scope";
        /// Not submitted.
        Out = "out", "Out of scope";
    }
}

words! {
    /// How the product supports a process.
    Support {
        /// Automated.
        Automated = "A", "Automated";
        /// Manual.
        Manual = "M", "Manual";
        /// Automated and manual.
        Both = "AM", "Automated and manual";
        /// Not at all: the process is submitted, and nothing of it is supported.
        Nothing = "none", "Not supported";
    }
}

words! {
    /// How far a passage is supported.
    PassageSupport {
        /// All of it.
        Fully = "fully", "Fully supported";
        /// Some of it.
        Partly = "partly", "Partly supported";
        /// Nothing of it.
        Not = "not", "Not supported";
    }
}

words! {
    /// How far the vendor's work on a claim has come.
    Status {
        /// Not begun.
        Todo = "todo", "To do";
        /// Being written.
        Draft = "draft", "Draft";
        /// Finished by its author.
        Ready = "ready", "Ready";
        /// Read by someone else.
        Reviewed = "reviewed", "Reviewed";
        /// To be looked at again.
        NeedsReview = "needs-review", "Needs review";
    }
}

words! {
    /// Whose words a passage holds.
    PassageOrigin {
        /// The vendor's.
        Vendor = "vendor", "Vendor's text";
        /// The framework's own, marked in place; leaves the house only under a licence.
        Framework = "framework", "Framework's text";
    }
}

/// Everything the vendor says about one process.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claim {
    /// Whether the process is submitted.
    pub scope: Scope,
    /// Why it is out of scope, or why the claimed score differs from the computed one.
    pub reason: String,
    /// How the product supports it; `None` is not said.
    pub support: Option<Support>,
    /// The mapping: how the product does what the process asks.
    pub mapping: Vec<Arc<Passage>>,
    /// The score that the vendor claims.
    pub claimed: Option<Score>,
    /// The score from the assessor's answer.
    pub awarded: Option<Score>,
    /// What the tables print beside the score; empty takes the scheme's sentence.
    pub comment: String,
    /// For the vendor's own eyes: leaves the house in no document.
    pub note: String,
    /// Which component of a solution supports it.
    pub component: String,
    /// How far the work on it has come.
    pub status: Status,
    /// Who answers for it.
    pub owner: String,
    /// Where the evidence for the whole claim is.
    pub citations: Vec<Citation>,
    /// What the assessor asked, and the answers; in the order they were asked.
    pub questions: Vec<Question>,
}

impl Claim {
    /// A claim that says nothing; documents store none of these.
    pub fn empty() -> Self {
        Self {
            scope: Scope::Undecided,
            reason: String::new(),
            support: None,
            mapping: Vec::new(),
            claimed: None,
            awarded: None,
            comment: String::new(),
            note: String::new(),
            component: String::new(),
            status: Status::Todo,
            owner: String::new(),
            citations: Vec::new(),
            questions: Vec::new(),
        }
    }

    /// Whether the claim says nothing.
    pub fn is_empty(&self) -> bool {
        *self == Self::empty()
    }

    /// The mapping as one text, passages apart by an empty line.
    pub fn mapping_text(&self) -> String {
        self.mapping.iter().map(|passage| passage.text.as_str()).collect::<Vec<_>>().join("\n\n")
    }

    /// Whether the mapping has any words.
    pub fn has_mapping(&self) -> bool {
        self.mapping.iter().any(|passage| !passage.text.trim().is_empty())
    }

    /// How many questions wait to be settled.
    pub fn open_questions(&self) -> usize {
        self.questions.iter().filter(|question| !question.settled).count()
    }

    /// All citations: the claim's own, then those of its passages.
    pub fn all_citations(&self) -> impl Iterator<Item = &Citation> {
        self.citations.iter().chain(self.mapping.iter().flat_map(|passage| &passage.citations))
    }
}

impl Default for Claim {
    fn default() -> Self {
        Self::empty()
    }
}
