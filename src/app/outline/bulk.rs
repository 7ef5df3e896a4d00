//! What can be done to the whole selection, or to a branch, as one step of undo.

use std::sync::Arc;

use crate::app::Document;
use crate::assessment::{Claim, ProcessId, Scope, Score, Status, Support};
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
    /// Makes the claims say nothing.
    Clear,
    /// Takes over the claim about a process.
    CopyFrom(ProcessId),
}

/// What a change of a selection would do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Planned {
    /// The edit.
    pub edit: Edit,
    /// How many claims it would change, ancestors and descendants that follow included.
    pub changes: usize,
    /// How many processes it passes over, because their level carries no score.
    pub skipped: usize,
}

impl Document {
    /// What a change would do to these processes; none where nothing would change or it cannot be applied.
    pub fn plan_bulk(&self, ids: &[ProcessId], bulk: &Bulk) -> Option<Planned> {
        let carries = |id: &&ProcessId| {
            let level = self.framework.get(**id).map_or(0, |process| process.level);
            !matches!(bulk, Bulk::Claimed(_)) || matches!(level, 3 | 4)
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
            Bulk::Clear => Edit::Claims(meant, ClaimChange::Whole(Arc::new(Claim::empty()))),
            Bulk::CopyFrom(id) => self.copied(*id, meant),
        };
        let changes = self.would_change(&edit).filter(|changes| *changes > 0)?;
        Some(Planned { edit, changes, skipped })
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
