//! How far the vendor's work has come: claims by status and by owner, and what is cited below each level 2 process.
//!
//! For the house: nothing of it stands in what is handed over. Counted are the processes that bear a score, levels 3 and
//! 4, where they are in scope.

use std::collections::{BTreeMap, BTreeSet};

use super::process_figures::ProcessFigures;
use super::whole::Figures;
use crate::assessment::{Assessment, EvidenceCode, ProcessId, Status};
use crate::framework::{Framework, Process};

/// How many claims have each status.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct StatusCounts {
    /// The counts, in the order of [`Status::ALL`].
    counts: [usize; 5],
}

impl StatusCounts {
    /// How many have a status.
    pub fn of(&self, status: Status) -> usize {
        let at = Status::ALL.iter().position(|own| *own == status);
        at.and_then(|at| self.counts.get(at)).copied().unwrap_or(0)
    }

    /// How many there are.
    pub fn total(&self) -> usize {
        self.counts.iter().sum()
    }

    /// Counts one more.
    fn add(&mut self, status: Status) {
        let at = Status::ALL.iter().position(|own| *own == status);
        if let Some(count) = at.and_then(|at| self.counts.get_mut(at)) {
            *count += 1;
        }
    }
}

/// How far the work has come.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Progress {
    /// All claims in scope.
    pub all: StatusCounts,
    /// The same by owner, in the order of their names; those of nobody have an empty one and stand last.
    pub owners: Vec<(String, StatusCounts)>,
}

impl Progress {
    /// Counts the claims.
    pub fn compute(framework: &Framework, assessment: &Assessment, figures: &Figures) -> Self {
        let mut all = StatusCounts::default();
        let mut owners: BTreeMap<&str, StatusCounts> = BTreeMap::new();
        let counted = |(idx, (process, _)): &(usize, (&Process, _))| is_counted(process, figures.at(*idx));
        for (_, (_, claim)) in framework.along(&assessment.claims).enumerate().filter(counted) {
            let status = claim.map_or(Status::Todo, |claim| claim.status);
            all.add(status);
            owners.entry(claim.map_or("", |claim| claim.owner.trim())).or_default().add(status);
        }
        let nobody = owners.remove("");
        let mut owners: Vec<(String, StatusCounts)> =
            owners.into_iter().map(|(owner, counts)| (owner.to_owned(), counts)).collect();
        owners.extend(nobody.map(|counts| (String::new(), counts)));
        Self { all, owners }
    }
}

/// What is cited below a level 2 process.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CitedBelow {
    /// The level 2 process.
    pub process: ProcessId,
    /// Claims in scope that cite something.
    pub cited: usize,
    /// Claims in scope.
    pub claims: usize,
    /// Different pieces of evidence that they cite.
    pub pieces: usize,
}

/// What is cited below each of these level 2 processes.
pub fn cited_below(
    framework: &Framework,
    assessment: &Assessment,
    figures: &Figures,
    order: &[ProcessId],
) -> Vec<CitedBelow> {
    let below = |id: &ProcessId| {
        let mut pieces: BTreeSet<EvidenceCode> = BTreeSet::new();
        let (mut cited, mut claims) = (0, 0);
        let counted = |process: &&Process| is_counted(process, figures.of(framework, process.id));
        for process in framework.descendants(*id).iter().filter(counted) {
            claims += 1;
            let Some(claim) = assessment.claim(process.id) else { continue };
            cited += usize::from(claim.all_citations().next().is_some());
            pieces.extend(claim.all_citations().map(|citation| citation.evidence));
        }
        CitedBelow { process: *id, cited, claims, pieces: pieces.len() }
    };
    order.iter().map(below).collect()
}

/// Whether a process bears a score and is in scope.
fn is_counted(process: &Process, own: &ProcessFigures) -> bool {
    matches!(process.level, 3 | 4) && own.in_scope
}
