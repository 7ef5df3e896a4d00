//! The totals of an assessment.

use super::process_figures::{Conformance, ProcessFigures};
use crate::assessment::Score;
use crate::framework::Framework;

/// The totals of an assessment, over the L2s in scope.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Totals {
    /// L2 processes in scope.
    pub l2: usize,
    /// All L3 processes of those L2s.
    pub l3: usize,
    /// L3 processes in scope.
    pub l3_in_scope: usize,
    /// L3 processes with the full score.
    pub fully: usize,
    /// L3 processes with any other score above zero.
    pub partially: usize,
    /// The mean of the printed scores of the L3s in scope, half up to two decimals.
    pub mean: Option<Score>,
}

impl Totals {
    /// Adds everything up.
    pub(super) fn of(framework: &Framework, figures: &[ProcessFigures]) -> Self {
        let mut totals = Self::default();
        let mut sum = 0_usize;
        for (process, own) in framework.processes().iter().zip(figures) {
            if !own.in_scope {
                continue;
            }
            if let Some(coverage) = own.coverage {
                totals.l2 += 1;
                totals.l3 += coverage.total;
            }
            if process.level == 3 {
                totals.l3_in_scope += 1;
                totals.fully += usize::from(own.conformance == Conformance::Fully);
                totals.partially += usize::from(own.conformance == Conformance::Partially);
                sum += usize::from(own.printed.hundredths());
            }
        }
        let count = totals.l3_in_scope;
        let mean = (count > 0).then(|| (2 * sum + count) / (2 * count));
        totals.mean = mean.and_then(|mean| u16::try_from(mean).ok()).map(Score::from_hundredths);
        totals
    }
}
