//! Scoring schemes as data files: those that come with the program.

use std::sync::{Arc, OnceLock};

use serde::Deserialize;

use crate::assessment::Score;
use crate::scheme::{Scheme, Weights, Words};

/// The texts of the bundled schemes; the first is the default.
const BUNDLED: &[&str] =
    &[include_str!("../../resources/schemes/bpf-share.ron"), include_str!("../../resources/schemes/bpf-share-2.ron")];

/// All bundled schemes; the first is the default. The tests read every one of them, so none is left out.
pub fn schemes() -> &'static [Arc<Scheme>] {
    static SCHEMES: OnceLock<Vec<Arc<Scheme>>> = OnceLock::new();
    SCHEMES.get_or_init(|| BUNDLED.iter().filter_map(|text| read_scheme(text).ok()).map(Arc::new).collect())
}

/// The bundled scheme with this identifier.
pub fn scheme(id: &str) -> Option<Arc<Scheme>> {
    schemes().iter().find(|scheme| scheme.id == id).cloned()
}

/// Reads a scheme file.
pub fn read_scheme(text: &str) -> Result<Scheme, String> {
    let wire: SchemeWire = ron::from_str(text).map_err(|error| error.to_string())?;
    wire.into_scheme()
}

/// A scheme as written in its file.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SchemeWire {
    id: String,
    title: String,
    source: String,
    caveat: String,
    confidence: String,
    seen_for: Vec<String>,
    base: String,
    span: String,
    decimals: u8,
    children_first: bool,
    weights: WeightsWire,
    words: WordsWire,
}

/// The weights of passages as decimal numbers.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WeightsWire {
    fully: String,
    partly: String,
    not: String,
}

/// The words of a scheme.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WordsWire {
    fully: String,
    partially: String,
    none: String,
    not_submitted: String,
    head_process: String,
    head_score: String,
    head_comments: String,
    comment_full: String,
    comment_partial: String,
    comment_missing_one: String,
    comment_missing_many: String,
    comment_pointer: String,
    comment_not_submitted: String,
    comment_no_score: String,
}

impl SchemeWire {
    /// The scheme, or what is wrong with a number.
    fn into_scheme(self) -> Result<Scheme, String> {
        let number = |text: &str| Score::parse(text).ok_or_else(|| format!("{text:?} is not a number such as 3.0"));
        if !(1..=2).contains(&self.decimals) {
            return Err(format!("decimals: {} is neither 1 nor 2", self.decimals));
        }
        let (base, span) = (number(&self.base)?, number(&self.span)?);
        if span.is_zero() {
            return Err("span: must not be zero".to_owned());
        }
        let weight = |text: &str| number(text).map(Score::hundredths);
        let weights = Weights {
            fully: weight(&self.weights.fully)?,
            partly: weight(&self.weights.partly)?,
            not: weight(&self.weights.not)?,
        };
        let WordsWire {
            fully,
            partially,
            none,
            not_submitted,
            head_process,
            head_score,
            head_comments,
            comment_full,
            comment_partial,
            comment_missing_one,
            comment_missing_many,
            comment_pointer,
            comment_not_submitted,
            comment_no_score,
        } = self.words;
        Ok(Scheme {
            id: self.id,
            title: self.title,
            source: self.source,
            caveat: self.caveat,
            confidence: self.confidence,
            seen_for: self.seen_for,
            base,
            span,
            decimals: self.decimals,
            children_first: self.children_first,
            weights,
            words: Words {
                fully,
                partially,
                none,
                not_submitted,
                head_process,
                head_score,
                head_comments,
                comment_full,
                comment_partial,
                comment_missing_one,
                comment_missing_many,
                comment_pointer,
                comment_not_submitted,
                comment_no_score,
            },
        })
    }
}
