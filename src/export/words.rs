//! Sentences that several documents print: one wording for all of them.

use super::{Handing, Submission};
use crate::assessment::Stage;

/// Whose names and marks these are.
pub const TRADEMARKS: &str = "Business Process Framework, eTOM and the names of its processes are TM Forum's and may be its \
                              trademarks; they are named only to say what was assessed against. Claimbook, the program that \
                              made this document, is neither made nor endorsed by TM Forum. All other names belong to their \
                              owners.";

/// The mark of a draft.
pub const DRAFT_MARK: &str = "Draft – not for submission";

/// What stands over a draft's open points.
pub const DRAFT_LACKS: &str = "What this draft still lacks";

/// Whose scores are printed. Says nothing of a review that the user did not enter.
pub const fn scores_words(stage: Stage) -> &'static str {
    match stage {
        Stage::SelfAssessment => {
            "The scores are self-assessed: they are the supplier's own. Nothing here says that anyone else has reviewed, \
             approved or awarded them."
        }
        Stage::Awarded => {
            "The scores are marked as awarded: the author of this assessment has entered them as an assessor's answer. \
             This document is not itself a certificate."
        }
    }
}

/// A note to print, and where it comes from (empty for ours).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// The text.
    pub text: String,
    /// Its source.
    pub source: String,
}

impl Note {
    /// The user's text with its source, else ours.
    fn new(text: &str, source: &str, ours: impl FnOnce() -> String) -> Self {
        if text.trim().is_empty() {
            return Self { text: ours(), source: String::new() };
        }
        Self { text: text.to_owned(), source: source.to_owned() }
    }
}

impl Submission {
    /// The company, or what stands for it.
    fn supplier(&self) -> &str {
        let company = self.assessment.subject.company.trim();
        if company.is_empty() { "the supplier" } else { company }
    }

    /// What a batch holds, and what its figures are about; `None` for a whole submission.
    pub fn batch_words(&self) -> Option<String> {
        let Handing { round: _, batch, in_scope } = &self.handing;
        if batch.is_empty() {
            return None;
        }
        let named: Vec<String> = batch
            .iter()
            .map(|id| self.framework.get(*id).map_or_else(|| id.to_string(), crate::framework::Process::title))
            .collect();
        Some(format!(
            "This is a batch: it holds {} of the {in_scope} level 2 processes in scope of the whole submission: {}. Every \
             figure, count, mean and denominator here is about these alone.",
            batch.len(),
            named.join("; ")
        ))
    }

    /// The remark at the head of every document: what a batch holds, then the user's own.
    pub fn notice(&self) -> String {
        let own = self.assessment.subject.notice.trim();
        let parts = [self.batch_words().unwrap_or_default(), own.to_owned()];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n")
    }

    /// What to do about results that are used for more than they are.
    pub fn misuse_note(&self) -> Note {
        let subject = &self.assessment.subject;
        Note::new(&subject.misuse_note, &subject.misuse_source, || {
            format!(
                "These results hold for the version named in this document and for nothing else. If you see them used for \
                 another product or version, or as more than they are, please tell {}.",
                self.supplier()
            )
        })
    }

    /// Who assessed, and who did not.
    pub fn disclaimer(&self) -> Note {
        let subject = &self.assessment.subject;
        Note::new(&subject.disclaimer, &subject.disclaimer_source, || {
            let company = self.supplier();
            let role = if company == "the supplier" { "" } else { ", the supplier," };
            format!(
                "Conformance was assessed by {company}{role} on its own responsibility. TM Forum has done no independent \
                 testing."
            )
        })
    }
}
