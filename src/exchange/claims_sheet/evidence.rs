//! The evidence that a cell names: our own form, codes of the register, addresses, and what people write.

use std::collections::BTreeMap;

use crate::assessment::{Assessment, Citation, EvidenceCode, EvidenceSource};
use crate::exchange::claims_csv::{EvidenceMention, read_mentions};

/// What became of each path or address that a spreadsheet names, by its words.
pub type KnownEvidence = BTreeMap<String, Result<EvidenceSource, String>>;

/// Endings by which a file is known in a sentence.
const ENDINGS: &[&str] = &[
    ".pdf", ".docx", ".doc", ".xlsx", ".xls", ".pptx", ".ppt", ".png", ".jpg", ".jpeg", ".txt", ".md", ".html", ".htm",
    ".odt", ".ods", ".mp4", ".webm", ".zip",
];

/// A piece of evidence named in a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Named {
    /// One of the register, with its place.
    Registered(Citation),
    /// A file or an address.
    Target(EvidenceMention),
    /// Words that name no file.
    Words(String),
}

/// The evidence that a cell names.
pub(super) fn named(cell: &str, assessment: &Assessment) -> Vec<Named> {
    let strict = read_mentions(cell)
        .ok()
        .filter(|mentions| mentions.iter().all(|mention| is_target(&mention.target) && !mention.target.contains('\n')));
    if let Some(mentions) = strict {
        return mentions.into_iter().map(Named::Target).collect();
    }
    let pieces = cell.split(['\n', ';']).map(str::trim).filter(|piece| !piece.is_empty());
    pieces.map(|piece| one(piece, assessment)).collect()
}

/// Whether words are a path or an address, and nothing else.
fn is_target(text: &str) -> bool {
    is_link(text) || ENDINGS.iter().any(|ending| text.to_lowercase().ends_with(ending))
}

/// Whether words are an address.
fn is_link(text: &str) -> bool {
    let lower = text.to_lowercase();
    (lower.starts_with("https://") || lower.starts_with("http://")) && !text.contains(char::is_whitespace)
}

/// One piece.
fn one(piece: &str, assessment: &Assessment) -> Named {
    let (head, rest) = piece.split_once([',', ' ']).unwrap_or((piece, ""));
    if let Some(code) = head.parse().ok().filter(|code: &EvidenceCode| assessment.evidence(*code).is_some()) {
        return Named::Registered(with_place(Citation::whole(code), rest));
    }
    let (address, rest) = piece.split_once(char::is_whitespace).unwrap_or((piece, ""));
    let address = address.trim_end_matches(',');
    let (target, rest) = if is_link(address) { (address, rest) } else { file_in(piece).unwrap_or(("", piece)) };
    if target.is_empty() {
        return Named::Words(piece.to_owned());
    }
    let place = with_place(Citation::whole(EvidenceCode(1)), rest).place_key();
    Named::Target(EvidenceMention { target: target.to_owned(), place })
}

/// The file that a sentence begins with: `User Guide.pdf, p. 12`.
fn file_in(text: &str) -> Option<(&str, &str)> {
    let lower = text.to_lowercase();
    // Other letter cases may have other lengths; then the text is taken as words.
    let same = lower.len() == text.len();
    let ends = ENDINGS.iter().filter_map(|ending| lower.find(ending).map(|at| at + ending.len()));
    let end = ends
        .filter(|_| same)
        .filter(|end| !lower.get(*end..).and_then(|rest| rest.chars().next()).is_some_and(char::is_alphanumeric));
    text.split_at_checked(end.min()?)
}

/// A citation with the place that words say: `p. 12`, `page 12`, `section 3.2`, `S. 7`.
fn with_place(mut citation: Citation, words: &str) -> Citation {
    let marks = |letter: char| letter.is_whitespace() || ",()[]:#".contains(letter);
    let mut parts = words.split(marks).filter(|part| !part.is_empty()).peekable();
    let mut others: Vec<&str> = Vec::new();
    while let Some(part) = parts.next() {
        let lower = part.to_lowercase();
        let glued = |heads: &[&str]| {
            let value = heads.iter().find_map(|head| lower.strip_prefix(head))?;
            value.chars().next().filter(char::is_ascii_digit).map(|_| value.to_owned())
        };
        let word = lower.trim_end_matches('.');
        if let Some(page) = glued(&["page=", "p.", "pp.", "s."]) {
            citation.page = page;
        } else if let Some(section) = glued(&["section=", "§", "sec."]) {
            citation.section = section;
        } else if let Some(time) = glued(&["time="]) {
            citation.time = time;
        } else if matches!(word, "p" | "pp" | "page" | "pages" | "s" | "seite" | "seiten" | "页" | "ページ") {
            parts.next().unwrap_or_default().clone_into(&mut citation.page);
        } else if matches!(
            word,
            "section" | "sections" | "sec" | "chapter" | "kapitel" | "abschnitt" | "chapitre" | "§"
        ) {
            parts.next().unwrap_or_default().clone_into(&mut citation.section);
        } else {
            others.push(part);
        }
    }
    if citation.section.is_empty() && !others.is_empty() {
        citation.section = others.join(" ");
    }
    citation
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assessment::{FrameworkRef, Subject};

    #[test]
    fn files_addresses_and_places_are_found_in_sentences() {
        let reference = FrameworkRef { id: "etom".to_owned(), version: "16.0".to_owned() };
        let empty = Assessment::new(reference, "bpf-share", Subject::new("", "", ""));
        let cases = [
            ("guide.pdf#page=12", "guide.pdf", "page=12"),
            ("User Guide.pdf, p. 12", "User Guide.pdf", "page=12"),
            ("docs/User Guide.PDF page 12 section 3.2", "docs/User Guide.PDF", "page=12&section=3.2"),
            ("https://example.com/a (section 4)", "https://example.com/a", "section=4"),
            ("Handbuch.docx S. 7", "Handbuch.docx", "page=7"),
        ];
        for (cell, target, place) in cases {
            let mention = EvidenceMention { target: target.to_owned(), place: place.to_owned() };
            assert_eq!(named(cell, &empty), [Named::Target(mention)], "{cell}");
        }
        assert_eq!(named("CRM manual, chapter 4", &empty), [Named::Words("CRM manual, chapter 4".to_owned())]);
        assert_eq!(named("a.pdf; b.pdf\nsee training", &empty).len(), 3);
    }
}
