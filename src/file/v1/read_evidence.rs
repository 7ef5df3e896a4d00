//! Wire shapes of the evidence register to the model's register.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::wire::EvidenceWire;
use crate::assessment::{Confidentiality, Evidence, EvidenceCode, EvidenceKind, EvidenceSource, Redaction};
use crate::file::problem::{Place, Problems, list};

/// The register. Entries without a usable code of their own (unreadable, or taken) come out with code 0 and what to say
/// about it: they get a new one once the highest code in use is known.
pub(super) fn register(wires: Vec<EvidenceWire>, problems: &mut Problems) -> Vec<(Evidence, Option<String>)> {
    let mut taken = BTreeSet::new();
    let mut register = Vec::with_capacity(wires.len());
    for wire in wires {
        let written = wire.code.clone();
        let place = Place::new("evidence", &written);
        let (code, remark) = match written.parse::<EvidenceCode>() {
            Ok(code) if taken.insert(code) => (code, None),
            Ok(code) => (EvidenceCode(0), Some(format!("{code} is registered twice; citations of it mean the first"))),
            Err(reason) => (EvidenceCode(0), Some(reason)),
        };
        register.push((piece(wire, code, place, problems), remark));
    }
    register
}

/// Gives a new code to every entry that has none, and says so.
pub(super) fn renumber(
    register: Vec<(Evidence, Option<String>)>,
    last: &mut u32,
    problems: &mut Problems,
) -> Vec<Arc<Evidence>> {
    let settle = |(mut piece, remark): (Evidence, Option<String>)| {
        if let Some(remark) = remark {
            *last = last.saturating_add(1);
            piece.code = EvidenceCode(*last);
            let message = format!("{remark}; {:?} got the new code {}", piece.title, piece.code);
            problems.report(Place::new("evidence", piece.location()), message);
        }
        Arc::new(piece)
    };
    register.into_iter().map(settle).collect()
}

/// A piece of evidence. Where it is not said, or cannot be read, who may see it, nobody outside may.
fn piece(wire: EvidenceWire, code: EvidenceCode, place: Place<'_>, problems: &mut Problems) -> Evidence {
    problems.report_stray(place, &wire.stray);
    let confidentiality = problems.word(place, "confidentiality", &wire.confidentiality, list!(Confidentiality));
    if confidentiality.is_none() {
        problems.report(place, "it is not said who may see it; it was taken as internal");
    }
    let source = match (wire.file.0, wire.link.0) {
        (None, Some(url)) => EvidenceSource::Link { url },
        (path, link) => {
            match (&path, &link) {
                (None, _) => problems.report(place, "it names neither a file nor a link"),
                (Some(_), Some(url)) => {
                    problems.report(place, format!("it names a file and a link; the link {url:?} was left out"));
                }
                (Some(_), None) => {}
            }
            EvidenceSource::File { path: path.unwrap_or_default(), sha256: wire.sha256, size: wire.size }
        }
    };
    let redaction = match wire.redacted_file.0 {
        Some(path) => {
            if wire.is_redacted {
                problems.report(place, "it has a redacted twin and is one itself; the twin was kept");
            }
            Redaction::Twin { path, sha256: wire.redacted_sha256, size: wire.redacted_size }
        }
        None if wire.is_redacted => Redaction::Done,
        None => Redaction::None,
    };
    Evidence {
        code,
        title: wire.title,
        source,
        kind: problems.word(place, "kind", &wire.kind, list!(EvidenceKind)).unwrap_or(EvidenceKind::Other),
        document_version: wire.document_version,
        issuer: wire.issuer,
        confidentiality: confidentiality.unwrap_or(Confidentiality::Internal),
        redaction,
        component: wire.component,
        dated: wire.dated,
    }
}
