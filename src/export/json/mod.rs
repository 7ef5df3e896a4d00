//! JSON for other programs: the whole assessment with its schema, and the answer of `score`.
//!
//! Numbers are floats here only, where the reader's language has nothing better; texts stand as they were typed.

mod assessment;
mod parts;
mod score;

use serde_json::Value;

use super::{Artefact, Export, ExportError, Made, Submission};

pub use assessment::assessment_json;
pub use score::{handed_totals, score_json, score_rows, totals_value};

/// The schema of [`assessment_json`], which travels beside it.
pub const ASSESSMENT_SCHEMA: &str = include_str!("../../../resources/assessment.schema.json");

/// The whole assessment for programs.
pub const JSON: Export = Export { word: "json", about: "The assessment as JSON, with its JSON Schema", make };

#[allow(clippy::unnecessary_wraps, reason = "every export has this signature")]
/// Makes the JSON and puts its schema beside it.
fn make(submission: &Submission) -> Result<Made, ExportError> {
    let json = Artefact {
        path: "assessment.json".to_owned(),
        about: "The whole assessment with its figures, for programs (JSON).".to_owned(),
        bytes: pretty(&assessment_json(submission)).into_bytes(),
    };
    let schema = Artefact {
        path: "assessment.schema.json".to_owned(),
        about: "What assessment.json may hold (JSON Schema, draft 2020-12).".to_owned(),
        bytes: ASSESSMENT_SCHEMA.as_bytes().to_vec(),
    };
    Ok(Made { artefacts: vec![json, schema], warnings: Vec::new() })
}

/// JSON as text: indented, with a newline at the end.
pub fn pretty(value: &Value) -> String {
    format!("{value:#}\n")
}
