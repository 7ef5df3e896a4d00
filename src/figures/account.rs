//! How one claim's computed score came about: the same arithmetic as the score itself, told with its own numbers.

use super::process_figures::{Computed, NoScore};
use super::whole::Figures;
use crate::assessment::{Assessment, PassageSupport, ProcessId, Scope, Score};
use crate::framework::Framework;
use crate::scheme::{Rating, Scheme, Share};

/// What the parts of a score are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AccountOf {
    /// Level 4 processes.
    Children,
    /// Marked passages.
    Passages,
}

/// Parts of a score that are alike.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AccountLine {
    /// How they stand.
    pub kind: PartKind,
    /// How many there are.
    pub count: usize,
    /// The score of each; for those in part, of the lowest one.
    pub score: Score,
    /// The score of the highest one.
    pub highest: Score,
}

/// How a part stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum PartKind {
    /// Fully supported.
    Fully,
    /// Supported in part.
    Partly,
    /// Not supported.
    Not,
    /// In scope, and nothing says how far it is supported.
    Unscored,
    /// Not submitted.
    NotSubmitted,
}

/// How a computed score came about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    /// What the parts are.
    pub of: AccountOf,
    /// How many parts there are.
    pub total: usize,
    /// The parts by how they stand.
    pub lines: Vec<AccountLine>,
    /// The mean in hundredths before the last rounding; none while parts are unscored.
    pub mean: Option<Score>,
    /// The computed score.
    pub score: Option<Score>,
}

/// The typed score that stands for the share of an L4 in scope, where there is one: it counts in the score of its L3, and
/// nothing is computed for the L4 beside it.
pub fn typed_share(framework: &Framework, assessment: &Assessment, figures: &Figures, id: ProcessId) -> Option<Score> {
    let is_four = framework.get(id).is_some_and(|process| process.level == 4);
    let claim = assessment.claim(id).filter(|_| is_four && figures.of(framework, id).in_scope)?;
    claim.claimed.or(claim.awarded)
}

/// What the scheme makes of the marks and the support of a process, or of its L4s: for an L4 with a typed score, what it
/// would be without that.
pub fn computed_apart(
    framework: &Framework,
    scheme: &Scheme,
    assessment: &Assessment,
    figures: &Figures,
    id: ProcessId,
) -> Computed {
    let own = figures.of(framework, id).computed;
    let claim = assessment.claim(id).filter(|_| typed_share(framework, assessment, figures, id).is_some());
    match claim.map(|claim| scheme.rate_texts(claim)) {
        None => own,
        Some(Rating::Unscored) => Computed::None(NoScore::NothingSaid),
        Some(Rating::Share(share)) => Computed::Score { score: scheme.score_of(share), rounding_matters: false },
    }
}

/// How the computed score of a process came about, where there is one or a range.
pub fn account(
    framework: &Framework,
    scheme: &Scheme,
    assessment: &Assessment,
    figures: &Figures,
    id: ProcessId,
) -> Option<Account> {
    let computed = computed_apart(framework, scheme, assessment, figures, id);
    if matches!(computed, Computed::None(_)) {
        return None;
    }
    let children: Vec<ProcessId> =
        framework.children(id).filter(|child| child.level == 4).map(|child| child.id).collect();
    let answered = children.iter().any(|child| assessment.scope(*child) != Scope::Undecided);
    let is_three = framework.get(id).is_some_and(|process| process.level == 3);
    let (of, parts) = if is_three && answered {
        let mut parts: Vec<(PartKind, Share)> =
            children.iter().map(|child| child_part(scheme, assessment, *child)).collect();
        let whole = assessment.denominators.get(&id).map_or(parts.len(), |own| usize::from(own.count));
        let missing = whole.saturating_sub(parts.len());
        parts.extend(std::iter::repeat_n((PartKind::NotSubmitted, Share::NONE), missing));
        (AccountOf::Children, parts)
    } else {
        let marks = assessment.claim(id)?.mapping.iter().filter_map(|passage| passage.support);
        let part = |mark: PassageSupport| (kind(mark), Share::new(u64::from(scheme.weights.of(mark)), 100));
        (AccountOf::Passages, marks.map(part).collect())
    };
    if parts.is_empty() {
        return None;
    }
    let unscored = parts.iter().any(|(kind, _)| *kind == PartKind::Unscored);
    let rounded = of == AccountOf::Children && scheme.children_first;
    let worth = |share: Share| Score::from_hundredths(part_hundredths(scheme, share, rounded));
    let sum: u64 = parts.iter().map(|(_, share)| u64::from(worth(*share).hundredths())).sum();
    let count = u64::try_from(parts.len()).unwrap_or(1).max(1);
    let mean = u16::try_from((2 * sum + count) / (2 * count)).ok().map(Score::from_hundredths);
    let kinds = [PartKind::Fully, PartKind::Partly, PartKind::Not, PartKind::Unscored, PartKind::NotSubmitted];
    let line = |kind: PartKind| {
        let scores: Vec<Score> = parts.iter().filter(|part| part.0 == kind).map(|(_, share)| worth(*share)).collect();
        let (lowest, highest) = (scores.iter().min()?, scores.iter().max()?);
        Some(AccountLine { kind, count: scores.len(), score: *lowest, highest: *highest })
    };
    Some(Account {
        of,
        total: parts.len(),
        lines: kinds.into_iter().filter_map(line).collect(),
        mean: mean.filter(|_| !unscored),
        score: computed.score(),
    })
}

/// The score of one part in hundredths, rounded as the scheme rounds children where it does.
fn part_hundredths(scheme: &Scheme, share: Share, rounded: bool) -> u16 {
    let exact = u64::from(scheme.base.hundredths()) * 1000 + u64::from(scheme.span.hundredths()) * share.thousandths();
    let unit = if rounded { u64::from(scheme.unit()) } else { 1 } * 1000;
    u16::try_from((2 * exact + unit) / (2 * unit) * unit / 1000).unwrap_or(u16::MAX)
}

/// An L4 as a part.
fn child_part(scheme: &Scheme, assessment: &Assessment, id: ProcessId) -> (PartKind, Share) {
    match assessment.claim(id).filter(|claim| claim.scope == Scope::In).map(|claim| scheme.rate_child(claim)) {
        None => (PartKind::NotSubmitted, Share::NONE),
        Some(Rating::Unscored) => (PartKind::Unscored, Share::NONE),
        Some(Rating::Share(share)) if share.is_all() => (PartKind::Fully, share),
        Some(Rating::Share(share)) if share.is_none() => (PartKind::Not, share),
        Some(Rating::Share(share)) => (PartKind::Partly, share),
    }
}

/// How a marked passage stands.
fn kind(mark: PassageSupport) -> PartKind {
    match mark {
        PassageSupport::Fully => PartKind::Fully,
        PassageSupport::Partly => PartKind::Partly,
        PassageSupport::Not => PartKind::Not,
    }
}
