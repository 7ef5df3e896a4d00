//! All figures of an assessment, computed in one pass.

use std::sync::Arc;

use super::process_figures::{Computed, Conformance, Coverage, NoScore, Origin, ProcessFigures};
use super::said::Said;
use super::totals::Totals;
use crate::assessment::{Assessment, Claim, ProcessId, Scope, Score, Stage};
use crate::framework::{Framework, Process};
use crate::scheme::{Rating, Scheme, Share};

/// All figures of an assessment: one entry per process of the framework, and the totals.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Figures {
    /// By the index of the process in the framework.
    by_index: Vec<ProcessFigures>,
    /// The totals.
    pub totals: Totals,
}

impl Figures {
    /// Computes everything.
    pub fn compute(framework: &Framework, scheme: &Scheme, assessment: &Assessment) -> Self {
        let said = |claim: &Arc<Claim>| Said::of(scheme, claim);
        let claims = framework.along(&assessment.claims).map(|(_, claim)| claim.map(said)).collect();
        let work = Work { framework, scheme, assessment, claims };
        let in_scope = work.scopes();
        let mut by_index = vec![ProcessFigures::OUT; framework.len()];
        for (idx, process) in framework.processes().iter().enumerate() {
            let inside = in_scope.get(idx).copied().unwrap_or(false);
            if let Some(slot) = by_index.get_mut(idx) {
                *slot = work.process(idx, process, inside, &in_scope);
            }
        }
        let totals = Totals::of(framework, &by_index);
        Self { by_index, totals }
    }

    /// The figures of the process at an index.
    pub fn at(&self, idx: usize) -> &ProcessFigures {
        self.by_index.get(idx).unwrap_or(&ProcessFigures::OUT)
    }

    /// The figures of a process.
    pub fn of(&self, framework: &Framework, id: ProcessId) -> &ProcessFigures {
        framework.index_of(id).map_or(&ProcessFigures::OUT, |idx| self.at(idx))
    }
}

/// What one pass reads.
struct Work<'a> {
    /// The framework.
    framework: &'a Framework,
    /// The scheme.
    scheme: &'a Scheme,
    /// The assessment.
    assessment: &'a Assessment,
    /// What is said of the processes, by index.
    claims: Vec<Option<Said>>,
}

