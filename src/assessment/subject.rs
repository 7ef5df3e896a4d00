//! What is assessed, by whom, and the texts of the documents.

use super::ProcessId;
use super::claim::words;

words! {
    /// What kind of thing is assessed.
    SubjectKind {
        /// A product.
        Product = "product", "Product";
        /// A solution of several components.
        Solution = "solution", "Solution";
        /// An implementation at one operator.
        Implementation = "implementation", "Implementation";
        /// A managed service.
        ManagedService = "managed-service", "Managed service";
        /// A design, not built yet.
        DesignPhase = "design-phase", "Design phase";
        /// A design and its implementation.
        DesignAndImplementation = "design-and-implementation", "Design & implementation";
    }
}

words! {
    /// The sheets that documents are typeset for.
    Paper {
        /// A4.
        A4 = "a4", "A4";
        /// US Letter.
        Letter = "letter", "US Letter";
    }
}

/// A part of a solution.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Component {
    /// Its name.
    pub name: String,
    /// Its version.
    pub version: String,
    /// The L1, L2 or L3 processes that it covers: its place on the map.
    pub processes: Vec<ProcessId>,
}

/// A line of the report's version history.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Revision {
    /// The report version: `V1.0`.
    pub version: String,
    /// The date as printed.
    pub date: String,
    /// Who wrote it.
    pub author: String,
    /// What changed.
    pub changes: String,
}

/// What is assessed, by whom, and the texts of the documents. Empty text means: not said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Subject {
    /// The company, in full.
    pub company: String,
    /// A short name of the company and product in Latin letters, for file names.
    pub short_name: String,
    /// The title of the product, solution or implementation.
    pub title: String,
    /// Its version.
    pub product_version: String,
    /// What kind of thing it is.
    pub kind: SubjectKind,
    /// The parts of a solution.
    pub components: Vec<Component>,
    /// When the assessment was completed: `2017-02` or `2017-02-14`.
    pub completed: String,
    /// The version of the report: `1.1`.
    pub report_version: String,
    /// Who wrote the report.
    pub authors: String,
    /// The report's executive summary.
    pub executive_summary: String,
    /// The report's functionality overview.
    pub functionality_overview: String,
    /// The report's version history, oldest first.
    pub version_history: Vec<Revision>,
    /// Certifications that belong with this one.
    pub related_certifications: String,
    /// A statement on a review or an award, only if someone made it.
    pub statement: String,
    /// Who made the statement, and where.
    pub statement_source: String,
    /// What to do about misuse.
    pub misuse_note: String,
    /// Where the misuse note comes from.
    pub misuse_source: String,
    /// The disclaimer.
    pub disclaimer: String,
    /// Where the disclaimer comes from.
    pub disclaimer_source: String,
    /// A remark at the head of every document.
    pub notice: String,
    /// How many years before the completion date evidence may be dated; none sets no limit.
    pub evidence_years: Option<u8>,
    /// The sheets that documents are typeset for.
    pub paper: Paper,
    /// The path of the company's logo, a picture; absolute in memory, like those of evidence.
    pub logo: String,
    /// The company's colour as `#1f4e79`; empty takes ours.
    pub accent: String,
}

impl Subject {
    /// A subject of which only the names are known.
    pub fn new(company: &str, title: &str, product_version: &str) -> Self {
        Self {
            company: company.to_owned(),
            short_name: String::new(),
            title: title.to_owned(),
            product_version: product_version.to_owned(),
            kind: SubjectKind::Product,
            components: Vec::new(),
            completed: String::new(),
            report_version: "1.0".to_owned(),
            authors: String::new(),
            executive_summary: String::new(),
            functionality_overview: String::new(),
            version_history: Vec::new(),
            related_certifications: String::new(),
            statement: String::new(),
            statement_source: String::new(),
            misuse_note: String::new(),
            misuse_source: String::new(),
            disclaimer: String::new(),
            disclaimer_source: String::new(),
            notice: String::new(),
            evidence_years: None,
            paper: Paper::A4,
            logo: String::new(),
            accent: String::new(),
        }
    }
}
