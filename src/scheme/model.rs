//! A scoring scheme as data: everything about scoring that is not known for sure can be changed here.

use crate::assessment::{PassageSupport, Score};

/// The words that a scheme prints.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words {
    /// Conformance at the full score.
    pub fully: String,
    /// Conformance below the full score.
    pub partially: String,
    /// No conformance.
    pub none: String,
    /// What tables print for a process that was not submitted.
    pub not_submitted: String,
    /// The head of the table's column of processes.
    pub head_process: String,
    /// The head of the table's column of scores.
    pub head_score: String,
    /// The head of the table's column of comments.
    pub head_comments: String,
    /// The sentence beside a full score; `{level}` is replaced by the level of the process.
    pub comment_full: String,
    /// The sentence beside a partial score; `{level}` is replaced as well.
    pub comment_partial: String,
    /// The sentence on one level 4 process that was not submitted; `{missing}` is replaced.
    pub comment_missing_one: String,
    /// The sentence on several; `{missing}` is replaced.
    pub comment_missing_many: String,
    /// The pointer to the report's results; `{chapter}` is replaced.
    pub comment_pointer: String,
    /// The sentence on a process that was not submitted.
    pub comment_not_submitted: String,
    /// The sentence on a process that is in scope and has no score.
    pub comment_no_score: String,
}

/// How a claim's support is turned into a share, in hundredths.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Weights {
    /// A passage that is fully supported.
    pub fully: u16,
    /// A passage that is partly supported.
    pub partly: u16,
    /// A passage that is not supported.
    pub not: u16,
}

impl Weights {
    /// The weight of a passage's support.
    pub fn of(self, support: PassageSupport) -> u16 {
        match support {
            PassageSupport::Fully => self.fully,
            PassageSupport::Partly => self.partly,
            PassageSupport::Not => self.not,
        }
    }
}

/// A scoring scheme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scheme {
    /// Its identifier: `bpf-share`.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Where it was read or how it was inferred.
    pub source: String,
    /// What to know before it is chosen, in a short sentence.
    pub caveat: String,
    /// How sure it is, in words.
    pub confidence: String,
    /// The framework versions it was seen used for.
    pub seen_for: Vec<String>,
    /// The score of a child that is not supported at all: 3.0.
    pub base: Score,
    /// What full support adds to it: 2.0.
    pub span: Score,
    /// How many decimals scores have: 1 or 2.
    pub decimals: u8,
    /// Whether each level 4 score is rounded before the mean is taken.
    pub children_first: bool,
    /// How passages count.
    pub weights: Weights,
    /// The words it prints.
    pub words: Words,
}

impl Scheme {
    /// The full score: 5.0.
    pub fn full(&self) -> Score {
        Score::from_hundredths(self.base.hundredths() + self.span.hundredths())
    }

    /// The smallest step between two scores: 0.1.
    pub fn unit(&self) -> u16 {
        if self.decimals >= 2 { 1 } else { 10 }
    }

    /// The lowest score that is not zero: 3.1.
    pub fn lowest(&self) -> Score {
        Score::from_hundredths(self.base.hundredths() + self.unit())
    }

    /// The highest score below the full one: 4.9.
    pub fn highest_partial(&self) -> Score {
        Score::from_hundredths(self.full().hundredths() - self.unit())
    }

    /// Whether a score may be typed: zero, or from the lowest to the full score in the scheme's decimals.
    pub fn allows(&self, score: Score) -> bool {
        score.is_zero()
            || (score >= self.lowest() && score <= self.full() && score.hundredths().is_multiple_of(self.unit()))
    }

    /// What may be typed, in words: `0, or 3.1 to 5.0 with one decimal`.
    pub fn allowed_words(&self) -> String {
        let decimals = if self.decimals >= 2 { "two decimals" } else { "one decimal" };
        format!("0, or {} to {} with {decimals}", self.print(self.lowest()), self.print(self.full()))
    }

    /// A score with the scheme's decimals.
    pub fn print(&self, score: Score) -> String {
        if score.is_zero() { "0".to_owned() } else { score.with_decimals(self.decimals.max(score.decimals())) }
    }

    /// Whether the scheme was seen used for a framework version.
    pub fn seen_for(&self, version: &str) -> bool {
        self.seen_for.iter().any(|seen| seen == version)
    }

    /// The formula in words, for documents and the claim panel.
    pub fn formula(&self) -> String {
        format!(
            "The computed score of a level 3 process is the mean, over all its level 4 processes, of {} + {} × f, where f \
             is the share that is supported (0 to 1). Level 4 processes that were not submitted count with f = 0. The mean \
             is rounded half up to {} decimal{}; with any deviation it is at most {}, with any support at least {}, and {} \
             with none.",
            self.print(self.base),
            self.print(self.span),
            self.decimals,
            if self.decimals == 1 { "" } else { "s" },
            self.print(self.highest_partial()),
            self.print(self.lowest()),
            self.print(Score::ZERO),
        )
    }
}