impl Work<'_> {
    /// The claim at an index.
    fn claim(&self, idx: usize) -> Option<Said> {
        self.claims.get(idx).copied().flatten()
    }

    /// Which processes are in scope together with all their ancestors.
    fn scopes(&self) -> Vec<bool> {
        let mut scopes: Vec<bool> = Vec::with_capacity(self.framework.len());
        for idx in 0..self.framework.len() {
            let above =
                self.framework.parent_index(idx).is_none_or(|parent| scopes.get(parent).copied().unwrap_or(false));
            scopes.push(above && self.claim(idx).is_some_and(|claim| claim.scope == Scope::In));
        }
        scopes
    }

    /// The figures of one process.
    fn process(&self, idx: usize, process: &Process, inside: bool, scopes: &[bool]) -> ProcessFigures {
        let coverage = (process.level == 2).then(|| self.coverage(idx, process.id, scopes));
        let (true, Some(claim), 3 | 4) = (inside, self.claim(idx), process.level) else {
            return ProcessFigures { in_scope: inside, coverage, ..ProcessFigures::OUT };
        };
        let computed = if process.level == 3 { self.level_three(idx, process, claim) } else { self.rated(claim.child) };
        let (printed, origin) = self.printed(process.level, claim, computed);
        ProcessFigures {
            in_scope: true,
            coverage,
            computed,
            claimed: claim.claimed,
            awarded: claim.awarded,
            printed,
            origin,
            conformance: self.conformance(printed),
        }
    }

    /// The coverage of an L2.
    fn coverage(&self, idx: usize, id: ProcessId, scopes: &[bool]) -> Coverage {
        let (mut in_scope, mut total) = (0, 0);
        for child in self.level_below(idx, 3) {
            total += 1;
            in_scope += usize::from(scopes.get(child).copied().unwrap_or(false));
        }
        Coverage { in_scope, total: self.own_count(id).unwrap_or(total).max(in_scope) }
    }

    /// The vendor's own number of children.
    fn own_count(&self, id: ProcessId) -> Option<usize> {
        self.assessment.denominators.get(&id).map(|own| usize::from(own.count))
    }

    /// The children of a level, by index.
    fn level_below(&self, idx: usize, level: u8) -> impl Iterator<Item = usize> + '_ {
        let is_level = move |child: &usize| self.framework.at(*child).is_some_and(|process| process.level == level);
        self.framework.child_indices(idx).filter(is_level)
    }

    /// The computed score that a rating of its own gives.
    fn rated(&self, rating: Rating) -> Computed {
        match rating {
            Rating::Share(share) => self.exactly(share),
            Rating::Unscored => Computed::None(NoScore::NothingSaid),
        }
    }

    /// The score of one share.
    fn exactly(&self, share: Share) -> Computed {
        Computed::Score { score: self.scheme.score_of(share), rounding_matters: false }
    }

    /// The computed score of an L3 in scope: from all its L4s once one of them is answered, else from its own mapping.
    fn level_three(&self, idx: usize, process: &Process, claim: Said) -> Computed {
        let children = Children::collect(self, idx);
        if !children.answered {
            return self.rated(claim.texts);
        }
        let own = self.own_count(process.id);
        if own.is_none() && self.framework.has_gaps(process.id) {
            return Computed::None(NoScore::CatalogueGaps);
        }
        let counted = children.shares.len() + children.unscored;
        let missing = own.unwrap_or(children.total).saturating_sub(counted);
        let with_unscored_as = |share: Share| {
            let unscored = std::iter::repeat_n(share, children.unscored);
            self.scheme.mean(children.shares.iter().copied().chain(unscored), missing)
        };
        let (Some(low), Some(high)) = (with_unscored_as(Share::NONE), with_unscored_as(Share::ALL)) else {
            return Computed::None(NoScore::NothingSaid);
        };
        if children.unscored == 0 {
            Computed::Score { score: low.score, rounding_matters: low.rounding_matters }
        } else {
            Computed::Range { low: low.score, high: high.score, unscored: children.unscored }
        }
    }

    /// The score that documents print, and where it comes from.
    fn printed(&self, level: u8, claim: Said, computed: Computed) -> (Score, Option<Origin>) {
        let awarded = claim.awarded.map(|score| (score, Some(Origin::Awarded)));
        let claimed = claim.claimed.map(|score| (score, Some(Origin::Claimed)));
        let computed = computed.score().map(|score| (score, Some(Origin::Computed)));
        let nothing = (Score::ZERO, None);
        match (self.assessment.stage, level) {
            (Stage::SelfAssessment, _) => claimed.or(computed).unwrap_or(nothing),
            (Stage::Awarded, 3) => awarded.unwrap_or(nothing),
            (Stage::Awarded, _) => awarded.or(claimed).or(computed).unwrap_or(nothing),
        }
    }

    /// What a printed score means.
    fn conformance(&self, score: Score) -> Conformance {
        if score.is_zero() {
            Conformance::None
        } else if score >= self.scheme.full() {
            Conformance::Fully
        } else {
            Conformance::Partially
        }
    }
}

/// What the L4s of an L3 say.
struct Children {
    /// How many the catalogue has.
    total: usize,
    /// Whether one of them is in or out of scope.
    answered: bool,
    /// The shares of those in scope that are known.
    shares: Vec<Share>,
    /// How many in scope say nothing about their share.
    unscored: usize,
}

impl Children {
    /// Reads the claims of the L4s of an L3.
    fn collect(work: &Work<'_>, idx: usize) -> Self {
        let mut children = Self { total: 0, answered: false, shares: Vec::new(), unscored: 0 };
        for child in work.level_below(idx, 4) {
            children.total += 1;
            let Some(claim) = work.claim(child) else { continue };
            children.answered |= claim.scope != Scope::Undecided;
            if claim.scope == Scope::In {
                match claim.child {
                    Rating::Share(share) => children.shares.push(share),
                    Rating::Unscored => children.unscored += 1,
                }
            }
        }
        children
    }
}
