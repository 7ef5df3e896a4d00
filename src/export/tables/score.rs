//! `score --format csv`: the rows of the JSON with its fields as columns.

use crate::assessment::Score;
use crate::export::score_rows;
use crate::figures::{Computed, Coverage, Figures, Origin};
use crate::framework::Framework;

/// The columns: the JSON's fields in their order.
const HEADER: [&str; 12] = [
    "id",
    "level",
    "name",
    "in_scope",
    "coverage",
    "computed",
    "computed_range",
    "claimed",
    "awarded",
    "score",
    "origin",
    "conformance",
];

/// The answer of `score --format csv`. What the JSON leaves out or says with null is blank; coverage and ranges stand
/// in brackets, so that no spreadsheet takes them for dates.
pub fn score_csv(framework: &Framework, figures: &Figures) -> String {
    let mut table = csv::Writer::from_writer(Vec::new());
    let mut rows = vec![HEADER.map(str::to_owned)];
    for (process, own) in score_rows(framework, figures) {
        let scored = own.coverage.is_none();
        let score = |score: Option<Score>| score.map(|score| score.to_string()).unwrap_or_default();
        let range = match own.computed {
            Computed::Range { low, high, .. } => format!("[{low}, {high}]"),
            Computed::None(_) | Computed::Score { .. } => String::new(),
        };
        rows.push([
            process.id.to_string(),
            process.level.to_string(),
            process.name.clone(),
            own.in_scope.to_string(),
            own.coverage.map(Coverage::notation).unwrap_or_default(),
            score(own.computed.score()),
            range,
            score(own.claimed),
            score(own.awarded),
            score(scored.then_some(own.printed)),
            own.origin.map(Origin::word).unwrap_or_default().to_owned(),
            if scored { own.conformance.word().to_owned() } else { String::new() },
        ]);
    }
    // Writing into memory cannot fail, and every row has as many cells as the header.
    rows.iter().try_for_each(|row| table.write_record(row)).unwrap_or_default();
    table.into_inner().ok().and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_default()
}
