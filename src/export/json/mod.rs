//! JSON for other programs: the whole assessment with its schema, and the answer of `score`.

mod score;

pub use score::{score_json, score_rows, totals_value};

use crate::export::{Export, ExportError, Made, Submission};
use serde_json::Value;

/// JSON as text: indented, with a newline at the end.
pub fn pretty(value: &Value) -> String {
    format!("{value:#}\n")
}

/// The whole assessment for programs.
pub const JSON: Export =
    Export { word: "json", about: "The assessment as JSON, with its schema", make: make_placeholder };

fn make_placeholder(_: &Submission) -> Result<Made, ExportError> {
    Ok(Made::default())
}
