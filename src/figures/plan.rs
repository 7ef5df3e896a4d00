//! The cheapest way to the full score: for each L3 below it, what is missing and what each step adds.

use super::process_figures::{Computed, NoScore};
use super::whole::Figures;
use crate::assessment::{Assessment, PassageSupport, ProcessId, Scope, Score};
use crate::framework::{Framework, Process};
use crate::scheme::{Rating, Scheme, Share};

/// What a step asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StepAction {
    /// Submit the L4 process and support it fully.
    Submit,
    /// Say how far the L4 process is supported, and support it fully.
    Score,
    /// Support the L4 process fully; it is supported in part.
    Complete,
    /// Support the passage fully; passages are counted from one.
    CompletePassage(usize),
    /// Mark how far the mapping is supported, or answer the L4 processes.
    SayHowFar,
    /// Give the number of children that the catalogue lacks, so that the score can be computed.
    GiveDenominator,
}

impl StepAction {
    /// What to do, in words.
    pub fn words(&self) -> String {
        match self {
            Self::Submit => "submit it and support it fully".to_owned(),
            Self::Score => "say how far it is supported, and support it fully".to_owned(),
            Self::Complete => "support fully what is supported in part".to_owned(),
            Self::CompletePassage(number) => format!("support passage {number} fully"),
            Self::SayHowFar => "mark the support of its passages, or answer its level 4 processes".to_owned(),
            Self::GiveDenominator => {
                "give the number of its level 4 processes: the catalogue's list has gaps".to_owned()
            }
        }
    }

    /// The word in JSON.
    pub fn word(&self) -> &'static str {
        match self {
            Self::Submit => "submit",
            Self::Score => "score",
            Self::Complete => "complete",
            Self::CompletePassage(_) => "complete-passage",
            Self::SayHowFar => "say-how-far",
            Self::GiveDenominator => "give-denominator",
        }
    }
}

/// One step on the way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanStep {
    /// The process to work on.
    pub process: ProcessId,
    /// What to do there.
    pub action: StepAction,
    /// What the step adds to the computed score, in hundredths; none where that cannot be known.
    pub adds: Option<Score>,
    /// The computed score after this step and those before it.
    pub after: Option<Score>,
}

/// The way of one L3.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanEntry {
    /// The L3 process.
    pub process: ProcessId,
    /// Its name.
    pub name: String,
    /// Its printed score today.
    pub score: Score,
    /// Its computed score today.
    pub computed: Computed,
    /// What to do, the steps that add most first.
    pub steps: Vec<PlanStep>,
}

/// The way to the full score of every L3 in scope below it: those with the fewest steps first.
pub fn plan(framework: &Framework, scheme: &Scheme, assessment: &Assessment, figures: &Figures) -> Vec<PlanEntry> {
    let entry = |process: &Process| plan_of(framework, scheme, assessment, figures, process);
    let mut entries: Vec<PlanEntry> = framework.of_level(3).filter_map(entry).collect();
    entries.sort_by_key(|entry| entry.steps.len());
    entries
}

/// The way to the full score of one L3, if it is in scope and below it.
pub fn plan_of(
    framework: &Framework,
    scheme: &Scheme,
    assessment: &Assessment,
    figures: &Figures,
    process: &Process,
) -> Option<PlanEntry> {
    let own = figures.of(framework, process.id);
    let computed_below = own.computed.score().is_some_and(|score| score < scheme.full());
    let is_below = own.in_scope && (own.printed < scheme.full() || computed_below);
    (process.level == 3 && is_below).then(|| PlanEntry {
        process: process.id,
        name: process.name.clone(),
        score: own.printed,
        computed: own.computed,
        steps: steps(framework, scheme, assessment, process, own.computed),
    })
}

/// A level 4 process or passage with its share today.
struct Part {
    /// The process to work on.
    process: ProcessId,
    /// What to do there.
    action: StepAction,
    /// Its share today.
    share: Share,
}

/// The steps of one L3.
fn steps(
    framework: &Framework,
    scheme: &Scheme,
    assessment: &Assessment,
    process: &Process,
    computed: Computed,
) -> Vec<PlanStep> {
    let bare = |action| vec![PlanStep { process: process.id, action, adds: None, after: None }];
    let children: Vec<ProcessId> =
        framework.children(process.id).filter(|child| child.level == 4).map(|child| child.id).collect();
    let answered = children.iter().any(|child| assessment.scope(*child) != Scope::Undecided);
    match computed {
        Computed::None(NoScore::CatalogueGaps) => return bare(StepAction::GiveDenominator),
        Computed::None(_) => return bare(StepAction::SayHowFar),
        Computed::Score { .. } | Computed::Range { .. } => {}
    }
    let (parts, missing) = if answered {
        let parts: Vec<Part> = children.iter().map(|child| child_part(scheme, assessment, *child)).collect();
        let own = assessment.denominators.get(&process.id).map_or(parts.len(), |own| usize::from(own.count));
        (parts, own.saturating_sub(children.len()))
    } else {
        (passage_parts(scheme, assessment, process.id), 0)
    };
    if parts.is_empty() {
        return bare(StepAction::SayHowFar);
    }
    climb(scheme, parts, missing)
}

/// Takes the parts below full support, the lowest first, and says what each adds.
fn climb(scheme: &Scheme, parts: Vec<Part>, missing: usize) -> Vec<PlanStep> {
    let mut shares: Vec<Share> = parts.iter().map(|part| part.share).collect();
    let score = |shares: &[Share]| scheme.mean(shares.iter().copied(), missing).map(|mean| mean.score);
    let mut order: Vec<(usize, Part)> =
        parts.into_iter().enumerate().filter(|(_, part)| !part.share.is_all()).collect();
    order.sort_by_key(|(at, part)| (part.share.thousandths(), *at));
    let mut steps = Vec::new();
    for (at, part) in order {
        let before = score(&shares);
        if let Some(slot) = shares.get_mut(at) {
            *slot = Share::ALL;
        }
        let after = score(&shares);
        let adds = before.zip(after).map(|(before, after)| after.hundredths().saturating_sub(before.hundredths()));
        steps.push(PlanStep {
            process: part.process,
            action: part.action,
            adds: adds.map(Score::from_hundredths),
            after,
        });
    }
    steps
}

/// An L4 as a part.
fn child_part(scheme: &Scheme, assessment: &Assessment, id: ProcessId) -> Part {
    let claim = assessment.claim(id).filter(|claim| claim.scope == Scope::In);
    let (action, share) = match claim.map(|claim| scheme.rate_child(claim)) {
        None => (StepAction::Submit, Share::NONE),
        Some(Rating::Unscored) => (StepAction::Score, Share::NONE),
        Some(Rating::Share(share)) => (StepAction::Complete, share),
    };
    Part { process: id, action, share }
}

/// The marked passages of an L3 as parts.
fn passage_parts(scheme: &Scheme, assessment: &Assessment, id: ProcessId) -> Vec<Part> {
    let mapping = assessment.claim(id).map(|claim| claim.mapping.as_slice()).unwrap_or_default();
    let part = |(at, support): (usize, PassageSupport)| Part {
        process: id,
        action: StepAction::CompletePassage(at + 1),
        share: Share::new(u64::from(scheme.weights.of(support)), 100),
    };
    mapping.iter().enumerate().filter_map(|(at, passage)| Some((at, passage.support?))).map(part).collect()
}
