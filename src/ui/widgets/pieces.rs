//! Finds pieces of evidence by a few letters of their code or title.

use std::cmp::Reverse;
use std::sync::Arc;

use nucleo_matcher::pattern::{CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config, Matcher, Utf32Str};

use crate::assessment::{Evidence, EvidenceCode};

/// The most pieces that are listed.
const MOST: usize = 50;

/// The pieces that match, the best first; without letters those used last come first.
pub fn find_pieces<'a>(register: &'a [Arc<Evidence>], query: &str, last: &[EvidenceCode]) -> Vec<&'a Evidence> {
    let used = |piece: &Evidence| last.iter().position(|code| *code == piece.code).unwrap_or(usize::MAX);
    let mut matcher = Matcher::new(Config::DEFAULT);
    let pattern = Pattern::parse(query.trim(), CaseMatching::Ignore, Normalization::Smart);
    let mut letters = Vec::new();
    let mut found: Vec<(u32, &Evidence)> = Vec::new();
    for piece in register {
        let text = format!("{} {}", piece.code, piece.title);
        let score = pattern.score(Utf32Str::new(&text, &mut letters), &mut matcher);
        found.extend(score.map(|score| (score, piece.as_ref())));
    }
    found.sort_by_key(|(score, piece)| (Reverse(*score), used(piece)));
    found.into_iter().take(MOST).map(|(_, piece)| piece).collect()
}
