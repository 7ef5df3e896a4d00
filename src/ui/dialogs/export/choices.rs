//! What is chosen before an export: place, audience, state, batch, round; and what stands in the way.

use std::collections::BTreeSet;

use egui::{DragValue, Label, RadioButton, RichText, ScrollArea, Ui};

use crate::app::{Command, Document, View};
use crate::assessment::{ProcessId, Scope};
use crate::checks::{Problem, Target};
use crate::export::Profile;
use crate::framework::Process;
use crate::ui::ViewContext;
use crate::ui::problems::without_place;
use crate::ui::widgets::{line_edit, muted_ui};
use crate::words;

/// The height of the list of L2s.
const LIST: f32 = 190.0;

/// The filter that shows what changed since the last hand-over.
const CHANGED: &str = "changed:handover";

/// The height of a row in lists.
const ROW: f32 = 24.0;

/// Where to export to.
pub(super) fn destination_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, fresh: bool) {
    let label = ui.label(tr!("export-out"));
    let ready = ctx.memory.export_form.is_whole();
    ui.horizontal(|ui| {
        let width = (ui.available_width() - 100.0).max(160.0);
        let field = line_edit(ui, "out", &mut ctx.memory.export_form.out).desired_width(width);
        let field = ui.add(field).labelled_by(label.id);
        if fresh {
            field.request_focus();
        }
        let browse = ui.add_enabled(ready, egui::Button::new(tr!("export-browse")));
        if browse.on_hover_text(tr!("export-browse.hint")).clicked() {
            ctx.send(Command::PickBundle(ctx.memory.export_form.order()));
        }
    });
    ui.checkbox(&mut ctx.memory.export_form.force, tr!("export-replace"));
}

/// For whom, and in which state.
pub(super) fn order_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>) {
    let form = &mut ctx.memory.export_form;
    ui.label(tr!("export-profile"));
    for profile in Profile::ALL {
        let words = match profile {
            Profile::Assessor => tr!("export-profile-assessor"),
            Profile::Public => tr!("export-profile-public"),
        };
        ui.radio_value(&mut form.profile, *profile, words);
    }
    ui.add_space(4.0);
    ui.label(tr!("export-state"));
    ui.radio_value(&mut form.draft, true, tr!("export-draft"));
    let blocked = !form.obstacles.is_empty();
    let final_ = ui.add_enabled(!blocked, RadioButton::new(!form.draft, tr!("export-final")));
    if final_.on_disabled_hover_text(tr!("export-final-blocked")).clicked() {
        form.draft = false;
    }
    form.draft |= blocked;
}

/// The L2s in scope.
pub(super) fn level_twos(document: &Document) -> impl Iterator<Item = &Process> {
    document.framework.of_level(2).filter(|process| document.assessment().scope(process.id) == Scope::In)
}

/// All of the submission, or some L2s.
pub(super) fn batch_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, document: &Document) {
    let rows: Vec<&Process> = level_twos(document).collect();
    ui.label(tr!("export-part"));
    let form = &mut ctx.memory.export_form;
    ui.radio_value(&mut form.is_batch, false, tr!("export-part-all", count = rows.len()));
    ui.add_enabled_ui(!rows.is_empty(), |ui| {
        ui.radio_value(&mut form.is_batch, true, tr!("export-part-batch", count = form.batch.len(), all = rows.len()));
    });
    if !form.is_batch {
        return;
    }
    ui.indent("batch", |ui| {
        let area = ScrollArea::vertical().id_salt("batch").max_height(LIST).auto_shrink([false, true]);
        area.show_rows(ui, ROW, rows.len(), |ui, seen| {
            for process in rows.get(seen).unwrap_or_default() {
                level_two_ui(ui, &mut form.batch, process);
            }
        });
        muted_ui(ui, ctx.tokens, tr!("export-batch-about"));
    });
}

/// One L2, in the batch or not.
fn level_two_ui(ui: &mut Ui, batch: &mut BTreeSet<ProcessId>, process: &Process) {
    let mut chosen = batch.contains(&process.id);
    let ticked = ui.push_id(process.id, |ui| ui.checkbox(&mut chosen, process.title())).inner.clicked();
    if ticked && chosen {
        batch.insert(process.id);
    } else if ticked {
        batch.remove(&process.id);
    }
}

/// The round of the hand-over, and whether the mapping documents are made for those as well who must edit them.
pub(super) fn round_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, document: &Document) {
    let form = &mut ctx.memory.export_form;
    let next = document.assessment().next_round(form.profile);
    ui.horizontal_wrapped(|ui| {
        let label = ui.label(tr!("export-round"));
        let mut round = form.round.unwrap_or(next);
        let field = ui.add(DragValue::new(&mut round).range(1..=999).speed(0.05)).labelled_by(label.id);
        if field.on_hover_text(tr!("export-round.hint")).changed() {
            form.round = Some(round).filter(|round| *round != next);
        }
        ui.add_space(12.0);
        ui.checkbox(&mut form.docx, tr!("export-docx")).on_hover_text(tr!("export-docx.hint"));
    });
    let wanted = !document.assessment().hand_overs.is_empty() && ui.link(tr!("hand-over-changed")).clicked();
    if wanted {
        ctx.send(Command::CloseDialog);
        ctx.send(Command::SetFilter(CHANGED.to_owned()));
    }
}

/// How many problems are listed in the dialog.
const FIRST: usize = 6;

/// What stands in the way of a final submission: the first ones with a jump each, and the way to all of them. They scroll
/// with the page, not in a list of their own.
pub(super) fn obstacles_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>) {
    let obstacles = std::mem::take(&mut ctx.memory.export_form.obstacles);
    if !obstacles.is_empty() {
        let count = obstacles.len();
        let words = RichText::new(tr!("export-obstacles", count = count)).color(ctx.tokens.error);
        ui.add(Label::new(words).wrap());
        for problem in obstacles.iter().take(FIRST) {
            ui.horizontal(|ui| problem_ui(ui, ctx, problem));
        }
        if count > FIRST && ui.link(tr!("export-obstacles-all", count = count)).clicked() {
            ctx.send(Command::CloseDialog);
            ctx.send(Command::ShowView(View::Problems));
        }
    }
    ctx.memory.export_form.obstacles = obstacles;
}

/// A list of problems, each with a jump to its place.
pub(super) fn problems_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, name: &str, problems: &[Problem]) {
    let area = ScrollArea::vertical().id_salt(name).max_height(150.0).auto_shrink([false, true]);
    area.show_rows(ui, ROW, problems.len(), |ui, rows| {
        for problem in problems.get(rows).unwrap_or_default() {
            ui.horizontal(|ui| problem_ui(ui, ctx, problem));
        }
    });
}

/// One problem, with a jump to its place.
fn problem_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, problem: &Problem) {
    let place = match problem.target {
        Target::Field(field) => words::text(&format!("field-{}", field.word())).to_owned(),
        Target::Document | Target::Process(_) | Target::Evidence(_) => problem.target.to_string(),
    };
    let words = tr!("export-go-to", place = place.as_str(), message = problem.message.as_str());
    if ui.small_button(place).accessible_name(words).clicked() {
        ctx.send(Command::CloseDialog);
        ctx.send(Command::GoTo(problem.target));
    }
    // One tooltip: the whole message where it is cut, and the advice.
    let message = without_place(problem);
    let shown = ui.add(Label::new(message).truncate().show_tooltip_when_elided(false));
    shown.on_hover_text(format!("{message}\n\n{}", problem.hint));
}
