//! File names of a submission: Latin, short, and never two that differ only in case.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::{Profile, Submission};
use crate::assessment::MappingDocument;

/// The most characters of one part of a name.
const MOST_CHARACTERS: usize = 24;

/// The most characters of a mapping document's name: 120 of a path, less `data/mapping/` and the ending.
const MOST_STEM: usize = 120 - "data/mapping/.docx".len();

/// The most characters of a bundle's top folder.
const MOST_FOLDER: usize = 120;

/// The most L2s of a batch that a name names.
const MOST_NAMED: usize = 4;

/// Names that Windows keeps for devices.
const RESERVED: &[&str] = &[
    "CON", "PRN", "AUX", "NUL", "COM1", "COM2", "COM3", "COM4", "COM5", "COM6", "COM7", "COM8", "COM9", "LPT1", "LPT2",
    "LPT3", "LPT4", "LPT5", "LPT6", "LPT7", "LPT8", "LPT9",
];

/// One part of a name: NFKD, marks dropped, other characters than `A-Za-z0-9.` become `-`, at most 24 characters.
/// Empty where nothing is left.
pub fn name_part(text: &str) -> String {
    let mut part = String::new();
    for letter in text.nfkd().filter(|letter| !is_combining_mark(*letter)) {
        if letter.is_ascii_alphanumeric() || letter == '.' {
            part.push(letter);
        } else if !part.ends_with('-') {
            part.push('-');
        }
    }
    let trimmed = part.trim_matches(['-', '.']);
    let short: String = trimmed.chars().take(MOST_CHARACTERS).collect();
    let short = short.trim_end_matches(['-', '.']).to_owned();
    let stem = short.split('.').next().unwrap_or_default();
    if RESERVED.iter().any(|name| name.eq_ignore_ascii_case(stem)) { format!("{short}_") } else { short }
}

impl Submission {
    /// `{Company}_{Product}`, or the short name where the subject has one.
    fn subject_part(&self) -> String {
        let subject = &self.assessment.subject;
        let short = name_part(&subject.short_name);
        if !short.is_empty() {
            return short;
        }
        let parts = [name_part(&subject.company), name_part(&subject.title)];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("_")
    }

    /// The framework as names carry it: `eTOM-16.0`.
    fn framework_part(&self) -> String {
        format!("eTOM-{}", self.framework.version)
    }

    /// The bundle's top folder: `{Company}_{Product}_{Version}_eTOM-16.0_{profile}[_draft]`.
    pub fn top_folder(&self) -> String {
        let version = name_part(&self.assessment.subject.product_version);
        let mut parts = vec![self.subject_part(), version, self.framework_part(), self.profile.word().to_owned()];
        parts.retain(|part| !part.is_empty());
        let taken = parts.join("_").len() + "__draft".len();
        parts.extend(self.batch_part(MOST_FOLDER.saturating_sub(taken)));
        if self.draft {
            parts.push("draft".to_owned());
        }
        parts.join("_")
    }

    /// The L2s of a batch as names carry them, in so many characters: `batch-1.3.7-1.2.9`, or `batch-1.3.7-and-7-more`.
    fn batch_part(&self, room: usize) -> Option<String> {
        let batch = &self.handing.batch;
        let named = |count: usize| {
            let ids = batch.iter().take(count).map(ToString::to_string).collect::<Vec<_>>().join("-");
            match batch.len() - count {
                0 => format!("batch-{ids}"),
                more => format!("batch-{ids}-and-{more}-more"),
            }
        };
        let fits = (1..=batch.len().min(MOST_NAMED)).rev().map(named).find(|part| part.len() <= room);
        (!batch.is_empty()).then(|| fits.unwrap_or_else(|| "batch".to_owned()))
    }

    /// The report's file name. Draft and profile stand in the name, so that it cannot go out as another.
    pub fn report_name(&self) -> String {
        let version = name_part(&self.assessment.subject.report_version);
        let version = version.strip_prefix(['V', 'v']).unwrap_or(&version).to_owned();
        let stem = format!("{}_{}_Self-Assessment-Report_V{version}", self.subject_part(), self.framework_part());
        let batch = if self.handing.batch.is_empty() { "" } else { "_batch" };
        format!("{stem}{batch}{}.pdf", self.mark())
    }

    /// A mapping document's file name, without its ending.
    pub fn mapping_stem(&self, document: &MappingDocument) -> String {
        let name = self.framework.get(document.process).map(|process| name_part(&process.name)).unwrap_or_default();
        let (subject, label) = (self.subject_part(), document.label());
        let (before, after) =
            (format!("{subject}_eTOM_{}", document.process), format!("Mapping-Doc_{label}{}", self.mark()));
        // Everything but the process's name is needed to tell files apart; the name gives way.
        let room = MOST_STEM.saturating_sub(before.len() + after.len() + 2);
        let name: String = name.chars().take(room).collect();
        format!("{before}_{}_{after}", name.trim_end_matches(['-', '.']))
    }

    /// What distinguishes a file of a public bundle or a draft.
    fn mark(&self) -> String {
        let profile = if self.profile == Profile::Public { "_public" } else { "" };
        let draft = if self.draft { "_draft" } else { "" };
        format!("{profile}{draft}")
    }

    /// Whether nothing Latin is left of the subject's names: a short name must be asked for.
    pub fn needs_short_name(&self) -> bool {
        self.subject_part().is_empty()
    }
}
