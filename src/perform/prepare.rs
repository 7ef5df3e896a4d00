//! What comes before a bundle: which part of the document, how the evidence is, what stands in the way, what must not leave.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use super::export::{ExportRequest, NotExported, OnExport};
use super::inspect::Inspections;
use super::{batch, open};
use crate::app::RunningExport;
use crate::assessment::{Assessment, EvidenceCode, Profile};
use crate::checks::{self, CHECKS, EvidenceState, Final, ForbiddenWords, Problem, Severity, Target};
use crate::export::{self, EvidenceFile, Filtered, Handing, Inspection, Omission, Trace};
use crate::figures::Figures;
use crate::framework::Framework;
use crate::platform::worker::{self, CancelFlag};
use crate::scheme::Scheme;

/// The code of the check that finds words that must not leave.
const FORBIDDEN: &str = "CB033";

/// Everything that is known before a document is made.
pub(super) struct Prepared {
    /// The framework version.
    pub(super) framework: Arc<Framework>,
    /// The scheme.
    pub(super) scheme: Arc<Scheme>,
    /// The part of the document that is handed over, with the evidence that the profile shows.
    pub(super) part: Assessment,
    /// Which hand-over it would be.
    pub(super) handing: Handing,
    /// What may leave the house of it.
    pub(super) filtered: Filtered,
    /// What stands in the way of a final submission.
    pub(super) problems: Vec<Problem>,
    /// What a draft leaves out, told without what may not leave.
    pub(super) omissions: Vec<Omission>,
    /// Words that must not leave, in texts and files.
    pub(super) hits: Vec<Problem>,
    /// What people forget is in files.
    pub(super) traces: Vec<(EvidenceCode, String, Trace)>,
    /// Files that were not searched, and why.
    pub(super) unsearched: Vec<(EvidenceCode, String, String)>,
}

/// Says how the evidence of a document is, some of which is to travel.
pub(super) type Look<'a> = dyn Fn(&Assessment, &[EvidenceFile]) -> BTreeMap<EvidenceCode, EvidenceState> + 'a;

