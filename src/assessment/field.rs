//! The document's own fields by name: one table for the command line, the form, the file checks and the profiles.

use std::sync::Arc;

use super::claim::words;
use super::document::DocumentState;
use super::{
    Assessment, ChartGroup, Component, Denominator, MappingDocument, Paper, ProcessId, Revision, Stage, Subject,
    SubjectKind,
};

words! {
    /// A field of the document that is not about one process.
    DocumentField {
        /// The company.
        Company = "company", "Company";
        /// The short Latin name for file names.
        ShortName = "short-name", "Short name (Latin letters)";
        /// The title of what is assessed.
        Title = "title", "Product title";
        /// Its version.
        ProductVersion = "product-version", "Product version";
        /// What kind of thing it is.
        Kind = "kind", "Kind";
        /// The parts of a solution, one a line: `name | version | 1.3.7, 1.1.9`.
        Components = "components", "Components";
        /// The completion date or month.
        Completed = "completed", "Assessment completion date";
        /// The report's version.
        ReportVersion = "report-version", "Report version";
        /// The report's authors.
        Authors = "author", "Authors";
        /// Self-assessment or awarded.
        Stage = "stage", "Stage";
        /// The executive summary.
        ExecutiveSummary = "executive-summary", "Executive summary";
        /// The functionality overview.
        FunctionalityOverview = "functionality-overview", "Functionality overview";
        /// The version history, one a line: `version | date | author | changes`.
        VersionHistory = "version-history", "Version history";
        /// Certifications that belong with this one.
        RelatedCertifications = "related-certifications", "Related certifications";
        /// A statement on a review or an award.
        Statement = "statement", "Statement on review or award";
        /// Who made the statement.
        StatementSource = "statement-source", "Source of the statement";
        /// The misuse note.
        MisuseNote = "misuse-note", "Misuse note";
        /// Its source.
        MisuseSource = "misuse-source", "Source of the misuse note";
        /// The disclaimer.
        Disclaimer = "disclaimer", "Disclaimer";
        /// Its source.
        DisclaimerSource = "disclaimer-source", "Source of the disclaimer";
        /// The remark at the head of every document.
        Notice = "notice", "Notice on every document";
        /// The scoring scheme.
        Scheme = "scheme", "Scoring scheme";
        /// What tables print for a process that was not submitted.
        NotSubmittedLabel = "not-submitted-label", "Label of processes not submitted";
        /// The chart groups, one a line: `title | 1.1, 1.2`.
        ChartGroups = "chart-groups", "Chart groups";
        /// Own numbers of children, one a line: `1.1.11.1 | 3 | note`.
        Denominators = "denominators", "Own denominators";
        /// The mapping documents, one a line: `1.1.9 | V1R1 | submitted | 2017-02 | author`.
        MappingDocuments = "mapping-documents", "Mapping documents";
        /// How old evidence may be.
        EvidenceYears = "evidence-years", "Evidence: at most so many years old";
        /// The sheets of the documents.
        Paper = "paper", "Paper of the documents";
        /// The logo on the title pages.
        Logo = "logo", "Logo";
        /// The colour of heads and rules.
        Accent = "accent", "Accent colour";
        /// The words that must not leave the house, one a line.
        Forbidden = "forbidden", "Words that must not leave the house";
    }
}

/// The cells of a line, apart by `|`.
fn cells(line: &str) -> Vec<&str> {
    line.split('|').map(str::trim).collect()
}

/// The lines that say something; on the command line `;` serves as a line break as well.
fn entries(text: &str) -> impl Iterator<Item = &str> {
    text.split(['\n', ';']).map(str::trim).filter(|line| !line.is_empty())
}

/// A cell, or nothing.
fn cell(cells: &[&str], at: usize) -> String {
    cells.get(at).copied().unwrap_or_default().to_owned()
}

/// Lines of cells as text, empty ends left off.
fn lines<'a>(rows: impl Iterator<Item = Vec<&'a str>>) -> String {
    let line = |row: Vec<&str>| row.join(" | ").trim_end_matches([' ', '|']).to_owned();
    rows.map(line).collect::<Vec<_>>().join("\n")
}

impl DocumentField {
    /// Whether the field's text may have several lines.
    pub fn is_long(self) -> bool {
        matches!(
            self,
            Self::Components
                | Self::ExecutiveSummary
                | Self::FunctionalityOverview
                | Self::VersionHistory
                | Self::RelatedCertifications
                | Self::Statement
                | Self::MisuseNote
                | Self::Disclaimer
                | Self::Notice
                | Self::ChartGroups
                | Self::Denominators
                | Self::MappingDocuments
                | Self::Forbidden
        )
    }

