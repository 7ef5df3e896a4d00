//! The open document: its current state, its history, and everything derived from it.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use super::autosave::Autosave;
use super::effect::Opened;
use super::filter::Before;
use super::keeping::Keeping;
use super::outline::{Outline, Tick, ticks};
use crate::assessment::{Assessment, Evidence, EvidenceCode, ProcessId};
use crate::checks::{self, EvidenceState, Final, Problem, Target};
use crate::edit::{Applied, Edit, EditTarget, History, Rejection, Rules, Snapshot, apply};
use crate::figures::{Figures, PlanEntry, plan, plan_of};
use crate::framework::{Framework, Process};
use crate::scheme::Scheme;

/// The number of the next derivation in this run.
static DERIVED: AtomicU64 = AtomicU64::new(1);

/// The open document.
pub struct Document {
    /// Its number; no two documents of one run share it.
    pub number: u64,
    /// Where it is saved to; none before the first save.
    pub path: Option<PathBuf>,
    /// Its framework version.
    pub framework: Arc<Framework>,
    /// Its scheme.
    pub scheme: Arc<Scheme>,
    /// Its current state.
    current: Snapshot,
    /// What can be undone and redone.
    pub history: History,
    /// The revision that is on disk.
    saved: u64,
    /// The revision that is being written; what another document's write brings back is not ours.
    writing: Option<u64>,
    /// The document as it was opened.
    opened: Assessment,
    /// The last revision given.
    last_revision: u64,
    /// When to write a recovery file.
    pub autosave: Autosave,
    /// What is known about its file.
    pub keeping: Keeping,
    /// The state that is being written.
    being_written: Option<Assessment>,
    /// What the outline shows.
    pub outline: Outline,
    /// What became of the evidence.
    pub evidence_states: BTreeMap<EvidenceCode, EvidenceState>,
    /// What the redacted versions were found to be.
    pub twin_states: BTreeMap<EvidenceCode, EvidenceState>,
    /// Everything computed, for the current state.
    pub figures: Figures,
    /// The tick of each process.
    pub ticks: Vec<Tick>,
    /// What is wrong.
    pub problems: Vec<Problem>,
    /// The codes of the problems by process.
    pub problem_codes: BTreeMap<ProcessId, Vec<&'static str>>,
    /// Counts up whenever something derived changed, so that views can keep what they made of it; no two documents of
    /// one run share it.
    pub derived: u64,
    /// What [`Self::derived`] was when the figures changed last: most letters that are typed change none.
    pub figured: u64,
    /// Whether anything derived must be computed again.
    stale: bool,
    /// Whether the figures must be as well.
    figures_stale: bool,
}

impl Document {
    /// A document just read.
    pub fn new(path: Option<PathBuf>, opened: Opened, unsaved: bool) -> Self {
        let Opened { assessment, framework, scheme, repairs: _ } = opened;
        let outline = Outline::new(&framework, &assessment);
        let mut document = Self {
            number: DERIVED.fetch_add(1, Ordering::Relaxed),
            path,
            ticks: Vec::new(),
            problems: Vec::new(),
            problem_codes: BTreeMap::new(),
            history: History::default(),
            saved: u64::from(!unsaved),
            writing: None,
            opened: assessment.clone(),
            last_revision: 1,
            autosave: Autosave::safe_at(u64::from(!unsaved)),
            // Cheap: what the documents share is not copied.
            keeping: Keeping { base: (!unsaved).then(|| assessment.clone()), ..Keeping::default() },
            being_written: None,
            outline,
            evidence_states: BTreeMap::new(),
            twin_states: BTreeMap::new(),
            figures: Figures::default(),
            derived: 0,
            figured: 0,
            stale: true,
            figures_stale: true,
            current: Snapshot { assessment, revision: 1 },
            framework,
            scheme,
        };
        document.derive();
        document
    }

    /// The document as it is now.
    pub fn assessment(&self) -> &Assessment {
        &self.current.assessment
    }

    /// The number of the current state.
    pub fn revision(&self) -> u64 {
        self.current.revision
    }

    /// Whether something is not on disk.
    pub fn is_dirty(&self) -> bool {
        self.current.revision != self.saved
    }

