//! The claim: everything the vendor says about the selected process.

mod children;
mod citations;
mod comment;
mod head;
mod mapping;
mod passage;
mod plan;
mod problems;
mod scope;
mod score;
mod work;

use std::sync::LazyLock;

use egui::{ScrollArea, Ui};

use super::ViewContext;
use super::theme::Tokens;
use super::widgets::{Cached, muted_ui};
use crate::app::Document;
use crate::assessment::{Claim, ProcessId};
use crate::figures::{PlanEntry, ProcessFigures};
use crate::framework::Process;

/// The widest the text becomes: about ninety characters.
const WIDEST: f32 = 700.0;

/// What the claim panel remembers.
#[derive(Debug, Default)]
pub struct ClaimMemory {
    /// The ways to the full score.
    plan: Cached<(), Vec<PlanEntry>>,
    /// Which problems are those of a process: their places in the list.
    problems: Cached<ProcessId, Vec<usize>>,
    /// The process that was shown last.
    shown: Option<ProcessId>,
    /// The passage that takes the keyboard next: one just added, or one to work on.
    wanted_passage: Option<(ProcessId, usize)>,
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
        muted_ui(ui, ctx.tokens, "Choose a process in the outline to see its claim.");
        return;
    };
    let mut area = ScrollArea::vertical().id_salt("claim").auto_shrink(false);
    if ctx.memory.claim.shown != Some(at.id) {
        ctx.memory.claim.shown = Some(at.id);
        area = area.vertical_scroll_offset(ctx.memory.scrolls.take("claim").unwrap_or_default());
    }
    let shown = area.show(ui, |ui| {
        ui.push_id(at.id, |ui| {
            ui.set_max_width(ui.available_width().min(WIDEST));
            contents_ui(ui, ctx, at);
            ui.add_space(Tokens::MARGIN * 2.0);
        });
    });
    ctx.memory.scrolls.keep("claim", shown.state.clamped_offset().y);
}

/// The sections of the claim; a domain carries no claim of its own beyond its scope.
fn contents_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, at: Selected<'_>) {
    head::head_ui(ui, ctx, at);
    problems::summary_ui(ui, ctx, at);
    scope::scope_ui(ui, ctx, at);
    if at.process.level < 3 {
        children::children_ui(ui, ctx, at);
    }
    if at.is_scored() {
        score::score_ui(ui, ctx, at);
    }
    if at.process.level == 3 {
        plan::plan_ui(ui, ctx, at);
        children::children_ui(ui, ctx, at);
    }
    if at.process.level >= 2 {
        scope::support_ui(ui, ctx, at);
        mapping::mapping_ui(ui, ctx, at);
        citations::section_ui(ui, ctx, at);
    }
    if at.process.level >= 3 {
        comment::comment_ui(ui, ctx, at);
    }
    if at.process.level > 3 {
        children::children_ui(ui, ctx, at);
    }
    work::work_ui(ui, ctx, at);
    problems::problems_ui(ui, ctx, at);
}
