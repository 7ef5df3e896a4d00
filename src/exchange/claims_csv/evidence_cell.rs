//! The cell that names evidence: `path#page=12; "a;b.pdf"#section=3.2; https://example.org`.

use crate::assessment::{Citation, EvidenceCode};

/// A piece of evidence named in a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EvidenceMention {
    /// The path or address as written, without quotes.
    pub target: String,
    /// Where in it, as written: `page=12&section=3.2`; empty for the whole piece.
    pub place: String,
}

impl EvidenceMention {
    /// The citation of a piece that has been registered.
    pub fn citation(&self, evidence: EvidenceCode) -> Result<Citation, String> {
        // A `&` that no `key=` follows belongs to the value before it: `section=3 & 4`.
        let mut pieces: Vec<String> = Vec::new();
        for piece in self.place.split('&') {
            match pieces.last_mut() {
                Some(last) if !piece.contains('=') => {
                    last.push('&');
                    last.push_str(piece);
                }
                _ => pieces.push(piece.to_owned()),
            }
        }
        let mut citation = Citation::whole(evidence);
        for piece in pieces.iter().filter(|piece| !piece.trim().is_empty()) {
            let known = piece.split_once('=').map(|(key, value)| (key.trim(), value.trim()));
            let (slot, value) = match known {
                Some(("page", value)) => (&mut citation.page, value),
                Some(("section", value)) => (&mut citation.section, value),
                Some(("time", value)) => (&mut citation.time, value),
                _ => {
                    let target = &self.target;
                    return Err(format!(
                        "{piece:?} is not a place in {target:?} such as page=12, section=3.2 or time=00:12:30; \
                         put a path or an address that holds # in double quotes"
                    ));
                }
            };
            value.clone_into(slot);
        }
        Ok(citation)
    }
}

/// Reads the mentions of a cell, apart by `;`.
pub fn read(cell: &str) -> Result<Vec<EvidenceMention>, String> {
    let mut mentions = Vec::new();
    let mut rest = cell.trim();
    while !rest.is_empty() {
        let (target, after) = word(rest, &[';', '#'])?;
        let (place, after) = match after.strip_prefix('#') {
            Some(place) => word(place.trim_start(), &[';'])?,
            None => (String::new(), after),
        };
        rest = match after.strip_prefix(';') {
            Some(next) => next.trim_start(),
            None if after.is_empty() => after,
            None => return Err(format!("{after:?} follows a closing quote; evidence is apart by ;")),
        };
        if target.is_empty() && place.is_empty() {
            continue;
        }
        if target.is_empty() {
            return Err(format!("#{place} names no path before it"));
        }
        let mention = EvidenceMention { target, place };
        mention.citation(EvidenceCode(1))?;
        mentions.push(mention);
    }
    Ok(mentions)
}

/// Takes a word in quotes, or up to one of the ends; and what comes after it.
fn word<'a>(text: &'a str, ends: &[char]) -> Result<(String, &'a str), String> {
    let Some(mut rest) = text.strip_prefix('"') else {
        let (word, rest) = text.split_at_checked(text.find(ends).unwrap_or(text.len())).unwrap_or_default();
        return Ok((word.trim().to_owned(), rest));
    };
    let mut word = String::new();
    loop {
        let (piece, after) =
            rest.split_once('"').ok_or_else(|| format!("the quote before {rest:?} is never closed"))?;
        word.push_str(piece);
        match after.strip_prefix('"') {
            Some(more) => {
                word.push('"');
                rest = more;
            }
            None => return Ok((word, after.trim_start())),
        }
    }
}

/// Writes mentions so that [`read`] reads them back.
pub(super) fn write(mentions: &[EvidenceMention]) -> String {
    let quoted = |word: &str, special: &[char]| {
        if word.contains(special) || word.starts_with('"') || word.trim() != word {
            format!("\"{}\"", word.replace('"', "\"\""))
        } else {
            word.to_owned()
        }
    };
    let one = |mention: &EvidenceMention| {
        let target = quoted(&mention.target, &[';', '#']);
        if mention.place.is_empty() { target } else { format!("{target}#{}", quoted(&mention.place, &[';'])) }
    };
    mentions.iter().map(one).collect::<Vec<_>>().join("; ")
}
