//! What comes from outside: files dragged over the window and dropped on it, pictures pasted.

use std::path::{Path, PathBuf};

use egui::{Align2, Area, Color32, Event, Frame, Id, Label, Order, RichText, Stroke, Ui};

use super::ViewContext;
use super::theme::{Tokens, bold};
use crate::app::{BundleCommand, CitePlace, Command, EvidenceCommand, Picture, View};

/// After so many frames a picture that was asked for will not come any more.
const PATIENCE: u8 = 3;

/// Takes in what was dropped and pasted in this frame, before any view is drawn.
pub(super) fn take(ui: &Ui, ctx: &mut ViewContext<'_>) {
    take_dropped(ui, ctx);
    take_pasted(ui, ctx);
    await_picture(ui, ctx);
}

/// Shows what a drop would do, over everything.
pub(super) fn outside_ui(ui: &Ui, ctx: &ViewContext<'_>) {
    let hovered: Vec<Option<PathBuf>> =
        ui.input(|input| input.raw.hovered_files.iter().map(|file| file.path.clone()).collect());
    if !hovered.is_empty() && ctx.app.dialog.is_none() {
        target_ui(ui, ctx, &hovered);
    }
}

/// Whether a path is an assessment's.
fn is_assessment(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending == "claimbook")
}

/// Whether what was dropped may be somebody's bundle: one zip, or one name without an ending, as folders have.
fn may_be_bundle(paths: &[PathBuf]) -> bool {
    match paths {
        [one] => one.extension().is_none_or(|ending| ending.eq_ignore_ascii_case("zip") || ending.len() > 4),
        _ => false,
    }
}

/// The claim that what comes from outside is cited for: the one that is shown.
fn place(ctx: &ViewContext<'_>) -> Option<CitePlace> {
    let document = ctx.document().filter(|_| ctx.app.view == View::Claim)?;
    document.outline.selected.map(|id| (id, None))
}

/// Files dropped on the window: an assessment is opened, anything else becomes evidence.
fn take_dropped(ui: &Ui, ctx: &mut ViewContext<'_>) {
    let paths: Vec<PathBuf> =
        ui.input(|input| input.raw.dropped_files.iter().map(|file| file.path().to_owned()).collect());
    if ctx.app.dialog.is_some() || paths.is_empty() {
        return;
    }
    if let Some(path) = paths.iter().find(|path| is_assessment(path)) {
        ctx.send(Command::Open(path.clone()));
    } else if let Some(import) = super::import::dropped(ctx.app, &paths) {
        ctx.send(import);
    } else if may_be_bundle(&paths) || ctx.document().is_none() {
        // Looking into files is not for a view.
        let place = place(ctx);
        ctx.send(Command::Bundle(BundleCommand::Dropped(paths, place)));
    } else {
        let place = place(ctx);
        ctx.send(Command::AddEvidence(paths, place));
    }
}

/// A picture from the clipboard becomes evidence; text fields take no pictures, so it is never theirs.
fn take_pasted(ui: &Ui, ctx: &mut ViewContext<'_>) {
    let pasted = ui.input(|input| {
        input
            .events
            .iter()
            .find_map(|event| if let Event::PasteImage(image) = event { Some(image.clone()) } else { None })
    });
    let Some(image) = pasted.filter(|_| ctx.app.dialog.is_none() && ctx.document().is_some()) else { return };
    let [width, height] = image.size;
    let pixels = image.pixels.iter().flat_map(|pixel: &Color32| pixel.to_srgba_unmultiplied()).collect();
    if let Some(picture) = Picture::new(width, height, pixels) {
        let place = place(ctx);
        ctx.send(Command::Evidence(EvidenceCommand::AddPicture(picture, place)));
    }
}

/// Gives up on a picture that was asked for: the clipboard holds a text, which no field is to take, or nothing.
fn await_picture(ui: &Ui, ctx: &mut ViewContext<'_>) {
    if !ctx.app.awaits_picture {
        ctx.memory.picture_frames = 0;
        return;
    }
    let is_text = |event: &Event| matches!(event, Event::Paste(_));
    let is_picture = |event: &Event| matches!(event, Event::PasteImage(_));
    let (text, picture) = ui.input(|input| (input.events.iter().any(is_text), input.events.iter().any(is_picture)));
    if picture {
        return;
    }
    ctx.memory.picture_frames = ctx.memory.picture_frames.saturating_add(1);
    if text || ctx.memory.picture_frames > PATIENCE {
        ui.input_mut(|input| input.events.retain(|event| !is_text(event)));
        ctx.memory.picture_frames = 0;
        ctx.send(Command::Evidence(EvidenceCommand::NoPicture));
    } else {
        ui.ctx().request_repaint();
    }
}

/// Says over the whole window what a drop would do.
fn target_ui(ui: &Ui, ctx: &ViewContext<'_>, hovered: &[Option<PathBuf>]) {
    let assessment = hovered.iter().flatten().find(|path| is_assessment(path));
    let count = hovered.len();
    let words = match (assessment, ctx.document().is_some(), place(ctx)) {
        (Some(path), ..) => {
            let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
            tr!("drop-open", name = name)
        }
        (None, false, _) => tr!("drop-bundle").to_owned(),
        (None, true, Some((id, _))) => tr!("drop-cite", count = count, id = id.to_string()),
        (None, true, None) => tr!("drop-register", count = count),
    };
    let tokens = ctx.tokens;
    let rect = ui.ctx().content_rect().shrink(6.0);
    let painter = ui.ctx().layer_painter(egui::LayerId::new(Order::Foreground, Id::unique("drop target")));
    painter.rect(
        rect,
        f32::from(Tokens::RADIUS),
        tokens.selected.gamma_multiply(0.6),
        Stroke::new(3.0, tokens.accent),
        egui::StrokeKind::Inside,
    );
    Area::new(Id::unique("drop words")).order(Order::Tooltip).anchor(Align2::CENTER_CENTER, [0.0, 0.0]).show(
        ui.ctx(),
        |ui| {
            Frame::popup(ui.style()).inner_margin(18).show(ui, |ui| {
                ui.set_max_width((rect.width() - 80.0).max(160.0));
                ui.add(Label::new(RichText::new(words).family(bold()).size(17.0)).wrap());
            });
        },
    );
}
