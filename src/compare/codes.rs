//! Evidence codes of two documents: in a merge, one code means one piece.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::assessment::{Assessment, Citation, Claim, Evidence, EvidenceCode, EvidenceSource, ProcessId, Redaction};

/// The other side with new codes for evidence that both sides registered under one code since the base: two people who add
/// evidence each begin with the same next code, and mean different files.
pub(super) fn renumbered(base: &Assessment, ours: &Assessment, theirs: &Assessment) -> Assessment {
    let mut last = ours.last_evidence.max(theirs.last_evidence);
    let mut codes = BTreeMap::new();
    for piece in &theirs.evidence {
        let new = base.evidence(piece.code).is_none() && piece.code.0 > base.last_evidence;
        let other = ours.evidence(piece.code).is_some_and(|own| own.source != piece.source);
        if new && other {
            last = last.saturating_add(1);
            codes.insert(piece.code, EvidenceCode(last));
        }
    }
    recoded(theirs.clone(), &codes, last)
}

/// Another document under the evidence codes of this one: what both registered has this one's code, and what has the code
/// of another piece here gets a fresh one; citations follow. A citation whose piece is registered nowhere in its own document
/// never becomes one of the other document's piece. Where both hold the same file, where it lies is no difference.
pub fn aligned(ours: &Assessment, theirs: &Assessment) -> Assessment {
    let (here, there) = (cited(ours), cited(theirs));
    let highest = here.iter().chain(&there).map(|code| code.0).max().unwrap_or(0);
    let mut last = ours.last_evidence.max(theirs.last_evidence).max(highest);
    let mut fresh = || {
        last = last.saturating_add(1);
        EvidenceCode(last)
    };
    let mut codes = BTreeMap::new();
    let stays = |piece: &Evidence| ours.evidence(piece.code).is_some_and(|own| is_same(own, piece));
    let mut taken: BTreeSet<EvidenceCode> =
        theirs.evidence.iter().filter(|piece| stays(piece)).map(|piece| piece.code).collect();
    for piece in theirs.evidence.iter().filter(|piece| !stays(piece)) {
        let own = ours.evidence.iter().find(|own| !taken.contains(&own.code) && holds_same(&own.source, &piece.source));
        if let Some(own) = own {
            taken.insert(own.code);
            codes.insert(piece.code, own.code);
        } else if ours.evidence(piece.code).is_some() || here.contains(&piece.code) {
            codes.insert(piece.code, fresh());
        }
    }
    for code in there {
        if theirs.evidence(code).is_none() && ours.evidence(code).is_some() {
            codes.insert(code, fresh());
        }
    }
    placed(ours, recoded(theirs.clone(), &codes, last))
}

/// The evidence that a document cites, registered or not.
pub(super) fn cited(whole: &Assessment) -> BTreeSet<EvidenceCode> {
    whole.claims.values().flat_map(|claim| claim.all_citations()).map(|citation| citation.evidence).collect()
}

/// Another document with the paths of this one where both hold the same file under one code: a copy of a folder has the same
/// evidence in another place.
pub fn placed(ours: &Assessment, mut theirs: Assessment) -> Assessment {
    for piece in &mut theirs.evidence {
        let Some(own) = ours.evidence(piece.code) else { continue };
        if own.source != piece.source && holds_same(&own.source, &piece.source) {
            Arc::<Evidence>::make_mut(piece).source.clone_from(&own.source);
        }
        if let (Redaction::Twin { sha256: a, .. }, Redaction::Twin { sha256: b, .. }) =
            (&own.redaction, &piece.redaction)
            && a == b
            && own.redaction != piece.redaction
        {
            Arc::<Evidence>::make_mut(piece).redaction.clone_from(&own.redaction);
        }
    }
    theirs
}

/// Whether two sources hold the same: one address, or one content.
fn holds_same(a: &EvidenceSource, b: &EvidenceSource) -> bool {
    match (a, b) {
        (EvidenceSource::File { sha256: a, .. }, EvidenceSource::File { sha256: b, .. }) => a == b && !a.is_empty(),
        (EvidenceSource::Link { url: a }, EvidenceSource::Link { url: b }) => a == b,
        (EvidenceSource::File { .. }, EvidenceSource::Link { .. })
        | (EvidenceSource::Link { .. }, EvidenceSource::File { .. }) => false,
    }
}

/// Whether two pieces under one code are one piece: the same content or place, or a file that changed under its name and
/// title.
fn is_same(a: &Evidence, b: &Evidence) -> bool {
    let named = a.file_name() == b.file_name() && a.title == b.title && a.sha256().is_some() == b.sha256().is_some();
    holds_same(&a.source, &b.source) || a.location() == b.location() || named
}

/// A document under new evidence codes, with their citations; `last` is the highest code.
fn recoded(mut whole: Assessment, codes: &BTreeMap<EvidenceCode, EvidenceCode>, last: u32) -> Assessment {
    if codes.is_empty() {
        return whole;
    }
    let now = |code: EvidenceCode| codes.get(&code).copied().unwrap_or(code);
    for piece in &mut whole.evidence {
        if codes.contains_key(&piece.code) {
            let code = now(piece.code);
            Arc::<Evidence>::make_mut(piece).code = code;
        }
    }
    whole.evidence.sort_by_key(|piece| piece.code);
    whole.last_evidence = last;
    let cites = |claim: &Claim| claim.all_citations().any(|citation| codes.contains_key(&citation.evidence));
    let citing: Vec<ProcessId> = whole.claims.iter().filter(|(_, claim)| cites(claim)).map(|(id, _)| *id).collect();
    for id in citing {
        whole.change_claim(id, |claim| recode(claim, codes));
    }
    whole
}

/// Gives the citations of a claim their new codes.
fn recode(claim: &mut Claim, codes: &BTreeMap<EvidenceCode, EvidenceCode>) {
    let recode = |citations: &mut Vec<Citation>| {
        for citation in citations {
            citation.evidence = codes.get(&citation.evidence).copied().unwrap_or(citation.evidence);
        }
    };
    recode(&mut claim.citations);
    for passage in &mut claim.mapping {
        if passage.citations.iter().any(|citation| codes.contains_key(&citation.evidence)) {
            recode(&mut Arc::make_mut(passage).citations);
        }
    }
}