/// Looks at everything that a bundle would hold, before any document is made.
pub(super) fn prepare(
    request: &ExportRequest,
    assessment: &Assessment,
    (progress, cancel): (&OnExport<'_>, &CancelFlag),
    (known, look): (&Inspections, &Look<'_>),
    what: &str,
) -> Result<Prepared, NotExported> {
    progress(RunningExport::new(0, "Looking at the evidence"));
    let hand = (request.profile, request.round);
    let (part, handing) = batch::part(assessment, &request.processes, hand, &request.catalogues, what)?;
    let part = export::faced_evidence(&part, request.profile);
    let framework = open::find_framework(&part.framework, what, &request.catalogues)?;
    let scheme = crate::file::scheme(&part.scheme).map_or_else(|| open::default_scheme(what), Ok)?;
    let mut filtered = export::filtered(&part, request.profile);
    let states = look(&part, &filtered.files);
    let absent = absent(&states);
    filtered.files.retain(|file| !absent.contains(&file.code));
    let mut problems = check(&framework, &scheme, &part, &states);
    problems.retain(|problem| problem.severity == Severity::Error);
    // What leaves is held against the words that must not: they are in no list that leaves.
    let outside = Assessment { forbidden: assessment.forbidden.clone(), ..filtered.assessment.clone() };
    let told = check(&framework, &scheme, &outside, &states);
    let omissions = problems.iter().filter_map(|problem| omission(problem, &told, &filtered)).collect();
    let mut hits: Vec<Problem> = told.into_iter().filter(|problem| problem.code == FORBIDDEN).collect();
    let mut prepared = Prepared {
        framework,
        scheme,
        part,
        handing,
        filtered,
        problems,
        omissions,
        hits: Vec::new(),
        traces: Vec::new(),
        unsearched: Vec::new(),
    };
    let found = inspect(&prepared.filtered.files, &assessment.forbidden, known, progress, cancel)?;
    for (file, found) in prepared.filtered.files.iter().zip(found) {
        let (code, path) = (file.code, format!("data/{}", file.path));
        hits.extend(found.hits.iter().map(|(word, place)| hit(code, &path, word, place)));
        prepared.traces.extend(found.traces.into_iter().map(|trace| (code, path.clone(), trace)));
        if let Some(why) = found.unsearched.filter(|_| !assessment.forbidden.is_empty()) {
            prepared.unsearched.push((code, path, why));
        }
    }
    if !request.draft && request.profile == Profile::Public {
        for problem in &mut hits {
            problem.severity = Severity::Error;
        }
        prepared.problems.extend(hits.iter().cloned());
    }
    prepared.hits = hits;
    Ok(prepared)
}

/// The problems of a document that is to be final.
fn check(
    framework: &Framework,
    scheme: &Scheme,
    assessment: &Assessment,
    states: &BTreeMap<EvidenceCode, EvidenceState>,
) -> Vec<Problem> {
    let figures = Figures::compute(framework, scheme, assessment);
    let ctx =
        checks::Context { framework, scheme, assessment, figures: &figures, evidence_states: states, today: None };
    checks::run(&ctx, Final::Final)
}

/// The evidence that cannot travel because it is not what was registered.
fn absent(states: &BTreeMap<EvidenceCode, EvidenceState>) -> BTreeSet<EvidenceCode> {
    let is_absent = |state: &EvidenceState| match state {
        EvidenceState::Present => false,
        EvidenceState::Unknown
        | EvidenceState::Moved { .. }
        | EvidenceState::Changed
        | EvidenceState::Missing
        | EvidenceState::Unreadable => true,
    };
    states.iter().filter(|(_, state)| is_absent(state)).map(|(code, _)| *code).collect()
}

/// A problem as a draft tells it: in the words that fit what leaves the house, so that no path, no title and no text
/// that stays is in them. Of evidence that is not listed nothing is told.
fn omission(problem: &Problem, outside: &[Problem], filtered: &Filtered) -> Option<Omission> {
    if let Target::Evidence(code) = problem.target
        && filtered.assessment.evidence(code).is_none()
    {
        return None;
    }
    let same = outside.iter().find(|other| (other.code, other.target) == (problem.code, problem.target));
    let title = || CHECKS.iter().find(|check| check.code == problem.code).map_or("", |check| check.title).to_owned();
    let why = same.map_or_else(title, |other| other.message.clone());
    Some(Omission { what: format!("{} {}", problem.code, problem.target), why })
}

/// Looks into every file that leaves, several at once.
fn inspect(
    files: &[EvidenceFile],
    list: &[String],
    known: &Inspections,
    progress: &OnExport<'_>,
    cancel: &CancelFlag,
) -> Result<Vec<Inspection>, NotExported> {
    let forbidden = ForbiddenWords::new(list);
    let done = AtomicUsize::new(0);
    let found = worker::for_each(files, |file| {
        if cancel.is_cancelled() {
            return None;
        }
        let found = known.of(Path::new(&file.original), &file.sha256, list, &forbidden);
        let finished = done.fetch_add(1, Ordering::Relaxed) + 1;
        let thousandths = u16::try_from(100 * finished / files.len().max(1)).unwrap_or(100);
        progress(RunningExport::new(thousandths, &file.path));
        Some(found)
    });
    if cancel.is_cancelled() {
        return Err(NotExported::Cancelled);
    }
    Ok(found.into_iter().map(Option::flatten).map(Option::unwrap_or_default).collect())
}

/// A word that must not leave, in a file.
fn hit(code: EvidenceCode, path: &str, word: &str, place: &str) -> Problem {
    let place = if place.is_empty() { path.to_owned() } else { format!("{path} ({place})") };
    let check = CHECKS.iter().find(|check| check.code == FORBIDDEN);
    Problem {
        code: FORBIDDEN,
        name: check.map_or("", |check| check.name),
        severity: Severity::Warning,
        target: Target::Evidence(code),
        message: tr!("check-forbidden-word", word = word, place = place),
        hint: check.map_or("", |check| check.hint_spoken()),
    }
}
