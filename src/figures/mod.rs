//! Everything computed: pure functions of (framework, scheme, assessment).
//!
//! [`Figures::compute`] gives coverage, scores and totals in one pass; the other modules answer questions about them:
//! the cheapest way to the full score, the bars of the charts, the comment that tables print. Nothing computed here is
//! ever stored in the document. Absent on purpose: pixels, and words in other languages.

mod account;
mod comment;
mod groups;
mod plan;
mod process_figures;
mod progress;
mod said;
mod totals;
mod whole;

pub use account::{Account, AccountLine, AccountOf, PartKind, account, computed_apart, typed_share};
pub use comment::{RESULTS_CHAPTER, missing_children, printed_comment, proposed_comment};
pub use groups::{Bar, ConformanceGroup, DomainGroup, MOST_BARS, conformance_groups, domain_groups};
pub use plan::{PlanEntry, PlanStep, StepAction, plan, plan_of};
pub use process_figures::{Computed, Conformance, Coverage, NoScore, Origin, ProcessFigures};
pub use progress::{CitedBelow, Progress, StatusCounts, cited_below};
pub use totals::Totals;
pub use whole::Figures;