    /// How the field is written, where that is not plain text.
    pub fn hint(self) -> &'static str {
        match self {
            Self::ShortName => "for file names, where the company's name has no Latin letters",
            Self::Components => "one a line: name | version | the processes that it covers, such as 1.3.7, 1.1.9",
            Self::Completed => "2017-02 or 2017-02-14",
            Self::ReportVersion => "1.1",
            Self::VersionHistory => "one a line: version | date | author | changes",
            Self::Statement => "only what a reviewer or TM Forum said, word for word; needs its source",
            Self::ChartGroups => "one a line: title | 1.1, 1.2; empty: the catalogue's order",
            Self::Denominators => "one a line: 1.1.11.1 | 3 | why, and from where",
            Self::MappingDocuments => "one a line: 1.1.9 | V1R1 | submitted | 2017-02 | author",
            Self::EvidenceYears => "a whole number, counted back from the completion date; empty: no limit",
            Self::Logo => {
                "the path of a PNG, JPEG or SVG picture; stands on the title pages of report and mapping documents"
            }
            Self::Accent => "such as #1f4e79; text in it is darkened where it could not be read on white",
            Self::Forbidden => {
                "one a line: names of customers, of hosts; with a * at an end also inside longer words: acme*"
            }
            Self::NotSubmittedLabel => "0, Not in Scope or N/A; empty: the scheme's",
            Self::Company
            | Self::Title
            | Self::ProductVersion
            | Self::Kind
            | Self::Authors
            | Self::Stage
            | Self::ExecutiveSummary
            | Self::FunctionalityOverview
            | Self::RelatedCertifications
            | Self::StatementSource
            | Self::MisuseNote
            | Self::MisuseSource
            | Self::Disclaimer
            | Self::DisclaimerSource
            | Self::Notice
            | Self::Scheme
            | Self::Paper => "",
        }
    }

    /// The plain text field of the subject behind this field, if it is one.
    fn text_mut(self, subject: &mut Subject) -> Option<&mut String> {
        Some(match self {
            Self::Company => &mut subject.company,
            Self::ShortName => &mut subject.short_name,
            Self::Title => &mut subject.title,
            Self::ProductVersion => &mut subject.product_version,
            Self::Completed => &mut subject.completed,
            Self::ReportVersion => &mut subject.report_version,
            Self::Authors => &mut subject.authors,
            Self::ExecutiveSummary => &mut subject.executive_summary,
            Self::FunctionalityOverview => &mut subject.functionality_overview,
            Self::RelatedCertifications => &mut subject.related_certifications,
            Self::Statement => &mut subject.statement,
            Self::StatementSource => &mut subject.statement_source,
            Self::MisuseNote => &mut subject.misuse_note,
            Self::MisuseSource => &mut subject.misuse_source,
            Self::Disclaimer => &mut subject.disclaimer,
            Self::DisclaimerSource => &mut subject.disclaimer_source,
            Self::Notice => &mut subject.notice,
            Self::Logo => &mut subject.logo,
            Self::Kind
            | Self::Components
            | Self::Stage
            | Self::VersionHistory
            | Self::Scheme
            | Self::NotSubmittedLabel
            | Self::ChartGroups
            | Self::Denominators
            | Self::MappingDocuments
            | Self::EvidenceYears
            | Self::Paper
            | Self::Accent
            | Self::Forbidden => return None,
        })
    }

    /// The field as text.
    pub fn read(self, assessment: &Assessment) -> String {
        let subject = &assessment.subject;
        match self {
            Self::Company => subject.company.clone(),
            Self::ShortName => subject.short_name.clone(),
            Self::Title => subject.title.clone(),
            Self::ProductVersion => subject.product_version.clone(),
            Self::Completed => subject.completed.clone(),
            Self::ReportVersion => subject.report_version.clone(),
            Self::Authors => subject.authors.clone(),
            Self::ExecutiveSummary => subject.executive_summary.clone(),
            Self::FunctionalityOverview => subject.functionality_overview.clone(),
            Self::RelatedCertifications => subject.related_certifications.clone(),
            Self::Statement => subject.statement.clone(),
            Self::StatementSource => subject.statement_source.clone(),
            Self::MisuseNote => subject.misuse_note.clone(),
            Self::MisuseSource => subject.misuse_source.clone(),
            Self::Disclaimer => subject.disclaimer.clone(),
            Self::DisclaimerSource => subject.disclaimer_source.clone(),
            Self::Notice => subject.notice.clone(),
            Self::EvidenceYears => subject.evidence_years.map(|years| years.to_string()).unwrap_or_default(),
            Self::Kind => subject.kind.word().to_owned(),
            Self::Paper => subject.paper.word().to_owned(),
            Self::Logo => subject.logo.clone(),
            Self::Accent => subject.accent.clone(),
            Self::Stage => assessment.stage.word().to_owned(),
            Self::Scheme => assessment.scheme.clone(),
            Self::NotSubmittedLabel => assessment.not_submitted_label.clone(),
            Self::Forbidden => assessment.forbidden.join("\n"),
            Self::Components
            | Self::VersionHistory
            | Self::ChartGroups
            | Self::Denominators
            | Self::MappingDocuments => self.read_lines(assessment),
        }
    }

    /// A field of several entries as lines.
    fn read_lines(self, assessment: &Assessment) -> String {
        let subject = &assessment.subject;
        if self == Self::Components {
            let row = |part: &Component| {
                let covered: Vec<String> = part.processes.iter().map(ToString::to_string).collect();
                lines(std::iter::once(vec![part.name.as_str(), &part.version, &covered.join(", ")]))
            };
            return subject.components.iter().map(row).collect::<Vec<_>>().join("\n");
        }
        if self == Self::VersionHistory {
            let row = |entry: &Revision| [&entry.version, &entry.date, &entry.author, &entry.changes].map(Clone::clone);
            let rows: Vec<[String; 4]> = subject.version_history.iter().map(row).collect();
            return lines(rows.iter().map(|row| row.iter().map(String::as_str).collect()));
        }
        if self == Self::ChartGroups {
            let row = |group: &ChartGroup| {
                let domains: Vec<String> = group.domains.iter().map(ToString::to_string).collect();
                format!("{} | {}", group.title, domains.join(", "))
            };
            return assessment.chart_groups.iter().map(row).collect::<Vec<_>>().join("\n");
        }
        if self == Self::Denominators {
            let row = |(id, own): (&ProcessId, &Denominator)| format!("{id} | {} | {}", own.count, own.note);
            return assessment.denominators.iter().map(row).collect::<Vec<_>>().join("\n");
        }
        let row = |document: &MappingDocument| {
            let (process, label) = (document.process.to_string(), document.label());
            lines(std::iter::once(vec![&*process, &*label, document.state.word(), &*document.date, &*document.author]))
        };
        assessment.documents.values().map(row).collect::<Vec<_>>().join("\n")
    }

    /// Sets the field from text; the error says what was expected, and the document is as it was.
    pub fn write(self, assessment: &mut Assessment, text: &str) -> Result<(), String> {
        if self.text_mut(&mut Subject::clone(&assessment.subject)).is_some() {
            if let Some(slot) = self.text_mut(Arc::make_mut(&mut assessment.subject)) {
                text.clone_into(slot);
            }
            return Ok(());
        }
        match self {
            Self::Kind => {
                Arc::make_mut(&mut assessment.subject).kind = word(SubjectKind::from_word, SubjectKind::ALL, text)?;
            }
            Self::Stage => assessment.stage = word(Stage::from_word, Stage::ALL, text)?,
            Self::Scheme => text.trim().clone_into(&mut assessment.scheme),
            Self::NotSubmittedLabel => text.trim().clone_into(&mut assessment.not_submitted_label),
            Self::Forbidden => assessment.forbidden = read_forbidden(text),
            Self::Components => Arc::make_mut(&mut assessment.subject).components = read_components(text)?,
            Self::VersionHistory => Arc::make_mut(&mut assessment.subject).version_history = read_history(text),
            Self::ChartGroups => assessment.chart_groups = read_groups(text)?,
            Self::Denominators => assessment.denominators = read_denominators(text)?.into_iter().collect(),
            Self::MappingDocuments => {
                let documents = read_documents(text)?;
                assessment.documents = documents.into_iter().map(|document| (document.process, document)).collect();
            }
            Self::EvidenceYears => {
                Arc::make_mut(&mut assessment.subject).evidence_years = read_years(text)?;
            }
            Self::Paper => Arc::make_mut(&mut assessment.subject).paper = word(Paper::from_word, Paper::ALL, text)?,
            Self::Accent => Arc::make_mut(&mut assessment.subject).accent = read_colour(text)?,
            // Plain texts were written above.
            Self::Company
            | Self::ShortName
            | Self::Title
            | Self::ProductVersion
            | Self::Completed
            | Self::ReportVersion
            | Self::Authors
            | Self::ExecutiveSummary
            | Self::FunctionalityOverview
            | Self::RelatedCertifications
            | Self::Statement
            | Self::StatementSource
            | Self::MisuseNote
            | Self::MisuseSource
            | Self::Disclaimer
            | Self::DisclaimerSource
            | Self::Notice
            | Self::Logo => {}
        }
        Ok(())
    }
}

