//! Bars below the menus: what came between this window and the file on disk, with the ways out.

use egui::{Frame, Label, Margin, Panel, RichText, Stroke, Ui};

use super::ViewContext;
use super::widgets::{Cached, summary_words};
use crate::app::{Command, Dialog, DiskState, KeepCommand};
use crate::compare::{Summary, diff, summary};

/// How much the file on disk differs.
#[derive(Debug, Default)]
pub struct BarsMemory {
    /// For the text of the bar.
    summary: Cached<usize, Summary>,
}

/// A way out: its words, what it does, and the command.
type Way = (&'static str, &'static str, Command);

/// What is said, and the ways out.
type Bar = (String, bool, Vec<Way>);

/// The bars that are needed now.
pub(super) fn bars_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>) {
    for (number, bar) in bars(ctx).into_iter().enumerate() {
        let tokens = ctx.tokens;
        let (text, grave, ways) = bar;
        let (colour, mark) = if grave { (tokens.error, "⊗") } else { (tokens.warning, "⚠") };
        let frame =
            Frame::new().fill(tokens.raised).stroke(Stroke::new(1.0, colour)).inner_margin(Margin::symmetric(10, 6));
        Panel::top(("bar", number)).frame(frame).show(ui, |ui| {
            ui.horizontal_wrapped(|ui| {
                ui.label(RichText::new(mark).color(colour));
                ui.add(Label::new(RichText::new(text).color(tokens.text)).wrap());
                for way in ways {
                    way_ui(ui, ctx, way);
                }
            });
        });
    }
}

/// The button of a way out.
fn way_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, (words, hint, command): Way) {
    let button = ui.button(words);
    let button = if hint.is_empty() { button } else { button.on_hover_text(hint) };
    if button.clicked() {
        ctx.send(command);
    }
}

/// The bars that are needed now, the gravest first.
fn bars(ctx: &mut ViewContext<'_>) -> Vec<Bar> {
    let Some(document) = ctx.document() else { return Vec::new() };
    let mut bars = Vec::new();
    let keeping = &document.keeping;
    let save_as = (tr!("keep-save-as"), "", Command::PickSaveAs);
    let save_path = (tr!("keep-save-path"), "", Command::ShowDialog(Dialog::SavePath));
    let overwrite = (tr!("keep-overwrite"), tr!("keep-overwrite-hint"), Command::Keep(KeepCommand::Overwrite));
    if let Some(failure) = &keeping.save_failed {
        let again = (tr!("keep-try-again"), "", Command::Save);
        let text = tr!("keep-save-failed", why = failure.to_string());
        bars.push((text, true, vec![again, save_as.clone(), save_path.clone()]));
    }
    match &keeping.disk {
        DiskState::Same => {}
        DiskState::Changed(now) => {
            let key = std::ptr::from_ref(now.as_ref()).addr();
            let differs = ctx
                .memory
                .bars
                .summary
                .get(document, key, |document, _| summary(&diff(document.assessment(), &now.assessment)));
            let text = tr!("keep-changed", what = summary_words(*differs));
            let reload = (tr!("keep-reload"), tr!("keep-reload-hint"), Command::Keep(KeepCommand::Reload));
            let merge = (tr!("keep-merge"), tr!("keep-merge-hint"), Command::Keep(KeepCommand::Merge));
            let compare = (tr!("keep-compare"), tr!("keep-compare-hint"), Command::ShowDialog(Dialog::DiskChanged));
            let ways = if document.is_dirty() {
                vec![merge, compare, reload, save_as.clone(), overwrite]
            } else {
                vec![reload, compare, save_as.clone(), overwrite]
            };
            bars.push((text, false, ways));
        }
        DiskState::Unreadable(failure) => {
            let text = tr!("keep-unreadable", why = failure.why.clone());
            bars.push((text, true, vec![save_as.clone(), save_path.clone(), overwrite]));
        }
        DiskState::Gone => {
            let again = (tr!("keep-save-again"), "", Command::Save);
            bars.push((tr!("keep-gone").to_owned(), true, vec![again, save_as.clone(), save_path]));
        }
    }
    if let Some(inside) = &keeping.inside {
        let words = if inside.valid {
            tr!("bundle-bar", name = inside.name())
        } else {
            tr!("bundle-bar-invalid", name = inside.name())
        };
        let verdict = (tr!("bundle-bar-verdict"), "", Command::ShowDialog(Dialog::CheckBundle));
        bars.push((words, !inside.valid, vec![verdict, save_as.clone()]));
    }
    if keeping.open_elsewhere {
        let copy = (tr!("keep-work-on-copy"), tr!("keep-work-on-copy-hint"), Command::Keep(KeepCommand::WorkOnCopy));
        let (text, mut ways) = if keeping.read_only {
            let anyway =
                (tr!("keep-open-anyway"), tr!("keep-open-anyway-hint"), Command::Keep(KeepCommand::OpenAnyway));
            (tr!("keep-elsewhere"), vec![copy, anyway])
        } else {
            (tr!("keep-elsewhere-anyway"), vec![copy])
        };
        ways.push(save_as);
        bars.push((text.to_owned(), false, ways));
    }
    bars
}
