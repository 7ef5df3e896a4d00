//! The open assessment beside another one: which file, what differs, and the way to a merge.

use std::path::PathBuf;

use egui::{Label, RichText, ScrollArea, Ui};

use super::differences::{WIDTH, versions_ui};
use super::frame::{dialog, enter_confirms, primary};
use crate::app::{Command, CompareCandidate, CompareCommand, Dialog, Document};
use crate::assessment::ProcessId;
use crate::checks::Target;
use crate::compare::{Field, diff};
use crate::ui::ViewContext;
use crate::ui::beside::{Beside, Sides};
use crate::ui::problems::jump;
use crate::ui::theme::Tokens;
use crate::ui::widgets::{CardTone, line_edit, message_ui, muted_ui};

/// What is typed.
#[derive(Debug, Default)]
pub struct CompareForm {
    /// The path of a file.
    path: String,
    /// Whether another file is to be chosen although one is read.
    another: bool,
}

/// The dialog.
pub(super) fn compare_ui(ui: &Ui, ctx: &mut ViewContext<'_>, fresh: bool) {
    let Some(document) = ctx.document() else { return };
    if fresh {
        ctx.memory.compare_form = CompareForm::default();
    }
    let app = ctx.app;
    let title = tr!("compare-title");
    let Some(other) = app.comparing.opened().filter(|_| !ctx.memory.compare_form.another) else {
        dialog(ui, ctx, title, 640.0, |ui, ctx| choose_ui(ui, ctx, fresh));
        return;
    };
    let number = app.comparing.number;
    let anew = fresh || !ctx.memory.beside.is_of(number);
    if anew {
        let changes = app.comparing.beside(document.assessment());
        let changes = changes.map(|other| diff(document.assessment(), &other)).unwrap_or_default();
        ctx.memory.beside = Beside::reading(changes).found_in(number);
    }
    let mergeable = other.assessment.framework == document.assessment().framework;
    dialog(ui, ctx, title, WIDTH, |ui, ctx| {
        let name = app.comparing.name();
        let path = app.comparing.path.display().to_string();
        let about = tr!("compare-about", path = path);
        versions_ui(ui, ctx, Sides { left: tr!("compare-own"), right: &name }, anew, &about);
        ui.add_space(Tokens::SPACE);
        ui.horizontal_wrapped(|ui| ends_ui(ui, ctx, document, mergeable));
    });
}

/// What can be done with the differences.
fn ends_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, document: &Document, mergeable: bool) {
    let differs = ctx.memory.beside.count() > 0;
    let why_not = match (differs, mergeable, document.keeping.read_only) {
        (false, ..) => Some(tr!("compare-merge-same")),
        (_, false, _) => Some(tr!("compare-merge-framework")),
        (.., true) => Some(tr!("keep-read-only")),
        (true, true, false) => None,
    };
    let merge = primary(ui, ctx.tokens, why_not.is_none(), tr!("compare-merge"));
    let merge = merge.on_hover_text(tr!("compare-merge.hint"));
    if merge.on_disabled_hover_text(why_not.unwrap_or_default()).clicked() {
        ctx.send(Command::ShowDialog(Dialog::MergeOther));
    }
    let target = ctx.memory.beside.chosen().and_then(|(process, field)| target(document, process, field));
    let show = ui.add_enabled(target.is_some(), egui::Button::new(tr!("compare-show")));
    let show = show.on_hover_text(tr!("compare-show.hint")).on_disabled_hover_text(tr!("compare-show.disabled"));
    if let Some(target) = target.filter(|_| show.clicked()) {
        ctx.send(Command::CloseDialog);
        jump(ctx, target);
    }
    if ui.button(tr!("compare-another")).clicked() {
        ctx.memory.compare_form.another = true;
    }
    if ui.button(tr!("keep-close")).clicked() {
        ctx.send(Command::CloseDialog);
    }
}

/// Where a difference stands in the window; none where no view shows it.
fn target(document: &Document, process: Option<ProcessId>, field: Field) -> Option<Target> {
    if let Some(id) = process {
        return document.framework.get(id).map(|_| Target::Process(id));
    }
    if let Field::Document(field) = field {
        return Some(Target::Field(field));
    }
    field.evidence().filter(|code| document.assessment().evidence(*code).is_some()).map(Target::Evidence)
}

/// Which file.
fn choose_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, fresh: bool) {
    let enter = enter_confirms(ui);
    muted_ui(ui, ctx.tokens, tr!("compare-choose-about"));
    let label = ui.label(tr!("compare-path"));
    let field = line_edit(ui, "compare", &mut ctx.memory.compare_form.path).desired_width(f32::INFINITY);
    let field = ui.add(field).labelled_by(label.id);
    if fresh || ui.memory(|memory| memory.focused().is_none()) {
        field.request_focus();
    }
    let app = ctx.app;
    if let Some(Err(failure)) = &app.comparing.other {
        message_ui(ui, ctx.tokens, CardTone::Error, &failure.to_string());
    }
    ui.add_space(Tokens::SPACE);
    ui.label(tr!("compare-candidates"));
    // Always as high, so that nothing moves once the files are found.
    let height = (ui.ctx().content_rect().height() - 330.0).clamp(52.0, 150.0);
    let area = ScrollArea::vertical().id_salt("candidates").max_height(height).min_scrolled_height(height);
    area.auto_shrink(false).show(ui, |ui| {
        if app.comparing.candidates.is_empty() {
            muted_ui(ui, ctx.tokens, tr!("compare-no-candidates"));
        }
        for candidate in &app.comparing.candidates {
            candidate_ui(ui, ctx, candidate);
        }
    });
    let path = ctx.memory.compare_form.path.trim().to_owned();
    ui.add_space(Tokens::SPACE);
    ui.horizontal_wrapped(|ui| {
        let clicked = primary(ui, ctx.tokens, !path.is_empty(), tr!("compare-do")).clicked();
        if !path.is_empty() && (clicked || enter) {
            with(ctx, PathBuf::from(&path));
        }
        if ui.button(tr!("compare-browse")).clicked() {
            ctx.memory.compare_form.another = false;
            ctx.send(Command::Compare(CompareCommand::Pick));
        }
        if ui.button(tr!("cancel")).clicked() {
            ctx.send(Command::CloseDialog);
        }
    });
}

/// A file that is likely to be meant.
fn candidate_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, candidate: &CompareCandidate) {
    let name = candidate.path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let name = if candidate.is_previous { tr!("compare-previous", name = name) } else { name };
    let folder = candidate.path.parent().map(|folder| folder.display().to_string()).unwrap_or_default();
    ui.horizontal(|ui| {
        if ui.button(name).clicked() {
            with(ctx, candidate.path.clone());
        }
        ui.add(Label::new(RichText::new(folder).color(ctx.tokens.muted)).truncate());
    });
}

/// Compares with a file.
fn with(ctx: &mut ViewContext<'_>, path: PathBuf) {
    ctx.memory.compare_form.another = false;
    ctx.send(Command::Compare(CompareCommand::With(path)));
}
