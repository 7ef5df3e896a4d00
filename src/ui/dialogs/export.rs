//! The dialog for an export: for whom, draft or final, what stands in the way, where to; progress while it runs.

use std::path::PathBuf;

use egui::{Label, ProgressBar, RichText, ScrollArea, Ui};

use super::check_bundle::pace_words;
use super::frame::{dialog, enter_confirms, primary, scrolled};
use super::sign::sign_ui;
use crate::app::{Command, ExportOrder, RunningExport};
use crate::checks::{Final, Problem, Severity};
use crate::export::Profile;
use crate::ui::ViewContext;
use crate::ui::widgets::line_edit;

/// What was chosen, and what stands in the way of a final submission.
#[derive(Debug)]
pub struct ExportForm {
    /// For whom.
    profile: Profile,
    /// Whether a draft will do.
    draft: bool,
    /// Where to; the typed path.
    out: String,
    /// Whether an existing bundle may be replaced.
    force: bool,
    /// Of which state `obstacles` are.
    of: u64,
    /// The errors of the final check.
    obstacles: Vec<Problem>,
}

impl Default for ExportForm {
    fn default() -> Self {
        Self { profile: Profile::Assessor, draft: true, out: String::new(), force: false, of: 0, obstacles: Vec::new() }
    }
}

/// The dialog for an export.
pub(super) fn export_ui(ui: &Ui, ctx: &mut ViewContext<'_>, fresh: bool) {
    let app = ctx.app;
    let Some(document) = app.document.as_ref() else { return };
    let form = &mut ctx.memory.export_form;
    if form.of != document.derived {
        form.of = document.derived;
        form.obstacles = document.check(Final::Final);
        form.obstacles.retain(|problem| problem.severity == Severity::Error);
        if fresh {
            form.draft = !form.obstacles.is_empty();
        }
    }
    dialog(ui, ctx, tr!("export-title"), 600.0, |ui, ctx| match &app.export {
        Some(running) => progress(ui, ctx, running),
        None => choices(ui, ctx, fresh),
    });
}

/// How far a running export has come.
fn progress(ui: &mut Ui, ctx: &mut ViewContext<'_>, running: &RunningExport) {
    let bar = ProgressBar::new(f32::from(running.thousandths) / 1000.0);
    ui.add(bar.text(format!("{} %", running.thousandths / 10)));
    ui.add(Label::new(&running.doing).truncate());
    ui.label(pace_words(running.rate, running.left));
    ui.add_space(6.0);
    ui.horizontal(|ui| {
        if ui.button(tr!("export-cancel")).clicked() {
            ctx.send(Command::CancelExport);
        }
        if ui.button(tr!("export-go-on")).on_hover_text(tr!("export-go-on.hint")).clicked() {
            ctx.send(Command::CloseDialog);
        }
    });
}

/// What to export, for whom and where to.
fn choices(ui: &mut Ui, ctx: &mut ViewContext<'_>, fresh: bool) {
    let enter = enter_confirms(ui);
    scrolled(ui, |ui| {
        destination(ui, ctx, fresh);
        ui.add_space(4.0);
        order(ui, ctx);
        ui.add_space(4.0);
        sign_ui(ui, ctx);
        obstacles(ui, ctx);
    });
    buttons(ui, ctx, enter);
}

/// For whom, and in which state.
fn order(ui: &mut Ui, ctx: &mut ViewContext<'_>) {
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
    let final_ = ui.add_enabled(!blocked, egui::RadioButton::new(!form.draft, tr!("export-final")));
    if final_.on_disabled_hover_text(tr!("export-final-blocked")).clicked() {
        form.draft = false;
    }
    form.draft |= blocked;
}

/// What stands in the way of a final submission, each with a jump.
fn obstacles(ui: &mut Ui, ctx: &mut ViewContext<'_>) {
    let obstacles = std::mem::take(&mut ctx.memory.export_form.obstacles);
    if !obstacles.is_empty() {
        let count = obstacles.len();
        let words = RichText::new(tr!("export-obstacles", count = count)).color(ctx.tokens.error);
        ui.add(Label::new(words).wrap());
        let area = ScrollArea::vertical().id_salt("obstacles").max_height(150.0).min_scrolled_height(150.0);
        area.show_rows(ui, 24.0, count, |ui, rows| {
            for problem in obstacles.get(rows).unwrap_or_default() {
                ui.horizontal(|ui| obstacle(ui, ctx, problem));
            }
        });
    }
    ctx.memory.export_form.obstacles = obstacles;
}

/// One problem, with a jump to its place.
fn obstacle(ui: &mut Ui, ctx: &mut ViewContext<'_>, problem: &Problem) {
    let place = problem.target.to_string();
    let words = tr!("export-go-to", place = place.as_str(), message = problem.message.as_str());
    if ui.small_button(place).accessible_name(words).clicked() {
        ctx.send(Command::CloseDialog);
        ctx.send(Command::GoTo(problem.target));
    }
    ui.add(Label::new(&problem.message).truncate()).on_hover_text(&problem.hint);
}

/// Where to export to.
fn destination(ui: &mut Ui, ctx: &mut ViewContext<'_>, fresh: bool) {
    let label = ui.label(tr!("export-out"));
    let (profile, draft) = (ctx.memory.export_form.profile, ctx.memory.export_form.draft);
    ui.horizontal(|ui| {
        let width = (ui.available_width() - 100.0).max(160.0);
        let field = line_edit(ui, "out", &mut ctx.memory.export_form.out).desired_width(width);
        let field = ui.add(field).labelled_by(label.id);
        if fresh {
            field.request_focus();
        }
        let browse = ui.button(tr!("export-browse")).on_hover_text(tr!("export-browse.hint"));
        if browse.clicked() {
            ctx.send(Command::PickBundle(profile, draft));
        }
    });
    ui.checkbox(&mut ctx.memory.export_form.force, tr!("export-replace"));
}

/// Start and cancel.
fn buttons(ui: &mut Ui, ctx: &mut ViewContext<'_>, enter: bool) {
    let (profile, draft) = (ctx.memory.export_form.profile, ctx.memory.export_form.draft);
    ui.add_space(8.0);
    let out = ctx.memory.export_form.out.trim().to_owned();
    ui.horizontal(|ui| {
        let start = primary(ui, ctx.tokens, !out.is_empty(), tr!("export-start"));
        let confirmed = enter && !out.is_empty();
        if start.on_disabled_hover_text(tr!("export-start.disabled")).clicked() || confirmed {
            let force = ctx.memory.export_form.force;
            let sign = ctx.memory.sign_form.take();
            ctx.send(Command::Export(ExportOrder { out: PathBuf::from(out), profile, draft, force, sign }));
        }
        if ui.button(tr!("cancel")).clicked() {
            ctx.send(Command::CloseDialog);
        }
    });
}
