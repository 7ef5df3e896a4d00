//! What the figures read of a claim: where an edit changes nothing of it, as with most letters, they stay as they are.

use std::sync::Arc;

use super::whole::Figures;
use crate::assessment::{Assessment, Claim, Scope, Score};
use crate::scheme::{Rating, Scheme};

/// What the figures read of a claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Said {
    /// The scope that it gives its process.
    pub(super) scope: Scope,
    /// The score that the vendor claims.
    pub(super) claimed: Option<Score>,
    /// The score that was awarded.
    pub(super) awarded: Option<Score>,
    /// What its own mapping and support say.
    pub(super) texts: Rating,
    /// What it counts as an L4.
    pub(super) child: Rating,
}

impl Said {
    /// Reads a claim.
    pub(super) fn of(scheme: &Scheme, claim: &Claim) -> Self {
        Self {
            scope: claim.scope,
            claimed: claim.claimed,
            awarded: claim.awarded,
            texts: scheme.rate_texts(claim),
            child: scheme.rate_child(claim),
        }
    }
}

impl Figures {
    /// Whether the figures of two states of a document can differ; claims that they share are not looked into.
    pub fn can_differ(scheme: &Scheme, before: &Assessment, after: &Assessment) -> bool {
        before.framework != after.framework
            || before.scheme != after.scheme
            || before.stage != after.stage
            || before.denominators != after.denominators
            || before.claims.len() != after.claims.len()
            || before.claims.iter().zip(&after.claims).any(|((id, old), (other, new))| {
                id != other || (!Arc::ptr_eq(old, new) && Said::of(scheme, old) != Said::of(scheme, new))
            })
    }
}