    /// The current state is being written: what is typed from now on is a step of its own.
    pub fn mark_writing(&mut self) {
        self.history.seal();
        self.writing = Some(self.current.revision);
        self.being_written = Some(self.current.assessment.clone());
    }

    /// The save that was under way could not be done, if one was.
    pub(super) fn take_writing(&mut self) -> bool {
        self.being_written = None;
        self.writing.take().is_some()
    }

    /// The current state is what is on disk.
    pub(super) fn mark_on_disk(&mut self) {
        self.saved = self.current.revision;
        self.autosave = Autosave::safe_at(self.saved);
    }

    /// No state is on disk any more.
    pub(super) fn mark_nowhere(&mut self) {
        self.saved = 0;
        self.autosave = Autosave::default();
    }

    /// The state after this many steps; of undone steps as well.
    pub fn state(&self, steps: usize) -> Option<&Snapshot> {
        self.history.state(steps, &self.current)
    }

    /// Whether the state after this many steps is the one on disk.
    pub fn is_saved_state(&self, steps: usize) -> bool {
        self.state(steps).is_some_and(|state| state.revision == self.saved)
    }

    /// A revision is on disk now, if it is the one that was being written.
    pub fn mark_saved(&mut self, path: PathBuf, revision: u64) {
        if self.writing != Some(revision) {
            return;
        }
        if self.path.as_ref() != Some(&path) {
            self.keeping = Keeping::default();
        }
        self.path = Some(path);
        self.keeping.base = self.being_written.take();
        self.keeping.disk = super::keeping::DiskState::Same;
        self.keeping.save_failed = None;
        self.writing = None;
        self.saved = revision;
        self.history.seal();
        self.autosave = Autosave::safe_at(revision);
    }

    /// The name for the title bar.
    pub fn name(&self) -> String {
        if let Some(inside) = &self.keeping.inside {
            return inside.name();
        }
        let file = self.path.as_ref().and_then(|path| path.file_name());
        file.map_or_else(|| tr!("status-not-saved-yet").to_owned(), |name| name.to_string_lossy().into_owned())
    }

    /// The place of a piece of evidence as the file holds it where it lies below the file's folder, else in full.
    pub fn shown_location(&self, piece: &Evidence) -> String {
        let below = self.path.as_ref().and_then(|path| {
            let folder = path.parent()?.to_str()?;
            piece.location().strip_prefix(folder)?.strip_prefix(['/', '\\']).map(str::to_owned)
        });
        below.unwrap_or_else(|| piece.location().to_owned())
    }

    /// The name of its file, or one made of the subject's names.
    pub fn file_name(&self) -> String {
        if self.path.is_some() {
            return self.name();
        }
        let subject = &self.assessment().subject;
        let stem = [&subject.company, &subject.title].map(|text| crate::export::name_part(text)).join("-");
        let stem = stem.trim_matches('-').to_lowercase();
        format!("{}.claimbook", if stem.is_empty() { "assessment" } else { &stem })
    }

    /// Applies an edit; gives how many claims changed, `None` where nothing would.
    pub fn edit(&mut self, edit: &Edit, now: u64) -> Result<Option<usize>, Rejection> {
        let rules = Rules { framework: &self.framework, scheme: &self.scheme };
        let Some(Applied { assessment, claims_changed }) = apply(rules, &self.current.assessment, edit)? else {
            return Ok(None);
        };
        self.last_revision += 1;
        let next = Snapshot { assessment, revision: self.last_revision };
        let before = std::mem::replace(&mut self.current, next);
        self.figures_stale |= Figures::can_differ(&self.scheme, &before.assessment, self.assessment());
        self.history.record(edit, before, now);
        self.stale = true;
        Ok(Some(claims_changed))
    }

    /// How many claims an edit would change; none where it cannot be applied.
    pub fn would_change(&self, edit: &Edit) -> Option<usize> {
        let rules = Rules { framework: &self.framework, scheme: &self.scheme };
        let applied = apply(rules, &self.current.assessment, edit).ok()?;
        Some(applied.map_or(0, |applied| applied.claims_changed))
    }

    /// The selected processes.
    pub fn selected_ids(&self) -> Vec<ProcessId> {
        self.outline.selection()
    }

