//! Documents for others: report, mapping documents, page, workbook, tables, charts.
//!
//! Every document is made from a [`Submission`], which the profile has filtered before; none reads anything else.
//! Exports are pure and deterministic. Text of the user is data everywhere: never markup, formula or command.

mod decisions;
mod docx;
mod dropped;
mod gaps;
mod json;
mod leaving;
mod logo;
pub mod mapping;
mod names;
pub mod page;
pub mod pdf;
mod picture;
mod profile;
mod readme;
mod records;
pub mod report;
mod submission;
mod tables;
mod words;
pub mod workbook;

pub use decisions::{DECISIONS, Decision, Fate};
pub use dropped::dropped;
pub use gaps::draft_gaps;
pub use json::{ASSESSMENT_SCHEMA, JSON, assessment_json, handed_totals, pretty, score_json, score_rows, totals_value};
pub use leaving::{
    Dropped, DroppedKind, Inspection, Leaving, LeavingFile, LeavingPiece, PieceFate, StayReason, Trace, TraceKind,
};
pub use logo::{Logo, MOST_LOGO_BYTES};
pub use names::name_part;
pub use picture::{Pixels, pixels, png, scene_of};
pub use profile::{EvidenceFile, Filtered, faced_evidence, filtered};
pub use readme::readme;
pub use records::{CHARTS, RECORDS};
pub use submission::{Artefact, Date, Export, ExportError, Handing, Made, Omission, Profile, Submission};
pub use tables::score_csv;
pub use words::{DRAFT_LACKS, DRAFT_MARK, Note, TRADEMARKS, scores_words};

/// The word for all kinds of documents of a whole bundle, to name others beside them.
pub const ALL_EXPORTS: &str = "all";

/// The word for the mapping documents as DOCX.
pub const DOCX: &str = "docx";

/// Kinds of documents that are made only where they are asked for by name.
pub const ON_REQUEST: &[Export] =
    &[Export { word: DOCX, about: "The mapping documents for those who must edit them", make: mapping::make_editable }];

/// Every kind of document of a whole bundle, in the order of help and progress.
pub const EXPORTS: &[Export] = &[
    Export { word: "report", about: "The report", make: report::make },
    Export { word: "page", about: "The page", make: page::make },
    Export { word: "mapping", about: "The mapping documents", make: mapping::make },
    Export { word: "workbook", about: "The workbook", make: workbook::make },
    CHARTS,
    JSON,
    RECORDS,
];