/// Reads a number of years; nothing sets no limit.
fn read_years(text: &str) -> Result<Option<u8>, String> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    let years = text.parse().ok().filter(|years| (1..=99).contains(years));
    years.map(Some).ok_or_else(|| format!("{text:?} is not a number of years from 1 to 99"))
}

/// Reads a colour; nothing takes ours.
fn read_colour(text: &str) -> Result<String, String> {
    let text = text.trim();
    let digits = text.strip_prefix('#').unwrap_or(text);
    if text.is_empty() || (digits.len() == 6 && digits.bytes().all(|byte| byte.is_ascii_hexdigit())) {
        return Ok(if text.is_empty() { String::new() } else { format!("#{}", digits.to_ascii_lowercase()) });
    }
    Err(format!("{text:?} is not a colour such as #1f4e79"))
}

/// Reads forbidden words, one a line, each once.
fn read_forbidden(text: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    for word in entries(text) {
        if !words.iter().any(|known| known == word) {
            words.push(word.to_owned());
        }
    }
    words
}

/// Reads a word of a closed list, or names the list.
fn word<T: Copy + WordTitle>(read: fn(&str) -> Option<T>, all: &[T], text: &str) -> Result<T, String> {
    read(text).ok_or_else(|| {
        let words: Vec<&str> = all.iter().map(WordTitle::file_word).collect();
        format!("{text:?} is none of {}", words.join(", "))
    })
}