    /// Undoes a step and gives the place to return to.
    pub fn undo(&mut self) -> Option<EditTarget> {
        self.mark_stale();
        self.history.undo(&mut self.current)
    }

    /// Does an undone step again.
    pub fn redo(&mut self) -> Option<EditTarget> {
        self.mark_stale();
        self.history.redo(&mut self.current)
    }

    /// What the evidence was found to be.
    pub fn set_evidence_states(&mut self, states: BTreeMap<EvidenceCode, EvidenceState>) {
        self.evidence_states = states;
        self.stale = true;
    }

    /// Makes everything derived be computed again, figures as well.
    fn mark_stale(&mut self) {
        self.stale = true;
        self.figures_stale = true;
    }

    /// Makes what is derived be told again, because its words are to be in another language.
    pub fn restate(&mut self) {
        self.stale = true;
    }

    /// Takes the framework again, after a catalogue was imported; a list with other processes is not the document's.
    pub fn set_framework(&mut self, framework: Arc<Framework>) {
        if framework.same_processes(&self.framework) {
            self.framework = framework;
            self.mark_stale();
        }
    }

    /// Computes everything derived again, if something changed; `scheme` finds a scheme by its identifier.
    pub fn refresh(&mut self, scheme: impl Fn(&str) -> Option<Arc<Scheme>>) {
        if !self.stale {
            return;
        }
        if self.scheme.id != self.current.assessment.scheme
            && let Some(other) = scheme(&self.current.assessment.scheme)
        {
            self.scheme = other;
            self.figures_stale = true;
        }
        self.derive();
    }

    /// Computes everything derived.
    fn derive(&mut self) {
        self.stale = false;
        self.derived = DERIVED.fetch_add(1, Ordering::Relaxed);
        if std::mem::take(&mut self.figures_stale) {
            let figures = Figures::compute(&self.framework, &self.scheme, &self.current.assessment);
            if self.figured == 0 || figures != self.figures {
                self.figured = self.derived;
                self.figures = figures;
                self.ticks = ticks(&self.framework, &self.figures);
            }
        }
        self.problems = self.check(Final::Work);
        self.problem_codes.clear();
        for problem in &self.problems {
            if let Target::Process(id) = problem.target {
                self.problem_codes.entry(id).or_default().push(problem.code);
            }
        }
        self.refresh_rows();
    }

    /// The problems, for work or for a final submission.
    pub fn check(&self, final_: Final) -> Vec<Problem> {
        let ctx = checks::Context {
            framework: &self.framework,
            scheme: &self.scheme,
            assessment: &self.current.assessment,
            figures: &self.figures,
            evidence_states: &self.evidence_states,
            today: None,
        };
        checks::run(&ctx, final_)
    }

    /// Finds the outline's visible rows again.
    pub fn refresh_rows(&mut self) {
        let before = Before {
            saved: self.keeping.base.as_ref().unwrap_or(&self.opened),
            opened: &self.opened,
            now: &self.current.assessment,
        };
        self.outline.refresh(&self.framework, &self.current.assessment, &self.figures, &self.problem_codes, before);
    }

    /// The cheapest way to the full score.
    pub fn plan(&self) -> Vec<PlanEntry> {
        plan(&self.framework, &self.scheme, &self.current.assessment, &self.figures)
    }

    /// The way of one process to the full score, if it is below that.
    pub fn plan_of(&self, process: &Process) -> Option<PlanEntry> {
        plan_of(&self.framework, &self.scheme, &self.current.assessment, &self.figures, process)
    }

    /// The next process after the selected one, or the one before it, that fulfils a condition, around the end.
    pub fn find_process(&self, forward: bool, wanted: impl Fn(&Self, usize, ProcessId) -> bool) -> Option<ProcessId> {
        let count = self.framework.len();
        let here = self.outline.selected.and_then(|id| self.framework.index_of(id));
        let place = |step: usize| match (forward, here) {
            (true, here) => here.map_or(0, |here| here + 1) + step,
            (false, here) => here.unwrap_or(0) + count - 1 - step,
        };
        let mut order = (0..count).map(|step| place(step) % count);
        order.find_map(|idx| self.framework.at(idx).map(|process| process.id).filter(|id| wanted(self, idx, *id)))
    }
}
