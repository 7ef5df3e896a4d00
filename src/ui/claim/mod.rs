//! The claim: everything the vendor says about the selected process, in the order in which it is worked on.

mod account;
mod citations;
mod comment;
mod framework;
mod grid;
mod head;
mod mapping;
mod mark;
mod passage;
mod picker;
mod plan;
mod problems;
mod review;
mod scope;
mod score;
mod section;
mod work;

use std::sync::LazyLock;

use egui::{ScrollArea, Ui};

use super::ViewContext;
use super::theme::Tokens;
use super::widgets::{Cached, conformance_letter, muted_ui, steady_ui};
use crate::app::{CitePlace, ClaimSection, Document, Focus};
use crate::assessment::{Claim, ProcessId, count_words};
use crate::figures::{PlanEntry, ProcessFigures};
use crate::framework::Process;

/// The widest a column of text becomes: about seventy-five characters.
const MEASURE: f32 = 560.0;

/// What the claim panel remembers.
#[derive(Debug, Default)]
pub struct ClaimMemory {
    /// The ways to the full score.
    plan: Cached<ProcessId, Option<PlanEntry>>,
    /// Which problems are those of a process: their places in the list.
    problems: Cached<ProcessId, Vec<usize>>,
    /// Which of the processes with problems a process is, and how many there are.
    problem_place: Cached<ProcessId, (usize, usize)>,
    /// How many questions were asked about a process and below it, and how many of them are open.
    questions: Cached<ProcessId, (usize, usize)>,
    /// The process that was shown last.
    shown: Option<ProcessId>,
    /// The passage that takes the keyboard next: one just added, or one to work on.
    wanted_passage: Option<(ProcessId, usize)>,
    /// The claim whose reason takes the keyboard next.
    wanted_reason: Option<ProcessId>,
    /// The claim or passage whose last citation takes the keyboard next: one just added.
    wanted_citation: Option<CitePlace>,
    /// The phrase of the framework's text that takes the keyboard next.
    wanted_phrase: Option<(ProcessId, usize)>,
    /// The question that takes the keyboard next.
    wanted_question: Option<(ProcessId, usize)>,
    /// The phrase of the framework's text that has the keyboard, or had it last.
    phrase: Option<framework::PhraseCaret>,
    /// The picker of evidence.
    picker: picker::Picker,
    /// The table of the branch.
    grid: grid::GridMemory,
}

/// The claim of a process about which nothing was said.
static NOTHING_SAID: LazyLock<Claim> = LazyLock::new(Claim::empty);

/// What is shown: the selected process with all that belongs to it.
#[derive(Clone, Copy)]
struct Selected<'a> {
    /// The document.
    document: &'a Document,
    /// The index of the process.
    idx: usize,
    /// The process.
    process: &'a Process,
    /// Its identifier.
    id: ProcessId,
    /// Its claim.
    claim: &'a Claim,
    /// Its figures.
    figures: &'a ProcessFigures,
}

impl<'a> Selected<'a> {
    /// The selected process of a document.
    fn of(document: &'a Document) -> Option<Self> {
        let id = document.outline.selected?;
        let idx = document.framework.index_of(id)?;
        let process = document.framework.at(idx)?;
        let claim = document.assessment().claim(id).unwrap_or_else(|| &NOTHING_SAID);
        Some(Self { document, idx, process, id, claim, figures: document.figures.at(idx) })
    }

    /// Whether the level carries a score.
    fn is_scored(&self) -> bool {
        matches!(self.process.level, 3 | 4)
    }
}

/// The claim.
pub fn claim_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>) {
    let Some(document) = ctx.document() else { return };
    let Some(at) = Selected::of(document) else {
        muted_ui(ui, ctx.tokens, tr!("claim-choose"));
        return;
    };
    let mut area = ScrollArea::vertical().id_salt("claim").auto_shrink(false);
    if ctx.memory.claim.shown != Some(at.id) {
        ctx.memory.claim.shown = Some(at.id);
        area = area.vertical_scroll_offset(ctx.memory.scrolls.take("claim").unwrap_or_default());
    }
    let shown = steady_ui(ui, area, |ui| {
        ui.push_id(at.id, |ui| {
            contents_ui(ui, ctx, at);
            ui.add_space(Tokens::MARGIN * 2.0);
        });
    });
    ctx.memory.scrolls.keep("claim", shown.state.clamped_offset().y);
}

/// The head and the sections. Above level 3 the work is in the branch, so its table comes first.
fn contents_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, at: Selected<'_>) {
    ui.scope(|ui| {
        ui.set_max_width(ui.available_width().min(MEASURE * 1.25));
        head::head_ui(ui, ctx, at);
    });
    if at.process.level < 3 {
        branch_ui(ui, ctx, at);
    }
    if at.process.level >= 2 {
        mapping_ui(ui, ctx, at);
    }
    if at.is_scored() {
        let printed = at.document.scheme.print(at.figures.printed);
        let remark = format!("{printed} {}", conformance_letter(at.figures.conformance));
        section::section_ui(ui, ctx, ClaimSection::Score, &remark, false, |ui, ctx| {
            score::score_ui(ui, ctx, at);
            if at.process.level == 3 {
                plan::plan_ui(ui, ctx, at);
            }
        });
    }
    if at.process.level >= 3 {
        let wanted = ctx.app.focus == Some(Focus::Comment);
        section::section_ui(ui, ctx, ClaimSection::Comment, "", wanted, |ui, ctx| comment::comment_ui(ui, ctx, at));
        branch_ui(ui, ctx, at);
    }
    let open = at.claim.open_questions();
    let remark = if at.claim.questions.is_empty() { String::new() } else { tr!("question-open-count", count = open) };
    let wanted = ctx.app.focus == Some(Focus::Review);
    section::section_ui(ui, ctx, ClaimSection::Review, &remark, wanted, |ui, ctx| review::review_ui(ui, ctx, at));
    section::section_ui(ui, ctx, ClaimSection::Notes, "", false, |ui, ctx| work::notes_ui(ui, ctx, at));
    if at.document.problem_codes.contains_key(&at.id) {
        section::section_ui(ui, ctx, ClaimSection::Problems, "", false, |ui, ctx| problems::problems_ui(ui, ctx, at));
    }
}

/// The mapping with the number of its words.
fn mapping_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, at: Selected<'_>) {
    let words: usize = at.claim.mapping.iter().map(|passage| count_words(&passage.text)).sum();
    let remark = tr!("mapping-remark", passages = at.claim.mapping.len(), words = words);
    let wanted = matches!(ctx.app.focus, Some(Focus::Mapping | Focus::Unmarked(_)));
    section::section_ui(ui, ctx, ClaimSection::Mapping, &remark, wanted, |ui, ctx| mapping::mapping_ui(ui, ctx, at));
}

/// The table of the branch, where there is anything below.
fn branch_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, at: Selected<'_>) {
    if at.document.framework.child_indices(at.idx).next().is_none() {
        return;
    }
    let remark = at.figures.coverage.map(|coverage| tr!("grid-coverage", coverage = coverage.notation()));
    let wanted = ctx.app.focus == Some(Focus::Branch);
    section::section_ui(ui, ctx, ClaimSection::Branch, &remark.unwrap_or_default(), wanted, |ui, ctx| {
        grid::grid_ui(ui, ctx, at);
    });
}