/// The word of a value in a closed list.
trait WordTitle {
    /// The word in files.
    fn file_word(&self) -> &'static str;
}

impl WordTitle for SubjectKind {
    fn file_word(&self) -> &'static str {
        self.word()
    }
}

impl WordTitle for Paper {
    fn file_word(&self) -> &'static str {
        self.word()
    }
}

impl WordTitle for Stage {
    fn file_word(&self) -> &'static str {
        self.word()
    }
}

/// Reads components, one a line.
fn read_components(text: &str) -> Result<Vec<Component>, String> {
    let read = |line| {
        let parts = cells(line);
        let covered = cell(&parts, 2);
        let ids = covered.split([',', ' ']).map(str::trim).filter(|id| !id.is_empty());
        let processes = ids.map(read_id).collect::<Result<_, String>>()?;
        Ok(Component { name: cell(&parts, 0), version: cell(&parts, 1), processes })
    };
    entries(text).map(read).collect()
}

/// Reads a version history, one line an entry; changes may hold `;`.
fn read_history(text: &str) -> Vec<Revision> {
    let read = |line| {
        let parts = cells(line);
        let changes = parts.get(3..).unwrap_or_default().join(" | ");
        Revision { version: cell(&parts, 0), date: cell(&parts, 1), author: cell(&parts, 2), changes }
    };
    text.lines().map(str::trim).filter(|line| !line.is_empty()).map(read).collect()
}

/// Reads an identifier in a cell.
fn read_id(text: &str) -> Result<ProcessId, String> {
    text.parse().map_err(|error: crate::framework::BadProcessId| error.to_string())
}

/// Reads chart groups, one a line.
fn read_groups(text: &str) -> Result<Vec<ChartGroup>, String> {
    let read = |line: &str| {
        let (title, domains) = line.split_once('|').ok_or_else(|| format!("{line:?} is not title | 1.1, 1.2"))?;
        let domains = domains.split(',').map(|id| read_id(id.trim())).collect::<Result<_, String>>()?;
        Ok(ChartGroup { title: title.trim().to_owned(), domains })
    };
    entries(text).map(read).collect()
}

/// Reads own numbers of children, one a line.
fn read_denominators(text: &str) -> Result<Vec<(ProcessId, Denominator)>, String> {
    let read = |line| {
        let parts = cells(line);
        let count = cell(&parts, 1).parse().map_err(|error| format!("{line:?}: the number of children: {error}"))?;
        let note = parts.get(2..).unwrap_or_default().join(" | ");
        Ok((read_id(&cell(&parts, 0))?, Denominator { count, note }))
    };
    text.lines().map(str::trim).filter(|line| !line.is_empty()).map(read).collect()
}

/// Reads mapping documents, one a line.
fn read_documents(text: &str) -> Result<Vec<MappingDocument>, String> {
    let read = |line| {
        let parts = cells(line);
        let label = cell(&parts, 1);
        let numbers = label.strip_prefix(['V', 'v']).and_then(|rest| rest.split_once(['R', 'r']));
        let (version, round) = numbers
            .and_then(|(version, round)| Some((version.parse().ok()?, round.parse().ok()?)))
            .ok_or_else(|| format!("{label:?} is not a version and round such as V1R1"))?;
        let state = match cell(&parts, 2) {
            text if text.is_empty() => DocumentState::Draft,
            text => {
                DocumentState::from_word(&text).ok_or_else(|| format!("{text:?} is not the state of a document"))?
            }
        };
        let process = read_id(&cell(&parts, 0))?;
        Ok(MappingDocument { process, version, round, state, date: cell(&parts, 3), author: cell(&parts, 4) })
    };
    entries(text).map(read).collect()
}
