//! What every document of a submission is made from.

use std::sync::Arc;

use super::Logo;
pub use crate::assessment::Profile;
use crate::assessment::{Assessment, Evidence, ProcessId};
use crate::charts::level_two_order;
use crate::figures::Figures;
use crate::framework::{Framework, Process};
use crate::scheme::Scheme;

/// A calendar day, for production dates.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date {
    /// The year.
    pub year: u16,
    /// 1 to 12.
    pub month: u8,
    /// 1 to 31.
    pub day: u8,
}

impl std::fmt::Display for Date {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

/// Something that a draft leaves out, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Omission {
    /// What is left out: an evidence code, a file name, a rule.
    pub what: String,
    /// Why.
    pub why: String,
}

/// Which hand-over a bundle is: its round, and the part of the submission that it holds.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Handing {
    /// The round, counted from one; 0 where nobody says.
    pub round: u32,
    /// The L2s of a batch; empty is the whole submission.
    pub batch: Vec<ProcessId>,
    /// How many L2s of the whole submission are in scope.
    pub in_scope: usize,
}

/// What every document of a submission is made from. The assessment has gone through the profile already: it holds
/// nothing that may not leave the house, and evidence paths point into the bundle.
#[derive(Debug, Clone)]
pub struct Submission {
    /// The framework version.
    pub framework: Arc<Framework>,
    /// The scoring scheme.
    pub scheme: Arc<Scheme>,
    /// The assessment as it leaves the house.
    pub assessment: Assessment,
    /// Its figures.
    pub figures: Figures,
    /// For whom.
    pub profile: Profile,
    /// Whether it is a draft.
    pub draft: bool,
    /// The production date.
    pub date: Date,
    /// Which hand-over it is.
    pub handing: Handing,
    /// What a draft leaves out.
    pub omissions: Vec<Omission>,
    /// Evidence that exists and does not travel: withheld, shown on request.
    pub withheld: Vec<Arc<Evidence>>,
    /// Whether the profile keeps evidence back that is not even listed: documents say so, without a trace of what it is.
    pub holds_back: bool,
    /// The company's logo.
    pub logo: Option<Arc<Logo>>,
}

impl Submission {
    /// The stage in words that name the origin of the scores: `self-assessed` or `awarded`.
    pub fn origin_words(&self) -> &'static str {
        match self.assessment.stage {
            crate::assessment::Stage::SelfAssessment => "self-assessed",
            crate::assessment::Stage::Awarded => "awarded",
        }
    }

    /// Who made the documents: the authors, else the company.
    pub fn document_author(&self) -> &str {
        let subject = &self.assessment.subject;
        let authors = subject.authors.trim();
        if authors.is_empty() { subject.company.trim() } else { authors }
    }

    /// What was made, by stage: a self-assessment, or an assessment with awarded scores.
    pub fn assessment_words(&self) -> &'static str {
        match self.assessment.stage {
            crate::assessment::Stage::SelfAssessment => "conformance self-assessment",
            crate::assessment::Stage::Awarded => "conformance assessment, with awarded scores",
        }
    }

    /// A domain as heads and rows print it: `1.1 Market/Sales Domain`.
    pub fn domain_title(&self, domain: ProcessId) -> String {
        self.framework.get(domain).map_or_else(|| domain.to_string(), |domain| format!("{} {}", domain.id, domain.name))
    }

    /// The vertical groups of a process in the order of the map.
    pub fn vertical_groups(&self, process: &Process) -> String {
        let own = |group: &str| process.vertical_groups.iter().any(|own| own == group);
        let columns = self.framework.columns.iter().map(|column| column.vertical_group.as_str());
        let mut groups: Vec<&str> = columns.filter(|group| own(group)).collect();
        let others = process.vertical_groups.iter().map(String::as_str);
        groups.extend(
            others.filter(|group| !self.framework.columns.iter().any(|column| column.vertical_group == *group)),
        );
        groups.join(", ")
    }

    /// Which numbers of level 3 processes cannot be trusted; empty where all can.
    pub fn gap_words(&self) -> String {
        let order = level_two_order(&self.framework, &self.assessment, &self.figures);
        let own = &self.assessment.denominators;
        let gaps = order.into_iter().filter(|id| self.framework.has_gaps(*id) && !own.contains_key(id));
        let gaps: Vec<String> = gaps.map(|id| id.to_string()).collect();
        if gaps.is_empty() {
            return String::new();
        }
        format!("The catalogue has gaps below {}: the coverage printed there may be too high.", gaps.join(", "))
    }

    /// What tables print for a process that was not submitted.
    pub fn not_submitted_label(&self) -> &str {
        if self.assessment.not_submitted_label.is_empty() {
            &self.scheme.words.not_submitted
        } else {
            &self.assessment.not_submitted_label
        }
    }
}

/// A file of the bundle, below `data/`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Artefact {
    /// Its path below `data/`, with `/`.
    pub path: String,
    /// What it is, in one sentence, for the README.
    pub about: String,
    /// Its content.
    pub bytes: Vec<u8>,
}

/// Why a document could not be made.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{document}: {reason}")]
pub struct ExportError {
    /// Which document.
    pub document: String,
    /// Why.
    pub reason: String,
}

/// Files made, and what the user should know about them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Made {
    /// The files.
    pub artefacts: Vec<Artefact>,
    /// Warnings, one sentence each.
    pub warnings: Vec<String>,
}

/// One kind of document. Pure: the same submission gives the same bytes.
pub struct Export {
    /// The word for `--only`: report, page, mapping, workbook, charts, json.
    pub word: &'static str,
    /// What it makes, for progress and help.
    pub about: &'static str,
    /// Makes the files.
    pub make: fn(&Submission) -> Result<Made, ExportError>,
}
