//! What can be done to the whole selection, or to a branch, as one step of undo.

use std::sync::Arc;

use crate::app::Document;
use crate::assessment::{Citation, Claim, EvidenceCode, ProcessId, Scope, Score, Status, Support};
use crate::edit::{ClaimChange, Edit};

/// A change of every claim of a selection.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Bulk {
    /// Sets the scope.
    Scope(Scope),
    /// Sets the support.
    Support(Option<Support>),
    /// Sets the claimed score, where the level carries one.
    Claimed(Option<Score>),
    /// Sets the work status.
    Status(Status),
    /// Sets the owner.
    Owner(String),
    /// Sets the reason, of what is out of scope or carries a score.
    Reason(String),
    /// Cites a piece of evidence for the claims as a whole, where the level has a mapping and it is not cited yet.
    Cite(EvidenceCode),
    /// Makes the claims say nothing.
    Clear,
    /// Takes over the claim about a process.
    CopyFrom(ProcessId),
}

/// Whether a process has no answer yet of the sort that a change gives: within what the filter shows, and no deeper than
/// level 3 unless the answer was given below that.
pub(super) fn lacks(document: &Document, bulk: &Bulk, idx: usize, id: ProcessId) -> bool {
    let level = |id: ProcessId| document.framework.get(id).map_or(0, |process| process.level);
    let here = document.outline.selected.map_or(0, level);
    let outline = &document.outline;
    let hidden = !outline.filter.is_empty() && outline.matching.binary_search(&idx).is_err();
    if hidden || level(id) > here.max(3) || level(id) > 4 {
        return false;
    }
    let assessment = document.assessment();
    let nothing = Claim::empty();
    let claim = assessment.claim(id).unwrap_or(&nothing);
    let answers = claim.scope == Scope::In && level(id) >= 3;
    match bulk {
        Bulk::Scope(_) => {
            let above = document.framework.parent(id).map(|parent| assessment.scope(parent.id));
            let asked = if level(id) < 3 { above != Some(Scope::Out) } else { above == Some(Scope::In) };
            asked && claim.scope == Scope::Undecided
        }
        Bulk::Support(_) => answers && claim.support.is_none(),
        Bulk::Claimed(_) => answers && claim.claimed.is_none(),
        Bulk::Status(status) => answers && progress(claim.status) < progress(*status),
        Bulk::Owner(_) | Bulk::Reason(_) | Bulk::Cite(_) | Bulk::Clear | Bulk::CopyFrom(_) => false,
    }
}

/// How far the work on a claim has come; what needs another review is where it was before it.
fn progress(status: Status) -> u8 {
    match status {
        Status::Todo => 0,
        Status::Draft => 1,
        Status::Ready | Status::NeedsReview => 2,
        Status::Reviewed => 3,
    }
}

/// What a change of a selection would do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Planned {
    /// The edit.
    pub edit: Edit,
    /// How many claims it would change, ancestors and descendants that follow included.
    pub changes: usize,
    /// How many processes it passes over, because their level carries no score, or has no citations, or no reason is asked for.
    pub skipped: usize,
}

impl Document {
    /// What a change would do to these processes; none where nothing would change or it cannot be applied.
    pub fn plan_bulk(&self, ids: &[ProcessId], bulk: &Bulk) -> Option<Planned> {
        let carries = |id: &&ProcessId| {
            let level = self.framework.get(**id).map_or(0, |process| process.level);
            match bulk {
                Bulk::Claimed(_) => matches!(level, 3 | 4),
                Bulk::Cite(_) => level >= 2,
                Bulk::Reason(_) => matches!(level, 3 | 4) || self.assessment().scope(**id) == Scope::Out,
                Bulk::Scope(_)
                | Bulk::Support(_)
                | Bulk::Status(_)
                | Bulk::Owner(_)
                | Bulk::Clear
                | Bulk::CopyFrom(_) => true,
            }
        };
        let source = if let Bulk::CopyFrom(id) = bulk { Some(*id) } else { None };
        let meant: Vec<ProcessId> = ids.iter().filter(carries).copied().filter(|id| source != Some(*id)).collect();
        let skipped = ids.len() - meant.len() - usize::from(source.is_some_and(|id| ids.contains(&id)));
        let edit = match bulk {
            Bulk::Scope(scope) => Edit::Claims(meant, ClaimChange::Scope(*scope)),
            Bulk::Support(support) => Edit::Claims(meant, ClaimChange::Support(*support)),
            Bulk::Claimed(score) => Edit::Claims(meant, ClaimChange::Claimed(*score)),
            Bulk::Status(status) => Edit::Claims(meant, ClaimChange::Status(*status)),
            Bulk::Owner(owner) => Edit::Claims(meant, ClaimChange::Owner(owner.clone())),
            Bulk::Reason(reason) => Edit::Claims(meant, ClaimChange::Reason(reason.clone())),
            Bulk::Cite(code) => {
                Edit::Claims(self.uncited(&meant, *code), ClaimChange::Cite(None, Citation::whole(*code)))
            }
            Bulk::Clear => Edit::Claims(meant, ClaimChange::Whole(Arc::new(Claim::empty()))),
            Bulk::CopyFrom(id) => self.copied(*id, meant),
        };
        let changes = self.would_change(&edit).filter(|changes| *changes > 0)?;
        Some(Planned { edit, changes, skipped })
    }

    /// Those of some processes that have citations and whose claim as a whole does not cite a piece yet, at any place in it.
    pub fn uncited(&self, ids: &[ProcessId], code: EvidenceCode) -> Vec<ProcessId> {
        let cites = |id: ProcessId| {
            let claim = self.assessment().claim(id);
            claim.is_some_and(|claim| claim.citations.iter().any(|citation| citation.evidence == code))
        };
        let level = |id: ProcessId| self.framework.get(id).map_or(0, |process| process.level);
        ids.iter().copied().filter(|id| level(*id) >= 2 && !cites(*id)).collect()
    }

    /// The claim about a process for others: its scores stay behind where a level carries none.
    fn copied(&self, from: ProcessId, to: Vec<ProcessId>) -> Edit {
        let claim = self.assessment().claim(from).cloned().unwrap_or_default();
        let whole = |id: ProcessId| {
            let scored = self.framework.get(id).is_some_and(|process| matches!(process.level, 3 | 4));
            let own = if scored { claim.clone() } else { Claim { claimed: None, awarded: None, ..claim.clone() } };
            (id, ClaimChange::Whole(Arc::new(own)))
        };
        let label = tr!("edit-copy-claim", id = from.to_string(), count = to.len());
        Edit::Each(label, to.into_iter().map(whole).collect())
    }

    /// A process and everything below it down to level 4.
    pub fn branch(&self, id: ProcessId) -> Vec<ProcessId> {
        let below = self.framework.descendants(id).iter().filter(|process| process.level <= 4);
        std::iter::once(id).chain(below.map(|process| process.id)).collect()
    }
}
