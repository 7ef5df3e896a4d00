//! The context, laid out so that a check walks it in one pass without look-ups.

use std::sync::Arc;

use super::{Context, EvidenceState};
use crate::assessment::{Claim, Evidence, EvidenceCode, ProcessId, Scope};
use crate::figures::ProcessFigures;
use crate::framework::Process;

/// A process with its claim and its figures.
#[derive(Debug, Clone, Copy)]
pub struct Seen<'a> {
    /// Its index in the framework.
    pub idx: usize,
    /// The process.
    pub process: &'a Process,
    /// What the vendor says about it.
    pub claim: Option<&'a Claim>,
    /// Its figures.
    pub figures: &'a ProcessFigures,
}

impl Seen<'_> {
    /// The scope that its own claim gives it.
    pub fn scope(&self) -> Scope {
        self.claim.map_or(Scope::Undecided, |claim| claim.scope)
    }

    /// Whether its own claim puts it in scope.
    pub fn is_in(&self) -> bool {
        self.scope() == Scope::In
    }
}

/// The context with its claims in the framework's order.
#[derive(Debug)]
pub struct Survey<'a> {
    /// What the checks are given.
    pub ctx: &'a Context<'a>,
    /// The claims by the index of their process.
    claims: Vec<Option<&'a Claim>>,
    /// The claims whose process the framework version does not have.
    strangers: Vec<ProcessId>,
    /// The codes in the register, sorted.
    codes: Vec<EvidenceCode>,
}

impl<'a> Survey<'a> {
    /// Lays the context out.
    pub fn new(ctx: &'a Context<'a>) -> Self {
        let framework = ctx.framework;
        let claims: Vec<_> = framework.along(&ctx.assessment.claims).map(|(_, claim)| claim.map(Arc::as_ref)).collect();
        let is_stranger = |id: &&ProcessId| framework.index_of(**id).is_none();
        let strangers = if claims.iter().flatten().count() < ctx.assessment.claims.len() {
            ctx.assessment.claims.keys().filter(is_stranger).copied().collect()
        } else {
            Vec::new()
        };
        let mut codes: Vec<EvidenceCode> = ctx.assessment.evidence.iter().map(|piece| piece.code).collect();
        codes.sort_unstable();
        Self { ctx, claims, strangers, codes }
    }

    /// The process at an index.
    pub fn at(&self, idx: usize) -> Option<Seen<'a>> {
        let process = self.ctx.framework.at(idx)?;
        let claim = self.claims.get(idx).copied().flatten();
        Some(Seen { idx, process, claim, figures: self.ctx.figures.at(idx) })
    }

    /// All processes, in outline order.
    pub fn all(&self) -> impl Iterator<Item = Seen<'a>> + '_ {
        (0..self.claims.len()).filter_map(|idx| self.at(idx))
    }

    /// The processes of a level that are in scope together with all their ancestors.
    pub fn in_scope(&self, level: u8) -> impl Iterator<Item = Seen<'a>> + '_ {
        self.all().filter(move |seen| seen.figures.in_scope && seen.process.level == level)
    }

    /// The children that are one level below, in outline order.
    pub fn children(&self, of: Seen<'_>) -> impl Iterator<Item = Seen<'a>> + '_ {
        let level = of.process.level + 1;
        let seen = self.ctx.framework.child_indices(of.idx).filter_map(|idx| self.at(idx));
        seen.filter(move |child| child.process.level == level)
    }

    /// Whether an L3 is answered through its L4s: one of them is in or out of scope.
    pub fn is_answered_below(&self, level_three: Seen<'_>) -> bool {
        self.children(level_three).any(|child| child.scope() != Scope::Undecided)
    }

    /// The L2s in scope, and the L3s in scope that are answered through their L4s: where the number of children counts.
    pub fn counted(&self) -> impl Iterator<Item = Seen<'a>> + '_ {
        self.all().filter(|seen| {
            let counts = match seen.process.level {
                2 => true,
                3 => self.is_answered_below(*seen),
                _ => false,
            };
            seen.figures.in_scope && counts
        })
    }

    /// Whether the vendor gives an own number of children.
    pub fn has_own_denominator(&self, id: ProcessId) -> bool {
        self.ctx.assessment.denominators.contains_key(&id)
    }

    /// The claims whose process the framework version does not have, in outline order.
    pub fn strangers(&self) -> &[ProcessId] {
        &self.strangers
    }

    /// Whether a code is in the register.
    pub fn is_registered(&self, code: EvidenceCode) -> bool {
        self.codes.binary_search(&code).is_ok()
    }

    /// The register, each piece with what became of it.
    pub fn evidence(&self) -> impl Iterator<Item = (&'a Evidence, &'a EvidenceState)> + '_ {
        let ctx = self.ctx;
        let state = |code| ctx.evidence_states.get(&code).unwrap_or(&EvidenceState::Unknown);
        ctx.assessment.evidence.iter().map(move |piece| (piece.as_ref(), state(piece.code)))
    }
}
