//! The dialog for an export: for whom, draft or final, all or a batch, what stands in the way, what leaves the house, where
//! to; progress while it runs.

mod choices;
mod leaving;
mod list;
mod log;

use std::collections::BTreeSet;
use std::path::PathBuf;

use egui::{Label, ProgressBar, Ui};

use self::choices::{batch_ui, destination_ui, obstacles_ui, order_ui, round_ui};
use super::check_bundle::pace_words;
use super::frame::{dialog, enter_confirms, page, primary};
use super::sign::sign_ui;
use crate::app::{Command, Document, ExportOrder, RunningExport, concerns_batch};
use crate::assessment::ProcessId;
use crate::checks::{Final, Problem, Severity};
use crate::export::Profile;
use crate::ui::ViewContext;

/// What was chosen, and what stands in the way of a final submission.
#[expect(clippy::struct_excessive_bools, reason = "each is a tick of the form")]
#[derive(Debug)]
pub struct ExportForm {
    /// Whether what leaves the house is shown in place of the choices.
    shows_leaving: bool,
    /// For whom.
    profile: Profile,
    /// Whether a draft will do.
    draft: bool,
    /// Where to; the typed path.
    out: String,
    /// Whether an existing bundle may be replaced.
    force: bool,
    /// Whether only a batch is handed over.
    is_batch: bool,
    /// The L2s of the batch.
    batch: BTreeSet<ProcessId>,
    /// The round, where another than the next one was chosen.
    round: Option<u32>,
    /// Whether the mapping documents are made as DOCX as well.
    docx: bool,
    /// Of which state and batch `obstacles` are.
    of: Option<(u64, Vec<ProcessId>)>,
    /// The errors of the final check.
    obstacles: Vec<Problem>,
}

impl Default for ExportForm {
    fn default() -> Self {
        Self {
            shows_leaving: false,
            profile: Profile::Assessor,
            draft: true,
            out: String::new(),
            force: false,
            is_batch: false,
            batch: BTreeSet::new(),
            round: None,
            docx: false,
            of: None,
            obstacles: Vec::new(),
        }
    }
}

impl ExportForm {
    /// The L2s of the batch; empty is all.
    fn processes(&self) -> Vec<ProcessId> {
        if self.is_batch { self.batch.iter().copied().collect() } else { Vec::new() }
    }

    /// What is asked for.
    fn order(&self) -> ExportOrder {
        ExportOrder {
            out: PathBuf::from(self.out.trim()),
            profile: self.profile,
            draft: self.draft,
            force: self.force,
            processes: self.processes(),
            round: self.round,
            docx: self.docx,
            sign: None,
        }
    }

    /// Whether something can be exported: a batch names its processes.
    fn is_whole(&self) -> bool {
        !self.is_batch || !self.batch.is_empty()
    }

    /// Finds what stands in the way again, where the document or the batch changed.
    fn refresh(&mut self, document: &Document, fresh: bool) {
        let in_scope: BTreeSet<ProcessId> = choices::level_twos(document).map(|process| process.id).collect();
        self.batch.retain(|id| in_scope.contains(id));
        let of = Some((document.derived, self.processes()));
        if self.of == of && !fresh {
            return;
        }
        self.of = of;
        self.obstacles = document.check(Final::Final);
        let batch = self.processes();
        self.obstacles.retain(|problem| {
            problem.severity == Severity::Error && concerns_batch(document.assessment(), &batch, problem.target)
        });
        if fresh {
            self.draft = !self.obstacles.is_empty();
            self.round = None;
            self.shows_leaving = false;
            if self.out.is_empty() {
                self.out = beside(document);
            }
        }
    }
}

/// A path beside the document's file, to begin with.
fn beside(document: &Document) -> String {
    let zip = document.path.as_ref().map(|path| path.with_extension("zip"));
    zip.filter(|path| path.is_absolute()).map(|path| path.display().to_string()).unwrap_or_default()
}

/// The dialog for an export.
pub(super) fn export_ui(ui: &Ui, ctx: &mut ViewContext<'_>, fresh: bool) {
    let app = ctx.app;
    let Some(document) = app.document.as_ref() else { return };
    ctx.memory.export_form.refresh(document, fresh);
    dialog(ui, ctx, tr!("export-title"), 720.0, |ui, ctx| match &app.export {
        Some(running) => progress(ui, ctx, running),
        None => whole(ui, ctx, document, fresh),
    });
}

/// How far a running export has come.
fn progress(ui: &mut Ui, ctx: &mut ViewContext<'_>, running: &RunningExport) {
    let bar = ProgressBar::new(f32::from(running.thousandths) / 1000.0);
    ui.add(bar.text(format!("{} %", running.thousandths / 10)));
    ui.add(Label::new(&running.doing).truncate());
    ui.label(pace_words(running.rate, running.left));
    ui.add_space(6.0);
    ui.horizontal_wrapped(|ui| {
        if ui.button(tr!("export-cancel")).clicked() {
            ctx.send(Command::CancelExport);
        }
        if ui.button(tr!("export-go-on")).on_hover_text(tr!("export-go-on.hint")).clicked() {
            ctx.send(Command::CloseDialog);
        }
    });
}

/// What to export, for whom and where to.
fn whole(ui: &mut Ui, ctx: &mut ViewContext<'_>, document: &Document, fresh: bool) {
    let enter = enter_confirms(ui);
    let shown = ctx.memory.export_form.shows_leaving;
    ui.horizontal(|ui| {
        let form = &mut ctx.memory.export_form;
        ui.selectable_value(&mut form.shows_leaving, false, tr!("export-choices"));
        ui.selectable_value(&mut form.shows_leaving, true, tr!("leaving-title"));
    });
    ui.add_space(4.0);
    if ctx.memory.export_form.shows_leaving {
        leaving::begin(ctx, document, !shown);
        page(ui, "leaving", |ui| leaving::leaving_ui(ui, ctx, document));
    } else {
        page(ui, "choices", |ui| {
            destination_ui(ui, ctx, fresh);
            ui.add_space(4.0);
            order_ui(ui, ctx);
            ui.add_space(4.0);
            batch_ui(ui, ctx, document);
            round_ui(ui, ctx, document);
            ui.add_space(4.0);
            sign_ui(ui, ctx);
            obstacles_ui(ui, ctx);
            log::log_ui(ui, ctx, document);
        });
    }
    buttons(ui, ctx, enter);
}

/// Start and cancel.
fn buttons(ui: &mut Ui, ctx: &mut ViewContext<'_>, enter: bool) {
    ui.add_space(8.0);
    let form = &ctx.memory.export_form;
    let mut order = form.order();
    let ready = form.is_whole() && !form.out.trim().is_empty();
    let why = if form.is_whole() { tr!("export-start.disabled") } else { tr!("export-batch-empty") };
    ui.horizontal_wrapped(|ui| {
        let start = primary(ui, ctx.tokens, ready, tr!("export-start"));
        if start.on_disabled_hover_text(why).clicked() || (enter && ready) {
            order.sign = ctx.memory.sign_form.take();
            ctx.send(Command::Export(order));
        }
        if ui.button(tr!("cancel")).clicked() {
            ctx.send(Command::CloseDialog);
        }
    });
}
